/// Finds names of elements or attributes without a string being made: names are packed into words.
struct NameTable<Name>: Sendable where Name: Sendable & CaseIterable & RawRepresentable<UInt8> {
  private var keys = [UInt64](repeating: 0, count: 512)
  private var values = [UInt8](repeating: 0, count: 512)

  /// Fills the table with the names of all cases, `spelling` giving those that Swift cannot spell.
  init(spelling: (Name) -> String) {
    for name in Name.allCases {
      var key: UInt64 = 0
      var count = 0
      for byte in spelling(name).utf8 {
        key = Self.grow(key, by: Ascii.lowercased(byte), at: count)
        count += 1
      }
      var slot = Self.slot(of: key)
      while keys[slot] != 0 { slot = (slot + 1) & 511 }
      keys[slot] = key
      values[slot] = name.rawValue
    }
  }

  /// The packed form of a name, grown by its next byte.
  ///
  /// Two of the known names never share a packed form; an unknown name that shares one with a known
  /// name would have to be longer than eight bytes and start alike.
  @inline(__always)
  static func grow(_ key: UInt64, by byte: UInt8, at index: Int) -> UInt64 {
    index < 8
      ? key << 8 | UInt64(byte)
      : (key ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
  }

  @inline(__always)
  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }

  /// The raw value of the name that `key` packs, 0 where there is none.
  @inline(__always)
  func rawValue(of key: UInt64) -> UInt8 {
    var slot = Self.slot(of: key)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & 511
    }
    return 0
  }
}

/// The attributes that the reader looks at.
enum AttributeName: UInt8, CaseIterable {
  case other
  case id, `class`, style, align, hidden, role, name, property, content, colspan, rowspan, border
  case size, type, value, href, src, bgcolor, scope, ariaHidden, selected, color, face, encoding,
    open
}
