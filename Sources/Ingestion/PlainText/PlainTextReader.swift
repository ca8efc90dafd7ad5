import DocumentModel
import SourceText

/// Reads plain text into a segment: a paragraph a line.
///
/// `source` is valid UTF-8; the segment's map leads back to its bytes.
func readPlainText(
  _ source: Span<UInt8>,
  options: ReadingOptions,
  into segment: inout DocumentSegment,
  problems: inout [ReadingProblem]
) {
  var writer = DraftWriter()
  writer.keepsLines = true
  writer.show(source, TextRange(0, source.count), style: DraftWriter.Style(), isLiteral: true)
  writer.endPiece()
  SegmentBuilder.build(writer.draft, declarations: [], into: &segment, problems: &problems)
}

/// Reads Markdown into a segment.
///
/// `source` is valid UTF-8; the segment's map leads back to its bytes.
func readMarkdown(
  _ source: Span<UInt8>,
  options: ReadingOptions,
  into segment: inout DocumentSegment,
  problems: inout [ReadingProblem]
) {
  readPlainText(source, options: options, into: &segment, problems: &problems)
}
