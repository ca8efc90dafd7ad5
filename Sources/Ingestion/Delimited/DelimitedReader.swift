import DocumentModel
import SourceText

/// Reads rows of cells parted by commas, tabs or semicolons into a segment, like a sheet of a
/// spreadsheet: the lines above and below the table as text, the table as records.
///
/// `source` is valid UTF-8; the segment's map leads back to its bytes.
func readDelimited(
  _ source: Span<UInt8>,
  options: ReadingOptions,
  into segment: inout DocumentSegment,
  problems: inout [ReadingProblem]
) {
  let layout = DelimitedLayout(source)
  var writer = DelimitedWriter(layout, nodes: options.limits.nodes)
  let scanner = writer.write(source)
  if let quote = scanner.openQuote {
    problems.append(.openQuote(at: TextRange(quote.place, quote.place + 1)))
  }
  writer.text.tell(source.count, options.limits, into: &problems)
  SegmentBuilder.build(writer.text.draft, declarations: [], into: &segment, problems: &problems)
}

/// Which rows of a delimited text make up its table.
private struct DelimitedLayout {
  /// From the first to the last row that fills more than one cell.
  private(set) var table = 0..<0
  /// The number of columns that are used.
  private(set) var columns = 0

  init(_ source: Span<UInt8>) {
    var scanner = DelimitedScanner(source)
    var (row, column, filled, last) = (0, 0, 0, 0)
    while scanner.next(in: source) {
      column += 1
      if !scanner.isBlank(source) { (filled, last) = (filled + 1, column) }
      guard scanner.endsRow else { continue }
      if filled > 1 {
        table = (table.isEmpty ? row : table.lowerBound)..<row + 1
        columns = max(columns, last)
      }
      (row, column, filled) = (row + 1, 0, 0)
    }
  }
}

/// Writes the rows of a delimited text into a draft.
private struct DelimitedWriter {
  private(set) var text = DraftWriter()
  private let layout: DelimitedLayout
  private let nodes: Int
  private var row = 0
  private var column = 0
  /// Whether the row has a cell in the table already.
  private var isWritten = false

  init(_ layout: DelimitedLayout, nodes: Int) {
    self.layout = layout
    self.nodes = nodes
    text.nodeLimit = nodes
    text.keepsLines = true
  }

  /// Writes all rows, and gives the scanner that found them.
  mutating func write(_ source: Span<UInt8>) -> DelimitedScanner {
    var scanner = DelimitedScanner(source)
    while !text.isFull, scanner.next(in: source) {
      if layout.table.contains(row) {
        writeCell(scanner, source)
      } else if !scanner.isBlank(source) {
        var style = DraftWriter.Style()
        if text.pieceCount == 0, layout.table.lowerBound > 0 {
          style.role = .heading
          style.level = 1
        }
        show(scanner, source, style)
      }
      column += 1
      if scanner.endsRow { endRow() }
      if text.draft.cells.count >= nodes { text.isFull = true }
    }
    text.endPiece()
    if row < layout.table.upperBound { endTable() }
    return scanner
  }

  private mutating func endRow() {
    row += 1
    column = 0
    isWritten = false
    if row == layout.table.upperBound { endTable() }
  }

  private mutating func endTable() {
    guard !text.draft.tables.isEmpty else { return }
    text.draft.tables[0].pieces = text.draft.tables[0].pieces.lowerBound..<text.pieceCount
  }

  /// Writes a cell of the table.
  private mutating func writeCell(_ scanner: DelimitedScanner, _ source: Span<UInt8>) {
    guard column < layout.columns else { return }
    if !isWritten { beginRow() }
    let start = text.pieceCount
    let index = text.draft.cells.count
    let row = text.draft.tables[0].rows - 1
    text.draft.addCell(DraftCell(table: 0, row: row, pieces: start..<start))
    var style = DraftWriter.Style()
    style.cell = Int32(index)
    show(scanner, source, style)
    text.draft.cells[index].pieces = start..<text.pieceCount
  }

  private mutating func beginRow() {
    isWritten = true
    if text.draft.tables.isEmpty {
      let start = text.pieceCount
      var table = DraftTable(parentCell: -1, pieces: start..<start)
      table.hasBorder = true
      text.draft.tables.append(table)
    }
    text.draft.tables[0].rows += 1
    text.draft.tables[0].rowNumbers.append(Int32(row))
  }

  private mutating func show(
    _ scanner: DelimitedScanner,
    _ source: Span<UInt8>,
    _ style: DraftWriter.Style
  ) {
    for piece in scanner.pieces {
      let range = TextRange(piece.lowerBound, piece.upperBound)
      text.show(source, range, style: style, isLiteral: true)
    }
    text.endPiece()
  }
}

extension DelimitedScanner {
  /// Whether the last cell shows nothing.
  fileprivate func isBlank(_ source: Span<UInt8>) -> Bool {
    pieces.allSatisfy { source.trimmed($0).isEmpty }
  }
}

extension ReadingProblem {
  fileprivate static func openQuote(at place: TextRange) -> ReadingProblem {
    ReadingProblem(
      code: .notWellFormed,
      message: "a quote at the start of a cell is never closed; it was read as a character",
      remedy: "close it, or write two quotes for one",
      source: place,
      losesText: true
    )
  }
}
