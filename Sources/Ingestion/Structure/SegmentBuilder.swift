import DocumentModel
import SourceText

/// Turns the draft of a page into a segment: decides what each piece is and what governs it.
struct SegmentBuilder {
  let draft: Draft
  var outline = Outline()
  var segment: DocumentSegment
  /// The piece that is the title, -1 where none.
  let title: Int
  /// The blocks emitted last outside of tables, the newest last.
  private(set) var recent: [Int32] = []
  /// The latest block that is a centred line, as the names of tables are; -1 where none.
  private(set) var centredLine: Int32 = -1
  /// Number of blocks when the last table or form ended.
  var tablesEnd = 0
  /// The pieces before this one begin no label–value pairs.
  var noPairsBefore = 0
  /// Tables whose spans were too large to resolve.
  private(set) var refusedTables: [Int] = []
  private var plans: [TablePlan?]
  private var sparePlaces = TableGrid.sparePlaces

  /// A table of the draft that is kept as one.
  struct TablePlan {
    let grid: TableGrid
    let kind: TableClassifier.Kind
  }

  /// Refused tables that are told one by one.
  private static let listedTables = 20

  /// Builds the segment of `draft` into `segment`, which keeps its memory.
  static func build(
    _ draft: Draft,
    declarations: [Declaration],
    into segment: inout DocumentSegment,
    problems: inout [ReadingProblem]
  ) {
    segment.removeAll()
    var builder = SegmentBuilder(draft, declarations: declarations, segment: segment)
    segment = DocumentSegment()
    builder.build()
    segment = builder.segment
    segment.declarations = declarations
    let refused = builder.refusedTables
    for table in refused.prefix(listedTables) {
      problems.append(.tableTooLarge(builder.draft.tables[table], draft))
    }
    if refused.count > listedTables {
      let rest = refused.count - listedTables
      problems.append(.more(rest, code: .limitReached, losesText: false))
    }
  }

  private init(_ draft: Draft, declarations: [Declaration], segment: DocumentSegment) {
    self.draft = draft
    self.segment = segment
    plans = []
    title = TitleFinder.title(of: draft, declarations: declarations)
    for table in draft.tables.indices { plans.append(plan(table)) }
  }

  private mutating func plan(_ table: Int) -> TablePlan? {
    guard !draft.tables[table].pieces.isEmpty, draft.tables[table].firstCell >= 0 else {
      return nil
    }
    guard let grid = TableGrid(draft, table: table, spare: &sparePlaces) else {
      refusedTables.append(table)
      return nil
    }
    let kind = TableClassifier(draft, grid).kind(draft)
    if case .layout = kind { return nil }
    return TablePlan(grid: grid, kind: kind)
  }

  private mutating func build() {
    segment.text.reserveCapacity(draft.text.count + draft.pieces.count + 64)
    var tables = TableOrder(draft, plans)
    var index = 0
    while index < draft.pieces.count {
      if let table = tables.table(at: index), let plan = plans[table] {
        index = emitTable(plan, from: index)
      } else if draft.pieces[index].traits.contains(.dropped) {
        index += 1
      } else if let end = pairsEnd(from: index) {
        emitPairs(index..<end)
        index = end
      } else {
        emitPiece(index)
        index += 1
      }
    }
  }

  /// The kept tables in the order of their first piece.
  private struct TableOrder {
    private var starts: [(piece: Int, table: Int)] = []
    private var next = 0

    init(_ draft: Draft, _ plans: [TablePlan?]) {
      for (table, plan) in plans.enumerated() where plan != nil {
        starts.append((draft.tables[table].pieces.lowerBound, table))
      }
    }

    mutating func table(at piece: Int) -> Int? {
      while next < starts.count, starts[next].piece < piece { next += 1 }
      return next < starts.count && starts[next].piece == piece ? starts[next].table : nil
    }
  }

  // MARK: Pieces outside of tables

