/// Which of the phrases asked for are possible in a sentence under its contexts.
///
/// Told from the words that are there, upwards through the phrases that they lead to; only the
/// rarest part of a sequence leads to it, and the others are asked for when it is there. What the
/// contexts alone lead to is kept from sentence to sentence.
struct PossiblePhrases {
  private struct State {
    /// The epoch in which the node was led to, possible or not.
    var reached: UInt32 = 0
    /// The epochs in which it was seen to be possible, and not to be.
    var possible: UInt32 = 0
    var impossible: UInt32 = 0
    /// The epoch of the contexts that alone make it possible.
    var above: UInt32 = 0
  }

  private let links: PhraseLinks
  private let graph: PhraseGraph
  private let needs: [NeedBits]
  private var states: [State]
  /// By group: the epoch in which the sentence last held a word of it.
  private var marked: [UInt32]
  /// By group: the epoch of the contexts that hold one.
  private var governed: [UInt32]
  private var contextEpoch: UInt32 = 1
  private var epoch: UInt32 = 1
  /// The bits of the contexts' words, and those of the sentence with them.
  private var contextBits = NeedBits()
  private var bits = NeedBits()
  /// The groups noted that lead somewhere.
  private var leading: [Int32] = []
  private var pending: [Int32] = []
  /// The sequences that the contexts lead to, but that lack a part there.
  private var waiting: [Int32] = []
  /// The nodes asked for that the contexts alone make possible, and those that the sentence adds.
  private(set) var above: [Int32] = []
  private(set) var own: [Int32] = []

  init(_ rules: CompiledRules) {
    links = rules.plan.links
    graph = rules.plan.phrases
    needs = rules.plan.needs.ofNode
    states = [State](repeating: State(), count: graph.nodes.count)
    marked = [UInt32](repeating: 0, count: rules.lexicon.groups.count)
    governed = marked
  }

  /// Whether the sentence holds a word of a group.
  func holds(_ group: Int32) -> Bool { marked[Int(group)] == epoch }

  // MARK: Contexts

  /// Forgets the contexts and the sentence.
  mutating func beginContexts() {
    contextEpoch &+= 1
    contextBits = NeedBits()
    above.removeAll(keepingCapacity: true)
    waiting.removeAll(keepingCapacity: true)
    begin()
  }

  /// Takes in a word of a context.
  mutating func addAbove(term: Int32) {
    for place in links.ofTerm.places(term) { addAbove(group: links.ofTerm[place]) }
  }

  /// Takes in a group that a context mentions.
  mutating func addAbove(group: Int32) {
    if governed[Int(group)] == contextEpoch { return }
    governed[Int(group)] = contextEpoch
    if !links.ofGroup.places(group).isEmpty { leading.append(group) }
  }

  /// Finds what the contexts make possible, once all their words are there.
  ///
  /// - Parameter brought: The bits that these words bring.
  mutating func findAbove(_ brought: NeedBits) {
    contextBits = brought
    bits = brought
    while let group = leading.popLast() {
      for place in links.ofGroup.places(group) { reachAbove(links.ofGroup[place]) }
    }
    while let node = pending.popLast() {
      if !links.askers.places(node).isEmpty { above.append(node) }
      for place in links.ofNode.places(node) { reachAbove(links.ofNode[place]) }
    }
  }

  private mutating func reachAbove(_ node: Int32) {
    if states[Int(node)].reached == epoch { return }
    states[Int(node)].reached = epoch
    if isFull(node) {
      states[Int(node)].above = contextEpoch
      pending.append(node)
    } else {
      waiting.append(node)
    }
  }

  // MARK: The sentence

  /// Forgets the sentence.
  mutating func begin() {
    epoch &+= 1
    leading.removeAll(keepingCapacity: true)
    own.removeAll(keepingCapacity: true)
  }

  /// Takes in a word of the sentence.
  mutating func add(term: Int32) {
    for place in links.ofTerm.places(term) {
      let group = links.ofTerm[place]
      if marked[Int(group)] == epoch { continue }
      marked[Int(group)] = epoch
      if !links.ofGroup.places(group).isEmpty { leading.append(group) }
    }
  }

  /// Finds what the sentence makes possible, once all its words are there.
  ///
  /// - Parameter brought: The bits that these words bring.
  mutating func find(_ brought: NeedBits) {
    bits = contextBits.union(brought)
    while let group = leading.popLast() {
      for place in links.ofGroup.places(group) { reach(links.ofGroup[place]) }
    }
    for index in waiting.indices where bits.covers(needs[Int(waiting[index])]) {
      reach(waiting[index])
    }
    while let node = pending.popLast() {
      if !links.askers.places(node).isEmpty { own.append(node) }
      for place in links.ofNode.places(node) { reach(links.ofNode[place]) }
    }
  }

  private mutating func reach(_ node: Int32) {
    let state = states[Int(node)]
    if state.reached == epoch || state.above == contextEpoch { return }
    states[Int(node)].reached = epoch
    if isFull(node) { pending.append(node) }
  }

  // MARK: Parts

  /// Whether a node is possible that one of its parts leads to.
  private mutating func isFull(_ node: Int32) -> Bool {
    if case .sequence = graph.nodes[Int(node)] {
      guard bits.covers(needs[Int(node)]) else { return false }
      for place in links.others.places(node) where !isPossible(links.others[place]) { return false }
    }
    return true
  }

  private mutating func isPossible(_ node: Int32) -> Bool {
    let group = links.groupOfNode[Int(node)]
    if group >= 0 { return isThere(group) }
    let state = states[Int(node)]
    if state.possible == epoch || state.above == contextEpoch { return true }
    if state.impossible == epoch { return false }
    let isPossible = bits.covers(needs[Int(node)]) && findPossible(node)
    if isPossible {
      states[Int(node)].possible = epoch
    } else {
      states[Int(node)].impossible = epoch
    }
    return isPossible
  }

  private mutating func findPossible(_ node: Int32) -> Bool {
    switch graph.nodes[Int(node)] {
    case .group(let group): return isThere(group)
    case .number(let index):
      let number = graph.numbers[Int(index)]
      return (number.suffix >= 0 && isThere(number.suffix))
        || (number.prefix >= 0 && isThere(number.prefix))
    case .either(let range):
      for place in range.places {
        let group = links.groupOfNode[Int(graph.parts[place])]
        if group >= 0 ? isThere(group) : isPossible(graph.parts[place]) { return true }
      }
      return false
    case .sequence:
      return isPossible(links.leadingPart[Int(node)]) && isFull(node)
    }
  }

  private func isThere(_ group: Int32) -> Bool {
    marked[Int(group)] == epoch || governed[Int(group)] == contextEpoch
  }
}
