import BinaryForm

/// Where in a text the words of each set end.
///
/// A text has 64 places: its characters, or in a longer one as many stretches of equal length; the
/// first place is that of what contexts lend. So whether one word can follow another within a
/// distance is told by shifts, and the words of a set are found without a look at the others.
struct WordPositions {
  /// What is known of the words of a set, and the text of which that is known.
  private struct Known {
    var epoch: UInt32 = 0
    /// Where they stand in `found`.
    var found: Range<Int32> = 0..<0
    /// The places where they end.
    var places: UInt64 = 0
  }

  private let needs: NeedRows
  /// By word of the text: the row of its bits, and the place where it ends; there is room behind.
  private var rows: [Int32] = []
  private var ends: [UInt64] = []
  private var count = 0
  private var known: [Known]
  private var epoch: UInt32 = 0
  /// Indices of words, set by set.
  private(set) var found: [Int32] = []
  /// A place has two to this power characters.
  private var shift: Int32 = 0

  init(_ needs: NeedRows) {
    self.needs = needs
    known = [Known](repeating: Known(), count: needs.setCount)
  }

  /// Forgets the text and takes up the next.
  ///
  /// - Parameter origin: Its first character.
  mutating func begin(at origin: Int32, _ words: [Hit]) {
    epoch &+= 1
    found.removeAll(keepingCapacity: true)
    shift = 0
    count = words.count
    guard let last = words.last else { return }
    while (Int32(bitPattern: last.end) - origin) >> shift > 63 { shift += 1 }
    if rows.count < count {
      rows.refill(0, count: count)
      ends.refill(0, count: count)
    }
    Self.place(words, behind: origin, shift, needs.rowOfTerm, &rows, &ends)
  }

  private static func place(
    _ words: [Hit],
    behind origin: Int32,
    _ shift: Int32,
    _ rowOfTerm: PlainArray<Int32>,
    _ rows: inout [Int32],
    _ ends: inout [UInt64]
  ) {
    var rows = rows.mutableSpan
    var ends = ends.mutableSpan
    for index in words.indices {
      let word = words[index]
      rows[index] = rowOfTerm[Int(word.term)]
      let place = (Int32(bitPattern: word.end) &- origin) &>> shift
      ends[index] = 1 &<< UInt64(truncatingIfNeeded: place)
    }
  }

  /// Where in `found` stand the words of a set, in their order.
  mutating func words(of set: WordSet) -> Range<Int> {
    lookUp(set).found.places
  }

  /// What is known of the words of a set, which are looked for once in a text.
  @inline(__always)
  private mutating func lookUp(_ set: WordSet) -> Known {
    let own = known[Int(set.number)]
    return own.epoch == epoch ? own : find(set)
  }

  private mutating func find(_ set: WordSet) -> Known {
    let first = Int32(found.count)
    var places: UInt64 = 0
    var start = 0
    while start < count {
      let end = min(start + 64, count)
      var words = needs.rows(of: rows.span.extracting(start..<end), in: set.number)
      while words != 0 {
        let place = words.leadingZeroBitCount
        words &= .max >> UInt64(place + 1)
        places |= ends[start + place]
        found.append(Int32(start + place))
      }
      start = end
    }
    let own = Known(epoch: epoch, found: first..<Int32(found.count), places: places)
    known[Int(set.number)] = own
    return own
  }

  /// Whether two words can stand in a window, told by where they end.
  ///
  /// - Parameter isLent: By bit: whether a context lends a word that brings it.
  mutating func mayHold(_ window: PairWindow, _ isLent: (UInt16) -> Bool) -> Bool {
    // Commoner words have lower bits. The rarer ones are what led to the sequence, and so are there.
    if window.later.bit < window.earlier.bit,
      lookUp(window.later).places == 0, !isLent(window.later.bit)
    {
      return false
    }
    var earlier = lookUp(window.earlier).places
    let isEarlierLent = isLent(window.earlier.bit)
    if earlier == 0, !isEarlierLent { return false }
    if isEarlierLent {
      // Both may stand in contexts, where no places are known.
      if isLent(window.later.bit) { return true }
      earlier |= 1
    } else if window.isNear, isLent(window.later.bit) {
      return true
    }
    let later = lookUp(window.later).places
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
