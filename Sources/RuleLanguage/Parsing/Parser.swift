import SourceText

/// Reads the tokens of a file into declarations.
///
/// After a mistake it goes on at the next item or
/// declaration, so that one run reports all mistakes of a file.
struct Parser {
  /// Thrown after a mistake was reported, to get to where reading can go on.
  struct Recovery: Error {}

  let path: String
  let bytes: [UInt8]
  let tokens: [Token]
  var index = 0
  var diagnostics: [RuleDiagnostic]
  /// How deep conditions and patterns are nested.
  var depth = 0

  /// Deeper nesting of brackets is refused.
  static let depthLimit = 100

  /// Reads a file; the file is nil where not even its package could be read.
  static func parse(_ source: RuleSource) -> (RuleFile?, [RuleDiagnostic]) {
    let lexed = Lexer.lex(source)
    var parser = Parser(
      path: source.path,
      bytes: source.text,
      tokens: lexed.tokens,
      diagnostics: lexed.diagnostics
    )
    let file = parser.file()
    let sorted = parser.diagnostics.enumerated().sorted {
      ($0.element.range.lower, $0.offset) < ($1.element.range.lower, $1.offset)
    }
    return (file, sorted.map(\.element))
  }

  // MARK: Tokens

  var token: Token { tokens[index] }

  var following: Token { tokens[min(index + 1, tokens.count - 1)] }

  func text(_ token: Token) -> String {
    String(decoding: bytes[Int(token.lower)..<Int(token.upper)], as: UTF8.self)
  }

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  func at(_ keyword: Keyword) -> Bool { token.kind == .name && token.keyword == keyword }

  mutating func take(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  mutating func take(_ kind: Token.Kind) -> Bool {
    guard token.kind == kind else { return false }
    advance()
    return true
  }

  mutating func need(_ keyword: Keyword) throws(Recovery) {
    guard take(keyword) else { throw unexpected("'\(keyword.english)'") }
  }

  mutating func need(_ kind: Token.Kind, _ name: String) throws(Recovery) {
    guard take(kind) else { throw unexpected(name) }
  }

  mutating func name(_ what: String = "a name") throws(Recovery) -> Name {
    guard token.kind == .name else { throw unexpected(what) }
    let name = Name(text: text(token), range: token.range)
    advance()
    return name
  }

  mutating func string(_ what: String = "a string") throws(Recovery) -> StringLiteral {
    guard let literal = optionalString() else { throw unexpected(what) }
    return literal
  }

  mutating func strings(atLeastOne what: String) throws(Recovery) -> [StringLiteral] {
    var literals = [try string(what)]
    while let next = optionalString() { literals.append(next) }
    return literals
  }

  mutating func optionalString() -> StringLiteral? {
    guard token.kind == .string || token.kind == .block else { return nil }
    let literal = StringLiteral(value: value(of: token), range: token.range)
    advance()
    return literal
  }

  mutating func number() throws(Recovery) -> Double {
    guard token.kind == .number, let value = Double(text(token)) else {
      throw unexpected("a number")
    }
    advance()
    return value
  }

  mutating func date() throws(Recovery) -> CalendarDate {
    guard token.kind == .date else { throw unexpected("a date such as 2024-08-06") }
    let own = token
    advance()
    // INVARIANT: the lexer has reported a day that does not exist.
    guard let date = Lexer.date(bytes[Int(own.lower)..<Int(own.upper)]) else { throw Recovery() }
    return date
  }

  mutating func comparison() -> Comparison? {
    let found: Comparison? =
      switch token.kind {
      case .equal: .equal
      case .notEqual: .notEqual
      case .less: .less
      case .lessOrEqual: .lessOrEqual
      case .greater: .greater
      case .greaterOrEqual: .greaterOrEqual
      default: nil
      }
    if found != nil { advance() }
    return found
  }

  /// One of a closed set of words, in either spelling.
  mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ what: String,
    as type: Value.Type = Value.self
  ) throws(Recovery) -> Value where Value.RawValue == String {
    let own = token
    guard own.kind == .name else { throw unexpected(what) }
    if let value = Value(rawValue: own.keyword.english) {
      advance()
      return value
    }
    let words = Value.allCases.map(\.rawValue)
    let nearest = Spelling.nearest(to: text(own), among: words)
    report(
      .unexpectedToken,
      own.range,
      "'\(text(own))' is not \(what)",
      help: nearest.map { "did you mean '\($0)'?" } ?? "one of: " + words.joined(separator: ", ")
    )
    throw Recovery()
  }

  // MARK: Mistakes

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

  mutating func unexpected(_ wanted: String) -> Recovery {
    let found =
      switch token.kind {
      case .end: "the end of the file"
      case .string, .block: "a string"
      default: "'\(text(token))'"
      }
    report(.unexpectedToken, token.range, "expected \(wanted), found \(found)")
    return Recovery()
  }

