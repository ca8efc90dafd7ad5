/// A row of a table, a label–value form, or an XML element, as a list of named values.
package struct Record: Sendable {
  /// What the record was in the file.
  package enum Kind: UInt8, Sendable {
    /// A data row of a table; field names are its column headers.
    case row
    /// A form laid out as label and value cells; field names are the labels.
    case form
    /// An XML element with attributes or child elements; field names are theirs.
    case element
  }

  /// What the record was.
  package var kind: Kind
  /// The element's local name for an element, -1 otherwise; an index into `names`.
  package var name: Int32
  /// Where its fields stand in the segment's `fields`.
  package var fields: Range<Int32>
  /// The record around it: the enclosing XML element; -1 at the top.
  ///
  /// Always smaller than the record's own index. A field that a record lacks may be read from the
  /// records around it.
  package var parent: Int32
  /// The block that names the list it stands in: the table's caption or the heading above; -1
  /// where none.
  package var caption: Int32
  /// The table of a row, -1 otherwise.
  package var table: Int32
  /// Row of the table counted from 0, or position of the element among those of its name, counted
  /// from 1.
  package var row: Int32
  /// Whether the record only repeats what encloses a segment's first records.
  package var isCarried: Bool

  /// Creates a record.
  package init(
    kind: Kind,
    name: Int32 = -1,
    fields: Range<Int32>,
    parent: Int32 = -1,
    caption: Int32 = -1,
    table: Int32 = -1,
    row: Int32 = -1,
    isCarried: Bool = false
  ) {
    self.kind = kind
    self.name = name
    self.fields = fields
    self.parent = parent
    self.caption = caption
    self.table = table
    self.row = row
    self.isCarried = isCarried
  }
}

/// One named value of a record.
package struct Field: Sendable {
  /// Its name; an index into the segment's `names`.
  package var name: Int32
  /// The block of its value; an empty cell or element has a block with no text; -1 where there is
  /// none.
  package var value: Int32

  /// Creates a field.
  package init(name: Int32, value: Int32) {
    self.name = name
    self.value = value
  }
}

/// The name of a field or of an XML element.
package struct FieldName: Sendable, Hashable {
  /// What kind of name it is.
  package enum Kind: UInt8, Sendable {
    /// Text of a header cell or label; several header rows are joined by `/`.
    case header
    /// Local name of an XML element.
    case element
    /// Local name of an XML attribute, without `@`.
    case attribute
  }

  /// What kind of name it is.
  package let kind: Kind
  /// The name, white space removed.
  package let text: String
  /// The block of the header cell or label (the lowest, where several), -1 for XML.
  package let block: Int32

  /// Creates a name.
  package init(kind: Kind, text: String, block: Int32 = -1) {
    self.kind = kind
    self.text = text
    self.block = block
  }
}
