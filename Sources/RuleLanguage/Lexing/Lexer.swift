import SourceText

/// Cuts a rule file into tokens.
///
/// It never gives up: a mistake becomes a diagnostic, and what was probably meant becomes a token,
/// so that a full-width bracket does not cost the rest of the file.
struct Lexer {
  /// The largest file in bytes.
  static let sizeLimit = 16 << 20

  let path: String
  var result = LexedFile()
  var position = 0
  private var startsLine = true
  private var lineStart = 0
  /// Whether the file is UTF-8 throughout, so that no string needs to be looked at byte by byte.
  private(set) var isValid = false

  private init(path: String) {
    self.path = path
  }

  /// The tokens of a file.
  static func lex(_ source: RuleSource) -> LexedFile {
    var lexer = Lexer(path: source.path)
    guard source.text.count <= Lexer.sizeLimit else {
      lexer.report(.fileTooLarge(path: source.path))
      lexer.end(at: 0)
      return lexer.result
    }
    lexer.result.tokens.reserveCapacity(source.text.count / 6 + 16)
    lexer.result.text = UTF8Text(source.text)
    lexer.isValid = lexer.result.text != nil
    lexer.run(source.text.span)
    return lexer.result
  }

  mutating func report(_ diagnostic: RuleDiagnostic) {
    result.diagnostics.append(diagnostic)
  }

  private mutating func end(at offset: Int) {
    add(.end, from: offset, to: offset)
  }

  mutating func add(
    _ kind: Token.Kind,
    from lower: Int,
    to upper: Int,
    _ keyword: Keyword = .none,
    hasEscape: Bool = false
  ) {
    result.tokens.append(
      Token(
        lower: UInt32(lower),
        upper: UInt32(upper),
        kind: kind,
        keyword: keyword,
        startsLine: startsLine,
        isFlush: startsLine && lower == lineStart,
        hasEscape: hasEscape
      )
    )
    startsLine = false
    position = upper
  }

  private mutating func run(_ bytes: Span<UInt8>) {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      position = 3
      lineStart = 3
    }
    while position < bytes.count { next(bytes) }
    startsLine = true
    lineStart = -1
    end(at: bytes.count)
  }

  private mutating func next(_ bytes: Span<UInt8>) {
    let start = position
    let byte = bytes[start]
    switch byte {
    case UInt8(ascii: "\n"):
      position += 1
      startsLine = true
      lineStart = position
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      position += 1
    case UInt8(ascii: "\""):
      string(bytes)
    case UInt8(ascii: "/") where follows(UInt8(ascii: "/"), in: bytes, at: start + 1):
      comment(bytes)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      word(bytes)
    case 0x80...:
      beyondASCII(bytes)
    default:
      sign(bytes)
    }
  }

  func follows(_ byte: UInt8, in bytes: Span<UInt8>, at index: Int) -> Bool {
    index < bytes.count && bytes[index] == byte
  }

  private mutating func comment(_ bytes: Span<UInt8>) {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    var end = position
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    result.comments.append(Comment(range: TextRange(start, end), startsLine: startsLine))
  }

  private mutating func sign(_ bytes: Span<UInt8>) {
    let start = position
    func next(_ byte: UInt8) -> Bool { follows(byte, in: bytes, at: start + 1) }
    let equals = next(UInt8(ascii: "="))
    switch bytes[start] {
    case UInt8(ascii: "{"): add(.leftBrace, from: start, to: start + 1)
    case UInt8(ascii: "}"): add(.rightBrace, from: start, to: start + 1)
    case UInt8(ascii: "("): add(.leftParen, from: start, to: start + 1)
    case UInt8(ascii: ")"): add(.rightParen, from: start, to: start + 1)
    case UInt8(ascii: "|"): add(.bar, from: start, to: start + 1)
    case UInt8(ascii: "+"): add(.plus, from: start, to: start + 1)
    case UInt8(ascii: "?"): add(.question, from: start, to: start + 1)
    case UInt8(ascii: ","): add(.comma, from: start, to: start + 1)
    case UInt8(ascii: "="):
      if equals { report(.doubleEquals(path: path, range: TextRange(start, start + 2))) }
      add(.equal, from: start, to: start + (equals ? 2 : 1))
    case UInt8(ascii: "!") where equals: add(.notEqual, from: start, to: start + 2)
    case UInt8(ascii: "<"):
      add(equals ? .lessOrEqual : .less, from: start, to: start + (equals ? 2 : 1))
    case UInt8(ascii: ">"):
      add(equals ? .greaterOrEqual : .greater, from: start, to: start + (equals ? 2 : 1))
    case UInt8(ascii: ".") where next(UInt8(ascii: ".")):
      add(.gap, from: start, to: digits(bytes, from: start + 2))
    case UInt8(ascii: "~"): add(.near, from: start, to: digits(bytes, from: start + 1))
    default: strangers(bytes)
    }
  }

  private func digits(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    return index
  }

  /// Reports a run of characters that no token starts with, as one mistake.
  mutating func strangers(_ bytes: Span<UInt8>) {
    let start = position
    var end = start + UTF8Scan.scalar(in: bytes, at: start).count
    while end < bytes.count, isStranger(bytes, at: end) {
      end += UTF8Scan.scalar(in: bytes, at: end).count
    }
    let text = String(decoding: bytes, from: start, to: end)
    report(.unknownCharacter(text, path: path, range: TextRange(start, end)))
    position = end
    startsLine = false
  }

  private func isStranger(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    let byte = bytes[index]
    guard byte >= 0x80 else {
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "#"), UInt8(ascii: "$"),
        UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: ";"),
        UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "^"), UInt8(ascii: "\\"), UInt8(ascii: "-"):
        return true
      default:
        return byte < 0x09 || (0x0E..<0x20).contains(byte) || byte == 0x7F
      }
    }
    guard let scalar = UTF8Scan.scalar(in: bytes, at: index).scalar else { return false }
    return FullWidth.sign(of: scalar) == nil && !FullWidth.isQuote(scalar)
      && !UTF8Scan.isLetter(scalar) && !scalar.properties.isWhitespace
  }
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

extension String {
  /// The text of some bytes of a file; bytes that are not UTF-8 become U+FFFD.
  init(decoding bytes: Span<UInt8>, from lower: Int, to upper: Int) {
    let part = bytes.extracting(lower..<upper)
    if let valid = try? UTF8Span(validating: part) {
      self = String(copying: valid)
      return
    }
    var copy: [UInt8] = []
    for index in lower..<upper { copy.append(bytes[index]) }
    self = String(decoding: copy, as: UTF8.self)
  }
}
