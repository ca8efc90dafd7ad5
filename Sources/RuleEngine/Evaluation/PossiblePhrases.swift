/// Which of the phrases asked for are possible in a sentence under its contexts.
///
/// Told from the words that are there, upwards through the phrases that they are parts of; what is
/// missing costs nothing. What the contexts contribute is kept from sentence to sentence.
struct PossiblePhrases {
  private struct State {
    /// The number of parts found in the contexts, and the epoch it is of.
    var aboveEpoch: UInt32 = 0
    var above: Int32 = 0
    /// The number found in the sentence beyond them.
    var ownEpoch: UInt32 = 0
    var own: Int32 = 0
  }

  private let links: PhraseLinks
  private var states: [State]
  /// By group: the epoch in which the sentence last held a word of it.
  private var marked: [UInt32]
  private var contextEpoch: UInt32 = 1
  private var epoch: UInt32 = 1
  private var pending: [Int32] = []
  /// The nodes asked for that the contexts alone make possible, and those that the sentence adds.
  private(set) var above: [Int32] = []
  private(set) var own: [Int32] = []

  init(_ rules: CompiledRules) {
    links = rules.plan.links
    states = [State](repeating: State(), count: rules.plan.phrases.nodes.count)
    marked = [UInt32](repeating: 0, count: rules.lexicon.groups.count)
  }

  /// Forgets the contexts and the sentence.
  mutating func beginContexts() {
    contextEpoch &+= 1
    above.removeAll(keepingCapacity: true)
    begin()
  }

  /// Forgets the sentence.
  mutating func begin() {
    epoch &+= 1
    own.removeAll(keepingCapacity: true)
  }

  /// Whether the sentence holds a word of a group.
  func holds(_ group: Int32) -> Bool { marked[Int(group)] == epoch }

  /// Takes in a group that a context mentions.
  mutating func addAbove(_ group: Int32) {
    for place in links.ofGroup.places(group) { countAbove(links.ofGroup[place]) }
    while let node = pending.popLast() {
      if !links.askers.places(node).isEmpty { above.append(node) }
      for place in links.ofNode.places(node) { countAbove(links.ofNode[place]) }
    }
  }

  /// Takes in a group that the sentence mentions.
  mutating func add(_ group: Int32) {
    if marked[Int(group)] == epoch { return }
    marked[Int(group)] = epoch
    for place in links.ofGroup.places(group) { countOwn(links.ofGroup[place]) }
    while let node = pending.popLast() {
      if !links.askers.places(node).isEmpty { own.append(node) }
      for place in links.ofNode.places(node) { countOwn(links.ofNode[place]) }
    }
  }

  private mutating func countAbove(_ node: Int32) {
    var state = states[Int(node)]
    if state.aboveEpoch != contextEpoch { (state.aboveEpoch, state.above) = (contextEpoch, 0) }
    guard state.above < links.needed[Int(node)] else { return }
    state.above += 1
    states[Int(node)] = state
    if state.above == links.needed[Int(node)] { pending.append(node) }
  }

  private mutating func countOwn(_ node: Int32) {
    var state = states[Int(node)]
    if state.ownEpoch != epoch { (state.ownEpoch, state.own) = (epoch, 0) }
    let known = state.aboveEpoch == contextEpoch ? state.above + state.own : state.own
    guard known < links.needed[Int(node)] else { return }
    state.own += 1
    states[Int(node)] = state
    if known + 1 == links.needed[Int(node)] { pending.append(node) }
  }
}
