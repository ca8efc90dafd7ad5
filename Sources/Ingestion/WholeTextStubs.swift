import DocumentModel
import SourceText

func readHTML(
  _ source: Span<UInt8>,
  options: ReadingOptions,
  into segment: inout DocumentSegment,
  problems: inout [ReadingProblem]
) {}

func readPlainText(
  _ source: Span<UInt8>,
  options: ReadingOptions,
  into segment: inout DocumentSegment,
  problems: inout [ReadingProblem]
) {}

func readMarkdown(
  _ source: Span<UInt8>,
  options: ReadingOptions,
  into segment: inout DocumentSegment,
  problems: inout [ReadingProblem]
) {}
