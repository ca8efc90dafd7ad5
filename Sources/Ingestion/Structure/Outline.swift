import DocumentModel

/// What governs a place of the document: headings, numbered paragraphs and lead-ins above it.
struct Outline {
  enum Kind {
    case title
    case heading
    case item
    case leadIn
  }

  private struct Entry {
    let block: Int32
    /// Order of governing: the smaller governs the larger.
    let key: Int
    let kind: Kind
    let level: UInt8
  }

  private struct OpenList {
    let list: Int32
    let parent: Int32
    let level: UInt8
    var item: Int32
    var itemBlock: Int32
  }

  private var entries: [Entry] = []
  private var lists: [OpenList] = []
  /// For each numbering rank, the key of the tag headings that carry it; 0 where none does.
  private var carried = [Int](repeating: 0, count: 80)
  /// Whether a bold line was a heading before any number was seen.
  private var styleOutranksNumbers: Bool?
  /// Whether the block last placed leads in what follows.
  private var leadsIn = false

  /// The key of a heading tag.
  static func key(tag level: UInt8) -> Int { Int(level) * 100 }
  private static let styleKey = 900
  private static func key(rank: OfficialNumbering.Rank) -> Int { 1000 + Int(rank.rawValue) }

  // MARK: Asking

  /// The block of the innermost heading or title, -1 where none.
  var heading: Int32 {
    entries.last { $0.kind == .heading || $0.kind == .title }?.block ?? -1
  }

  /// What governs a table or list that comes now: a lead-in right before it, else the heading.
  var governor: Int32 {
    guard leadsIn, let last = entries.last else { return heading }
    return last.block
  }

  // MARK: Placing

  /// Places the title and gives its parent.
  mutating func placeTitle(_ block: Int32) -> Int32 {
    entries.removeAll(keepingCapacity: true)
    endLists()
    entries.append(Entry(block: block, key: 0, kind: .title, level: 0))
    leadsIn = false
    return -1
  }

  /// Starts a part that nothing before governs.
  mutating func startPart() {
    entries.removeAll(keepingCapacity: true)
    endLists()
    leadsIn = false
  }

  /// Places the line that begins an attachment; nothing before governs it.
  mutating func placeAttachment(_ block: Int32) -> (parent: Int32, level: UInt8) {
    startPart()
    return push(block, key: 10, kind: .heading, leadsIn: false)
  }

  /// Places the title of an attachment, right behind the line that begins it.
  mutating func placeAttachmentTitle(_ block: Int32) -> (parent: Int32, level: UInt8) {
    push(block, key: 20, kind: .heading, leadsIn: false)
  }

  /// Places a heading by tag, which may carry a number as well.
  mutating func placeHeading(
    _ block: Int32,
    tag: UInt8,
    numbering: OfficialNumbering.Rank?,
    leadsIn: Bool
  ) -> (parent: Int32, level: UInt8) {
    let key = Self.key(tag: tag)
    if let numbering { carried[Int(numbering.rawValue)] = key }
    return placeHeading(block, key: key, leadsIn: leadsIn)
  }

  /// Places a heading that only its style makes one.
  mutating func placeStyleHeading(_ block: Int32, leadsIn: Bool) -> (parent: Int32, level: UInt8) {
    let outranks = styleOutranksNumbers ?? !entries.contains { $0.key >= 1000 }
    styleOutranksNumbers = outranks
    let innermost = entries.last { $0.kind == .heading && $0.key >= 1000 }?.key ?? Self.styleKey
    return placeHeading(block, key: outranks ? Self.styleKey : innermost + 1, leadsIn: leadsIn)
  }

  private mutating func placeHeading(
    _ block: Int32,
    key: Int,
    leadsIn: Bool
  ) -> (parent: Int32, level: UInt8) {
    endLists()
    while let last = entries.last, last.kind != .title,
      last.key >= key || last.kind == .leadIn
    {
      entries.removeLast()
    }
    return push(block, key: key, kind: .heading, leadsIn: leadsIn)
  }

  /// Places a heading or a paragraph with an official number.
  mutating func placeNumbered(
    _ block: Int32,
    rank: OfficialNumbering.Rank,
    isHeading: Bool,
    leadsIn: Bool
  ) -> (parent: Int32, level: UInt8) {
    endLists()
    let known = carried[Int(rank.rawValue)]
    let key = known > 0 ? known : Self.key(rank: rank)
    while let last = entries.last, last.kind != .title, last.key >= key { entries.removeLast() }
    return push(block, key: key, kind: isHeading ? .heading : .item, leadsIn: leadsIn)
  }

  private mutating func push(
    _ block: Int32,
    key: Int,
    kind: Kind,
    leadsIn: Bool
  ) -> (parent: Int32, level: UInt8) {
    let parent = entries.last?.block ?? -1
    let above = entries.last { $0.kind != .leadIn }?.level ?? 0
    let level = above < 255 ? above + 1 : above
    entries.append(Entry(block: block, key: key, kind: kind, level: level))
    self.leadsIn = leadsIn
    return (parent, level)
  }

  /// Places a paragraph without a number and gives its parent.
  mutating func placeParagraph(_ block: Int32, leadsIn: Bool) -> Int32 {
    endLists()
    // A sibling ends a lead-in, and with it what the lead-in governs.
    let section = entries.lastIndex { $0.kind == .heading || $0.kind == .title } ?? -1
    if let lead = entries.lastIndex(where: { $0.kind == .leadIn }), lead > section {
      entries.removeSubrange(lead...)
    }
    let parent = heading
    self.leadsIn = leadsIn
    if leadsIn {
      let key = entries.last?.key ?? 0
      let level = entries.last?.level ?? 0
      entries.append(Entry(block: block, key: key, kind: .leadIn, level: level))
    }
    return parent
  }

  /// Places a piece of a list by tags.
  ///
  /// - Parameter opens: Whether the piece is the first of its item.
  mutating func placeListPiece(
    _ block: Int32,
    list: Int32,
    item: Int32,
    level: UInt8,
    opens: Bool
  ) -> Int32 {
    while let last = lists.last, last.list != list, last.level >= level { lists.removeLast() }
    if lists.last?.list != list {
      let parent = lists.last.map(\.itemBlock) ?? governor
      lists.append(OpenList(list: list, parent: parent, level: level, item: -1, itemBlock: parent))
    }
    leadsIn = false
    let last = lists.count - 1
    if opens || lists[last].item != item {
      lists[last].item = item
      lists[last].itemBlock = block
      return lists[last].parent
    }
    return lists[last].itemBlock
  }

  /// Places a table, which ends a list but not what governs the paragraphs behind it.
  mutating func placeTable() {
    endLists()
    leadsIn = false
  }

  private mutating func endLists() {
    lists.removeAll(keepingCapacity: true)
  }
}
