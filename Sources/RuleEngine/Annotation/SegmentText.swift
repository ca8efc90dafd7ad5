import DocumentModel
import SourceText

/// A sentence: a stretch of one block up to a mark that ends it.
struct Sentence: Sendable {
  let block: Int32
  /// Its characters, the closing mark included.
  let start, end: UInt32
  /// Its hits and marks in the scanned text.
  let hits: Range<Int>
  let marks: Range<Int>
  /// Whether a quotation that began in an earlier sentence is still open.
  let startsInsideQuotes: Bool
  /// The bits that its words bring, and what they can do.
  let needs: NeedBits
  let traits: WordTraits
  /// Whether it begins an item of a list inside its paragraph: `（一）`, `一是`.
  var isItem = false
  /// Whether only the item behind it ended it, as in `严禁下列行为：（一）`.
  var isBeforeItem = false
}

/// The words, marks and sentences of all blocks of a segment.
///
/// Reused from segment to segment.
struct SegmentText {
  var scanned = ScannedText()
  /// By block: its characters.
  var blockStart: [UInt32] = []
  /// By block: its hits.
  var blockHits: [Range<Int>] = []
  /// By block: its sentences.
  var blockSentences: [Range<Int>] = []
  var sentences: [Sentence] = []

  /// Scans all blocks of a segment.
  mutating func read(_ segment: Page, _ lexicon: borrowing Lexicon, _ needs: WordNeeds) {
    scanned.removeAll()
    blockStart.removeAll(keepingCapacity: true)
    blockHits.removeAll(keepingCapacity: true)
    blockSentences.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    // A span of an object's array must come from a copy of the reference.
    let bytes = segment.text
    scanned.scan(bytes.span, lexicon, stretches: segment.blocks.count) {
      segment.blocks[$0].text
    }
    var start = ScannedText.End(character: 0, hit: 0, mark: 0)
    for index in segment.blocks.indices {
      let end = scanned.ends[index]
      let firstSentence = sentences.count
      blockStart.append(start.character)
      blockHits.append(start.hit..<end.hit)
      if start.character < end.character { cut(index, start, end, segment, lexicon, needs) }
      blockSentences.append(firstSentence..<sentences.count)
      start = end
    }
    blockStart.append(start.character)
    scanned.end(at: segment.text.count)
  }

  /// Whether a block holds what a phrase needs.
  func covers(_ needs: Needs, inBlock block: Int32) -> Bool {
    let own = blockSentences[Int(block)]
    // Most values are one sentence.
    if own.count == 1 { return sentences[own.lowerBound].needs.covers(needs) }
    return self.needs(ofBlock: block).covers(needs)
  }

  /// The bits that the words of a block bring.
  func needs(ofBlock block: Int32) -> NeedBits {
    var needs = NeedBits()
    for sentence in blockSentences[Int(block)] { needs.formUnion(sentences[sentence].needs) }
    return needs
  }

  private mutating func cut(
    _ block: Int,
    _ first: ScannedText.End,
    _ last: ScannedText.End,
    _ segment: Page,
    _ lexicon: borrowing Lexicon,
    _ needs: WordNeeds
  ) {
    var start = first.character
    var hit = first.hit
    var mark = first.mark
    var depth = 0
    var depthAtStart = 0
    var sentenceMark = mark
    while start < last.character {
      var upper = last.character
      var isBeforeItem = false
      while mark < last.mark {
        let found = scanned.marks[mark]
        mark += 1
        if found.meaning.contains(.wordsOpen) { depth += 1 }
        if found.meaning.contains(.wordsClose), depth > 0 { depth -= 1 }
        let isEnd = found.meaning.contains(.sentenceEnd)
        guard
          isEnd
            || found.meaning.contains(.clauseEnd)
              && hasItem(at: found.character + 1, from: hit, last, segment, lexicon)
        else { continue }
        upper = found.character + 1
        isBeforeItem = !isEnd
        break
      }
      let firstHit = hit
      var brought = NeedBits()
      var traits: WordTraits = []
      while hit < last.hit, scanned.hits[hit].end <= upper {
        let term = scanned.hits[hit].term
        brought.formUnion(needs.ofTerm[term])
        traits.formUnion(needs.traits[Int(term)])
        hit += 1
      }
      sentences.append(
        Sentence(
          block: Int32(block),
          start: start,
          end: upper,
          hits: firstHit..<hit,
          marks: sentenceMark..<mark,
          startsInsideQuotes: depthAtStart > 0,
          needs: brought,
          traits: traits,
          isItem: hasItem(at: start, from: firstHit, last, segment, lexicon),
          isBeforeItem: isBeforeItem
        )
      )
      start = upper
      sentenceMark = mark
      depthAtStart = depth
    }
  }

  /// No word that begins an item is longer.
  private static let longestItemWord: UInt32 = 6

  /// Whether an item of a list begins at a character; `1.` of `1.5` begins none.
  private func hasItem(
    at character: UInt32,
    from hit: Int,
    _ last: ScannedText.End,
    _ segment: Page,
    _ lexicon: borrowing Lexicon
  ) -> Bool {
    // The hits lie by their ends; one that starts here ends behind.
    var (index, high) = (hit, last.hit)
    while index < high {
      let middle = (index + high) / 2
      if scanned.hits[middle].end <= character { index = middle + 1 } else { high = middle }
    }
    while index < last.hit, scanned.hits[index].end <= character + Self.longestItemWord {
      let found = scanned.hits[index]
      index += 1
      guard found.start == character, lexicon.isItemWord[Int(found.term)] else { continue }
      guard found.end < last.character else { return true }
      let next = segment.text[Int(scanned.characters[Int(found.end)])]
      return !(0x30...0x39).contains(next)
    }
    return false
  }
}
