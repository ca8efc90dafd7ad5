import Messages
import SourceText

extension Parser {
  mutating func report(
    _ code: RuleDiagnostic.Code,
    _ range: TextRange,
    _ message: Message,
    help: Message? = nil,
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

  /// Reports that something else was wanted here; `keywords` are what may have been misspelt.
  mutating func unexpected(_ wanted: Message, among keywords: [Keyword] = []) -> Recovery {
    let near =
      token.kind == .name && !keywords.isEmpty
      ? Spelling.nearest(to: text(token), among: keywords.flatMap { [$0.english, $0.chinese] })
      : nil
    report(
      .unexpectedToken,
      visible(token),
      "expected \(wanted), found \(describe(token))",
      help: near.map { "did you mean '\($0)'?" }
    )
    return Recovery()
  }

  /// A token in the words of a message.
  func describe(_ token: Token) -> Message {
    switch token.kind {
    case .end: return "the end of the file"
    case .string where token.upper - token.lower <= 32: return "the string \(text(token))"
    case .string, .block: return "a string"
    case .number: return "the number \(text(token))"
    case .date: return "the date \(text(token))"
    default: return "'\(text(token))'"
    }
  }

  /// The range to show for a token; the end of the file is shown behind the last token.
  func visible(_ token: Token) -> TextRange {
    guard token.kind == .end, index > 0 else { return token.range }
    let last = tokens[index - 1].upper
    return TextRange(last, last)
  }

  var isAtDeclaration: Bool {
    token.isFlush && (token.keyword.beginsDeclaration || token.keyword == .use)
      && (following.kind == .name || following.kind == .string)
  }

  /// Goes to the next declaration at the start of a line.
  mutating func skipToDeclaration() {
    while token.kind != .end, !isAtDeclaration { advance() }
  }

  /// Goes to the next line of a body that starts with one of some words, or to the body's end.
  mutating func skipToItem(_ keywords: [Keyword], since first: Int? = nil) {
    skip(since: first ?? index) { $0.kind == .name && keywords.contains($0.keyword) }
  }

  /// Goes to the next line of a body that starts with a fitting token, or to the body's end.
  ///
  /// - Parameter first: The first token that was read already; braces opened since then count.
  private mutating func skip(since first: Int, to begins: (Token) -> Bool) {
    var open = 0
    for passed in min(first, index)..<index {
      if tokens[passed].kind == .leftBrace { open += 1 }
      if tokens[passed].kind == .rightBrace { open -= 1 }
    }
    let column = column(ofItemAt: first)
    while token.kind != .end, !isAtDeclaration {
      if open <= 0 {
        if token.kind == .rightBrace { return }
        if token.startsLine, begins(token) || isNoFurtherIn(than: column) { return }
      }
      if token.kind == .leftBrace { open += 1 }
      if token.kind == .rightBrace { open -= 1 }
      advance()
    }
  }

  /// The column of an item that was begun right before or at a token; -1 for one inside a line.
  private func column(ofItemAt first: Int) -> Int {
    let keyword = tokens[max(0, first - 1)]
    let own = keyword.startsLine && keyword.kind == .name ? keyword : tokens[first]
    return own.startsLine ? Parser.column(of: own, in: source) : -1
  }

  /// Whether the token looks like a new item by where it stands, whatever it says.
  private func isNoFurtherIn(than column: Int) -> Bool {
    token.kind == .name && token.keyword != .and && token.keyword != .or
      && Parser.column(of: token, in: source) <= column
  }

  /// How many bytes stand before a token on its line.
  static func column(of token: Token, in source: RuleSource) -> Int {
    var index = Int(token.lower)
    while index > 0, source.text[index - 1] != UInt8(ascii: "\n") { index -= 1 }
    return Int(token.lower) - index
  }

  /// Reads the items of a body in braces; `item` reads one that starts with the given keyword.
  ///
  /// - Parameter repeatable: The items that may be given more than once.
  mutating func body(
    of what: Message,
    _ keywords: [Keyword],
    repeatable: Set<Keyword> = [],
    from start: TextRange,
    item: (inout Parser, Keyword) throws(Recovery) -> Void
  ) throws(Recovery) {
    try need(.leftBrace, "'{'")
    var places: [Keyword: TextRange] = [:]
    while true {
      if closeBrace() { return }
      if token.kind == .end || isAtDeclaration && !keywords.contains(token.keyword) {
        reportOpenBody(what, start)
        return
      }
      let own = token
      guard own.kind == .name, keywords.contains(own.keyword) else {
        unknownItem(own, in: what, keywords)
        advance()
        skipToItem(keywords)
        continue
      }
      if let first = places.updateValue(own.range, forKey: own.keyword),
        !repeatable.contains(own.keyword)
      {
        report(
          .repeatedItem,
          own.range,
          "'\(text(own))' is given twice",
          labels: [.init(path: path, range: first, text: "first given here")]
        )
      }
      breaks[index] = .line
      roles[index] = own.keyword
      advance()
      let first = index
      do { try item(&self, own.keyword) } catch { skipToItem(keywords, since: first) }
    }
  }

  /// Takes a closing brace that stands on a line of its own in the canonical layout.
  mutating func closeBrace() -> Bool {
    guard token.kind == .rightBrace else { return false }
    breaks[index] = .line
    advance()
    return true
  }

  /// Reads the entries of a body in braces up to its end; a failed one is skipped.
  ///
  /// - Parameter begins: Whether a token at the start of a line begins an entry.
  mutating func entries(
    of what: Message,
    from start: TextRange,
    begins: (Token) -> Bool,
    _ entry: (inout Parser) throws(Recovery) -> Void
  ) throws(Recovery) {
    try need(.leftBrace, "'{'")
    while !closeBrace() {
      guard token.kind != .end, !isAtDeclaration else {
        reportOpenBody(what, start)
        return
      }
      let first = index
      breaks[index] = .line
      do {
        try entry(&self)
      } catch {
        if index == first { advance() }
        skip(since: first, to: begins)
      }
    }
  }

  private mutating func reportOpenBody(_ what: Message, _ start: TextRange) {
    report(
      .missingBrace,
      visible(token),
      "\(what) is not closed before \(describe(token))",
      help: "add '}'",
      labels: [.init(path: path, range: start, text: "it begins here")]
    )
  }

  private mutating func unknownItem(_ own: Token, in what: Message, _ keywords: [Keyword]) {
    let words = keywords.map(\.english) + keywords.map(\.chinese)
    let nearest = own.kind == .name ? Spelling.nearest(to: text(own), among: words) : nil
    report(
      .unknownItem,
      own.range,
      "\(describe(own)) begins no item of \(what)",
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "one of: \(keywords: keywords.map(\.english))"
    )
  }
}

extension Keyword {
  /// Whether a declaration of a file begins with it.
  var beginsDeclaration: Bool {
    switch self {
    case .source, .terms, .actor, .catalog, .phrase, .stance, .context, .kind, .record, .rule,
      .adjust, .examples, .boundary, .quote, .fold, .skip, .single, .numeral, .unit, .period,
      .pattern, .metadata:
      true
    default: false
    }
  }

  /// The words that may begin a declaration.
  static let declarations = allCases.filter(\.beginsDeclaration)

  private static let byEnglish: [String: Keyword] = Dictionary(
    allCases.map { ($0.english, $0) },
    uniquingKeysWith: { first, _ in first }
  )

  /// The Chinese spelling of an English keyword.
  static func translation(of english: String) -> String {
    byEnglish[english]?.chinese ?? english
  }
}