  /// Emits one piece as a title, heading, item or paragraph.
  mutating func emitPiece(_ index: Int) {
    let piece = draft.pieces[index]
    let numbering = OfficialNumbering(draft.text.span, piece.text.indices)
    let leadsIn = Characters.isColon(Characters.last(draft.text.span, piece.text.indices))
    let block = Int32(segment.blocks.count)
    var new = Block(kind: .paragraph, text: append(piece), isLeadIn: leadsIn)
    if let numbering {
      new.marker = TextRange(new.text.lower, new.text.lower + UInt32(numbering.count))
    } else if piece.markerCount > 0 {
      new.marker = TextRange(new.text.lower, new.text.lower + UInt32(piece.markerCount))
    }
    new.page = piece.page
    new.isHidden = piece.traits.contains(.hidden)
    if piece.traits.contains(.startsPart) {
      outline.startPart()
      new.startsPart = true
    }
    let shape = shape(of: index, numbering)
    switch shape {
    case .attachment:
      new.kind = .heading
      new.startsPart = true
      (new.parent, new.level) = outline.placeAttachment(block)
    case .attachmentTitle:
      new.kind = .heading
      (new.parent, new.level) = outline.placeAttachmentTitle(block)
    case .title:
      new.kind = .title
      new.parent = outline.placeTitle(block)
    case .tagHeading(let level):
      new.kind = .heading
      (new.parent, new.level) = outline.placeHeading(
        block,
        tag: level,
        numbering: numbering?.rank,
        leadsIn: leadsIn
      )
    case .styleHeading:
      new.kind = .heading
      (new.parent, new.level) = outline.placeStyleHeading(block, leadsIn: leadsIn)
    case .listPiece(let opens):
      new.kind = opens ? .listItem : .paragraph
      new.level = opens ? piece.level : 0
      new.parent = outline.placeListPiece(
        block,
        list: piece.list,
        item: piece.item,
        level: piece.level,
        opens: opens
      )
    case .numbered(let rank, let isHeading):
      new.kind = isHeading ? .heading : .listItem
      (new.parent, new.level) = outline.placeNumbered(
        block,
        rank: rank,
        isHeading: isHeading,
        leadsIn: leadsIn
      )
    case .paragraph:
      new.parent = outline.placeParagraph(block, leadsIn: leadsIn)
    }
    segment.blocks.append(new)
    recent.append(block)
    if piece.traits.contains(.centred), PieceShape(draft, piece).isHeadingText {
      centredLine = block
    }
    if let numbering {
      let isShort = PieceShape(draft, piece).isHeadingText
      siblings[numbering.rank] = new.kind == .listItem ? isShort ? .shortItem : .item : .heading
    }
  }

  /// What the latest block of each rank was taken for.
  private var siblings: [OfficialNumbering.Rank: Sibling] = [:]

  private enum Sibling {
    case heading
    case item
    case shortItem
  }

  private enum Shape {
    case title
    case attachment
    case attachmentTitle
    case tagHeading(UInt8)
    case styleHeading
    case listPiece(opens: Bool)
    case numbered(OfficialNumbering.Rank, isHeading: Bool)
    case paragraph
  }

  private func shape(of index: Int, _ numbering: OfficialNumbering?) -> Shape {
    let piece = draft.pieces[index]
    if index == title { return .title }
    if isAttachment(index) { return .attachment }
    if index > 0, isAttachment(index - 1), numbering == nil,
      PieceShape(draft, piece).isHeadingText
    {
      return .attachmentTitle
    }
    if piece.role == .heading { return .tagHeading(piece.level) }
    if piece.role == .item { return .listPiece(opens: piece.traits.contains(.opensItem)) }
    if let numbering {
      return .numbered(numbering.rank, isHeading: isNumberedHeading(index, numbering))
    }
    return PieceShape(draft, piece).isStyleHeading ? .styleHeading : .paragraph
  }

  /// Whether a piece is the line that begins an attachment; one with nothing before it begins the
  /// document.
  private func isAttachment(_ index: Int) -> Bool {
    let piece = draft.pieces[index]
    return index > 0 && piece.cell < 0 && piece.list == 0
      && AttachmentHead.matches(draft.text.span, piece.text.indices)
  }

  /// Whether a numbered piece is short, no sentence, and has something under it.
  private func isNumberedHeading(_ index: Int, _ numbering: OfficialNumbering) -> Bool {
    let piece = draft.pieces[index]
    guard numbering.rank != .bullet, PieceShape(draft, piece).isHeadingText else { return false }
    if numbering.rank <= .section { return true }
    if siblings[numbering.rank] == .shortItem { return false }
    // A sentence that leads in a list is an item of its own, all the more among other sentences.
    let shape = PieceShape(draft, piece)
    if Characters.isColon(shape.last), siblings[numbering.rank] == .item || shape.holdsComma {
      return false
    }
    guard index + 1 < draft.pieces.count else { return false }
    let next = draft.pieces[index + 1]
    guard next.cell == piece.cell, next.role == .paragraph else { return true }
    return OfficialNumbering(draft.text.span, next.text.indices)?.rank != numbering.rank
  }

  // MARK: Text

  /// Copies the text of a piece and its runs behind the segment's text, and closes the line.
  mutating func append(_ piece: DraftPiece) -> TextRange {
    let range = copy(piece)
    segment.text.append(Ascii.lineFeed)
    return range
  }

  /// Copies the text of a piece and its runs behind the segment's text.
  mutating func copy(_ piece: DraftPiece) -> TextRange {
    let start = segment.text.count
    let text = draft.text
    segment.text.append(text.span, piece.text.indices)
    for index in piece.runs {
      let run = draft.runs[index]
      let place = Int(run.text - piece.text.lower) + start
      if run.isLinear {
        segment.map.appendLinear(text: place, source: Int(run.source), count: Int(run.textCount))
      } else {
        segment.map.appendAtomic(
          text: place,
          textCount: Int(run.textCount),
          source: Int(run.source),
          sourceCount: Int(run.sourceCount)
        )
      }
    }
    return TextRange(start, segment.text.count)
  }
}
