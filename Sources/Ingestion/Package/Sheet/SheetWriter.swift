import SourceText

/// Writes the sheets of a workbook into a draft.
struct SheetWriter {
  private var writer = DraftWriter()
  private let workbook: PackageReader.Workbook
  private var sheets: Int32 = 0

  init(_ workbook: PackageReader.Workbook) { self.workbook = workbook }

  mutating func finish() -> Draft {
    writer.endPiece()
    return writer.draft
  }

  /// Writes one sheet: the lines above its table, the table, and the lines below.
  mutating func write(
    _ sheet: WorkbookReader.Sheet,
    _ cells: SheetReader,
    _ part: PackageParts.Part
  ) {
    let layout = SheetLayout(cells)
    guard !layout.rows.isEmpty else { return }
    sheets += 1
    var traits: PieceTraits = sheet.isHidden ? [.hidden] : []
    if sheets > 1 { traits.insert(.startsPart) }
    let hasTitle = layout.table.lowerBound > 0
    if !hasTitle, !Self.isDefaultName(sheet.name) { showName(sheet, traits) }
    for (index, row) in layout.rows.enumerated() {
      if index == layout.table.lowerBound, !layout.table.isEmpty {
        writeTable(layout, cells, sheet, part, traits.subtracting(.startsPart))
      }
      guard !layout.table.contains(index) else { continue }
      for cell in row.cells {
        var style = DraftWriter.Style()
        style.traits = traits
        if cells.hiddenRows.contains(row.row) { style.traits.insert(.hidden) }
        if index == 0, hasTitle {
          style.role = .heading
          style.level = sheets == 1 ? 1 : 2
        }
        traits.remove(.startsPart)
        show(cell, part, style)
        writer.endPiece()
      }
    }
  }

  /// Whether a name is the one that the program gave: a word and a number.
  private static func isDefaultName(_ name: String) -> Bool {
    ["Sheet", "sheet", "工作表"].contains { word in
      name.hasPrefix(word) && name.dropFirst(word.count).allSatisfy(\.isNumber)
    }
  }

  private mutating func showName(_ sheet: WorkbookReader.Sheet, _ traits: PieceTraits) {
    var style = DraftWriter.Style()
    style.role = .heading
    style.level = sheets == 1 ? 1 : 2
    style.traits = traits
    let part = workbook.part
    writer.base = part.base
    let range = TextRange(sheet.place.lowerBound, sheet.place.upperBound)
    writer.show(part.text.span, range, style: style)
    writer.endPiece()
  }

  // MARK: Table

  private mutating func writeTable(
    _ layout: SheetLayout,
    _ sheet: SheetReader,
    _ named: WorkbookReader.Sheet,
    _ part: PackageParts.Part,
    _ traits: PieceTraits
  ) {
    writer.endPiece()
    let start = writer.pieceCount
    let table = writer.draft.tables.count
    var new = DraftTable(parentCell: -1, pieces: start..<start)
    new.hasBorder = true
    new.sheet = named.name
    let rows = layout.rows[layout.table]
    new.rowNumbers = rows.map { Int32($0.row) }
    writer.draft.tables.append(new)
    let merges = Merges(sheet.merged, rows: rows.map(\.row), columns: layout.columns)
    for row in rows {
      writer.draft.tables[table].rows += 1
      var rest = row.cells
      for column in layout.columns {
        let content = rest.first?.column == column ? rest.popFirst() : nil
        guard let span = merges.span(row: row.row, column: column) else { continue }
        var style = DraftWriter.Style()
        style.traits = traits
        let isHidden =
          sheet.hiddenRows.contains(row.row)
          || sheet.hiddenColumns.contains { $0.contains(column) }
        if isHidden { style.traits.insert(.hidden) }
        writeCell(content, span, table, part, style)
      }
    }
    writer.draft.tables[table].pieces = start..<writer.pieceCount
  }

