import SourceText

extension Lexer {
  /// A name, a number or a date: a run of letters and digits, with `-` and `.` inside.
  mutating func word(_ bytes: Span<UInt8>) {
    let start = position
    var index = start
    var hash = KeywordTable.seed
    var isNumeric = true
    loop: while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hash = KeywordTable.mix(hash, byte)
        index += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"):
        isNumeric = false
        hash = KeywordTable.mix(hash, byte)
        index += 1
      case UInt8(ascii: "-"), UInt8(ascii: "."):
        guard index + 1 < bytes.count, startsWord(bytes, at: index + 1) else { break loop }
        hash = KeywordTable.mix(hash, byte)
        index += 1
      case 0xE4...0xE9 where isValid:
        // The ideographs from U+4000 to U+9FFF.
        isNumeric = false
        for offset in 0..<3 { hash = KeywordTable.mix(hash, bytes[index + offset]) }
        index += 3
      case 0x80...:
        let (scalar, count) = UTF8Scan.scalar(in: bytes, at: index)
        guard let scalar, UTF8Scan.isLetter(scalar) else { break loop }
        isNumeric = false
        for offset in 0..<count { hash = KeywordTable.mix(hash, bytes[index + offset]) }
        index += count
      default:
        break loop
      }
    }
    if isNumeric {
      number(bytes, from: start, to: index)
    } else {
      let keyword =
        index - start > 15
        ? Keyword.none
        : KeywordTable.shared.keyword(hash: hash, in: bytes, from: start, to: index)
      add(.name, from: start, to: index, keyword)
    }
  }

  private func startsWord(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    let byte = bytes[index]
    guard byte >= 0x80 else {
      return isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
    }
    return UTF8Scan.scalar(in: bytes, at: index).scalar.map(UTF8Scan.isLetter) ?? false
  }

  /// `12`, `0.5` or `2024-08-06`; anything else of digits, dots and hyphens is a mistake.
  private mutating func number(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    var hyphens = 0
    var dots = 0
    for index in start..<end {
      if bytes[index] == UInt8(ascii: "-") { hyphens += 1 }
      if bytes[index] == UInt8(ascii: ".") { dots += 1 }
    }
    let range = TextRange(start, end)
    if hyphens == 0, dots <= 1, end - start <= 15 {
      add(.number, from: start, to: end)
    } else if hyphens == 0, dots <= 1 {
      report(.numberTooLong(path: path, range: range))
      add(.number, from: start, to: end)
    } else {
      if Lexer.date(bytes, from: start, to: end) == nil {
        let text = String(decoding: bytes, from: start, to: end)
        report(.invalidDate(text, path: path, range: range))
      }
      add(.date, from: start, to: end)
    }
  }

  /// The day that `YYYY-MM-DD` names, or nil.
  static func date(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> CalendarDate? {
    guard end - start == 10, bytes[start + 4] == UInt8(ascii: "-"),
      bytes[start + 7] == UInt8(ascii: "-")
    else { return nil }
    func value(_ offset: Int, _ count: Int) -> Int? {
      var value = 0
      for index in (start + offset)..<(start + offset + count) {
        guard isDigit(bytes[index]) else { return nil }
        value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      }
      return value
    }
    guard let year = value(0, 4), let month = value(5, 2), let day = value(8, 2) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// What starts with a byte beyond ASCII: a name, a sign typed full-width, a space, or a mistake.
  mutating func beyondASCII(_ bytes: Span<UInt8>) {
    let start = position
    let (scalar, count) = UTF8Scan.scalar(in: bytes, at: start)
    guard let scalar else {
      invalidBytes(bytes)
      return
    }
    if UTF8Scan.isLetter(scalar) {
      word(bytes)
    } else if let sign = FullWidth.sign(of: scalar) {
      fullWidthSign(bytes, String(scalar), sign.ascii, sign.kind, end: start + count)
    } else if FullWidth.isQuote(scalar) {
      fullWidthString(bytes)
    } else if FullWidth.ascii(of: scalar) != nil {
      fullWidthWord(bytes)
    } else if scalar.properties.isWhitespace || scalar.value == 0xFEFF || scalar.value == 0x200B {
      position += count
    } else {
      strangers(bytes)
    }
  }

  private mutating func fullWidthSign(
    _ bytes: Span<UInt8>,
    _ text: String,
    _ ascii: String,
    _ kind: Token.Kind,
    end: Int
  ) {
    var end = end
    let start = position
    if kind == .gap, UTF8Scan.scalar(in: bytes, at: start).scalar == "…" {
      while end + 2 < bytes.count, bytes[end] == 0xE2, bytes[end + 1] == 0x80,
        bytes[end + 2] == 0xA6
      {
        end += 3
      }
    }
    report(.fullWidthSign(text, ascii: ascii, path: path, range: TextRange(start, end)))
    guard kind == .gap || kind == .near else {
      add(kind, from: start, to: end)
      return
    }
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    add(kind, from: start, to: end)
  }

  /// Full-width digits and letters: reported once, then taken as the name or number they look like.
  private mutating func fullWidthWord(_ bytes: Span<UInt8>) {
    let start = position
    var end = start
    var ascii = ""
    while end < bytes.count {
      let (scalar, count) = UTF8Scan.scalar(in: bytes, at: end)
      guard let scalar, let plain = FullWidth.ascii(of: scalar) else { break }
      ascii.unicodeScalars.append(plain)
      end += count
    }
    let text = String(decoding: bytes, from: start, to: end)
    report(.fullWidthSign(text, ascii: ascii, path: path, range: TextRange(start, end)))
    add(ascii.utf8.allSatisfy(isDigit) ? .number : .name, from: start, to: end)
  }

  private mutating func invalidBytes(_ bytes: Span<UInt8>) {
    let start = position
    var end = start
    while end < bytes.count, UTF8Scan.scalar(in: bytes, at: end).scalar == nil { end += 1 }
    report(.invalidUTF8(path: path, range: TextRange(start, end)))
    position = end
  }
}
