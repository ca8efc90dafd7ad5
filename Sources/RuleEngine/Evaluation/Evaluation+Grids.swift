import DocumentModel
import SourceText

/// Tables in XML whose cells all have one name, so that the first full row names the columns:
/// `<row><cell>事项</cell><cell>责任单位</cell></row><row><cell>征收</cell><cell>各社区</cell></row>`,
/// or `<Row><Cell><Data>…` as spreadsheets write it.
extension Evaluation {
  /// Cells of the narrowest table.
  private static let leastCells = 2

  /// Adds the rows below such a row with its cells as the names of their columns.
  mutating func addGrids(to segment: inout DocumentSegment) {
    var names: [Int32] = []
    var (parent, element): (Int32, Int32) = (-1, -1)
    for row in 0..<firstForm where !members.contains(Int32(row)) {
      let own = segment.records[row]
      let isBelow = !names.isEmpty && own.parent == parent && own.name == element
      guard let cells = Self.cells(of: row, below: firstForm, segment) else { continue }
      if isBelow {
        if cells.values.count == names.count { add(row, cells, names, to: &segment) }
      } else if isHeader(cells.values, segment) {
        (parent, element) = (own.parent, own.name)
        names = cells.values.map { Self.addName(of: $0, to: &segment) }
        members.formUnion([Int32(row)] + cells.records)
      }
    }
  }

  /// Whether two columns of one record type, and half of the cells, are known.
  private mutating func isHeader(_ cells: [Int32], _ segment: DocumentSegment) -> Bool {
    columns(named: cells, segment).contains { $0.columns >= 2 && $0.labels * 2 >= cells.count }
  }

  /// The cells of a row in their order, and the records that they are; nil where their names differ.
  private static func cells(
    of row: Int,
    below end: Int,
    _ segment: DocumentSegment
  ) -> (values: [Int32], records: [Int32])? {
    let own = segment.records[row]
    guard own.kind == .element, own.parent >= 0 else { return nil }
    var name: Int32 = -1
    var values: [Int32] = []
    for field in segment.fields[Int(own.fields.lowerBound)..<Int(own.fields.upperBound)] {
      if name < 0 { name = field.name }
      guard field.name == name, segment.names[Int(name)].kind == .element else { return nil }
      values.append(field.value)
    }
    var records: [Int32] = []
    var child = row + 1
    while child < end, segment.records[child].parent == Int32(row) {
      let cell = segment.records[child]
      if name < 0 { name = cell.name }
      guard cell.name == name, let last = cell.fields.last else { return nil }
      values.append(segment.fields[Int(last)].value)
      records.append(Int32(child))
      child += 1
    }
    guard values.count >= leastCells else { return nil }
    return (values.sorted(), records)
  }

  private mutating func add(
    _ row: Int,
    _ cells: (values: [Int32], records: [Int32]),
    _ names: [Int32],
    to segment: inout DocumentSegment
  ) {
    let first = Int32(segment.fields.count)
    for (name, value) in zip(names, cells.values) {
      segment.fields.append(Field(name: name, value: value))
    }
    var made = segment.records[row]
    made.fields = first..<Int32(segment.fields.count)
    segment.records.append(made)
    members.formUnion([Int32(row)] + cells.records)
  }
}
