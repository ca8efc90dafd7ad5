/// The elements that are open at a place of the page, and what the place inherits from them.
///
/// Every question is answered in constant time: each entry remembers the one of the same name
/// below it. Inline elements are counted in the inherited values and have no entry of their own,
/// so that an unclosed one ends with the block around it.
struct OpenElements {
  /// Whether a reader of the page sees what stands at a place.
  enum Visibility: UInt8 {
    case shown
    /// Taken off the page by an attribute or style: not seen, but checked all the same.
    case hidden
    /// No text of the page at all, such as a template.
    case silent
  }

  /// What a place inherits.
  ///
  /// Where it names entries, -1 stands for none.
  struct Context {
    var style = DraftWriter.Style()
    var bold: UInt16 = 0
    var link: UInt16 = 0
    var large: UInt16 = 0
    /// Open inline elements that are only counted, those above among them.
    var formatting: UInt16 = 0
    var visibility = Visibility.shown
    var isPreformatted = false
    var isRowShaded = false
    /// The entry below which end tags do not reach.
    var scope: Int32 = -1
    /// The same for end tags of paragraphs.
    var paragraphScope: Int32 = -1
    /// The same for end tags of list items.
    var itemScope: Int32 = -1
    /// The same for end tags of inline elements.
    var block: Int32 = -1
    /// The entry that a new item of a list ends if it is an item itself.
    var itemBoundary: Int32 = -1
    /// Index of the entry of the innermost list.
    var list: Int32 = -1
    /// Index of the entry of the innermost table.
    var tableEntry: Int32 = -1
    /// Index of the entry of the innermost table, section or row of a table.
    var structure: Int32 = -1
    /// The innermost template, whose content no tag outside belongs to.
    var template: Int32 = -1
    /// Whether the place is in a table but in no cell or caption of it.
    var isInTable = false
    /// The element that hides the place.
    var hider: Int32 = -1
    /// The draft's table, -1 for none.
    var table: Int32 = -1
    /// The draft's fostered part, -1 outside of any.
    var foster: Int32 = -1
    var region: Int32 = -1
    /// Whether the place is in a drawing or formula, and no longer in HTML.
    var isForeign = false
    /// The outermost of the drawing's entries that lie straight inside each other.
    var foreignRoot: Int32 = -1
    /// The innermost of them that holds HTML again.
    var integration: Int32 = -1
  }

  private struct Entry {
    let name: ElementName
    /// Index of the entry of the same name below, -1 where none.
    let below: Int32
    /// The packed spelling of an element without a name of its own.
    let key: UInt64
    /// What held outside.
    var outside: Context
  }

  /// What holds at the current place.
  var context = Context()
  private var entries: [Entry] = []
  private var innermost = [Int32](repeating: -1, count: ElementName.allCases.count)

  var count: Int { entries.count }

