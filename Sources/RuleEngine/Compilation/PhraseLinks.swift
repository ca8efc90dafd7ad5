/// The phrase graph read upwards: what a word can be a part of, and who asks for the whole.
struct PhraseLinks: Sendable {
  /// A claim or document phrase that asks for a node.
  struct Asker: Sendable {
    let index: Int32
    let isDocumentPhrase: Bool
  }

  /// Lists side by side, one for each index.
  struct Lists<Element: Sendable>: Sendable {
    private var starts: [Int32] = [0]
    private var elements: [Element] = []

    init() {}

    init(_ lists: [[Element]]) {
      for list in lists {
        elements += list
        starts.append(Int32(elements.count))
      }
    }

    /// Where the list of an index stands.
    @inline(__always)
    func places(_ index: Int32) -> Range<Int> {
      Int(starts[Int(index)])..<Int(starts[Int(index) + 1])
    }

    @inline(__always)
    subscript(place: Int) -> Element { elements[place] }
  }

  /// By node: how many of its parts must be there.
  private(set) var needed: [Int32] = []
  /// By group: the nodes that its words are parts of.
  private(set) var ofGroup = Lists<Int32>()
  /// By node: the nodes that it is a part of, as often as it is.
  private(set) var ofNode = Lists<Int32>()
  /// By node: who asks for it.
  private(set) var askers = Lists<Asker>()

  init() {}

  /// Reads the graph of a plan whose claims that lead a branch are known.
  init(_ plan: CompiledRules.Plan, groups: Int) {
    let graph = plan.phrases
    var ofGroup = [[Int32]](repeating: [], count: groups)
    var ofNode = [[Int32]](repeating: [], count: graph.nodes.count)
    for (index, node) in graph.nodes.enumerated() {
      let own = Int32(index)
      var parts: Int32 = 1
      switch node {
      case .group(let group): ofGroup[Int(group)].append(own)
      case .number(let number):
        let measure = graph.numbers[Int(number)]
        for group in [measure.suffix, measure.prefix] where group >= 0 {
          ofGroup[Int(group)].append(own)
        }
      case .either(let range):
        for part in graph.parts[range.places] { ofNode[Int(part)].append(own) }
      case .sequence(let head, let range):
        ofNode[Int(head)].append(own)
        for step in graph.steps[range.places] where !step.isOptional {
          ofNode[Int(step.node)].append(own)
          parts += 1
        }
      }
      needed.append(parts)
    }
    var askers = [[Asker]](repeating: [], count: graph.nodes.count)
    for (index, claim) in plan.claims.enumerated() where !plan.branchesByClaim[index].isEmpty {
      askers[Int(claim.phrase)].append(Asker(index: Int32(index), isDocumentPhrase: false))
    }
    for (index, wanted) in plan.documentPhrases.enumerated() {
      askers[Int(wanted.phrase)].append(Asker(index: Int32(index), isDocumentPhrase: true))
    }
    self.ofGroup = Lists(ofGroup)
    self.ofNode = Lists(ofNode)
    self.askers = Lists(askers)
  }
}
