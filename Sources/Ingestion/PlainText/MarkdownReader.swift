import DocumentModel
import SourceText

/// Reads Markdown into a segment.
///
/// `source` is valid UTF-8; the segment's map leads back to its bytes.
func readMarkdown(
  _ source: Span<UInt8>,
  options: ReadingOptions,
  into segment: inout DocumentSegment,
  problems: inout [ReadingProblem]
) {
  var reader = MarkdownReader()
  reader.writer.nodeLimit = options.limits.nodes
  let end = reader.read(source)
  reader.writer.tell(end, options.limits, into: &problems)
  SegmentBuilder.build(
    reader.writer.draft,
    declarations: reader.declarations,
    into: &segment,
    problems: &problems
  )
}

/// Reads Markdown line by line into a draft.
struct MarkdownReader {
  var writer = DraftWriter()
  var declarations: [Declaration] = []
  private var style = DraftWriter.Style()
  private var items: Int32 = 0
  private var lists: Int32 = 0
  /// The byte of the fence that the current code block ends with, 0 outside of one.
  private var fence: UInt8 = 0

  /// Reads the source up to a limit; the result stands in `writer.draft`.
  ///
  /// - Returns: The offset up to which it was read.
  mutating func read(_ source: Span<UInt8>) -> Int {
    var position = frontMatterEnd(source)
    while position < source.count, !writer.isFull {
      let line = TextLine(source, from: position)
      position = line.end
      if takeFence(source, line.content) { continue }
      if fence != 0 {
        showLine(source, line.content, isLiteral: true)
      } else if let end = tableEnd(source, line) {
        takeTable(source, from: line.content.lowerBound, to: end)
        position = end
      } else {
        take(source, line)
      }
    }
    writer.endPiece()
    return position
  }

  // MARK: Lines

  private mutating func take(_ source: Span<UInt8>, _ line: TextLine) {
    var content = line.content
    var isQuoted = false
    while let first = content.first, source[first] == Ascii.greater {
      content = source.trimmed(content.dropFirst(1))
      isQuoted = true
    }
    guard !content.isEmpty else {
      writer.endPiece()
      if line.isBlank { blankLine = true }
      return
    }
    defer { blankLine = false }
    if takeUnderline(source, content) || isRule(source, content) {
      writer.endPiece()
    } else if let level = headingLevel(source, content) {
      takeHeading(source, content, level: level)
    } else if let text = bulletText(source, content) {
      takeItem(source, text, indent: line.indent)
    } else if OfficialNumbering(source, content) != nil {
      writer.endPiece()
      endList()
      showText(source, content)
    } else {
      if blankLine, line.indent == 0 { endList() }
      setQuoted(isQuoted)
      showText(source, content)
    }
    endLine(source, line)
  }

  /// Whether the line before was blank.
  private var blankLine = false

  private mutating func setQuoted(_ isQuoted: Bool) {
    if isQuoted {
      style.traits.insert(.quoted)
    } else {
      style.traits.remove(.quoted)
    }
  }

  /// Keeps the line feed as white space, or ends the piece after two spaces or a backslash.
  private mutating func endLine(_ source: Span<UInt8>, _ line: TextLine) {
    let end = line.content.upperBound
    if source.hasBytes("  ", at: end) || source.hasBytes("\\", at: end - 1) {
      writer.endPiece(.lineBreak)
    } else {
      writer.show(source, TextRange(end, max(end, line.end)), style: style, isLiteral: true)
    }
  }

  private mutating func showLine(_ source: Span<UInt8>, _ range: Range<Int>, isLiteral: Bool) {
    writer.endPiece()
    writer.show(
      source,
      TextRange(range.lowerBound, range.upperBound),
      style: style,
      isLiteral: isLiteral
    )
    writer.endPiece()
  }

  private func count(of byte: UInt8, _ source: Span<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, source[index] == byte { index += 1 }
    return index - range.lowerBound
  }

