import DocumentModel
import SourceText

/// Reads one HTML page into a draft: which text is visible, and in which block, list and cell.
///
/// It follows the tree construction of the HTML standard without making the tree. A reader keeps
/// its memory from page to page.
struct PageReader {
  var tokenizer = HTMLTokenizer()
  var open = OpenElements()
  var writer = DraftWriter()
  /// What was taken off the page: its text is checked as well, and marked.
  var hidden = DraftWriter()
  var declarations: [Declaration] = []
  /// Limits that were met, in the order of the source.
  var problems: [ReadingProblem] = []
  /// The files that a page of frames shows, nil where it is none.
  var frames: [String]?
  var lists: Int32 = 0
  var items: Int32 = 0
  var hasTitle = false
  /// Whether the next piece opens the current list item.
  var opensItem = false
  /// Whether elements were seen that make the page more than a set of frames.
  private var hasContent = false
  private(set) var limits = ReadingLimits()
  private var isFlattened = false

  /// Tokens from one look at the clock and the limits to the next.
  private static let pace = 1024

  /// Reads the page; the result stands in `writer.draft`, `hidden.draft` and `declarations`.
  mutating func read(_ source: Span<UInt8>, limits: ReadingLimits = ReadingLimits()) {
    self.limits = limits
    restart()
    let deadline = limits.deadline
    var tokens = 0
    tokenizer.isXML = source.hasBytes("<?xml", at: source.trimmed(0..<source.count).lowerBound)
    reading: while true {
      tokens += 1
      if tokens & (Self.pace - 1) == 0, stops(at: deadline) { break }
      tokenizer.takesCharacterData = tokenizer.isXML || open.context.isForeign
      switch tokenizer.next(in: source) {
      case .text(let range): show(source, range, isLiteral: false)
      case .literal(let range): show(source, range, isLiteral: true)
      case .startTag: startTag(in: source)
      case .endTag: endTag(in: source)
      case .comment, .doctype: break
      case .end: break reading
      }
    }
    writer.endPiece()
    while closeInnermost() {}
    hidden.endPiece()
    let end = TextRange(tokenizer.position, tokenizer.position)
    if writer.isFull || hidden.isFull { problems.append(.tooManyNodes(limits.nodes, at: end)) }
    writer.draft.settleFosters()
  }

  private mutating func restart() {
    tokenizer.restart()
    open.removeAll()
    writer.removeAll()
    hidden.removeAll()
    writer.nodeLimit = limits.nodes
    hidden.nodeLimit = limits.nodes
    problems.removeAll()
    isFlattened = false
    declarations.removeAll(keepingCapacity: true)
    frames = nil
    lists = 0
    items = 0
    hasTitle = false
    opensItem = false
    hasContent = false
  }

  /// Whether the page is to be read no further.
  private mutating func stops(at deadline: ContinuousClock.Instant) -> Bool {
    let draft = writer.draft
    let parts =
      draft.cells.count + draft.tables.count + draft.regions.count
      + draft.fosters.count + declarations.count
    if parts >= limits.nodes { writer.isFull = true }
    if ContinuousClock.now > deadline {
      let place = TextRange(tokenizer.position, tokenizer.position)
      problems.append(.tooSlow(limits.seconds, at: place))
      return true
    }
    return writer.isFull || hidden.isFull
  }

  private mutating func show(_ source: Span<UInt8>, _ range: TextRange, isLiteral: Bool) {
    guard frames == nil else { return }
    if open.isAtStructure {
      guard !source.trimmed(range.indices).isEmpty else { return }
      openFoster()
    }
    switch open.context.visibility {
    case .silent:
      break
    case .hidden:
      hidden.keepsLines = open.context.isPreformatted
      hidden.show(source, range, style: DraftWriter.Style(), isLiteral: isLiteral)
    case .shown:
      writer.keepsLines = open.context.isPreformatted
      let before = writer.pieceCount
      writer.show(source, range, style: open.context.style, isLiteral: isLiteral)
      if opensItem, writer.pieceCount > before {
        writer.draft.pieces[before].traits.insert(.opensItem)
        opensItem = false
      }
    }
  }

  // MARK: Start tags

  private mutating func startTag(in source: Span<UInt8>) {
    if open.count >= limits.depth, flattens(in: source) { return }
    if open.context.isForeign, takesForeignTag(in: source) { return }
    htmlStartTag(in: source)
  }

  /// Leaves out the tag of an element that lies too deep; false where it has no content anyway.
  private mutating func flattens(in source: Span<UInt8>) -> Bool {
    if tokenizer.name.isVoid || takesRawText(tokenizer.name, in: source) { return false }
    if !isFlattened { problems.append(.flattened(limits.depth, at: tokenizer.tag)) }
    isFlattened = true
    if tokenizer.name.isBlock { writer.endPiece() }
    return true
  }

