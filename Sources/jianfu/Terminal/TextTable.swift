import SourceText

/// Rows of cells, laid out in columns: the first to the left, numbers to the right.
struct TextTable {
  let lines: [String]

  /// Lays out rows that all have as many cells as the first.
  init(_ rows: [[String]]) {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
    }
    lines = rows.map { row in
      row.enumerated().map { column, cell in
        let fill = String(repeating: " ", count: widths[column] - DisplayWidth.columns(of: cell))
        return column == 0 ? cell + fill : fill + cell
      }.joined(separator: "  ")
    }
  }
}
