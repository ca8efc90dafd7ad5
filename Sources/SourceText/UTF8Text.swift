/// Bytes that are known to be UTF-8, to cut strings from without looking at each byte again.
package struct UTF8Text: Sendable {
  private let bytes: [UInt8]

  /// Takes bytes; nil where they are not UTF-8.
  package init?(_ bytes: [UInt8]) {
    guard bytes.span.validUTF8(from: 0, to: bytes.count) == bytes.count else { return nil }
    self.bytes = bytes
  }

  /// The text of a range of bytes that begins and ends between characters.
  @inline(__always)
  package subscript(range: Range<Int>) -> String {
    precondition(isBoundary(range.lowerBound) && isBoundary(range.upperBound), "inside a character")
    let part = bytes.span.extracting(range)
    // Valid: the whole is, and no character is cut.
    return unsafe String(copying: UTF8Span(unchecked: part))
  }

  @inline(__always)
  private func isBoundary(_ index: Int) -> Bool {
    index == bytes.count || bytes[index] & 0xC0 != 0x80
  }
}
