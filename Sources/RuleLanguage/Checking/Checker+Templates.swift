import Messages
import SourceText

extension Checker {
  mutating func check(_ examples: ExamplesDeclaration) {
    let symbol = resolve(examples.rule, [.rule])
    if examples.examples.isEmpty, examples.templates.isEmpty, !isBroken(examples.range) {
      report(.emptyExamples, examples.rule.range, "the list holds no example")
    }
    for example in examples.examples where isEmpty(example.text.value) {
      report(.emptyWord, example.text.range, "an empty example shows nothing")
    }
    guard let symbol, case .rule(let rule) = symbol.declaration else { return }
    if symbol.package != package {
      report(
        .misplacedExamples,
        examples.rule.range,
        "rule \(examples.rule.text) belongs to package '\(symbol.package)'",
        help: "write them into an 'adjust \(examples.rule.text)'"
      )
    }
    check(examples.templates, of: rule)
  }

  /// Checks templates of a rule, which may have further exceptions.
  mutating func check(
    _ templates: [ExampleTemplate],
    of rule: RuleDeclaration,
    adding others: [Condition] = []
  ) {
    for text in templates.flatMap(\.texts) {
      guard let source = sources[path] else { continue }
      let found = Placeholder.all(in: source.text.span, of: text.range)
      if found.isEmpty {
        report(
          .nothingToTry,
          text.range,
          "the text names nothing whose words could be tried",
          help: "name a lexicon or a phrase in braces, or leave 'each' out"
        )
      }
      for placeholder in found { check(placeholder, rule, others) }
    }
  }

  private mutating func check(
    _ placeholder: Placeholder,
    _ rule: RuleDeclaration,
    _ others: [Condition]
  ) {
    guard let filled = TemplateSlot.read(placeholder.text[...]) else {
      report(
        .invalidSlot,
        placeholder.range,
        "'\("{\(placeholder.text)}")' says nothing that can be tried",
        help: "write {LEXICON}, {LEXICON=word}, {word|word}, {unless title} or {demanded before}"
      )
      return
    }
    switch filled.slot {
    case .words: break
    case .name(let name): resolveWords(name, at: placeholder.range)
    case .lacking(let name):
      resolve(Name(text: name, range: placeholder.range), [.phrase])
    case .excluded(let name): checkExclusions(of: name, at: placeholder.range)
    case .conditions(let place):
      if rule.branches.compactMap(\.when).allSatisfy({ $0.wanted(of: place).isEmpty }) {
        report(
          .nothingToTry,
          placeholder.range,
          place.map { "the rule looks for nothing in '\($0)'" }
            ?? "the rule looks for nothing in the sentence itself"
        )
      }
    case .column(let name, let role):
      if names(of: name, role, in: rule).isEmpty {
        report(
          .nothingToTry,
          placeholder.range,
          "no record of the rule has a column '\(name)' of that sort"
        )
      }
    case .exceptions(let place):
      let exceptions = others + rule.unless + rule.branches.flatMap(\.unless)
      if exceptions.allSatisfy({ $0.wanted(of: place).isEmpty }) {
        report(
          .nothingToTry,
          placeholder.range,
          place.map { "no exception of the rule looks at '\($0)'" }
            ?? "no exception of the rule looks at the sentence itself"
        )
      }
    case .stance(let stance, let role): check(stance, role, at: placeholder.range)
    }
    for (name, word) in filled.choices.sorted(by: { $0.key < $1.key }) {
      checkChoice(of: word, from: name, at: placeholder.range)
    }
  }

  /// What a column of the rule's records goes by.
  private func names(
    of column: String,
    _ role: TemplateSlot.ColumnRole,
    in rule: RuleDeclaration
  ) -> [StringLiteral] {
    rule.branches.compactMap(\.unit.record).flatMap { name -> [StringLiteral] in
      let symbol = symbols.find(name, in: .record, visible: visible)
      guard case .record(let record)? = symbol?.declaration else { return [] }
      return record.columns.filter { $0.name.text == column }.flatMap { $0.names(role) }
    }
  }

  private mutating func check(
    _ stance: Stance,
    _ role: TemplateSlot.StanceRole,
    at range: TextRange
  ) {
    let isEmpty = files.filter { visible.contains($0.package.name.text) }.flatMap(\.declarations)
      .allSatisfy { declaration in
        guard case .stance(let made) = declaration, made.stance == stance else { return true }
        return made.words(role).isEmpty && made.included(role).isEmpty
      }
    guard isEmpty else { return }
    report(
      .nothingToTry,
      range,
      "the stance \(spelled: stance.rawValue) has no words behind \(spelled: role.rawValue)"
    )
  }

  private mutating func checkExclusions(of name: String, at range: TextRange) {
    guard
      let symbol = resolve(Name(text: name, range: range), [.terms, .actor, .catalog]),
      symbol.declaration.excludedWords.isEmpty
    else { return }
    report(.nothingToTry, range, "'\(name)' has no words behind \(Keyword.not)")
  }

  @discardableResult
  private mutating func resolveWords(_ name: String, at range: TextRange) -> Symbol? {
    resolve(Name(text: name, range: range), [.phrase, .terms, .actor, .catalog])
  }

  private mutating func checkChoice(of word: String, from name: String, at range: TextRange) {
    guard let symbol = resolveWords(name, at: range), symbol.kind != .phrase else { return }
    var words: Set<String> = []
    var pending = [symbol.declaration]
    var seen: Set<String> = [name]
    while let next = pending.popLast() {
      words.formUnion(next.lexicon.map(\.value))
      for included in next.references where seen.insert(included.text).inserted {
        if let found = symbols.find(included.text, in: .phrase, visible: visible) {
          pending.append(found.declaration)
        }
      }
    }
    guard !words.contains(word) else { return }
    report(
      .unknownChoice,
      range,
      "'\(word)' is no word of '\(name)'",
      help: Spelling.nearest(to: word, among: words.sorted()).map { "did you mean '\($0)'?" }
    )
  }
}
