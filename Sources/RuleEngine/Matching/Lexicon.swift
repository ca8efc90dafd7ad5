import BinaryForm
import RuleLanguage

/// All words of a set of rules, and what each of them is a member of.
struct Lexicon: Sendable {
  /// A lexicon, actor, catalog or single word, as phrases refer to it.
  struct Group: Sendable {
    /// The name it is declared under, or the word itself.
    let name: String
    /// Level, where it is an actor.
    let actor: AuthorityLevel?
  }

  /// That a word belongs to a group.
  struct Membership: Sendable {
    let group: Int32
    /// Index of the catalog entry, -1 where the group is no catalog.
    let entry: Int32
    private let excluded: UInt32

    /// The word only hides shorter ones of the group.
    var isExcluded: Bool { excluded != 0 }

    init(group: Int32, entry: Int32, isExcluded: Bool) {
      self.group = group
      self.entry = entry
      excluded = isExcluded ? 1 : 0
    }
  }

  /// What a word does to the stance of the words around it.
  enum StanceRole: Sendable, Equatable {
    /// A trigger, by index.
    case trigger(Int32)
    /// Hides shorter triggers of a stance.
    case pseudo(Stance)
    case until(Stance)
    case flip(Stance)
  }

  /// A group of triggers with equal effect.
  struct Trigger: Sendable {
    let stance: Stance
    let direction: StanceDeclaration.Direction
    let isWeak: Bool
    /// Whether it counts only where it is no part of a longer word.
    let isSingle: Bool
    let reach: StanceDeclaration.Reach
  }

  /// A single character that is no word of its own where it stands in a word.
  struct Part: Sendable {
    let term: Int32
    /// Its place in the word, in characters.
    let offset: UInt32
  }

  /// A character that is a numeral, or a part of one.
  struct Numeral: Sendable {
    let value: Double
    let isMultiplier: Bool
  }

  let classes: CharacterClasses
  /// By group: the name it is declared under, or the word itself.
  let groupNames: Texts
  /// By group: the level, where it is an actor.
  let actorLevels: [AuthorityLevel?]
  let triggers: [Trigger]
  /// By term: the word.
  let words: Texts
  /// What words are members of, by term and group.
  private(set) var sealedMemberships: PlainArray<Membership>
  /// By term: where they stand.
  private(set) var membershipStart: PlainArray<Int32>
  /// By term: one bit for each remainder of its groups by 64.
  let groupFilter: PlainArray<UInt64>
  /// By term: what it does to stances.
  private(set) var roles: PhraseLinks.Lists<StanceRole>
  /// By term: whether it plays a role for stances.
  private(set) var hasRole: [Bool]
  /// By group: whether it is that of an actor.
  let isActorGroup: [Bool]
  /// By term: whether it names an actor, or looks like one and is none.
  private(set) var isActorWord: [Bool]
  /// By term: whether it begins an item of a list inside a paragraph.
  let isItemWord: [Bool]
  /// The single characters in words that are no words there, by term.
  let parts: PlainArray<Part>
  /// By term: where they stand.
  let partStart: PlainArray<Int32>
  /// By term: whether it has parts.
  let hasParts: [Bool]
  /// By term: whether it is there only for the sake of its parts.
  let isOnlyWhole: [Bool]
  /// By class: the numeral that it is.
  let numerals: [Numeral?]
  let automaton: TermAutomaton

  /// Where in `sealedMemberships` stands what a word is a member of.
  @inline(__always)
  func members(of term: Int32) -> Range<Int> {
    Int(membershipStart[Int(term)])..<Int(membershipStart[Int(term) + 1])
  }

  /// Whether a word may be a member of a group; says no to most that are none.
  @inline(__always)
  func mayHold(_ term: Int32, _ group: Int32) -> Bool {
    groupFilter[Int(term)] & 1 << UInt64(group & 63) != 0
  }

