import BinaryForm

/// What the alternatives of each phrase come to, through all that are nested: words, and what takes
/// more than one word.
struct PhraseAlternatives: Sendable {
  /// By node: the groups whose mentions match it, ascending.
  private(set) var groups = PlainLists<Int32>()
  /// By node: one bit for each remainder of these groups by 64.
  private(set) var filters = PlainArray<UInt64>()
  /// By node: the nodes whose matches are its own, too; none of them is a group.
  private(set) var others = PlainLists<Int32>()
}

extension PhraseAlternatives {
  init(_ graph: PhraseGraph) {
    var (groups, others) = (PhraseLinks.Lists<Int32>(), PhraseLinks.Lists<Int32>())
    var filters: [UInt64] = []
    var (own, more): ([Int32], [Int32]) = ([], [])
    for (index, node) in graph.nodes.enumerated() {
      own.removeAll(keepingCapacity: true)
      more.removeAll(keepingCapacity: true)
      switch node {
      case .group(let group): own.append(group)
      case .sequence, .number: more.append(Int32(index))
      case .either(let range):
        for part in graph.parts[range.places] {
          // What may not be lent words is asked as a whole.
          if graph.isOwn[Int(part)] {
            more.append(part)
          } else {
            for place in groups.places(part) { own.append(groups[place]) }
            for place in others.places(part) { more.append(others[place]) }
          }
        }
        own.sort()
        more.sort()
      }
      groups.end(with: own)
      others.end(with: more)
      filters.append(own.reduce(0) { $0 | 1 << UInt64($1 & 63) })
    }
    self.init(
      groups: PlainLists(groups),
      filters: PlainArray(filters),
      others: PlainLists(others)
    )
  }

  /// The groups whose mentions match a node, ascending.
  func groups(of node: Int32) -> [Int32] { groups.places(node).map { groups[$0] } }

  /// Whether a node is matched by single words alone.
  func isWords(_ node: Int32) -> Bool { others.places(node).isEmpty }

  /// Whether the mentions of a group match a node, whose filter was read once for many groups.
  @inline(__always)
  func has(_ group: Int32, _ node: Int32, _ filter: UInt64) -> Bool {
    if filter & 1 << UInt64(group & 63) == 0 { return false }
    let places = groups.places(node)
    let place = places.partitioningIndex { groups[$0] >= group }
    return place < places.upperBound && groups[place] == group
  }
}
