/// The words of a quote without what reformatting, conversion and retyping change.
///
/// White space, punctuation and invisible characters are left out, full-width letters and digits
/// are half-width, and letters are small.
struct QuoteShape: Hashable, Sendable {
  let scalars: [Unicode.Scalar]

  init(_ text: String) {
    var kept: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      let folded =
        (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      guard folded.properties.isAlphabetic || folded.properties.numericType != nil else { continue }
      kept += folded.properties.lowercaseMapping.unicodeScalars
    }
    scalars = kept
  }

  /// Whether the other's words stand in these without a gap.
  func contains(_ other: QuoteShape) -> Bool {
    let (count, wanted) = (scalars.count, other.scalars.count)
    guard wanted > 0, wanted <= count else { return false }
    return (0...(count - wanted)).contains { start in
      scalars[start..<(start + wanted)].elementsEqual(other.scalars)
    }
  }

  /// How alike two quotes are: twice the shared pairs of neighbours through all pairs, 0 to 1.
  func likeness(to other: QuoteShape) -> Double {
    let (own, others) = (pairs, other.pairs)
    let all = own.values.reduce(0, +) + others.values.reduce(0, +)
    guard all > 0 else { return scalars == other.scalars ? 1 : 0 }
    let shared = own.reduce(0) { sum, pair in sum + min(pair.value, others[pair.key] ?? 0) }
    return 2 * Double(shared) / Double(all)
  }

  private var pairs: [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for (left, right) in zip(scalars, scalars.dropFirst()) {
      counts[UInt64(left.value) << 32 | UInt64(right.value), default: 0] += 1
    }
    return counts
  }
}
