import BinaryForm

/// Which of the phrases asked for end in a sentence.
///
/// Told from the words that are there, upwards through the phrases that they lead to; only the
/// rarest part of a sequence leads to it, and the others are asked for when it is there. What the
/// contexts alone lead to is kept from sentence to sentence.
struct PhraseFinder {
  private let links: PhraseLinks
  private let needs: PlainArray<Needs>
  /// By node: whether it is matched before it leads on, since one word does not make it.
  private let isCompound: [Bool]
  /// By node: the epoch in which it was led to.
  private var reached: [UInt32]
  private var epoch: UInt32 = 0
  private var pending: [Int32] = []
  /// A sequence that contexts lead to, and a bit that it needs and they lack.
  private struct Waiting {
    let node: Int32
    let missing: UInt16
  }

  /// The sequences that the contexts at hand lead to.
  private var waiting: [Waiting] = []
  /// The same by contexts, for those that come again in the segment.
  private var waitingByChain: [[Int32]: [Waiting]] = [:]
  /// The nodes asked for that end in the sentence.
  private(set) var found: [Int32] = []
  /// Where the cost of what is tried is noted; nil: nowhere.
  var tally: EvaluationTally?

  init(_ rules: CompiledRules) {
    let links = rules.plan.links
    self.links = links
    needs = rules.plan.needs.ofNode
    isCompound = links.isCompound
    reached = [UInt32](repeating: 0, count: rules.plan.phrases.nodes.count)
  }

  // MARK: Contexts

  /// A page may have as many chains of contexts as headings; so many are remembered at a time.
  private static let rememberedChains = 64

  /// Forgets the segment.
  mutating func begin() {
    waiting.removeAll(keepingCapacity: true)
    waitingByChain.removeAll(keepingCapacity: true)
  }

  /// Takes up the contexts that govern the words of the sentences to come.
  ///
  /// - Parameters:
  ///   - chain: Which contexts of the segment they are.
  ///   - words: Governed by them, and without a text.
  mutating func govern(by chain: [Int32], _ words: inout PhraseMatcher) {
    if let known = waitingByChain[chain] {
      waiting = known
      return
    }
    epoch &+= 1
    waiting.removeAll(keepingCapacity: true)
    for group in words.table.governingGroups {
      for place in links.ofGroup.places(group) { reachAbove(links.ofGroup[place], &words) }
    }
    while let node = pending.popLast() {
      for place in links.ofNode.places(node) { reachAbove(links.ofNode[place], &words) }
    }
    if waitingByChain.count >= Self.rememberedChains { waitingByChain.removeAll() }
    waitingByChain[chain] = waiting
  }

  private mutating func reachAbove(_ node: Int32, _ words: inout PhraseMatcher) {
    if reached[Int(node)] == epoch { return }
    reached[Int(node)] = epoch
    if links.leadingPart[Int(node)] >= 0 {
      waiting.append(Waiting(node: node, missing: words.bits.missing(of: needs[Int(node)])))
    }
    if !isCompound[Int(node)] || !words.matches(of: node, ScannedText(), []).isEmpty {
      pending.append(node)
    }
  }

  // MARK: The sentence

  /// Finds what ends in the sentence that the words are of.
  mutating func find(
    in words: inout PhraseMatcher,
    _ scanned: borrowing ScannedText,
    _ bytes: [UInt8]
  ) {
    epoch &+= 1
    found.removeAll(keepingCapacity: true)
    for word in words.table.words {
      for place in links.ofTerm.places(word.term) {
        let node = links.ofTerm[place]
        // Most fail here, before a clock or a match is looked at.
        if words.covers(node) { reach(node, &words, scanned, bytes) }
      }
    }
    for place in waiting.indices where words.bits.has(waiting[place].missing) {
      let node = waiting[place].node
      if words.covers(node) { reach(node, &words, scanned, bytes) }
    }
    while let node = pending.popLast() {
      if !links.askers.places(node).isEmpty { found.append(node) }
      for place in links.ofNode.places(node) where words.covers(links.ofNode[place]) {
        reach(links.ofNode[place], &words, scanned, bytes)
      }
    }
  }

  /// Takes up a node whose words are there.
  private mutating func reach(
    _ node: Int32,
    _ words: inout PhraseMatcher,
    _ scanned: borrowing ScannedText,
    _ bytes: [UInt8]
  ) {
    if reached[Int(node)] == epoch { return }
    reached[Int(node)] = epoch
    if !isCompound[Int(node)] {
      pending.append(node)
    } else if let tally {
      let (steps, start) = (words.steps, ContinuousClock.now)
      if words.endsHere(node, scanned, bytes) { pending.append(node) }
      tally.addSearch(node, steps: words.steps - steps, time: ContinuousClock.now - start)
    } else if words.endsHere(node, scanned, bytes) {
      pending.append(node)
    }
  }
}
