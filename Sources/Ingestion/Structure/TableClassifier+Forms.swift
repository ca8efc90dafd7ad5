import SourceText

/// Forms: labels and values side by side.
extension TableClassifier {
  /// Whether labels and values take turns in most rows.
  func isForm(_ draft: borrowing Draft) -> Bool {
    guard table.hasBorder || grid.rows >= 2 else { return false }
    var labelled = 0
    var rows = 0
    var blanks = 0
    var uneven = false
    for row in 0..<grid.rows {
      let cells = grid.distinctCells(row: row)
      guard !cells.isEmpty else { continue }
      rows += 1
      uneven = uneven || cells.count != grid.columns
      let pairs = FormRow(cells, draft)
      let labels = pairs.pairs.filter { texts[$0.label]?.isShort == true }
      if !pairs.pairs.isEmpty, labels.count == pairs.pairs.count { labelled += 1 }
      blanks += pairs.pairs.count { $0.value < 0 || texts[$0.value]?.isEmpty ?? true }
    }
    guard rows > 0, labelled * 10 >= rows * 7 else { return false }
    if rows > 1, LabelledPairs(self, draft)?.areForm ?? false { return true }
    if grid.columns == 2 { return !uneven ? blanks > 0 || isLabelColumn() : blanks > 0 }
    return uneven && (blanks > 0 || hasUnevenPairs(draft))
  }

  /// Whether the left of two columns holds labels: short, different, and no numbers.
  private func isLabelColumn() -> Bool {
    let left = (0..<grid.rows).map { text(row: $0, column: 0) }
    let right = (0..<grid.rows).map { text(row: $0, column: 1) }
    guard left.allSatisfy({ $0.isShort && $0.bytes > 5 }) else { return false }
    let first = right.first?.bytes ?? 0
    let rest = right.dropFirst().reduce(0) { $0 + $1.bytes } / max(1, right.count - 1)
    // A header over a column of values is shorter than they are.
    return first * 2 > rest && right.contains { !$0.isShort || $0.bytes > 24 }
  }

  /// Whether value cells span columns, as in a form, and not groups of rows, as in a list.
  private func hasUnevenPairs(_ draft: borrowing Draft) -> Bool {
    let spanning = grid.order.count { draft.cells[Int($0)].columnSpan > 1 }
    let header = grid.distinctCells(row: 0)
    return spanning * 3 >= grid.rows && header.count < grid.columns
      && header.count.isMultiple(of: 2)
  }
}

/// The labels and values of a table whose every row holds pairs of them, if it is one: labels are
/// short, all different, and hold no number.
///
/// Short values make such a table look like one with a header row, and its first row like the header.
/// What tells them apart is a value in that row that heads no column, or labels that are set off.
private struct LabelledPairs {
  private struct Value {
    let row: Int
    /// Its place among the values of its row.
    let place: Int
    let text: TableClassifier.CellText
    let spansRest: Bool
  }

  /// A label is no longer than this many bytes: 10 Chinese characters.
  private static let longestLabel = 30
  /// A short one is no longer than this.
  private static let shortLabel = 18
  /// A number of so many digits is one to call or to identify by.
  private static let longNumber = 7

  private let labels: [TableClassifier.CellText]
  private let areSetOff: Bool
  private let values: [Value]
  private let columns: Int