  /// Where in `sealedMemberships` stands how a word is a member of a group.
  func members(of term: Int32, in group: Int32) -> Range<Int> {
    let members = members(of: term)
    var (low, high) = (members.lowerBound, members.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if sealedMemberships[middle].group < group { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < members.upperBound, sealedMemberships[end].group == group { end += 1 }
    return low..<end
  }

  /// A text as words are compared: in canonical characters, without those that are skipped.
  func canonical(_ text: some Sequence<Unicode.Scalar>) -> [UInt32] {
    text.map { classes.canonical($0.value) }.filter { classes[$0] != CharacterClasses.skipped }
  }

  /// The numeral that a character is.
  func numeral(_ scalar: UInt32) -> Numeral? { numerals[Int(classes[scalar])] }
}

extension Lexicon {
  /// Seals what a builder has gathered.
  init(_ builder: LexiconBuilder) {
    let table = builder.table
    groupNames = Texts(builder.groups.map(\.name))
    actorLevels = builder.groups.map(\.actor)
    triggers = builder.triggers
    words = Texts(builder.words)
    isActorWord = builder.isActorWord
    isActorGroup = builder.groups.map { $0.actor != nil }
    var isItemWord = [Bool](repeating: false, count: table.count)
    for term in builder.itemWords { isItemWord[term] = true }
    self.isItemWord = isItemWord
    var roles = [[StanceRole]](repeating: [], count: table.count)
    // A trigger that looks both ways takes what precedes it, and then what follows.
    let looksBack = builder.roles.map { _, role in
      if case .trigger(let index) = role {
        builder.triggers[Int(index)].direction == .after
      } else {
        false
      }
    }
    for (own, isFirst) in zip(builder.roles, looksBack) where isFirst {
      roles[own.term].append(own.role)
    }
    for (own, isFirst) in zip(builder.roles, looksBack) where !isFirst {
      roles[own.term].append(own.role)
    }
    self.roles = PhraseLinks.Lists(roles)
    hasRole = roles.map { !$0.isEmpty }
    let (memberships, starts) = Self.memberships(builder.joined, table.count)
    (sealedMemberships, membershipStart) = (PlainArray(memberships), PlainArray(starts))
    var filter = [UInt64](repeating: 0, count: table.count)
    for joined in builder.joined { filter[Int(joined.term)] |= 1 << UInt64(joined.group & 63) }
    groupFilter = PlainArray(filter)
    parts = PlainArray(builder.parts.sorted { $0.whole < $1.whole }.map(\.part))
    var partStart = [Int32](repeating: 0, count: table.count + 1)
    for own in builder.parts { partStart[own.whole + 1] += 1 }
    for term in partStart.indices.dropFirst() { partStart[term] += partStart[term - 1] }
    self.partStart = PlainArray(partStart)
    let hasParts = zip(partStart, partStart.dropFirst()).map { $0 < $1 }
    self.hasParts = hasParts
    let hasRole = self.hasRole
    isOnlyWhole = hasParts.indices.map {
      hasParts[$0] && filter[$0] == 0 && !hasRole[$0] && !isItemWord[$0]
    }
    var classes = builder.classes
    classes.spread()
    self.classes = classes
    numerals = classes.marks.indices.map { builder.numerals[UInt16($0)] }
    automaton = TermAutomaton(table, classCount: classes.marks.count)
  }

  /// The memberships by term and group, each once, and where those of each term begin.
  private static func memberships(
    _ joined: [LexiconBuilder.Joined],
    _ count: Int
  ) -> ([Membership], [Int32]) {
    var place = [Int32](repeating: 0, count: count + 1)
    for own in joined { place[Int(own.term) + 1] += 1 }
    for term in 0..<count { place[term + 1] += place[term] }
    let starts = place
    var sorted = [Membership](
      repeating: Membership(group: 0, entry: 0, isExcluded: false),
      count: joined.count
    )
    for own in joined {
      let first = starts[Int(own.term)]
      var free = Int(place[Int(own.term)])
      place[Int(own.term)] += 1
      // Lists are read in the order of their groups, so that nearly all come in order.
      while free > first, sorted[free - 1].group > own.group {
        sorted[free] = sorted[free - 1]
        free -= 1
      }
      sorted[free] = Membership(group: own.group, entry: own.entry, isExcluded: own.isExcluded)
    }
    var memberships: [Membership] = []
    memberships.reserveCapacity(sorted.count)
    var ends: [Int32] = [0]
    ends.reserveCapacity(count + 1)
    for term in 0..<count {
      let first = memberships.count
      for index in Int(starts[term])..<Int(starts[term + 1]) {
        let own = sorted[index]
        var known = memberships.count - 1
        while known >= first, memberships[known].group == own.group,
          memberships[known].isExcluded != own.isExcluded
        {
          known -= 1
        }
        let isNew = known < first || memberships[known].group != own.group
        if isNew { memberships.append(own) }
      }
      ends.append(Int32(memberships.count))
    }
    return (memberships, ends)
  }
}

extension Lexicon {
  /// The word that is spelled like a text, as words are compared.
  func term(spelled text: String) -> Int32? {
    var state: Int32 = 0
    for scalar in text.unicodeScalars {
      let own = classes[classes.canonical(scalar.value)]
      if own == CharacterClasses.skipped { continue }
      state = automaton.next(state, own)
      if state == 0 { return nil }
    }
    let term = automaton.output[Int(state)]
    return term >= 0 ? term : nil
  }

  /// Takes a word out of some groups: as one that counts, or as one that only hides shorter ones.
  mutating func take(_ term: Int32, outOf groups: Set<Int32>, isExcluded: Bool) {
    let gone = members(of: term).filter { place in
      let membership = sealedMemberships[place]
      return groups.contains(membership.group) && membership.isExcluded == isExcluded
    }
    let isGone = Set(gone)
    sealedMemberships = PlainArray(
      sealedMemberships.indices.filter { !isGone.contains($0) }.map { sealedMemberships[$0] }
    )
    membershipStart = PlainArray(
      membershipStart.enumerated().map { other, start in
        other > Int(term) ? start - Int32(gone.count) : start
      }
    )
    let namesActor = members(of: term).contains { place in
      isActorGroup[Int(sealedMemberships[place].group)]
    }
    if !namesActor { isActorWord[Int(term)] = false }
  }

  /// Takes one of the roles that a word plays for stances.
  mutating func take(_ role: StanceRole, from term: Int32) {
    var lists = PhraseLinks.Lists<StanceRole>()
    for other in 0..<Int32(roles.count) {
      var own = Array(roles.list(other))
      if other == term, let place = own.firstIndex(of: role) { own.remove(at: place) }
      for role in own { lists.add(role) }
      lists.endList()
    }
    roles = lists
    hasRole[Int(term)] = !roles.list(term).isEmpty
  }
}

extension TermAutomaton {
  /// The state after one more character of a word; 0 where no word goes on so.
  fileprivate func next(_ state: Int32, _ own: UInt16) -> Int32 {
    if state == 0 { return Int(own) < root.count ? root[Int(own)] : 0 }
    for edge in states[Int(state)].edges.places where edgeClass[edge] == own {
      return edgeTarget[edge]
    }
    return 0
  }
}