  private mutating func writeCell(
    _ content: SheetCell?,
    _ span: (rows: Int, columns: Int),
    _ table: Int,
    _ part: PackageParts.Part,
    _ style: DraftWriter.Style
  ) {
    var style = style
    let start = writer.pieceCount
    let index = writer.draft.cells.count
    var cell = DraftCell(
      table: Int32(table),
      row: writer.draft.tables[table].rows - 1,
      pieces: start..<start
    )
    cell.rowSpan = Int32(span.rows)
    cell.columnSpan = Int32(min(span.columns, 256))
    writer.draft.addCell(cell)
    style.cell = Int32(index)
    if let content { show(content, part, style) }
    writer.endPiece()
    writer.draft.cells[index].pieces = start..<writer.pieceCount
  }

  // MARK: Cells

  private mutating func show(
    _ cell: SheetCell,
    _ part: PackageParts.Part,
    _ style: DraftWriter.Style
  ) {
    writer.keepsLines = true
    writer.base = part.base
    switch cell.kind {
    case .shared:
      guard let shared = workbook.shared, let index = Int(Self.string(cell.texts, part)) else {
        return
      }
      writer.base = shared.part.base
      show(Array(shared.texts.item(index)), shared.part, style)
    case .number: showNumber(cell, part, style)
    case .truth: generate(Self.string(cell.texts, part) == "1" ? "TRUE" : "FALSE", cell, style)
    case .text: show(cell.texts, part, style)
    }
  }

  private mutating func show(
    _ texts: [PartText],
    _ part: PackageParts.Part,
    _ style: DraftWriter.Style
  ) {
    for text in texts {
      let range = TextRange(text.range.lowerBound, text.range.upperBound)
      writer.show(part.text.span, range, style: style, isLiteral: text.isLiteral)
    }
  }

  /// Shows a number by its format: as it stands in the file where that is the same.
  private mutating func showNumber(
    _ cell: SheetCell,
    _ part: PackageParts.Part,
    _ style: DraftWriter.Style
  ) {
    let written = Self.string(cell.texts, part)
    let formats = workbook.formats
    let format =
      formats.indices.contains(cell.style)
      ? formats[cell.style] : SheetNumberFormat(code: "General")
    let shown = Double(written).flatMap {
      format.text($0, startsIn1904: workbook.startsIn1904) ?? SheetNumberFormat.general($0)
    }
    guard let shown, shown != written else { return show(cell.texts, part, style) }
    generate(shown, cell, style)
  }

  private mutating func generate(_ text: String, _ cell: SheetCell, _ style: DraftWriter.Style) {
    guard let first = cell.texts.first, let last = cell.texts.last else { return }
    writer.showGenerated(
      text,
      at: first.range.lowerBound,
      sourceCount: last.range.upperBound - first.range.lowerBound,
      style: style
    )
  }

  private static func string(_ texts: [PartText], _ part: PackageParts.Part) -> String {
    String(decoding: texts.flatMap { part.text[$0.range] }, as: UTF8.self)
      .filter { !$0.isWhitespace }
  }
}

/// The merged cells of a table, by their places in it.
private struct Merges {
  private var origins: [Place: (rows: Int, columns: Int)] = [:]
  private var covered: Set<Place> = []

  private struct Place: Hashable {
    let row: Int
    let column: Int
  }

  /// Most places of a table that merged cells cover.
  private static let limit = 200_000

  /// - Parameter rows: The rows of the table, ascending.
  init(_ merged: [MergedRange], rows: [Int], columns: Range<Int>) {
    guard !columns.isEmpty else { return }
    for range in merged where range.columns.overlaps(columns) {
      let wide = range.columns.clamped(to: columns.lowerBound...columns.upperBound - 1)
      let start = Self.place(of: range.rows.lowerBound, in: rows)
      let end = Self.place(of: range.rows.upperBound + 1, in: rows)
      guard start < end, covered.count + (end - start) * wide.count <= Self.limit else { continue }
      let origin = Place(row: rows[start], column: wide.lowerBound)
      origins[origin] = (end - start, wide.count)
      for row in rows[start..<end] {
        for column in wide { covered.insert(Place(row: row, column: column)) }
      }
    }
  }

  /// The place of the first row that is not before `row`.
  private static func place(of row: Int, in rows: [Int]) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How far the cell at a place reaches; nil where another one covers it.
  func span(row: Int, column: Int) -> (rows: Int, columns: Int)? {
    let place = Place(row: row, column: column)
    if let origin = origins[place] { return origin }
    return covered.contains(place) ? nil : (1, 1)
  }
}
