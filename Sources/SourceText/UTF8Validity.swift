extension Span<UInt8> {
  /// The end of the valid UTF-8 that starts at `start`: the first byte that breaks it, or a
  /// character boundary at or closely behind `end`.
  ///
  /// A character that is cut off by the end of the span breaks it.
  package func validUTF8(from start: Int, to end: Int) -> Int {
    var index = start
    let limit = Swift.min(end, count)
    while index < limit {
      if index + 8 <= count {
        let step = Self.validBytes(in: word(at: index))
        if step > 0 {
          index += step
          continue
        }
      }
      let unit = TextEncoding.utf8.unit(in: self, at: index)
      if unit.isError { return index }
      index += unit.byteCount
    }
    return index
  }

  /// How many of eight bytes are whole characters of the two common kinds, ASCII or three bytes.
  ///
  /// 0 means that a look at the single bytes is needed.
  @inline(__always)
  private static func validBytes(in word: UInt64) -> Int {
    let high = word & 0x8080_8080_8080_8080
    if high == 0 { return 8 }
    let ascii = high.trailingZeroBitCount >> 3
    if ascii > 0 { return ascii }
    guard word & 0xC0_C0F0 == 0x80_80E0, isPlainLead(word) else { return 0 }
    let next = word >> 24
    guard next & 0xC0_C0F0 == 0x80_80E0, isPlainLead(next) else { return 3 }
    return 6
  }

  /// How many characters of UTF-8 start in eight bytes, nil where a line may end in them.
  ///
  /// In bounds: the caller has seen that eight bytes are left.
  @inline(__always)
  func charactersStarting(inWordAt index: Int) -> Int? {
    let word = word(at: index)
    let (lows, highs) = (UInt64(0x0101_0101_0101_0101), UInt64(0x8080_8080_8080_8080))
    // The high bit of each byte below 0x0E, and perhaps of one right above such a byte.
    guard (word &- lows &* 0x0E) & ~word & highs == 0 else { return nil }
    return 8 - (word & (~word << 1) & highs).nonzeroBitCount
  }

  /// The same for 32 bytes.
  ///
  /// In bounds: the caller has seen that so many bytes are left.
  @inline(__always)
  func charactersStarting(inFourWordsAt index: Int) -> Int? {
    let (lows, highs) = (UInt64(0x0101_0101_0101_0101), UInt64(0x8080_8080_8080_8080))
    var ends: UInt64 = 0
    var others: UInt64 = 0
    for offset in 0..<4 {
      let word = word(at: index + 8 * offset)
      ends |= (word &- lows &* 0x0E) & ~word
      others &+= (word & (~word << 1) & highs) >> 7
    }
    guard ends & highs == 0 else { return nil }
    return 32 - Int((others &* lows) >> 56)
  }

  /// Whether any two continuation bytes may follow the lead byte of three.
  @inline(__always)
  private static func isPlainLead(_ word: UInt64) -> Bool {
    word & 0xFF != 0xE0 && word & 0xFF != 0xED
  }

  @inline(__always)
  private func word(at index: Int) -> UInt64 {
    // In bounds: the caller has seen that eight bytes are left.
    UInt64(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: index,
        as: UInt64.self
      )
    )
  }
}
