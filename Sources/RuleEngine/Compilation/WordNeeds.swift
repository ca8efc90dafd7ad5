import RuleLanguage

/// Sets of words, as bits; a phrase needs a word of each of some sets.
///
/// A bit that a text lacks rules out every phrase that needs it, at the price of one comparison.
struct NeedBits: Sendable, Equatable {
  /// More sets than this are not told apart.
  static let count = 256

  private var words = SIMD4<UInt64>()

  /// Adds one bit.
  mutating func insert(_ bit: Int) { words[bit >> 6] |= 1 << UInt64(bit & 63) }

  /// Adds the bits of another.
  @inline(__always)
  mutating func formUnion(_ other: NeedBits) { words |= other.words }

  /// The bits of either.
  @inline(__always)
  func union(_ other: NeedBits) -> NeedBits {
    var both = self
    both.words |= other.words
    return both
  }

  /// Whether all bits of another are here.
  @inline(__always)
  func covers(_ other: NeedBits) -> Bool {
    let missing = other.words & ~words
    return (missing[0] | missing[1]) | (missing[2] | missing[3]) == 0
  }
}

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
  private(set) var ofNode: [NeedBits] = []
  /// By term: the bits that the word brings.
  private(set) var ofTerm: [NeedBits] = []
  /// By term: what the word can do.
  private(set) var traits: [WordTraits] = []

  /// So many bits tell of rare sets, and each is to be set by about so many sentences of one.
  private static let rareBits = 208
  private static let rareLoad = 0.08

  init() {}

  /// Works out the needs of all phrases of a plan whose lists by group are laid out.
  ///
  /// A set tells the more the rarer it is: most bits go to the rare ones, shared so that all bits are
  /// equally seldom set, the rest to those of phrases that are asked for by themselves.
  init(_ plan: CompiledRules.Plan, _ lexicon: Lexicon, _ frequencies: PhraseFrequencies) {
    var sets = WordSets(frequencies.ofGroup)
    let nodes = sets.sets(ofNodesIn: plan.phrases)
    let asked = Set(plan.askedPhrases.flatMap { nodes[Int($0)] })
    let order = Set(nodes.joined()).sorted { (sets.frequency[$0], $0) < (sets.frequency[$1], $1) }
    var bitOfSet = [Int](repeating: -1, count: sets.groups.count)
    var load = [Double](repeating: 0, count: Self.rareBits)
    var total = 0.0
    let rare = order.prefix { set in
      total += sets.frequency[set]
      return total < Self.rareLoad * Double(Self.rareBits)
    }
    for set in rare.reversed() {
      let bit = load.indices.min { load[$0] < load[$1] } ?? 0
      bitOfSet[set] = bit
      load[bit] += sets.frequency[set]
    }
    for (rank, set) in order.dropFirst(rare.count).filter(asked.contains).enumerated() {
      bitOfSet[set] = Self.rareBits + rank % (NeedBits.count - Self.rareBits)
    }
    var ofGroup = [NeedBits](repeating: NeedBits(), count: lexicon.groups.count)
    for (set, bit) in bitOfSet.enumerated() where bit >= 0 {
      for group in sets.groups[set] { ofGroup[Int(group)].insert(bit) }
    }
    ofNode = nodes.map { sets in
      var needs = NeedBits()
      for set in sets where bitOfSet[set] >= 0 { needs.insert(bitOfSet[set]) }
      return needs
    }
    ofTerm = lexicon.words.indices.map { term in
      var brought = NeedBits()
      for member in lexicon.members(of: Int32(term)) {
        let membership = lexicon.sealedMemberships[member]
        if !membership.isExcluded { brought.formUnion(ofGroup[Int(membership.group)]) }
      }
      return brought
    }
    let judging = plan.groupsEndingVerdicts
    traits = lexicon.words.indices.map { term in
      var traits: WordTraits = lexicon.hasRole[term] ? [.role] : []
      if lexicon.roles[term].contains(where: { $0.forbids(lexicon) }) { traits.insert(.ban) }
      for member in lexicon.members(of: Int32(term)) {
        let group = Int(lexicon.sealedMemberships[member].group)
        if !plan.claimsByGroup[group].isEmpty || plan.endsDocumentPhrase[group] {
          traits.insert(.anchor)
        }
        if judging.contains(Int32(group)) { traits.insert(.verdict) }
        if lexicon.groups[group].actor?.isAboveVillages == true { traits.insert(.office) }
      }
      return traits
    }
  }
}

/// The sets of groups of which phrases need one each, equal sets once.
private struct WordSets {
  /// By group: the share of sentences expected to hold a word of it.
  private let ofGroup: [Double]
  /// By set: its groups, ascending; and the share of sentences expected to hold a word of them.
  private(set) var groups: [[Int32]] = []
  private(set) var frequency: [Double] = []
  private var known: [[Int32]: Int] = [:]

