import SourceText

/// Reads the running text of a Word document (its body, a header, a footer, or its notes) into a
/// draft.
struct WordBody: PartHandler {
  let styles: WordStyles
  var numbering: WordNumbering
  /// The notes of the document by their ids, footnotes first.
  let notes: WordNotes
  var writer = DraftWriter()
  var paragraphs: [Paragraph] = []
  var tables: [OpenTable] = []
  /// What stands around the text box or note that is read now.
  private var suspended: [Suspended] = []
  /// The notes that were read.
  private(set) var foundNotes = WordNotes()
  private var noteID: String?
  /// Headers and footers in use: their relationship and type.
  private(set) var references: [Reference] = []
  private(set) var hasTitlePage = false
  /// Relationships of objects that hold other files.
  private(set) var embeddings = 0
  private(set) var chunks = 0

  /// Depth inside of something that is not shown, 0 outside.
  private var skipped = 0
  /// For each open choice between contents, whether one was taken.
  private var choices: [Bool] = []
  private var isInText = false
  private(set) var isInParagraphProperties = false
  var isInRowProperties = false
  /// Whether the end of the last paragraph was deleted, so that the next goes on with it.
  var joinsNext = false
  private var run = WordStyles.Style()

  /// A header or footer that a section names.
  struct Reference: Hashable {
    let relationship: String
    let isHeader: Bool
    let isFirstPage: Bool
  }

  private struct Suspended {
    let writer: DraftWriter
    let paragraphs: [Paragraph]
    let tables: [OpenTable]
    let run: WordStyles.Style
  }

  init(base: Int, styles: WordStyles, numbering: WordNumbering, notes: WordNotes = WordNotes()) {
    self.styles = styles
    self.numbering = numbering
    self.notes = notes
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
    if hides(tag, source) {
      skipped = 1
      return
    }
    switch tag.element {
    case .paragraph: openParagraph()
    case .paragraphProperties: isInParagraphProperties = true
    case .run: run = WordStyles.Style()
    case .text, .mathText: isInText = true
    case .tab: if !isInParagraphProperties { showSpace(tag) }
    case .lineBreak, .carriageReturn: breakLine()
    case .noBreakHyphen: show("-", tag)
    case .symbol: showSymbol(tag, source)
    case .textBox: suspend()
    case .footnote, .endnote: openNote(tag, source)
    case .footnoteReference: attachNote(notes.footnotes[tag.value("id", source) ?? ""])
    case .endnoteReference: attachNote(notes.endnotes[tag.value("id", source) ?? ""])
    case .headerReference, .footerReference: take(reference: tag, source)
    case .titlePage: hasTitlePage = hasTitlePage || tag.isOn("val", source)
    case .embeddedObject: embeddings += 1
    case .alternateChunk: chunks += 1
    case .alternateContent: choices.append(false)
    case .choice: if let last = choices.indices.last { choices[last] = true }
    case .table, .row, .rowProperties, .cell, .tableStyle, .tableBorders, .cellBorders, .top,
      .bottom, .insideHorizontal, .insideVertical, .headerRow, .gridBefore, .gridSpan,
      .verticalMerge, .shading, .deleted:
      startTablePart(tag, source)
    default: takeProperty(tag, source)
    }
  }

  /// Whether an element and all inside it is not shown.
  private func hides(_ tag: PartTag, _ source: Span<UInt8>) -> Bool {
    switch tag.element {
    case .deleted, .movedFrom:
      // Inside properties it is a mark without content.
      return !isInParagraphProperties && !isInRowProperties
    case .deletedText, .instruction, .phonetic, .paragraphChange, .runChange, .tableChange,
      .rowChange, .cellChange, .sectionChange:
      return true
    case .choice, .fallback: return choices.last == true
    case .footnote, .endnote: return tag.value("type", source).map { $0 != "normal" } ?? false
    default: return false
    }
  }

  private mutating func takeProperty(_ tag: PartTag, _ source: Span<UInt8>) {
    guard let last = paragraphs.indices.last else { return }
    if isInParagraphProperties {
      if tag.element == .paragraphStyle {
        paragraphs[last].style = tag.value("val", source)
      } else {
        paragraphs[last].own.take(tag, source)
      }
    } else if tag.element == .runStyle {
      let style = styles.resolved(tag.value("val", source))
      run.isBold = run.isBold ?? style.isBold
      run.isHidden = run.isHidden ?? style.isHidden
    } else {
      run.take(tag, source)
    }
  }

