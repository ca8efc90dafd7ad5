import DocumentModel
import SourceText

extension XMLBuilder {
  /// Reads the attributes of a start tag from its source and adds them to the pending fields.
  mutating func attributes(_ source: Span<UInt8>, base: Int, tag: Range<Int>) {
    let firstBlock = Int32(segment.blocks.count)
    var cursor = tag.lowerBound + 1
    while cursor < tag.upperBound, !XMLBuilder.isTagBreak(source[cursor]) { cursor += 1 }
    var number = 0
    while let found = XMLBuilder.nextAttribute(source, from: cursor, end: tag.upperBound) {
      cursor = found.end
      if XMLBuilder.isNamespaceDeclaration(source, found.name) { continue }
      let id =
        number < attributeNames.count
        ? attributeNames[number] : names.add(XMLBuilder.localName(source, found.name))
      number += 1
      reopenable = -1
      content(source, base: base, found.value)
      let block = textStart >= 0 ? closeText(leadIn: -1) : emptyBlock(leadIn: -1)
      pending.append(Field(name: names.attribute(id, in: &segment.names), value: block))
      if frames.count == 1 { declare(id, block: block) }
    }
    if frames.count == 1 { chooseCaption(from: firstBlock) }
  }

  private struct FoundAttribute {
    let name: Range<Int>
    let value: Range<Int>
    let end: Int
  }

  private static func nextAttribute(
    _ source: Span<UInt8>,
    from start: Int,
    end limit: Int
  ) -> FoundAttribute? {
    var index = start
    while index < limit, source[index] <= 0x20 || source[index] == UInt8(ascii: "/") { index += 1 }
    let name = index
    while index < limit, source[index] > 0x20, source[index] != UInt8(ascii: "=") { index += 1 }
    let nameEnd = index
    while index < limit, source[index] <= 0x20 { index += 1 }
    guard nameEnd > name, index < limit, source[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    while index < limit, source[index] <= 0x20 { index += 1 }
    guard index < limit else { return nil }
    let quote = source[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let value = index + 1
    index = value
    while index < limit, source[index] != quote { index += 1 }
    return FoundAttribute(
      name: name..<nameEnd,
      value: value..<index,
      end: min(limit, index + 1)
    )
  }

  private static func isTagBreak(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  private static func isNamespaceDeclaration(_ source: Span<UInt8>, _ name: Range<Int>) -> Bool {
    guard name.count >= 5, source[name.lowerBound] == UInt8(ascii: "x"),
      source.hasPrefix("xmlns", at: name.lowerBound)
    else { return false }
    return name.count == 5 || source[name.lowerBound + 5] == UInt8(ascii: ":")
  }

  /// The part of a name behind its prefix.
  static func localName(_ source: Span<UInt8>, _ range: Range<Int>) -> String {
    var start = range.lowerBound
    for index in range where source[index] == UInt8(ascii: ":") { start = index + 1 }
    var bytes: [UInt8] = []
    bytes.append(source, start..<range.upperBound)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Makes records of the tags with attributes that stood inside running text.
  mutating func takeUpDeferred(_ owner: Int, _ source: Span<UInt8>, base: Int) {
    let tags = deferred
    deferred.removeAll(keepingCapacity: true)
    attributeNames.removeAll(keepingCapacity: true)
    ensureRecord(owner)
    for tag in tags where tag.lower >= base {
      let firstPending = pending.count
      let record = segment.records.count
      segment.records.append(
        Record(
          kind: .element,
          name: names.element(tag.name, in: &segment.names),
          fields: 0..<0,
          parent: frames[owner].record,
          row: 1
        )
      )
      attributes(source, base: base, tag: (tag.lower - base)..<(tag.upper - base))
      let firstField = segment.fields.count
      segment.fields.append(contentsOf: pending[firstPending...])
      pending.removeLast(pending.count - firstPending)
      segment.records[record].fields = fieldsRange(from: firstField)
    }
  }
}
