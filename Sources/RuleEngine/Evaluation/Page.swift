import DocumentModel
import SourceText

/// A segment behind one reference, so that conditions can hold on to it at no cost.
final class Page {
  let text: [UInt8]
  let map: OffsetMap
  let blocks: [Block]
  let tables: [Table]
  let records: [Record]
  let fields: [Field]
  let names: [FieldName]
  let declarations: [Declaration]
  let isFirst: Bool
  let isHidden: Bool

  init(_ segment: DocumentSegment) {
    text = segment.text
    map = segment.map
    blocks = segment.blocks
    tables = segment.tables
    records = segment.records
    fields = segment.fields
    names = segment.names
    declarations = segment.declarations
    isFirst = segment.isFirst
    isHidden = segment.isHidden
  }

  /// The bytes of `range` as a string.
  func string(_ range: TextRange) -> String {
    String(decoding: text[range.indices], as: UTF8.self)
  }
}
