import DocumentModel
import SourceText

/// Data tables: blocks for their cells, a record for each data row.
extension SegmentBuilder {
  /// Emits a table and gives the index of the first piece behind it.
  mutating func emitTable(_ plan: TablePlan, from start: Int) -> Int {
    let source = draft.tables[plan.grid.table]
    let end = max(source.pieces.upperBound, start + 1)
    if dropsWhole(start..<end) { return end }
    emitLoosePieces(plan, start..<end)
    let caption = emitCaption(source)
    let governor = caption >= 0 ? caption : outline.governor
    switch plan.kind {
    case .layout: break
    case .data(let headerRows, let titleRows):
      emitData(plan.grid, headerRows, titleRows, caption: caption, governor: governor)
    case .form:
      emitForm(plan.grid, caption: caption, governor: governor)
    }
    outline.placeTable()
    return end
  }

  private func dropsWhole(_ pieces: Range<Int>) -> Bool {
    pieces.allSatisfy { draft.pieces[$0].traits.contains(.dropped) }
  }

  /// Emits text that stands in the table outside of its cells and caption.
  private mutating func emitLoosePieces(_ plan: TablePlan, _ pieces: Range<Int>) {
    let outer = draft.tables[plan.grid.table].parentCell
    let caption = draft.tables[plan.grid.table].caption
    for index in pieces where draft.pieces[index].cell == outer && !caption.contains(index) {
      emitPiece(index)
    }
  }

  /// The block of the caption: the table's own, or one right before the table that names it.
  private mutating func emitCaption(_ source: DraftTable) -> Int32 {
    guard !source.caption.isEmpty else { return namingBlock() }
    let block = Int32(segment.blocks.count)
    let text = join(source.caption)
    segment.blocks.append(
      Block(
        kind: .caption,
        text: text,
        parent: outline.governor,
        table: Int32(segment.tables.count)
      )
    )
    return block
  }

  private func namingBlock() -> Int32 {
    for block in recent.suffix(3).reversed() {
      let candidate = segment.blocks[Int(block)]
      guard Int(block) >= tablesEnd else { return -1 }
      if candidate.kind == .heading || candidate.kind == .title || block == centredLine {
        return block
      }
      let text = segment.text.span
      let first = Characters.first(text, candidate.text.indices)
      // A remark in brackets, such as the day of issue, stands between a name and its table.
      if first == 0xFF08 || first == 0x28, candidate.text.count < 200 { continue }
      return candidate.isLeadIn && candidate.text.count <= 120 ? block : -1
    }
    return -1
  }

  // MARK: Cells

  /// Joins the pieces of a cell or caption into one line of the segment's text.
  mutating func join(_ pieces: Range<Int>) -> TextRange {
    let start = segment.text.count
    var last: DraftPiece?
    for index in pieces {
      let piece = draft.pieces[index]
      guard !piece.text.isEmpty else { continue }
      if let last { separate(last, piece) }
      _ = copy(piece)
      last = piece
    }
    let range = TextRange(start, segment.text.count)
    segment.text.append(Ascii.lineFeed)
    return range
  }

  /// Puts a space between two joined pieces, unless only a line break parts two ideographs.
  private mutating func separate(_ left: DraftPiece, _ right: DraftPiece) {
    let isSoft =
      right.join == .lineBreak
      && Characters.isIdeographic(Characters.last(draft.text.span, left.text.indices))
      && Characters.isIdeographic(Characters.first(draft.text.span, right.text.indices))
    if isSoft { return }
    segment.map.appendAtomic(
      text: segment.text.count,
      textCount: 1,
      source: Int(left.source.upper),
      // Pieces that were moved before their table may stand further back in the source.
      sourceCount: max(0, Int(right.source.lower) - Int(left.source.upper))
    )
    segment.text.append(Ascii.space)
  }

  private mutating func emitCell(
    _ cell: Int32,
    kind: Block.Kind,
    parent: Int32,
    row: Int,
    column: Int
  ) -> Int32 {
    let block = Int32(segment.blocks.count)
    let text = join(draft.cells[Int(cell)].pieces)
    var new = Block(
      kind: kind,
      text: text,
      parent: parent,
      table: Int32(segment.tables.count),
      row: Int32(row),
      column: Int32(column)
    )
    if let first = draft.cells[Int(cell)].pieces.first {
      new.page = draft.pieces[first].page
      new.isHidden = draft.pieces[first].traits.contains(.hidden)
    }
    if text.count > 0 {
      let bytes = segment.text.span
      new.isLeadIn = Characters.isColon(Characters.last(bytes, text.indices))
      if let numbering = OfficialNumbering(bytes, text.indices), numbering.rank != .bullet {
        new.marker = TextRange(text.lower, text.lower + UInt32(numbering.count))
      }
    }
    segment.blocks.append(new)
    return block
  }

