import DocumentModel
import SourceText

/// Reads plain text into a segment: a paragraph a line, hard-wrapped lines joined.
///
/// `source` is valid UTF-8; the segment's map leads back to its bytes.
func readPlainText(
  _ source: Span<UInt8>,
  options: ReadingOptions,
  into segment: inout DocumentSegment,
  problems: inout [ReadingProblem]
) {
  var writer = DraftWriter()
  writer.nodeLimit = options.limits.nodes
  let style = DraftWriter.Style()
  var previous: TextLine?
  var start = 0
  while start < source.count, !writer.isFull {
    let line = TextLine(source, from: start)
    if let previous, previous.runsOn(into: line, source) {
      let gap = TextRange(previous.content.upperBound, line.content.lowerBound)
      writer.show(source, gap, style: style, isLiteral: true)
    } else {
      writer.endPiece()
    }
    let content = TextRange(line.content.lowerBound, line.content.upperBound)
    writer.show(source, content, style: style, isLiteral: true)
    previous = line
    start = line.end
  }
  writer.endPiece()
  writer.tell(start, options.limits, into: &problems)
  SegmentBuilder.build(writer.draft, declarations: [], into: &segment, problems: &problems)
}

/// One line of a text file.
struct TextLine {
  /// Without the white space at its ends.
  let content: Range<Int>
  /// Width of the white space before it; a tab or an ideographic space counts two.
  let indent: Int
  /// One past its line feed.
  let end: Int

  init(_ source: Span<UInt8>, from start: Int) {
    let feed = source.firstIndex(of: Ascii.lineFeed, from: start)
    var first = start
    var indent = 0
    while first < feed {
      let scalar = Characters.scalar(source, at: first)
      guard Characters.isSpace(scalar) else { break }
      indent += scalar == 0x3000 || scalar == 0x09 ? 2 : 1
      first += Characters.length(source[first])
    }
    var last = feed
    while last > first {
      let before = Characters.start(before: last, in: source)
      guard Characters.isSpace(Characters.scalar(source, at: before)) else { break }
      last = before
    }
    content = min(first, feed)..<max(min(first, feed), last)
    self.indent = indent
    end = min(feed + 1, source.count)
  }

  var isBlank: Bool { content.isEmpty }

  /// Fewest and most characters of a line that a program wrapped.
  private static let wrapped = 28...60

  /// Whether the line was wrapped by a program and `next` continues its sentence.
  ///
  /// The line must be as long as wrapped lines are and end within a sentence, and the next one must
  /// start at the margin and without a number.
  func runsOn(into next: TextLine, _ source: Span<UInt8>) -> Bool {
    guard !isBlank, !next.isBlank, next.indent == 0, content.count <= 240,
      Self.wrapped.contains(Characters.count(source, content))
    else { return false }
    let last = Characters.last(source, content)
    return !Characters.endsSentence(last) && !Characters.isColon(last) && last != 0xFF09
      && OfficialNumbering(source, next.content) == nil
  }
}
