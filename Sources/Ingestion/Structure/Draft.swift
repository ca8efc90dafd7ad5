import SourceText

/// A page as it was read: its visible pieces in order, before it is decided what each of them is.
///
/// All readers of running text fill a draft; `SegmentBuilder` turns it into a segment.
struct Draft {
  /// The visible text of all pieces, one behind the other.
  var text: [UInt8] = []
  /// From `text` to the source.
  var runs: [DraftRun] = []
  var pieces: [DraftPiece] = []
  var tables: [DraftTable] = []
  var cells: [DraftCell] = []
  var regions: [DraftRegion] = []
  var fosters: [DraftFoster] = []
  /// Invisible characters inside of words, and where in the source the first of them stands.
  var concealed = (count: 0, first: 0)

  mutating func removeAll() {
    concealed = (0, 0)
    text.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    tables.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    regions.removeAll(keepingCapacity: true)
    fosters.removeAll(keepingCapacity: true)
  }

  /// Adds a cell behind the others of its table.
  mutating func addCell(_ cell: DraftCell) {
    let index = Int32(cells.count)
    let table = Int(cell.table)
    cells.append(cell)
    let last = tables[table].lastCell
    if last >= 0 {
      cells[Int(last)].next = index
    } else {
      tables[table].firstCell = index
    }
    tables[table].lastCell = index
  }
}

/// Visible bytes and the source bytes behind them.
struct DraftRun {
  var text: UInt32
  var textCount: UInt32
  var source: UInt32
  var sourceCount: UInt32
  var isLinear: Bool
}

/// One visible piece: what stands between two block boundaries.
struct DraftPiece {
  /// What the markup says a piece is.
  enum Role: UInt8 {
    case paragraph
    case heading
    case item
    case term
    case definition
    case caption
    case label
    case value
  }

  /// How the piece is set off from the one before it.
  enum Join: UInt8 {
    case block
    /// By a line break only.
    case lineBreak
  }

  var role: Role
  /// Level of a heading tag, depth of a list item.
  var level: UInt8 = 0
  var join: Join = .block
  var traits: PieceTraits = []
  /// In the draft's text.
  var text: TextRange
  /// In the draft's runs.
  var runs: Range<Int>
  /// In the source.
  var source: TextRange
  var boldBytes: UInt32 = 0
  var linkBytes: UInt32 = 0
  var largeBytes: UInt32 = 0
  /// Smallest size of its type in a unit of the reader's own, 0 where it is not known.
  var size: UInt16 = 0
  /// The page it stands on, counted from 1; 0 where the format has none.
  var page: Int32 = 0
  var links: UInt16 = 0
  /// The innermost cell around it, -1 outside of tables.
  var cell: Int32 = -1
  /// The list it is an item of or stands in, 0 outside of lists.
  var list: Int32 = 0
  /// The item of the list, counted over the draft; 0 outside of lists.
  var item: Int32 = 0
  /// Number of bytes of a bullet or number that the reader found before the text.
  var markerCount: UInt16 = 0

  var isAllBold: Bool { text.count > 0 && Int(boldBytes) >= text.count }
  var isAllLinks: Bool { text.count > 0 && Int(linkBytes) * 10 >= text.count * 9 }
  var isLarge: Bool { text.count > 0 && Int(largeBytes) >= text.count }
}

/// What is known about how a piece is shown.
struct PieceTraits: OptionSet {
  let rawValue: UInt16
  static let centred = PieceTraits(rawValue: 1)
  static let rightAligned = PieceTraits(rawValue: 2)
  /// First piece of its list item.
  static let opensItem = PieceTraits(rawValue: 4)
  /// The names in the markup say that it is the title.
  static let namedTitle = PieceTraits(rawValue: 8)
  /// Left out of the body.
  static let dropped = PieceTraits(rawValue: 16)
  /// In a list whose items are numbered.
  static let ordered = PieceTraits(rawValue: 32)
  /// A quotation.
  static let quoted = PieceTraits(rawValue: 64)
  /// Holds a link to a file for download.
  static let linksFile = PieceTraits(rawValue: 128)
  /// First piece of a part of its own: nothing before it governs it.
  static let startsPart = PieceTraits(rawValue: 256)
  /// Not shown to a reader.
  static let hidden = PieceTraits(rawValue: 512)
}

/// A table of the draft, of any use.
struct DraftTable {
  var parentCell: Int32
  var rows: Int32 = 0
  var firstCell: Int32 = -1
  var lastCell: Int32 = -1
  var pieces: Range<Int>
  var caption: Range<Int> = 0..<0
  var headRows: Int32 = 0
  /// The rows with which sections begin: no cell reaches from one into the next.
  var sections: [Int32] = []
  /// The name of its sheet, and the rows of the sheet that its rows stand in, counted from 0.
  var sheet = ""
  var rowNumbers: [Int32] = []
  var nestedTables: Int32 = 0
  var hasBorder = false
  var isPresentation = false
  /// The fostered part that it stands in, -1 where in none.
  var fosterOwner: Int32 = -1
}

/// A cell of a draft table.
struct DraftCell {
  var table: Int32
  var row: Int32
  var columnSpan: Int32 = 1
  var rowSpan: Int32 = 1
  var isHeader = false
  var isShaded = false
  var pieces: Range<Int>
  /// The next cell of the same table, -1 at the last.
  var next: Int32 = -1
}

/// A stretch of the page whose markup names it as something other than the body.
struct DraftRegion {
  /// Whether the name alone is enough.
  var isStrong: Bool
  var pieces: Range<Int>
}