  /// The block of each place, and emits each cell where it starts.
  private mutating func emitCells(
    _ grid: TableGrid,
    governor: Int32,
    kind: (_ row: Int, _ cell: Int32) -> Block.Kind
  ) -> [Int32] {
    var places = [Int32](repeating: -1, count: grid.cells.count)
    var blocks: [Int32: Int32] = [:]
    var section = governor
    for row in 0..<grid.rows {
      let isSection =
        grid.isSection(row: row, draft) && kind(row, grid.cell(row: row, column: 0)) == .cell
      for column in 0..<grid.columns {
        let cell = grid.cell(row: row, column: column)
        guard cell >= 0 else { continue }
        if let block = blocks[cell] {
          places[row * grid.columns + column] = block
          continue
        }
        let block = emitCell(
          cell,
          kind: isSection ? .headerCell : kind(row, cell),
          parent: isSection ? governor : section,
          row: row,
          column: column
        )
        blocks[cell] = block
        places[row * grid.columns + column] = block
        if isSection { section = block }
      }
    }
    return places
  }

  // MARK: Data

  private mutating func emitData(
    _ grid: TableGrid,
    _ headerRows: Int,
    _ titleRows: Int,
    caption: Int32,
    governor: Int32
  ) {
    let number = segment.tables.count + 1
    let places = emitCells(grid, governor: governor) { row, _ in
      row < titleRows ? .caption : row < headerRows ? .headerCell : .cell
    }
    var caption = caption
    if titleRows > 0, places[0] >= 0 {
      caption = places[0]
      for place in places where place > caption && segment.blocks[Int(place)].parent == governor {
        segment.blocks[Int(place)].parent = caption
      }
    }
    var table = Table(
      caption: caption,
      rows: grid.rows,
      columns: grid.columns,
      headerRows: headerRows,
      cells: places,
      number: number
    )
    table.sheet = draft.tables[grid.table].sheet
    table.rowNumbers = draft.tables[grid.table].rowNumbers
    segment.tables.append(table)
    let names = headerNames(table, titleRows)
    let naming = caption >= 0 ? caption : outline.heading
    for row in headerRows..<grid.rows where !repeatsHeader(table, row) && !isSection(table, row) {
      emitRecord(table, row, names, caption: naming)
    }
    tablesEnd = segment.blocks.count
  }

  private func isSection(_ table: Table, _ row: Int) -> Bool {
    let first = table.cell(row: row, column: 0)
    return first >= 0 && segment.blocks[Int(first)].kind == .headerCell
      && table.cell(row: row, column: table.columns - 1) == first
  }

  /// Whether a data row shows the same texts as the last header row.
  private func repeatsHeader(_ table: Table, _ row: Int) -> Bool {
    guard table.headerRows > 0 else { return false }
    return (0..<table.columns).allSatisfy { column in
      let header = table.cell(row: table.headerRows - 1, column: column)
      let cell = table.cell(row: row, column: column)
      guard header >= 0, cell >= 0 else { return header == cell }
      return segment.text[segment.blocks[Int(header)].text.indices]
        .elementsEqual(segment.text[segment.blocks[Int(cell)].text.indices])
    }
  }

  /// Adds the name of each column and gives their indices.
  private mutating func headerNames(_ table: Table, _ titleRows: Int) -> [Int32] {
    guard table.headerRows > titleRows else { return [] }
    return (0..<table.columns).map { column in
      var blocks: [Int32] = []
      for row in titleRows..<table.headerRows {
        let block = table.cell(row: row, column: column)
        guard block >= 0, blocks.last != block, !segment.blocks[Int(block)].text.isEmpty else {
          continue
        }
        blocks.append(block)
      }
      return addName(of: blocks)
    }
  }

  /// Adds the name that the texts of `blocks` make, and gives its index.
  mutating func addName(of blocks: [Int32]) -> Int32 {
    let parts = blocks.map { block in
      segment.string(segment.blocks[Int(block)].text).filter { !$0.isWhitespace }
    }
    var name = parts.joined(separator: "/")
    while let last = name.last, last == ":" || last == "\u{FF1A}" { name.removeLast() }
    segment.names.append(FieldName(kind: .header, text: name, block: blocks.last ?? -1))
    return Int32(segment.names.count - 1)
  }

