/// Sets of words, as bits; a phrase needs a word of each of some sets.
///
/// A bit that a text lacks rules out every phrase that needs it, at the price of one look.
struct NeedBits: Sendable {
  /// More sets than this are not told apart.
  static let count = 1024

  /// The first bit is always there.
  private var words = SIMD16<UInt64>()

  init() { insert(0) }

  /// Adds one bit.
  mutating func insert(_ bit: Int) { words[bit >> 6] |= 1 << UInt64(bit & 63) }

  /// Adds the bits of another.
  @inline(__always)
  mutating func formUnion(_ other: NeedBits) { words |= other.words }

  /// Whether a bit is here.
  @inline(__always)
  func has(_ bit: UInt16) -> Bool { words[Int(bit >> 6)] & 1 << UInt64(bit & 63) != 0 }

  /// A bit that a phrase needs and that is not here; where there is none, the one that always is.
  func missing(of needs: Needs) -> UInt16 {
    [needs.telling, needs.second, needs.third, needs.fourth].first { !has($0) } ?? 0
  }

  /// Whether all that a phrase needs is here.
  @inline(__always)
  func covers(_ needs: Needs) -> Bool {
    has(needs.telling) && has(needs.second) && has(needs.third) && has(needs.fourth)
  }
}

/// The bits that tell most of whether a phrase can be in a text.
struct Needs: Sendable {
  /// The bit that is asked for first, and the only one of what is words alone.
  let telling: UInt16
  fileprivate let second, third, fourth: UInt16

  /// - Parameter bits: Those of sets of words, the rarest first.
  ///
  /// The rarest is asked for last: it is what leads to a phrase.
  init(_ bits: [Int]) {
    let asked = (bits.dropFirst() + bits.prefix(1)).suffix(4).map { UInt16($0) }
    // What is not needed names the bit that is always there.
    telling = asked.first ?? 0
    second = asked.count > 1 ? asked[1] : 0
    third = asked.count > 2 ? asked[2] : 0
    fourth = asked.count > 3 ? asked[3] : 0
  }
}
