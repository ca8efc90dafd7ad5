import BinaryForm

/// A set of words of which a phrase needs one.
struct WordSet: Sendable {
  /// Its number; 0 is that of all words.
  let number: UInt16
  /// The need bit that tells of it, and of others.
  let bit: UInt16
}

/// The need bits that each word brings, and the sets that it is in; most words bring the same as many
/// others.
struct NeedRows: Sendable {
  /// More sets than this are not told apart.
  private static let mostSets = 1 << 14

  /// One more than the highest number of a set.
  let setCount: Int
  /// By row: the bits.
  let bits: PlainArray<NeedBits>
  /// By term.
  let rowOfTerm: PlainArray<Int32>
  /// Which sets a row is in, as bits: 64 of them for each row, then the next 64.
  let columns: PlainArray<UInt64>

  /// The bits that a word brings.
  @inline(__always)
  subscript(term: Int32) -> NeedBits { bits[Int(rowOfTerm[Int(term)])] }

  /// Which of at most 64 rows are in a set, the first as the highest bit.
  ///
  /// By itself, so that all it needs stays in registers.
  @inline(never)
  func rows(of rows: Span<Int32>, in set: UInt16) -> UInt64 {
    let first = Int(set >> 6) * bits.count
    let shift = UInt64(set & 63)
    var found: UInt64 = 0
    for index in rows.indices {
      let row = Int(UInt32(bitPattern: rows[index]))
      found = found &+ found &+ (columns[first &+ row] &>> shift) & 1
    }
    return found << UInt64(64 - rows.count)
  }
}

extension NeedRows {
  init() { self.init(setCount: 1, bits: .init(), rowOfTerm: .init(), columns: .init()) }

  /// - Parameter words: By term: what it brings.
  init(_ words: [(bits: NeedBits, sets: [UInt16])]) {
    var rows: [[UInt16]: Int32] = [:]
    var (bits, sets, rowOfTerm): ([NeedBits], [[UInt16]], [Int32]) = ([], [], [])
    for word in words {
      let own = word.sets.sorted()
      let row = rows[own] ?? Int32(bits.count)
      if row == bits.count {
        rows[own] = row
        bits.append(word.bits)
        sets.append(own)
      }
      rowOfTerm.append(row)
    }
    let setCount = Int(sets.compactMap(\.last).max() ?? 0) + 1
    var columns = [UInt64](repeating: 0, count: (setCount + 63) / 64 * bits.count)
    for (row, own) in sets.enumerated() {
      // The set of all words.
      columns[row] = 1
      for set in own { columns[Int(set >> 6) * bits.count + row] |= 1 << UInt64(set & 63) }
    }
    self.init(
      setCount: setCount,
      bits: PlainArray(bits),
      rowOfTerm: PlainArray(rowOfTerm),
      columns: PlainArray(columns)
    )
  }

  /// The numbers of those sets that are told, 0 for the others.
  static func numbers(of isTold: [Bool]) -> [UInt16] {
    var count = 0
    return isTold.map { isTold in
      if !isTold { return 0 }
      count += 1
      return UInt16(1 + (count - 1) % (mostSets - 1))
    }
  }
}
