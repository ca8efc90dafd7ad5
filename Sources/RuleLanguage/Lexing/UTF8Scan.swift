/// Reads scalars out of bytes that may not be valid UTF-8.
enum UTF8Scan {
  /// The scalar at an offset and how many bytes it takes; nil and 1 where the bytes are not valid.
  static func scalar(in bytes: Span<UInt8>, at index: Int) -> (scalar: Unicode.Scalar?, count: Int)
  {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(first), index + count <= bytes.count else { return (nil, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(count))
    for offset in 1..<count {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return (nil, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let smallest: UInt32 = count == 4 ? 0x10000 : count == 3 ? 0x800 : 0x80
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return (nil, 1) }
    return (scalar, count)
  }

  /// Whether a name may hold a scalar beyond ASCII.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x9FFF, 0x20000...0x3FFFD: true
    case ..<0xAA: false
    // Full-width digits and letters are refused: they look like others and are not equal to them.
    case 0xFF00...0xFFEF: false
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber:
        true
      default: false
      }
    }
  }
}

/// Signs that a Chinese keyboard gives where the language wants ASCII ones.
enum FullWidth {
  /// The ASCII sign that a full-width one stands for.
  static func sign(of scalar: Unicode.Scalar) -> (ascii: String, kind: Token.Kind)? {
    switch scalar {
    case "（": ("(", .leftParen)
    case "）": (")", .rightParen)
    case "｛": ("{", .leftBrace)
    case "｝": ("}", .rightBrace)
    case "｜": ("|", .bar)
    case "＋": ("+", .plus)
    case "？": ("?", .question)
    case "，", "、": (",", .comma)
    case "＝": ("=", .equal)
    case "＜": ("<", .less)
    case "＞": (">", .greater)
    case "≤", "≦": ("<=", .lessOrEqual)
    case "≥", "≧": (">=", .greaterOrEqual)
    case "≠": ("!=", .notEqual)
    case "…", "‥": ("..", .gap)
    case "～": ("~", .near)
    default: nil
    }
  }

  /// Whether a scalar opens or closes a quotation that is no string.
  static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "”", "＂", "「", "」", "『", "』": true
    default: false
    }
  }

  /// The ASCII digit or letter that a full-width one stands for.
  static func ascii(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFEE0)
    default: nil
    }
  }
}
