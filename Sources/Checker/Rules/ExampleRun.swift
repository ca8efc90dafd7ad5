package import Findings
package import Messages
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
    /// The example with the rule's replacement put in, where the rule still finds something in it.
    package let mended: String?
  }

  /// Number of examples judged.
  package private(set) var count = 0
  /// Number of rules they belong to.
  package private(set) var rules = 0
  /// Those that failed, in the order of the rules.
  package private(set) var failures: [Failure] = []

  /// The words of what findings tell.
  private let words: Words

  /// Creates a run that has judged nothing.
  package init(words: Words = Words(.chinese)) {
    self.words = words
  }

  /// Judges the examples of those rules that `isWanted` picks; disabled ones judge nothing.
  package mutating func judge(
    _ compiled: CompiledRules,
    today: CalendarDate,
    isWanted: (RuleSummary) -> Bool
  ) {
    let plain = DocumentLinter(rules: compiled, options: options(today: today, asOf: nil))
    for rule in compiled.rules where isWanted(rule) && !rule.isDisabled {
      rules += 1
      for example in rule.examples {
        count += 1
        let linter =
          example.date.map { date in
            DocumentLinter(rules: compiled, options: options(today: today, asOf: date))
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
    var mended: String?
    if report.status == .ok, isFound, example.violates {
      mended = Self.stillViolates(example, of: rule, report, linter)
    }
    guard report.status != .ok || isFound != example.violates || mended != nil else { return }
    failures.append(
      Failure(
        rule: rule,
        example: example,
        found: report.findings,
        problems: report.problems,
        mended: mended
      )
    )
  }

  /// The example with the rule's replacement put in; nil where that takes the finding away, or
  /// where there is nothing to replace.
  private static func stillViolates(
    _ example: RuleDeclaration.Example,
    of rule: RuleSummary,
    _ report: DocumentReport,
    _ linter: DocumentLinter
  ) -> String? {
    let own = report.findings.filter { $0.rule == rule.id }
    let fixes = own.compactMap(\.fix)
    guard !fixes.isEmpty, fixes.count == own.count else { return nil }
    let text = FixedText(
      Array(example.document.utf8),
      fixes,
      encoding: .utf8,
      isMarkup: example.document.utf8.first == UInt8(ascii: "<")
    )
    let again = linter.lint(FileContents(text.bytes), path: "example")
    guard again.findings.contains(where: { $0.rule == rule.id }) else { return nil }
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private func options(today: CalendarDate, asOf: CalendarDate?) -> LintOptions {
    var options = LintOptions(today: today)
    options.asOf = asOf
    options.explains = true
    options.words = words
    return options
  }
}
