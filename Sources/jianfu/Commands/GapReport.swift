import Messages
import RuleEngine
import RuleLanguage
import RuleTooling
import SourceText

/// Tables and lists of what the examples of rules do not try.
struct GapReport {
  let suite: RuleSuite
  let program: CheckedProgram
  /// The packages that are told of.
  let packages: [String]
  /// How many gaps of a package are listed.
  let limit: Int

  /// What no example tries.
  func text(_ coverage: RuleCoverage) -> String {
    var lines: [String] = []
    for package in packages {
      let gaps = coverage.gaps.filter { $0.package == package }
      lines += gaps.prefix(limit).map {
        "\(place($0.path, $0.range)): " + say("no example tries \($0.text)")
          + Self.excuse($0.excuse)
      }
      if gaps.count > limit { lines.append(say("… and \(gaps.count - limit) more in \(package)")) }
    }
    let kinds = RuleCoverage.Kind.allCases
    var rows = [[say("package")] + kinds.map { say($0.label) }]
    for package in packages {
      rows.append([package] + kinds.map { share(coverage.count($0, in: package)) })
    }
    let head: [Message] = ["package", "untried", "subsumed", "places only", "no example"]
    var reasons = [head.map { say($0) }]
    for package in packages {
      let gaps = coverage.gaps.filter { $0.package == package }
      let places = gaps.count { $0.excuse == .placesOnly }
      let rest = gaps.count { $0.excuse == nil }
      let counts = [gaps.count, gaps.count - places - rest, places, rest]
      reasons.append([package] + counts.map(String.init))
    }
    return (lines + [""] + TextTable(rows).lines + [""] + TextTable(reasons).lines)
      .joined(separator: "\n")
  }

  /// Why an element is not tried, behind what it is.
  private static func excuse(_ excuse: RuleCoverage.Excuse?) -> String {
    switch excuse {
    case .subsumed(let word)?: say(" (subsumed: it holds “\(word)”, which is found without it)")
    case .placesOnly?: say(" (places only: no rule looks for it in sentences)")
    case nil: ""
    }
  }

  /// The mutants that no example kills.
  func text(_ outcomes: [MutationRun.Outcome]) -> String {
    var lines: [String] = []
    for package in packages {
      let alive = outcomes.filter { $0.mutant.package == package && !$0.isKilled }
      lines += alive.prefix(limit).map {
        "\(place($0.mutant.path, $0.mutant.range)): "
          + say("no example notices: \($0.mutant.change)")
          + ($0.equivalence.map { say(" (\($0.label): \($0.reason))") } ?? "")
          + ($0.survival.map { say(" (\($0.kind.label): \($0.reason))") } ?? "")
      }
      if alive.count > limit {
        lines.append(say("… and \(alive.count - limit) more in \(package)"))
      }
    }
    let counts: [Message] = ["mutants", "killed", "survived", "equivalent", "killed %"]
    let columns = counts.map { say($0) }
    var rows = [[say("package")] + columns]
    for package in packages {
      let own = outcomes.filter { $0.mutant.package == package }
      rows.append(row(package, own))
    }
    rows.append(row(say("all packages"), outcomes))
    var kinds = [[say("what was changed")] + columns]
    for kind in Mutant.Kind.allCases {
      let own = outcomes.filter { $0.mutant.kind == kind }
      if !own.isEmpty { kinds.append(row(say(kind.label), own)) }
    }
    let proved = outcomes.compactMap(\.equivalence)
    var reasons = [[say("equivalent because"), say("mutants")]]
    for kind in Equivalence.Kind.allCases {
      let count = proved.count { $0.kind == kind }
      if count > 0 { reasons.append([say(kind.label), String(count)]) }
    }
    let open = outcomes.filter { !$0.isKilled && $0.equivalence == nil }
    let isTold = open.contains { $0.survival != nil }
    return
      (lines + [""] + TextTable(rows).lines + [""] + TextTable(kinds).lines
      + (proved.isEmpty ? [] : [""] + TextTable(reasons).lines)
      + (isTold ? [""] + TextTable(survivals(open)).lines : []))
      .joined(separator: "\n")
  }

  /// How many mutants survive for which reason.
  private func survivals(_ open: [MutationRun.Outcome]) -> [[String]] {
    var rows = [[say("survived because"), say("mutants")]]
    for kind in Survival.Kind.allCases {
      let count = open.count { $0.survival?.kind == kind }
      if count > 0 { rows.append([say(kind.label), String(count)]) }
    }
    let unknown = open.count { $0.survival == nil }
    if unknown > 0 { rows.append([say("not known"), String(unknown)]) }
    return rows
  }

  private func row(_ name: String, _ outcomes: [MutationRun.Outcome]) -> [String] {
    let killed = outcomes.count(where: \.isKilled)
    let equivalent = outcomes.count { $0.equivalence != nil && !$0.isKilled }
    let telling = outcomes.count - equivalent
    return [
      name, String(outcomes.count), String(killed), String(telling - killed), String(equivalent),
      percent(killed, telling),
    ]
  }

  private func share(_ count: (tried: Int, all: Int)) -> String {
    count.all == 0 ? "–" : "\(count.tried)/\(count.all) \(percent(count.tried, count.all))"
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "–" }
    let tenths = part * 1000 / whole
    return "\(tenths / 10).\(tenths % 10)%"
  }

  private func place(_ path: String, _ range: TextRange) -> String {
    guard let source = program.source(at: path) else { return path }
    return "\(path):\(lineNumber(of: range.lower, in: source))"
  }
}

extension RuleCoverage.Kind {
  /// The head of its column.
  fileprivate var label: Message {
    switch self {
    case .words: "words"
    case .branches: "alternatives"
    case .triggers: "words of stances"
    case .exceptions: "exceptions"
    }
  }
}

extension Mutant.Kind {
  /// The name of its row.
  fileprivate var label: Message {
    switch self {
    case .word: "a word"
    case .exclusion: "a look-alike"
    case .inclusion: "a lexicon in another one"
    case .alternative: "an alternative"
    case .element: "an element of a sequence"
    case .gap: "a gap"
    case .without: "what must not stand between"
    case .comparison: "a comparison"
    case .condition: "a part of a condition"
    case .exception: "an exception"
    case .modality: "how a phrase must stand"
    case .subject: "who is obliged"
    case .trigger: "a word of a stance"
    case .context: "a context"
    case .kind: "a kind of document"
    case .column: "a name of a column"
    case .branch: "a branch"
    }
  }
}
