import RuleLanguage

/// The phrases of all rules as one graph in which equal parts are one node.
///
/// What a node matches in a sentence is found once, however many rules ask for it.
struct PhraseGraph: Sendable {
  /// A part of a phrase; the parts that it is made of come before it.
  enum Node: Sendable {
    /// The mentions of a group.
    case group(Int32)
    /// A range of `parts`.
    case either(Range<Int32>)
    /// A node, and a range of `steps`.
    case sequence(Int32, Range<Int32>)
    /// An index into `numbers`.
    case number(Int32)
  }

  /// What follows in a sequence.
  struct Step: Sendable, Hashable {
    let node: Int32
    /// At most so many characters between the two.
    let distance: Int32
    /// Whether the two may also stand the other way round.
    let isNear: Bool
    /// What must not stand between the two, -1 where anything may.
    let without: Int32
    let isOptional: Bool
  }

  /// A number with its unit.
  struct Number: Sendable, Hashable {
    /// Group of the words after the number, -1 where none.
    let suffix: Int32
    /// Group of the words before it, -1 where none.
    let prefix: Int32
    let factor: Double
    let comparison: Comparison?
    let limit: Limit?
    /// Times a year of the period asked for; nil: no period asked.
    let perYear: Double?
  }

  private(set) var nodes: [Node] = []
  private(set) var parts: [Int32] = []
  private(set) var steps: [Step] = []
  private(set) var numbers: [Number] = []
  /// By group: its node, -1 where it has none.
  private var nodeOfGroup: [Int32] = []
  private var nodeOfNumber: [Number: Int32] = [:]
  /// By node: the node of those of its matches that stand in the text itself.
  private var nodeOfOwn: [Int32: Int32] = [:]
  /// The other nodes, by what they are made of.
  private var slots = HashSlots()
  /// By node: whether no context may lend its matches a word; such a node has one part.
  private(set) var isOwn: [Bool] = []

  /// A graph that nothing is added to.
  init(nodes: [Node], parts: [Int32], steps: [Step], numbers: [Number], isOwn: [Bool]) {
    (self.nodes, self.parts, self.steps) = (nodes, parts, steps)
    (self.numbers, self.isOwn) = (numbers, isOwn)
  }

  init() {}

  /// The node of the mentions of a group.
  mutating func group(_ group: Int32) -> Int32 {
    let missing = Int(group) + 1 - nodeOfGroup.count
    if missing > 0 { nodeOfGroup.append(contentsOf: repeatElement(-1, count: missing)) }
    if nodeOfGroup[Int(group)] < 0 { nodeOfGroup[Int(group)] = add(.group(group)) }
    return nodeOfGroup[Int(group)]
  }

  /// The node of what matches one of some nodes.
  mutating func either(_ alternatives: [Int32]) -> Int32 {
    if let only = alternatives.first, alternatives.count == 1 { return only }
    var hash = HashSlots.seed
    for node in alternatives { HashSlots.mix(&hash, UInt64(UInt32(bitPattern: node))) }
    let known = slots.find(hash) { node in
      guard case .either(let range) = nodes[node], !isOwn[node] else { return false }
      return parts[range.places].elementsEqual(alternatives)
    }
    if let known { return Int32(known) }
    let first = Int32(parts.count)
    parts += alternatives
    slots.add(nodes.count, hash)
    return add(.either(first..<Int32(parts.count)))
  }

  /// The node of one thing after the other.
  mutating func sequence(_ head: Int32, _ following: [Step]) -> Int32 {
    var hash = HashSlots.seed
    HashSlots.mix(&hash, ~UInt64(UInt32(bitPattern: head)))
    for step in following { step.mix(into: &hash) }
    let known = slots.find(hash) { node in
      guard case .sequence(head, let range) = nodes[node] else { return false }
      return steps[range.places].elementsEqual(following)
    }
    if let known { return Int32(known) }
    let first = Int32(steps.count)
    steps += following
    slots.add(nodes.count, hash)
    return add(.sequence(head, first..<Int32(steps.count)))
  }

