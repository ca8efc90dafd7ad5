import Messages
import SourceText

/// The examples of a body, in the order of the source.
struct ExampleList {
  var plain: [RuleDeclaration.Example] = []
  var templates: [ExampleTemplate] = []
}

extension Parser {
  /// Reads what follows `violates` or `complies`.
  mutating func example(
    _ violates: Bool,
    into examples: inout ExampleList
  ) throws(Recovery) {
    guard take(.each) else {
      let text = try string("the example in quotes")
      let times = take(.times) ? try repetitions() : 1
      let date = take(.on) ? try self.date() : nil
      examples.plain.append(.init(violates: violates, text: text, times: times, date: date))
      return
    }
    var texts = [try string("the example in quotes")]
    while at(.or) {
      breaks[index] = .fitting
      _ = take(.or)
      texts.append(try string("another text"))
    }
    var omitted: [StringLiteral] = []
    if at(.not) {
      breaks[index] = .fitting
      _ = take(.not)
      omitted = try strings(atLeastOne: "a word that shows nothing here")
    }
    let date = take(.on) ? try self.date() : nil
    examples.templates.append(
      ExampleTemplate(violates: violates, texts: texts, omitted: omitted, date: date)
    )
  }

  /// A longer document shows no more.
  private static let mostRepetitions = 10_000.0

  private mutating func repetitions() throws(Recovery) -> Int {
    let range = token.range
    let value = try number()
    if value >= 1, value <= Self.mostRepetitions, value == value.rounded() { return Int(value) }
    report(.invalidNumber, range, "an example repeats its last line 1 to 10000 times")
    return 1
  }

  mutating func examples(_ start: Token) throws(Recovery) -> ExamplesDeclaration {
    let rule = try name("a rule's id")
    var examples = ExampleList()
    try body(
      of: "a list of examples",
      [.violates, .complies],
      repeatable: [.violates, .complies],
      from: start.range
    ) { parser, item throws(Recovery) in
      try parser.example(item == .violates, into: &examples)
    }
    return ExamplesDeclaration(
      rule: rule,
      examples: examples.plain,
      templates: examples.templates,
      range: span(start)
    )
  }
}
