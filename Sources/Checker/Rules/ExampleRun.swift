package import Findings
package import RuleEngine
package import RuleLanguage
import SourceText

/// Judges the examples that rules carry, each by all rules of a profile.
package struct ExampleRun: Sendable {
  /// An example that does not show what it should.
  package struct Failure: Sendable {
    /// The rule.
    package let rule: RuleSummary
    /// Its example.
    package let example: RuleDeclaration.Example
    /// What was found instead, of all rules.
    package let found: [Finding]
    /// What kept the example from being read, if anything.
    package let problems: [InputProblem]
  }

  /// Number of examples judged.
  package private(set) var count = 0
  /// Number of rules they belong to.
  package private(set) var rules = 0
  /// Those that failed, in the order of the rules.
  package private(set) var failures: [Failure] = []

  /// Creates a run that has judged nothing.
  package init() {}

  /// Judges the examples of those rules that `isWanted` picks; disabled ones judge nothing.
  package mutating func judge(
    _ compiled: CompiledRules,
    today: CalendarDate,
    isWanted: (RuleSummary) -> Bool
  ) {
    let plain = DocumentLinter(rules: compiled, options: Self.options(today: today, asOf: nil))
    for rule in compiled.rules where isWanted(rule) && !rule.isDisabled {
      rules += 1
      for example in rule.examples {
        count += 1
        let linter =
          example.date.map { date in
            DocumentLinter(rules: compiled, options: Self.options(today: today, asOf: date))
          } ?? plain
        judge(example, of: rule, linter)
      }
    }
  }

  private mutating func judge(
    _ example: RuleDeclaration.Example,
    of rule: RuleSummary,
    _ linter: DocumentLinter
  ) {
    let report = linter.lint(FileContents(Array(example.document.utf8)), path: "example")
    let isFound = report.findings.contains { $0.rule == rule.id }
    guard report.status != .ok || isFound != example.violates else { return }
    failures.append(
      Failure(rule: rule, example: example, found: report.findings, problems: report.problems)
    )
  }

  private static func options(today: CalendarDate, asOf: CalendarDate?) -> LintOptions {
    var options = LintOptions(today: today)
    options.asOf = asOf
    options.explains = true
    return options
  }
}
