import Messages
import SourceText

extension Parser {
  private static let ruleItems: [Keyword] = [
    .basis, .from, .until, .unless, .each, .message, .advise, .replace, .note, .yields, .violates,
    .complies,
  ]

  mutating func rule(_ start: Token) throws(Recovery) -> RuleDeclaration {
    let id = try name("the rule's id")
    let severity = try severity()
    let title = try string("the rule's title")
    var bases: [RuleDeclaration.Basis] = []
    var exceptions: [Condition] = []
    var branches: [RuleDeclaration.Branch] = []
    var examples = ExampleList()
    var dates: [Keyword: CalendarDate] = [:]
    var texts: [Keyword: StringLiteral] = [:]
    var replacement: RuleDeclaration.Replacement?
    var yields: [Name] = []
    try body(
      of: "a rule",
      Self.ruleItems,
      repeatable: [.basis, .unless, .each, .violates, .complies],
      from: start.range
    ) { parser, item throws(Recovery) in
      switch item {
      case .basis: bases.append(try parser.basis())
      case .from, .until: dates[item] = try parser.date()
      case .unless:
        if !branches.isEmpty { parser.reportLateException() }
        exceptions.append(try parser.condition())
      case .each: branches.append(try parser.branch())
      case .replace: replacement = try parser.replacement()
      case .yields:
        repeat { yields.append(try parser.name("a rule's id")) } while parser.take(.bar)
      case .violates, .complies: try parser.example(item == .violates, into: &examples)
      default: texts[item] = try parser.string()
      }
    }
    return RuleDeclaration(
      id: id,
      severity: severity,
      title: title,
      bases: bases,
      from: dates[.from],
      until: dates[.until],
      unless: exceptions,
      branches: branches,
      message: texts[.message],
      advice: texts[.advise],
      replacement: replacement,
      note: texts[.note],
      yields: yields,
      examples: examples.plain,
      templates: examples.templates,
      range: span(start)
    )
  }

  /// Behind a branch and its items, nobody could tell whose exception it is.
  private mutating func reportLateException() {
    report(
      .unexpectedToken,
      tokens[index - 1].range,
      "an exception of the whole rule stands before its first branch",
      help: "move it in front of the first '\(Keyword.each)', or into a branch"
    )
  }

  /// The severity; a misspelt one is passed over, so that the rule behind it is read.
  private mutating func severity() throws(Recovery) -> RuleSeverity {
    do throws(Recovery) {
      return try choice("a severity")
    } catch {
      guard token.kind == .name, following.kind == .string else { throw error }
      advance()
      return .error
    }
  }

  private mutating func basis() throws(Recovery) -> RuleDeclaration.Basis {
    let source = try name("a source's name")
    return RuleDeclaration.Basis(source: source, article: optionalString())
  }

  private mutating func replacement() throws(Recovery) -> RuleDeclaration.Replacement {
    let words = try name("the name of the words to replace")
    try need(.with)
    return RuleDeclaration.Replacement(words: words, text: try string("what to put there"))
  }

  private mutating func branch() throws(Recovery) -> RuleDeclaration.Branch {
    let start = tokens[index - 1]
    let isMisplaced = takeLikelyBeforeUnit()
    let unit = try unit()
    let isLikely = take(.likely) || isMisplaced
    var conditions: [Condition] = []
    var exceptions: [Condition] = []
    var lacks: [PhrasePattern] = []
    while at(.when) || at(.unless) || at(.lacks) {
      breaks[index] = .deeper
      let first = index
      do throws(Recovery) {
        if take(.when) {
          conditions.append(try condition())
        } else if take(.unless) {
          exceptions.append(try condition())
        } else if take(.lacks) {
          lacks.append(try pattern())
        }
      } catch {
        // The next line of the branch may hold mistakes of its own.
        skipToItem(Self.ruleItems + [.when, .unless, .lacks], since: first)
      }
    }
    return RuleDeclaration.Branch(
      unit: unit,
      isLikely: isLikely,
      when: conditions.count > 1 ? .all(conditions) : conditions.first,
      unless: exceptions,
      lacks: lacks,
      range: span(start)
    )
  }

  /// Reads `each likely sentence` as what is meant.
  private mutating func takeLikelyBeforeUnit() -> Bool {
    guard at(.likely), following.kind == .name, !following.startsLine,
      ![.grouped, .likely, .when, .unless, .lacks].contains(following.keyword)
    else { return false }
    report(
      .unexpectedToken,
      token.range,
      "'\(text(token))' stands behind what the branch looks at",
      help: "write: each \(text(following)) \(.likely)"
    )
    return take(.likely)
  }

  private mutating func unit() throws(Recovery) -> RuleDeclaration.Unit {
    if take(.sentence) { return .sentence }
    if take(.clause) { return .clause }
    if take(.document) { return .document }
    let record = try name("'sentence', 'clause', 'document' or a record's name")
    guard take(.grouped) else { return .record(record) }
    try need(.by)
    var keys = [try name("a column's name")]
    while take(.comma) { keys.append(try name("a column's name")) }
    return .group(record, by: keys)
  }

