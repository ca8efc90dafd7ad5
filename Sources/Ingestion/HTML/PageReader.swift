import DocumentModel
import SourceText

/// Reads one HTML page into a draft: which text is visible, and in which block, list and cell.
///
/// A reader keeps its memory from page to page.
struct PageReader {
  var tokenizer = HTMLTokenizer()
  var open = OpenElements()
  var writer = DraftWriter()
  var declarations: [Declaration] = []
  var lists: Int32 = 0
  var items: Int32 = 0
  var hasTitle = false
  /// Whether the next piece opens the current list item.
  var opensItem = false

  /// Reads the page; the result stands in `writer.draft` and `declarations`.
  mutating func read(_ source: Span<UInt8>) {
    restart()
    tokenizer.isXML = source.hasBytes("<?xml", at: source.trimmed(0..<source.count).lowerBound)
    reading: while true {
      switch tokenizer.next(in: source) {
      case .text(let range): show(source, range, isLiteral: false)
      case .literal(let range): show(source, range, isLiteral: true)
      case .startTag: startTag(in: source)
      case .endTag: endTag(in: source)
      case .end: break reading
      }
    }
    writer.endPiece()
    while closeInnermost() {}
  }

  private mutating func restart() {
    tokenizer.restart()
    open.removeAll()
    writer.removeAll()
    declarations.removeAll(keepingCapacity: true)
    lists = 0
    items = 0
    hasTitle = false
    opensItem = false
  }

  private mutating func show(_ source: Span<UInt8>, _ range: TextRange, isLiteral: Bool) {
    guard !open.context.isHidden else { return }
    writer.keepsLines = open.context.isPreformatted
    let before = writer.pieceCount
    writer.show(source, range, style: open.context.style, isLiteral: isLiteral)
    if opensItem, writer.pieceCount > before {
      writer.draft.pieces[before].traits.insert(.opensItem)
      opensItem = false
    }
  }

  // MARK: Start tags

  private mutating func startTag(in source: Span<UInt8>) {
    let name = tokenizer.name
    if takesRawText(name, in: source) { return }
    if name.isBlock || name == .option || name == .optgroup { endImplied(by: name) }
    if name.isVoid || tokenizer.isSelfClosing && tokenizer.isXML {
      takeVoid(name, in: source)
      return
    }
    guard !open.context.isHidden else {
      open.push(name)
      return
    }
    let traits = styleTraits(of: name, in: source)
    if traits.isHidden || name.hidesContent {
      if name.isBlock { writer.endPiece() }
      open.push(name)
      open.context.isHidden = true
    } else if name.isBlock {
      openBlock(name, traits, in: source)
    } else {
      openInline(name, traits, in: source)
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
    case .span, .font, .label, .textarea, .select, .button, .option, .optgroup:
      openTracked(name, traits)
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
    let name = tokenizer.name
    switch name {
    case .b, .strong: open.context.bold = open.context.bold > 0 ? open.context.bold - 1 : 0
    case .big: open.context.large = open.context.large > 0 ? open.context.large - 1 : 0
    case .a: open.context.link = 0
    case .br: takeVoid(.br, in: source)
    case .h1, .h2, .h3, .h4, .h5, .h6: closeHeading()
    default: close(name)
    }
    open.updateStyle()
  }

  private mutating func close(_ name: ElementName) {
    guard name != .other, name != .body, name != .html else { return }
    let floor: Int32
    switch name {
    case .table, .template: floor = -1
    case .tr, .td, .th, .thead, .tbody, .tfoot, .caption: floor = open.context.tableEntry
    default: floor = name.isBlock || name.hidesContent ? open.context.scope : open.context.block
    }
    let entry = open.entry(of: name, above: floor)
    if entry >= 0 {
      close(to: entry)
    } else if name == .p {
      writer.endPiece()
    }
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
    if name.isBlock || name == .label || name == .option { writer.endPiece() }
    guard !inside.isHidden else { return true }
    let end = writer.pieceCount
    if inside.region != open.context.region, inside.region >= 0 {
      let start = writer.draft.regions[Int(inside.region)].pieces.lowerBound
      writer.draft.regions[Int(inside.region)].pieces = start..<end
    }
    switch name {
    case .table: endTable(inside.table, at: end)
    case .td, .th: endCell(inside.style.cell, at: end)
    case .caption: endCaption(of: inside.table, at: end)
    case .li, .ul, .ol, .menu, .dir: opensItem = false
    default: break
    }
    return true
  }
}
