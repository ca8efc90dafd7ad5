import SourceText

/// Tables, rows and cells.
extension WordBody {
  /// A table that is being read.
  struct OpenTable {
    let index: Int
    /// The cell that is being read, -1 between cells.
    var cell: Int32 = -1
    /// The column of the grid that the cell starts in.
    var column = 0
    var span = 1
    var isMerged = false
    var isShaded = false
    /// Whether the cell is a part of the one above, and what it holds is not shown.
    var isMergedAway = false
    var isInCell = false
    /// The cell that started last in each column of the grid.
    var above: [Int: Int32] = [:]
    var hasStyle = false
    var hasBorders = false
    var isInBorders = false
    var isDeletedRow = false
  }

  mutating func startTablePart(_ tag: PartTag, _ source: Span<UInt8>) {
    if tag.element == .table { return openTable() }
    guard let last = tables.indices.last else { return markDeleted(tag) }
    switch tag.element {
    case .row: openRow(last)
    case .rowProperties: isInRowProperties = true
    case .cell:
      tables[last].isInCell = true
      tables[last].span = 1
      tables[last].isMerged = false
      tables[last].isShaded = false
    case .tableStyle: tables[last].hasStyle = true
    case .tableBorders, .cellBorders: tables[last].isInBorders = true
    case .top, .bottom, .insideHorizontal, .insideVertical:
      let line = tag.value("val", source)
      if tables[last].isInBorders, line != "nil", line != "none" { tables[last].hasBorders = true }
    case .headerRow:
      let table = tables[last].index
      let rows = writer.draft.tables[table].rows
      if tag.isOn("val", source), writer.draft.tables[table].headRows == rows - 1 {
        writer.draft.tables[table].headRows = rows
      }
    case .gridBefore: skipColumns(tag.number("val", source) ?? 0, last)
    case .gridSpan: tables[last].span = min(max(1, tag.number("val", source) ?? 1), 256)
    case .verticalMerge: tables[last].isMerged = tag.value("val", source) != "restart"
    case .shading:
      let fill = tag.value("fill", source)
      if fill != nil, fill != "auto", fill != "FFFFFF" { tables[last].isShaded = true }
    default: markDeleted(tag)
    }
  }

  /// Takes the mark that a row or the end of a paragraph was deleted.
  private mutating func markDeleted(_ tag: PartTag) {
    guard tag.element == .deleted else { return }
    if isInRowProperties, let last = tables.indices.last {
      let table = tables[last].index
      writer.draft.tables[table].rows -= 1
      tables[last].isDeletedRow = true
    } else if let last = paragraphs.indices.last {
      paragraphs[last].isMarkDeleted = true
    }
  }

  private mutating func openTable() {
    ensureCell()
    writer.endPiece()
    let start = writer.pieceCount
    let outer = tables.last?.cell ?? -1
    if outer >= 0 {
      let enclosing = Int(writer.draft.cells[Int(outer)].table)
      writer.draft.tables[enclosing].nestedTables += 1
    }
    tables.append(OpenTable(index: writer.draft.tables.count))
    writer.draft.tables.append(DraftTable(parentCell: outer, pieces: start..<start))
  }

  private mutating func openRow(_ last: Int) {
    writer.draft.tables[tables[last].index].rows += 1
    tables[last].column = 0
    tables[last].isDeletedRow = false
  }

  /// Puts an empty cell where a row starts further right.
  private mutating func skipColumns(_ count: Int, _ last: Int) {
    guard count > 0 else { return }
    tables[last].span = min(count, 256)
    tables[last].isMerged = false
    tables[last].isInCell = true
    addCell(last)
    closeCell(last)
  }

  /// Makes the cell whose properties have been read, when its content begins.
  mutating func ensureCell() {
    guard let last = tables.indices.last, tables[last].isInCell, tables[last].cell < 0,
      !tables[last].isMergedAway
    else { return }
    if tables[last].isDeletedRow || tables[last].isMerged && extendAbove(last) {
      tables[last].isMergedAway = true
    } else {
      addCell(last)
    }
  }

  /// Lets the cell above reach down to this row; false where there is none.
  private mutating func extendAbove(_ last: Int) -> Bool {
    guard let above = tables[last].above[tables[last].column] else { return false }
    let row = writer.draft.tables[tables[last].index].rows - 1
    let cell = writer.draft.cells[Int(above)]
    guard cell.row + cell.rowSpan == row else { return cell.row + cell.rowSpan > row }
    writer.draft.cells[Int(above)].rowSpan += 1
    return true
  }

  private mutating func addCell(_ last: Int) {
    let table = tables[last].index
    let start = writer.pieceCount
    let cell = Int32(writer.draft.cells.count)
    var new = DraftCell(
      table: Int32(table),
      row: max(0, writer.draft.tables[table].rows - 1),
      pieces: start..<start
    )
    new.columnSpan = Int32(tables[last].span)
    new.isShaded = tables[last].isShaded
    new.isHeader = writer.draft.tables[table].headRows == writer.draft.tables[table].rows
    writer.draft.addCell(new)
    tables[last].cell = cell
    tables[last].above[tables[last].column] = cell
  }

  mutating func endTablePart(_ element: PartElement) {
    guard let last = tables.indices.last else { return }
    switch element {
    case .cell:
      ensureCell()
      writer.endPiece()
      closeCell(last)
    case .tableBorders, .cellBorders: tables[last].isInBorders = false
    case .row: tables[last].isInCell = false
    case .table: closeTable()
    default: break
    }
  }

  private mutating func closeCell(_ last: Int) {
    let cell = tables[last].cell
    if cell >= 0 {
      let start = writer.draft.cells[Int(cell)].pieces.lowerBound
      writer.draft.cells[Int(cell)].pieces = start..<max(start, writer.pieceCount)
    }
    if !tables[last].isDeletedRow { tables[last].column += tables[last].span }
    tables[last].cell = -1
    tables[last].isMergedAway = false
    tables[last].isInCell = false
  }

  private mutating func closeTable() {
    writer.endPiece()
    guard let table = tables.popLast() else { return }
    let start = writer.draft.tables[table.index].pieces.lowerBound
    writer.draft.tables[table.index].pieces = start..<max(start, writer.pieceCount)
    writer.draft.tables[table.index].hasBorder = table.hasBorders || table.hasStyle
  }
}
