import SourceText

/// Reads the running text of an OpenDocument text into a draft.
struct OpenBody: PartHandler {
  let styles: OpenStyles
  var lists: OpenLists
  var writer = DraftWriter()
  /// What is around the text box or note that is read now.
  private var suspended: [Flow] = []
  var flow = Flow()
  /// Depth inside of something that is not shown, 0 outside.
  private var skipped = 0
  /// Depth of parts that are read: a body, a header.
  private var openParts = 0
  /// The draft of each header and footer, and whether it is of the first page only.
  private(set) var margins: [(draft: Draft, isFirst: Bool)] = []
  private let readsMargins: Bool
  private(set) var objects = 0

  /// What is open in one stream of paragraphs.
  struct Flow {
    var writer = DraftWriter()
    var paragraph: Paragraph?
    var spans: [OpenStyles.Style] = []
    var tables: [OpenTable] = []
  }

  struct Paragraph {
    var style = DraftWriter.Style()
    var properties = OpenStyles.Style()
    var label = ""
    var hasBegun = false
    var firstPiece = 0
    var attached: [Draft] = []
    var hidden: DraftWriter?
  }

  struct OpenTable {
    let index: Int
    var cell: Int32 = -1
    var isHeader = false
  }

  init(base: Int, styles: OpenStyles, readsMargins: Bool = false) {
    self.styles = styles
    lists = OpenLists(styles)
    self.readsMargins = readsMargins
    writer.base = base
  }

  /// What was read.
  var draft: Draft { writer.draft }

  // MARK: Elements

  mutating func start(_ tag: PartTag, _ source: Span<UInt8>) {
    if skipped > 0 {
      skipped += 1
      return
    }
    switch tag.element {
    case .odfDeletions, .odfAnnotation, .odfNoteCitation, .odfRubyText, .odfHiddenText,
      .odfContents, .odfFrameTitle, .odfFrameDescription:
      skipped = 1
    case .odfText: if !readsMargins { openParts += 1 }
    case .odfHeader, .odfFirstHeader, .odfLeftHeader, .odfFooter, .odfFirstFooter, .odfLeftFooter:
      openMargin()
    default: if openParts > 0 { startContent(tag, source) }
    }
  }

  private mutating func startContent(_ tag: PartTag, _ source: Span<UInt8>) {
    switch tag.element {
    case .odfParagraph: openParagraph(tag, source, heading: nil)
    case .odfHeading:
      openParagraph(tag, source, heading: tag.number("outline-level", source) ?? 1)
    case .odfSpan: flow.spans.append(styles.resolved("text", tag.value("style-name", source)))
    case .odfSpaces, .odfTab: writer.showSpace(tag.range)
    case .odfLineBreak: if flow.paragraph?.hasBegun == true { writer.endPiece(.lineBreak) }
    case .odfList:
      lists.openList(
        style: tag.value("style-name", source),
        id: tag.value("id", source),
        continues: tag.value("continue-list", source),
        goesOn: tag.value("continue-numbering", source) == "true"
      )
    case .odfListItem: lists.openItem(start: tag.number("start-value", source))
    case .odfTextBox, .odfNoteBody: suspend()
    case .odfObject: objects += 1
    case .odfTable, .odfHeaderRows, .odfRow, .odfCell: startTablePart(tag, source)
    default: break
    }
  }

