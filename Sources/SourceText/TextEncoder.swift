/// Encodes text into the encodings that the tool decodes, for the few words that a fix puts in.
package struct TextEncoder: Sendable {
  private let encoding: TextEncoding
  private var table: [UInt32: [UInt8]] = [:]

  /// Prepares the inverse of an encoding's decoder, from what that decoder says of every pair.
  package init(_ encoding: TextEncoding) {
    self.encoding = encoding
    guard encoding.isGB || encoding == .big5 else { return }
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE {
        let pair = [lead, trail]
        let unit = encoding.unit(in: pair.span, at: 0)
        guard !unit.isError, unit.byteCount == 2, unit.mark == 0 else { continue }
        if table[unit.scalar] == nil { table[unit.scalar] = pair }
      }
    }
  }

  /// The bytes of a text, or nil where the encoding lacks one of its characters.
  package func encode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let unit = encode(scalar) else { return nil }
      bytes.append(contentsOf: unit)
    }
    return bytes
  }

  private func encode(_ scalar: Unicode.Scalar) -> [UInt8]? {
    switch encoding {
    case .utf8: return Array(String(scalar).utf8)
    case .utf16LE, .utf16BE:
      return String(scalar).utf16.flatMap { unit in
        let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
        return encoding == .utf16LE ? pair : pair.reversed()
      }
    case .windows1252: return scalar.value < 0x80 ? [UInt8(scalar.value)] : nil
    case .big5: return scalar.value < 0x80 ? [UInt8(scalar.value)] : table[scalar.value]
    case .gbk, .gb18030:
      if scalar.value < 0x80 { return [UInt8(scalar.value)] }
      if let pair = table[scalar.value] { return pair }
      guard scalar.value >= 0x10000 else { return nil }
      let number = scalar.value - 0x10000 + 189_000
      return [
        UInt8(0x81 + number / 12600), UInt8(0x30 + number / 1260 % 10),
        UInt8(0x81 + number / 10 % 126), UInt8(0x30 + number % 10),
      ]
    }
  }
}
