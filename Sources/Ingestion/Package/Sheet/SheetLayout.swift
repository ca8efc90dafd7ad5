/// The used part of a sheet: which rows are running text, and which make up its table.
struct SheetLayout {
  /// The cells of each used row, from the left.
  let rows: [(row: Int, cells: ArraySlice<SheetCell>)]
  /// The rows of the table, as places in `rows`.
  let table: Range<Int>
  let columns: Range<Int>

  init(_ sheet: SheetReader) {
    let cells = sheet.cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    var rows: [(row: Int, cells: ArraySlice<SheetCell>)] = []
    var start = 0
    while start < cells.count {
      let row = cells[start].row
      var end = start + 1
      while end < cells.count, cells[end].row == row { end += 1 }
      rows.append((row, cells[start..<end]))
      start = end
    }
    self.rows = rows
    table = Self.table(rows)
    let used = table.flatMap { rows[$0].cells.map(\.column) }
    columns = (used.min() ?? 0)..<(used.max().map { $0 + 1 } ?? 0)
  }

  /// From the first to the last row that fills more than one cell.
  private static func table(_ rows: [(row: Int, cells: ArraySlice<SheetCell>)]) -> Range<Int> {
    guard let first = rows.firstIndex(where: { $0.cells.count > 1 }),
      let last = rows.lastIndex(where: { $0.cells.count > 1 })
    else { return 0..<0 }
    return first..<last + 1
  }
}