  init?(_ table: TableClassifier, _ draft: borrowing Draft) {
    var seen: Set<Int32> = []
    var words: Set<[UInt8]> = []
    var labels: [TableClassifier.CellText] = []
    var values: [Value] = []
    var (shadedLabels, shadedValues) = (0, 0)
    for row in 0..<table.grid.rows {
      var cells = table.grid.distinctCells(row: row)
      // A photograph stands beside several rows and is no label of any.
      if let last = cells.last, !cells.count.isMultiple(of: 2), cells.count > 1,
        draft.cells[Int(last)].rowSpan > 1
      {
        cells.removeLast()
      }
      for (place, pair) in FormRow(cells, draft).pairs.enumerated() {
        guard let label = table.texts[pair.label] else { return nil }
        let value = table.texts[pair.value] ?? TableClassifier.CellText()
        // A label that waits for somebody to write behind it.
        if value.endsInColon { return nil }
        // Room that is left over at the end of a row.
        if label.isEmpty, value.isEmpty, place > 0 { continue }
        guard label.isShort, label.bytes > 3, label.bytes <= Self.longestLabel, !label.hasDigit,
          pair.value >= 0
        else { return nil }
        if seen.insert(pair.label).inserted {
          guard words.insert(Self.word(of: pair.label, draft)).inserted else { return nil }
          labels.append(label)
          if draft.cells[Int(pair.label)].isShaded { shadedLabels += 1 }
        }
        guard seen.insert(pair.value).inserted else { continue }
        if draft.cells[Int(pair.value)].isShaded { shadedValues += 1 }
        let last = table.grid.cell(row: row, column: table.grid.columns - 1)
        values.append(
          Value(
            row: row,
            place: place,
            text: value,
            spansRest: place == 0 && last == pair.value && table.grid.columns > 2
          )
        )
      }
    }
    guard labels.count > 1 else { return nil }
    self.labels = labels
    self.values = values
    columns = table.grid.columns
    let plain = values.count { !$0.text.isEmpty && !$0.text.isBold }
    let isBold = labels.allSatisfy(\.isBold) && plain > 0
    let filled = values.count { !$0.text.isEmpty }
    areSetOff =
      isBold && plain * 10 >= filled * 8
      || shadedLabels == labels.count && shadedValues * 10 <= values.count * 2
  }

  private static func word(of cell: Int32, _ draft: borrowing Draft) -> [UInt8] {
    draft.cells[Int(cell)].pieces.flatMap { index in
      draft.text[draft.pieces[index].text.indices].filter { $0 > 0x20 }
    }
  }

  /// Whether the table is a form, and not a list whose names happen to be short and different.
  var areForm: Bool {
    if areSetOff || labels.allSatisfy(\.endsInColon) { return true }
    let first = values.filter { $0.row == 0 }
    if first.contains(where: headsNothing) { return true }
    guard labels.allSatisfy({ $0.bytes <= Self.shortLabel }) else { return false }
    // One value across a table that has room for several pairs; a list may end in a remark.
    let lastRow = values.last?.row ?? 0
    let across = values.filter(\.spansRest)
    if across.count > 1 || across.contains(where: { $0.row < lastRow }) { return true }
    return Dictionary(grouping: values.filter { $0.row > 0 }, by: \.place).values.contains {
      column in
      Set(column.map { Self.sort($0.text) }).count > 3
        || column.contains { $0.text.longestNumber >= Self.longNumber }
          && column.contains { !$0.text.hasDigit && !$0.text.isEmpty }
    }
  }

  /// Whether a value of the first row is none that a column would be called by.
  private func headsNothing(_ value: Value) -> Bool {
    let text = value.text
    if text.isEmpty { return columns > 2 || values.allSatisfy { $0.text.isEmpty } }
    if text.bytes > 45 || text.endsSentence { return true }
    let below = values.filter { $0.place == value.place && $0.row > 0 && !$0.text.isEmpty }
    // A unit stands over numbers.
    if text.bytes <= 3 { return !below.allSatisfy(\.text.hasDigit) || below.isEmpty }
    return text.hasDigit && below.contains { !$0.text.hasDigit }
  }

  private enum Sort { case empty, sign, number, words, text }

  /// What a value looks like; those of one column of a list look alike.
  private static func sort(_ text: TableClassifier.CellText) -> Sort {
    if text.isEmpty { return .empty }
    if text.hasDigit { return .number }
    if text.bytes <= 3 { return .sign }
    return text.isShort ? .words : .text
  }
}
