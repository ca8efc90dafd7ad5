import BinaryForm
import RuleLanguage

/// What a word can do in a text, to know at a glance what need not be looked at.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt8
  /// A claim or document phrase may end in it.
  static let anchor = WordTraits(rawValue: 1)
  /// It changes the stance of words around it.
  static let role = WordTraits(rawValue: 2)
  /// It names a body above the villages.
  static let office = WordTraits(rawValue: 4)
  /// A phrase with which a sentence judges others may end in it.
  static let verdict = WordTraits(rawValue: 8)
  /// It forbids.
  static let ban = WordTraits(rawValue: 16)
}

/// What must stand in a text for a phrase to be found in it.
struct WordNeeds: Sendable {
  /// By node of the phrase graph: the bits without which it matches nothing.
  private(set) var ofNode = PlainArray<Needs>()
  /// By node: the set that the words are in which match it by themselves.
  private(set) var setOfNode = PlainArray<WordSet>()
  /// By term: the bits and sets that the word brings, also where it only hides others.
  private(set) var ofTerm = NeedRows()
  /// By term: what the word can do.
  private(set) var traits: [WordTraits] = []
}

extension WordNeeds {
  /// Notes that a word names no body above the villages any more.
  mutating func forgetOffice(of term: Int32) { traits[Int(term)].remove(.office) }
}

extension WordNeeds {
  /// Works out the needs of all phrases of a plan whose lists by group are laid out.
  init(_ plan: CompiledRules.Plan, _ lexicon: Lexicon, _ frequencies: PhraseFrequencies) {
    var sets = WordSets(frequencies.ofGroup)
    let nodes = sets.sets(ofNodesIn: plan.phrases)
    let bitOfSet = sets.bits(telling: plan.isTold, in: nodes)
    let numbers = NeedRows.numbers(of: bitOfSet.map { $0 > 0 })
    var (ofGroup, setsOfGroup): ([NeedBits], [[UInt16]])
    ofGroup = [NeedBits](repeating: NeedBits(), count: lexicon.groupNames.count)
    setsOfGroup = [[UInt16]](repeating: [], count: lexicon.groupNames.count)
    for (set, bit) in bitOfSet.enumerated() where bit > 0 {
      for group in sets.groups(of: set) {
        ofGroup[Int(group)].insert(bit)
        setsOfGroup[Int(group)].append(numbers[set])
      }
    }
    var (ofNode, setOfNode): ([Needs], [WordSet]) = ([], [])
    var (own, bits): ([Int], [UInt16]) = ([], [])
    for node in 0..<nodes.count {
      own.removeAll(keepingCapacity: true)
      for place in nodes.places(Int32(node)) where bitOfSet[nodes[place]] > 0 {
        own.append(nodes[place])
      }
      own.sort { sets.frequency[$0] < sets.frequency[$1] }
      bits.removeAll(keepingCapacity: true)
      for set in own { bits.append(UInt16(bitOfSet[set])) }
      ofNode.append(Needs(bits))
      setOfNode.append(
        own.count == 1
          ? WordSet(number: numbers[own[0]], bit: bits[0]) : WordSet(number: 0, bit: 0)
      )
    }
    (self.ofNode, self.setOfNode) = (PlainArray(ofNode), PlainArray(setOfNode))
    let traitsOfGroup = Self.traits(ofGroupsIn: plan, lexicon)
    var words: [(bits: NeedBits, sets: [UInt16])] = []
    traits = [WordTraits](repeating: [], count: lexicon.words.count)
    for term in lexicon.words.indices {
      var (brought, sets) = (NeedBits(), [] as [UInt16])
      var own: WordTraits = lexicon.hasRole[term] ? [.role] : []
      if lexicon.roles.list(Int32(term)).contains(where: { $0.forbids(lexicon) }) {
        own.insert(.ban)
      }
      for member in lexicon.members(of: Int32(term)) {
        let membership = lexicon.sealedMemberships[member]
        brought.formUnion(ofGroup[Int(membership.group)])
        sets += setsOfGroup[Int(membership.group)]
        own.formUnion(traitsOfGroup[Int(membership.group)])
      }
      words.append((brought, sets))
      traits[term] = own
    }
    ofTerm = NeedRows(words)
  }

  /// By group: what its words can do.
  private static func traits(
    ofGroupsIn plan: CompiledRules.Plan,
    _ lexicon: Lexicon
  ) -> [WordTraits] {
    let judging = plan.groupsEndingVerdicts
    return lexicon.groupNames.indices.map { group in
      var traits: WordTraits = []
      if !plan.claimsByGroup.list(Int32(group)).isEmpty || plan.endsDocumentPhrase[group] {
        traits.insert(.anchor)
      }
      if judging.contains(Int32(group)) { traits.insert(.verdict) }
      if lexicon.actorLevels[group]?.isAboveVillages == true { traits.insert(.office) }
      return traits
    }
  }
}

