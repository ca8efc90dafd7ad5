import DocumentModel
import SourceText

extension XMLBuilder {
  /// Reads the source between two tags: text, references, CDATA, comments and instructions.
  mutating func content(_ source: Span<UInt8>, base: Int, _ range: Range<Int>) {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = source[index]
      if byte <= 0x20 {
        index = blanks(source, base: base, index..<end)
      } else if byte == UInt8(ascii: "&") {
        index = reference(source, base: base, index..<end)
      } else if byte == UInt8(ascii: "<") {
        index = markup(source, base: base, index..<end)
      } else {
        index = run(source, base: base, index..<end)
      }
    }
  }

  /// Takes over characters up to the next one that means more than itself.
  private mutating func run(_ source: Span<UInt8>, base: Int, _ range: Range<Int>) -> Int {
    var end = range.lowerBound + 1
    while end < range.upperBound {
      let byte = source[end]
      if byte >= 0xE0 {
        // The decoded text is valid, so the rest of the character follows.
        end += 3
        continue
      }
      if byte <= 0x3C, byte <= 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") {
        break
      }
      end += 1
    }
    end = min(end, range.upperBound)
    literal(source, base: base, range.lowerBound..<end)
    return end
  }

  /// Takes over characters as they are.
  private mutating func literal(_ source: Span<UInt8>, base: Int, _ range: Range<Int>) {
    openText(source, at: range.lowerBound)
    segment.map.appendLinear(
      text: segment.text.count,
      source: base + range.lowerBound,
      count: range.count
    )
    segment.text.append(source, range)
  }

  /// Skips white space, and keeps in mind that there was some.
  private mutating func blanks(_ source: Span<UInt8>, base: Int, _ range: Range<Int>) -> Int {
    var end = range.lowerBound + 1
    while end < range.upperBound, source[end] <= 0x20 { end += 1 }
    keepSpace(base + range.lowerBound, base + end)
    return end
  }

  private mutating func keepSpace(_ lower: Int, _ upper: Int) {
    guard textStart >= 0, spaceLower < 0 else { return }
    spaceLower = lower
    spaceUpper = upper
  }

  /// Makes sure that text is open, joining the leaf right before it where there is one, and
  /// writes the space that waits.
  private mutating func openText(_ source: Span<UInt8>, at index: Int) {
    if textStart < 0 {
      if reopenable >= 0, !XMLBuilder.hasLineBreak(source, before: index) { reopen() }
      reopenable = -1
      if textStart < 0 { textStart = segment.text.count }
    }
    guard spaceLower >= 0 else { return }
    segment.map.appendAtomic(
      text: segment.text.count,
      textCount: 1,
      source: spaceLower,
      sourceCount: spaceUpper - spaceLower
    )
    segment.text.append(0x20)
    spaceLower = -1
  }

  /// Opens the last leaf's block again: what follows shows that it is part of running text.
  private mutating func reopen() {
    guard Int(reopenable) == segment.blocks.count - 1, let block = segment.blocks.last,
      let field = pending.last, field.value == reopenable, !block.text.isEmpty
    else { return }
    pending.removeLast()
    segment.blocks.removeLast()
    segment.text.removeLast()
    textStart = Int(block.text.lower)
    if let owner = frames.last?.owner, frames[Int(owner)].childLeadIn == reopenable {
      frames[Int(owner)].childLeadIn = frames[Int(owner)].leadIn
    }
    if frames.count == 1, let last = segment.declarations.last,
      last.source == segment.map.source(of: block.text)
    {
      segment.declarations.removeLast()
    }
    let gone = reopenable
    moveCaption { $0 == gone ? -1 : $0 }
  }

  private mutating func reference(
    _ source: Span<UInt8>,
    base: Int,
    _ range: Range<Int>
  ) -> Int {
    let start = range.lowerBound
    switch XMLReference(source, at: start, end: range.upperBound) {
    case .scalar(let scalar, let end):
      if scalar.value <= 0x20 {
        keepSpace(base + start, base + end)
      } else {
        replace(source, base: base, start..<end, with: Array(String(scalar).utf8))
      }
      return end
    case .named(let name, let end):
      let expansion = entities.expand(name)
      if case .text(let text) = expansion {
        if text.contains(where: { $0 > 0x20 }) {
          replace(source, base: base, start..<end, with: text)
        } else if !text.isEmpty {
          keepSpace(base + start, base + end)
        }
      } else {
        literal(source, base: base, start..<end)
        let place = TextRange(base + start, base + end)
        report(.unresolved(name, expansion, options.limits, at: place))
      }
      return end
    case .none:
      literal(source, base: base, start..<(start + 1))
      return start + 1
    }
  }

  private mutating func replace(
    _ source: Span<UInt8>,
    base: Int,
    _ range: Range<Int>,
    with text: [UInt8]
  ) {
    openText(source, at: range.lowerBound)
    segment.map.appendAtomic(
      text: segment.text.count,
      textCount: text.count,
      source: base + range.lowerBound,
      sourceCount: range.count
    )
    segment.text.append(contentsOf: text)
  }

  /// Reads what starts with `<` between two tags.
  private mutating func markup(_ source: Span<UInt8>, base: Int, _ range: Range<Int>) -> Int {
    let start = range.lowerBound
    if source.hasPrefix("<!--", at: start) {
      return XMLBuilder.find("-->", source, (start + 4)..<range.upperBound)
    }
    if source.hasPrefix("<?", at: start) {
      return XMLBuilder.find("?>", source, (start + 2)..<range.upperBound)
    }
    if source.hasPrefix("<![cdata[", at: start) {
      return characterData(source, base: base, range)
    }
    if isSalvaging, start + 1 < range.upperBound, source[start + 1] > 0x20 {
      closeOwnText(Int(frames.last?.owner ?? 0), source, base: base)
      return XMLBuilder.find(">", source, start..<range.upperBound)
    }
    literal(source, base: base, start..<(start + 1))
    return start + 1
  }

  private mutating func characterData(
    _ source: Span<UInt8>,
    base: Int,
    _ range: Range<Int>
  ) -> Int {
    var index = min(range.upperBound, range.lowerBound + 9)
    let end = XMLBuilder.find("]]>", source, index..<range.upperBound)
    let last = source.hasPrefix("]]>", at: end - 3) ? max(index, end - 3) : end
    while index < last {
      if source[index] <= 0x20 {
        index = blanks(source, base: base, index..<last)
      } else {
        var stop = index + 1
        while stop < last, source[stop] > 0x20 { stop += 1 }
        literal(source, base: base, index..<stop)
        index = stop
      }
    }
    return end
  }

  /// The offset behind the next `text`, the end of the range where there is none.
  private static func find(_ text: StaticString, _ source: Span<UInt8>, _ range: Range<Int>) -> Int
  {
    var index = range.lowerBound
    while index < range.upperBound {
      if source.hasPrefix(text, at: index) {
        return min(range.upperBound, index + text.utf8CodeUnitCount)
      }
      index += 1
    }
    return max(range.lowerBound, range.upperBound)
  }

  /// Ends the open text as a block.
  mutating func closeText(leadIn: Int32) -> Int32 {
    let text = TextRange(textStart, segment.text.count)
    segment.text.append(0x0A)
    textStart = -1
    spaceLower = -1
    segment.blocks.append(
      Block(kind: .field, text: text, parent: leadIn, isLeadIn: endsInColon(text))
    )
    return Int32(segment.blocks.count - 1)
  }

  private mutating func endsInColon(_ text: TextRange) -> Bool {
    let end = Int(text.upper)
    if segment.text[end - 1] == UInt8(ascii: ":") { return true }
    return text.count >= 3 && segment.text[end - 1] == 0x9A && segment.text[end - 2] == 0xBC
      && segment.text[end - 3] == 0xEF
  }

  /// Adds a block with no text.
  mutating func emptyBlock(leadIn: Int32) -> Int32 {
    let place = segment.text.count
    segment.text.append(0x0A)
    segment.blocks.append(Block(kind: .field, text: TextRange(place, place), parent: leadIn))
    return Int32(segment.blocks.count - 1)
  }

  /// Ends an element's own text as a field of its own name, and takes up the tags inside it.
  @discardableResult
  mutating func closeOwnText(_ owner: Int, _ source: Span<UInt8>, base: Int) -> Int32 {
    var block: Int32 = -1
    if textStart >= 0 {
      ensureRecord(owner)
      block = closeText(leadIn: frames[owner].leadIn)
      pending.append(
        Field(name: names.element(frames[owner].name, in: &segment.names), value: block)
      )
    }
    if !deferred.isEmpty { takeUpDeferred(owner, source, base: base) }
    return block
  }
}
