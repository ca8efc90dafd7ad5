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

  private enum Key: Hashable {
    case group(Int32)
    case either([Int32])
    case sequence(Int32, [Step])
    case number(Number)
    case here(Int32)
  }

  private(set) var nodes: [Node] = []
  private(set) var parts: [Int32] = []
  private(set) var steps: [Step] = []
  private(set) var numbers: [Number] = []
  private var known: [Key: Int32] = [:]
  /// By node: whether no context may lend its matches a word; such a node has one part.
  private(set) var isOwn: [Bool] = []

  /// The node of the mentions of a group.
  mutating func group(_ group: Int32) -> Int32 {
    intern(.group(group)) { _ in .group(group) }
  }

  /// The node of what matches one of some nodes.
  mutating func either(_ alternatives: [Int32]) -> Int32 {
    if let only = alternatives.first, alternatives.count == 1 { return only }
    return intern(.either(alternatives)) { graph in
      let first = Int32(graph.parts.count)
      graph.parts += alternatives
      return .either(first..<Int32(graph.parts.count))
    }
  }

  /// The node of one thing after the other.
  mutating func sequence(_ head: Int32, _ steps: [Step]) -> Int32 {
    intern(.sequence(head, steps)) { graph in
      let first = Int32(graph.steps.count)
      graph.steps += steps
      return .sequence(head, first..<Int32(graph.steps.count))
    }
  }

  /// The node of a number with its unit.
  mutating func number(_ number: Number) -> Int32 {
    intern(.number(number)) { graph in
      graph.numbers.append(number)
      return .number(Int32(graph.numbers.count - 1))
    }
  }

  /// The node of those matches of another that stand in the text itself.
  mutating func here(_ node: Int32) -> Int32 {
    let made = intern(.here(node)) { graph in
      graph.parts.append(node)
      return .either(Int32(graph.parts.count - 1)..<Int32(graph.parts.count))
    }
    isOwn[Int(made)] = true
    return made
  }

  private mutating func intern(_ key: Key, _ make: (inout PhraseGraph) -> Node) -> Int32 {
    if let known = known[key] { return known }
    let made = make(&self)
    nodes.append(made)
    isOwn.append(false)
    known[key] = Int32(nodes.count - 1)
    return Int32(nodes.count - 1)
  }

  /// The groups of which one ends every match of a node, ascending.
  func lastGroups(of node: Int32) -> [Int32] {
    var found: Set<Int32> = []
    collectLast(of: node, into: &found)
    return found.sorted()
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

  private func collectLast(of node: Int32, into found: inout Set<Int32>) {
    switch nodes[Int(node)] {
    case .group(let group): found.insert(group)
    case .either(let range):
      for part in parts[range.places] { collectLast(of: part, into: &found) }
    case .number(let index):
      let number = numbers[Int(index)]
      for group in [number.suffix, number.prefix] where group >= 0 { found.insert(group) }
    case .sequence(let head, let range):
      for step in steps[range.places].reversed() {
        collectLast(of: step.node, into: &found)
        if !step.isNear && !step.isOptional { return }
      }
      collectLast(of: head, into: &found)
    }
  }
}

extension Range<Int32> {
  /// The same range of indices of an array.
  var places: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}

extension PhraseGraph.Step {
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
