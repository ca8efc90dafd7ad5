/// Writes the body of a WordprocessingML document: paragraphs and tables.
///
/// Widths are twentieths of a point; a page of A4 with our margins has `pageWidth` of them.
struct WordWriter {
  /// How a paragraph looks.
  struct Style {
    var size = 21
    var isBold = false
    var isHeading = false
    var alignment: String?
    var keepsWithNext = false
    var before = 0
    var after = 0
  }

  /// A cell of a table.
  struct Cell {
    let lines: [(text: String, style: Style)]
    let width: Int
    var span = 1
    var isShaded = false
    var isCentred = false

    init(_ text: String, width: Int, span: Int = 1, style: Style = Style(size: 19)) {
      lines = [(text, style)]
      self.width = width
      self.span = span
    }

    init(lines: [(text: String, style: Style)], width: Int) {
      self.lines = lines
      self.width = width
    }

    /// A cell that names what stands beside or below it.
    static func label(_ text: String, width: Int, isCentred: Bool = false) -> Self {
      var cell = Self(text, width: width, style: Style(size: 19, isBold: true, isHeading: true))
      cell.isShaded = true
      cell.isCentred = isCentred
      return cell
    }
  }

  /// The width between the margins.
  static let pageWidth = 9356

  private(set) var body = ""

  /// Writes a paragraph.
  mutating func paragraph(_ text: String, _ style: Style = Style()) {
    body += "<w:p><w:pPr>"
    if style.keepsWithNext { body += "<w:keepNext/>" }
    body += "<w:spacing w:before=\"\(style.before)\" w:after=\"\(style.after)\"/>"
    if let alignment = style.alignment { body += "<w:jc w:val=\"\(alignment)\"/>" }
    body += "</w:pPr>"
    run(text, style)
    body += "</w:p>"
  }

  /// Begins a new page.
  mutating func pageBreak() { body += "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" }

  /// Begins a table of columns.
  mutating func openTable(_ widths: [Int]) {
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"2B2F34\"/>"
    }.joined()
    body += "<w:tbl><w:tblPr><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
    body += "<w:tblBorders>\(borders)</w:tblBorders><w:tblLayout w:type=\"fixed\"/>"
    body += "<w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/>"
    body += "</w:tblCellMar></w:tblPr><w:tblGrid>"
    body += widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
  }

  /// Writes a row, which never breaks between pages.
  mutating func row(_ cells: [Cell], isHeader: Bool = false, height: Int? = nil) {
    body += "<w:tr><w:trPr><w:cantSplit/>"
    if let height { body += "<w:trHeight w:val=\"\(height)\" w:hRule=\"atLeast\"/>" }
    if isHeader { body += "<w:tblHeader/>" }
    body += "</w:trPr>"
    for cell in cells { write(cell) }
    body += "</w:tr>"
  }

  /// Ends a table.
  mutating func closeTable() { body += "</w:tbl>" }

  private mutating func write(_ cell: Cell) {
    body += "<w:tc><w:tcPr><w:tcW w:w=\"\(cell.width)\" w:type=\"dxa\"/>"
    if cell.span > 1 { body += "<w:gridSpan w:val=\"\(cell.span)\"/>" }
    if cell.isShaded { body += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F1F2F4\"/>" }
    body += "<w:vAlign w:val=\"center\"/></w:tcPr>"
    for (text, style) in cell.lines {
      var style = style
      if cell.isCentred { style.alignment = "center" }
      paragraph(text, style)
    }
    body += "</w:tc>"
  }

  private mutating func run(_ text: String, _ style: Style) {
    let font = style.isHeading ? "黑体" : "宋体"
    let latin = style.isHeading ? "Arial" : "Times New Roman"
    body +=
      "<w:r><w:rPr><w:rFonts w:ascii=\"\(latin)\" w:hAnsi=\"\(latin)\" w:eastAsia=\"\(font)\"/>"
    if style.isBold { body += "<w:b/>" }
    body += "<w:sz w:val=\"\(style.size)\"/><w:szCs w:val=\"\(style.size)\"/></w:rPr>"
    body += "<w:t xml:space=\"preserve\">"
    body += XMLText.escape(plain(text), isAttribute: false) + "</w:t></w:r>"
  }
}
