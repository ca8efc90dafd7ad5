import Messages
import SourceText

extension Parser {
  private mutating func nested<Result>(
    _ read: (inout Parser) throws(Recovery) -> Result
  ) throws(Recovery) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      report(.nestedTooDeep, token.range, "brackets are nested more than 100 deep")
      throw Recovery()
    }
    return try read(&self)
  }

  // MARK: Patterns

  mutating func pattern() throws(Recovery) -> PhrasePattern {
    var alternatives = [try sequence()]
    while token.kind == .bar {
      breaks[index] = .fitting
      advance()
      alternatives.append(try sequence())
    }
    return alternatives.count == 1 ? alternatives[0] : .either(alternatives)
  }

  private mutating func sequence() throws(Recovery) -> PhrasePattern {
    let head = try element()
    var steps: [PhraseStep] = []
    while let distance = try distance() {
      let without: PhrasePattern? = take(.without) ? try element() : nil
      let pattern = try element()
      steps.append(
        PhraseStep(
          distance: distance,
          without: without,
          pattern: pattern,
          isOptional: take(.question)
        )
      )
    }
    return steps.isEmpty ? head : .sequence(head, steps)
  }

  private mutating func distance() throws(Recovery) -> PhraseStep.Distance? {
    let own = token
    switch own.kind {
    case .plus:
      advance()
      return .adjacent
    case .gap, .near:
      advance()
      let count = distance(of: own)
      if count ?? 0 > 100_000 {
        report(.invalidNumber, own.range, "a distance has at most 100000 characters")
      }
      if own.kind == .gap { return .within(count) }
      guard let count else {
        report(.invalidNumber, own.range, "'~' needs a number of characters", help: "write '~20'")
        return .near(20)
      }
      return .near(count)
    default: return nil
    }
  }

  /// The number glued to a gap; a number too large for any use for one with more digits.
  private func distance(of gap: Token) -> Int? {
    var count: Int?
    for index in gap.range.indices where isDigit(source.text[index]) {
      count = min((count ?? 0) * 10 + Int(source.text[index] - UInt8(ascii: "0")), 1_000_000)
    }
    return count
  }

  private mutating func element() throws(Recovery) -> PhrasePattern {
    if let literal = optionalString() {
      let words = words(literal)
      return words.count == 1 ? .word(words[0]) : .either(words.map(PhrasePattern.word))
    }
    if take(.leftParen) {
      let inner = try nested { parser throws(Recovery) in try parser.pattern() }
      try need(.rightParen, "')'")
      return inner
    }
    if token.isQuantity, following.kind == .name {
      roles[index] = .quantity
      return .number(try numberTest())
    }
    if token.keyword == .here, startsElement(following) {
      _ = take(.here)
      return .here(try nested { parser throws(Recovery) in try parser.element() })
    }
    return .reference(try name("a word in quotes, a name or '('"))
  }

  private mutating func numberTest() throws(Recovery) -> NumberTest {
    let start = token
    advance()
    let unit = try name("a unit's name")
    let comparison = comparison()
    let limit: Limit? = comparison == nil ? nil : try limit()
    let period: Name? = take(.per) ? try name("a period's name") : nil
    return NumberTest(
      unit: unit,
      comparison: comparison,
      limit: limit,
      period: period,
      range: span(start)
    )
  }

  mutating func limit() throws(Recovery) -> Limit {
    let start = token
    var steps: [Limit.Step] = []
    repeat {
      let value = try number()
      let from: CalendarDate? = at(.from) && following.kind == .date ? try fromDate() : nil
      steps.append(Limit.Step(value: value, from: from))
    } while take(.comma)
    return Limit(steps: steps, range: span(start))
  }

  private mutating func fromDate() throws(Recovery) -> CalendarDate {
    _ = take(.from)
    return try date()
  }

  // MARK: Conditions

  private static let conditionWords: [Keyword] = [
    .demands, .imposes, .bans, .permits, .reports, .mentions, .cites, .context, .kind, .has,
    .count, .sum, .length,
  ]

  mutating func condition() throws(Recovery) -> Condition {
    var parts = [try conjunction()]
    while at(.or) {
      breaks[index] = .fitting
      _ = take(.or)
      parts.append(try conjunction())
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(Recovery) -> Condition {
    var parts = [try negation()]
    while at(.and) {
      breaks[index] = .fitting
      _ = take(.and)
      parts.append(try negation())
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation() throws(Recovery) -> Condition {
    if take(.not) {
      return .not(try nested { parser throws(Recovery) in try parser.negation() })
    }
    if take(.leftParen) {
      let inner = try nested { parser throws(Recovery) in try parser.condition() }
      try need(.rightParen, "')'")
      return inner
    }
    let start = token
    let atom = try atom()
    return .atom(atom, span(start))
  }

  /// Whether what follows makes a column of this name: 要求 is a keyword and a common heading.
  private var isColumn: Bool {
    switch following.kind {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return ![.count, .length, .level].contains(token.keyword)
    case .name:
      if following.keyword == .is { return token.keyword != .kind }
      if following.keyword == .cites { return true }
      guard Modality(following.keyword) != nil else { return false }
      // `mentions 要求` may name a phrase 要求, `has 要求` a column, `要求 mentions "…"` both.
      let isAtom = token.keyword == .has || Modality(token.keyword) != nil
      return !isAtom || startsElement(peek(2))
    default: return false
    }
  }

  /// Reports what is no condition, at the word that is probably misspelt.
  private mutating func unexpectedCondition() -> Recovery {
    let verbs = Modality.allCases.map(\.rawValue) + ["is", "cites"]
    let words = verbs + verbs.map(Keyword.translation(of:))
    guard following.kind == .name, !following.startsLine,
      let near = Spelling.nearest(to: text(following), among: words)
    else { return unexpected("a condition", among: Self.conditionWords) }
    report(
      .unexpectedToken,
      following.range,
      "expected a verb such as 'mentions' behind '\(text(token))', found '\(text(following))'",
      help: "did you mean '\(near)'?"
    )
    return Recovery()
  }

  private func startsElement(_ token: Token) -> Bool {
    switch token.kind {
    case .string, .leftParen: true
    case .name: [.none, .number, .quantity, .here].contains(token.keyword)
    default: false
    }
  }

  private mutating func atom() throws(Recovery) -> Atom {
    let own = token
    guard own.kind == .name else { throw unexpected("a condition") }
    if isColumn { return try comparisonOfPlace() }
    if let modality = Modality(own.keyword) {
      roles[index] = own.keyword
      advance()
      let phrase = try pattern()
      let subject: PhrasePattern? = take(.of) ? try element() : nil
      return .phrase(modality, phrase, subject: subject)
    }
    switch own.keyword {
    case .cites:
      _ = take(.cites)
      return .cites(field: nil, target: try citation())
    case .context:
      _ = take(.context)
      return .context(try choice("a stance"))
    case .kind:
      _ = take(.kind)
      try need(.is)
      var names = [try name("a kind of document")]
      while take(.bar) { names.append(try name("a kind of document")) }
      return .kind(names)
    case .issuer:
      _ = take(.issuer)
      try need(.level)
      guard let comparison = comparison() else { throw unexpected("a comparison") }
      return .issuerLevel(comparison, try choice("a level of authority"))
    case .has:
      _ = take(.has)
      return try possession()
    case .count:
      _ = take(.count)
      return try count()
    case .sum:
      _ = take(.sum)
      return try sum()
    case .length:
      _ = take(.length)
      guard let comparison = comparison() else { throw unexpected("a comparison") }
      return .length(comparison, try limit())
    default: throw unexpectedCondition()
    }
  }

  private mutating func citation() throws(Recovery) -> CitationTarget {
    take(.law) ? .law : .phrase(try pattern())
  }

  private mutating func possession() throws(Recovery) -> Atom {
    let facts: [Keyword: MetadataItem] = [
      .issuer: .issuer, .number: .number, .issued: .issued, .addressee: .addressee,
    ]
    if let fact = facts[token.keyword] {
      roles[index] = token.keyword
      advance()
      return .hasMetadata(fact)
    }
    return .hasColumn(try name("a column's name"))
  }

  private mutating func count() throws(Recovery) -> Atom {
    let distinct: Name? = take(.distinct) ? try name("a column's name") : nil
    let filter = try filter()
    guard let comparison = comparison() else { throw unexpected("a comparison") }
    return .count(distinct: distinct, filter: filter, comparison, try limit())
  }

  private mutating func sum() throws(Recovery) -> Atom {
    let column = try name("a column's name")
    let filter = try filter()
    guard let comparison = comparison() else { throw unexpected("a comparison") }
    return .sum(column, filter: filter, comparison, try limit())
  }

  private mutating func filter() throws(Recovery) -> Condition? {
    guard take(.where) else { return nil }
    try need(.leftParen, "'('")
    let filter = try nested { parser throws(Recovery) in try parser.condition() }
    try need(.rightParen, "')'")
    return filter
  }

  private mutating func comparisonOfPlace() throws(Recovery) -> Atom {
    let own = token
    let place = Place(keyword: own.keyword)
    if place != nil, Modality(following.keyword) != nil {
      roles[index] = own.keyword
    }
    let name = try name()
    if let comparison = comparison() { return .value(name, comparison, try limit()) }
    if take(.is) {
      if take(.missing) { return .presence(name, isPresent: false) }
      if take(.present) { return .presence(name, isPresent: true) }
      return .valueIs(name, try pattern())
    }
    if take(.cites) { return .cites(field: name, target: try citation()) }
    let modality: Modality = try choice("a modality")
    return .place(place ?? .field(name), modality, try pattern())
  }
}

extension Token {
  /// Whether it is `number` or 数量, and not the 发文字号 that `number` is elsewhere.
  fileprivate var isQuantity: Bool {
    keyword == .quantity || keyword == .number && upper - lower == "number".utf8.count
  }
}

extension Modality {
  /// The modality that a keyword names.
  init?(_ keyword: Keyword) {
    switch keyword {
    case .demands: self = .demands
    case .imposes: self = .imposes
    case .bans: self = .bans
    case .permits: self = .permits
    case .reports: self = .reports
    case .mentions: self = .mentions
    default: return nil
    }
  }
}

extension Place {
  /// The place that a keyword names, other than a column.
  init?(keyword: Keyword) {
    switch keyword {
    case .heading: self = .heading
    case .title: self = .title
    case .caption: self = .caption
    case .column: self = .column
    case .leadin: self = .leadIn
    case .next: self = .next
    case .opening: self = .opening
    case .closing: self = .closing
    case .issuer: self = .issuer
    case .addressee: self = .addressee
    case .document: self = .document
    case .record: self = .record
    case .clause: self = .clause
    default: return nil
    }
  }
}
