import SourceText

/// Tells tables that hold data from forms and from those that only lay out a page.
///
/// It goes by shape alone: spans, header cells, lengths, links, nesting.
struct TableClassifier {
  enum Kind {
    case layout
    /// Data under `headerRows` header rows; `titleRows` of them hold one cell that names the table.
    case data(headerRows: Int, titleRows: Int)
    case form
  }

  /// What a cell shows.
  struct CellText {
    var bytes = 0
    var pieces = 0
    var links = 0
    var isBold = false
    var isCentred = false
    var endsSentence = false
    var endsInColon = false
    /// Digits of the longest number in it.
    var longestNumber = 0
    var hasDigit: Bool { longestNumber > 0 }
    var hasHeading = false
    var isEmpty: Bool { bytes == 0 }
    /// Short enough for a header or a label: 20 Chinese characters.
    var isShort: Bool { bytes > 0 && bytes <= 60 && !endsSentence }
  }

  let grid: TableGrid
  let table: DraftTable
  private(set) var texts: [Int32: CellText] = [:]

  init(_ draft: borrowing Draft, _ grid: TableGrid) {
    self.grid = grid
    table = draft.tables[grid.table]
    for cell in grid.order { texts[cell] = Self.measure(draft, cell) }
  }

  private static func measure(_ draft: borrowing Draft, _ cell: Int32) -> CellText {
    var text = CellText()
    text.isBold = true
    text.isCentred = true
    for index in draft.cells[Int(cell)].pieces {
      let piece = draft.pieces[index]
      text.bytes += piece.text.count
      text.links += Int(piece.linkBytes)
      text.pieces += 1
      text.isBold = text.isBold && piece.isAllBold
      text.isCentred = text.isCentred && piece.traits.contains(.centred)
      text.hasHeading = text.hasHeading || piece.role == .heading
      let last = Characters.last(draft.text.span, piece.text.indices)
      text.endsSentence = Characters.endsSentence(last)
      text.endsInColon = Characters.isColon(last)
      var digits = 0
      for byte in draft.text[piece.text.indices] {
        digits = 48...57 ~= byte ? digits + 1 : 0
        text.longestNumber = max(text.longestNumber, digits)
      }
    }
    return text
  }

  func text(row: Int, column: Int) -> CellText {
    texts[grid.cell(row: row, column: column)] ?? CellText()
  }

  /// What the table is.
  func kind(_ draft: borrowing Draft) -> Kind {
    if table.isPresentation || table.nestedTables > 0 || grid.columns == 0 { return .layout }
    let declared = declaredHeaderRows(draft)
    if grid.columns == 1 { return declared > 0 && grid.rows > 1 ? data(declared) : .layout }
    if holdsPage() { return .layout }
    let alternates = headersAlternate(draft)
    if declared > 0, declared < grid.rows, !alternates || headersLead(from: declared, draft) {
      return data(declared)
    }
    if alternates || isForm(draft) { return .form }
    guard grid.rows >= 2, !isNavigation() else { return .layout }
    let titles = titleRows()
    let styled = titles + max(styledHeaderRows(draft, from: titles), 0)
    if styled > titles, styled < grid.rows { return .data(headerRows: styled, titleRows: titles) }
    if looksLikeHeader(row: titles) {
      return .data(headerRows: titles + spannedRows(from: titles, draft), titleRows: titles)
    }
    return table.hasBorder || isRegular() ? .data(headerRows: 0, titleRows: 0) : .layout
  }

  private func data(_ headerRows: Int) -> Kind {
    .data(headerRows: headerRows, titleRows: min(titleRows(), max(headerRows - 1, 0)))
  }

  // MARK: Layout

  /// Whether one cell holds headings, or most of a long text in several blocks.
  private func holdsPage() -> Bool {
    let total = texts.values.reduce(0) { $0 + $1.bytes }
    return texts.values.contains { cell in
      cell.hasHeading
        || cell.pieces >= 4 && cell.bytes > 900 && cell.bytes * 10 > total * 6
    }
  }

  private func isNavigation() -> Bool {
    let total = texts.values.reduce(0) { $0 + $1.bytes }
    let links = texts.values.reduce(0) { $0 + $1.links }
    return !table.hasBorder && links * 10 > total * 7
  }

  /// Whether most rows are filled in most columns.
  private func isRegular() -> Bool {
    guard grid.rows >= 3, grid.columns >= 3 else { return false }
    let filled = grid.cells.count { $0 >= 0 && !(texts[$0]?.isEmpty ?? true) }
    return filled * 10 >= grid.cells.count * 7
  }

  // MARK: Headers

