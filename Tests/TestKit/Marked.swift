package import SourceText

/// A test text with expected places written into it.
///
/// `{1>` opens and `<1}` closes the place with the label 1; labels are letters or digits. The
/// marks vanish from the text, and each place becomes a range of UTF-8 bytes in what is left.
package struct Marked: Sendable {
  /// The text without its marks.
  package let text: String
  /// The range of each label in the bytes of `text`.
  package let ranges: [String: TextRange]

  /// Reads a marked text; traps when a mark is opened twice, never closed, or never opened.
  package init(_ marked: String) {
    let source = Array(marked.utf8)
    var bytes: [UInt8] = []
    var open: [String: Int] = [:]
    var ranges: [String: TextRange] = [:]
    var index = 0
    while index < source.count {
      if let (label, next) = Self.opening(in: source, at: index) {
        precondition(open[label] == nil && ranges[label] == nil, "place \(label) is opened twice")
        open[label] = bytes.count
        index = next
      } else if let (label, next) = Self.closing(in: source, at: index) {
        guard let lower = open.removeValue(forKey: label) else {
          preconditionFailure("place \(label) is closed but not open")
        }
        ranges[label] = TextRange(UInt32(lower), UInt32(bytes.count))
        index = next
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    precondition(open.isEmpty, "places never closed: \(open.keys.sorted())")
    self.text = String(decoding: bytes, as: UTF8.self)
    self.ranges = ranges
  }

  /// The words at a place.
  package func words(_ label: String) -> String? {
    guard let range = ranges[label] else { return nil }
    return String(decoding: Array(text.utf8)[range.indices], as: UTF8.self)
  }

  private static func opening(in source: [UInt8], at index: Int) -> (label: String, next: Int)? {
    guard source[index] == UInt8(ascii: "{") else { return nil }
    return label(in: source, from: index + 1, closedBy: UInt8(ascii: ">"))
  }

  private static func closing(in source: [UInt8], at index: Int) -> (label: String, next: Int)? {
    guard source[index] == UInt8(ascii: "<") else { return nil }
    return label(in: source, from: index + 1, closedBy: UInt8(ascii: "}"))
  }

  private static func label(
    in source: [UInt8],
    from start: Int,
    closedBy end: UInt8
  ) -> (label: String, next: Int)? {
    var index = start
    while index < source.count, isLabelByte(source[index]) { index += 1 }
    guard index > start, index < source.count, source[index] == end else { return nil }
    return (String(decoding: source[start..<index], as: UTF8.self), index + 1)
  }

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default:
      false
    }
  }
}
