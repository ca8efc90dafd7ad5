import SourceText

/// What a file itself says its encoding is, in an XML declaration or a `meta` element.
struct EncodingDeclaration {
  /// The label as it stands in the file.
  let label: String
  /// What it stands for, nil for an encoding that the tool does not read.
  let encoding: TextEncoding?

  private init(label: String) {
    self.label = label
    encoding = TextEncoding(label: label)
  }

  /// Looks at the first 1024 bytes.
  static func find(in bytes: Span<UInt8>) -> EncodingDeclaration? {
    let head = bytes.extracting(0..<min(1024, bytes.count))
    var index = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < head.count, head[index] <= 0x20 { index += 1 }
    if head.hasPrefix("<?xml", at: index), let found = xmlDeclaration(head, index) { return found }
    while index < head.count {
      if head.hasPrefix("<!--", at: index) {
        while index < head.count, !head.hasPrefix("-->", at: index) { index += 1 }
      } else if head.hasPrefix("<meta", at: index), let found = meta(head, index) {
        return found
      }
      index += 1
    }
    return nil
  }

  private static func xmlDeclaration(_ head: Span<UInt8>, _ start: Int) -> EncodingDeclaration? {
    var end = start
    while end < head.count, !head.hasPrefix("?>", at: end) { end += 1 }
    return value(of: "encoding", head, start..<end)
  }

  private static func meta(_ head: Span<UInt8>, _ start: Int) -> EncodingDeclaration? {
    var end = start
    while end < head.count, head[end] != UInt8(ascii: ">") { end += 1 }
    return value(of: "charset", head, start..<end)
  }

  /// The value behind `name` and an equals sign, quoted or not.
  private static func value(
    of name: StaticString,
    _ head: Span<UInt8>,
    _ range: Range<Int>
  ) -> EncodingDeclaration? {
    var index = range.lowerBound
    while index < range.upperBound {
      guard head.hasPrefix(name, at: index) else {
        index += 1
        continue
      }
      index += name.utf8CodeUnitCount
      while index < range.upperBound, head[index] <= 0x20 { index += 1 }
      guard index < range.upperBound, head[index] == UInt8(ascii: "=") else { continue }
      index += 1
      while index < range.upperBound, head[index] <= 0x20 || isQuote(head[index]) { index += 1 }
      var label: [UInt8] = []
      while index < range.upperBound, isLabelByte(head[index]) {
        label.append(head[index])
        index += 1
      }
      return label.isEmpty
        ? nil : EncodingDeclaration(label: String(decoding: label, as: UTF8.self))
    }
    return nil
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
    default: false
    }
  }
}
