/// The smallest step of a decoder: some bytes and the one or two scalars they stand for.
package struct DecodedUnit: Sendable, Hashable {
  /// The first scalar; U+FFFD where the bytes are not allowed.
  package let scalar: UInt32
  /// A combining mark that the same bytes of Big5 also stand for, 0 otherwise.
  package let mark: UInt32
  /// Number of bytes.
  package let byteCount: Int
  /// Whether the encoding does not allow the bytes.
  package let isError: Bool

  init(_ scalar: UInt32, mark: UInt32 = 0, bytes: Int) {
    self.scalar = scalar
    self.mark = mark
    byteCount = bytes
    isError = false
  }

  private init(errorBytes: Int) {
    scalar = 0xFFFD
    mark = 0
    byteCount = errorBytes
    isError = true
  }

  static func error(bytes: Int) -> DecodedUnit { DecodedUnit(errorBytes: bytes) }

  /// Number of bytes of the scalars in UTF-8.
  package var utf8Count: Int {
    DecodedUnit.utf8Count(scalar) + (mark == 0 ? 0 : DecodedUnit.utf8Count(mark))
  }

  /// Number of scalars.
  package var scalarCount: Int { mark == 0 ? 1 : 2 }

  private static func utf8Count(_ scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }
}

extension TextEncoding {
  /// Decodes the unit that starts at `index`, which is the start of a unit and inside `bytes`.
  ///
  /// The decoders of the WHATWG Encoding Standard keep no state between units, so a position is
  /// all it takes to go on. The end of `bytes` is the end of the text.
  package func unit(in bytes: Span<UInt8>, at index: Int) -> DecodedUnit {
    switch self {
    case .utf8: utf8Unit(bytes, index)
    case .gbk, .gb18030: gb18030Unit(bytes, index)
    case .big5: big5Unit(bytes, index)
    case .utf16LE: utf16Unit(bytes, index, low: 0)
    case .utf16BE: utf16Unit(bytes, index, low: 1)
    case .windows1252: windows1252Unit(bytes[index])
    }
  }

  private func windows1252Unit(_ byte: UInt8) -> DecodedUnit {
    guard byte >= 0x80, byte < 0xA0 else { return DecodedUnit(UInt32(byte), bytes: 1) }
    return DecodedUnit(UInt32(DecodingTables.windows1252[Int(byte) - 0x80]), bytes: 1)
  }

  private func utf8Unit(_ bytes: Span<UInt8>, _ index: Int) -> DecodedUnit {
    let lead = bytes[index]
    if lead < 0x80 { return DecodedUnit(UInt32(lead), bytes: 1) }
    var needed: Int
    var lower: UInt8 = 0x80
    var upper: UInt8 = 0xBF
    var scalar: UInt32
    switch lead {
    case 0xC2...0xDF: (needed, scalar) = (1, UInt32(lead & 0x1F))
    case 0xE0...0xEF:
      if lead == 0xE0 { lower = 0xA0 }
      if lead == 0xED { upper = 0x9F }
      (needed, scalar) = (2, UInt32(lead & 0xF))
    case 0xF0...0xF4:
      if lead == 0xF0 { lower = 0x90 }
      if lead == 0xF4 { upper = 0x8F }
      (needed, scalar) = (3, UInt32(lead & 0x7))
    default: return .error(bytes: 1)
    }
    var next = index + 1
    while needed > 0 {
      guard next < bytes.count, bytes[next] >= lower, bytes[next] <= upper else {
        return .error(bytes: next - index)
      }
      scalar = scalar << 6 | UInt32(bytes[next] & 0x3F)
      (lower, upper) = (0x80, 0xBF)
      next += 1
      needed -= 1
    }
    return DecodedUnit(scalar, bytes: next - index)
  }

