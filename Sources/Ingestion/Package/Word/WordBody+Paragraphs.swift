import SourceText

extension WordBody {
  /// A paragraph that is being read.
  struct Paragraph {
    var style: String?
    /// What its own properties say.
    var own = WordStyles.Style()
    /// With what its style says.
    private(set) var resolved = WordStyles.Style()
    /// How its pieces are shown.
    private(set) var shown = DraftWriter.Style()
    private var isSettled = false
    /// Whether text of it was shown.
    var hasBegun = false
    var isMarkDeleted = false
    /// Its pieces in the draft.
    let firstPiece: Int
    /// The piece that its automatic number begins, -1 where none.
    var markerPiece = -1
    var markerCount = 0
    /// Text boxes and notes that are anchored in it, to be shown behind it.
    var attached: [Draft] = []
    /// Text in it that is not shown.
    var hidden: DraftWriter?

    init(firstPiece: Int) { self.firstPiece = firstPiece }

    var numID: Int? { resolved.numID.flatMap { $0 > 0 ? $0 : nil } }
    var level: Int? { resolved.level }

    /// Settles its style, once.
    mutating func settle(_ styles: WordStyles) {
      if isSettled { return }
      isSettled = true
      let inherited = styles.resolved(style)
      resolved = own
      resolved.name = inherited.name
      resolved.outline = own.outline ?? inherited.outline
      resolved.numID = own.numID ?? inherited.numID
      resolved.level = own.level ?? inherited.level
      resolved.alignment = own.alignment ?? inherited.alignment
      resolved.isBold = inherited.isBold
      resolved.isHidden = inherited.isHidden
      resolved.size = inherited.size
      switch resolved.alignment {
      case "center": shown.traits.insert(.centred)
      case "right", "end": shown.traits.insert(.rightAligned)
      default: break
      }
      if let level = headingLevel {
        shown.role = .heading
        shown.level = level
      }
      if resolved.name == "title" { shown.traits.insert(.namedTitle) }
      // A table of contents repeats the headings.
      if resolved.name.hasPrefix("toc ") { shown.traits.insert(.dropped) }
    }

    /// The level of a heading by outline or by the name of its style, nil for other paragraphs.
    private var headingLevel: UInt8? {
      if resolved.name == "title" { return 1 }
      if let outline = resolved.outline, (0..<9).contains(outline) { return UInt8(outline + 1) }
      guard resolved.name.hasPrefix("heading "), let level = resolved.name.last?.wholeNumberValue,
        (1...9).contains(level)
      else { return nil }
      return UInt8(level)
    }
  }

  mutating func openParagraph() {
    ensureCell()
    if !joinsNext { writer.endPiece() }
    joinsNext = false
    paragraphs.append(Paragraph(firstPiece: writer.pieceCount))
  }

  mutating func closeParagraph() {
    guard var paragraph = paragraphs.popLast() else { return }
    if var hidden = paragraph.hidden {
      hidden.endPiece()
      var draft = Draft()
      draft.append(hidden.draft, traits: .hidden)
      paragraph.attached.append(draft)
    }
    if paragraph.isMarkDeleted, paragraph.attached.isEmpty, paragraph.hasBegun {
      joinsNext = true
      return
    }
    writer.endPiece()
    if paragraph.markerPiece >= 0 {
      let count = UInt16(clamping: paragraph.markerCount)
      writer.draft.pieces[paragraph.markerPiece].markerCount = count
    }
    writer.settleHeadings(from: paragraph.firstPiece)
    let cell = tables.last?.cell ?? -1
    for draft in paragraph.attached { writer.draft.append(draft, cell: cell) }
  }
}
