/// A checksum against accidents: eight bytes at a time, in four rows that do not wait for each other.
enum Checksum {
  private static let seeds: [UInt64] = [
    0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x27D4_EB2F_1656_67C5,
  ]
  /// Odd, so that no bit of what came before is lost.
  private static let factor: UInt64 = 0xFF51_AFD7_ED55_8CCD

  static func of(_ bytes: Span<UInt8>) -> UInt64 {
    var (a, b, c, d) = (seeds[0], seeds[1], seeds[2], seeds[3])
    let whole = bytes.count & ~31
    unsafe bytes.withUnsafeBytes { raw in
      for place in stride(from: 0, to: whole, by: 32) {
        a = mixed(a, unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        b = mixed(b, unsafe raw.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self))
        c = mixed(c, unsafe raw.loadUnaligned(fromByteOffset: place + 16, as: UInt64.self))
        d = mixed(d, unsafe raw.loadUnaligned(fromByteOffset: place + 24, as: UInt64.self))
      }
    }
    for place in whole..<bytes.count { a = mixed(a, UInt64(bytes[place])) }
    return [b, c, d, UInt64(bytes.count)].reduce(a, mixed)
  }

  @inline(__always)
  private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ word) &* factor
    return product ^ product >> 29
  }
}