  init(_ ofGroup: [Double]) { self.ofGroup = ofGroup }

  /// By node: the sets that it needs.
  mutating func sets(ofNodesIn graph: PhraseGraph) -> [[Int]] {
    var ofNode: [[Int]] = []
    for node in graph.nodes {
      switch node {
      case .group(let group): ofNode.append([intern([group])])
      case .number(let index):
        let number = graph.numbers[Int(index)]
        ofNode.append([intern([number.suffix, number.prefix].filter { $0 >= 0 }.sorted())])
      case .either(let range):
        var any: Set<Int32> = []
        for part in graph.parts[range.places] {
          if let rarest = rarest(ofNode[Int(part)]) { any.formUnion(groups[rarest]) }
        }
        ofNode.append([intern(any.sorted())])
      case .sequence(let head, let range):
        var all = ofNode[Int(head)]
        for step in graph.steps[range.places] where !step.isOptional {
          for set in ofNode[Int(step.node)] where !all.contains(set) { all.append(set) }
        }
        ofNode.append(all)
      }
    }
    return ofNode
  }

  private func rarest(_ sets: [Int]) -> Int? {
    sets.min { frequency[$0] < frequency[$1] }
  }

  private mutating func intern(_ set: [Int32]) -> Int {
    if let known = known[set] { return known }
    groups.append(set)
    frequency.append(set.reduce(0) { $0 + ofGroup[Int($1)] })
    known[set] = groups.count - 1
    return groups.count - 1
  }
}

extension CompiledRules.Plan {
  /// The nodes of all phrases that something asks for.
  fileprivate var askedPhrases: Set<Int32> {
    let atoms =
      branches.flatMap(\.atoms) + records.flatMap(\.atoms) + contexts.flatMap(\.atoms)
      + kinds.flatMap(\.atoms)
    var asked = Set(claims.map(\.phrase) + documentPhrases.map(\.phrase))
    for atom in atoms {
      switch atom {
      case .place(_, _, let phrase), .field(_, _, let phrase), .valueIs(_, let phrase),
        .cites(_, let phrase):
        asked.insert(phrase)
      default: break
      }
    }
    return asked
  }
}

extension CompiledRules.Plan {
  /// The groups in which phrases end with which a sentence judges others.
  fileprivate var groupsEndingVerdicts: Set<Int32> {
    var groups: Set<Int32> = []
    for atom in contexts.flatMap(\.atoms) {
      if case .place(let place, _, let phrase) = atom, place.isVerdict {
        groups.formUnion(phrases.lastGroups(of: phrase))
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
  private var needs: [[NeedBits]]
  /// Whether some declaration can hold without a word.
  private(set) var isOpen = false

  init() { needs = [[NeedBits]](repeating: [], count: BlockPlace.allCases.count) }

  init(_ plan: CompiledRules.Plan) {
    self.init()
    for context in plan.contexts {
      for case .place(let place, _, let phrase) in context.atoms {
        needs[place.rawValue].append(plan.needs.ofNode[Int(phrase)])
      }
      let withoutWords = plan.conditions.value(of: context.condition) { atom in
        if case .place = context.atoms[atom] { false } else { nil }
      }
      if withoutWords != false { isOpen = true }
    }
  }

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
  private(set) var ofTerm: [UInt64] = []
  /// By group: whether its words can be a part of one of the phrases.
  private(set) var isUsed: [Bool] = []
  private var ofPhrase: [Int32: UInt64] = [:]

  init() {}

  init(_ plan: CompiledRules.Plan, _ lexicon: Lexicon) {
    var ofGroup = [UInt64](repeating: 0, count: lexicon.groups.count)
    for case .documentPhrase(let wanted) in plan.kinds.flatMap(\.atoms) {
      let phrase = plan.documentPhrases[wanted].phrase
      if ofPhrase[phrase] != nil { continue }
      // Where there are more phrases than bits, several share one.
      let bit: UInt64 = 1 << UInt64(ofPhrase.count % 64)
      ofPhrase[phrase] = bit
      for group in plan.phrases.lastGroups(of: phrase) { ofGroup[Int(group)] |= bit }
    }
    let asked = plan.phrases.nodes.indices.map { ofPhrase[Int32($0)] != nil }
    isUsed = plan.groups(usedBy: asked, count: lexicon.groups.count)
    ofTerm = lexicon.words.indices.map { term in
      lexicon.members(of: Int32(term)).reduce(0) { bits, member in
        bits | ofGroup[Int(lexicon.sealedMemberships[member].group)]
      }
    }
  }

  /// The bit of a phrase.
  func bit(of phrase: Int32) -> UInt64 { ofPhrase[phrase] ?? 0 }
}
