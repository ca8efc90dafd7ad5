import BinaryForm

extension TermAutomaton {
  /// Builds the automaton over the words of a table; empty words match nothing.
  ///
  /// - Complexity: O(*n*) in the number of characters of all words.
  init(_ table: RunTable<UInt16>, classCount: Int) {
    var lengths: [UInt32] = []
    lengths.reserveCapacity(table.count)
    for term in 0..<table.count { lengths.append(UInt32(table.places(term).count)) }
    self.lengths = PlainArray(lengths)
    longest = lengths.max() ?? 0
    var builder = AutomatonBuilder(Trie(table), classCount: classCount)
    builder.link()
    root = PlainArray(builder.root)
    states = PlainArray(builder.states)
    edgeClass = PlainArray(builder.edgeClass)
    edgeTarget = PlainArray(builder.edgeTarget)
    output = PlainArray(builder.output)
    nextOutput = PlainArray(builder.nextOutput)
  }
}

/// The words as a tree, its states in the order in which the words ask for them.
private struct Trie {
  /// By state: the one before it, and the class that leads from there.
  private(set) var parents: [Int32] = [0]
  private(set) var labels: [UInt16] = [0]
  /// By state: the word that ends there, -1 where none.
  private(set) var output: [Int32] = [-1]
  private var slots: HashSlots

  init(_ table: RunTable<UInt16>) {
    // Words share about half of their characters.
    slots = HashSlots(expecting: table.elements.count / 2)
    parents.reserveCapacity(table.elements.count / 2)
    labels.reserveCapacity(table.elements.count / 2)
    output.reserveCapacity(table.elements.count / 2)
    for term in 0..<table.count where !table.places(term).isEmpty {
      var state = 0
      for place in table.places(term) { state = next(state, table.elements[place]) }
      output[state] = Int32(term)
    }
  }

  var count: Int { parents.count }

  private mutating func next(_ state: Int, _ label: UInt16) -> Int {
    var hash = HashSlots.seed
    HashSlots.mix(&hash, UInt64(state) << 16 | UInt64(label))
    let known = slots.find(hash) { labels[$0] == label && parents[$0] == Int32(state) }
    if let known { return known }
    slots.add(count, hash)
    parents.append(Int32(state))
    labels.append(label)
    output.append(-1)
    return count - 1
  }

  /// The states by parent and label, and where those of each parent begin.
  func children(classCount: Int) -> (elements: [Int32], starts: [Int32]) {
    let all = Array(1..<Int32(count))
    let byLabel = Self.sorted(all, labels.map(Int32.init), classCount).elements
    return Self.sorted(byLabel, parents, count)
  }

  /// Sorts states by a small key, those of equal keys staying in their order.
  private static func sorted(
    _ states: [Int32],
    _ keys: [Int32],
    _ keyCount: Int
  ) -> (elements: [Int32], starts: [Int32]) {
    var places = [Int32](repeating: 0, count: keyCount + 1)
    for state in states { places[Int(keys[Int(state)]) + 1] += 1 }
    for key in 0..<keyCount { places[key + 1] += places[key] }
    let starts = places
    var sorted = states
    for state in states {
      let key = Int(keys[Int(state)])
      sorted[Int(places[key])] = state
      places[key] += 1
    }
    return (sorted, starts)
  }
}

/// Numbers the states breadth first, so that a state's edges lie side by side, and links each to the
/// longest proper suffix.
private struct AutomatonBuilder {
  private(set) var root: [Int32]
  private(set) var states: [TermAutomaton.State] = []
  private(set) var edgeClass: [UInt16] = []
  private(set) var edgeTarget: [Int32] = []
  private(set) var output: [Int32] = []
  private(set) var nextOutput: [Int32]
  private var failure: [Int32]

  init(_ trie: Trie, classCount: Int) {
    let (children, starts) = trie.children(classCount: classCount)
    failure = [Int32](repeating: 0, count: trie.count)
    nextOutput = failure
    root = [Int32](repeating: 0, count: classCount)
    states.reserveCapacity(trie.count)
    edgeClass.reserveCapacity(trie.count)
    edgeTarget.reserveCapacity(trie.count)
    output.reserveCapacity(trie.count)
    var order: [Int32] = [0]
    order.reserveCapacity(trie.count)
    for number in 0..<trie.count {
      let state = Int(order[number])
      let first = Int32(edgeClass.count)
      var own = TermAutomaton.State()
      for child in children[Int(starts[state])..<Int(starts[state + 1])] {
        let label = trie.labels[Int(child)]
        own.filter |= 1 << UInt64(label & 63)
        edgeClass.append(label)
        edgeTarget.append(Int32(order.count))
        order.append(child)
      }
      own.edges = first..<Int32(edgeClass.count)
      states.append(own)
      output.append(trie.output[state])
    }
    for edge in states[0].edges.places { root[Int(edgeClass[edge])] = edgeTarget[edge] }
  }

  /// A state's suffixes are shorter, and so come before it.
  mutating func link() {
    for state in states.indices {
      var own = states[state]
      own.failure = failure[state]
      own.ending = output[state] >= 0 ? Int32(state) : nextOutput[state]
      own.chainFilter = own.filter
      if own.failure > 0 { own.chainFilter |= states[Int(own.failure)].chainFilter }
      states[state] = own
      for edge in own.edges.places {
        let target = Int(edgeTarget[edge])
        let back = state == 0 ? 0 : step(from: own.failure, edgeClass[edge])
        failure[target] = back
        nextOutput[target] = output[Int(back)] >= 0 ? back : nextOutput[Int(back)]
      }
    }
  }

  private func step(from start: Int32, _ label: UInt16) -> Int32 {
    var state = start
    let bit: UInt64 = 1 << UInt64(label & 63)
    while state != 0 {
      let own = states[Int(state)]
      if own.chainFilter & bit == 0 { break }
      if own.filter & bit != 0 {
        var (low, high) = (Int(own.firstEdge), Int(own.endOfEdges))
        while low < high {
          let middle = (low + high) / 2
          if edgeClass[middle] < label { low = middle + 1 } else { high = middle }
        }
        if low < Int(own.endOfEdges), edgeClass[low] == label { return edgeTarget[low] }
      }
      state = own.failure
    }
    return root[Int(label)]
  }
}
