import SourceText

extension Lexer {
  /// `"…"` on one line, or a block from `"""` to `"""`.
  mutating func string(_ bytes: Span<UInt8>) {
    let quote = UInt8(ascii: "\"")
    let start = position
    if follows(quote, in: bytes, at: start + 1), follows(quote, in: bytes, at: start + 2) {
      block(bytes)
      return
    }
    var index = start + 1
    var hasEscape = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote {
        add(.string, from: start, to: index + 1, hasEscape: hasEscape)
        return
      }
      if byte == UInt8(ascii: "\n") { break }
      if byte == UInt8(ascii: "\\") {
        hasEscape = true
      } else if isValid {
        index += 1
        continue
      }
      index = step(bytes, index)
    }
    index = min(index, bytes.count)
    while index > start + 1, bytes[index - 1] <= 0x20 { index -= 1 }
    let typo = closingTypo(bytes, from: start + 1, to: index)
    report(.unclosedString(path: path, range: TextRange(start, index), closedBy: typo))
    add(.string, from: start, to: index, hasEscape: hasEscape)
  }

  /// The offset behind a character or an escape, whose mistakes are reported.
  private mutating func step(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    if byte == UInt8(ascii: "\\") {
      let escape = Escape.read(bytes, at: index)
      if escape.scalar == nil {
        let range = TextRange(index, index + escape.count)
        let text = String(decoding: bytes, from: index, to: index + escape.count)
        report(.unknownEscape(text, path: path, range: range))
      }
      return index + escape.count
    }
    guard byte >= 0x80 else { return index + 1 }
    let (scalar, count) = UTF8Scan.scalar(in: bytes, at: index)
    if scalar == nil {
      var end = index
      while end < bytes.count, UTF8Scan.scalar(in: bytes, at: end).scalar == nil { end += 1 }
      report(.invalidUTF8(path: path, range: TextRange(index, end)))
      return end
    }
    return index + count
  }

  /// A closing quotation mark of another kind at the very end of an unclosed string.
  private func closingTypo(_ bytes: Span<UInt8>, from lower: Int, to upper: Int) -> String? {
    guard upper - lower >= 3 else { return nil }
    let last = UTF8Scan.scalar(in: bytes, at: upper - 3).scalar
    return last.flatMap { FullWidth.isQuote($0) ? String($0) : nil }
  }

  private mutating func block(_ bytes: Span<UInt8>) {
    let quote = UInt8(ascii: "\"")
    let start = position
    var index = start + 3
    while index < bytes.count {
      if bytes[index] == quote, follows(quote, in: bytes, at: index + 1),
        follows(quote, in: bytes, at: index + 2)
      {
        let end = index + 3
        if !BlockLayout.isTidy(bytes, from: start + 3, to: index) {
          report(.looseBlockString(path: path, range: TextRange(start, start + 3)))
        }
        add(.block, from: start, to: end)
        return
      }
      index = step(bytes, index)
    }
    report(.unclosedString(path: path, range: TextRange(start, start + 3), closedBy: nil))
    add(.block, from: start, to: bytes.count)
  }

  /// A string in “” or 「」: reported, and taken as the string it was meant to be.
  mutating func fullWidthString(_ bytes: Span<UInt8>) {
    let start = position
    let opening = UTF8Scan.scalar(in: bytes, at: start)
    var index = start + opening.count
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == UInt8(ascii: "\"") {
        index += 1
        break
      }
      let (scalar, count) = UTF8Scan.scalar(in: bytes, at: index)
      index += count
      if let scalar, FullWidth.isQuote(scalar), scalar != opening.scalar || scalar == "＂" { break }
    }
    let mark = opening.scalar.map { String($0) } ?? ""
    let range = TextRange(start, start + opening.count)
    report(.fullWidthSign(mark, ascii: "\"", path: path, range: range))
    add(.string, from: start, to: index)
  }
}

/// `\"`, `\\`, `\n`, `\t`, `\u{…}`.
enum Escape {
  /// The scalar that the escape at an offset stands for, nil for none, and its bytes.
  static func read(_ bytes: Span<UInt8>, at index: Int) -> (scalar: Unicode.Scalar?, count: Int) {
    guard index + 1 < bytes.count else { return (nil, 1) }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""): return ("\"", 2)
    case UInt8(ascii: "\\"): return ("\\", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"): return unicode(bytes, at: index)
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return (nil, 1)
    default: return (nil, 1 + UTF8Scan.scalar(in: bytes, at: index + 1).count)
    }
  }

  private static func unicode(
    _ bytes: Span<UInt8>,
    at start: Int
  ) -> (scalar: Unicode.Scalar?, count: Int) {
    var index = start + 2
    guard index < bytes.count, bytes[index] == UInt8(ascii: "{") else { return (nil, 2) }
    index += 1
    var value: UInt32 = 0
    let first = index
    while index < bytes.count, index - first < 8, let digit = hexadecimal(bytes[index]) {
      value = value << 4 | digit
      index += 1
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "}"), index > first else {
      return (nil, index - start)
    }
    return (Unicode.Scalar(value), index + 1 - start)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
