/// Finds the keyword that a name spells, without making a string of it.
struct KeywordTable: Sendable {
  /// The one table.
  static let shared = KeywordTable()

  /// The start value of a name's hash.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static let slotCount = 1024
  private let slots: [Slot]

  private struct Slot: Sendable {
    var spelling: [UInt8]
    var keyword: Keyword
  }

  /// Takes one more byte into a hash (FNV-1a).
  @inline(__always)
  static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  private init() {
    var slots = Array(
      repeating: Slot(spelling: [], keyword: .none),
      count: KeywordTable.slotCount
    )
    for keyword in Keyword.allCases where keyword != .none {
      for spelling in [Array(keyword.english.utf8), Array(keyword.chinese.utf8)] {
        var slot = KeywordTable.slot(of: spelling.reduce(KeywordTable.seed, KeywordTable.mix))
        while !slots[slot].spelling.isEmpty, slots[slot].spelling != spelling {
          slot = (slot + 1) % KeywordTable.slotCount
        }
        if slots[slot].keyword == .none { slots[slot] = Slot(spelling: spelling, keyword: keyword) }
      }
    }
    self.slots = slots
  }

  private static func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & UInt64(slotCount - 1))
  }

  /// The keyword that the bytes from `lower` up to `upper` spell, `.none` if they spell none.
  func keyword(hash: UInt64, in bytes: Span<UInt8>, from lower: Int, to upper: Int) -> Keyword {
    var slot = KeywordTable.slot(of: hash)
    while slots[slot].keyword != .none {
      let spelling = slots[slot].spelling
      if spelling.count == upper - lower {
        var index = 0
        while index < spelling.count, spelling[index] == bytes[lower + index] { index += 1 }
        if index == spelling.count { return slots[slot].keyword }
      }
      slot = (slot + 1) % KeywordTable.slotCount
    }
    return .none
  }
}
