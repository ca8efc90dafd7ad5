import RuleLanguage
import SourceText

/// The stance that a block inherits.
struct Inheritance {
  let stance: Stance?
  /// Whether it is that of the whole document.
  let isDocument: Bool
}

/// Words of a segment that a rule reported.
struct ReportedWords {
  let range: TextRange
  let isCertain: Bool
}

/// Whether a phrase stands in a place, kept for as long as it is not crowded out.
struct TruthCache {
  private struct Slot {
    var key: Int64 = -1
    var epoch: UInt32 = 0
    var isTrue = false
  }

  private static let bits = 10
  private var slots = [Slot](repeating: Slot(), count: 1 << TruthCache.bits)
  private var epoch: UInt32 = 0

  /// Forgets everything.
  mutating func begin() { epoch &+= 1 }

  static func key(_ phrase: Int32, _ code: Int64, _ place: Int32) -> Int64 {
    Int64(phrase) << 40 | code << 36 | Int64(UInt32(bitPattern: place))
  }

  subscript(key: Int64) -> Bool? {
    get {
      let slot = slots[Self.index(key)]
      return slot.epoch == epoch && slot.key == key ? slot.isTrue : nil
    }
    set {
      guard let newValue else { return }
      slots[Self.index(key)] = Slot(key: key, epoch: epoch, isTrue: newValue)
    }
  }

  private static func index(_ key: Int64) -> Int {
    Int((UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }
}

/// What has been found of each claim in the sentence at hand.
struct ClaimMemory {
  private struct Memo {
    var answered: UInt32 = 0
    var matches: Range<Int32> = 0..<0
    var banned: UInt32 = 0
    var ban = Interval(start: 0, end: 0)
  }

  private var memos: [Memo]
  private var epoch: UInt32 = 1

  init(_ plan: CompiledRules.Plan) {
    memos = [Memo](repeating: Memo(), count: plan.claims.count)
  }

  /// Forgets the sentence.
  mutating func begin() { epoch &+= 1 }

  /// The matches, once they are known.
  subscript(claim: Int) -> Range<Int32>? {
    get { memos[claim].answered == epoch ? memos[claim].matches : nil }
    set {
      guard let newValue else { return }
      memos[claim].answered = epoch
      memos[claim].matches = newValue
    }
  }
}

extension ClaimMemory {
  /// Notes that the words of a claim stand in a ban; of several such matches the first counts.
  mutating func noteBan(_ match: Interval, of claim: Int) {
    if memos[claim].banned == epoch { return }
    memos[claim].banned = epoch
    memos[claim].ban = match
  }

  /// The match of a claim that stands in a ban.
  func ban(of claim: Int) -> Interval? {
    memos[claim].banned == epoch ? memos[claim].ban : nil
  }
}

/// A sentence that can hold phrases which kinds of documents look for.
struct KindSentence {
  let hits: Range<Int>
  let needs: NeedBits
  /// The bits of these phrases.
  let bits: UInt64
}

/// The branches and document phrases that a sentence could fulfil.
struct DueBranches {
  var branches: [Int32] = []
  var phrases: [Int32] = []
  /// Branches whose words are there in part, gathered only for a tally.
  var candidates: [Int32] = []

  var isEmpty: Bool { branches.isEmpty && phrases.isEmpty }

  mutating func removeAll() {
    branches.removeAll(keepingCapacity: true)
    phrases.removeAll(keepingCapacity: true)
    candidates.removeAll(keepingCapacity: true)
  }
}

/// The words of the values that were asked about last.
struct FieldWords {
  private struct Slot {
    var matcher: PhraseMatcher
    /// The value.
    var block: Int32 = -1
  }

  private static let count = 4
  private var slots: [Slot]

  init(_ matcher: PhraseMatcher) {
    slots = [Slot](repeating: Slot(matcher: matcher), count: Self.count)
  }

  /// The day that limits are read for.
  var day: CalendarDate? {
    get { slots[0].matcher.day }
    set { for index in slots.indices { slots[index].matcher.day = newValue } }
  }

  /// The document's own date, which days are counted from.
  var issued: CalendarDate? {
    get { slots[0].matcher.issued }
    set { for index in slots.indices { slots[index].matcher.issued = newValue } }
  }

  /// Words, matches and pairs looked at so far.
  var steps: Int { slots.reduce(0) { $0 + $1.matcher.steps } }

  /// Forgets the segment.
  mutating func begin() {
    for index in slots.indices { slots[index].block = -1 }
  }

  /// The matches of a phrase in a value, and the matcher's list that they are ranges of.
  mutating func matches(
    of phrase: Int32,
    in block: Int32,
    _ text: borrowing SegmentText,
    _ bytes: [UInt8]
  ) -> ArraySlice<Interval> {
    let slot = take(block, text)
    let range = slots[slot].matcher.matches(of: phrase, text.scanned, bytes)
    return slots[slot].matcher.found[range.places]
  }

  /// The numbers of a phrase that a value holds, as the phrase counts them.
  mutating func numbers(
    of phrase: Int32,
    in block: Int32,
    _ text: borrowing SegmentText,
    _ bytes: [UInt8]
  ) -> [Double] {
    let slot = take(block, text)
    return slots[slot].matcher.readings(of: phrase, text.scanned, bytes).map(\.value)
  }

  /// The slot of a value, filled with its words.
  private mutating func take(_ block: Int32, _ text: borrowing SegmentText) -> Int {
    let slot = Int(block) % Self.count
    if slots[slot].block != block {
      slots[slot].block = block
      slots[slot].matcher.begin(
        text.blockStart[Int(block)],
        text.blockStart[Int(block) + 1],
        text.needs(ofBlock: block)
      )
      slots[slot].matcher.table.add(text.scanned.hits, text.blockHits[Int(block)])
    }
    return slot
  }
}