  private func gb18030Unit(_ bytes: Span<UInt8>, _ index: Int) -> DecodedUnit {
    let lead = bytes[index]
    if lead < 0x80 { return DecodedUnit(UInt32(lead), bytes: 1) }
    if lead == 0x80 { return DecodedUnit(0x20AC, bytes: 1) }
    guard lead != 0xFF else { return .error(bytes: 1) }
    guard index + 1 < bytes.count else { return .error(bytes: 1) }
    let second = bytes[index + 1]
    if second >= 0x30, second <= 0x39 { return gb18030Long(bytes, index) }
    if second >= 0x40, second <= 0xFE, second != 0x7F {
      let offset = second < 0x7F ? 0x40 : 0x41
      let pointer = (Int(lead) - 0x81) * 190 + Int(second) - offset
      return DecodedUnit(UInt32(DecodingTables.gb18030[pointer]), bytes: 2)
    }
    return .error(bytes: second < 0x80 ? 1 : 2)
  }

  private func gb18030Long(_ bytes: Span<UInt8>, _ index: Int) -> DecodedUnit {
    guard index + 2 < bytes.count else { return .error(bytes: 2) }
    let third = bytes[index + 2]
    guard third >= 0x81, third <= 0xFE else { return .error(bytes: 1) }
    guard index + 3 < bytes.count else { return .error(bytes: 3) }
    let fourth = bytes[index + 3]
    guard fourth >= 0x30, fourth <= 0x39 else { return .error(bytes: 1) }
    let high = (UInt32(bytes[index]) - 0x81) * 10 + UInt32(bytes[index + 1]) - 0x30
    let number = (high * 126 + UInt32(third) - 0x81) * 10 + UInt32(fourth) - 0x30
    guard let scalar = DecodingTables.gb18030FourByte(number) else { return .error(bytes: 4) }
    return DecodedUnit(scalar, bytes: 4)
  }

  private func big5Unit(_ bytes: Span<UInt8>, _ index: Int) -> DecodedUnit {
    let lead = bytes[index]
    if lead < 0x80 { return DecodedUnit(UInt32(lead), bytes: 1) }
    guard lead != 0x80, lead != 0xFF else { return .error(bytes: 1) }
    guard index + 1 < bytes.count else { return .error(bytes: 1) }
    let second = bytes[index + 1]
    let isTrail = (second >= 0x40 && second <= 0x7E) || (second >= 0xA1 && second <= 0xFE)
    guard isTrail else { return .error(bytes: second < 0x80 ? 1 : 2) }
    let pointer = (Int(lead) - 0x81) * 157 + Int(second) - (second < 0x7F ? 0x40 : 0x62)
    switch pointer {
    case 1133: return DecodedUnit(0xCA, mark: 0x304, bytes: 2)
    case 1135: return DecodedUnit(0xCA, mark: 0x30C, bytes: 2)
    case 1164: return DecodedUnit(0xEA, mark: 0x304, bytes: 2)
    case 1166: return DecodedUnit(0xEA, mark: 0x30C, bytes: 2)
    default: break
    }
    let scalar = DecodingTables.big5[pointer]
    guard scalar != 0 else { return .error(bytes: second < 0x80 ? 1 : 2) }
    return DecodedUnit(scalar, bytes: 2)
  }

  private func utf16Unit(_ bytes: Span<UInt8>, _ index: Int, low: Int) -> DecodedUnit {
    guard index + 1 < bytes.count else { return .error(bytes: 1) }
    let first = UInt32(bytes[index + low]) | UInt32(bytes[index + 1 - low]) << 8
    guard first & 0xF800 == 0xD800 else { return DecodedUnit(first, bytes: 2) }
    guard first < 0xDC00 else { return .error(bytes: 2) }
    guard index + 3 < bytes.count else { return .error(bytes: bytes.count - index) }
    let second = UInt32(bytes[index + 2 + low]) | UInt32(bytes[index + 3 - low]) << 8
    guard second & 0xFC00 == 0xDC00 else { return .error(bytes: 2) }
    return DecodedUnit(0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF), bytes: 4)
  }
}
