import SourceText

/// Checks parsed files against each other.
struct Checker {
  let files: [RuleFile]
  let order: PackageOrder
  var diagnostics: [RuleDiagnostic] = []
  var symbols: [String: [String: Symbol]] = [:]
  var visible: [String: Set<String>] = [:]
  /// The file that is being checked.
  var path = ""
  var package = ""

  /// Names whose declarations could not be read; whoever uses them is not to blame.
  let lostNames: Set<String>
  /// By path: the starts of declarations that could be read in part only.
  let broken: [String: Set<UInt32>]

  init(
    files: [RuleFile],
    order: PackageOrder,
    lostNames: Set<String> = [],
    broken: [String: Set<UInt32>] = [:]
  ) {
    self.files = files
    self.order = order
    self.lostNames = lostNames
    self.broken = broken
  }

  /// Whether a part of a declaration of this file could not be read, so that what it lacks says
  /// nothing.
  func isBroken(_ range: TextRange) -> Bool {
    broken[path]?.contains(range.lower) ?? false
  }

  mutating func run() {
    for name in order.packages { visible[name] = closure(of: name) }
    for file in files {
      enter(file)
      for declaration in file.declarations { declare(declaration) }
    }
    for file in files {
      enter(file)
      for declaration in file.declarations { check(declaration) }
    }
    checkCircles()
  }

  private mutating func enter(_ file: RuleFile) {
    path = file.path
    package = file.package.name.text
  }

  private func closure(of package: String) -> Set<String> {
    var wanted: Set<String> = [package]
    var pending = [package]
    while let next = pending.popLast() {
      for used in order.uses[next] ?? [] where wanted.insert(used).inserted {
        pending.append(used)
      }
    }
    return wanted
  }

  // MARK: Names

  private mutating func declare(_ declaration: Declaration) {
    guard let (kind, name) = declaration.symbol else { return }
    let space = Declaration.space(of: kind)
    let symbol = Symbol(
      kind: kind,
      name: name,
      path: path,
      package: package,
      declaration: declaration
    )
    guard let known = symbols[space]?[name.text] else {
      symbols[space, default: [:]][name.text] = symbol
      return
    }
    report(
      .duplicateName,
      name.range,
      "'\(name.text)' is declared twice",
      labels: [.init(path: known.path, range: known.name.range, text: "first declared here")]
    )
  }

  /// The symbol of a name, if it is visible here and of a kind that fits; else a diagnostic.
  @discardableResult
  mutating func resolve(_ name: Name, as wanted: String, _ kinds: [SymbolKind]) -> Symbol? {
    let space = Declaration.space(of: kinds[0])
    if let found = symbols[space]?[name.text] {
      if visible[package]?.contains(found.package) ?? false {
        if kinds.contains(found.kind) { return found }
        report(
          .wrongKind,
          name.range,
          "'\(name.text)' is a \(found.kind.rawValue), not \(wanted)",
          labels: [.init(path: found.path, range: found.name.range, text: "declared here")]
        )
        return nil
      }
      report(
        .unknownName,
        name.range,
        "'\(name.text)' is declared in '\(found.package)'",
        help: "add: use \(found.package)"
      )
      return nil
    }
    if lostNames.contains(name.text) { return nil }
    for other in symbols.values {
      if let found = other[name.text] {
        report(
          .wrongKind,
          name.range,
          "'\(name.text)' is a \(found.kind.rawValue), not \(wanted)",
          labels: [.init(path: found.path, range: found.name.range, text: "declared here")]
        )
        return nil
      }
    }
    let near = Spelling.nearest(
      to: name.text,
      among: (symbols[space] ?? [:]).values.filter { kinds.contains($0.kind) }.map(\.name.text)
        .sorted()
    )
    report(
      .unknownName,
      name.range,
      "no \(wanted.droppingArticle) is called '\(name.text)'",
      help: near.map { "did you mean '\($0)'?" }
    )
    return nil
  }

  mutating func report(
    _ code: RuleDiagnostic.Code,
    _ range: TextRange,
    _ message: String,
    help: String? = nil,
    labels: [RuleDiagnostic.Label] = []
  ) {
    diagnostics.append(
      RuleDiagnostic(
        code: code,
        path: path,
        range: range,
        message: message,
        help: help,
        labels: labels
      )
    )
  }

  // MARK: Declarations

