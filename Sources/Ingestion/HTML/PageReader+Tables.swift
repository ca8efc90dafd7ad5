import SourceText

/// Tables, rows and cells of the draft.
extension PageReader {
  mutating func openTablePart(
    _ name: ElementName,
    _ traits: StyleTraits,
    in source: Span<UInt8>
  ) {
    if name == .table {
      openTable(traits, in: source)
      return
    }
    switch name {
    case .tr: openRow(traits)
    case .td, .th: openCell(name, traits, in: source)
    case .caption:
      openStructure(.caption)
      open.apply(traits)
      open.context.style.role = .caption
      let start = writer.pieceCount
      let table = Int(open.context.table)
      if table >= 0, writer.draft.tables[table].caption.isEmpty {
        writer.draft.tables[table].caption = start..<start
      }
    case .thead, .tbody, .tfoot:
      openStructure(name)
      open.apply(traits)
      beginSection()
    default: break
    }
    open.updateStyle()
  }

  /// Notes that the rows from here on are of another section than those before.
  private mutating func beginSection() {
    let table = Int(open.context.table)
    guard table >= 0 else { return }
    let rows = writer.draft.tables[table].rows
    guard rows > 0, writer.draft.tables[table].sections.last != rows else { return }
    writer.draft.tables[table].sections.append(rows)
  }

  /// Opens a table or a part of one, whether it is seen or not.
  mutating func openStructure(_ name: ElementName) {
    open.push(name)
    let entry = Int32(open.count - 1)
    switch name {
    case .table:
      open.context.tableEntry = entry
      open.context.structure = entry
      open.context.list = entry
      open.context.isInTable = true
    case .td, .th, .caption:
      open.context.list = entry
      open.context.isInTable = false
    default:
      open.context.structure = entry
      open.context.isInTable = true
    }
  }

  private mutating func openTable(_ traits: StyleTraits, in source: Span<UInt8>) {
    let start = writer.pieceCount
    let outer = open.context.style.cell
    var table = DraftTable(parentCell: outer, pieces: start..<start)
    for attribute in tokenizer.attributes {
      let range = attribute.value.indices
      switch attribute.name {
      case .border: table.hasBorder = (source.number(range)?.tenths ?? 10) > 0
      case .role:
        table.isPresentation =
          source.hasBytesIgnoringCase("presentation", at: range.lowerBound)
          || source.hasBytesIgnoringCase("none", at: range.lowerBound)
      default: break
      }
    }
    if outer >= 0 {
      let enclosing = Int(writer.draft.cells[Int(outer)].table)
      writer.draft.tables[enclosing].nestedTables += 1
    }
    table.fosterOwner = open.context.foster
    // The alignment of a table is not that of its text.
    openStructure(.table)
    noteRegion(.table, in: source)
    open.context.table = Int32(writer.draft.tables.count)
    open.context.bold = 0
    open.context.style.role = .paragraph
    open.context.style.list = 0
    open.context.style.item = 0
    open.context.style.level = 0
    open.context.style.traits = []
    opensItem = false
    writer.draft.tables.append(table)
    open.updateStyle()
  }

  mutating func openRow(_ traits: StyleTraits) {
    let table = Int(open.context.table)
    if table >= 0 {
      let isInHead = open.entry(of: .thead, above: open.context.tableEntry) >= 0
      // A row right behind the head begins a body that no tag names.
      let headRows = writer.draft.tables[table].headRows
      if !isInHead, headRows > 0, headRows == writer.draft.tables[table].rows { beginSection() }
      writer.draft.tables[table].rows += 1
      if isInHead { writer.draft.tables[table].headRows = writer.draft.tables[table].rows }
    }
    open.context.isRowShaded = tokenizer.name == .tr && tokenizer.value(of: .bgcolor) != nil
    openStructure(.tr)
    open.apply(traits)
  }

  private mutating func openCell(
    _ name: ElementName,
    _ traits: StyleTraits,
    in source: Span<UInt8>
  ) {
    let shade = open.context.isRowShaded || tokenizer.value(of: .bgcolor) != nil
    if open.entry(of: .tr, above: open.context.tableEntry) < 0 { openRow(StyleTraits()) }
    openStructure(name)
    open.apply(traits)
    // What a shown cell of a table that is not seen holds is text of its own.
    guard open.context.table >= 0 else { return }
    let table = Int(open.context.table)
    let start = writer.pieceCount
    var cell = DraftCell(
      table: Int32(table),
      row: writer.draft.tables[table].rows - 1,
      pieces: start..<start
    )
    cell.isHeader = name == .th
    cell.isShaded = shade
    if let value = tokenizer.value(of: .colspan) {
      cell.columnSpan = span(source, value, limit: 1000)
    }
    if let value = tokenizer.value(of: .rowspan) {
      cell.rowSpan = span(source, value, limit: 65_534)
    }
    let index = Int32(writer.draft.cells.count)
    writer.draft.addCell(cell)
    open.context.style.cell = index
    noteRegion(name, in: source)
    open.updateStyle()
  }

  /// The value of a span attribute: at least 1, at most `limit`; 0 spans all that follow.
  private func span(_ source: Span<UInt8>, _ value: TextRange, limit: Int) -> Int32 {
    guard let number = source.number(source.trimmed(value.indices)) else { return 1 }
    let count = number.tenths / 10
    if count == 0 { return limit > 1000 ? Int32(limit) : 1 }
    return Int32(min(count, limit))
  }

  // MARK: Ends

  /// Closes what is open in the table up to where a part of this name can stand.
  mutating func clearTable(for name: ElementName) {
    let table = open.context.tableEntry
    guard table >= 0 else { return }
    var floor = table
    if name == .tr || name == .td || name == .th {
      for section in [ElementName.thead, .tbody, .tfoot] {
        floor = max(floor, open.entry(of: section, above: table))
      }
    }
    if name == .td || name == .th { floor = max(floor, open.entry(of: .tr, above: table)) }
    close(to: floor + 1)
  }

  /// Opens the part of a table that is shown before the table: what stands in none of its cells.
  mutating func openFoster() {
    writer.endPiece()
    let table = open.context.table
    guard table >= 0 else {
      open.pushFoster(-1)
      return
    }
    let start = writer.pieceCount
    open.pushFoster(Int32(writer.draft.fosters.count))
    writer.draft.fosters.append(DraftFoster(table: table, pieces: start..<start))
  }

  mutating func endFoster(_ foster: Int32, at end: Int) {
    guard foster >= 0 else { return }
    let start = writer.draft.fosters[Int(foster)].pieces.lowerBound
    writer.draft.fosters[Int(foster)].pieces = start..<max(start, end)
  }

  mutating func endTable(_ table: Int32, at end: Int) {
    guard table >= 0 else { return }
    let start = writer.draft.tables[Int(table)].pieces.lowerBound
    writer.draft.tables[Int(table)].pieces = start..<end
  }

  mutating func endCell(_ cell: Int32, at end: Int) {
    guard cell >= 0 else { return }
    let start = writer.draft.cells[Int(cell)].pieces.lowerBound
    writer.draft.cells[Int(cell)].pieces = start..<end
  }

  mutating func endCaption(of table: Int32, at end: Int) {
    guard table >= 0 else { return }
    let caption = writer.draft.tables[Int(table)].caption
    guard caption.isEmpty else { return }
    let start = caption.lowerBound
    writer.draft.tables[Int(table)].caption = start..<end
  }
}
