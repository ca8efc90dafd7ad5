/// Texts by the pairs of characters in them, so that a word is looked for only where it can stand.
struct TextIndex: Sendable {
  let texts: [[Unicode.Scalar]]
  /// By character, and by pair of characters: the texts that hold them, ascending.
  private var places: [UInt64: [Int32]] = [:]

  init(_ texts: [[Unicode.Scalar]]) {
    self.texts = texts
    for (index, text) in texts.enumerated() {
      for (at, scalar) in text.enumerated() {
        note(Self.key(scalar, nil), Int32(index))
        if at + 1 < text.count { note(Self.key(scalar, text[at + 1]), Int32(index)) }
      }
    }
  }

  private mutating func note(_ key: UInt64, _ index: Int32) {
    if places[key]?.last != index { places[key, default: []].append(index) }
  }

  private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second?.value ?? UInt32.max)
  }

  /// The texts that may hold a word, in their order.
  func candidates(for word: [Unicode.Scalar]) -> [Int] {
    guard let first = word.first else { return Array(texts.indices) }
    var rarest = places[Self.key(first, word.count > 1 ? word[1] : nil)] ?? []
    for at in word.indices.dropLast().dropFirst() {
      let own = places[Self.key(word[at], word[at + 1])] ?? []
      if own.count < rarest.count { rarest = own }
    }
    return rarest.map(Int.init)
  }

  /// The texts that hold a word, in their order.
  func holders(of word: [Unicode.Scalar]) -> [Int] {
    candidates(for: word).filter { texts[$0].holds(word) }
  }
}