  private mutating func takeFence(_ source: Span<UInt8>, _ content: Range<Int>) -> Bool {
    guard let first = content.first else { return false }
    let byte = source[first]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~"),
      count(of: byte, source, content) >= 3, fence == 0 || fence == byte
    else { return false }
    fence = fence == 0 ? byte : 0
    writer.endPiece()
    return true
  }

  // MARK: Headings

  private func headingLevel(_ source: Span<UInt8>, _ content: Range<Int>) -> UInt8? {
    let level = count(of: Ascii.hash, source, content)
    let next = content.lowerBound + level
    guard level > 0, level <= 6, next == content.upperBound || Ascii.isSpace(source[next]) else {
      return nil
    }
    return UInt8(level)
  }

  private mutating func takeHeading(_ source: Span<UInt8>, _ content: Range<Int>, level: UInt8) {
    var text = source.trimmed(content.dropFirst(Int(level)))
    var end = text.upperBound
    while end > text.lowerBound, source[end - 1] == Ascii.hash { end -= 1 }
    if end > text.lowerBound, end < text.upperBound, Ascii.isSpace(source[end - 1]) {
      text = source.trimmed(text.lowerBound..<end)
    }
    writer.endPiece()
    endList()
    style.role = .heading
    style.level = level
    showText(source, text)
    writer.endPiece()
    style = DraftWriter.Style()
  }

  /// Makes the paragraph before a line of `=` or `-` a heading.
  private mutating func takeUnderline(_ source: Span<UInt8>, _ content: Range<Int>) -> Bool {
    guard let first = content.first else { return false }
    let byte = source[first]
    guard byte == Ascii.equals || byte == Ascii.hyphen,
      count(of: byte, source, content) == content.count, content.count >= 2,
      writer.hasOpenPiece, style.list == 0
    else { return false }
    let last = writer.draft.pieces.count - 1
    writer.draft.pieces[last].role = .heading
    writer.draft.pieces[last].level = byte == Ascii.equals ? 1 : 2
    return true
  }