  /// Whether the innermost element is a table, section or row, where text cannot stay.
  var isAtStructure: Bool {
    context.isInTable && Int(context.structure) == entries.count - 1
  }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    for index in innermost.indices { innermost[index] = -1 }
    context = Context()
  }

  /// Opens an element; the context is the outer one, with the bounds that the element sets.
  mutating func push(_ name: ElementName, key: UInt64 = 0) {
    append(name, key: key)
    let bounds = name.bounds
    if !bounds.isEmpty { set(bounds, Int32(entries.count - 1)) }
    context.isForeign = false
  }

  /// Opens an element of a drawing or formula.
  mutating func pushForeign(_ name: ElementName, isIntegration: Bool) {
    let isRoot = !context.isForeign
    append(name, key: 0)
    let index = Int32(entries.count - 1)
    if isRoot {
      context.foreignRoot = index
      context.integration = -1
    }
    context.isForeign = true
    guard isIntegration else { return }
    context.integration = index
    set([.special, .scope], index)
  }

  private mutating func append(_ name: ElementName, key: UInt64) {
    entries.append(
      Entry(name: name, below: innermost[Int(name.rawValue)], key: key, outside: context)
    )
    innermost[Int(name.rawValue)] = Int32(entries.count - 1)
  }

  private mutating func set(_ bounds: ElementName.Bounds, _ index: Int32) {
    if bounds.contains(.special) { context.block = index }
    if bounds.contains(.item) { context.itemBoundary = index }
    if bounds.contains(.scope) {
      context.scope = index
      context.paragraphScope = index
      context.itemScope = index
      context.itemBoundary = index
    }
    if bounds.contains(.paragraphScope) { context.paragraphScope = index }
    if bounds.contains(.itemScope) { context.itemScope = index }
  }

  /// Opens the part of a table's content that is shown before the table.
  mutating func pushFoster(_ foster: Int32) {
    let table = context.tableEntry
    let inside = context
    append(.foster, key: 0)
    let index = Int32(entries.count - 1)
    context = entries[Int(table)].outside
    context.scope = table
    context.paragraphScope = table
    context.itemScope = table
    context.block = index
    context.itemBoundary = index
    context.tableEntry = table
    context.structure = inside.structure
    context.isInTable = true
    context.table = inside.table
    if foster >= 0 { context.foster = foster }
  }

  /// The name of an entry.
  func name(of entry: Int32) -> ElementName {
    entry >= 0 ? entries[Int(entry)].name : .other
  }

  /// The entry of the innermost element of a name, -1 where none is open.
  func entry(of name: ElementName) -> Int32 {
    innermost[Int(name.rawValue)]
  }

  /// The innermost entry of a name above the entry `floor`, -1 where none.
  func entry(of name: ElementName, above floor: Int32) -> Int32 {
    let found = innermost[Int(name.rawValue)]
    return found > floor ? found : -1
  }

  /// The same for elements without a name of their own, of which only the nearest are looked at.
  func entry(spelt key: UInt64, above floor: Int32) -> Int32 {
    var found = innermost[Int(ElementName.other.rawValue)]
    for _ in 0..<32 where found > floor {
      if entries[Int(found)].key == key { return found }
      found = entries[Int(found)].below
    }
    return -1
  }

  /// Whether a counted inline element was open before the innermost element that hides its content.
  ///
  /// Its end tag then ends the hidden element, too, if that is inline.
  func isFormatted(outside entry: Int32) -> Bool {
    entry >= 0 && entries[Int(entry)].outside.formatting > 0
  }

  /// Lets what an inline element hid be seen from here on, though blocks inside it are still open.
  ///
  /// Where very many are open, what they hid stays hidden until they end.
  mutating func reveal(_ entry: Int32) {
    let outside = entries[Int(entry)].outside.visibility
    context.visibility = outside
    for index in (Int(entry) + 1)..<max(Int(entry) + 1, min(entries.count, Int(entry) + 256)) {
      entries[index].outside.visibility = outside
    }
  }

  /// Closes the innermost element; gives its name and the context that held inside.
  mutating func pop() -> (name: ElementName, inside: Context)? {
    guard let entry = entries.popLast() else { return nil }
    innermost[Int(entry.name.rawValue)] = entry.below
    let inside = context
    context = entry.outside
    return (entry.name, inside)
  }

  /// Carries the counted inline elements over to the style of new text.
  mutating func updateStyle() {
    context.style.isBold = context.bold > 0
    context.style.isLink = context.link > 0
    context.style.isLarge = context.large > 0
  }

  /// Applies what the attributes of a tag say to the current place.
  mutating func apply(_ traits: StyleTraits) {
    switch traits.alignment {
    case .centre:
      context.style.traits.insert(.centred)
      context.style.traits.remove(.rightAligned)
    case .right:
      context.style.traits.insert(.rightAligned)
      context.style.traits.remove(.centred)
    case .start:
      context.style.traits.subtract([.centred, .rightAligned])
    case nil: break
    }
    if let isBold = traits.isBold { context.bold = isBold ? 1 : 0 }
    if let isLarge = traits.isLarge { context.large = isLarge ? 1 : 0 }
  }
}
