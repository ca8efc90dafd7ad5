import SourceText

/// Tables of an OpenDocument text.
extension OpenBody {
  /// Most cells that one repeated cell or row stands for; further ones are blank margin.
  private static let repeats = 256

  mutating func startTablePart(_ tag: PartTag, _ source: Span<UInt8>) {
    if tag.element == .odfTable { return openTable() }
    guard let last = flow.tables.indices.last else { return }
    let table = flow.tables[last].index
    switch tag.element {
    case .odfHeaderRows: flow.tables[last].isHeader = true
    case .odfRow:
      writer.draft.tables[table].rows += 1
      let rows = writer.draft.tables[table].rows
      if flow.tables[last].isHeader, writer.draft.tables[table].headRows == rows - 1 {
        writer.draft.tables[table].headRows = rows
      }
    case .odfCell:
      let count = min(tag.number("number-columns-repeated", source) ?? 1, Self.repeats)
      for _ in 1..<max(1, count) { addCell(last, columns: 1, rows: 1) }
      addCell(
        last,
        columns: tag.number("number-columns-spanned", source) ?? 1,
        rows: tag.number("number-rows-spanned", source) ?? 1
      )
    default: break
    }
  }

  private mutating func openTable() {
    writer.endPiece()
    let start = writer.pieceCount
    let outer = flow.tables.last?.cell ?? -1
    if outer >= 0 {
      let enclosing = Int(writer.draft.cells[Int(outer)].table)
      writer.draft.tables[enclosing].nestedTables += 1
    }
    flow.tables.append(OpenTable(index: writer.draft.tables.count))
    var table = DraftTable(parentCell: outer, pieces: start..<start)
    table.hasBorder = true
    writer.draft.tables.append(table)
  }

  private mutating func addCell(_ last: Int, columns: Int, rows: Int) {
    let table = flow.tables[last].index
    guard writer.draft.tables[table].rows > 0 else { return }
    let start = writer.pieceCount
    var cell = DraftCell(
      table: Int32(table),
      row: writer.draft.tables[table].rows - 1,
      pieces: start..<start
    )
    cell.columnSpan = Int32(min(max(1, columns), 256))
    cell.rowSpan = Int32(min(max(1, rows), 65_534))
    cell.isHeader = flow.tables[last].isHeader
    flow.tables[last].cell = Int32(writer.draft.cells.count)
    writer.draft.addCell(cell)
  }

  mutating func endTablePart(_ element: PartElement) {
    guard let last = flow.tables.indices.last else { return }
    switch element {
    case .odfHeaderRows: flow.tables[last].isHeader = false
    case .odfCell:
      writer.endPiece()
      let cell = Int(flow.tables[last].cell)
      if cell >= 0 {
        let start = writer.draft.cells[cell].pieces.lowerBound
        writer.draft.cells[cell].pieces = start..<max(start, writer.pieceCount)
      }
      flow.tables[last].cell = -1
    case .odfTable:
      writer.endPiece()
      let table = flow.tables.removeLast().index
      let start = writer.draft.tables[table].pieces.lowerBound
      writer.draft.tables[table].pieces = start..<max(start, writer.pieceCount)
    default: break
    }
  }
}