  static let declarationKeywords: [Keyword] = [
    .source, .terms, .actor, .catalog, .phrase, .stance, .context, .kind, .record, .rule, .adjust,
    .boundary, .quote, .fold, .skip, .numeral, .unit, .period, .pattern, .metadata,
  ]

  var isAtDeclaration: Bool {
    token.kind == .name && token.isFlush && Self.declarationKeywords.contains(token.keyword)
  }

  /// Goes to the next declaration at the start of a line.
  mutating func skipToDeclaration() {
    while token.kind != .end, !isAtDeclaration { advance() }
  }

  /// Goes to the next line of a body that starts with one of some words, or to the body's end.
  mutating func skipToItem(_ keywords: [Keyword]) {
    var open = 0
    while token.kind != .end, !isAtDeclaration {
      if open == 0 {
        if token.kind == .rightBrace { return }
        if token.startsLine, token.kind == .name, keywords.contains(token.keyword) { return }
      }
      if token.kind == .leftBrace { open += 1 }
      if token.kind == .rightBrace { open -= 1 }
      advance()
    }
  }

  /// Reads the items of a body in braces; `item` reads one that starts with the given keyword.
  mutating func body(
    of what: String,
    _ keywords: [Keyword],
    from start: TextRange,
    item: (inout Parser, Keyword) throws(Recovery) -> Void
  ) throws(Recovery) {
    try need(.leftBrace, "'{'")
    while true {
      if take(.rightBrace) { return }
      if token.kind == .end || isAtDeclaration && !keywords.contains(token.keyword) {
        report(
          .missingBrace,
          token.range,
          "\(what) is not closed",
          help: "add '}'",
          labels: [.init(path: path, range: start, text: "it begins here")]
        )
        return
      }
      let own = token
      guard own.kind == .name, keywords.contains(own.keyword) else {
        unknownItem(own, in: what, keywords)
        advance()
        skipToItem(keywords)
        continue
      }
      advance()
      do { try item(&self, own.keyword) } catch { skipToItem(keywords) }
    }
  }

  private mutating func unknownItem(_ own: Token, in what: String, _ keywords: [Keyword]) {
    let words = keywords.map(\.english) + keywords.map(\.chinese)
    let nearest = own.kind == .name ? Spelling.nearest(to: text(own), among: words) : nil
    report(
      .unknownItem,
      own.range,
      "'\(text(own))' begins no item of \(what)",
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "one of: " + keywords.map(\.english).joined(separator: ", ")
    )
  }

  // MARK: Strings

  /// The value of a string token, escapes resolved.
  private mutating func value(of token: Token) -> String {
    let isBlock = token.kind == .block
    let inset = isBlock ? 3 : 1
    var lower = Int(token.lower) + inset
    var upper = max(lower, Int(token.upper) - inset)
    if !isBlock, Int(token.upper) - Int(token.lower) < 2 || bytes[Int(token.upper) - 1] != 0x22 {
      upper = Int(token.upper)
    }
    lower = min(lower, upper)
    if !bytes[lower..<upper].contains(UInt8(ascii: "\\")), !isBlock {
      return String(decoding: bytes[lower..<upper], as: UTF8.self)
    }
    let unescaped = unescape(lower..<upper)
    return isBlock ? Self.withoutIndentation(unescaped) : unescaped
  }

  private mutating func unescape(_ range: Range<Int>) -> String {
    var result: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard bytes[place] == UInt8(ascii: "\\"), place + 1 < range.upperBound else {
        result.append(bytes[place])
        place += 1
        continue
      }
      let start = place
      place += 2
      switch bytes[start + 1] {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): result.append(bytes[start + 1])
      case UInt8(ascii: "u"):
        let end = bytes[place..<range.upperBound].firstIndex(of: UInt8(ascii: "}")) ?? place
        let digits = String(decoding: bytes[min(place + 1, end)..<end], as: UTF8.self)
        if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
          result += String(scalar).utf8
        } else {
          report(
            .unknownEscape,
            TextRange(start, end),
            "no character has this number",
            help: "write \\u{200B}"
          )
        }
        place = min(end + 1, range.upperBound)
      default:
        report(
          .unknownEscape,
          TextRange(start, place),
          "unknown escape",
          help: "known are \\\" \\\\ \\n \\t \\u{…}"
        )
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A block of text without its first line end and the indentation of its closing line.
  private static func withoutIndentation(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.count > 1, lines[0].allSatisfy(\.isWhitespace) { lines.removeFirst() }
    guard let last = lines.last, last.allSatisfy(\.isWhitespace) else {
      return lines.joined(separator: "\n")
    }
    lines.removeLast()
    return lines.map { line in
      line.hasPrefix(last) ? line.dropFirst(last.count) : line.drop { $0 == " " }
    }.joined(separator: "\n")
  }
}