  private mutating func check(_ declaration: Declaration) {
    switch declaration {
    case .source(let source): check(source)
    case .terms(let terms): check(terms.list)
    case .actor(let actor): check(actor.list)
    case .catalog(let catalog): check(catalog)
    case .phrase(let phrase): check(phrase.pattern)
    case .stance(let stance):
      for triggers in stance.triggers { check(triggers.list) }
      check(stance.pseudo + stance.until + stance.flips)
    case .context(let context): check(context.condition, in: .surroundings)
    case .kind(let kind): check(kind.condition, in: .document)
    case .notation(let notation): check(notation)
    case .record(let record): check(record)
    case .rule(let rule): check(rule)
    case .adjust(let adjust): check(adjust)
    }
  }

  private mutating func check(_ source: SourceDeclaration) {
    if source.title == nil {
      report(
        .missingTitle,
        source.name.range,
        "source '\(source.name.text)' has no title",
        help: "add: title \"…\""
      )
    }
    if let from = source.effective ?? source.issued, let to = source.repealed, to <= from {
      report(
        .invalidValidity,
        source.name.range,
        "source '\(source.name.text)' is repealed before it takes effect"
      )
    }
  }

  private mutating func check(_ words: [StringLiteral]) {
    for word in words where word.value.allSatisfy(\.isWhitespace) {
      report(.emptyWord, word.range, "an empty word matches nothing")
    }
  }

  private mutating func check(_ list: WordList) {
    check(list.words + list.excluded)
    for name in list.included { resolve(name, as: "a lexicon", [.terms, .actor, .catalog]) }
    if list.words.isEmpty, list.included.isEmpty, let first = list.excluded.first {
      report(.emptyList, first.range, "the list holds no word that counts")
    }
  }

  private mutating func check(_ catalog: CatalogDeclaration) {
    if let source = catalog.source { resolve(source, as: "a source", [.source]) }
    if catalog.entries.isEmpty {
      report(.emptyList, catalog.name.range, "catalog '\(catalog.name.text)' has no entries")
    }
    for entry in catalog.entries { check([entry.title] + entry.variants + entry.excluded) }
  }

  private mutating func check(_ notation: NotationDeclaration) {
    switch notation {
    case .boundary(_, let marks, _): checkCharacters(marks)
    case .quote(_, let open, let close, _): checkCharacters([open, close])
    case .fold(let from, let to, _): checkCharacters(from + [to])
    case .skip(let literals, _): checkCharacters(literals)
    case .numeral(let literals, let value, let isMultiplier, let range):
      checkCharacters(literals)
      if isMultiplier, value <= 1 {
        report(.invalidFactor, range, "a numeral multiplies by more than 1")
      }
    case .unit(let name, let suffixes, let prefixes, let factor, let range):
      check(suffixes + prefixes)
      if suffixes.isEmpty, prefixes.isEmpty {
        report(.emptyList, name.range, "unit '\(name.text)' has no words")
      }
      if factor <= 0 { report(.invalidFactor, range, "a factor is more than 0") }
    case .period(_, let words, let perYear, let range):
      check(words)
      if perYear <= 0 { report(.invalidFactor, range, "a period comes round at least sometimes") }
    case .pattern(let isDate, let templates, _):
      for template in templates { checkTemplate(template, isDate: isDate) }
    case .metadata(_, let names, _): check(names)
    }
  }

  private mutating func checkCharacters(_ literals: [StringLiteral]) {
    for literal in literals where literal.value.unicodeScalars.count != 1 {
      report(.notOneCharacter, literal.range, "expected one character in the quotes")
    }
  }

  private mutating func checkTemplate(_ template: StringLiteral, isDate: Bool) {
    let wanted = isDate ? ["{year}", "{month}", "{day}"] : ["{year}", "{serial}"]
    for part in wanted where !template.value.contains(part) {
      report(.invalidTemplate, template.range, "the template lacks \(part)")
    }
  }

  private mutating func check(_ record: RecordDeclaration) {
    var seen: [String: Name] = [:]
    for column in record.columns {
      if let first = seen[column.name.text] {
        report(
          .duplicateColumn,
          column.name.range,
          "column '\(column.name.text)' is declared twice",
          labels: [.init(path: path, range: first.range, text: "first declared here")]
        )
      }
      seen[column.name.text] = column.name
      check(column.headers + column.elements)
    }
    if let condition = record.recognition {
      check(condition, in: .record(record, isGroup: false))
    }
  }
}

extension String {
  /// “a source” without its article.
  var droppingArticle: String { hasPrefix("a ") ? String(dropFirst(2)) : self }
}