/// The sets of groups of which phrases need one each, equal sets once.
private struct WordSets {
  /// By group: the share of sentences expected to hold a word of it.
  private let ofGroup: [Double]
  /// By set: its groups, ascending.
  private var groups = RunTable<Int32>()
  /// By set: the share of sentences expected to hold a word of its groups.
  private(set) var frequency: [Double] = []

  init(_ ofGroup: [Double]) { self.ofGroup = ofGroup }

  /// Number of sets.
  var count: Int { groups.count }

  /// The groups of a set, ascending.
  func groups(of set: Int) -> ArraySlice<Int32> { groups.elements[groups.places(set)] }

  /// By node: the sets that it needs.
  mutating func sets(ofNodesIn graph: PhraseGraph) -> PhraseLinks.Lists<Int> {
    var ofNode = PhraseLinks.Lists<Int>()
    var any: [Int32] = []
    for node in graph.nodes {
      switch node {
      case .group(let group):
        groups.add(group)
        ofNode.add(endSet())
      case .number(let index): ofNode.add(intern(graph.numbers[Int(index)].groups.sorted()))
      case .either(let range):
        any.removeAll(keepingCapacity: true)
        for place in range.places {
          if let rarest = rarest(ofNode, graph.parts[place]) { any += groups(of: rarest) }
        }
        any.sort()
        ofNode.add(intern(any))
      case .sequence(let head, let range):
        for place in ofNode.places(head) { ofNode.add(ofNode[place]) }
        for step in range.places where !graph.steps[step].isOptional {
          for place in ofNode.places(graph.steps[step].node) {
            let isKnown = ofNode.open.contains { ofNode[$0] == ofNode[place] }
            if !isKnown { ofNode.add(ofNode[place]) }
          }
        }
      }
      ofNode.endList()
    }
    return ofNode
  }

  /// By set: the bit that tells of it, 0 where none does.
  ///
  /// A bit stands for sets that are about equally rare, and for the more the rarer they are: as many
  /// as make it likely to be set by one of the others, weighed by how many it is asked for, all the
  /// same for all bits. A set that stands in most sentences has one to itself.
  ///
  /// - Parameter isTold: By node: whether bits tell of the sets that it needs.
  func bits(telling isTold: [Bool], in nodes: PhraseLinks.Lists<Int>) -> [Int] {
    var isNeeded = [Bool](repeating: false, count: count)
    for node in 0..<nodes.count where isTold[node] {
      for place in nodes.places(Int32(node)) { isNeeded[nodes[place]] = true }
    }
    var told = frequency.indices.filter { isNeeded[$0] }.map { (frequency[$0], $0) }
    told.sort { $0 > $1 }
    var bits = [Int](repeating: 0, count: count)
    var rest = told.reduce(0) { $0 + $1.0.squareRoot() }
    var (bit, load) = (1, 0.0)
    for (share, set) in told {
      bits[set] = bit
      load += share.squareRoot()
      if load >= rest / Double(NeedBits.count - bit), bit < NeedBits.count - 1 {
        rest -= load
        (bit, load) = (bit + 1, 0)
      }
    }
    return bits
  }

  private func rarest(_ sets: PhraseLinks.Lists<Int>, _ node: Int32) -> Int? {
    let places = sets.places(node)
    guard var rarest = places.first.map({ sets[$0] }) else { return nil }
    for place in places.dropFirst() where frequency[sets[place]] < frequency[rarest] {
      rarest = sets[place]
    }
    return rarest
  }

  /// The number of a set of groups, given ascending.
  private mutating func intern(_ set: [Int32]) -> Int {
    var last: Int32?
    for group in set where group != last {
      groups.add(group)
      last = group
    }
    return endSet()
  }

  private mutating func endSet() -> Int {
    let (made, isNew) = groups.intern()
    if isNew { frequency.append(groups(of: made).reduce(0) { $0 + ofGroup[Int($1)] }) }
    return made
  }
}

extension Array<Int32> {
  /// Without those that repeat the one before them.
  func withoutRepeats() -> [Int32] {
    var kept: [Int32] = []
    kept.reserveCapacity(count)
    for value in self where value != kept.last { kept.append(value) }
    return kept
  }
}

extension CompiledRules.Plan {
  /// By node: whether it is tried wherever bits do not rule it out: phrases that something asks for,
  /// sequences, and their parts.
  fileprivate var isTold: [Bool] {
    var isTold = [Bool](repeating: false, count: phrases.nodes.count)
    for claim in claims { isTold[Int(claim.phrase)] = true }
    for wanted in documentPhrases { isTold[Int(wanted.phrase)] = true }
    for column in records.flatMap(\.columns) where column.values >= 0 {
      isTold[Int(column.values)] = true
    }
    for atoms in branches.map(\.atoms) + records.map(\.atoms) + contexts.map(\.atoms)
      + kinds.map(\.atoms)
    {
      for atom in atoms {
        switch atom {
        case .place(_, _, let phrase), .field(_, _, let phrase), .valueIs(_, let phrase),
          .cites(_, let phrase):
          isTold[Int(phrase)] = true
        default: break
        }
      }
    }
    for (index, node) in phrases.nodes.enumerated() {
      if case .sequence = node { isTold[index] = true }
    }
    for step in phrases.steps {
      isTold[Int(step.node)] = true
      if step.without >= 0 { isTold[Int(step.without)] = true }
    }
    return isTold
  }
}

