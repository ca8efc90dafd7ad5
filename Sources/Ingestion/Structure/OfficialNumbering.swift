/// The number at the start of a paragraph, in the forms that official documents use.
struct OfficialNumbering {
  /// Order of the forms: the smaller governs the larger.
  enum Rank: UInt8, Comparable {
    case part = 2
    case chapter = 4
    case section = 6
    case article = 8
    /// 一、
    case first = 10
    /// （一）
    case second = 20
    /// 1.
    case third = 30
    /// 1.1
    case thirdSub = 34
    /// （1）
    case fourth = 40
    /// ①
    case fifth = 50
    /// A bullet.
    case bullet = 70

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  let rank: Rank
  /// Number of bytes of the number, its brackets and stop included.
  let count: Int

  /// The number that the text of `range` begins with.
  init?(_ text: Span<UInt8>, _ range: Range<Int>) {
    var cursor = Cursor(text, range)
    guard let rank = Self.rank(&cursor, text) else { return nil }
    self.rank = rank
    count = cursor.position - range.lowerBound
  }

  /// Walks over scalars of a range.
  private struct Cursor {
    var position: Int
    let end: Int

    init(_ text: Span<UInt8>, _ range: Range<Int>) {
      position = range.lowerBound
      end = range.upperBound
    }

    func peek(_ text: Span<UInt8>) -> UInt32 {
      position < end ? Characters.scalar(text, at: position) : 0
    }

    mutating func advance(_ text: Span<UInt8>) {
      if position < end { position += Characters.length(text[position]) }
    }

    /// Takes a run of characters that `belongs` to it, and gives its length in characters.
    mutating func take(_ text: Span<UInt8>, while belongs: (UInt32) -> Bool) -> Int {
      var count = 0
      while position < end, belongs(peek(text)) {
        advance(text)
        count += 1
      }
      return count
    }
  }

  private static func rank(_ cursor: inout Cursor, _ text: Span<UInt8>) -> Rank? {
    let first = cursor.peek(text)
    switch first {
    case 0x7B2C:  // 第
      return ordinal(&cursor, text)
    case 0xFF08, 0x28, 0x3014, 0xFE59:
      return bracketed(&cursor, text)
    case 0x2460...0x2473, 0x2776...0x277F, 0x24EA:  // ①
      cursor.advance(text)
      return .fifth
    case 0x2474...0x2487:  // ⑴
      cursor.advance(text)
      return .fourth
    case 0x2488...0x249B:  // ⒈
      cursor.advance(text)
      return .third
    case 0x3220...0x3229:  // ㈠
      cursor.advance(text)
      return .second
    default:
      if isDigit(first) { return arabic(&cursor, text) }
      if isChineseNumeral(first) { return chinese(&cursor, text) }
      return bullet(&cursor, text)
    }
  }

  /// 第…章, 第…条 and the like.
  private static func ordinal(_ cursor: inout Cursor, _ text: Span<UInt8>) -> Rank? {
    cursor.advance(text)
    let count = cursor.take(text) { isChineseNumeral($0) || isDigit($0) || $0 == 0x20 }
    guard count > 0, count <= 8 else { return nil }
    let unit = cursor.peek(text)
    cursor.advance(text)
    let next = cursor.peek(text)
    switch unit {
    case 0x7F16: return .part  // 编
    case 0x90E8 where next == 0x5206:  // 部分
      cursor.advance(text)
      return .part
    case 0x7AE0: return .chapter  // 章
    case 0x8282: return .section  // 节
    case 0x6761: return continuesCitation(next) ? nil : .article  // 条
    default: return nil
    }
  }

  /// Whether an article's number with `next` behind it is cited in a sentence: 第三条第二款规定.
  private static func continuesCitation(_ next: UInt32) -> Bool {
    switch next {
    // 第 款 项 的 规 中 所 至 和 及 与 、 ， 之
    case 0x7B2C, 0x6B3E, 0x9879, 0x7684, 0x89C4, 0x4E2D, 0x6240, 0x81F3, 0x548C, 0x53CA, 0x4E0E,
      0x3001, 0xFF0C, 0x4E4B:
      true
    default: false
    }
  }

  private static func bracketed(_ cursor: inout Cursor, _ text: Span<UInt8>) -> Rank? {
    cursor.advance(text)
    let first = cursor.peek(text)
    let isArabic = isDigit(first)
    let count = cursor.take(text) { isArabic ? isDigit($0) : isChineseNumeral($0) }
    guard count > 0, count <= 3 else { return nil }
    switch cursor.peek(text) {
    case 0xFF09, 0x29, 0x3015, 0xFE5A: cursor.advance(text)
    default: return nil
    }
    return isArabic ? .fourth : .second
  }

  private static func arabic(_ cursor: inout Cursor, _ text: Span<UInt8>) -> Rank? {
    var parts = 1
    while true {
      let count = cursor.take(text, while: isDigit)
      guard count > 0, count <= 3 else { return nil }
      let stop = cursor.peek(text)
      switch stop {
      case 0x2E, 0xFF0E:
        cursor.advance(text)
        guard isDigit(cursor.peek(text)) else { return parts == 1 ? .third : .thirdSub }
        parts += 1
      case 0x3001 where parts == 1:
        cursor.advance(text)
        return .third
      case 0xFF09 where parts == 1, 0x29 where parts == 1:
        cursor.advance(text)
        return .fourth
      case 0x20 where parts > 1: return .thirdSub
      default: return nil
      }
    }
  }

  private static func chinese(_ cursor: inout Cursor, _ text: Span<UInt8>) -> Rank? {
    guard cursor.take(text, while: isChineseNumeral) <= 4 else { return nil }
    switch cursor.peek(text) {
    case 0x3001, 0xFF0E, 0x2E:
      cursor.advance(text)
      return .first
    case 0xFF09, 0x29:
      cursor.advance(text)
      return .second
    default: return nil
    }
  }

  private static func bullet(_ cursor: inout Cursor, _ text: Span<UInt8>) -> Rank? {
    switch cursor.peek(text) {
    case 0x2022, 0x25CF, 0x25C6, 0x25A0, 0x25A1, 0x25CB, 0x25C7, 0x2605, 0x2606, 0x25B2, 0xB7,
      0x2610, 0x2611, 0x25AA:
      cursor.advance(text)
    case 0x2D, 0x2A, 0x2B, 0x2013:
      cursor.advance(text)
      guard cursor.peek(text) == 0x20 else { return nil }
    default: return nil
    }
    return .bullet
  }

  static func isDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
  }

  /// 一 to 十, 百, 零, 〇, and the circle that is often written for zero.
  static func isChineseNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E,
      0x96F6, 0x3007:
      true
    default: false
    }
  }
}