  /// Takes a start tag that counts as one of HTML.
  mutating func htmlStartTag(in source: Span<UInt8>) {
    let name = tokenizer.name
    if frames != nil || name == .frameset { return takeFrames(name, in: source) }
    if open.isAtStructure, !name.staysInTable { openFoster() }
    if name.isContent { hasContent = true }
    if takesRawText(name, in: source) { return }
    if name.isBlock || name.endsInlineFields { endImplied(by: name) }
    if name.isVoid || tokenizer.isSelfClosing && tokenizer.isXML {
      takeVoid(name, in: source)
      return
    }
    guard open.context.visibility == .shown else { return openUnseen(name) }
    let traits = styleTraits(of: name, in: source)
    if name.silencesContent {
      openUnseen(name)
      open.context.visibility = .silent
    } else if traits.isHidden || name == .dialog && tokenizer.value(of: .open) == nil {
      // A page that hides all of itself is shown by a script.
      guard name != .html, name != .body, !isOutsideTable(name) else { return }
      if traits.keepsBox, name.isBlock { writer.endPiece() }
      openUnseen(name)
      open.context.visibility = .hidden
      open.context.hider = Int32(open.count - 1)
    } else if name.isBlock {
      openBlock(name, traits, in: source)
    } else {
      openInline(name, traits, in: source)
    }
  }

  /// Whether a tag is that of a part of a table outside of any, and so no tag at all.
  private func isOutsideTable(_ name: ElementName) -> Bool {
    name.isTablePart && name != .table && open.context.tableEntry < 0
  }

  /// Opens an element whose text is not seen.
  private mutating func openUnseen(_ name: ElementName) {
    if name.isTablePart {
      guard !isOutsideTable(name) else { return }
      if name == .td || name == .th, open.entry(of: .tr, above: open.context.tableEntry) < 0 {
        // The row itself is seen where only its first cell is not.
        if open.context.visibility == .shown {
          openRow(StyleTraits())
        } else {
          openStructure(.tr)
        }
      }
      openStructure(name)
    } else if name == .svg || name == .math {
      open.pushForeign(name, isIntegration: false)
    } else {
      open.push(name, key: tokenizer.key)
    }
    if name == .table { open.context.table = -1 }
    if name == .template { openTemplate() }
    if name.isBlock { hidden.endPiece() }
  }

  /// Nothing inside a template has to do with the table around it.
  private mutating func openTemplate() {
    open.context.template = Int32(open.count - 1)
    open.context.table = -1
    open.context.tableEntry = -1
    open.context.isInTable = false
  }

  private mutating func takeFrames(_ name: ElementName, in source: Span<UInt8>) {
    switch name {
    case .frameset where frames == nil && !hasContent && writer.pieceCount == 0: frames = []
    case .frame:
      guard let file = tokenizer.value(of: .src), (frames?.count ?? 0) < 16 else { return }
      frames?.append(source.string(file.indices))
    case .noframes where frames != nil: _ = takesRawText(.noframes, in: source)
    default: break
    }
  }

  private mutating func styleTraits(of name: ElementName, in source: Span<UInt8>) -> StyleTraits {
    var traits = StyleTraits()
    for attribute in tokenizer.attributes {
      let range = attribute.value.indices
      switch attribute.name {
      case .style: traits.read(style: source, range)
      case .align: traits.read(align: source, range)
      case .hidden: traits.isHidden = true
      case .size where name == .font: traits.read(fontSize: source, range)
      default: break
      }
    }
    return traits
  }

  private mutating func openInline(
    _ name: ElementName,
    _ traits: StyleTraits,
    in source: Span<UInt8>
  ) {
    if name.isFormatting { open.context.formatting &+= 1 }
    switch name {
    case .b, .strong:
      open.context.bold &+= 1
    case .big:
      open.context.large &+= 1
    case .a:
      open.context.link = 1
      if let target = tokenizer.value(of: .href) {
        writer.noteLink(toFile: leadsToFile(source, target.indices))
      }
    case .span, .font, .label, .select, .button, .option, .optgroup, .object, .applet:
      openTracked(name, traits)
      return
    case .svg, .math:
      if !tokenizer.isSelfClosing { open.pushForeign(name, isIntegration: false) }
      return
    default:
      break
    }
    open.updateStyle()
  }

  /// Whether a link's target ends as the name of a document file.
  private func leadsToFile(_ source: Span<UInt8>, _ target: Range<Int>) -> Bool {
    let end = source.trimmed(target).upperBound
    let endings: [StaticString] = [
      ".doc", ".docx", ".pdf", ".xls", ".xlsx", ".wps", ".et", ".ofd", ".zip", ".rar", ".ppt",
    ]
    return endings.contains { ending in
      target.count >= ending.utf8CodeUnitCount
        && source.hasBytesIgnoringCase(ending, at: end - ending.utf8CodeUnitCount)
    }
  }

