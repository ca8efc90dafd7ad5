import DocumentModel
import SourceText

/// Reads a page of HTML or XHTML into a segment, and what is hidden on it into another.
///
/// `source` is valid UTF-8; the segments' maps lead back to its bytes.
func readHTML(
  _ source: Span<UInt8>,
  options: ReadingOptions,
  into segment: inout DocumentSegment,
  hidden: inout DocumentSegment,
  problems: inout [ReadingProblem]
) {
  var reader = HTMLReader()
  reader.read(source, options: options, into: &segment, hidden: &hidden, problems: &problems)
}

/// Reads pages one after the other and keeps its memory between them.
struct HTMLReader {
  private var page = PageReader()

  /// Reads one page into a segment, and what is hidden on it into another.
  mutating func read(
    _ source: Span<UInt8>,
    options: ReadingOptions,
    into segment: inout DocumentSegment,
    hidden: inout DocumentSegment,
    problems: inout [ReadingProblem]
  ) {
    page.read(source, limits: options.limits)
    problems.append(contentsOf: page.problems)
    if let loss = page.tokenizer.loss { problems.append(.unclosed(loss, source)) }
    if let problem = ReadingProblem.concealed(in: page.writer.draft) { problems.append(problem) }
    if let frames = page.frames { problems.append(.frames(frames)) }
    if !options.includeBoilerplate { BoilerplateFilter.apply(to: &page.writer.draft) }
    SegmentBuilder.build(
      page.writer.draft,
      declarations: page.declarations,
      into: &segment,
      problems: &problems
    )
    hidden.removeAll()
    guard page.hidden.pieceCount > 0 else { return }
    SegmentBuilder.build(page.hidden.draft, declarations: [], into: &hidden, problems: &problems)
    hidden.isHidden = true
  }
}

extension ReadingProblem {
  static func unclosed(
    _ loss: (kind: HTMLTokenizer.Loss, start: Int),
    _ source: Span<UInt8>
  ) -> ReadingProblem {
    let what =
      switch loss.kind {
      case .tag: "a tag"
      case .comment: "a comment"
      case .rawText: "an element without tags inside"
      }
    return ReadingProblem(
      code: .notWellFormed,
      message: "\(what) is not closed before the end of the file, so the rest of it shows nothing",
      remedy: "close it where it should end",
      source: TextRange(loss.start, source.count),
      losesText: true
    )
  }

  static func frames(_ files: [String]) -> ReadingProblem {
    let names = files.isEmpty ? "" : ": " + files.joined(separator: ", ")
    return ReadingProblem(
      code: .unsupportedFormat,
      message: "this page only lays out other files in frames\(names); their text is not in it",
      remedy: "save and check each of those files",
      losesText: true
    )
  }

  static func tableTooLarge(_ table: DraftTable, _ draft: borrowing Draft) -> ReadingProblem {
    let pieces = table.pieces
    let place =
      pieces.isEmpty
      ? nil
      : draft.pieces[pieces.lowerBound].source.union(draft.pieces[pieces.upperBound - 1].source)
    return ReadingProblem(
      code: .limitReached,
      message:
        "the merged cells of a table cover far more places than it has cells, so it is read as plain paragraphs",
      remedy: "correct the table's rowspan and colspan",
      source: place,
      losesText: false
    )
  }
}
