/// A document's text as a reader sees it, with the places of its findings; for reports that show
/// the document itself, not part of the wire format.
package struct DocumentText: Sendable, Hashable {
  /// What a block is on the page.
  package enum Kind: Sendable, Hashable {
    case title
    case heading
    case paragraph
    case listItem
    case caption
    case cell
    case field
  }

  /// Where a cell stands in its table.
  package struct Cell: Sendable, Hashable {
    /// The number of the table in its document.
    package let table: Int
    /// Its first row, counted from 0.
    package let row: Int
    /// Its first column, counted from 0.
    package let column: Int
    /// Rows that it covers.
    package let rowSpan: Int
    /// Columns that it covers.
    package let columnSpan: Int
    /// Whether it is a header.
    package let isHeader: Bool

    /// Creates a place.
    package init(
      table: Int,
      row: Int,
      column: Int,
      rowSpan: Int = 1,
      columnSpan: Int = 1,
      isHeader: Bool = false
    ) {
      self.table = table
      self.row = row
      self.column = column
      self.rowSpan = rowSpan
      self.columnSpan = columnSpan
      self.isHeader = isHeader
    }
  }

  /// Words of a block that a finding is about.
  package struct Mark: Sendable, Hashable {
    /// The words, as offsets into the UTF-8 of the block's text.
    package let range: Range<Int>
    /// The finding, an index into the report's.
    package let finding: Int

    /// Creates a mark.
    package init(range: Range<Int>, finding: Int) {
      self.range = range
      self.finding = finding
    }
  }

  /// A heading, paragraph, list item, cell or field.
  package struct Block: Sendable, Hashable {
    /// What it is.
    package let kind: Kind
    /// Depth of a heading or a numbered item, 0 where it does not apply.
    package let level: Int
    /// Its words.
    package let text: String
    /// The name of a field, nil elsewhere.
    package let label: String?
    /// The place of a cell, nil elsewhere.
    package let cell: Cell?
    /// Whether blocks before it were left out.
    package let followsGap: Bool
    /// The words that findings are about, in the order of the text.
    package var marks: [Mark]

    /// Creates a block.
    package init(
      kind: Kind,
      level: Int = 0,
      text: String,
      label: String? = nil,
      cell: Cell? = nil,
      followsGap: Bool = false,
      marks: [Mark] = []
    ) {
      self.kind = kind
      self.level = level
      self.text = text
      self.label = label
      self.cell = cell
      self.followsGap = followsGap
      self.marks = marks
    }
  }

  /// The blocks in reading order.
  package var blocks: [Block]

  /// Creates a text.
  package init(blocks: [Block] = []) {
    self.blocks = blocks
  }
}
