/// Classes of characters by their UTF-8 bytes.
enum Characters {
  /// Number of bytes of the character that starts with `lead`.
  @inline(__always)
  static func length(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// The scalar at `index` of valid UTF-8.
  @inline(__always)
  static func scalar(_ text: Span<UInt8>, at index: Int) -> UInt32 {
    let lead = UInt32(text[index])
    switch length(text[index]) {
    case 1: return lead
    case 2 where index + 1 < text.count:
      return (lead & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
    case 3 where index + 2 < text.count:
      return (lead & 0xF) << 12 | UInt32(text[index + 1] & 0x3F) << 6
        | UInt32(text[index + 2] & 0x3F)
    case 4 where index + 3 < text.count:
      return (lead & 0x7) << 18 | UInt32(text[index + 1] & 0x3F) << 12
        | UInt32(text[index + 2] & 0x3F) << 6 | UInt32(text[index + 3] & 0x3F)
    default: return 0xFFFD
    }
  }

  /// The start of the character that ends before `end`.
  @inline(__always)
  static func start(before end: Int, in text: Span<UInt8>) -> Int {
    var index = end - 1
    while index > 0, text[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  /// Whether the reader folds the character into one space.
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Whether the character is not seen, takes no room, and has no meaning between Chinese ones.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// Whether the character is a Chinese one of a word.
  static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Whether no space is written between the character and its neighbours in Chinese text, so that
  /// a line break beside it means nothing.
  static func isIdeographic(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2014, 0x2018...0x201D, 0x2026, 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFF, 0x2460...0x24FF:
      true
    default: false
    }
  }

  /// Whether a sentence ends with the character.
  static func endsSentence(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF1B, 0xFF1F, 0x21, 0x3B, 0x3F, 0xFF61: true
    default: false
    }
  }

  static func isColon(_ scalar: UInt32) -> Bool {
    scalar == 0xFF1A || scalar == 0x3A || scalar == 0xFE55 || scalar == 0x2236
  }

  /// The last scalar of `range`, 0 where it is empty.
  static func last(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    guard !range.isEmpty else { return 0 }
    return scalar(text, at: start(before: range.upperBound, in: text))
  }

  /// The first scalar of `range`, 0 where it is empty.
  static func first(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    range.isEmpty ? 0 : scalar(text, at: range.lowerBound)
  }

  /// Number of characters in `range`, zero-width ones included.
  static func count(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where text[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
