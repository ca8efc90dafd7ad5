/// Texts by the pairs of characters in them, so that a word is looked for only where it can stand.
struct TextIndex {
  private struct Pair: Hashable {
    let first: Unicode.Scalar
    /// Nil for every text that holds the first.
    let second: Unicode.Scalar?
  }

  let texts: [[Unicode.Scalar]]
  private let places: [Pair: [Int]]

  init(_ texts: [[Unicode.Scalar]]) {
    self.texts = texts
    var places: [Pair: [Int]] = [:]
    for (index, text) in texts.enumerated() {
      var seen: Set<Pair> = []
      for (at, scalar) in text.enumerated() {
        seen.insert(Pair(first: scalar, second: nil))
        if at + 1 < text.count { seen.insert(Pair(first: scalar, second: text[at + 1])) }
      }
      for pair in seen { places[pair, default: []].append(index) }
    }
    self.places = places
  }

  /// The texts that may hold a word, in their order.
  func candidates(for word: [Unicode.Scalar]) -> [Int] {
    guard let first = word.first else { return Array(texts.indices) }
    return places[Pair(first: first, second: word.count > 1 ? word[1] : nil)] ?? []
  }
}