  private mutating func emitRecord(_ table: Table, _ row: Int, _ names: [Int32], caption: Int32) {
    guard !names.isEmpty else { return }
    let start = Int32(segment.fields.count)
    var lastBlock: Int32 = -1
    for column in 0..<table.columns {
      let block = table.cell(row: row, column: column)
      let isRepeated = block == lastBlock && block >= 0 && sameName(names, column)
      lastBlock = block
      guard !isRepeated, block >= 0 else { continue }
      segment.fields.append(Field(name: names[column], value: block))
    }
    guard Int32(segment.fields.count) > start else { return }
    segment.records.append(
      Record(
        kind: .row,
        fields: start..<Int32(segment.fields.count),
        caption: caption,
        table: Int32(table.number - 1),
        row: Int32(row)
      )
    )
  }

  /// Whether a column and the one to its left stand under the same header cell.
  private func sameName(_ names: [Int32], _ column: Int) -> Bool {
    column > 0
      && segment.names[Int(names[column])].block == segment.names[Int(names[column - 1])].block
  }

  // MARK: Forms

  private mutating func emitForm(_ grid: TableGrid, caption: Int32, governor: Int32) {
    let number = segment.tables.count + 1
    var labels: Set<Int32> = []
    let rows = (0..<grid.rows).map { FormRow(grid.distinctCells(row: $0), draft) }
    for pair in rows.joined(by: \.pairs) {
      labels.insert(pair.label)
      if pair.group >= 0 { labels.insert(pair.group) }
    }
    let places = emitCells(grid, governor: governor) { _, cell in
      labels.contains(cell) ? .headerCell : .cell
    }
    var table = Table(
      caption: caption,
      rows: grid.rows,
      columns: grid.columns,
      headerRows: 0,
      cells: places,
      number: number
    )
    table.sheet = draft.tables[grid.table].sheet
    table.rowNumbers = draft.tables[grid.table].rowNumbers
    segment.tables.append(table)
    var blocks: [Int32: Int32] = [:]
    for (place, cell) in grid.cells.enumerated() where cell >= 0 { blocks[cell] = places[place] }
    let start = Int32(segment.fields.count)
    for pair in rows.joined(by: \.pairs) {
      guard let label = blocks[pair.label], !segment.blocks[Int(label)].text.isEmpty else {
        continue
      }
      let name = addName(of: [blocks[pair.group], label].compactMap(\.self))
      segment.fields.append(Field(name: name, value: blocks[pair.value] ?? -1))
      if let group = blocks[pair.group], group < label {
        segment.blocks[Int(label)].parent = group
      }
      // A label says of its value what a heading says of its text.
      if let value = blocks[pair.value], value > label { segment.blocks[Int(value)].parent = label }
    }
    addForm(fields: start, caption: caption >= 0 ? caption : outline.heading, table: number - 1)
    tablesEnd = segment.blocks.count
  }

  /// Adds the record of the fields from `start` on.
  mutating func addForm(fields start: Int32, caption: Int32, table: Int) {
    guard Int32(segment.fields.count) > start else { return }
    segment.records.append(
      Record(
        kind: .form,
        fields: start..<Int32(segment.fields.count),
        caption: caption,
        table: Int32(table)
      )
    )
  }
}

extension [FormRow] {
  /// The pairs of all rows.
  fileprivate func joined(by path: KeyPath<FormRow, [FormRow.Pair]>) -> [FormRow.Pair] {
    flatMap { $0[keyPath: path] }
  }
}

extension TableGrid {
  /// Whether a row is one filled cell across the whole table that heads the rows below.
  func isSection(row: Int, _ draft: borrowing Draft) -> Bool {
    let cell = cell(row: row, column: 0)
    guard columns > 2, row + 1 < rows, cell >= 0, self.cell(row: row, column: columns - 1) == cell,
      (0..<columns).allSatisfy({ self.cell(row: row, column: $0) == cell }),
      self.cell(row: row + 1, column: 0) != cell
    else { return false }
    let pieces = draft.cells[Int(cell)].pieces
    guard pieces.count == 1, let piece = pieces.first else { return false }
    return PieceShape(draft, draft.pieces[piece]).isHeadingText
  }
}