extension CompiledRules.Plan {
  /// The groups in which phrases end with which a sentence judges others.
  fileprivate var groupsEndingVerdicts: Set<Int32> {
    var groups: Set<Int32> = []
    var last = LastGroups(phrases)
    for atom in contexts.flatMap(\.atoms) {
      if case .place(let place, _, let phrase) = atom, place.isVerdict {
        groups.formUnion(last.groups(of: phrase))
      }
    }
    return groups
  }
}

extension Lexicon.StanceRole {
  /// Whether a word that plays the role can make a ban.
  fileprivate func forbids(_ lexicon: Lexicon) -> Bool {
    switch self {
    case .trigger(let index): lexicon.triggers[Int(index)].stance == .banned
    case .flip(let stance): stance != .banned
    case .pseudo, .until: false
    }
  }
}

extension AuthorityLevel {
  /// Whether bodies of the level can issue an official document of their own.
  var isAboveVillages: Bool { self != .village && self != .other }
}

/// Which texts the `context` declarations may give a stance to what stands under them.
struct ContextCues: Sendable {
  /// By place: what each of the phrases that decide there needs.
  private(set) var needs: [[Needs]]
  /// By place: the declarations that look at it, and those that can hold without a word.
  private(set) var declarations: [[Int]]
  /// Whether some declaration can hold without a word.
  private(set) var isOpen = false
  /// Whether what the name of a field passes on depends on the kind of the document.
  private(set) var asksNamesForKind = false
}

extension ContextCues {
  init() {
    needs = [[Needs]](repeating: [], count: BlockPlace.allCases.count)
    declarations = [[Int]](repeating: [], count: needs.count)
  }

  init(_ plan: CompiledRules.Plan) {
    self.init()
    for (index, context) in plan.contexts.enumerated() {
      var places: Set<Int> = []
      for case .place(let asked, _, let phrase) in context.atoms {
        for place in BlockPlace.allCases where place.isTaken(for: asked) {
          needs[place.rawValue].append(plan.needs.ofNode[Int(phrase)])
          places.insert(place.rawValue)
        }
      }
      let withoutWords = plan.conditions.value(of: context.condition) { atom in
        if case .place = context.atoms[atom] { false } else { nil }
      }
      if places.contains(BlockPlace.column.rawValue),
        context.atoms.contains(where: { if case .kind = $0 { true } else { false } })
      {
        asksNamesForKind = true
      }
      if withoutWords != false {
        isOpen = true
        places.formUnion(BlockPlace.allCases.filter { !$0.isVerdict }.map(\.rawValue))
      }
      for place in places { declarations[place].append(index) }
    }
  }

  /// The declarations that may hold by what stands in a place, in their order.
  func declarations(at place: BlockPlace) -> [Int] { declarations[place.rawValue] }

  /// Whether some declaration looks at a place.
  func looksAt(_ place: BlockPlace) -> Bool { !needs[place.rawValue].isEmpty }

  /// Whether a text with these bits may be given a stance as what stands in a place.
  func mayDeclare(_ bits: NeedBits, as place: BlockPlace) -> Bool {
    if isOpen { return true }
    for wanted in needs[place.rawValue] where bits.covers(wanted) { return true }
    return false
  }
}

/// Which of the phrases that kinds of documents look for a word can end, as bits.
///
/// One pass over the words of a document tells which sentences can hold one of them.
struct KindCues: Sendable {
  /// By term: the bits of the phrases.
  private(set) var ofTerm = PlainArray<UInt64>()
  private(set) var ofPhrase: [Int32: UInt64] = [:]
}

extension KindCues {
  init(_ plan: CompiledRules.Plan, _ lexicon: Lexicon) {
    var ofGroup = [UInt64](repeating: 0, count: lexicon.groupNames.count)
    var last = LastGroups(plan.phrases)
    for case .documentPhrase(let wanted) in plan.kinds.flatMap(\.atoms) {
      let phrase = plan.documentPhrases[wanted].phrase
      if ofPhrase[phrase] != nil { continue }
      // Where there are more phrases than bits, several share one.
      let bit: UInt64 = 1 << UInt64(ofPhrase.count % 64)
      ofPhrase[phrase] = bit
      for group in last.groups(of: phrase) { ofGroup[Int(group)] |= bit }
    }
    var ofTerm = [UInt64](repeating: 0, count: lexicon.words.count)
    for term in lexicon.words.indices {
      for member in lexicon.members(of: Int32(term)) {
        ofTerm[term] |= ofGroup[Int(lexicon.sealedMemberships[member].group)]
      }
    }
    self.ofTerm = PlainArray(ofTerm)
  }

  /// The bit of a phrase.
  func bit(of phrase: Int32) -> UInt64 { ofPhrase[phrase] ?? 0 }
}
