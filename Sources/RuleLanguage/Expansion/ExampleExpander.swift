package import SourceText

/// One example of a template.
package struct Expansion: Sendable {
  /// The text that is judged.
  package let text: String
  /// The text of the template that it was made from.
  package let template: StringLiteral
  /// What was put in for this example; nil: everything stands at its first word.
  package let varied: Variation?
}

/// An element of the rules that an expansion tries.
package struct Variation: Sendable, Hashable {
  /// The file and the place in it.
  package let path: String
  package let range: TextRange
  /// What the element puts into the text.
  package let text: String
  /// Whether the template itself lists it, so that its range is that of the template.
  package let isListed: Bool

  init(path: String, range: TextRange, text: String, isListed: Bool = false) {
    self.path = path
    self.range = range
    self.text = text
    self.isListed = isListed
  }
}

/// Makes the examples of templates.
///
/// Each element of what a template names is tried once: while one word or alternative varies, all
/// others stand at their first. So their number is that of the elements, not a product.
package struct ExampleExpander: Sendable {
  struct Entry: Sendable {
    let declaration: Declaration
    let path: String
  }

  private let names: [String: Entry]
  private let stances: [(path: String, StanceDeclaration)]
  private let units: [String: (words: [String], prefixes: [String], factor: Double)]
  private let periods: [String: String]
  private let rules: [String: (path: String, rule: RuleDeclaration)]
  private let adjustments: [String: [(path: String, AdjustDeclaration)]]
  private let records: [String: (path: String, record: RecordDeclaration)]

  /// Knows the declarations of a package and of all it uses.
  package init(files: [RuleFile]) {
    var names: [String: Entry] = [:]
    var stances: [(path: String, StanceDeclaration)] = []
    var units: [String: (words: [String], prefixes: [String], factor: Double)] = [:]
    var periods: [String: String] = [:]
    var rules: [String: (path: String, rule: RuleDeclaration)] = [:]
    var adjustments: [String: [(path: String, AdjustDeclaration)]] = [:]
    var records: [String: (path: String, record: RecordDeclaration)] = [:]
    for file in files {
      for declaration in file.declarations {
        switch declaration {
        case .terms, .actor, .catalog, .phrase:
          guard let name = declaration.symbol?.1.text else { continue }
          names[name] = Entry(declaration: declaration, path: file.path)
        case .stance(let stance): stances.append((file.path, stance))
        case .notation(.unit(let name, let words, let prefixes, let factor, _)):
          units[name.text] = (words.map(\.value), prefixes.map(\.value), factor)
        case .notation(.period(let name, let words, _, _)): periods[name.text] = words.first?.value
        case .rule(let rule): rules[rule.id.text] = (file.path, rule)
        case .record(let record): records[record.name.text] = (file.path, record)
        case .adjust(let adjust):
          adjustments[adjust.rule.text, default: []].append((file.path, adjust))
        default: break
        }
      }
    }
    self.names = names
    self.stances = stances
    self.units = units
    self.periods = periods
    self.rules = rules
    self.adjustments = adjustments
    self.records = records
  }

  /// The examples of a template, text by text: first the one with the first of everything.
  package func expansions(of template: ExampleTemplate, in rule: String) -> [Expansion] {
    template.texts.flatMap { expansions(of: $0, template, in: rule) }
  }

  private func expansions(
    of text: StringLiteral,
    _ template: ExampleTemplate,
    in rule: String
  ) -> [Expansion] {
    var walk = PatternWalk(self, on: template.date)
    let pieces = TemplatePiece.all(in: text.value)
    for case .slot(let slot) in pieces {
      walk.choices.merge(slot.choices) { first, _ in first }
    }
    var leaders: [Int: Int] = [:]
    let parts = pieces.enumerated().map { index, piece -> PatternTexts in
      guard case .slot(let slot) = piece else { return piece.plainText }
      let found = texts(of: slot.slot, template, in: rule, &walk)
      guard case .column = slot.slot,
        let leader = pieces[..<index].firstIndex(where: { $0.fills(slot.slot) })
      else { return found }
      // An element ends under the name it began with.
      leaders[index] = leader
      return PatternTexts(base: found.base)
    }
    let whole = PatternTexts.joined(parts, repeating: leaders)
    let omitted = Set(template.omitted.map(\.value))
    return [Expansion(text: whole.base, template: text, varied: nil)]
      + whole.variants.filter { !omitted.contains($0.varied.text) }.map {
        Expansion(text: $0.text, template: text, varied: $0.varied)
      }
  }

  private func texts(
    of slot: TemplateSlot,
    _ template: ExampleTemplate,
    in rule: String,
    _ walk: inout PatternWalk
  ) -> PatternTexts {
    switch slot {
    case .words(let words):
      let path = template.file ?? rules[rule]?.path ?? ""
      let range = template.texts.first?.range ?? TextRange(0, 0)
      var whole = PatternTexts(base: words.first ?? "")
      whole.variants = words.dropFirst().map {
        ($0, Variation(path: path, range: range, text: $0, isListed: true))
      }
      return whole
    case .name(let name): return walk.texts(ofName: name)
    case .lacking(let name): return walk.texts(lackingOneOf: name)
    case .excluded(let name): return walk.texts(ofExclusionsOf: name)
    case .exceptions(let place):
      let patterns = exceptions(of: rule).flatMap { path, exception in
        exception.wanted(of: place).map { (path, $0) }
      }
      return walk.texts(ofFirst: patterns)
    case .conditions(let place):
      guard let (path, made) = rules[rule] else { return PatternTexts(base: "") }
      let patterns = made.branches.compactMap(\.when).flatMap { $0.wanted(of: place) }
      return walk.texts(ofFirst: patterns.map { (path, $0) })
    case .column(let name, let role): return texts(ofColumn: name, role, in: rule)
    case .stance(let stance, let role):
      let found = stances.filter { $0.1.stance == stance }.flatMap { path, declaration in
        declaration.words(role).map { (path, PhrasePattern.word($0)) }
          + declaration.included(role).map { (path, PhrasePattern.reference($0)) }
      }
      return walk.texts(ofFirst: found)
    }
  }

  /// What a column of the records of a rule goes by.
  private func texts(
    ofColumn name: String,
    _ role: TemplateSlot.ColumnRole,
    in rule: String
  ) -> PatternTexts {
    var variants: [(text: String, varied: Variation)] = []
    for unit in Set(rules[rule]?.rule.branches.compactMap(\.unit.record) ?? []).sorted() {
      guard let (path, record) = records[unit] else { continue }
      for column in record.columns where column.name.text == name {
        variants += column.names(role).map { literal in
          let text = String(literal.value.drop { $0 == "@" })
          return (text, Variation(path: path, range: literal.range, text: text))
        }
      }
    }
    // Each of them is tried, the first one too: nothing else shows it.
    var whole = PatternTexts(base: variants.first?.text ?? "")
    whole.variants = variants
    return whole
  }

  /// The exceptions of a rule, those of its adjustments too.
  private func exceptions(of rule: String) -> [(String, Condition)] {
    let own = rules[rule].map { path, rule in
      (rule.unless + rule.branches.flatMap(\.unless)).map { (path, $0) }
    }
    let others = (adjustments[rule] ?? []).flatMap { path, adjust in
      adjust.unless.map { (path, $0) }
    }
    return (own ?? []) + others
  }

  func entry(_ name: String) -> Entry? { names[name] }

  func unit(_ name: String) -> (words: [String], prefixes: [String], factor: Double)? {
    units[name]
  }

  func period(_ name: String) -> String? { periods[name] }
}

