import SourceText

/// Writes the lines of laid-out pages into a draft as paragraphs.
struct PageWriter {
  private(set) var writer = DraftWriter()
  /// Pieces of the draft with the pages they begin on.
  private var page: Int32 = 0
  /// The line before, where a paragraph may go on.
  private var previous: Line?
  /// The table that was written last, with nothing behind it.
  private var openTable: (index: Int, edges: [Double])?

  /// The part of the page's width that its text reaches to at least.
  private static let narrowestText = 0.75

  /// One line as it lies in its column.
  private struct Line {
    let size: Double
    let y: Double
    let isCentred: Bool
    /// Whether the text reaches the right margin.
    let isFull: Bool
    let isSingle: Bool
  }

  /// Writes a page: its lines, and its tables where they stand between them.
  ///
  /// - Parameter width: That of the page, to tell what is centred.
  mutating func write(
    _ layout: PageLayout,
    _ tables: [RuledTable],
    parts: [PackageParts.Part],
    page: Int,
    width: Double
  ) {
    self.page = Int32(page)
    var index = 0
    for table in tables.sorted(by: { $0.top < $1.top }) {
      let end = layout.rows[index...].firstIndex { ($0.first?.y ?? 0) > table.top }
      let below = end ?? layout.rows.count
      write(layout.columns(of: index..<below), parts, width)
      index = below
      write(table, parts)
    }
    write(layout.columns(of: index..<layout.rows.count), parts, width)
  }

  private mutating func write(
    _ columns: [PageLayout.Column],
    _ parts: [PackageParts.Part],
    _ width: Double
  ) {
    for column in columns {
      openTable = nil
      let pitch = Self.pitch(column)
      var isFirst = true
      for pieces in column.lines {
        write(pieces, column, parts, pitch: pitch, width: width, isFirst: isFirst)
        isFirst = false
      }
    }
  }

  /// Writes a table, or goes on with the one that the page before ended in.
  private mutating func write(_ table: RuledTable, _ parts: [PackageParts.Part]) {
    writer.endPiece()
    previous = nil
    let start = writer.pieceCount
    let index: Int
    if let open = openTable, table.hasSameColumns(as: open.edges) {
      index = open.index
    } else {
      index = writer.draft.tables.count
      var new = DraftTable(parentCell: -1, pieces: start..<start)
      new.hasBorder = true
      writer.draft.tables.append(new)
    }
    let firstRow = writer.draft.tables[index].rows
    for cell in table.cells { write(cell, index, firstRow + Int32(cell.row), parts) }
    writer.draft.tables[index].rows = firstRow + Int32(table.rowCount)
    let first = writer.draft.tables[index].pieces.lowerBound
    writer.draft.tables[index].pieces = first..<writer.pieceCount
    openTable = (index, table.edges)
  }

  private mutating func write(
    _ cell: RuledTable.Cell,
    _ table: Int,
    _ row: Int32,
    _ parts: [PackageParts.Part]
  ) {
    let start = writer.pieceCount
    var style = DraftWriter.Style()
    style.cell = Int32(writer.draft.cells.count)
    var new = DraftCell(table: Int32(table), row: row, pieces: start..<start)
    new.rowSpan = Int32(cell.rows)
    new.columnSpan = Int32(min(cell.columns, 256))
    writer.draft.addCell(new)
    for pieces in PageLayout(cell.runs).rows { show(pieces, parts, style) }
    writer.endPiece()
    writer.draft.cells[Int(style.cell)].pieces = start..<writer.pieceCount
  }

  /// Ends the last paragraph and gives what was written.
  mutating func finish() -> Draft {
    writer.endPiece()
    return writer.draft
  }

  /// The usual distance of lines.
  private static func pitch(_ column: PageLayout.Column) -> Double {
    let steps = zip(column.lines, column.lines.dropFirst()).compactMap { upper, lower in
      upper.first.flatMap { first in lower.first.map { $0.y - first.y } }
    }
    return steps.sorted().dropFirst(steps.count / 2).first ?? 0
  }

  private mutating func write(
    _ pieces: [TextLine2D],
    _ column: PageLayout.Column,
    _ parts: [PackageParts.Part],
    pitch: Double,
    width: Double,
    isFirst: Bool
  ) {
    guard let first = pieces.first, let last = pieces.last else { return }
    // Where all lines of a page are short, none of them shows the margin.
    let right = column.isBand ? column.right : max(column.right, width * Self.narrowestText)
    let size = first.size
    let isIndented = first.x > column.left + 0.9 * size
    let middle = (first.x + last.end) / 2
    let isCentred =
      pieces.count == 1 && isIndented && abs(middle - width / 2) < size
      && right - last.end > 0.9 * size
    let line = Line(
      size: size,
      y: first.y,
      isCentred: isCentred,
      isFull: right - last.end < 1.6 * size,
      isSingle: pieces.count == 1
    )
    if !goesOn(line, isIndented: isIndented, pitch: pitch, isFirst: isFirst) { writer.endPiece() }
    var style = DraftWriter.Style()
    style.size = UInt16(clamping: Int((size * 100).rounded()))
    if isCentred { style.traits.insert(.centred) }
    if !isCentred, line.isFull, first.x > column.left + (right - column.left) * 0.45 {
      style.traits.insert(.rightAligned)
    }
    show(pieces, parts, style)
    previous = line
  }

  /// Whether a line goes on with the paragraph of the line before.
  private func goesOn(_ line: Line, isIndented: Bool, pitch: Double, isFirst: Bool) -> Bool {
    guard let previous, previous.isSingle, line.isSingle, writer.hasOpenPiece,
      abs(previous.size - line.size) < 0.1 * line.size
    else { return false }
    if !isFirst, pitch > 0, line.y - previous.y > 1.7 * pitch { return false }
    if previous.isCentred, line.isCentred { return !isFirst }
    guard previous.isFull, !isIndented else { return false }
    // Behind the break of a page or column only a sentence goes on.
    guard isFirst, let piece = writer.draft.pieces.last else { return true }
    let text = Int(piece.text.lower)..<writer.draft.text.count
    let last = Characters.last(writer.draft.text.span, text)
    return !Characters.endsSentence(last) && !Characters.isColon(last)
  }

  private mutating func show(
    _ pieces: [TextLine2D],
    _ parts: [PackageParts.Part],
    _ style: DraftWriter.Style
  ) {
    var end: Double?
    for run in pieces.flatMap(\.runs) {
      let part = parts[run.part]
      writer.base = part.base
      let start = run.texts.first?.range.lowerBound ?? 0
      if let end, run.x - end > 0.6 * run.size { writer.showSpace(start..<start) }
      end = run.end
      let before = writer.pieceCount
      for (range, isLiteral) in run.texts {
        let range = TextRange(range.lowerBound, range.upperBound)
        writer.show(part.text.span, range, style: style, isLiteral: isLiteral)
      }
      if writer.pieceCount > before { writer.draft.pieces[before].page = page }
    }
  }
}
