import Messages
import SourceText

extension Parser {
  mutating func declaration() throws(Recovery) -> Declaration? {
    let start = token
    guard start.kind == .name else {
      if start.kind == .rightBrace {
        report(.strayBrace, start.range, "this brace closes nothing", help: "take it away")
        advance()
        return nil
      }
      throw unexpected("a declaration")
    }
    if start.keyword.beginsDeclaration {
      breaks[index] = .paragraph
      roles[index] = start.keyword
    }
    advance()
    switch start.keyword {
    case .source: return .source(try source(start.range))
    case .terms:
      let name = try name("the lexicon's name")
      try need(.equal, "'='")
      return .terms(TermsDeclaration(name: name, list: try wordList(), range: span(start)))
    case .actor: return .actor(try actor(start))
    case .catalog: return .catalog(try catalog(start))
    case .phrase:
      let name = try name("the phrase's name")
      breaks[index] = .fitting
      try need(.equal, "'='")
      return .phrase(PhraseDeclaration(name: name, pattern: try pattern(), range: span(start)))
    case .stance: return .stance(try stance(start))
    case .context:
      let effect = try contextEffect()
      try need(.when)
      return .context(
        ContextDeclaration(effect: effect, condition: try condition(), range: span(start))
      )
    case .kind: return .kind(try kind(start))
    case .record: return .record(try record(start))
    case .rule: return .rule(try rule(start))
    case .adjust: return .adjust(try adjust(start))
    case .examples: return .examples(try examples(start))
    default: return .notation(try notation(start))
    }
  }

  /// From a declaration's first token to the last one read.
  func span(_ start: Token) -> TextRange {
    TextRange(start.lower, max(start.upper, tokens[max(index - 1, 0)].upper))
  }

  private mutating func contextEffect() throws(Recovery) -> ContextDeclaration.Effect {
    if take(.silent) { return .silent }
    if take(.stated) { return .stated }
    return .passes(try choice("a stance, 'stated' or 'silent'"))
  }

  private mutating func kind(_ start: Token) throws(Recovery) -> KindDeclaration {
    let name = try name("the kind's name")
    let stance: Stance? = at(.when) ? nil : try choice("a stance or 'when'")
    try need(.when)
    return KindDeclaration(
      name: name,
      stance: stance,
      condition: try condition(),
      range: span(start)
    )
  }

  private mutating func source(_ start: TextRange) throws(Recovery) -> SourceDeclaration {
    let name = try name("the source's name")
    var texts: [Keyword: StringLiteral] = [:]
    var dates: [Keyword: CalendarDate] = [:]
    var level: AuthorityLevel?
    var evidence = Evidence.verified
    try body(
      of: "a source",
      [
        .title, .number, .issuer, .level, .issued, .effective, .repealed, .note, .evidence,
      ],
      from: start
    ) { parser, item throws(Recovery) in
      switch item {
      case .level: level = try parser.choice("a level of authority")
      case .evidence: evidence = try parser.choice("a grade of evidence")
      case .issued, .effective, .repealed: dates[item] = try parser.date()
      default: texts[item] = try parser.string()
      }
    }
    return SourceDeclaration(
      name: name,
      title: texts[.title],
      number: texts[.number],
      issuer: texts[.issuer],
      level: level,
      issued: dates[.issued],
      effective: dates[.effective],
      repealed: dates[.repealed],
      evidence: evidence,
      note: texts[.note],
      range: start.union(tokens[index - 1].range)
    )
  }

  mutating func wordList() throws(Recovery) -> WordList {
    var words: [StringLiteral] = []
    var included: [Name] = []
    var excluded: [StringLiteral] = []
    while true {
      if let literal = optionalString() {
        words += self.words(literal)
        passComma()
      } else if take(.plus) {
        included.append(try name("a lexicon's name"))
      } else {
        break
      }
    }
    if at(.not), following.kind == .string {
      breaks[index] = .fitting
      _ = take(.not)
      excluded = try self.words(atLeastOne: "a word")
    }
    if words.isEmpty, included.isEmpty, excluded.isEmpty { throw unexpected("a word in quotes") }
    return WordList(words: words, included: included, excluded: excluded)
  }

