import Messages
import SourceText

/// Reads the tokens of a file into declarations.
///
/// After a mistake it goes on at the next item or declaration, so that one run reports all
/// mistakes of a file.
struct Parser {
  /// Thrown after a mistake was reported, to get to where reading can go on.
  struct Recovery: Error {}

  let source: RuleSource
  let lexed: LexedFile
  var index = 0
  var diagnostics: [RuleDiagnostic]
  /// How deep conditions and patterns are nested.
  var depth = 0
  /// By token: the keyword it was read as.
  var roles: [Keyword]
  /// By token: how the canonical layout begins it.
  var breaks: [LineBreak]
  /// Names whose declarations could not be read.
  var lostNames: Set<String> = []

  /// Deeper nesting of brackets is refused.
  static let depthLimit = 100

  init(_ source: RuleSource) {
    self.source = source
    lexed = Lexer.lex(source)
    diagnostics = lexed.diagnostics
    roles = Array(repeating: .none, count: lexed.tokens.count)
    breaks = Array(repeating: .none, count: lexed.tokens.count)
  }

  /// Reads a file.
  static func parse(_ source: RuleSource) -> ParsedFile {
    var parser = Parser(source)
    return parser.file()
  }

  // MARK: Tokens

  var path: String { source.path }

  var tokens: [Token] { lexed.tokens }

  var token: Token { lexed.tokens[index] }

  var following: Token { peek(1) }

  func peek(_ distance: Int) -> Token {
    lexed.tokens[min(index + distance, lexed.tokens.count - 1)]
  }

  func text(_ token: Token) -> String {
    if let text = lexed.text { return text[token.range.indices] }
    return String(decoding: source.text.span, from: Int(token.lower), to: Int(token.upper))
  }

  var isAtString: Bool { token.kind == .string || token.kind == .block }

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  func at(_ keyword: Keyword) -> Bool { token.kind == .name && token.keyword == keyword }

  mutating func take(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    roles[index] = keyword
    advance()
    return true
  }

  mutating func take(_ kind: Token.Kind) -> Bool {
    guard token.kind == kind else { return false }
    advance()
    return true
  }

  mutating func need(_ keyword: Keyword, _ wanted: @autoclosure () -> Message) throws(Recovery) {
    guard take(keyword) else { throw unexpected(wanted(), among: [keyword]) }
  }

  mutating func need(_ keyword: Keyword) throws(Recovery) {
    guard take(keyword) else { throw unexpected("\(quoted: keyword)", among: [keyword]) }
  }

  mutating func need(_ kind: Token.Kind, _ name: @autoclosure () -> Message) throws(Recovery) {
    guard take(kind) else { throw unexpected(name()) }
  }

  mutating func name(_ what: @autoclosure () -> Message = "a name") throws(Recovery) -> Name {
    guard token.kind == .name else { throw unexpected(what()) }
    let name = Name(text: text(token), range: token.range)
    advance()
    return name
  }

  mutating func string(_ what: @autoclosure () -> Message = "a string") throws(Recovery)
    -> StringLiteral
  {
    guard let literal = optionalString() else { throw unexpected(what()) }
    return literal
  }

  /// One or more strings, up to one of which `ends` says that it begins something new.
  mutating func strings(
    atLeastOne what: @autoclosure () -> Message,
    endingAt ends: (Token) -> Bool = { _ in false }
  ) throws(Recovery) -> [StringLiteral] {
    var literals = [try string(what())]
    while true {
      passComma()
      guard !ends(token), let next = optionalString() else { return literals }
      literals.append(next)
    }
  }

  /// Reports a comma between words and passes over it.
  mutating func passComma() {
    guard token.kind == .comma, following.kind == .string else { return }
    report(
      .strayComma,
      token.range,
      "no comma stands between words",
      help: "words are parted by spaces"
    )
    advance()
  }

  mutating func optionalString() -> StringLiteral? {
    guard isAtString else { return nil }
    let literal = StringLiteral(value: value(of: token), range: token.range)
    advance()
    return literal
  }

  mutating func number() throws(Recovery) -> Double {
    guard token.kind == .number else { throw unexpected("a number") }
    let digits = text(token)
    advance()
    if let value = Double(digits) { return value }
    // INVARIANT: the lexer has reported full-width digits.
    let plain = digits.unicodeScalars.map { Character(FullWidth.ascii(of: $0) ?? $0) }
    return Double(String(plain)) ?? 0
  }

  mutating func date() throws(Recovery) -> CalendarDate {
    guard token.kind == .date else { throw unexpected("a date such as 2024-08-06") }
    let own = token
    advance()
    // INVARIANT: the lexer has reported a day that does not exist.
    guard let date = Lexer.date(source.text.span, from: Int(own.lower), to: Int(own.upper))
    else { throw Recovery() }
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
    _ what: @autoclosure () -> Message,
    as type: Value.Type = Value.self
  ) throws(Recovery) -> Value where Value.RawValue == String {
    let own = token
    guard own.kind == .name else { throw unexpected(what()) }
    if own.keyword != .none, let value = Value(rawValue: own.keyword.english) {
      roles[index] = own.keyword
      advance()
      return value
    }
    let words = Value.allCases.map(\.rawValue)
    let near = Spelling.nearest(
      to: text(own),
      among: words + words.map(Keyword.translation(of:))
    )
    report(
      .unexpectedToken,
      own.range,
      "'\(text(own))' is not \(what())",
      help: near.map { "did you mean '\($0)'?" } ?? "one of: \(keywords: words)"
    )
    throw Recovery()
  }

  /// The value of a string token, escapes resolved.
  private func value(of token: Token) -> String {
    let (lower, upper) = (Int(token.lower), Int(token.upper))
    if let text = lexed.text, token.kind == .string, !token.hasEscape, upper - lower >= 2,
      source.text[lower] == UInt8(ascii: "\""), source.text[upper - 1] == UInt8(ascii: "\"")
    {
      return text[(lower + 1)..<(upper - 1)]
    }
    return token.kind == .block
      ? StringValue.ofBlock(source.text.span, from: lower, to: upper)
      : StringValue.ofLine(source.text.span, from: lower, to: upper)
  }
}

/// How the canonical layout begins a token.
enum LineBreak: UInt8, Sendable {
  /// On the same line.
  case none
  /// On the same line if it fits there.
  case fitting
  /// On a new line.
  case line
  /// On a new line, one step further in.
  case deeper
  /// On a new line, whose overflow is no further in: the words of an actor.
  case words
  /// On a new line, after an empty one where a body stands before or behind it.
  case paragraph
}

/// A parsed file, with all that went wrong.
struct ParsedFile: Sendable {
  let source: RuleSource
  /// nil where not even its package could be read.
  let file: RuleFile?
  /// In the order of the source.
  let diagnostics: [RuleDiagnostic]
  /// The starts of declarations of which a part could not be read: what they lack says nothing.
  let broken: Set<UInt32>
  /// Names whose declarations could not be read.
  let lostNames: Set<String>
}
