import Findings
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
            message: "rule \(rule.id.text) shows this text as right, and rule \(other.rule) "
              + "calls it an error",
            help: "\(other.rule) finds “\(other.quote)”: \(other.message)"
          )
        )
      }
    }
    return found
  }
}