  private mutating func actor(_ start: Token) throws(Recovery) -> ActorDeclaration {
    let name = try name("the actor's name")
    try need(.level)
    let level = try level()
    let isProtected = take(.protected)
    try need(.leftBrace, "'{'")
    breaks[index] = .words
    let list = try wordList()
    guard closeBrace() else { throw unexpected("a word or '}'") }
    return ActorDeclaration(
      name: name,
      level: level,
      isProtected: isProtected,
      list: list,
      range: span(start)
    )
  }

  /// A level; a misspelt one is passed over, so that what is behind it is read.
  private mutating func level() throws(Recovery) -> AuthorityLevel {
    do throws(Recovery) {
      return try choice("a level of authority")
    } catch {
      guard token.kind == .name, !token.keyword.beginsDeclaration else { throw error }
      advance()
      return .other
    }
  }

  private mutating func stance(_ start: Token) throws(Recovery) -> StanceDeclaration {
    let stance: Stance = try choice("a stance")
    var triggers: [StanceDeclaration.Triggers] = []
    var lists: [Keyword: [StringLiteral]] = [:]
    try body(
      of: "a stance",
      [.before, .after, .not, .until, .flip],
      repeatable: [.before, .after, .not, .until, .flip],
      from: start.range
    ) {
      parser,
      item throws(Recovery) in
      guard item == .before || item == .after else {
        lists[item, default: []] += try parser.words(atLeastOne: "a word in quotes")
        return
      }
      let isWeak = parser.take(.weak)
      let isSingle = parser.take(.single)
      var reach: StanceDeclaration.Reach = item == .before ? .sentence : .clause
      if parser.take(.reach) { reach = try parser.reach() }
      triggers.append(
        StanceDeclaration.Triggers(
          direction: item == .before ? .before : .after,
          isWeak: isWeak,
          isSingle: isSingle,
          reach: reach,
          list: try parser.wordList()
        )
      )
    }
    return StanceDeclaration(
      stance: stance,
      triggers: triggers,
      pseudo: lists[.not] ?? [],
      until: lists[.until] ?? [],
      flips: lists[.flip] ?? [],
      range: span(start)
    )
  }

  mutating func wholeNumber() throws(Recovery) -> Int {
    let own = token
    let value = try number()
    if value != value.rounded() || value < 1 {
      report(.invalidNumber, own.range, "expected a whole number from 1 on")
    }
    return Int(value)
  }

  private mutating func reach() throws(Recovery) -> StanceDeclaration.Reach {
    if take(.clause) { return .clause }
    if take(.sentence) { return .sentence }
    guard token.kind == .number else { throw unexpected("'clause', 'sentence' or a number") }
    return .characters(try wholeNumber())
  }

  private mutating func record(_ start: Token) throws(Recovery) -> RecordDeclaration {
    let name = try name("the record's name")
    var columns: [RecordDeclaration.Column] = []
    var recognition: Condition?
    try entries(of: "a record", from: start.range) {
      $0.kind == .name
    } _: {
      parser throws(Recovery) in
      if parser.at(.recognise), parser.following.keyword == .when {
        _ = parser.take(.recognise)
        _ = parser.take(.when)
        recognition = try parser.condition()
      } else {
        columns.append(try parser.column())
      }
    }
    return RecordDeclaration(
      name: name,
      columns: columns,
      recognition: recognition,
      range: span(start)
    )
  }

  private mutating func column() throws(Recovery) -> RecordDeclaration.Column {
    let first = token
    let name = try self.name("a column's name, 'recognise when' or '}'")
    let headers = take(.header) ? try alternatives() : []
    let elements = take(.element) ? try alternatives() : []
    let values: PhrasePattern? = take(.values) ? try pattern() : nil
    if headers.isEmpty, elements.isEmpty, values == nil {
      throw unexpected("'header', 'element' or 'values'", among: [.header, .element, .values])
    }
    return RecordDeclaration.Column(
      name: name,
      headers: headers,
      elements: elements,
      values: values,
      range: span(first)
    )
  }

  private mutating func alternatives() throws(Recovery) -> [StringLiteral] {
    var literals = words(try string("a word in quotes"))
    while true {
      if take(.bar) {
        literals += words(try string("a word in quotes"))
      } else if let next = optionalString() {
        literals += words(next)
      } else {
        return literals
      }
    }
  }
}
