import SourceText

/// A word found in a text.
struct Hit: Sendable {
  /// The word, an index into the lexicon's terms.
  let term: Int32
  /// First character, counted over the segment without skipped ones.
  let start: UInt32
  /// One past the last character.
  let end: UInt32
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
  /// Byte offset of each character that is not skipped, and at the end that of the text's end.
  var characters: [UInt32] = []
  /// Words, ascending by end.
  var hits: [Hit] = []
  /// Punctuation, ascending.
  var marks: [Mark] = []

  mutating func removeAll() {
    characters.removeAll(keepingCapacity: true)
    hits.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
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

extension Lexicon {
  /// Finds all words and marks in a stretch of text, in one pass.
  ///
  /// - Complexity: O(*n* + hits) in the number of bytes.
  func scan(_ text: Span<UInt8>, _ range: Range<Int>, into found: inout ScannedText) {
    let basic = classes.basic.span
    let meanings = classes.marks.span
    let root = automaton.root.span
    let edgeStart = automaton.edgeStart.span
    let edgeClass = automaton.edgeClass.span
    let edgeTarget = automaton.edgeTarget.span
    let failure = automaton.failure.span
    let output = automaton.output.span
    let nextOutput = automaton.nextOutput.span
    var state: Int32 = 0
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let place = index
      let lead = text[index]
      let own: UInt16
      if lead < 0x80 {
        own = basic[Int(lead)]
        index += 1
      } else if lead >= 0xE0, lead < 0xF0, index + 2 < end {
        let scalar =
          Int(lead & 0x0F) << 12 | Int(text[index + 1] & 0x3F) << 6 | Int(text[index + 2] & 0x3F)
        own = basic[scalar]
        index += 3
      } else {
        (own, index) = rareClass(text, at: index, end)
      }
      if own == CharacterClasses.skipped { continue }
      let character = UInt32(truncatingIfNeeded: found.characters.count)
      found.characters.append(UInt32(truncatingIfNeeded: place))
      if own == CharacterClasses.none {
        state = 0
        continue
      }
      let meaning = meanings[Int(own)]
      if !meaning.isEmpty { found.marks.append(Mark(character: character, meaning: meaning)) }
      var next: Int32 = 0
      while state != 0 {
        var edge = Int(edgeStart[Int(state)])
        let last = Int(edgeStart[Int(state) + 1])
        while edge < last, edgeClass[edge] != own { edge += 1 }
        if edge < last {
          next = edgeTarget[edge]
          break
        }
        state = failure[Int(state)]
      }
      state = next == 0 ? root[Int(own)] : next
      if state == 0 { continue }
      var ending = output[Int(state)] >= 0 ? state : nextOutput[Int(state)]
      while ending != 0 {
        let term = output[Int(ending)]
        let length = automaton.lengths[Int(term)]
        found.hits.append(Hit(term: term, start: character + 1 - length, end: character + 1))
        ending = nextOutput[Int(ending)]
      }
    }
  }

  private func rareClass(_ text: Span<UInt8>, at index: Int, _ end: Int) -> (UInt16, Int) {
    let lead = text[index]
    let length = min(ScannedText.length(of: lead), end - index)
    var scalar = UInt32(lead & (length == 2 ? 0x1F : 0x07))
    for offset in 1..<max(length, 1) {
      scalar = scalar << 6 | UInt32(text[index + offset] & 0x3F)
    }
    return (classes[scalar], index + max(length, 1))
  }
}
