/// One character reference of the source, decoded as the HTML standard says.
struct CharacterReference {
  /// One past its last byte, the semicolon included where there is one.
  let end: Int
  /// Its scalar.
  let first: UInt32
  /// Its second scalar, 0 where there is one only.
  let second: UInt32

  /// Decodes the reference whose ampersand stands at `start`; nil where it is plain text.
  ///
  /// - Parameter inAttribute: Whether the rule for attribute values holds: a name without a
  ///   semicolon does not count before `=`, a letter or a digit.
  static func decode(
    _ source: Span<UInt8>,
    at start: Int,
    end: Int,
    inAttribute: Bool = false
  ) -> CharacterReference? {
    let next = start + 1
    guard next < end else { return nil }
    if source[next] == Ascii.hash { return numeric(source, at: next + 1, end: end) }
    guard Ascii.isAlphanumeric(source[next]) else { return nil }
    return named(source, at: next, end: end, inAttribute: inAttribute)
  }

  private static func named(
    _ source: Span<UInt8>,
    at start: Int,
    end: Int,
    inAttribute: Bool
  ) -> CharacterReference? {
    var stop = start
    let limit = min(end, start + NamedReferences.longest + 1)
    while stop < limit, Ascii.isAlphanumeric(source[stop]) { stop += 1 }
    if stop < end, source[stop] == Ascii.semicolon {
      if let common = common(source, start..<stop) {
        return CharacterReference(end: stop + 1, first: common, second: 0)
      }
      if let value = NamedReferences.shared.value(of: start..<stop, in: source) {
        return CharacterReference(end: stop + 1, first: value.first, second: value.second)
      }
    }
    return unterminated(source, start..<stop, end: end, inAttribute: inAttribute)
  }

  /// The longest name without a semicolon that `run` starts with.
  private static func unterminated(
    _ source: Span<UInt8>,
    _ run: Range<Int>,
    end: Int,
    inAttribute: Bool
  ) -> CharacterReference? {
    var stop = min(run.upperBound, run.lowerBound + NamedReferences.longestAlone)
    while stop >= run.lowerBound + 2 {
      if let value = NamedReferences.shared.value(of: run.lowerBound..<stop, in: source),
        value.standsAlone
      {
        if inAttribute, stop < end,
          source[stop] == Ascii.equals || Ascii.isAlphanumeric(source[stop])
        {
          return nil
        }
        return CharacterReference(end: stop, first: value.first, second: value.second)
      }
      stop -= 1
    }
    return nil
  }

  /// The references that nearly all documents get by with, without the table.
  private static func common(_ source: Span<UInt8>, _ range: Range<Int>) -> UInt32? {
    guard range.count <= 6 else { return nil }
    var key: UInt64 = 0
    for index in range { key = key << 8 | UInt64(source[index]) }
    switch key {
    case 0x6E_6273_70: return 0xA0  // nbsp
    case 0x61_6D70: return 0x26  // amp
    case 0x6C74: return 0x3C  // lt
    case 0x6774: return 0x3E  // gt
    case 0x71_756F_74: return 0x22  // quot
    case 0x6C_6471_756F: return 0x201C  // ldquo
    case 0x7264_7175_6F: return 0x201D  // rdquo
    default: return nil
    }
  }

  private static func numeric(
    _ source: Span<UInt8>,
    at start: Int,
    end: Int
  ) -> CharacterReference? {
    var index = start
    var code: UInt32 = 0
    let isHexadecimal = index < end && source[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let firstDigit = index
    while index < end, let digit = Ascii.hexadecimalDigit(source[index]),
      isHexadecimal || digit < 10
    {
      // Beyond the last scalar the value no longer matters, and must not overflow.
      if code <= 0x10FFFF { code = code * (isHexadecimal ? 16 : 10) + UInt32(digit) }
      index += 1
    }
    guard index > firstDigit else { return nil }
    if index < end, source[index] == Ascii.semicolon { index += 1 }
    return CharacterReference(end: index, first: scalar(for: code), second: 0)
  }

  /// The scalar that a numeric reference stands for.
  private static func scalar(for code: UInt32) -> UInt32 {
    switch code {
    case 0, 0xD800...0xDFFF, 0x110000...: 0xFFFD
    case 0x80...0x9F: windows1252[Int(code) - 0x80]
    default: code
    }
  }

  /// What the references 0x80 to 0x9F stand for.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
