import DocumentModel
import SourceText

/// Blocks, lists, implied end tags, and elements without content.
extension PageReader {
  /// Closes what a start tag of `name` closes without an end tag.
  mutating func endImplied(by name: ElementName) {
    if name.isTablePart, name != .table {
      clearTable(for: name)
      return
    }
    let boundary = open.context.itemBoundary
    switch name {
    case .li: if open.name(of: boundary) == .li { close(to: boundary) }
    case .dt, .dd:
      let last = open.name(of: boundary)
      if last == .dt || last == .dd { close(to: boundary) }
    case .table:
      // A table straight inside another, outside of any cell, ends that one.
      if open.context.isInTable { close(to: open.context.tableEntry) }
    case .option, .optgroup, .hr, .select, .input, .button: endFields(by: name)
    default: break
    }
    if name.closesParagraph { close(.p, above: open.context.paragraphScope) }
    if name.headingLevel > 0, Int(open.context.block) == open.count - 1,
      open.name(of: open.context.block).headingLevel > 0
    {
      close(to: open.context.block)
    }
  }

  /// Closes options and fields that `name` ends.
  private mutating func endFields(by name: ElementName) {
    let isInSelect = open.name(of: open.context.scope) == .select
    switch name {
    case .button: close(.button, above: open.context.scope)
    case .select, .input: if isInSelect { close(to: open.context.scope) }
    default:
      close(.option, above: open.context.block)
      if isInSelect, name != .option { close(.optgroup, above: open.context.block) }
    }
  }

  mutating func close(_ name: ElementName, above floor: Int32) {
    let entry = open.entry(of: name, above: floor)
    if entry >= 0 { close(to: entry) }
  }

  /// Opens an element whose text stands in blocks of its own.
  mutating func openBlock(_ name: ElementName, _ traits: StyleTraits, in source: Span<UInt8>) {
    // Parts of a table outside of any table are no tags at all.
    if name.isTablePart, name != .table, open.context.tableEntry < 0 { return }
    // A form straight in a table has no content.
    if name == .form, open.context.isInTable, open.isAtStructure { return }
    writer.endPiece()
    guard name != .html, name != .body else {
      open.apply(traits)
      return
    }
    if name.isTablePart {
      openTablePart(name, traits, in: source)
      return
    }
    open.push(name)
    open.apply(traits)
    noteRegion(name, in: source)
    setRole(name)
    open.updateStyle()
  }

  private mutating func setRole(_ name: ElementName) {
    switch name {
    case .h1, .h2, .h3, .h4, .h5, .h6:
      open.context.style.role = .heading
      open.context.style.level = name.headingLevel
    case .ul, .ol, .menu, .dir: openList(isOrdered: name == .ol)
    case .li: openItem()
    case .dl:
      open.context.list = Int32(open.count - 1)
    case .dt: open.context.style.role = .term
    case .dd: open.context.style.role = .definition
    case .center: open.context.style.traits.insert(.centred)
    case .blockquote: open.context.style.traits.insert(.quoted)
    case .pre, .listing, .xmp: open.context.isPreformatted = true
    default: break
    }
  }

  private mutating func openList(isOrdered: Bool) {
    lists += 1
    let depth = open.context.style.list == 0 ? 0 : open.context.style.level
    open.context.list = Int32(open.count - 1)
    open.context.style.role = .item
    open.context.style.list = lists
    open.context.style.item = 0
    open.context.style.level = depth < 250 ? depth + 1 : depth
    if isOrdered {
      open.context.style.traits.insert(.ordered)
    } else {
      open.context.style.traits.remove(.ordered)
    }
  }

  private mutating func openItem() {
    if open.context.style.list == 0 { openList(isOrdered: false) }
    items += 1
    open.context.style.item = items
    open.context.style.role = .item
    opensItem = true
  }

  /// Remembers a part of the page whose names say that it is not the article.
  mutating func noteRegion(_ name: ElementName, in source: Span<UInt8>) {
    var names = RegionNames()
    switch name {
    case .nav: names.isStrong = true
    case .footer:
      // The footer of an article may be its signature; that of the page is furniture.
      names.isStrong = open.entry(of: .article) < 0 && open.entry(of: .main) < 0
      names.isWeak = true
    case .aside, .header: names.isWeak = true
    default: break
    }
    for attribute in tokenizer.attributes {
      switch attribute.name {
      case .class, .id, .role: names.read(source, attribute.value.indices)
      default: break
      }
    }
    if names.isTitle { open.context.style.traits.insert(.namedTitle) }
    guard names.isStrong || names.isWeak else { return }
    let start = writer.pieceCount
    open.context.region = Int32(writer.draft.regions.count)
    writer.draft.regions.append(
      DraftRegion(isStrong: names.isStrong, pieces: start..<start)
    )
  }

