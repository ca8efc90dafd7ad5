import SourceText

/// One cell as its sheet holds it.
struct SheetCell {
  enum Kind {
    case number, shared, text, truth
  }

  let row: Int
  let column: Int
  let kind: Kind
  let style: Int
  var texts: [PartText] = []
}

/// A rectangle of merged cells.
struct MergedRange {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  /// Reads a reference such as `A1:C2`.
  init?(_ reference: String) {
    let corners = reference.split(separator: ":").compactMap { CellReference($0) }
    guard corners.count == 2, corners[0].row <= corners[1].row,
      corners[0].column <= corners[1].column
    else { return nil }
    rows = corners[0].row...corners[1].row
    columns = corners[0].column...corners[1].column
  }
}

/// A cell's place, counted from 0.
struct CellReference {
  let row: Int
  let column: Int

  /// Reads a reference such as `B12`.
  init?(_ text: Substring) {
    var row = 0
    var column = 0
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      guard column <= 16_384, row <= 1_048_576 else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    (self.row, self.column) = (row - 1, column - 1)
  }
}

/// Reads the cells of one sheet.
struct SheetReader: PartHandler {
  private(set) var cells: [SheetCell] = []
  private(set) var merged: [MergedRange] = []
  private(set) var hiddenRows: Set<Int> = []
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  /// Cells beyond the limit, which were left out.
  private(set) var left = 0
  private let limit: Int
  private var row = -1
  private var column = -1
  private var cell: SheetCell?
  private var isInText = false
  private var isPhonetic = false

  /// - Parameter limit: Most cells to keep.
  init(limit: Int) { self.limit = limit }

  mutating func start(_ tag: PartTag, _ source: Span<UInt8>) {
    switch tag.element {
    case .sheetColumn:
      if let first = tag.number("min", source), let last = tag.number("max", source),
        first >= 1, first <= last, tag.value("hidden", source).map({ $0 != "0" }) ?? false
      {
        hiddenColumns.append(first - 1...last - 1)
      }
    case .sheetRow:
      row = tag.number("r", source).map { $0 - 1 } ?? row + 1
      column = -1
      if tag.value("hidden", source).map({ $0 != "0" && $0 != "false" }) ?? false {
        hiddenRows.insert(row)
      }
    case .sheetCell: openCell(tag, source)
    case .sheetValue: isInText = true
    case .sheetText: isInText = !isPhonetic
    case .sheetPhonetic: isPhonetic = true
    case .mergedCells:
      if let range = tag.value("ref", source).flatMap({ MergedRange($0) }) { merged.append(range) }
    default: break
    }
  }

  private mutating func openCell(_ tag: PartTag, _ source: Span<UInt8>) {
    let reference = tag.value("r", source).flatMap { CellReference(Substring($0)) }
    column = reference?.column ?? column + 1
    if let reference { row = reference.row }
    let kind: SheetCell.Kind =
      switch tag.value("t", source) {
      case "s": .shared
      case "b": .truth
      case nil, "n": .number
      default: .text
      }
    cell = SheetCell(
      row: max(0, row),
      column: column,
      kind: kind,
      style: tag.number("s", source) ?? 0
    )
  }

  mutating func end(_ element: PartElement, at place: Int) {
    switch element {
    case .sheetValue, .sheetText: isInText = false
    case .sheetPhonetic: isPhonetic = false
    case .sheetCell:
      if let cell, !cell.texts.isEmpty {
        if cells.count < limit { cells.append(cell) } else { left += 1 }
      }
      cell = nil
    default: break
    }
  }

  mutating func text(_ range: Range<Int>, isLiteral: Bool, _ source: Span<UInt8>) {
    if isInText { cell?.texts.append(PartText(range: range, isLiteral: isLiteral)) }
  }
}