  private func isRule(_ source: Span<UInt8>, _ content: Range<Int>) -> Bool {
    guard let first = content.first else { return false }
    let byte = source[first]
    guard byte == Ascii.hyphen || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") else {
      return false
    }
    var marks = 0
    for index in content {
      if source[index] == byte { marks += 1 } else if !Ascii.isSpace(source[index]) { return false }
    }
    // Underscores in a row are more often a blank to fill in.
    return marks >= 3 && (byte != UInt8(ascii: "_") || marks == 3)
  }

  // MARK: Lists

  /// The text behind a bullet.
  private func bulletText(_ source: Span<UInt8>, _ content: Range<Int>) -> Range<Int>? {
    guard content.count > 1, let first = content.first, Ascii.isSpace(source[first + 1]) else {
      return nil
    }
    switch source[first] {
    case Ascii.hyphen, UInt8(ascii: "*"), UInt8(ascii: "+"):
      return source.trimmed(content.dropFirst(1))
    default: return nil
    }
  }

  private mutating func takeItem(_ source: Span<UInt8>, _ text: Range<Int>, indent: Int) {
    writer.endPiece()
    if style.list == 0 { lists += 1 }
    items += 1
    style.role = .item
    style.list = lists
    style.item = items
    style.level = UInt8(min(1 + indent / 2, 100))
    style.traits.insert(.opensItem)
    showText(source, text)
    style.traits.remove(.opensItem)
  }

  private mutating func endList() {
    writer.endPiece()
    style = DraftWriter.Style()
  }

  // MARK: Tables

  /// The end of the table that starts with `line`; nil where none does.
  private func tableEnd(_ source: Span<UInt8>, _ line: TextLine) -> Int? {
    guard isTableRow(source, line.content), line.end < source.count else { return nil }
    let rule = TextLine(source, from: line.end)
    guard isTableRow(source, rule.content) else { return nil }
    for index in rule.content {
      switch source[index] {
      case UInt8(ascii: "|"), UInt8(ascii: ":"), Ascii.hyphen, Ascii.space, Ascii.tab: continue
      default: return nil
      }
    }
    var end = rule.end
    while end < source.count {
      let row = TextLine(source, from: end)
      guard isTableRow(source, row.content) else { break }
      end = row.end
    }
    return end
  }

  private func isTableRow(_ source: Span<UInt8>, _ content: Range<Int>) -> Bool {
    content.contains { source[$0] == UInt8(ascii: "|") }
  }

  private mutating func takeTable(_ source: Span<UInt8>, from start: Int, to end: Int) {
    endList()
    let first = writer.pieceCount
    let table = writer.draft.tables.count
    var new = DraftTable(parentCell: -1, pieces: first..<first)
    new.hasBorder = true
    new.headRows = 1
    writer.draft.tables.append(new)
    var position = start
    var isRule = false
    while position < end {
      let line = TextLine(source, from: position)
      position = line.end
      if !isRule, writer.draft.tables[table].rows == 1 {
        isRule = true
        continue
      }
      takeRow(source, line.content, table: table)
    }
    writer.draft.tables[table].pieces = first..<writer.pieceCount
  }

  private mutating func takeRow(_ source: Span<UInt8>, _ content: Range<Int>, table: Int) {
    let bar = UInt8(ascii: "|")
    writer.draft.tables[table].rows += 1
    var index = content.lowerBound
    if source[index] == bar { index += 1 }
    while index < content.upperBound {
      var end = index
      while end < content.upperBound, source[end] != bar {
        end += source[end] == UInt8(ascii: "\\") && end + 1 < content.upperBound ? 2 : 1
      }
      end = min(end, content.upperBound)
      takeCell(source, source.trimmed(index..<end), table: table)
      index = end + 1
    }
  }

  private mutating func takeCell(_ source: Span<UInt8>, _ range: Range<Int>, table: Int) {
    let first = writer.pieceCount
    let index = Int32(writer.draft.cells.count)
    let row = writer.draft.tables[table].rows - 1
    writer.draft.addCell(DraftCell(table: Int32(table), row: row, pieces: first..<first))
    var style = DraftWriter.Style()
    style.cell = index
    showText(source, range, style)
    writer.endPiece()
    writer.draft.cells[Int(index)].pieces = first..<writer.pieceCount
  }

  // MARK: Text

  private mutating func showText(_ source: Span<UInt8>, _ range: Range<Int>) {
    showText(source, range, style)
  }

  private mutating func showText(
    _ source: Span<UInt8>,
    _ range: Range<Int>,
    _ style: DraftWriter.Style
  ) {
    var inline = MarkdownInline(source, range)
    var style = style
    while let part = inline.next(source) {
      switch part {
      case .text(let range): writer.show(source, range, style: style)
      case .bold(let isBold): style.isBold = isBold
      case .lineBreak: writer.endPiece(.lineBreak)
      }
    }
  }

  // MARK: Front matter

  /// Reads the `name: value` lines between two lines of `---` at the start, and gives their end.
  private mutating func frontMatterEnd(_ source: Span<UInt8>) -> Int {
    guard source.hasBytes("---\n", at: 0) || source.hasBytes("---\r\n", at: 0) else { return 0 }
    var found: [Declaration] = []
    var position = TextLine(source, from: 0).end
    while position < source.count {
      let line = TextLine(source, from: position)
      position = line.end
      if line.content.count == 3, source.hasBytes("---", at: line.content.lowerBound) {
        declarations = found
        return position
      }
      let colon = source.firstIndex(of: UInt8(ascii: ":"), from: line.content.lowerBound)
      guard colon < line.content.upperBound else { continue }
      let value = source.trimmed(colon + 1..<line.content.upperBound)
      found.append(
        Declaration(
          name: source.string(line.content.lowerBound..<colon),
          value: source.string(value),
          source: TextRange(value.lowerBound, value.upperBound)
        )
      )
    }
    return 0
  }
}
