import DocumentModel
import SourceText

/// A segment that does not change any more.
///
/// A class, so that handing it on costs one reference and not one for each of its arrays.
final class Page: Sendable {
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
