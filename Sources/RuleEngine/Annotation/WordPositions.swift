/// Where in a text the words of each need bit end.
///
/// A text has 64 places: its characters, or in a longer one as many stretches of equal length; the
/// first place is that of what contexts lend. So whether one word can follow another within a
/// distance is told by two shifts, and words that bring a bit are found without a look at the others.
struct WordPositions {
  /// What is known of the words of a bit, and the text of which that is known.
  private struct Known {
    var epoch: UInt32 = 0
    /// The places where they end.
    var places: UInt64 = 0
    /// Where they stand in `found`.
    var found: Range<Int32> = 0..<0
  }

  /// By term: the bits that the word brings.
  private let bits: [NeedBits]
  private var known = [Known](repeating: Known(), count: NeedBits.count)
  private var epoch: UInt32 = 0
  /// Indices of words, bit by bit.
  private(set) var found: [Int32] = []
  /// The first character of the text.
  private var origin: Int32 = 0
  /// A place has two to this power characters.
  private var shift: Int32 = 0

  init(_ bits: [NeedBits]) { self.bits = bits }

  /// Forgets the text and takes up the next.
  ///
  /// - Parameter last: The end of its last word.
  mutating func begin(at origin: Int32, last: Int32) {
    epoch &+= 1
    found.removeAll(keepingCapacity: true)
    self.origin = origin
    shift = 0
    while (last - origin) >> shift > 63 { shift += 1 }
  }

  /// Where in `found` stand the words that bring a bit, in their order.
  mutating func words(with bit: UInt16, _ words: [Hit]) -> Range<Int> {
    find(bit, words)
    return known[Int(bit)].found.places
  }

  private mutating func find(_ bit: UInt16, _ words: [Hit]) {
    if known[Int(bit)].epoch == epoch { return }
    let first = Int32(found.count)
    var places: UInt64 = 0
    for index in words.indices where bits[Int(words[index].term)].has(bit) {
      places |= 1 << UInt64((Int32(bitPattern: words[index].end) - origin) >> shift)
      found.append(Int32(index))
    }
    known[Int(bit)] = Known(epoch: epoch, places: places, found: first..<Int32(found.count))
  }

  /// Whether two words can stand in a window, told by where they end.
  ///
  /// - Parameter isLent: By bit: whether a context lends a word that brings it.
  mutating func mayHold(_ window: PairWindow, _ words: [Hit], _ isLent: (UInt16) -> Bool) -> Bool {
    find(window.earlier, words)
    find(window.later, words)
    var earlier = known[Int(window.earlier)].places
    if isLent(window.earlier) {
      // Both may stand in contexts, where no places are known.
      if isLent(window.later) { return true }
      earlier |= 1
    } else if window.isNear, isLent(window.later) {
      return true
    }
    let later = known[Int(window.later)].places
    // Where a place is many characters, words may be nearer and farther than their places.
    let most = shift == 0 ? window.most : (window.most >> shift) + 1
    return Self.spread(earlier, from: window.least >> shift, to: most) & later != 0
  }

  /// The places from so many to so many behind each of some places.
  private static func spread(_ mask: UInt64, from least: Int32, to most: Int32) -> UInt64 {
    var reached = least < 0 ? mask >> UInt64(-least) : mask << UInt64(least)
    if least < 0, mask & ((1 << UInt64(min(-least, 63))) - 1) != 0 { reached |= 1 }
    var (rest, step) = (UInt64(min(most - least, 64)), UInt64(1))
    while rest > 0 {
      let own = min(step, rest)
      reached |= reached << own
      rest -= own
      step *= 2
    }
    return reached
  }
}