  // MARK: Elements without content

  /// Takes a tag that has no content.
  mutating func takeVoid(_ name: ElementName, in source: Span<UInt8>) {
    guard open.context.visibility == .shown else {
      if name.isBlock || name == .br { hidden.endPiece() }
      return
    }
    switch name {
    case .br: writer.endPiece(.lineBreak)
    case .input: takeInput(in: source)
    case .meta: takeMeta(in: source)
    case .td, .th:
      // A cell of XHTML written as one tag.
      openBlock(name, StyleTraits(), in: source)
      close(name, above: open.context.tableEntry)
    default: if name.isBlock { writer.endPiece() }
    }
  }

  private mutating func takeInput(in source: Span<UInt8>) {
    if let type = tokenizer.value(of: .type), !isTextType(source, type.indices) { return }
    takeFieldValue(source, tokenizer.value(of: .value))
  }

  /// Whether a value is short enough to be read.
  private mutating func isInLimit(_ value: TextRange) -> Bool {
    if value.count <= limits.attributeBytes { return true }
    let place = TextRange(Int(value.lower), Int(value.lower) + 1)
    problems.append(.attributeTooLong(limits.attributeBytes, at: place))
    return false
  }

  /// Shows the value of a form control: in its place in a cell, else as a piece of its own.
  mutating func takeFieldValue(_ source: Span<UInt8>, _ value: TextRange?) {
    if let value, !isInLimit(value) { return }
    var style = open.context.style
    let start = Int(tokenizer.tag.lower)
    if style.cell < 0 {
      style.role = .value
      let before = writer.pieceCount
      writer.endPiece()
      if let value { writer.show(source, value, style: style) }
      if writer.pieceCount == before { writer.addEmptyPiece(style, source: start) }
      writer.endPiece()
    } else if let value {
      writer.show(source, value, style: style)
    }
  }

  private func isTextType(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let start = source.trimmed(range).lowerBound
    let silent: [StaticString] = [
      "hidden", "submit", "button", "checkbox", "radio", "image", "reset", "password", "file",
      "search", "range", "color",
    ]
    return !silent.contains { source.hasBytesIgnoringCase($0, at: start) }
  }

  private mutating func takeMeta(in source: Span<UInt8>) {
    guard let name = tokenizer.value(of: .name) ?? tokenizer.value(of: .property),
      let content = tokenizer.value(of: .content), !name.isEmpty
    else { return }
    declare(plainText(source, name), content, in: source, inAttribute: true)
  }

  mutating func declare(
    _ name: String,
    _ range: TextRange,
    in source: Span<UInt8>,
    inAttribute: Bool
  ) {
    let trimmed = source.trimmed(range.indices)
    guard !trimmed.isEmpty, isInLimit(range) else { return }
    let place = TextRange(trimmed.lowerBound, trimmed.upperBound)
    declarations.append(
      Declaration(
        name: name,
        value: plainText(source, place, inAttribute: inAttribute),
        source: place
      )
    )
  }

  /// The text of `range` with references decoded and white space folded.
  private func plainText(
    _ source: Span<UInt8>,
    _ range: TextRange,
    inAttribute: Bool = true
  ) -> String {
    var bytes: [UInt8] = []
    var pendingSpace = false
    func add(_ scalar: UInt32) {
      if Characters.isSpace(scalar) {
        pendingSpace = !bytes.isEmpty
        return
      }
      if pendingSpace { bytes.append(Ascii.space) }
      pendingSpace = false
      bytes.append(scalar: scalar)
    }
    var index = Int(range.lower)
    let end = Int(range.upper)
    while index < end {
      if source[index] == Ascii.ampersand,
        let reference = CharacterReference.decode(
          source,
          at: index,
          end: end,
          inAttribute: inAttribute
        )
      {
        add(reference.first)
        if reference.second != 0 { add(reference.second) }
        index = reference.end
      } else {
        add(Characters.scalar(source, at: index))
        index += Characters.length(source[index])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
