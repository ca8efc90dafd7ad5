import DocumentModel
import SourceText

/// Builds segments from the tags of an XML document and the source between them.
///
/// The parser vouches for the tags; text is taken from the source itself, so that every byte of a
/// segment has its exact place.
struct XMLBuilder {
  /// Where finished segments go.
  typealias Emit = (inout DocumentSegment) -> Void

  let options: ReadingOptions
  var segment = DocumentSegment()
  var names = XMLNames()
  var entities = XMLEntities()
  var problems: [ReadingProblem] = []
  /// Problems beyond the limit, and whether one of them lost text.
  var uncounted = (count: 0, losesText: false)
  /// Numbers of the names of the next start tag's attributes, in order, as the parser found them.
  var attributeNames: [XMLNames.ID] = []

  var frames: [XMLFrame] = []
  var pending: [Field] = []
  var deferred: [DeferredTag] = []
  /// Start of the text that is open in `segment.text`, -1 where none is.
  var textStart = -1
  /// White space of the source that waits for more text, -1 where there is none.
  var spaceLower = -1
  var spaceUpper = -1
  /// The block of the leaf that just ended, which text right behind it joins; -1 where none.
  var reopenable: Int32 = -1
  /// Whether tags in the source are skipped, since the parser has given up.
  var isSalvaging = false
  private var rootCaption: Int32 = -1
  private var counts: [UInt64: Int32] = [:]
  private var serial: Int32 = 0

  init(options: ReadingOptions) {
    self.options = options
  }

  /// Makes ready for a new document and keeps the memory.
  mutating func reset() {
    segment.removeAll()
    segment.isFirst = true
    segment.isLast = false
    names.removeAll()
    entities.reset(options.limits)
    problems.removeAll()
    uncounted = (0, false)
    attributeNames.removeAll(keepingCapacity: true)
    frames.removeAll(keepingCapacity: true)
    pending.removeAll(keepingCapacity: true)
    deferred.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    (textStart, spaceLower, reopenable, rootCaption, serial) = (-1, -1, -1, -1, 0)
    isSalvaging = false
  }

  /// Reports a problem, or counts it where there are too many.
  mutating func report(_ problem: ReadingProblem) {
    if problems.count < options.limits.problems {
      problems.append(problem)
    } else {
      uncounted = (uncounted.count + 1, uncounted.losesText || problem.losesText)
    }
  }

  /// Opens an element.
  ///
  /// - Parameters:
  ///   - source: The part of the decoded text at hand, which starts at offset `base`.
  ///   - tag: The start tag in `source`, up to its closing bracket.
  mutating func start(
    _ name: XMLNames.ID,
    _ source: Span<UInt8>,
    base: Int,
    tag: Range<Int>,
    hasAttributes: Bool
  ) {
    let owner = frames.last?.owner ?? -1
    serial &+= 1
    if owner >= 0, isInline(source, before: tag.lowerBound) {
      frames.append(
        XMLFrame(
          name: name,
          owner: owner,
          firstPending: Int32(pending.count),
          leadIn: -1,
          serial: serial
        )
      )
      if hasAttributes {
        deferred.append(
          DeferredTag(name: name, lower: base + tag.lowerBound, upper: base + tag.upperBound)
        )
      }
      return
    }
    var leadIn: Int32 = -1
    if owner >= 0 {
      closeOwnText(Int(owner), source, base: base)
      ensureRecord(Int(owner))
      frames[Int(owner)].hasChildren = true
      leadIn = frames[Int(owner)].childLeadIn
    }
    reopenable = -1
    let index = frames.count
    frames.append(
      XMLFrame(
        name: name,
        owner: Int32(index),
        firstPending: Int32(pending.count),
        leadIn: leadIn,
        serial: serial
      )
    )
    guard hasAttributes else { return }
    ensureRecord(index)
    attributes(source, base: base, tag: tag)
  }

  /// Whether a tag stands in running text: right behind text, or inside such a tag.
  private mutating func isInline(_ source: Span<UInt8>, before tag: Int) -> Bool {
    if let last = frames.last, Int(last.owner) != frames.count - 1 { return true }
    return textStart >= 0 && !XMLBuilder.hasLineBreak(source, before: tag)
  }

  /// Whether the white space right before a place breaks the line.
  static func hasLineBreak(_ source: Span<UInt8>, before index: Int) -> Bool {
    var place = index - 1
    while place >= 0, source[place] <= 0x20 {
      if source[place] == 0x0A || source[place] == 0x0D { return true }
      place -= 1
    }
    return false
  }

