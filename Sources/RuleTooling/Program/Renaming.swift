import RuleLanguage

/// Gives declarations and all that names them a mark behind their names, so that a changed copy of
/// them stands beside the original.
struct Renaming {
  /// Lexicons and phrases, and rules, by name.
  let words: Set<String>
  let rules: Set<String>
  /// What is put behind the names; no name that a file can hold has it.
  let mark: String

  init(words: Set<String>, rules: Set<String>, number: Int) {
    self.words = words
    self.rules = rules
    mark = "\u{E000}\(number)\u{E001}"
  }

  /// A text without marks.
  static func unmarked(_ text: String) -> String {
    guard text.unicodeScalars.contains("\u{E000}") else { return text }
    var isInMark = false
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\u{E000}" { isInMark = true }
      if !isInMark { plain.append(scalar) }
      if scalar == "\u{E001}" { isInMark = false }
    }
    return String(plain)
  }

  /// The id of a rule's copy.
  func id(_ rule: String) -> String { rules.contains(rule) ? rule + mark : rule }

  private func word(_ name: Name) -> Name {
    words.contains(name.text) ? Name(text: name.text + mark, range: name.range) : name
  }

  private func rule(_ name: Name) -> Name { Name(text: id(name.text), range: name.range) }

  // MARK: Declarations

  /// A copy of a lexicon, a phrase, a rule or an adjustment, without its examples; nil for others.
  func copy(_ declaration: Declaration) -> Declaration? {
    switch declaration {
    case .terms(let made):
      return .terms(
        TermsDeclaration(name: word(made.name), list: list(made.list), range: made.range)
      )
    case .catalog(let made) where made.replaced == nil:
      return .catalog(made.takingPlace(of: word(made.name)))
    case .phrase(let made):
      return .phrase(
        PhraseDeclaration(
          name: word(made.name),
          pattern: pattern(made.pattern),
          range: made.range
        )
      )
    case .rule(let made): return .rule(copy(made))
    case .adjust(let made):
      return .adjust(
        AdjustDeclaration(
          rule: rule(made.rule),
          severity: made.severity,
          isDisabled: made.isDisabled,
          unless: made.unless.map(condition),
          bases: made.bases,
          reason: made.reason,
          examples: [],
          range: made.range
        )
      )
    default: return nil
    }
  }

  private func copy(_ made: RuleDeclaration) -> RuleDeclaration {
    RuleDeclaration(
      id: rule(made.id),
      severity: made.severity,
      title: made.title,
      bases: made.bases,
      from: made.from,
      until: made.until,
      unless: made.unless.map(condition),
      branches: made.branches.map { branch in
        branch.with(
          branch.when.map(condition),
          branch.unless.map(condition),
          branch.lacks.map(pattern)
        )
      },
      message: made.message.map(message),
      advice: made.advice.map(message),
      replacement: made.replacement.map {
        RuleDeclaration.Replacement(words: word($0.words), text: $0.text)
      },
      note: made.note,
      yields: made.yields.map(rule),
      examples: [],
      range: made.range
    )
  }

  private func list(_ list: WordList) -> WordList {
    WordList(words: list.words, included: list.included.map(word), excluded: list.excluded)
  }

  /// A message with the names in its placeholders changed.
  private func message(_ literal: StringLiteral) -> StringLiteral {
    let pieces = literal.value.split(separator: "{", omittingEmptySubsequences: false)
    let changed = pieces.dropFirst().map { piece -> String in
      let name = piece.prefix { $0 != "}" && $0 != "." }
      return words.contains(String(name))
        ? name + mark + piece.dropFirst(name.count) : String(piece)
    }
    let value = ([String(pieces.first ?? "")] + changed).joined(separator: "{")
    return StringLiteral(value: value, range: literal.range)
  }

  // MARK: Conditions and patterns

  private func condition(_ condition: Condition) -> Condition {
    switch condition {
    case .all(let parts): .all(parts.map(self.condition))
    case .any(let parts): .any(parts.map(self.condition))
    case .not(let part): .not(self.condition(part))
    case .atom(let atom, let range): .atom(self.atom(atom), range)
    }
  }

  private func atom(_ atom: Atom) -> Atom {
    switch atom {
    case .phrase(let modality, let inner, let subject):
      .phrase(modality, pattern(inner), subject: subject.map(pattern))
    case .place(let place, let modality, let inner): .place(place, modality, pattern(inner))
    case .valueIs(let name, let inner): .valueIs(name, pattern(inner))
    case .cites(let field, .phrase(let inner)):
      .cites(field: field, target: .phrase(pattern(inner)))
    case .count(let distinct, let filter, let comparison, let limit):
      .count(distinct: distinct, filter: filter.map(condition), comparison, limit)
    case .sum(let name, let filter, let comparison, let limit):
      .sum(name, filter: filter.map(condition), comparison, limit)
    case .cites(_, .law), .presence, .hasColumn, .context, .kind, .issuerLevel, .hasMetadata,
      .length, .value:
      atom
    }
  }

  private func pattern(_ pattern: PhrasePattern) -> PhrasePattern {
    switch pattern {
    case .word, .number: pattern
    case .reference(let name): .reference(word(name))
    case .here(let inner): .here(self.pattern(inner))
    case .either(let parts): .either(parts.map(self.pattern))
    case .sequence(let head, let steps):
      .sequence(
        self.pattern(head),
        steps.map { step in
          PhraseStep(
            distance: step.distance,
            without: step.without.map(self.pattern),
            pattern: self.pattern(step.pattern),
            isOptional: step.isOptional
          )
        }
      )
    }
  }
}
