import SourceText

extension Parser {
  mutating func file() -> RuleFile? {
    var package: PackageClause?
    var uses: [Name] = []
    do throws(Recovery) {
      guard at(.package) else {
        report(
          .missingPackage,
          token.range,
          "the file names no package",
          help: "begin with: package national.certificates \"…\""
        )
        throw Recovery()
      }
      advance()
      let name = try name("the package's name")
      package = PackageClause(name: name, title: optionalString())
      while take(.use) { uses.append(try self.name("a package's name")) }
    } catch { skipToDeclaration() }
    var declarations: [Declaration] = []
    while token.kind != .end {
      do throws(Recovery) {
        if let made = try declaration() { declarations.append(made) }
      } catch {
        skipToDeclaration()
      }
    }
    return package.map {
      RuleFile(path: path, package: $0, uses: uses, declarations: declarations)
    }
  }

  private mutating func declaration() throws(Recovery) -> Declaration? {
    let start = token
    guard start.kind == .name else {
      if start.kind == .rightBrace {
        report(.strayBrace, start.range, "this brace closes nothing", help: "take it away")
      } else {
        _ = unexpected("a declaration")
      }
      throw Recovery()
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
      try need(.equal, "'='")
      return .phrase(PhraseDeclaration(name: name, pattern: try pattern(), range: span(start)))
    case .stance: return .stance(try stance(start))
    case .context:
      let stance: Stance = try choice("a stance")
      try need(.when)
      return .context(
        ContextDeclaration(stance: stance, condition: try condition(), range: span(start))
      )
    case .kind: return .kind(try kind(start))
    case .record: return .record(try record(start))
    case .rule: return .rule(try rule(start))
    case .adjust: return .adjust(try adjust(start))
    case .use:
      report(
        .lateUse,
        start.range,
        "'use' stands before all declarations",
        help: "move it to the top"
      )
      _ = try name()
      return nil
    default: return .notation(try notation(start))
    }
  }

  /// From a declaration's first token to the last one read.
  func span(_ start: Token) -> TextRange {
    TextRange(start.lower, max(start.upper, tokens[max(index - 1, 0)].upper))
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
      if let word = optionalString() {
        words.append(word)
      } else if take(.plus) {
        included.append(try name("a lexicon's name"))
      } else {
        break
      }
    }
    if at(.not), following.kind == .string {
      advance()
      excluded = try strings(atLeastOne: "a word")
    }
    if words.isEmpty, included.isEmpty, excluded.isEmpty { throw unexpected("a word in quotes") }
    return WordList(words: words, included: included, excluded: excluded)
  }

  private mutating func actor(_ start: Token) throws(Recovery) -> ActorDeclaration {
    let name = try name("the actor's name")
    try need(.level)
    let level: AuthorityLevel = try choice("a level of authority")
    let isProtected = take(.protected)
    try need(.leftBrace, "'{'")
    let list = try wordList()
    try need(.rightBrace, "a word or '}'")
    return ActorDeclaration(
      name: name,
      level: level,
      isProtected: isProtected,
      list: list,
      range: span(start)
    )
  }

  private mutating func catalog(_ start: Token) throws(Recovery) -> CatalogDeclaration {
    let name = try name("the catalog's name")
    var source: Name?
    var article: StringLiteral?
    if take(.from) {
      source = try self.name("a source's name")
      article = optionalString()
    }
    try need(.leftBrace, "'{'")
    var entries: [CatalogDeclaration.Entry] = []
    while !take(.rightBrace) { entries.append(try entry()) }
    return CatalogDeclaration(
      name: name,
      source: source,
      article: article,
      entries: entries,
      range: span(start)
    )
  }

  private mutating func entry() throws(Recovery) -> CatalogDeclaration.Entry {
    let start = token
    let position: Int? = token.kind == .number ? Int(try number()) : nil
    let title = try string("an entry in quotes or '}'")
    let variants = take(.also) ? try strings(atLeastOne: "a variant in quotes") : []
    let excluded = take(.not) ? try strings(atLeastOne: "a word in quotes") : []
    var attributes: [(key: Name, value: StringLiteral)] = []
    if take(.leftBrace) {
      while !take(.rightBrace) {
        let key = try name("an attribute's name or '}'")
        attributes.append((key, try string()))
      }
    }
    return CatalogDeclaration.Entry(
      number: position,
      title: title,
      variants: variants,
      excluded: excluded,
      attributes: attributes,
      range: span(start)
    )
  }

  private mutating func stance(_ start: Token) throws(Recovery) -> StanceDeclaration {
    let stance: Stance = try choice("a stance")
    var triggers: [StanceDeclaration.Triggers] = []
    var lists: [Keyword: [StringLiteral]] = [:]
    try body(of: "a stance", [.before, .after, .not, .until, .flip], from: start.range) {
      parser,
      item throws(Recovery) in
      guard item == .before || item == .after else {
        lists[item, default: []] += try parser.strings(atLeastOne: "a word in quotes")
        return
      }
      let isWeak = parser.take(.weak)
      var reach: StanceDeclaration.Reach = item == .before ? .sentence : .clause
      if parser.take(.reach) { reach = try parser.reach() }
      triggers.append(
        StanceDeclaration.Triggers(
          direction: item == .before ? .before : .after,
          isWeak: isWeak,
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

  private mutating func reach() throws(Recovery) -> StanceDeclaration.Reach {
    if take(.clause) { return .clause }
    if take(.sentence) { return .sentence }
    guard token.kind == .number else { throw unexpected("'clause', 'sentence' or a number") }
    return .characters(Int(try number()))
  }

  private mutating func record(_ start: Token) throws(Recovery) -> RecordDeclaration {
    let name = try name("the record's name")
    try need(.leftBrace, "'{'")
    var columns: [RecordDeclaration.Column] = []
    var recognition: Condition?
    while !take(.rightBrace) {
      if at(.recognise), following.keyword == .when {
        advance()
        advance()
        recognition = try condition()
        continue
      }
      let first = token
      let column = try self.name("a column's name, 'recognise when' or '}'")
      let headers = take(.header) ? try alternatives() : []
      let elements = take(.element) ? try alternatives() : []
      if headers.isEmpty, elements.isEmpty { throw unexpected("'header' or 'element'") }
      columns.append(
        RecordDeclaration.Column(
          name: column,
          headers: headers,
          elements: elements,
          range: span(first)
        )
      )
    }
    return RecordDeclaration(
      name: name,
      columns: columns,
      recognition: recognition,
      range: span(start)
    )
  }

  private mutating func alternatives() throws(Recovery) -> [StringLiteral] {
    var literals = [try string("a word in quotes")]
    while true {
      if take(.bar) {
        literals.append(try string("a word in quotes"))
      } else if let next = optionalString() {
        literals.append(next)
      } else {
        return literals
      }
    }
  }
}
