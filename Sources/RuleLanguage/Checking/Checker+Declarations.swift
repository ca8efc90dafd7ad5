import Messages
import SourceText

extension Checker {
  mutating func check(_ declaration: Declaration) {
    switch declaration {
    case .source(let source): check(source)
    case .terms(let terms): check(terms.list)
    case .actor(let actor): check(actor.list)
    case .catalog(let catalog): check(catalog)
    case .phrase(let phrase): check(phrase.pattern)
    case .stance(let stance):
      for triggers in stance.triggers { check(triggers.list) }
      check(stance.pseudo + stance.until + stance.flips)
    case .context(let context):
      let told = diagnostics.count
      check(context.condition, in: .surroundings)
      checkSurroundings(context.condition)
      switch context.effect {
      case .passes: break
      case .silent:
        checkAbove(
          context.condition,
          "this lends no words, so that it cannot be silent",
          help: "write: context silent when heading mentions …"
        )
      case .stated:
        checkAbove(
          context.condition,
          "this is not above what it speaks of, so that nothing begins with it",
          help: "write: context stated when heading mentions …"
        )
      }
      // What is in the wrong place is never together with anything.
      if diagnostics.count == told {
        checkTogether(context.condition, .place)
        checkTogether(context.condition, .kind)
      }
    case .kind(let kind): check(kind.condition, in: .kind)
    case .notation(let notation): check(notation)
    case .record(let record): check(record)
    case .rule(let rule): check(rule)
    case .adjust(let adjust): check(adjust)
    case .examples(let examples): check(examples)
    }
  }

  /// `silent` and `stated`: only what stands above a text lends it words, or opens a part.
  private mutating func checkAbove(_ condition: Condition, _ message: Message, help: Message) {
    switch condition {
    case .all(let parts), .any(let parts):
      for part in parts { checkAbove(part, message, help: help) }
    case .not(let part): checkAbove(part, message, help: help)
    case .atom(.place(.next, _, _), let range), .atom(.place(.opening, _, _), let range),
      .atom(.place(.closing, _, _), let range), .atom(.place(.record, _, _), let range):
      report(.misplacedCondition, range, message, help: help)
    case .atom: break
    }
  }

  private mutating func check(_ source: SourceDeclaration) {
    if source.title == nil, !isBroken(source.range) {
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
    for word in words where isEmpty(word.value) {
      report(.emptyWord, word.range, "an empty word matches nothing")
    }
  }

  private mutating func check(_ list: WordList) {
    check(list.words + list.excluded)
    for name in list.included { resolve(name, [.terms, .actor, .catalog]) }
    if list.words.isEmpty, list.included.isEmpty, let first = list.excluded.first {
      report(.emptyList, first.range, "the list holds no word that counts")
    }
  }

  private mutating func check(_ catalog: CatalogDeclaration) {
    if let source = catalog.source { resolve(source, [.source]) }
    if let replaced = catalog.replaced { resolve(replaced, [.catalog]) }
    for table in catalog.imports where !table.namesEntries {
      report(
        .missingEntryColumn,
        table.file.range,
        "the import does not say which column holds the entries",
        help: "add: entry \"…\""
      )
    }
    if catalog.entries.isEmpty, catalog.imports.isEmpty, !isBroken(catalog.range) {
      report(.emptyList, catalog.name.range, "catalog '\(catalog.name.text)' has no entries")
    }
    for entry in catalog.entries {
      check([entry.title] + entry.variants + entry.excluded)
      var seen: [String: Name] = [:]
      for (key, _) in entry.attributes {
        if let first = seen.updateValue(key, forKey: key.text) {
          report(
            .repeatedItem,
            key.range,
            "the entry carries '\(key.text)' twice",
            labels: [.init(path: path, range: first.range, text: "first given here")]
          )
        }
      }
    }
  }

  private mutating func check(_ notation: NotationDeclaration) {
    switch notation {
    case .boundary(.item, let words, _): check(words)
    case .boundary(_, let marks, _): checkCharacters(marks)
    case .quote(_, let open, let close, _): checkCharacters([open, close])
    case .fold(let from, let to, _): checkCharacters(from + [to])
    case .skip(let literals, _): checkCharacters(literals)
    case .single(let character, let parts, _):
      checkCharacters([character])
      for part in parts where !part.value.contains(character.value) || part.value == character.value
      {
        report(
          .wordWithoutCharacter,
          part.range,
          "the word does not have '\(character.value)' as one of several characters"
        )
      }
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
    case .dayUnit(_, let templates, _):
      for template in templates { checkTemplate(template, ["{month}", "{day}"], endsInText: true) }
    case .period(_, let words, let perYear, let range):
      check(words)
      if perYear <= 0 { report(.invalidFactor, range, "a period comes round at least sometimes") }
    case .pattern(let isDate, let templates, _):
      let wanted = isDate ? ["{year}", "{month}", "{day}"] : ["{year}", "{serial}"]
      for template in templates { checkTemplate(template, wanted) }
    case .metadata(_, let names, let ends, _): check(names + ends)
    }
  }

  private mutating func checkCharacters(_ literals: [StringLiteral]) {
    for literal in literals where literal.value.unicodeScalars.count != 1 {
      report(.notOneCharacter, literal.range, "expected one character in the quotes")
    }
  }

  /// - Parameter endsInText: Whether something has to stand behind the last number.
  private mutating func checkTemplate(
    _ template: StringLiteral,
    _ wanted: [String],
    endsInText: Bool = false
  ) {
    for part in wanted where !template.value.contains(part) {
      report(.invalidTemplate, template.range, "the template lacks \(part)")
    }
    if endsInText, template.value.hasSuffix("}") {
      report(
        .invalidTemplate,
        template.range,
        "the template ends in a number, so nothing shows where such a day ends",
        help: "write the word behind the day, too"
      )
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
      if Place.words.contains(column.name.text) {
        report(
          .placeNamedColumn,
          column.name.range,
          "'\(column.name.text) mentions …' asks for a place of the document, not for this column",
          help: "give the column another name"
        )
      }
      check(column.headers + column.elements)
      if let values = column.values { check(values) }
    }
    if let condition = record.recognition {
      check(condition, in: .record(record, isGroup: false))
    }
  }
}

extension Place {
  /// The spellings of the places, both English and Chinese.
  static let words: Set<String> = Set(
    Keyword.allCases.filter { Place(keyword: $0) != nil }.flatMap { [$0.english, $0.chinese] }
  )
}
