import SourceText

/// Cuts a rule file into tokens and comments; what it cannot read it reports and passes over.
struct Lexer {
  private let path: String
  private let bytes: [UInt8]
  private var index = 0
  private var file = LexedFile()
  private var startsLine = true
  private var lineStart = 0

  /// The largest file in bytes.
  static let sizeLimit = 16 << 20

  /// The tokens of a source.
  static func lex(_ source: RuleSource) -> LexedFile {
    var lexer = Lexer(path: source.path, bytes: source.text)
    lexer.run()
    return lexer.file
  }

  private init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    file.tokens.reserveCapacity(bytes.count / 6)
  }

  private mutating func run() {
    if bytes.count > Self.sizeLimit {
      report(.fileTooLarge, 0, 0, "the file is larger than 16 MiB", help: "split it by topic")
      add(.end, 0, 0)
      return
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      index = 3
      lineStart = 3
    }
    while index < bytes.count { next() }
    add(.end, bytes.count, bytes.count)
  }

  private mutating func next() {
    let start = index
    switch bytes[index] {
    case 0x0A:
      index += 1
      startsLine = true
      lineStart = index
    case 0x20, 0x09, 0x0D: index += 1
    case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
      while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      file.comments.append(
        Comment(range: TextRange(start, index), startsLine: startsLine)
      )
    case UInt8(ascii: "\""): string()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
    case UInt8(ascii: "."): gap()
    case UInt8(ascii: "~"):
      index += 1
      skipDigits()
      add(.near, start, index)
    default:
      if !sign() { nameOrUnknown() }
    }
  }

  private func peek(_ distance: Int) -> UInt8? {
    index + distance < bytes.count ? bytes[index + distance] : nil
  }

  private mutating func add(
    _ kind: Token.Kind,
    _ lower: Int,
    _ upper: Int,
    keyword: Keyword = .none
  ) {
    file.tokens.append(
      Token(
        lower: UInt32(lower),
        upper: UInt32(upper),
        kind: kind,
        keyword: keyword,
        startsLine: startsLine,
        isFlush: startsLine && lower == lineStart
      )
    )
    startsLine = false
  }

  private mutating func report(
    _ code: RuleDiagnostic.Code,
    _ lower: Int,
    _ upper: Int,
    _ message: String,
    help: String? = nil
  ) {
    file.diagnostics.append(
      RuleDiagnostic(
        code: code,
        path: path,
        range: TextRange(lower, upper),
        message: message,
        help: help
      )
    )
  }

  // MARK: Signs

  private mutating func sign() -> Bool {
    let followed = peek(1) == UInt8(ascii: "=")
    let kind: Token.Kind
    var length = 1
    switch bytes[index] {
    case UInt8(ascii: "{"): kind = .leftBrace
    case UInt8(ascii: "}"): kind = .rightBrace
    case UInt8(ascii: "("): kind = .leftParen
    case UInt8(ascii: ")"): kind = .rightParen
    case UInt8(ascii: "|"): kind = .bar
    case UInt8(ascii: "+"): kind = .plus
    case UInt8(ascii: "?"): kind = .question
    case UInt8(ascii: ","): kind = .comma
    case UInt8(ascii: "="): kind = .equal
    case UInt8(ascii: "!") where followed: (kind, length) = (.notEqual, 2)
    case UInt8(ascii: "<"): (kind, length) = followed ? (.lessOrEqual, 2) : (.less, 1)
    case UInt8(ascii: ">"): (kind, length) = followed ? (.greaterOrEqual, 2) : (.greater, 1)
    default: return false
    }
    add(kind, index, index + length)
    index += length
    return true
  }

  private mutating func skipDigits() {
    while let byte = peek(0), (0x30...0x39).contains(byte) { index += 1 }
  }

  private mutating func gap() {
    let start = index
    guard peek(1) == UInt8(ascii: ".") else {
      index += 1
      report(
        .unknownCharacter,
        start,
        index,
        "a single '.' means nothing",
        help: "a gap is written '..' or '..20'"
      )
      return
    }
    index += 2
    skipDigits()
    add(.gap, start, index)
  }

  // MARK: Numbers and dates

  private mutating func number() {
    let start = index
    skipDigits()
    if peek(0) == UInt8(ascii: "-") {
      date(start)
      return
    }
    if peek(0) == UInt8(ascii: "."), let digit = peek(1), (0x30...0x39).contains(digit) {
      index += 1
      skipDigits()
    }
    add(.number, start, index)
  }

  private mutating func date(_ start: Int) {
    while let byte = peek(0), (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") {
      index += 1
    }
    if Self.date(bytes[start..<index]) == nil {
      report(
        .invalidDate,
        start,
        index,
        "'\(text(start, index))' is no day of the calendar",
        help: "write a date as 2024-08-06"
      )
    }
    add(.date, start, index)
  }

  /// The day that `2024-08-06` names.
  static func date(_ digits: ArraySlice<UInt8>) -> CalendarDate? {
    let parts = digits.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2] else { return nil }
    let values = parts.map { $0.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
    return CalendarDate(year: values[0], month: values[1], day: values[2])
  }

  // MARK: Strings

  private mutating func string() {
    let start = index
    if peek(1) == UInt8(ascii: "\""), peek(2) == UInt8(ascii: "\"") {
      block(start)
      return
    }
    index += 1
    while let byte = peek(0), byte != 0x0A {
      if byte == UInt8(ascii: "\"") {
        index += 1
        add(.string, start, index)
        return
      }
      index += byte == UInt8(ascii: "\\") && peek(1) != 0x0A && peek(1) != nil ? 2 : 1
    }
    report(
      .unclosedString,
      start,
      index,
      "the string does not end on its line",
      help: "close it with a straight quotation mark \""
    )
    add(.string, start, index)
  }

  private mutating func block(_ start: Int) {
    index += 3
    let flushed = startsLine && start == lineStart
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\""), peek(1) == UInt8(ascii: "\""),
        peek(2) == UInt8(ascii: "\"")
      {
        index += 3
        add(.block, start, index)
        return
      }
      if bytes[index] == 0x0A { lineStart = index + 1 }
      index += bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count ? 2 : 1
    }
    _ = flushed
    report(
      .unclosedString,
      start,
      min(start + 3, bytes.count),
      "the block of text does not end",
      help: "close it with \"\"\""
    )
    add(.block, start, index)
  }

  // MARK: Names

  private mutating func nameOrUnknown() {
    let start = index
    var hash = KeywordTable.seed
    while let length = partOfName() {
      for offset in 0..<length { hash = KeywordTable.mix(hash, bytes[index + offset]) }
      index += length
      if let byte = peek(0), byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") {
        index += 1
        let goesOn = partOfName() != nil
        index -= 1
        if goesOn {
          hash = KeywordTable.mix(hash, byte)
          index += 1
        }
      }
    }
    guard index > start else {
      unknown()
      return
    }
    let keyword = KeywordTable.shared.keyword(hash: hash, in: bytes.span, from: start, to: index)
    add(.name, start, index, keyword: keyword)
  }

  /// Number of bytes of the letter or digit here; nil where there is none.
  private func partOfName() -> Int? {
    guard let byte = peek(0) else { return nil }
    if byte < 0x80 {
      let isPart =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "_")
      return isPart ? 1 : nil
    }
    guard let (scalar, length) = scalar() else { return nil }
    if (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value) {
      return length
    }
    guard !(0xFF00...0xFFEF).contains(scalar.value), scalar.properties.isAlphabetic else {
      return nil
    }
    return length
  }

  private func scalar() -> (Unicode.Scalar, Int)? {
    let lead = bytes[index]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + length <= bytes.count, lead < 0x80 || lead >= 0xC2 else { return nil }
    var value = UInt32(lead) & (length == 1 ? 0x7F : length == 2 ? 0x1F : length == 3 ? 0x0F : 7)
    for offset in 1..<max(length, 1) {
      guard bytes[index + offset] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  private mutating func unknown() {
    let start = index
    guard let (found, length) = scalar() else {
      index += 1
      report(.invalidUTF8, start, index, "the file is not UTF-8 here", help: "save it as UTF-8")
      return
    }
    index += length
    if let meant = Self.meant(by: found) {
      report(
        .fullWidthSign,
        start,
        index,
        "'\(found)' is a full-width sign",
        help: "write '\(meant)'"
      )
      return
    }
    report(.unknownCharacter, start, index, "'\(found)' means nothing here")
  }

  /// The sign that was probably meant by one typed with a Chinese input method.
  private static func meant(by scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) }
    case 0x201C, 0x201D, 0x300C, 0x300D: "\""
    case 0x3001: ","
    case 0x3010: "{"
    case 0x3011: "}"
    default: nil
    }
  }

  private func text(_ lower: Int, _ upper: Int) -> String {
    String(decoding: bytes[lower..<upper], as: UTF8.self)
  }
}