  mutating func end(_ element: PartElement, at place: Int) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch element {
    case .paragraph: closeParagraph()
    case .paragraphProperties: isInParagraphProperties = false
    case .text, .mathText: isInText = false
    case .textBox: resume { $1.attach($0) }
    case .footnote: closeNote { $0.footnotes[$1] = $2 }
    case .endnote: closeNote { $0.endnotes[$1] = $2 }
    case .alternateContent: _ = choices.popLast()
    case .rowProperties: isInRowProperties = false
    case .table, .row, .cell, .tableBorders, .cellBorders: endTablePart(element)
    default: break
    }
  }

  mutating func text(_ range: Range<Int>, isLiteral: Bool, _ source: Span<UInt8>) {
    guard skipped == 0, isInText else { return }
    settle()
    guard isShown else { return keepHidden(range, isLiteral: isLiteral, source) }
    begin(at: range.lowerBound)
    writer.show(
      source,
      TextRange(range.lowerBound, range.upperBound),
      style: style,
      isLiteral: isLiteral
    )
  }

  // MARK: Runs

  /// Keeps hidden text apart; it is shown behind its paragraph, marked.
  private mutating func keepHidden(_ range: Range<Int>, isLiteral: Bool, _ source: Span<UInt8>) {
    guard let last = paragraphs.indices.last, tables.last?.isMergedAway != true else { return }
    var side = paragraphs[last].hidden ?? DraftWriter()
    paragraphs[last].hidden = nil
    side.base = writer.base
    side.show(
      source,
      TextRange(range.lowerBound, range.upperBound),
      style: DraftWriter.Style(),
      isLiteral: isLiteral
    )
    paragraphs[last].hidden = side
  }

  /// Whether text that comes now is seen.
  private var isShown: Bool {
    guard let paragraph = paragraphs.last, tables.last?.isMergedAway != true else { return false }
    return !(run.isHidden ?? paragraph.resolved.isHidden ?? false)
  }

  private var style: DraftWriter.Style {
    guard let paragraph = paragraphs.last else { return DraftWriter.Style() }
    var style = paragraph.shown
    style.cell = tables.last?.cell ?? -1
    style.isBold = run.isBold ?? paragraph.resolved.isBold ?? false
    style.size = UInt16(clamping: run.size ?? paragraph.resolved.size ?? 20)
    return style
  }

  /// Settles the style of the paragraph when its first text comes.
  private mutating func settle() {
    if let last = paragraphs.indices.last { paragraphs[last].settle(styles) }
  }

  /// Shows the paragraph's automatic number before its first text.
  private mutating func begin(at place: Int) {
    settle()
    guard let last = paragraphs.indices.last, !paragraphs[last].hasBegun else { return }
    paragraphs[last].hasBegun = true
    guard let id = paragraphs[last].numID else { return }
    let style = paragraphs[last].style
    let level =
      paragraphs[last].level ?? style.flatMap { numbering.level(ofStyle: $0, id) } ?? 0
    guard let label = numbering.next(id, level: level, styles: styles) else { return }
    writer.showGenerated(label.spacedAsLabel, at: place, style: self.style)
    paragraphs[last].markerPiece = writer.pieceCount - 1
    paragraphs[last].markerCount = label.utf8.count
  }

  private mutating func show(_ text: String, _ tag: PartTag) {
    guard isShown else { return }
    begin(at: tag.range.lowerBound)
    writer.showGenerated(
      text,
      at: tag.range.lowerBound,
      sourceCount: tag.range.count,
      style: style
    )
  }

  private mutating func showSpace(_ tag: PartTag) {
    if isShown { writer.showSpace(tag.range) }
  }

  private mutating func breakLine() {
    if isShown, paragraphs.last?.hasBegun == true { writer.endPiece(.lineBreak) }
  }

  /// Shows a character of a symbol font: a box to tick is a box, all others are one sign.
  private mutating func showSymbol(_ tag: PartTag, _ source: Span<UInt8>) {
    guard let code = tag.value("char", source).flatMap({ UInt32($0, radix: 16) }) else { return }
    let isBox = [0xF0A8, 0xF06F, 0xF071, 0xF0FE, 0xF052, 0xF0FD].contains(code)
    let scalar = Unicode.Scalar(code)
    let isPrivate = (0xE000...0xF8FF).contains(code)
    let text = isBox ? "\u{25A1}" : isPrivate ? "\u{2022}" : scalar.map { String($0) } ?? ""
    show(text, tag)
  }

  // MARK: Text boxes and notes

  /// Starts a draft of its own.
  private mutating func suspend() {
    suspended.append(
      Suspended(writer: writer, paragraphs: paragraphs, tables: tables, run: run)
    )
    let base = writer.base
    writer = DraftWriter()
    writer.base = base
    paragraphs = []
    tables = []
  }

  private mutating func resume(_ take: (Draft, inout WordBody) -> Void) {
    guard let outer = suspended.popLast() else { return }
    writer.endPiece()
    let draft = writer.draft
    writer = outer.writer
    paragraphs = outer.paragraphs
    tables = outer.tables
    run = outer.run
    take(draft, &self)
  }

  private mutating func openNote(_ tag: PartTag, _ source: Span<UInt8>) {
    noteID = tag.value("id", source)
    suspend()
  }

  private mutating func closeNote(_ keep: (inout WordNotes, String, Draft) -> Void) {
    resume { draft, body in
      if let id = body.noteID { keep(&body.foundNotes, id, draft) }
      body.noteID = nil
    }
  }

  private mutating func attachNote(_ note: Draft?) {
    guard let note, isShown, let last = paragraphs.indices.last else { return }
    paragraphs[last].attached.append(note)
  }

  /// Shows a text box behind the paragraph that it is anchored in.
  private mutating func attach(_ box: Draft) {
    guard let last = paragraphs.indices.last else { return writer.draft.append(box) }
    paragraphs[last].attached.append(box)
  }

  private mutating func take(reference tag: PartTag, _ source: Span<UInt8>) {
    guard let id = tag.value("id", source) else { return }
    references.append(
      Reference(
        relationship: id,
        isHeader: tag.element == .headerReference,
        isFirstPage: tag.value("type", source) == "first"
      )
    )
  }
}

/// The notes of a document by their ids.
struct WordNotes {
  var footnotes: [String: Draft] = [:]
  var endnotes: [String: Draft] = [:]
}