  /// Closes the innermost element.
  mutating func end(_ source: Span<UInt8>, base: Int) {
    guard let frame = frames.last else { return }
    let index = frames.count - 1
    guard Int(frame.owner) == index else {
      frames.removeLast()
      return
    }
    if frame.record < 0, deferred.isEmpty, index > 0 {
      endLeaf(frame)
      return
    }
    let hadText = textStart >= 0
    ensureRecord(index)
    let block = closeOwnText(index, source, base: base)
    let ended = frames[index]
    if index == 0, frame.record < 0, !hadText {
      pending.append(
        Field(name: names.element(frame.name, in: &segment.names), value: emptyBlock(leadIn: -1))
      )
    }
    close(ended)
    frames.removeLast()
    reopenable = -1
    guard index > 0, block >= 0, !ended.hasChildren else { return }
    addField(to: Int(frames[index - 1].owner), name: ended.name, block: block)
  }

  /// Closes an element that has neither attributes nor children: a field of the one around it.
  private mutating func endLeaf(_ frame: XMLFrame) {
    let block = textStart >= 0 ? closeText(leadIn: frame.leadIn) : emptyBlock(leadIn: frame.leadIn)
    frames.removeLast()
    let parent = Int(frames[frames.count - 1].owner)
    addField(to: parent, name: frame.name, block: block)
    reopenable = block
  }

  private mutating func addField(to parent: Int, name: XMLNames.ID, block: Int32) {
    pending.append(Field(name: names.element(name, in: &segment.names), value: block))
    if segment.blocks[Int(block)].isLeadIn { frames[parent].childLeadIn = block }
    guard parent == 0 else { return }
    if rootCaption < 0, !segment.blocks[Int(block)].text.isEmpty { rootCaption = block }
    declare(name, block: block)
  }

  /// Makes the record of an element that turns out to have attributes or children.
  mutating func ensureRecord(_ index: Int) {
    guard frames[index].record < 0 else { return }
    let parent = index > 0 ? Int(frames[index - 1].owner) : -1
    frames[index].record = Int32(segment.records.count)
    segment.records.append(
      Record(
        kind: .element,
        name: names.element(frames[index].name, in: &segment.names),
        fields: 0..<0,
        parent: parent >= 0 ? frames[parent].record : -1,
        caption: rootCaption,
        row: parent >= 0 ? count(frames[index].name, in: parent) : 1
      )
    )
  }

  /// Counts a child that becomes a record, among those of its name.
  private mutating func count(_ name: XMLNames.ID, in parent: Int) -> Int32 {
    if frames[parent].lastChild != name {
      let serial = UInt64(UInt32(bitPattern: frames[parent].serial)) << 32
      if frames[parent].lastChild >= 0 {
        counts[serial | UInt64(frames[parent].lastChild)] = frames[parent].lastChildCount
      }
      frames[parent].lastChild = name
      frames[parent].lastChildCount = counts[serial | UInt64(name)] ?? 0
    }
    frames[parent].lastChildCount += 1
    return frames[parent].lastChildCount
  }

  /// The fields from a place on, as a record names them.
  ///
  /// Like other small questions to a builder it is `mutating`: the compiler copies a value of this
  /// size before it calls a method that is not.
  mutating func fieldsRange(from start: Int) -> Range<Int32> {
    Int32(start)..<Int32(segment.fields.count)
  }

  private mutating func close(_ frame: XMLFrame) {
    let first = segment.fields.count
    segment.fields.append(contentsOf: pending[Int(frame.firstPending)...])
    pending.removeLast(pending.count - Int(frame.firstPending))
    segment.records[Int(frame.record)].fields = fieldsRange(from: first)
  }

  /// Notes an attribute or leaf of the root element as a statement of the file about itself.
  mutating func declare(_ name: XMLNames.ID, block: Int32) {
    let text = segment.blocks[Int(block)].text
    guard segment.declarations.count < 64, let source = segment.map.source(of: text) else { return }
    segment.declarations.append(
      Declaration(name: names.texts[Int(name)], value: segment.string(text), source: source)
    )
  }

  /// Takes the longest of the root's attributes as what names the whole list.
  mutating func chooseCaption(from first: Int32) {
    var longest = 0
    for index in Int(first)..<segment.blocks.count
    where segment.blocks[index].text.count > longest {
      longest = segment.blocks[index].text.count
      rootCaption = Int32(index)
    }
  }

  /// Moves the caption along when a segment ends.
  mutating func moveCaption(_ moved: (Int32) -> Int32) {
    rootCaption = rootCaption < 0 ? -1 : moved(rootCaption)
  }
}
