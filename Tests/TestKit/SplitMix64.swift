/// A small random generator with a seed, for tests that make up their own input.
///
/// The same seed gives the same numbers on every machine; print the seed when a test fails.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator.
  package init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not including, `bound`.
  package mutating func below(_ bound: Int) -> Int {
    Int.random(in: 0..<bound, using: &self)
  }

  /// Some element of a collection that is not empty.
  package mutating func pick<Choices: Collection>(_ choices: Choices) -> Choices.Element {
    let offset = below(choices.count)
    return choices[choices.index(choices.startIndex, offsetBy: offset)]
  }
}
