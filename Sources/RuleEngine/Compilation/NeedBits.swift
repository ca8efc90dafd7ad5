/// Bits of which a phrase needs some.
protocol NeedSet {
  /// Whether a bit is here.
  func has(_ bit: UInt16) -> Bool
}

extension NeedSet {
  /// Whether all that a phrase needs is here.
  @inline(__always)
  func covers(_ needs: Needs) -> Bool {
    has(needs.telling) && has(needs.second) && has(needs.third) && has(needs.fourth)
  }

  /// A bit that a phrase needs and that is not here; where there is none, the one that always is.
  func missing(of needs: Needs) -> UInt16 {
    if !has(needs.telling) { return needs.telling }
    if !has(needs.second) { return needs.second }
    if !has(needs.third) { return needs.third }
    return has(needs.fourth) ? 0 : needs.fourth
  }
}

/// Sets of words, as bits; a phrase needs a word of each of some sets.
///
/// A bit that a text lacks rules out every phrase that needs it, at the price of one look.
struct NeedBits: NeedSet, Sendable, Hashable {
  /// More sets than this are not told apart.
  static let count = 2048

  /// The first bit is always there.
  ///
  /// Two vectors, since the compiler takes larger ones apart.
  private var (lower, upper) = (SIMD16<UInt64>(), SIMD16<UInt64>())

  init() { insert(0) }

  /// Adds one bit.
  mutating func insert(_ bit: Int) {
    let (index, own) = (bit >> 6, 1 << UInt64(bit & 63) as UInt64)
    if index < 16 { lower[index] |= own } else { upper[index - 16] |= own }
  }

  /// Adds the bits of another.
  @inline(__always)
  mutating func formUnion(_ other: NeedBits) {
    lower |= other.lower
    upper |= other.upper
  }

  /// 64 of the bits.
  @inline(__always)
  func word(_ index: Int) -> UInt64 { index < 16 ? lower[index] : upper[index - 16] }

  /// Whether a bit is here.
  @inline(__always)
  func has(_ bit: UInt16) -> Bool { word(Int(bit >> 6)) & 1 << UInt64(bit & 63) != 0 }
}

/// The same bits, for those who ask for single ones many times.
///
/// A bit of a vector is found by writing the vector to memory first; here it lies there.
struct NeedTable: NeedSet, Sendable {
  private var words = [UInt64](repeating: 0, count: NeedBits.count / 64)

  /// Takes up other bits.
  mutating func set(_ bits: NeedBits) {
    for index in words.indices { words[index] = bits.word(index) }
  }

  /// Whether a bit is here.
  @inline(__always)
  func has(_ bit: UInt16) -> Bool { words[Int(bit >> 6)] & 1 << UInt64(bit & 63) != 0 }
}

/// The bits that tell most of whether a phrase can be in a text.
struct Needs: Sendable {
  /// The bit that is asked for first, and the only one of what is words alone.
  let telling: UInt16
  fileprivate let second, third, fourth: UInt16

  /// - Parameter bits: Those of sets of words, the rarest first.
  ///
  /// The rarest is asked for last: it is what leads to a phrase. What is not needed names the bit
  /// that is always there.
  init(_ bits: [UInt16]) {
    let count = bits.count
    let last = bits.first ?? 0
    telling = count > 4 ? bits[count - 3] : count > 1 ? bits[1] : last
    second = count > 4 ? bits[count - 2] : count > 2 ? bits[2] : count == 2 ? last : 0
    third = count > 4 ? bits[count - 1] : count > 3 ? bits[3] : count == 3 ? last : 0
    fourth = count > 3 ? last : 0
  }
}
