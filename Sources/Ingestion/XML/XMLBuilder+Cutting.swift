import DocumentModel
import SourceText

extension XMLBuilder {
  /// Most fields, and bytes of their text, that are repeated per enclosing record.
  private static let carriedFields = 64
  private static let carriedBytes = 16384
  /// The share of a segment that what is repeated of all enclosing records may take, the outermost
  /// first.
  private static let carriedShare = 4

  /// Whether the segment is large enough to be cut behind the element that just ended.
  ///
  /// The larger it grows, the deeper a cut may lie.
  mutating func isReadyToCut() -> Bool {
    let size = segment.text.count
    guard size >= options.segmentSize, textStart < 0, frames.count > 0 else { return false }
    let extra = (size - options.segmentSize) * 4 / max(1, options.segmentSize)
    return extra >= 4 || frames.count <= 1 + extra
  }

  /// Hands on the segment and starts the next, with what encloses its records repeated.
  mutating func cut(_ emit: Emit) {
    var fields: [[Field]] = []
    for index in frames.indices {
      let frame = frames[index]
      let end = index + 1 < frames.count ? Int(frames[index + 1].firstPending) : pending.count
      let own = Array(pending[Int(frame.firstPending)..<end])
      fields.append(own)
      guard frame.record >= 0 else { continue }
      let first = segment.fields.count
      segment.fields.append(contentsOf: own)
      segment.records[Int(frame.record)].fields = fieldsRange(from: first)
    }
    segment.isLast = false
    let old = segment
    emit(&segment)
    segment.removeAll()
    segment.isFirst = false
    names.startSegment()
    carry(fields, from: old)
    reopenable = -1
  }

  private mutating func carry(_ fields: [[Field]], from old: DocumentSegment) {
    pending.removeAll(keepingCapacity: true)
    var moved: [Int32: Int32] = [:]
    var bytesInAll = 0
    for index in frames.indices {
      let first = Int32(pending.count)
      var bytes = 0
      for field in fields[index].prefix(XMLBuilder.carriedFields) {
        let block = old.blocks[Int(field.value)]
        bytes += block.text.count
        bytesInAll += block.text.count
        guard bytes <= XMLBuilder.carriedBytes,
          bytesInAll <= options.segmentSize / XMLBuilder.carriedShare
        else { break }
        let place = moved[field.value] ?? copy(block, from: old, moved)
        moved[field.value] = place
        let name = old.names[Int(field.name)]
        let id = names.add(name.text)
        pending.append(
          Field(
            name: name.kind == .attribute
              ? names.attribute(id, in: &segment.names) : names.element(id, in: &segment.names),
            value: place
          )
        )
      }
      let record = frames[index].record
      frames[index].move(firstPending: first) { moved[$0] ?? -1 }
      guard record >= 0 else { continue }
      var copied = old.records[Int(record)]
      copied.name = names.element(frames[index].name, in: &segment.names)
      copied.parent = index > 0 ? frames[Int(frames[index - 1].owner)].record : -1
      copied.caption = moved[copied.caption] ?? -1
      copied.isCarried = true
      frames[index].record = Int32(segment.records.count)
      segment.records.append(copied)
    }
    moveCaption { moved[$0] ?? -1 }
  }

  private mutating func copy(
    _ block: Block,
    from old: DocumentSegment,
    _ moved: [Int32: Int32]
  ) -> Int32 {
    let lower = segment.text.count
    segment.text.append(contentsOf: old.text[block.text.indices])
    segment.map.append(old.map, block.text, at: lower)
    let text = TextRange(lower, segment.text.count)
    segment.text.append(0x0A)
    segment.blocks.append(
      Block(
        kind: block.kind,
        text: text,
        parent: moved[block.parent] ?? -1,
        isLeadIn: block.isLeadIn,
        isCarried: true
      )
    )
    return Int32(segment.blocks.count - 1)
  }

  /// Ends the document: closes what is still open and hands on the last segment.
  mutating func finish(_ source: Span<UInt8>, base: Int, _ emit: Emit) {
    while !frames.isEmpty { end(source, base: base) }
    segment.isLast = true
    emit(&segment)
    if uncounted.count > 0 {
      problems.append(.more(uncounted.count, losesText: uncounted.losesText))
    }
  }
}
