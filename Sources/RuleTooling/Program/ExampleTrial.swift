import Checker
import Findings
import RuleEngine
package import RuleLanguage
import SourceText

/// An example and the rule that carries it.
package struct RuleExample: Sendable {
  /// The id of the rule.
  package let rule: String
  package let example: RuleDeclaration.Example
}

/// Runs examples against one compiled set of rules.
struct ExampleTrial {
  private let rules: CompiledRules
  private let today: CalendarDate
  private var linters: [CalendarDate?: DocumentLinter] = [:]

  init(_ rules: CompiledRules, today: CalendarDate) {
    self.rules = rules
    self.today = today
  }

  /// The rules that find something in an example.
  mutating func rules(finding example: RuleDeclaration.Example) -> Set<String> {
    Set(report(on: example).findings.map(\.rule))
  }

  /// What is found in an example.
  mutating func report(on example: RuleDeclaration.Example) -> DocumentReport {
    linter(asOf: example.date).lint(
      FileContents(Array(example.document.utf8)),
      path: "example"
    )
  }

  /// Whether an example gets the verdict that its rule promises.
  mutating func keeps(_ example: RuleExample) -> Bool {
    rules(finding: example.example).contains(example.rule) == example.example.violates
  }

  private mutating func linter(asOf day: CalendarDate?) -> DocumentLinter {
    if let known = linters[day] { return known }
    var options = LintOptions(today: today)
    options.asOf = day
    let made = DocumentLinter(rules: rules, options: options)
    linters[day] = made
    return made
  }
}

extension RuleGraph {
  /// The examples of some rules, those of their adjustments included.
  func examples(of rules: some Sequence<Place>) -> [RuleExample] {
    rules.flatMap { place -> [RuleExample] in
      guard case .rule(let rule) = declaration(at: place) else { return [] }
      let changes = adjustments(of: rule.id.text)
      if changes.contains(where: \.isDisabled) { return [] }
      return (rule.examples + changes.flatMap(\.examples)).map {
        RuleExample(rule: rule.id.text, example: $0)
      }
    }
  }
}