  mutating func end(_ element: PartElement, at place: Int) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch element {
    case .odfText: if !readsMargins { openParts -= 1 }
    case .odfHeader, .odfFirstHeader, .odfLeftHeader, .odfFooter, .odfFirstFooter, .odfLeftFooter:
      closeMargin(isFirst: element == .odfFirstHeader)
    default: if openParts > 0 { endContent(element) }
    }
  }

  private mutating func endContent(_ element: PartElement) {
    switch element {
    case .odfParagraph, .odfHeading: closeParagraph()
    case .odfSpan: _ = flow.spans.popLast()
    case .odfList: lists.closeList()
    case .odfListItem: lists.closeItem()
    case .odfTextBox, .odfNoteBody: resume()
    case .odfTable, .odfHeaderRows, .odfCell: endTablePart(element)
    default: break
    }
  }

  mutating func text(_ range: Range<Int>, isLiteral: Bool, _ source: Span<UInt8>) {
    guard skipped == 0, openParts > 0, let paragraph = flow.paragraph else { return }
    let isHidden = flow.spans.last?.isHidden ?? paragraph.properties.isHidden ?? false
    if !isHidden { begin(at: range.lowerBound, isBlank: isBlank(range, source)) }
    let range = TextRange(range.lowerBound, range.upperBound)
    if isHidden {
      keepHidden(source, range, isLiteral: isLiteral)
      return
    }
    writer.show(source, range, style: shownStyle(), isLiteral: isLiteral)
  }

  /// Keeps hidden text apart; it is shown behind its paragraph, marked.
  private mutating func keepHidden(_ source: Span<UInt8>, _ range: TextRange, isLiteral: Bool) {
    var side = flow.paragraph?.hidden ?? DraftWriter()
    flow.paragraph?.hidden = nil
    side.base = writer.base
    side.show(source, range, style: DraftWriter.Style(), isLiteral: isLiteral)
    flow.paragraph?.hidden = side
  }

  private func isBlank(_ range: Range<Int>, _ source: Span<UInt8>) -> Bool {
    range.allSatisfy { source[$0] <= 0x20 }
  }

  // MARK: Paragraphs

  private mutating func openParagraph(_ tag: PartTag, _ source: Span<UInt8>, heading: Int?) {
    writer.endPiece()
    var paragraph = Paragraph()
    paragraph.properties = styles.resolved("paragraph", tag.value("style-name", source))
    paragraph.firstPiece = writer.pieceCount
    switch paragraph.properties.alignment {
    case "center": paragraph.style.traits.insert(.centred)
    case "end", "right": paragraph.style.traits.insert(.rightAligned)
    default: break
    }
    paragraph.label = lists.label()
    if let heading {
      if paragraph.label.isEmpty { paragraph.label = lists.headingLabel(level: heading) }
      paragraph.style.role = .heading
      paragraph.style.level = UInt8(min(max(1, heading), 9))
    } else if let outline = paragraph.properties.outline, (1...9).contains(outline) {
      paragraph.style.role = .heading
      paragraph.style.level = UInt8(outline)
    }
    flow.paragraph = paragraph
    flow.spans.removeAll()
  }

  private func shownStyle() -> DraftWriter.Style {
    guard let paragraph = flow.paragraph else { return DraftWriter.Style() }
    var style = paragraph.style
    style.cell = flow.tables.last?.cell ?? -1
    let span = flow.spans.last
    style.isBold = span?.isBold ?? paragraph.properties.isBold ?? false
    style.size = UInt16(clamping: span?.size ?? paragraph.properties.size ?? 120)
    return style
  }

  /// Shows the paragraph's automatic number before its first text.
  private mutating func begin(at place: Int, isBlank: Bool) {
    guard !isBlank, var paragraph = flow.paragraph, !paragraph.hasBegun else { return }
    paragraph.hasBegun = true
    flow.paragraph = paragraph
    guard !paragraph.label.isEmpty else { return }
    writer.showGenerated(paragraph.label.spacedAsLabel, at: place, style: shownStyle())
    let piece = writer.pieceCount - 1
    writer.draft.pieces[piece].markerCount = UInt16(clamping: paragraph.label.utf8.count)
  }

  private mutating func closeParagraph() {
    writer.endPiece()
    guard var paragraph = flow.paragraph else { return }
    if var hidden = paragraph.hidden {
      hidden.endPiece()
      var draft = Draft()
      draft.append(hidden.draft, traits: .hidden)
      paragraph.attached.append(draft)
    }
    flow.paragraph = nil
    flow.spans.removeAll()
    writer.settleHeadings(from: paragraph.firstPiece)
    let cell = flow.tables.last?.cell ?? -1
    for draft in paragraph.attached { writer.draft.append(draft, cell: cell) }
  }

  // MARK: Text boxes, notes, headers

  private mutating func suspend() {
    flow.writer = writer
    suspended.append(flow)
    flow = Flow()
    let base = writer.base
    writer = DraftWriter()
    writer.base = base
  }

  private mutating func resume() {
    writer.endPiece()
    let draft = writer.draft
    guard let outer = suspended.popLast() else { return }
    flow = outer
    writer = outer.writer
    flow.writer = DraftWriter()
    if flow.paragraph == nil {
      writer.endPiece()
      writer.draft.append(draft, cell: flow.tables.last?.cell ?? -1)
    } else {
      flow.paragraph?.attached.append(draft)
    }
  }

  private mutating func openMargin() {
    openParts += 1
    let base = writer.base
    writer = DraftWriter()
    writer.base = base
    flow = Flow()
  }

  private mutating func closeMargin(isFirst: Bool) {
    writer.endPiece()
    openParts -= 1
    if readsMargins { margins.append((writer.draft, isFirst)) }
    let base = writer.base
    writer = DraftWriter()
    writer.base = base
  }
}
