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
  mutating func read(_ segment: Page, _ lexicon: Lexicon) {
    scanned.removeAll()
    blockStart.removeAll(keepingCapacity: true)
    blockHits.removeAll(keepingCapacity: true)
    blockSentences.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    let bytes = segment.text
    let text = bytes.span
    for index in segment.blocks.indices {
      let first = UInt32(scanned.count)
      let firstHit = scanned.hits.count
      let firstMark = scanned.marks.count
      let firstSentence = sentences.count
      blockStart.append(first)
      scanned.scan(text, segment.blocks[index].text.indices, lexicon)
      blockHits.append(firstHit..<scanned.hits.count)
      cut(block: index, from: first, firstHit, firstMark, segment, lexicon)
      blockSentences.append(firstSentence..<sentences.count)
    }
    blockStart.append(UInt32(scanned.count))
    scanned.end(at: segment.text.count)
  }

  private mutating func cut(
    block: Int,
    from first: UInt32,
    _ firstHit: Int,
    _ firstMark: Int,
    _ segment: Page,
    _ lexicon: Lexicon
  ) {
    let end = UInt32(scanned.count)
    var start = first
    var hit = firstHit
    var mark = firstMark
    var depth = 0
    var depthAtStart = 0
    var sentenceMark = firstMark
    func closing(_ upper: UInt32, _ lastMark: Int, isBeforeItem: Bool = false) {
      let lowerHit = hit
      while hit < scanned.hits.count, scanned.hits[hit].end <= upper { hit += 1 }
      sentences.append(
        Sentence(
          block: Int32(block),
          start: start,
          end: upper,
          hits: lowerHit..<hit,
          marks: sentenceMark..<lastMark,
          startsInsideQuotes: depthAtStart > 0,
          isItem: hasItem(at: start, from: lowerHit, segment, lexicon),
          isBeforeItem: isBeforeItem
        )
      )
    }
    while mark < scanned.marks.count {
      let found = scanned.marks[mark]
      mark += 1
      if found.meaning.contains(.wordsOpen) { depth += 1 }
      if found.meaning.contains(.wordsClose), depth > 0 { depth -= 1 }
      let isEnd = found.meaning.contains(.sentenceEnd)
      guard
        isEnd
          || found.meaning.contains(.clauseEnd)
            && hasItem(at: found.character + 1, from: hit, segment, lexicon)
      else { continue }
      closing(found.character + 1, mark, isBeforeItem: !isEnd)
      start = found.character + 1
      sentenceMark = mark
      depthAtStart = depth
    }
    if start < end { closing(end, mark) }
  }

  /// No word that begins an item is longer.
  private static let longestItemWord: UInt32 = 6

  /// Whether an item of a list begins at a character; `1.` of `1.5` begins none.
  private func hasItem(
    at character: UInt32,
    from hit: Int,
    _ segment: Page,
    _ lexicon: Lexicon
  ) -> Bool {
    guard !lexicon.itemWords.isEmpty else { return false }
    // The hits lie by their ends; one that starts here ends behind.
    var (index, high) = (hit, scanned.hits.count)
    while index < high {
      let middle = (index + high) / 2
      if scanned.hits[middle].end <= character { index = middle + 1 } else { high = middle }
    }
    while index < scanned.hits.count, scanned.hits[index].end <= character + Self.longestItemWord {
      let found = scanned.hits[index]
      index += 1
      guard found.start == character, lexicon.itemWords.contains(found.term) else { continue }
      guard Int(found.end) < scanned.count else { return true }
      let next = segment.text[Int(scanned.characters[Int(found.end)])]
      return !(0x30...0x39).contains(next)
    }
    return false
  }
}
