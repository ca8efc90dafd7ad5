import SourceText

/// Searching and comparing bytes of a source.
extension Span<UInt8> {
  /// The place of the next `byte` from `start` on, `count` where there is none.
  func firstIndex(of byte: UInt8, from start: Int) -> Int {
    var index = start
    let end = count
    while index < end, self[index] != byte { index += 1 }
    return Swift.min(index, end)
  }

  /// Whether the bytes of `text` stand at `index`.
  func hasBytes(_ text: StaticString, at index: Int) -> Bool {
    matches(text, at: index) { $0 }
  }

  /// Whether the letters of `text`, which are lower case, stand at `index` in any case.
  func hasBytesIgnoringCase(_ text: StaticString, at index: Int) -> Bool {
    matches(text, at: index, fold: Ascii.lowercased)
  }

  @inline(__always)
  private func matches(_ text: StaticString, at index: Int, fold: (UInt8) -> UInt8) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    return text.withUTF8Buffer { bytes in
      for offset in 0..<length where unsafe fold(self[index + offset]) != bytes[offset] {
        return false
      }
      return true
    }
  }

  /// The bytes of `range` as a string.
  func string(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.append(self, range)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a tag name ends before `index`.
  func endsTagName(at index: Int) -> Bool {
    guard index < count else { return false }
    let byte = self[index]
    return byte == Ascii.greater || byte == Ascii.slash || Ascii.isSpace(byte)
  }
}

extension [UInt8] {
  /// Appends the UTF-8 bytes of a scalar; what is not a scalar becomes U+FFFD.
  mutating func append(scalar code: UInt32) {
    append(
      contentsOf: UTF8.encode(Unicode.Scalar(code) ?? "\u{FFFD}")
        ?? UTF8.encodedReplacementCharacter
    )
  }
}
