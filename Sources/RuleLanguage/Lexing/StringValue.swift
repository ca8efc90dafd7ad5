/// The values of strings.
enum StringValue {
  /// The value of a one-line string; `lower` and `upper` are those of its token.
  static func ofLine(_ bytes: Span<UInt8>, from lower: Int, to upper: Int) -> String {
    let opening = bytes[lower] == UInt8(ascii: "\"") ? 1 : 3
    var end = upper
    if end > lower + opening {
      if bytes[end - 1] == UInt8(ascii: "\"") {
        end -= 1
      } else if end - 3 >= lower + opening,
        let last = UTF8Scan.scalar(in: bytes, at: end - 3).scalar, FullWidth.isQuote(last)
      {
        end -= 3
      }
    }
    var hasEscape = false
    for index in (lower + opening)..<end where bytes[index] == UInt8(ascii: "\\") {
      hasEscape = true
    }
    guard hasEscape else { return String(decoding: bytes, from: lower + opening, to: end) }
    var value: [UInt8] = []
    unescape(bytes, from: lower + opening, to: end, into: &value)
    return String(decoding: value, as: UTF8.self)
  }

  /// The value of a block: its lines without the indentation of the closing line.
  static func ofBlock(_ bytes: Span<UInt8>, from lower: Int, to upper: Int) -> String {
    let isClosed = upper >= lower + 6 && bytes[upper - 1] == UInt8(ascii: "\"")
    var lines = BlockLayout.lines(bytes, from: lower + 3, to: isClosed ? upper - 3 : upper)
    guard lines.count > 1 else { return "" }
    let last = lines.removeLast()
    lines.removeFirst()
    let indentation = last.upperBound - last.lowerBound
    var value: [UInt8] = []
    for (number, line) in lines.enumerated() {
      if number > 0 { value.append(UInt8(ascii: "\n")) }
      var start = line.lowerBound
      let limit = min(line.upperBound, line.lowerBound + indentation)
      while start < limit, BlockLayout.isBlank(bytes[start]) { start += 1 }
      unescape(bytes, from: start, to: line.upperBound, into: &value)
    }
    return String(decoding: value, as: UTF8.self)
  }

  private static func unescape(
    _ bytes: Span<UInt8>,
    from lower: Int,
    to upper: Int,
    into value: inout [UInt8]
  ) {
    var index = lower
    while index < upper {
      if bytes[index] == UInt8(ascii: "\\") {
        let escape = Escape.read(bytes, at: index)
        if let scalar = escape.scalar { value.append(contentsOf: String(scalar).utf8) }
        index += escape.count
      } else {
        value.append(bytes[index])
        index += 1
      }
    }
  }
}

/// The lines of a `"""` block.
enum BlockLayout {
  /// The lines between two offsets, without their line ends.
  static func lines(_ bytes: Span<UInt8>, from lower: Int, to upper: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = lower
    for index in lower..<upper where bytes[index] == UInt8(ascii: "\n") {
      let end = index > start && bytes[index - 1] == UInt8(ascii: "\r") ? index - 1 : index
      lines.append(start..<end)
      start = index + 1
    }
    lines.append(start..<upper)
    return lines
  }

  /// Whether the block's text stands between the lines of its marks, no less indented than the
  /// closing one.
  static func isTidy(_ bytes: Span<UInt8>, from lower: Int, to upper: Int) -> Bool {
    let lines = lines(bytes, from: lower, to: upper)
    guard lines.count > 1, let first = lines.first, let last = lines.last,
      isBlank(bytes, first), isBlank(bytes, last)
    else { return false }
    return lines.dropFirst().dropLast().allSatisfy { line in
      if isBlank(bytes, line) { return true }
      guard line.count >= last.count else { return false }
      for offset in 0..<last.count
      where bytes[line.lowerBound + offset] != bytes[last.lowerBound + offset] {
        return false
      }
      return true
    }
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func isBlank(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    for index in line where !isBlank(bytes[index]) { return false }
    return true
  }
}
