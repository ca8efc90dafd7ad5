import BinaryForm
import SourceText

/// A word found in a text.
struct Hit: Sendable {
  /// The word, an index into the lexicon's terms.
  let term: Int32
  /// First character, counted over the segment without skipped ones.
  let start: UInt32
  /// One past the last character.
  let end: UInt32

  /// What is left of a word that does not count.
  static func none(at end: UInt32) -> Hit { Hit(term: -1, start: end, end: end) }
}

/// A punctuation mark found in a text.
struct Mark: Sendable {
  /// The character it is.
  let character: UInt32
  let meaning: CharacterClasses.Marks
}

/// What one pass over the text of a segment finds.
///
/// Reused from segment to segment.
struct ScannedText {
  /// Byte offset of each character that is not skipped; what lies behind `count` is room.
  private(set) var characters: [UInt32] = []
  /// Number of characters that are not skipped.
  private(set) var count = 0
  /// Words, ascending by end.
  var hits: [Hit] = []
  /// Punctuation, ascending.
  var marks: [Mark] = []
  /// Where each stretch ends.
  private(set) var ends: [End] = []

  /// How many characters, hits and marks there are up to a place.
  struct End: Sendable {
    let character: UInt32
    let hit: Int
    let mark: Int
  }

  mutating func removeAll() {
    count = 0
    hits.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Ends the text; what comes last is the offset of its end.
  mutating func end(at offset: Int) {
    makeRoom(for: 1)
    characters[count] = UInt32(truncatingIfNeeded: offset)
    count += 1
  }

  private mutating func makeRoom(for more: Int) {
    let missing = count + more - characters.count
    if missing > 0 { characters.append(contentsOf: repeatElement(0, count: missing)) }
  }

  /// The bytes of a range of characters.
  func bytes(_ start: UInt32, _ end: UInt32, in text: [UInt8]) -> TextRange {
    guard start < end else {
      let place = characters[Int(start)]
      return TextRange(place, place)
    }
    let last = Int(characters[Int(end) - 1])
    return TextRange(characters[Int(start)], UInt32(last + Self.length(of: text[last])))
  }

  static func length(of lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}

extension ScannedText {
  /// Finds all words and marks in stretches of text, in one pass; no word goes beyond its stretch.
  ///
  /// Most characters are three bytes and start no word: the loop has one turn for them and for
  /// nothing else.
  ///
  /// - Complexity: O(*n* + hits) in the number of bytes.
  mutating func scan(
    _ text: Span<UInt8>,
    _ lexicon: borrowing Lexicon,
    stretches: Int,
    _ stretch: (Int) -> TextRange
  ) {
    makeRoom(for: text.count)
    let basic = lexicon.classes.basic.span
    let meanings = lexicon.classes.marks.span
    let lastMark = lexicon.classes.lastMark
    let root = lexicon.automaton.root
    let states = lexicon.automaton.states
    let edgeClass = lexicon.automaton.edgeClass
    let edgeTarget = lexicon.automaton.edgeTarget
    let output = lexicon.automaton.output
    let nextOutput = lexicon.automaton.nextOutput
    let lengths = lexicon.automaton.lengths
    let hasParts = lexicon.hasParts.span
    // Taken out, so that hits and marks can be added while the places are written.
    var room: [UInt32] = []
    var (hits, marks, ends): ([Hit], [Mark], [End]) = ([], [], [])
    swap(&room, &characters)
    swap(&hits, &self.hits)
    swap(&marks, &self.marks)
    swap(&ends, &self.ends)
    var places = room.mutableSpan
    var count = count
    for number in 0..<stretches {
      let range = stretch(number).indices
      var firstWhole = -1
      var state: Int32 = 0
      var index = range.lowerBound
      let end = range.upperBound
      while index < end {
        let place = index
        let lead = text[index]
        let own: UInt16
        if lead >= 0xE0, lead < 0xF0, index + 2 < end {
          let scalar =
            Int(lead & 0x0F) << 12 | Int(text[index + 1] & 0x3F) << 6 | Int(text[index + 2] & 0x3F)
          own = basic[scalar]
          index += 3
        } else if lead < 0x80 {
          own = basic[Int(lead)]
          index += 1
        } else {
          (own, index) = lexicon.rareClass(text, at: index, end)
        }
        if own <= lastMark {
          if own == CharacterClasses.skipped { continue }
          let meaning = meanings[Int(own)]
          if !meaning.isEmpty { marks.append(Mark(character: UInt32(count), meaning: meaning)) }
        }
        places[count] = UInt32(truncatingIfNeeded: place)
        count += 1
        let bit: UInt64 = 1 << UInt64(own & 63)
        while state != 0 {
          let now = states[Int(state)]
          if now.chainFilter & bit == 0 {
            state = 0
            break
          }
          if now.filter & bit != 0 {
            var (low, high) = (Int(now.firstEdge), Int(now.endOfEdges))
            while high - low > 4 {
              let middle = (low + high) / 2
              if edgeClass[middle] <= own { low = middle } else { high = middle }
            }
            while low < high, edgeClass[low] != own { low += 1 }
            if low < high {
              state = edgeTarget[low]
              break
            }
          }
          state = now.failure
        }
        if state == 0 { state = root[Int(own)] }
        if state == 0 { continue }
        var found = states[Int(state)].ending
        while found != 0 {
          let term = output[Int(found)]
          let start = UInt32(count) - lengths[Int(term)]
          if hasParts[Int(term)], firstWhole < 0 { firstWhole = hits.count }
          hits.append(Hit(term: term, start: start, end: UInt32(count)))
          found = nextOutput[Int(found)]
        }
      }
      if firstWhole >= 0 {
        Self.takeOutParts(of: &hits, from: ends.last?.hit ?? 0, firstWhole: firstWhole, lexicon)
      }
      ends.append(End(character: UInt32(count), hit: hits.count, mark: marks.count))
    }
    self.count = count
    swap(&room, &characters)
    swap(&hits, &self.hits)
    swap(&marks, &self.marks)
    swap(&ends, &self.ends)
  }
}

extension ScannedText {
  /// Takes out the single characters that are parts of other words, and words that only say so.
  ///
  /// Those that are taken out end within the word, and so stand close to it.
  ///
  /// - Parameters:
  ///   - first: The first word of the stretch.
  ///   - firstWhole: The first of them that has parts.
  private static func takeOutParts(
    of hits: inout [Hit],
    from first: Int,
    firstWhole: Int,
    _ lexicon: borrowing Lexicon
  ) {
    let starts = lexicon.partStart
    let parts = lexicon.parts
    let hasParts = lexicon.hasParts.span
    var firstTaken = firstWhole
    for index in firstWhole..<hits.count
    where hits[index].term >= 0 && hasParts[Int(hits[index].term)] {
      let whole = hits[index]
      let own = Int(starts[Int(whole.term)])..<Int(starts[Int(whole.term) + 1])
      // Words that end together come longest first.
      var end = index + 1
      while end < hits.count, hits[end].end == whole.end { end += 1 }
      for number in own {
        let part = parts[number]
        let start = whole.start + part.offset
        var place = end
        while place > first, hits[place - 1].end > start {
          place -= 1
          let other = hits[place]
          if other.start == start, other.term == part.term {
            hits[place] = .none(at: other.end)
            firstTaken = min(firstTaken, place)
          }
        }
      }
    }
    var kept = firstTaken
    for index in firstTaken..<hits.count {
      let hit = hits[index]
      if hit.term < 0 || lexicon.isOnlyWhole[Int(hit.term)] { continue }
      hits[kept] = hit
      kept += 1
    }
    hits.removeLast(hits.count - kept)
  }
}

extension Lexicon {
  /// The class of the character at a place of a text.
  func characterClass(_ text: Span<UInt8>, at index: Int) -> UInt16 {
    let lead = text[index]
    if lead < 0x80 { return classes.basic[Int(lead)] }
    guard ScannedText.length(of: lead) == 3 else { return rareClass(text, at: index, text.count).0 }
    return classes.basic[
      Int(lead & 0x0F) << 12 | Int(text[index + 1] & 0x3F) << 6 | Int(text[index + 2] & 0x3F)
    ]
  }

  fileprivate func rareClass(_ text: Span<UInt8>, at index: Int, _ end: Int) -> (UInt16, Int) {
    let lead = text[index]
    let length = min(ScannedText.length(of: lead), end - index)
    var scalar = UInt32(lead & (length == 2 ? 0x1F : 0x07))
    for offset in 1..<max(length, 1) {
      scalar = scalar << 6 | UInt32(text[index + offset] & 0x3F)
    }
    return (classes[scalar], index + max(length, 1))
  }
}
