package import SourceText

/// A heading, paragraph, list item, table cell or field: the unit that sentences are cut from.
package struct Block: Sendable {
  /// What a block is on the page.
  package enum Kind: UInt8, Sendable {
    /// The title of the document.
    case title
    /// A heading, by tag, by style, or by official numbering.
    case heading
    /// A paragraph.
    case paragraph
    /// An item of a list, by tag or by official numbering.
    case listItem
    /// The caption of a table.
    case caption
    /// A header cell of a data table, or the label of a form field.
    case headerCell
    /// A data cell of a data table, or the value of a form field.
    case cell
    /// The character data of an XML element, or the value of an XML attribute.
    case field
  }

  /// What the block is.
  package var kind: Kind
  /// Depth of a heading or numbered item: 1 is the outermost, 0 where it does not apply.
  package var level: UInt8
  /// Where its text stands in the segment's text, without the line feed behind it.
  package var text: TextRange
  /// The part of `text` that is its number or bullet (`（一）`, `第三条`, `2.`), empty where none.
  package var marker: TextRange
  /// The block that governs this one: the heading it stands under, the lead-in of its list, the
  /// numbered paragraph it is a part of; -1 at the top.
  ///
  /// Always smaller than the block's own index, so a walk up the parents ends.
  package var parent: Int32
  /// The table of a cell or caption, -1 elsewhere.
  package var table: Int32
  /// Row of a cell, counted from 0 with header rows included; the first where it spans several.
  package var row: Int32
  /// Column of a cell, counted from 0; the first where it spans several.
  package var column: Int32
  /// Whether the text ends in a colon and so leads in what follows.
  package var isLeadIn: Bool
  /// Whether the block only repeats what governs a segment's first blocks, and is not judged again.
  package var isCarried: Bool
  /// The page it begins on, counted from 1; 0 where the format has no pages.
  package var page: Int32 = 0
  /// Whether an attachment, a sheet or the head of the pages begins with it: what stands before is
  /// another part of the document.
  package var startsPart = false
  /// Whether a reader does not see it: hidden text, a hidden row or sheet.
  package var isHidden = false

  /// Creates a block; what is not given does not apply.
  package init(
    kind: Kind,
    level: UInt8 = 0,
    text: TextRange,
    marker: TextRange? = nil,
    parent: Int32 = -1,
    table: Int32 = -1,
    row: Int32 = -1,
    column: Int32 = -1,
    isLeadIn: Bool = false,
    isCarried: Bool = false
  ) {
    self.kind = kind
    self.level = level
    self.text = text
    self.marker = marker ?? TextRange(text.lower, text.lower)
    self.parent = parent
    self.table = table
    self.row = row
    self.column = column
    self.isLeadIn = isLeadIn
    self.isCarried = isCarried
  }
}
