/// The tables of the double-byte decoders, expanded once when first used.
enum DecodingTables {
  /// Scalar of each pointer of the two-byte index of GB 18030; every pointer has one.
  static let gb18030: [UInt16] = expand(
    count: GB18030Index.count,
    runs: GB18030Index.runs,
    characters: GB18030Index.characters
  ).map { UInt16(truncatingIfNeeded: $0) }

  /// Scalar of each pointer of Big5, 0 where there is none or where there are two.
  static let big5: [UInt32] = expand(
    count: Big5Index.count,
    runs: Big5Index.runs,
    characters: Big5Index.characters
  )

  private static func expand(
    count: Int,
    runs: [UInt32],
    characters: StaticString
  ) -> [UInt32] {
    var table = [UInt32](repeating: 0, count: count)
    var rest = characters.description.unicodeScalars.makeIterator()
    var pointer = 0
    var run = 0
    while pointer < count {
      if run < runs.count, Int(runs[run]) == pointer {
        let first = runs[run + 1]
        let length = Int(runs[run + 2])
        if first != 0 {
          for step in 0..<length { table[pointer + step] = first + UInt32(step) }
        }
        pointer += length
        run += 3
      } else {
        table[pointer] = rest.next()?.value ?? 0
        pointer += 1
      }
    }
    return table
  }

  /// The pointer of two bytes into the two-byte index of GB 18030, nil where they are none of it.
  @inline(__always)
  static func gb18030Pointer(_ lead: UInt8, _ trail: UInt8) -> Int? {
    guard lead > 0x80, lead != 0xFF, trail >= 0x40, trail != 0x7F, trail != 0xFF else { return nil }
    return (Int(lead) - 0x81) * 190 + Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
  }

  /// The scalar of a four-byte sequence of GB 18030 by its linear number, nil where there is none.
  static func gb18030FourByte(_ number: UInt32) -> UInt32? {
    if (number > 39419 && number < 189_000) || number > 1_237_575 { return nil }
    if number == 7457 { return 0xE7C7 }
    let pointers = GB18030Ranges.pointers
    var low = 0
    var high = pointers.count
    while low < high {
      let middle = (low + high) / 2
      if pointers[middle] <= number { low = middle + 1 } else { high = middle }
    }
    return GB18030Ranges.scalars[low - 1] + number - pointers[low - 1]
  }

  /// The scalars of the bytes 0x80 to 0x9F in windows-1252.
  static let windows1252: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
