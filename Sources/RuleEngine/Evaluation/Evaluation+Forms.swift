import DocumentModel
import SourceText

/// Forms written as a run of elements, of which one value names the other:
/// `<field name="申请单位">县林业局</field><field name="经费来源">县财政</field>`.
///
/// By its shape alone a run may as well be a list of tasks and who does them. It is a form where the
/// names are columns that the rules know.
extension Evaluation {
  /// The least and greatest number of fields of a form.
  private static let formSize = 3...64
  /// Bytes of the longest name of a field.
  private static let labelLength = 48
  /// Where so many names at the beginning are no columns, none is looked at further.
  private static let labelsTried = 4

  /// Adds each such run as one record, and notes the records that it stands for.
  mutating func addForms(to segment: inout DocumentSegment) {
    members.removeAll(keepingCapacity: true)
    firstForm = segment.records.count
    var start = 0
    while start < firstForm {
      var end = start + 1
      if let label = Self.labelName(start, segment) {
        while end < firstForm, Self.continues(end, start, label, segment) { end += 1 }
        if Self.formSize.contains(end - start), isForm(start..<end, segment) {
          addForm(of: start..<end, to: &segment)
        }
      }
      start = end
    }
  }

  /// The name of the value that would name the other one of a record; nil where it has no such shape.
  private static func labelName(_ record: Int, _ segment: DocumentSegment) -> Int32? {
    let own = segment.records[record]
    guard own.kind == .element, own.parent >= 0, (2...3).contains(own.fields.count) else {
      return nil
    }
    return segment.fields[Int(own.fields.lowerBound)].name
  }

  /// Whether a record goes on with the run that another one began.
  private static func continues(
    _ record: Int,
    _ start: Int,
    _ label: Int32,
    _ segment: DocumentSegment
  ) -> Bool {
    let (first, own) = (segment.records[start], segment.records[record])
    return own.parent == first.parent && own.name == first.name
      && labelName(record, segment) == label
  }

  /// Whether at least three columns of one record type, and half of the names, are known.
  private mutating func isForm(_ run: Range<Int>, _ segment: DocumentSegment) -> Bool {
    var seen: Set<String> = []
    var found = [Set<Int8>](repeating: [], count: plan.records.count)
    var known = [Int](repeating: 0, count: plan.records.count)
    for (index, record) in run.enumerated() {
      let label = segment.blocks[Int(Self.labelBlock(record, segment))].text
      guard label.count <= Self.labelLength, !label.isEmpty else { return false }
      let text = segment.string(label)
      guard seen.insert(text).inserted else { return false }
      for (type, column) in knownName(FieldName(kind: .header, text: text)).columns.enumerated()
      where column >= 0 && typesInUse & (1 << UInt64(type)) != 0 {
        found[type].insert(column)
        known[type] += 1
      }
      if index + 1 == Self.labelsTried, known.allSatisfy({ $0 == 0 }) { return false }
    }
    return zip(found, known).contains { $0.count >= 3 && $1 * 2 >= run.count }
  }

  private static func labelBlock(_ record: Int, _ segment: DocumentSegment) -> Int32 {
    segment.fields[Int(segment.records[record].fields.lowerBound)].value
  }

  private mutating func addForm(of run: Range<Int>, to segment: inout DocumentSegment) {
    let first = Int32(segment.fields.count)
    for record in run {
      members.insert(Int32(record))
      let (own, label) = (segment.records[record], Self.labelBlock(record, segment))
      let fields = segment.fields[Int(own.fields.lowerBound) + 1..<Int(own.fields.upperBound)]
      guard let value = (fields.last { $0.name == own.name } ?? fields.last)?.value else { continue }
      segment.blocks[Int(label)].kind = .headerCell
      segment.fields.append(Field(name: Int32(segment.names.count), value: value))
      let text = segment.string(segment.blocks[Int(label)].text)
      segment.names.append(FieldName(kind: .header, text: text, block: label))
    }
    let outer = segment.records[run.lowerBound]
    segment.records.append(
      Record(
        kind: .form,
        fields: first..<Int32(segment.fields.count),
        parent: outer.parent,
        caption: outer.caption
      )
    )
  }
}