  /// Leading rows that the markup declares as headers.
  private func declaredHeaderRows(_ draft: borrowing Draft) -> Int {
    if table.headRows > 0 { return min(Int(table.headRows), grid.rows) }
    var rows = 0
    while rows < grid.rows {
      let cells = grid.distinctCells(row: rows)
      guard !cells.isEmpty,
        cells.allSatisfy({ draft.cells[Int($0)].isHeader || texts[$0]?.isEmpty ?? true }),
        cells.contains(where: { draft.cells[Int($0)].isHeader })
      else { break }
      rows += 1
    }
    return rows
  }

  /// Whether header cells and data cells take turns within rows, as labels and values do.
  private func headersAlternate(_ draft: borrowing Draft) -> Bool {
    var alternating = 0
    var others = 0
    for row in 0..<grid.rows {
      let cells = grid.distinctCells(row: row)
      let headers = cells.count { draft.cells[Int($0)].isHeader }
      guard headers > 0 else {
        others += 1
        continue
      }
      if headers < cells.count, cells.count <= 2 * headers + 1 {
        alternating += 1
      } else {
        others += 1
      }
    }
    return alternating > 0 && alternating > others * 2 && (grid.columns <= 3 || alternating > 1)
  }

  /// Whether below the declared headers a header cell only ever begins its row, and names it.
  private func headersLead(from start: Int, _ draft: borrowing Draft) -> Bool {
    (start..<grid.rows).allSatisfy { row in
      grid.distinctCells(row: row).dropFirst().allSatisfy { !draft.cells[Int($0)].isHeader }
    }
  }

  /// Leading rows of one cell that spans the whole table and names it.
  private func titleRows() -> Int {
    var rows = 0
    while rows < min(2, grid.rows - 2) {
      let cells = grid.distinctCells(row: rows)
      guard cells.count == 1, grid.columns > 1, let text = texts[cells[0]], !text.isEmpty,
        text.bytes <= 150, !text.endsSentence,
        grid.cell(row: rows, column: grid.columns - 1) == cells[0]
      else { break }
      rows += 1
    }
    return rows
  }

  /// Header rows from `start` on that bold type or shading sets off from the rows below.
  private func styledHeaderRows(_ draft: borrowing Draft, from start: Int) -> Int {
    guard start < grid.rows - 1 else { return 0 }
    func isSetOff(_ row: Int) -> Bool {
      let cells = grid.distinctCells(row: row)
      let filled = cells.filter { !(texts[$0]?.isEmpty ?? true) }
      guard filled.count >= 2 else { return false }
      return filled.allSatisfy { texts[$0]?.isBold == true && texts[$0]?.isShort == true }
        || filled.allSatisfy { draft.cells[Int($0)].isShaded && texts[$0]?.isShort == true }
    }
    guard isSetOff(start) else { return 0 }
    var rows = 1
    while start + rows < grid.rows, isSetOff(start + rows) { rows += 1 }
    return start + rows < grid.rows ? rows : 0
  }

  /// Whether the cells of a row are short, filled and all different, and the rows below are not
  /// all of the same kind.
  private func looksLikeHeader(row: Int) -> Bool {
    guard row < grid.rows - 1 else { return false }
    let cells = grid.distinctCells(row: row)
    return cells.count >= 2
      && cells.allSatisfy { texts[$0]?.isShort == true && (texts[$0]?.bytes ?? 0) <= 45 }
  }

  /// Number of header rows that the row spans of the first one make.
  private func spannedRows(from row: Int, _ draft: borrowing Draft) -> Int {
    let cells = grid.distinctCells(row: row)
    let spans = cells.map { Int(draft.cells[Int($0)].rowSpan) }
    guard cells.contains(where: { draft.cells[Int($0)].columnSpan > 1 }), let tallest = spans.max()
    else { return 1 }
    return max(1, min(tallest, 4, grid.rows - row - 1))
  }
}

/// The labels and values of one row of a form.
struct FormRow {
  struct Pair {
    /// The label of a group of rows that the label belongs to, -1 where none.
    let group: Int32
    let label: Int32
    /// -1 where the row ends with a label.
    let value: Int32
  }

  private(set) var pairs: [Pair] = []

  init(_ cells: [Int32], _ draft: borrowing Draft) {
    var rest = cells[...]
    var group: Int32 = -1
    if let first = rest.first, draft.cells[Int(first)].rowSpan > 1, rest.count > 2 {
      group = first
      rest = rest.dropFirst()
    }
    while let label = rest.popFirst() {
      pairs.append(Pair(group: group, label: label, value: rest.popFirst() ?? -1))
    }
  }
}
