import Findings
import Messages
package import RuleEngine
package import RuleLanguage
import SourceText

/// Doubts about rules that check: what the analysis of the files shows, and what shows only when
/// their examples are run.
package struct RuleDoubts {
  /// All doubts, in the order of the files and lines.
  package let all: [RuleDiagnostic]

  /// Analyses the packages of a program.
  ///
  /// - Parameters:
  ///   - packages: The packages whose doubts are wanted.
  ///   - today: The day on which undated examples are judged.
  /// - Throws: `EngineFailure`, where a package does not compile.
  package init(
    _ program: CheckedProgram,
    of packages: Set<String>,
    today: CalendarDate
  ) throws(EngineFailure) {
    let wanted = Set(
      program.files.filter { packages.contains($0.package.name.text) }.map(\.path)
    )
    var found = analyse(program).filter { wanted.contains($0.path) }
    for part in RuleSuite(program).parts {
      found = try Self.demonstrated(found, in: part, today: today)
      found += try Self.contradictions(in: part, today: today).filter { wanted.contains($0.path) }
    }
    let ranks = Dictionary(
      program.files.enumerated().map { ($1.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    all = found.enumerated().sorted {
      (ranks[$0.element.path] ?? 0, $0.element.range.lower, $0.offset)
        < (ranks[$1.element.path] ?? 0, $1.element.range.lower, $1.offset)
    }.map(\.element)
  }

  /// Shows a text that both rules report, where one is said to be contained in the other.
  private static func demonstrated(
    _ doubts: [RuleDiagnostic],
    in part: RuleSuite.Part,
    today: CalendarDate
  ) throws(EngineFailure) -> [RuleDiagnostic] {
    var places: [Spot: RuleGraph.Place] = [:]
    for place in part.graph.rules {
      guard case .rule(let rule) = part.graph.declaration(at: place) else { continue }
      places[Spot(path: part.graph.files[place.file].path, range: rule.id.range)] = place
    }
    var shown: [RuleDiagnostic] = []
    for doubt in doubts {
      guard doubt.code == .containedRule, let outer = doubt.labels.first,
        let inner = places[Spot(path: doubt.path, range: doubt.range)],
        let other = places[Spot(path: outer.path, range: outer.range)]
      else {
        shown.append(doubt)
        continue
      }
      let files = part.graph.slice(for: [inner, other])
      let profile = files.last?.package.name.text ?? ""
      var trial = ExampleTrial(try CompiledRules(files: files, profile: profile), today: today)
      let wanted = Set([inner, other].compactMap { part.graph.id(at: $0) })
      let text = part.graph.examples(of: [inner]).first { example in
        example.example.violates && trial.rules(finding: example.example) == wanted
      }?.example.text.value
      shown.append(doubt.helped(by: text.map { "both report “\($0)”" } ?? "no example shows it"))
    }
    return shown
  }

  private struct Spot: Hashable {
    let path: String
    let range: TextRange
  }

  /// Texts that one rule shows as right and another one calls an error.
  private static func contradictions(
    in part: RuleSuite.Part,
    today: CalendarDate
  ) throws(EngineFailure) -> [RuleDiagnostic] {
    let rules = try CompiledRules(files: part.graph.files, profile: part.profile)
    let severities = Dictionary(
      rules.rules.map { ($0.id, $0.severity) },
      uniquingKeysWith: { first, _ in first }
    )
    var trial = ExampleTrial(rules, today: today)
    var found: [RuleDiagnostic] = []
    for place in part.rules.sorted() {
      guard case .rule(let rule) = part.graph.declaration(at: place) else { continue }
      for example in rule.examples where !example.violates {
        let others = trial.report(on: example).findings.filter {
          $0.rule != rule.id.text && severities[$0.rule] == .error
        }
        guard let other = others.first else { continue }
        found.append(
          RuleDiagnostic(
            code: .contradictoryRules,
            path: example.file ?? part.graph.files[place.file].path,
            range: example.text.range,
            message: """
              rule \(rule.id.text) shows this text as right, and rule \(other.rule) \
              calls it an error
              """,
            help: "\(other.rule) finds “\(other.quote)”: \(other.message)"
          )
        )
      }
    }
    return found
  }
}

extension RuleDiagnostic {
  /// The same with another way to see it.
  fileprivate func helped(by help: Message) -> RuleDiagnostic {
    RuleDiagnostic(
      code: code,
      path: path,
      range: range,
      message: message,
      help: help,
      labels: labels
    )
  }
}
