/// A data table with its spans resolved.
///
/// Tables that only lay out a page are not kept.
package struct Table: Sendable {
  /// The block of its caption, or of the heading or paragraph that names it; -1 where none.
  package var caption: Int32
  /// Number of rows, header rows included.
  package var rows: Int
  /// Number of columns.
  package var columns: Int
  /// Number of leading rows that are headers.
  package var headerRows: Int
  /// The block in each place, row by row; a merged cell stands in each place it covers; -1 where
  /// there is none.
  package var cells: [Int32]
  /// The number of the table in its document, counted from 1.
  package var number: Int
  /// The name of its sheet in a spreadsheet, empty elsewhere.
  package var sheet = ""
  /// The rows of its sheet or file that its rows stand in, counted from 0; empty where a document
  /// is more than rows.
  package var rowNumbers: [Int32] = []

  /// Creates a table.
  package init(
    caption: Int32,
    rows: Int,
    columns: Int,
    headerRows: Int,
    cells: [Int32],
    number: Int
  ) {
    self.caption = caption
    self.rows = rows
    self.columns = columns
    self.headerRows = headerRows
    self.cells = cells
    self.number = number
  }

  /// The block at a place, -1 where there is none.
  package func cell(row: Int, column: Int) -> Int32 {
    cells[row * columns + column]
  }
}