  /// The node of a number with its unit.
  mutating func number(_ number: Number) -> Int32 {
    if let known = nodeOfNumber[number] { return known }
    numbers.append(number)
    let made = add(.number(Int32(numbers.count - 1)))
    nodeOfNumber[number] = made
    return made
  }

  /// The node of those matches of another that stand in the text itself.
  mutating func here(_ node: Int32) -> Int32 {
    if let known = nodeOfOwn[node] { return known }
    parts.append(node)
    let made = add(.either(Int32(parts.count - 1)..<Int32(parts.count)))
    isOwn[Int(made)] = true
    nodeOfOwn[node] = made
    return made
  }

  private mutating func add(_ node: Node) -> Int32 {
    nodes.append(node)
    isOwn.append(false)
    return Int32(nodes.count - 1)
  }

  /// The groups whose mentions a match of a node can be made of.
  func groups(of node: Int32) -> [Int32] {
    switch nodes[Int(node)] {
    case .group(let group): [group]
    case .either(let range): parts[range.places].flatMap { groups(of: $0) }
    case .number(let index):
      [numbers[Int(index)].suffix, numbers[Int(index)].prefix].filter { $0 >= 0 }
    case .sequence(let head, let range):
      groups(of: head) + steps[range.places].flatMap { groups(of: $0.node) }
    }
  }

  /// The numbers that a node asks for.
  func numbers(of node: Int32) -> [Number] {
    switch nodes[Int(node)] {
    case .group: []
    case .number(let index): [numbers[Int(index)]]
    case .either(let range): parts[range.places].flatMap { numbers(of: $0) }
    case .sequence(let head, let range):
      numbers(of: head) + steps[range.places].flatMap { numbers(of: $0.node) }
    }
  }
}

/// Finds the groups of which one ends every match of a node.
///
/// Phrases share their parts, so that each part is looked at once for a phrase.
struct LastGroups {
  private let graph: PhraseGraph
  /// By node: the last search that came by.
  private var visits: [Int32]
  private var search: Int32 = 0
  private var found: [Int32] = []

  init(_ graph: PhraseGraph) {
    self.graph = graph
    visits = [Int32](repeating: 0, count: graph.nodes.count)
  }

  /// The groups, ascending.
  mutating func groups(of node: Int32) -> [Int32] {
    search += 1
    found = []
    collect(node)
    found.sort()
    return found.withoutRepeats()
  }

  private mutating func collect(_ node: Int32) {
    if visits[Int(node)] == search { return }
    visits[Int(node)] = search
    switch graph.nodes[Int(node)] {
    case .group(let group): found.append(group)
    case .either(let range): for place in range.places { collect(graph.parts[place]) }
    case .number(let index): found += graph.numbers[Int(index)].groups
    case .sequence(let head, let range):
      for place in range.places.reversed() {
        let step = graph.steps[place]
        collect(step.node)
        if !step.isNear && !step.isOptional { return }
      }
      collect(head)
    }
  }
}

extension Range<Int32> {
  /// The same range of indices of an array.
  var places: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}

extension PhraseGraph.Step {
  /// Takes it into a hash.
  fileprivate func mix(into hash: inout UInt64) {
    HashSlots.mix(
      &hash,
      UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: without))
    )
    HashSlots.mix(
      &hash,
      UInt64(UInt32(bitPattern: distance)) << 2 | (isNear ? 2 : 0) | (isOptional ? 1 : 0)
    )
  }

  init(_ step: PhraseStep, node: Int32, without: Int32) {
    self.node = node
    self.without = without
    isOptional = step.isOptional
    switch step.distance {
    case .adjacent: (distance, isNear) = (0, false)
    case .within(let limit): (distance, isNear) = (Int32(clamping: limit ?? .max), false)
    case .near(let limit): (distance, isNear) = (Int32(clamping: limit), true)
    }
  }
}

extension PhrasePattern {
  /// What a phrase without a name is called by: the first word or name in it.
  var firstName: String {
    switch self {
    case .word(let literal): literal.value
    case .reference(let name): name.text
    case .either(let patterns): patterns.first?.firstName ?? ""
    case .sequence(let head, _): head.firstName
    case .number(let test): test.unit.text
    case .here(let inner): inner.firstName
    }
  }
}
