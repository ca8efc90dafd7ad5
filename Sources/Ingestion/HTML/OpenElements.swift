/// The elements that are open at a place of the page, and what the place inherits from them.
///
/// Every question is answered in constant time: each entry remembers the one of the same name
/// below it. Inline elements are counted in the inherited values and have no entry of their own,
/// so that an unclosed one ends with the block around it.
struct OpenElements {
  /// What a place inherits.
  struct Context {
    var style = DraftWriter.Style()
    var bold: UInt16 = 0
    var link: UInt16 = 0
    var large: UInt16 = 0
    var isHidden = false
    var isPreformatted = false
    var isRowShaded = false
    /// Index of the entry below which end tags do not reach.
    var scope: Int32 = -1
    /// Index of the entry of the innermost block.
    var block: Int32 = -1
    /// Index of the entry of the innermost list.
    var list: Int32 = -1
    /// Index of the entry of the innermost table.
    var tableEntry: Int32 = -1
    var table: Int32 = -1
    var region: Int32 = -1
  }

  private struct Entry {
    let name: ElementName
    /// Index of the entry of the same name below, -1 where none.
    let below: Int32
    /// What held outside.
    let outside: Context
  }

  /// What holds at the current place.
  var context = Context()
  private var entries: [Entry] = []
  private var innermost = [Int32](repeating: -1, count: ElementName.allCases.count)

  var count: Int { entries.count }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    for index in innermost.indices { innermost[index] = -1 }
    context = Context()
  }

  /// Opens an element; the context is the outer one until changed.
  mutating func push(_ name: ElementName) {
    entries.append(Entry(name: name, below: innermost[Int(name.rawValue)], outside: context))
    innermost[Int(name.rawValue)] = Int32(entries.count - 1)
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
