import BinaryForm

/// How far apart the words of two parts of a sequence that stand side by side can end.
struct PairWindow: Sendable {
  /// The words of the first part and of the second.
  let earlier, later: WordSet
  /// The end of the second is at least and at most so many characters behind that of the first.
  let least, most: Int32
  /// Whether the second may also come first.
  var isNear: Bool { least < 0 }
}

/// What the places of words must be like for a sequence to be found in a text.
///
/// Told of parts that are words alone; of others nobody knows where they end.
struct SequenceWindows: Sendable {
  /// By node that is a sequence: its windows.
  private(set) var ofNode = PlainLists<PairWindow>()
}

extension SequenceWindows {
  /// A part that is words alone.
  private struct Words {
    let set: WordSet
    /// Number of characters of the shortest and of the longest.
    var shortest: Int32 = .max
    var longest: Int32 = 0
  }

  /// Farther than this is anywhere.
  private static let farthest: Int32 = 1 << 20

  init(
    _ graph: PhraseGraph,
    _ alternatives: PhraseAlternatives,
    _ sets: PlainArray<WordSet>,
    _ lexicon: Lexicon
  ) {
    var ofNode = PhraseLinks.Lists<PairWindow>()
    let lengths = Self.lengths(ofGroupsIn: lexicon)
    let words = graph.nodes.indices.map { node -> Words? in
      let groups = alternatives.groups(of: Int32(node))
      if sets[node].bit == 0 || groups.isEmpty || !alternatives.isWords(Int32(node)) { return nil }
      var own = Words(set: sets[node])
      for group in groups {
        own.shortest = min(own.shortest, lengths[Int(group)].shortest)
        own.longest = max(own.longest, lengths[Int(group)].longest)
      }
      return own
    }
    for node in graph.nodes {
      if case .sequence(let head, let range) = node {
        var before = words[Int(head)]
        for place in range.places {
          let step = graph.steps[place]
          let next = words[Int(step.node)]
          if let before, let next, !step.isOptional,
            !step.isNear || place == range.places.lowerBound
          {
            ofNode.add(Self.window(before, next, step))
          }
          before = step.isOptional || step.isNear ? nil : next
        }
      }
      ofNode.endList()
    }
    self.ofNode = PlainLists(ofNode)
  }

  private static func window(_ first: Words, _ second: Words, _ step: PhraseGraph.Step)
    -> PairWindow
  {
    let distance = min(step.distance, farthest)
    return PairWindow(
      earlier: first.set,
      later: second.set,
      least: step.isNear ? -distance - first.longest : second.shortest,
      most: distance + second.longest
    )
  }

  /// By group: the shortest and longest of its words.
  private static func lengths(ofGroupsIn lexicon: Lexicon) -> [(shortest: Int32, longest: Int32)] {
    var lengths = [(shortest: Int32, longest: Int32)](
      repeating: (.max, 0),
      count: lexicon.groupNames.count
    )
    for term in lexicon.words.indices {
      let length = Int32(bitPattern: lexicon.automaton.lengths[term])
      for member in lexicon.members(of: Int32(term)) {
        let group = Int(lexicon.sealedMemberships[member].group)
        lengths[group] = (min(lengths[group].shortest, length), max(lengths[group].longest, length))
      }
    }
    return lengths
  }
}