  /// Opens an inline element that is closed by its own end tag only.
  private mutating func openTracked(_ name: ElementName, _ traits: StyleTraits) {
    let isField = name == .label && open.context.style.cell < 0
    if isField || name == .option { writer.endPiece() }
    open.push(name)
    if isField { open.context.style.role = .label }
    if let isBold = traits.isBold { open.context.bold = isBold ? 1 : 0 }
    if let isLarge = traits.isLarge { open.context.large = isLarge ? 1 : 0 }
    open.updateStyle()
  }

  // MARK: End tags

  private mutating func endTag(in source: Span<UInt8>) {
    guard frames == nil else { return }
    if open.context.isForeign, takesForeignEndTag() { return }
    let name = tokenizer.name
    if name.isFormatting, open.context.visibility == .shown, open.context.formatting > 0 {
      open.context.formatting -= 1
    }
    switch name {
    case .b, .strong: open.context.bold = open.context.bold > 0 ? open.context.bold - 1 : 0
    case .big: open.context.large = open.context.large > 0 ? open.context.large - 1 : 0
    case .a: open.context.link = 0
    case .br: takeVoid(.br, in: source)
    case .h1, .h2, .h3, .h4, .h5, .h6: closeHeading()
    default:
      close(name)
      open.updateStyle()
      return
    }
    if name.isFormatting { closeFormatting(name) }
    open.updateStyle()
  }

  private mutating func close(_ name: ElementName) {
    let floor: Int32
    var entry: Int32 = -1
    switch name {
    case .body, .html, .foster: return
    case .other: entry = open.entry(spelt: tokenizer.key, above: open.context.block)
    case _ where name.isFormatting || name == .font: return closeFormatting(name)
    case .template: entry = open.entry(of: name)
    case .form: return closeForm()
    default:
      switch name {
      case .tbody where closesImpliedBody: return clearTable(for: .tbody)
      case .table: floor = open.context.template
      case .tr, .td, .th, .thead, .tbody, .tfoot, .caption: floor = open.context.tableEntry
      case .p: floor = open.context.paragraphScope
      case .li: floor = open.context.itemScope
      case .object, .applet, .select, .marquee:
        // Each of them bounds what is in scope.
        floor = open.name(of: open.context.scope) == name ? open.context.scope - 1 : .max
      case .button: floor = open.context.scope
      default: floor = name.isBlock && name != .legend ? open.context.scope : open.context.block
      }
      entry = open.entry(of: name, above: floor)
    }
    if entry >= 0 {
      close(to: entry)
    } else if name == .p, open.context.visibility == .shown {
      writer.endPiece()
    }
  }

  /// Whether the innermost table's row stands in a body that no tag began.
  private var closesImpliedBody: Bool {
    let table = open.context.tableEntry
    return table >= 0 && open.entry(of: .tr, above: table) >= 0
      && [ElementName.thead, .tbody, .tfoot].allSatisfy { open.entry(of: $0, above: table) < 0 }
  }

  /// Ends an inline element that has an entry, even where blocks inside it go on.
  private mutating func closeFormatting(_ name: ElementName) {
    let entry = open.entry(of: name, above: open.context.scope)
    guard entry >= 0 else {
      let hider = open.context.hider
      if open.context.visibility == .hidden, hider > open.context.block,
        open.isFormatted(outside: hider)
      {
        close(to: hider)
      }
      return
    }
    if entry > open.context.block {
      close(to: entry)
    } else if open.context.hider <= entry {
      // What is seen again stands in the blocks that were opened meanwhile.
      writer.endPiece()
      open.reveal(entry)
    }
  }

  /// Ends a form that nothing else is open in; otherwise what is open goes on without it.
  private mutating func closeForm() {
    let entry = open.entry(of: .form, above: open.context.scope)
    if entry >= 0, entry >= open.context.block { close(to: entry) }
  }

  private mutating func closeHeading() {
    var entry: Int32 = -1
    for name in [ElementName.h1, .h2, .h3, .h4, .h5, .h6] {
      entry = max(entry, open.entry(of: name, above: open.context.scope))
    }
    if entry >= 0 { close(to: entry) }
  }

  /// Closes every element from the innermost to the one at `entry`.
  mutating func close(to entry: Int32) {
    while open.count > Int(entry), closeInnermost() {}
  }

  private mutating func closeInnermost() -> Bool {
    guard let (name, inside) = open.pop() else { return false }
    guard inside.visibility == .shown else {
      if name.isBlock || open.context.visibility == .shown { hidden.endPiece() }
      return true
    }
    if name.isBlock || name == .label || name == .option || name == .foster { writer.endPiece() }
    let end = writer.pieceCount
    if inside.region != open.context.region, inside.region >= 0 {
      let start = writer.draft.regions[Int(inside.region)].pieces.lowerBound
      writer.draft.regions[Int(inside.region)].pieces = start..<max(start, end)
    }
    switch name {
    case .table: endTable(inside.table, at: end)
    case .td, .th: endCell(inside.style.cell, at: end)
    case .caption: endCaption(of: inside.table, at: end)
    case .li, .ul, .ol, .menu, .dir: opensItem = false
    case .foster: endFoster(inside.foster, at: end)
    default: break
    }
    return true
  }
}
