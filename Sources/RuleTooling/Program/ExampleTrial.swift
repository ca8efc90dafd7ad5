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
  /// The template that it was made from.
  package let template: ExampleTemplate?
  /// What was put in for it; nil: nothing but the first of everything.
  package let varied: Variation?

  /// Whether it was written as it stands, word for word.
  var isPlain: Bool { varied?.isListed ?? true }

  init(rule: String, example: RuleDeclaration.Example) {
    self.rule = rule
    self.example = example
    template = nil
    varied = nil
  }

  init(rule: String, template: ExampleTemplate, expansion: Expansion) {
    self.rule = rule
    self.template = template
    example = RuleDeclaration.Example(
      violates: template.violates,
      text: StringLiteral(value: expansion.text, range: expansion.template.range),
      date: template.date,
      file: template.file
    )
    varied = expansion.varied
  }
}

/// Runs examples against one compiled set of rules.
struct ExampleTrial {
  private let rules: CompiledRules
  private let today: CalendarDate
  private let explains: Bool
  private var linters: [CalendarDate?: DocumentLinter] = [:]

  init(_ rules: CompiledRules, today: CalendarDate, explains: Bool = false) {
    self.rules = rules
    self.explains = explains
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
    options.explains = explains
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
      let id = rule.id.text
      return (rule.examples + changes.flatMap(\.examples)).map {
        RuleExample(rule: id, example: $0)
      } + (rule.templates + changes.flatMap(\.templates)).flatMap { expanded($0, of: id) }
    }
  }

  /// The examples of a template.
  func expanded(_ template: ExampleTemplate, of rule: String) -> [RuleExample] {
    expander.expansions(of: template, in: rule).map {
      RuleExample(rule: rule, template: template, expansion: $0)
    }
  }

  /// The templates of a rule, those of its adjustments included.
  func templates(of place: Place) -> [ExampleTemplate] {
    guard case .rule(let rule) = declaration(at: place) else { return [] }
    let changes = adjustments(of: rule.id.text)
    if changes.contains(where: \.isDisabled) { return [] }
    return rule.templates + changes.flatMap(\.templates)
  }
}
