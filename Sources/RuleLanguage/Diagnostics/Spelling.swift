/// Finds the known word that was probably meant.
package enum Spelling {
  /// The nearest of some words, or nil where none is near.
  ///
  /// Distance counts characters left out, put in, changed, or swapped with their neighbour. A word
  /// is near if no more than a third of its characters differ, and at least one is shared.
  package static func nearest(to word: String, among words: some Sequence<String>) -> String? {
    let letters = Array(word)
    guard letters.count >= 2, letters.count <= 40 else { return nil }
    let limit = max(1, letters.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in words where candidate != word {
      let other = Array(candidate)
      guard abs(other.count - letters.count) <= limit, other.count >= 2 else { continue }
      let found = distance(letters, other)
      guard found <= limit, found < (best?.distance ?? Int.max) else { continue }
      best = (candidate, found)
    }
    return best?.word
  }

  /// How many edits turn one word into the other (optimal string alignment).
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast = Array(repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var next = Array(repeating: row + 1, count: right.count + 1)
      for column in 0..<right.count {
        let same = left[row] == right[column]
        next[column + 1] = min(
          last[column] + (same ? 0 : 1),
          last[column + 1] + 1,
          next[column] + 1
        )
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          next[column + 1] = min(next[column + 1], beforeLast[column - 1] + 1)
        }
      }
      beforeLast = last
      last = next
    }
    return last[right.count]
  }
}