/// A template in pieces.
enum TemplatePiece {
  case text(String)
  case slot(TemplateSlot.Filled)

  /// The text that it is; nothing for a slot.
  var plainText: PatternTexts {
    if case .text(let text) = self { PatternTexts(base: text) } else { PatternTexts(base: "") }
  }

  /// Whether it holds some slot.
  func fills(_ wanted: TemplateSlot) -> Bool {
    if case .slot(let filled) = self { filled.slot == wanted } else { false }
  }

  /// The pieces of a template's text; braces that cannot be read stay text.
  static func all(in text: String) -> [TemplatePiece] {
    var pieces: [TemplatePiece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"),
      let close = rest[open...].firstIndex(of: "}")
    {
      let inside = rest[rest.index(after: open)..<close]
      if let slot = TemplateSlot.read(inside) {
        pieces += [.text(String(rest[..<open])), .slot(slot)]
      } else {
        pieces.append(.text(String(rest[...close])))
      }
      rest = rest[rest.index(after: close)...]
    }
    return pieces + [.text(String(rest))]
  }
}

extension Condition {
  /// The patterns that make it hold when the unit, or a place of it, mentions them.
  func wanted(of place: String?) -> [PhrasePattern] {
    switch self {
    case .not: []
    case .all(let parts), .any(let parts): parts.flatMap { $0.wanted(of: place) }
    case .atom(let atom, _):
      switch atom {
      case .phrase(_, let pattern, _) where place == nil: [pattern]
      case .place(let own, _, let pattern) where place.map(own.isCalled) ?? false: [pattern]
      case .valueIs(let name, let pattern) where place == name.text: [pattern]
      default: []
      }
    }
  }
}

extension RuleDeclaration.Unit {
  /// The record that it goes through.
  var record: String? {
    switch self {
    case .record(let name), .group(let name, _): name.text
    case .sentence, .clause, .document: nil
    }
  }
}

extension RecordDeclaration.Column {
  /// The names that it goes by in one role; none for the text of the record's own element.
  func names(_ role: TemplateSlot.ColumnRole) -> [StringLiteral] {
    switch role {
    case .header: headers
    case .element: elements.filter { !$0.value.hasPrefix("@") && $0.value != "." }
    case .attribute: elements.filter { $0.value.hasPrefix("@") }
    }
  }
}

extension Place {
  /// Whether a template calls it so.
  fileprivate func isCalled(_ word: String) -> Bool {
    switch self {
    case .heading: word.spells("heading")
    case .title: word.spells("title")
    case .caption: word.spells("caption")
    case .column: word.spells("column")
    case .leadIn: word.spells("leadin")
    case .next: word.spells("next")
    case .opening: word.spells("opening")
    case .closing: word.spells("closing")
    case .issuer: word.spells("issuer")
    case .addressee: word.spells("addressee")
    case .document: word.spells("document")
    case .record: word.spells("record")
    case .clause: word.spells("clause")
    case .field(let name): word == name.text
    }
  }
}

extension StanceDeclaration {
  /// The words that it lists for a role.
  func words(_ role: TemplateSlot.StanceRole) -> [StringLiteral] {
    switch role {
    case .before: triggers.filter { $0.direction == .before }.flatMap(\.list.words)
    case .after: triggers.filter { $0.direction == .after }.flatMap(\.list.words)
    case .not: pseudo + triggers.flatMap(\.list.excluded)
    case .until: until
    case .flip: flips
    }
  }

  /// The lexicons whose words count for a role.
  func included(_ role: TemplateSlot.StanceRole) -> [Name] {
    switch role {
    case .before: triggers.filter { $0.direction == .before }.flatMap(\.list.included)
    case .after: triggers.filter { $0.direction == .after }.flatMap(\.list.included)
    case .not, .until, .flip: []
    }
  }
}
