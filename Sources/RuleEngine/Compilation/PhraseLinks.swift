import BinaryForm
import RuleLanguage

/// The phrase graph read upwards: what a word can be a part of, and who asks for the whole.
///
/// Of a sequence only one part leads to it, the rarest, as far as words tell that by themselves;
/// the others are asked for when it is there. So common words lead nowhere.
struct PhraseLinks: Sendable {
  /// What asks for a node.
  enum Asker: Sendable {
    /// One of the ways in which the condition of a branch can come true.
    case branch(Int32, way: Int32)
    /// A branch that wants to know whether a sentence forbids what it looks for.
    case ban(Int32)
    case documentPhrase(Int32)
  }

  /// Lists side by side, one for each index.
  struct Lists<Element: Sendable>: Sendable {
    private(set) var starts: [Int32] = [0]
    private(set) var elements: [Element] = []

    init() {}

    init(starts: [Int32], elements: [Element]) { (self.starts, self.elements) = (starts, elements) }

    init(_ lists: [[Element]]) {
      for list in lists {
        elements += list
        starts.append(Int32(elements.count))
      }
    }

    /// Number of lists.
    var count: Int { starts.count - 1 }

    /// Adds an element to the list that is being made.
    mutating func add(_ element: Element) { elements.append(element) }

    /// Ends the list that is being made.
    mutating func endList() { starts.append(Int32(elements.count)) }

    /// Adds a list of values that are ascending, each once.
    mutating func end(with sorted: [Element]) where Element == Int32 {
      elements += sorted.withoutRepeats()
      endList()
    }

    /// Where the list that is being made begins and, so far, ends.
    var open: Range<Int> { Int(starts[count])..<elements.count }

    /// Where the list of an index stands.
    @inline(__always)
    func places(_ index: Int32) -> Range<Int> {
      Int(starts[Int(index)])..<Int(starts[Int(index) + 1])
    }

    /// The list of an index.
    func list(_ index: Int32) -> ArraySlice<Element> { elements[places(index)] }

    @inline(__always)
    subscript(place: Int) -> Element { elements[place] }
  }

  /// By group: the nodes that its words lead to.
  private(set) var ofGroup = PlainLists<Int32>()
  /// By term: the nodes that the word leads to.
  private(set) var ofTerm = PlainLists<Int32>()
  /// By node: whether it is matched before it leads on.
  private(set) var isCompound: [Bool] = []
  /// By node: the nodes that it leads to.
  private(set) var ofNode = PlainLists<Int32>()
  /// By node that is a sequence: the part that leads to it; else -1.
  private(set) var leadingPart = PlainArray<Int32>()
  /// By node that is a sequence: its other parts that are not optional, the rarest first.
  private(set) var others = PlainLists<Int32>()
  /// By node: who asks for it.
  private(set) var askers = Lists<Asker>()
}

extension PhraseLinks {
  /// Reads the graph of a plan whose gates are known.
  init(_ plan: CompiledRules.Plan, _ lexicon: Lexicon, _ frequencies: PhraseFrequencies) {
    var askers = [[Asker]](repeating: [], count: plan.phrases.nodes.count)
    for (branch, gates) in plan.gates.enumerated() {
      for claim in gates.leading.map({ plan.claims[Int($0)] })
      where claim.modality == .demands || claim.modality == .imposes {
        askers[Int(claim.phrase)].append(.ban(Int32(branch)))
      }
      for (way, own) in gates.cases.enumerated() {
        for node in own.rarest {
          askers[Int(node)].append(.branch(Int32(branch), way: Int32(way)))
        }
      }
    }
    for (index, wanted) in plan.documentPhrases.enumerated() {
      askers[Int(wanted.phrase)].append(.documentPhrase(Int32(index)))
    }
    self.askers = Lists(askers)
    let asked = askers.map { !$0.isEmpty }
    let parts = frequencies.parts
    leadingPart = PlainArray(parts.map { $0.first ?? -1 })
    link(plan.phrases, asked, groups: lexicon.groupNames.count)
    others = PlainLists(parts.map { Array($0.dropFirst()) })
    linkTerms(lexicon)
  }

  /// Links each word to what its groups lead to.
  private mutating func linkTerms(_ lexicon: Lexicon) {
    var ofTerm = Lists<Int32>()
    for term in lexicon.words.indices {
      for member in lexicon.members(of: Int32(term)) {
        let membership = lexicon.sealedMemberships[member]
        if membership.isExcluded { continue }
        for place in ofGroup.places(membership.group) {
          let node = ofGroup[place]
          if !ofTerm.open.contains(where: { ofTerm[$0] == node }) { ofTerm.add(node) }
        }
      }
      ofTerm.endList()
    }
    self.ofTerm = PlainLists(ofTerm)
  }

  /// Links each part that leads to something asked for.
  ///
  /// A part leads past the alternatives that it is one of, straight to what takes more than it.
  private mutating func link(_ graph: PhraseGraph, _ asked: [Bool], groups: Int) {
    var ofGroup = [[Int32]](repeating: [], count: groups)
    var ofNode = [[Int32]](repeating: [], count: graph.nodes.count)
    var leads = asked
    isCompound = graph.isCompound(asked)
    // The parts of a node come before it.
    for index in graph.nodes.indices.reversed() where leads[index] {
      var targets = isCompound[index] ? [] : ofNode[index]
      if isCompound[index] || asked[index] { targets.append(Int32(index)) }
      if !isCompound[index] { ofNode[index] = [] }
      switch graph.nodes[index] {
      case .group(let group): ofGroup[Int(group)].append(new: targets)
      case .number(let number):
        for group in graph.numbers[Int(number)].groups { ofGroup[Int(group)].append(new: targets) }
      case .either(let range):
        for part in graph.parts[range.places] {
          ofNode[Int(part)].append(new: targets)
          leads[Int(part)] = true
        }
      case .sequence:
        ofNode[Int(leadingPart[index])].append(new: targets)
        leads[Int(leadingPart[index])] = true
      }
    }
    self.ofGroup = PlainLists(ofGroup)
    self.ofNode = PlainLists(ofNode)
  }
}

extension PhraseGraph {
  /// By node: whether it is matched before it leads on, since one word does not make it.
  fileprivate func isCompound(_ asked: [Bool]) -> [Bool] {
    nodes.enumerated().map { index, node in
      switch node {
      case .group: false
      case .either: isOwn[index]
      case .sequence: true
      case .number: asked[index]
      }
    }
  }
}

extension Array<Int32> {
  /// Appends those that are not there yet.
  fileprivate mutating func append(new others: [Int32]) {
    if isEmpty {
      self = others
    } else if count * others.count < 256 {
      for other in others where !contains(other) { append(other) }
    } else {
      let known = Set(self)
      for other in others where !known.contains(other) { append(other) }
    }
  }
}

extension PhraseGraph.Number {
  /// The groups of the words before or after the number.
  var groups: [Int32] { [suffix, prefix].filter { $0 >= 0 } }
}
