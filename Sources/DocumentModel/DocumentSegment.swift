package import SourceText

/// A stretch of a document as a reader sees it, complete enough to be judged on its own.
///
/// A small document is one segment. A large one is several: the reader cuts between blocks, and
/// repeats at the head of a segment, as *carried* blocks and records, what governs the blocks that
/// follow (headings, lead-ins, enclosing records). All indices are into the arrays of the same
/// segment; -1 stands for none.
package struct DocumentSegment: Sendable {
  /// The visible text of all blocks in reading order, UTF-8; a line feed after each block.
  ///
  /// Character references are decoded, tags gone, runs of white space folded to one space. Full and
  /// half width, bracket variants and zero-width characters are left as they are.
  package var text: [UInt8] = []
  /// From `text` to the decoded source.
  package var map = OffsetMap()
  /// Headings, paragraphs, list items, cells and fields, in reading order.
  package var blocks: [Block] = []
  /// Data tables, in the order of their first cell.
  package var tables: [Table] = []
  /// Table rows, label–value forms and XML elements, as name–value records, in reading order.
  package var records: [Record] = []
  /// The fields of all records, each record's side by side.
  package var fields: [Field] = []
  /// The names that fields and records refer to.
  package var names: [FieldName] = []
  /// Titles, `meta` elements and the attributes of an XML root, in the order of the source.
  package var declarations: [Declaration] = []
  /// Whether its text was taken off the page by an attribute or a style: nobody sees it there, but it
  /// is judged like any other, and what is found in it is marked.
  package var isHidden = false
  /// Whether this is the first segment of its document.
  package var isFirst = true
  /// Whether this is the last segment of its document.
  package var isLast = true

  /// Creates an empty segment.
  package init() {}

  /// Empties the segment and keeps its memory.
  package mutating func removeAll() {
    text.removeAll(keepingCapacity: true)
    isHidden = false
    map.removeAll()
    blocks.removeAll(keepingCapacity: true)
    tables.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    declarations.removeAll(keepingCapacity: true)
  }

  /// The bytes of `range` as a string.
  package func string(_ range: TextRange) -> String {
    String(decoding: text[range.indices], as: UTF8.self)
  }
}

/// A name–value pair that a file states about itself: `<title>`, `<meta name= content=>`, or an
/// attribute of an XML root.
package struct Declaration: Sendable {
  /// `title`, the `name` or `property` of the `meta` element, or the attribute's local name.
  package let name: String
  /// The stated value, white space folded.
  package let value: String
  /// The value in the decoded source.
  package let source: TextRange

  /// Creates a declaration.
  package init(name: String, value: String, source: TextRange) {
    self.name = name
    self.value = value
    self.source = source
  }
}
