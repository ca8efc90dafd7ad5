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
      let first = UInt32(scanned.characters.count)
      let firstHit = scanned.hits.count
      let firstMark = scanned.marks.count
      let firstSentence = sentences.count
      blockStart.append(first)
      lexicon.scan(text, segment.blocks[index].text.indices, into: &scanned)
      blockHits.append(firstHit..<scanned.hits.count)
      cut(block: index, from: first, firstHit, firstMark)
      blockSentences.append(firstSentence..<sentences.count)
    }
    blockStart.append(UInt32(scanned.characters.count))
    scanned.characters.append(UInt32(segment.text.count))
  }

  private mutating func cut(block: Int, from first: UInt32, _ firstHit: Int, _ firstMark: Int) {
    let end = UInt32(scanned.characters.count)
    var start = first
    var hit = firstHit
    var mark = firstMark
    var depth = 0
    var depthAtStart = 0
    var sentenceMark = firstMark
    func closing(_ upper: UInt32, _ lastMark: Int) {
      let lowerHit = hit
      while hit < scanned.hits.count, scanned.hits[hit].end <= upper { hit += 1 }
      sentences.append(
        Sentence(
          block: Int32(block),
          start: start,
          end: upper,
          hits: lowerHit..<hit,
          marks: sentenceMark..<lastMark,
          startsInsideQuotes: depthAtStart > 0
        )
      )
    }
    while mark < scanned.marks.count {
      let found = scanned.marks[mark]
      mark += 1
      if found.meaning.contains(.wordsOpen) { depth += 1 }
      if found.meaning.contains(.wordsClose), depth > 0 { depth -= 1 }
      guard found.meaning.contains(.sentenceEnd) else { continue }
      closing(found.character + 1, mark)
      start = found.character + 1
      sentenceMark = mark
      depthAtStart = depth
    }
    if start < end { closing(end, mark) }
  }
}
