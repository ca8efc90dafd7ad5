import SourceText

/// How well some bytes read in one encoding.
struct EncodingScore {
  /// Characters outside ASCII that decode.
  private(set) var characters = 0
  /// Those of them that are among the frequent ones: the first level of the character set, its
  /// punctuation and its full-width letters.
  private(set) var frequent = 0
  /// Places that do not decode.
  private(set) var errors = 0

  /// Of no bytes.
  init() {}

  /// Reads the bytes; one place at the very end may be cut off and does not count.
  init(_ encoding: TextEncoding, _ bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let unit = encoding.unit(in: bytes, at: index)
      let end = index + unit.byteCount
      if unit.isError {
        if end + 3 < bytes.count { errors += 1 }
      } else {
        characters += 1
        if unit.byteCount == 2, Self.isFrequent(encoding, lead, bytes[index + 1]) { frequent += 1 }
      }
      index = end
    }
  }

  /// Share of the frequent characters, less what the errors weigh.
  var share: Double {
    characters == 0 ? 0 : (Double(frequent) - 4 * Double(errors)) / Double(characters)
  }

  /// Whether the bytes may well be text in this encoding.
  var isPlausible: Bool { characters > 0 && errors * 20 <= characters && share >= 0.5 }

  /// Whether all of it decodes.
  var isClean: Bool { characters > 0 && errors == 0 }

  private static func isFrequent(_ encoding: TextEncoding, _ lead: UInt8, _ trail: UInt8) -> Bool {
    switch encoding {
    case .gb18030, .gbk:
      trail >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || lead == 0xA1 || lead == 0xA3)
    case .big5: lead >= 0xA1 && lead <= 0xC6
    default: false
    }
  }
}
