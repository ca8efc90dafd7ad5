package import SourceText

/// `violates each "…{TERMS}…" or "…" not "…"`: one example for each word of what it names.
package struct ExampleTemplate: Sendable {
  package let violates: Bool
  /// The texts, with the names of lexicons and phrases in braces; one of them shows each word.
  package let texts: [StringLiteral]
  /// Words that show nothing in this text.
  package let omitted: [StringLiteral]
  /// The date its examples bear, where it matters.
  package let date: CalendarDate?
  /// The file it stands in, where that is not the file of its rule.
  package let file: String?

  /// Creates a template.
  package init(
    violates: Bool,
    texts: [StringLiteral],
    omitted: [StringLiteral],
    date: CalendarDate?,
    file: String? = nil
  ) {
    self.violates = violates
    self.texts = texts
    self.omitted = omitted
    self.date = date
    self.file = file
  }
}

/// `examples RULE { … }`: more examples of a rule of the same package.
package struct ExamplesDeclaration: Sendable {
  package let rule: Name
  package let examples: [RuleDeclaration.Example]
  package let templates: [ExampleTemplate]
  package let range: TextRange

  /// Creates a declaration.
  package init(
    rule: Name,
    examples: [RuleDeclaration.Example],
    templates: [ExampleTemplate],
    range: TextRange
  ) {
    self.rule = rule
    self.examples = examples
    self.templates = templates
    self.range = range
  }
}

/// What stands in a pair of braces of a template.
enum TemplateSlot: Equatable {
  /// `{NAME}`: terms, an actor, a catalog or a phrase.
  case name(String)
  /// `{甲|乙}`: these words, one after the other.
  case words([String])
  /// `{lacks NAME}`: a phrase, one of its elements missing.
  case lacking(String)
  /// `{not NAME}`: the look-alikes of a lexicon.
  case excluded(String)
  /// `{unless}`, `{unless title}`: the exceptions of the rule, those about the sentence itself or
  /// those about a place or a column.
  case exceptions(of: String?)
  /// `{when}`, `{when title}`: what the rule looks for, in the sentence itself or in a place or a
  /// column.
  case conditions(of: String?)
  /// `{header 报表}`, `{element 报表}`, `{element @报表}`: what a column of the rule's records goes by.
  case column(String, ColumnRole)
  /// `{demanded before}`: words of a stance.
  case stance(Stance, StanceRole)

  /// What a column goes by.
  enum ColumnRole: Equatable {
    case header, element, attribute
  }

  /// Which words of a stance.
  enum StanceRole: String, CaseIterable {
    case before, after, not, until, flip
  }

  /// A slot, and `NAME=word` for what stands still while the others are tried.
  struct Filled: Equatable {
    let slot: TemplateSlot
    let choices: [String: String]
  }

  /// Reads what stands between two braces; nil where it cannot be read.
  static func read(_ inside: Substring) -> Filled? {
    if inside.contains("|") {
      let words = inside.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard !words.contains(""), Set(words).count == words.count else { return nil }
      return Filled(slot: .words(words), choices: [:])
    }
    var parts = inside.split(separator: " ").map(String.init)
    var choices: [String: String] = [:]
    parts.removeAll { part in
      guard let sign = part.firstIndex(of: "="), sign != part.startIndex else { return false }
      choices[String(part[..<sign])] = String(part[part.index(after: sign)...])
      return true
    }
    if parts.isEmpty, choices.count == 1, let name = choices.keys.first { parts = [name] }
    guard let first = parts.first, !choices.values.contains("") else { return nil }
    func spells(_ keyword: Keyword) -> Bool {
      first == keyword.english || first == keyword.chinese
    }
    if spells(.unless) {
      guard parts.count <= 2 else { return nil }
      return Filled(slot: .exceptions(of: parts.dropFirst().first), choices: choices)
    }
    if spells(.when), parts.count <= 2 {
      return Filled(slot: .conditions(of: parts.dropFirst().first), choices: choices)
    }
    if parts.count == 2, spells(.header) {
      return Filled(slot: .column(parts[1], .header), choices: choices)
    }
    if parts.count == 2, spells(.element) {
      let isAttribute = parts[1].hasPrefix("@")
      let name = isAttribute ? String(parts[1].dropFirst()) : parts[1]
      return Filled(slot: .column(name, isAttribute ? .attribute : .element), choices: choices)
    }
    if parts.count == 2, spells(.lacks) {
      return Filled(slot: .lacking(parts[1]), choices: choices)
    }
    if parts.count == 2, spells(.not) {
      return Filled(slot: .excluded(parts[1]), choices: choices)
    }
    if parts.count == 1 { return Filled(slot: .name(first), choices: choices) }
    guard parts.count == 2,
      let stance = Stance.allCases.first(where: { first.spells($0.rawValue) }),
      let role = StanceRole.allCases.first(where: { parts[1].spells($0.rawValue) })
    else { return nil }
    return Filled(slot: .stance(stance, role), choices: choices)
  }
}

extension String {
  /// Whether it is an English keyword or its Chinese spelling.
  func spells(_ english: String) -> Bool {
    self == english || self == Keyword.translation(of: english)
  }
}

extension RuleDeclaration {
  /// The rule with further examples.
  func adding(examples more: [Example], templates others: [ExampleTemplate]) -> RuleDeclaration {
    var rule = self
    rule.examples += more
    rule.templates += others
    return rule
  }
}

/// Puts the examples that stand by themselves to their rules.
func gatheringExamples(of files: [RuleFile]) -> [RuleFile] {
  struct Key: Hashable {
    let package, rule: String
  }
  var found: [Key: [(path: String, ExamplesDeclaration)]] = [:]
  for file in files {
    for case .examples(let made) in file.declarations {
      found[Key(package: file.package.name.text, rule: made.rule.text), default: []].append(
        (file.path, made)
      )
    }
  }
  guard !found.isEmpty else { return files }
  return files.map { file in
    let declarations = file.declarations.map { declaration -> Declaration in
      guard case .rule(let rule) = declaration,
        let more = found[Key(package: file.package.name.text, rule: rule.id.text)]
      else { return declaration }
      let examples = more.flatMap { path, made in made.examples.map { $0.standing(in: path) } }
      let templates = more.flatMap { path, made in made.templates.map { $0.standing(in: path) } }
      return .rule(rule.adding(examples: examples, templates: templates))
    }
    return RuleFile(
      path: file.path,
      package: file.package,
      uses: file.uses,
      declarations: declarations
    )
  }
}

extension RuleDeclaration.Example {
  fileprivate func standing(in file: String) -> Self {
    Self(violates: violates, text: text, times: times, date: date, file: file)
  }
}

extension ExampleTemplate {
  fileprivate func standing(in file: String) -> Self {
    Self(violates: violates, texts: texts, omitted: omitted, date: date, file: file)
  }
}
