import SourceText

/// A table of the draft with its spans resolved.
struct TableGrid {
  /// The table of the draft.
  let table: Int
  let rows: Int
  let columns: Int
  /// The cell in each place, row by row; -1 where there is none.
  private(set) var cells: [Int32]
  /// The place where each cell starts, in the order of `order`.
  private(set) var order: [Int32] = []

  /// Places beyond those of their cells that the tables of a document may have in all.
  static let sparePlaces = 100_000
  /// Places that a cell accounts for.
  static let placesPerCell = 16
  /// Most columns that one cell may span.
  private static let widestSpan = 256

  /// Resolves a table; nil where its spans blow it up out of all proportion.
  ///
  /// - Parameter spare: Places that the tables of a document may have in all beyond those that
  ///   their cells account for; what this one takes is taken off.
  init?(_ draft: borrowing Draft, table: Int, spare: inout Int) {
    var layout = Layout(draft.tables[table])
    var cell = draft.tables[table].firstCell
    while cell >= 0 {
      let here = draft.cells[Int(cell)]
      guard layout.place(cell, here) else { return nil }
      order.append(cell)
      cell = here.next
    }
    self.table = table
    rows = layout.rowCount
    columns = layout.columns
    // Room for what a page would really hold: every place costs memory.
    let excess = max(0, rows * columns - order.count * Self.placesPerCell)
    guard excess <= spare else { return nil }
    spare -= excess
    cells = [Int32](repeating: -1, count: rows * columns)
    for placed in layout.placed {
      let lastRow = min(placed.row + placed.rowSpan, rows)
      let lastColumn = min(placed.column + placed.columnSpan, columns)
      for row in placed.row..<lastRow {
        for column in placed.column..<lastColumn { cells[row * columns + column] = placed.cell }
      }
    }
  }

  /// The cell at a place, -1 where there is none.
  func cell(row: Int, column: Int) -> Int32 {
    cells[row * columns + column]
  }

  /// The cells of one row, each once, from the left.
  func distinctCells(row: Int) -> [Int32] {
    var found: [Int32] = []
    for column in 0..<columns {
      let cell = cell(row: row, column: column)
      if cell >= 0, found.last != cell { found.append(cell) }
    }
    return found
  }

  /// Puts cells in their places, row by row, as the HTML standard forms tables.
  private struct Layout {
    struct Placed {
      let cell: Int32
      let row: Int
      let column: Int
      let rowSpan: Int
      let columnSpan: Int
    }

    let rowCount: Int
    var placed: [Placed] = []
    /// The rows at which no cell from above goes on, the next one first.
    private var ends: ArraySlice<Int32>
    /// Number of columns in which some cell starts, and those to their left.
    var columns = 0
    /// The first row in which each column is free again.
    private var freeFrom: [Int] = []
    private var row = -1
    private var column = 0
    /// Columns that were passed over because a cell from above covers them.
    private var steps = 0

    init(_ table: DraftTable) {
      rowCount = Int(table.rows)
      ends = table.sections[...]
    }

    mutating func place(_ index: Int32, _ cell: DraftCell) -> Bool {
      if Int(cell.row) != row {
        row = Int(cell.row)
        column = 0
        while let end = ends.first, end <= cell.row { ends.removeFirst() }
      }
      while column < freeFrom.count, freeFrom[column] > row {
        column += 1
        steps += 1
      }
      let width = min(Int(cell.columnSpan), TableGrid.widestSpan)
      let height = min(Int(cell.rowSpan), Int(ends.first ?? Int32(rowCount)) - row)
      while freeFrom.count < column + width { freeFrom.append(0) }
      for covered in column..<column + width { freeFrom[covered] = row + height }
      placed.append(
        Placed(cell: index, row: row, column: column, rowSpan: height, columnSpan: width)
      )
      columns = max(columns, column + 1)
      column += width
      steps += width
      return steps <= placed.count * 512 + TableGrid.sparePlaces
    }
  }
}
