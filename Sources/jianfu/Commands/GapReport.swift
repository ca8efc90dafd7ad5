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
        "\(place($0.path, $0.range)): no example tries \($0.text)" + Self.excuse($0.excuse)
      }
      if gaps.count > limit { lines.append("… and \(gaps.count - limit) more in \(package)") }
    }
    let kinds = RuleCoverage.Kind.allCases
    var rows = [["package"] + kinds.map(\.rawValue)]
    for package in packages {
      rows.append([package] + kinds.map { share(coverage.count($0, in: package)) })
    }
    var reasons = [["package", "untried", "subsumed", "places only", "no example"]]
    for package in packages {
      let gaps = coverage.gaps.filter { $0.package == package }
      let excused = ["subsumed", "places only"].map { name in
        gaps.count { $0.excuse?.name == name }
      }
      let rest = gaps.count - excused.reduce(0, +)
      reasons.append([package, String(gaps.count)] + excused.map(String.init) + [String(rest)])
    }
    return (lines + [""] + TextTable(rows).lines + [""] + TextTable(reasons).lines)
      .joined(separator: "\n")
  }

  /// Why an element is not tried, behind what it is.
  private static func excuse(_ excuse: RuleCoverage.Excuse?) -> String {
    switch excuse {
    case .subsumed(let word)?: " (subsumed: it holds “\(word)”, which is found without it)"
    case .placesOnly?: " (places only: no rule looks for it in sentences)"
    case nil: ""
    }
  }

  /// The mutants that no example kills.
  func text(_ outcomes: [MutationRun.Outcome]) -> String {
    var lines: [String] = []
    for package in packages {
      let alive = outcomes.filter { $0.mutant.package == package && !$0.isKilled }
      lines += alive.prefix(limit).map {
        "\(place($0.mutant.path, $0.mutant.range)): no example notices: \($0.mutant.change)"
      }
      if alive.count > limit { lines.append("… and \(alive.count - limit) more in \(package)") }
    }
    var rows = [["package", "mutants", "killed", "survived", "killed %"]]
    for package in packages {
      let own = outcomes.filter { $0.mutant.package == package }
      rows.append(row(package, own))
    }
    rows.append(row("all", outcomes))
    var kinds = [["kind", "mutants", "killed", "survived", "killed %"]]
    for kind in Mutant.Kind.allCases {
      let own = outcomes.filter { $0.mutant.kind == kind }
      if !own.isEmpty { kinds.append(row(kind.rawValue, own)) }
    }
    return (lines + [""] + TextTable(rows).lines + [""] + TextTable(kinds).lines).joined(
      separator: "\n"
    )
  }

  private func row(_ name: String, _ outcomes: [MutationRun.Outcome]) -> [String] {
    let killed = outcomes.count(where: \.isKilled)
    return [
      name, String(outcomes.count), String(killed), String(outcomes.count - killed),
      percent(killed, outcomes.count),
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