  private static let adjustItems: [Keyword] = [
    .severity, .off, .unless, .basis, .reason, .violates, .complies,
  ]

  mutating func adjust(_ start: Token) throws(Recovery) -> AdjustDeclaration {
    let rule = try name("a rule's id")
    var severity: RuleSeverity?
    var isDisabled = false
    var exceptions: [Condition] = []
    var bases: [RuleDeclaration.Basis] = []
    var reason: StringLiteral?
    var examples = ExampleList()
    try body(
      of: "an adjustment",
      Self.adjustItems,
      repeatable: [.unless, .basis, .violates, .complies],
      from: start.range
    ) {
      parser,
      item throws(Recovery) in
      switch item {
      case .severity: severity = try parser.choice("a severity")
      case .off: isDisabled = true
      case .unless: exceptions.append(try parser.condition())
      case .basis: bases.append(try parser.basis())
      case .reason: reason = try parser.string()
      default: try parser.example(item == .violates, into: &examples)
      }
    }
    return AdjustDeclaration(
      rule: rule,
      severity: severity,
      isDisabled: isDisabled,
      unless: exceptions,
      bases: bases,
      reason: reason,
      examples: examples.plain,
      templates: examples.templates,
      range: span(start)
    )
  }

  // MARK: Notations

  mutating func notation(_ start: Token) throws(Recovery) -> NotationDeclaration {
    if start.keyword.beginsDeclaration { breaks[index - 1] = .line }
    switch start.keyword {
    case .boundary:
      let boundary: NotationDeclaration.Boundary =
        take(.sentence) ? .sentence : take(.item) ? .item : .clause
      if boundary == .clause { try need(.clause, "'sentence', 'clause' or 'item'") }
      let marks = try strings(atLeastOne: "a mark in quotes")
      return .boundary(boundary, marks, range: span(start))
    case .quote:
      let isTitle = take(.title)
      if !isTitle { try need(.words, "'title' or 'words'") }
      let open = try string("the opening mark")
      return .quote(
        isTitle: isTitle,
        open: open,
        close: try string("the closing mark"),
        range: span(start)
      )
    case .fold:
      let from = try strings(atLeastOne: "a character in quotes")
      try need(.to)
      return .fold(from: from, to: try string(), range: span(start))
    case .skip:
      return .skip(try strings(atLeastOne: "a character in quotes"), range: span(start))
    case .single:
      let character = try string("a character in quotes")
      try need(.not)
      let parts = try words(atLeastOne: "a word in quotes")
      return .single(character, parts: parts, range: span(start))
    case .numeral:
      let literals = try strings(atLeastOne: "a numeral in quotes")
      let isMultiplier = take(.times)
      if !isMultiplier { try need(.is, "'is' or 'times'") }
      return .numeral(
        literals,
        value: try number(),
        isMultiplier: isMultiplier,
        range: span(start)
      )
    case .unit:
      let name = try name("the unit's name")
      if take(Keyword.date) {
        let templates = try strings(atLeastOne: "a template in quotes")
        return .dayUnit(name: name, templates: templates, range: span(start))
      }
      let suffixes = token.kind == .string ? try words(atLeastOne: "a word") : []
      let prefixes = take(.after) ? try words(atLeastOne: "a word in quotes") : []
      let factor = take(.times) ? try number() : 1
      return .unit(
        name: name,
        suffixes: suffixes,
        prefixes: prefixes,
        factor: factor,
        range: span(start)
      )
    case .period:
      let name = try name("the period's name")
      let words = try words(atLeastOne: "a word in quotes")
      try need(.times)
      return .period(name: name, words: words, perYear: try number(), range: span(start))
    case .pattern:
      let isDate = take(Keyword.date)
      if !isDate { try need(Keyword.number, "'date' or 'number'") }
      let templates = try strings(atLeastOne: "a template in quotes")
      return .pattern(isDate: isDate, templates: templates, range: span(start))
    case .metadata:
      let item: MetadataItem = try choice("a fact about documents")
      let names = try strings(atLeastOne: "a name in quotes")
      let ends = item == .issuer && take(.until) ? try words(atLeastOne: "a word in quotes") : []
      return .metadata(item, names: names, until: ends, range: span(start))
    default:
      let words = Keyword.declarations.flatMap { [$0.english, $0.chinese] }
      let nearest = Spelling.nearest(to: text(start), among: words)
      report(
        .unknownDeclaration,
        start.range,
        "'\(text(start))' begins no declaration",
        help: nearest.map { "did you mean '\($0)'?" }
          ?? "one of: \(keywords: Keyword.declarations.map(\.english))"
      )
      throw Recovery()
    }
  }
}
