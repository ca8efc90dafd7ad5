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

  /// Adds what the elements of a segment make up as records, and notes those that it stands for.
  mutating func arrange(_ segment: inout DocumentSegment) {
    members.removeAll(keepingCapacity: true)
    firstForm = segment.records.count
    addForms(to: &segment)
    addGrids(to: &segment)
  }

  private mutating func addForms(to segment: inout DocumentSegment) {
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
    let labels = run.map { Self.labelBlock($0, segment) }
    let texts = labels.map { segment.string(segment.blocks[Int($0)].text) }
    guard Set(texts).count == run.count, texts.allSatisfy({ $0.utf8.count <= Self.labelLength })
    else { return false }
    return columns(named: labels, segment).contains {
      $0.columns >= 3 && $0.labels * 2 >= run.count
    }
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
      guard let value = (fields.last { $0.name == own.name } ?? fields.last)?.value else {
        continue
      }
      let name = Self.addName(of: label, to: &segment)
      segment.fields.append(Field(name: name, value: value))
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

  /// Makes a block the name of what stands under or beside it.
  static func addName(of block: Int32, to segment: inout DocumentSegment) -> Int32 {
    segment.blocks[Int(block)].kind = .headerCell
    let text = segment.string(segment.blocks[Int(block)].text)
    segment.names.append(FieldName(kind: .header, text: text, block: block))
    return Int32(segment.names.count - 1)
  }

  /// The columns that texts name, as one record type sees them: how many, and of how many texts.
  mutating func columns(
    named labels: [Int32],
    _ segment: DocumentSegment
  ) -> [(columns: Int, labels: Int)] {
    var found = [Set<Int8>](repeating: [], count: plan.records.count)
    var known = [Int](repeating: 0, count: plan.records.count)
    for (index, label) in labels.enumerated() {
      let text = segment.blocks[Int(label)].text
      guard text.count <= Self.labelLength, !text.isEmpty else { continue }
      let name = FieldName(kind: .header, text: segment.string(text))
      for (type, column) in knownName(name).columns.enumerated()
      where column >= 0 && typesInUse & (1 << UInt64(type)) != 0 {
        found[type].insert(column)
        known[type] += 1
      }
      if index + 1 == Self.labelsTried, known.allSatisfy({ $0 == 0 }) { break }
    }
    return zip(found, known).map { ($0.count, $1) }
  }
}
