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
    /// The word only hides shorter ones of the group.
    let isExcluded: Bool
  }

  /// What a word does to the stance of the words around it.
  enum StanceRole: Sendable {
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
    let reach: StanceDeclaration.Reach
  }

  var classes = CharacterClasses()
  var groups: [Group] = []
  var triggers: [Trigger] = []
  /// By term: where its memberships stand.
  private(set) var memberships: [[Membership]] = []
  /// The same side by side, once the lexicon is sealed.
  private(set) var sealedMemberships: [Membership] = []
  private(set) var membershipStart: [Int32] = []
  /// By term: one bit for each remainder of its groups by 64.
  private(set) var groupFilter: [UInt64] = []
  /// By term: whether it plays a role for stances.
  private(set) var hasRole: [Bool] = []
  /// By group: whether it is that of an actor.
  private(set) var isActorGroup: [Bool] = []
  /// By term: what it does to stances.
  var roles: [[StanceRole]] = []
  /// By term: whether it names an actor, or looks like one and is none.
  var isActorWord: [Bool] = []
  /// The words that begin an item of a list inside a paragraph.
  private var itemWords: Set<Int32> = []
  /// By term: whether it is one of them, once the lexicon is sealed.
  private(set) var isItemWord: [Bool] = []
  /// By term: the word.
  var words: [String] = []
  /// A character that is a numeral, or a part of one.
  struct Numeral: Sendable {
    let value: Double
    let isMultiplier: Bool
  }

  /// By class: the numeral that it is.
  private var numerals: [UInt16: Numeral] = [:]
  /// The same side by side, once the lexicon is sealed.
  private var sealedNumerals: [Numeral?] = []
  var automaton = TermAutomaton(words: [], classCount: 2)
  private var termsByClasses: [[UInt16]: Int32] = [:]

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

  /// Makes a character a numeral.
  mutating func add(_ numeral: Numeral, _ scalar: UInt32) {
    numerals[classes.intern(scalar)] = numeral
  }

  /// The numeral that a character is; only once the lexicon is sealed.
  func numeral(_ scalar: UInt32) -> Numeral? { sealedNumerals[Int(classes[scalar])] }

  /// Makes a word a member of a group, once.
  mutating func join(_ term: Int, _ membership: Membership) {
    let isKnown = memberships[term].contains {
      $0.group == membership.group && $0.isExcluded == membership.isExcluded
    }
    if !isKnown { memberships[term].append(membership) }
  }

  /// Says that a word begins an item of a list.
  mutating func beginsItem(_ term: Int) {
    itemWords.insert(Int32(term))
  }

  /// The index of a word, made where it is new.
  mutating func intern(_ word: String) -> Int {
    var spelled: [UInt16] = []
    for scalar in word.unicodeScalars where classes[scalar.value] != CharacterClasses.skipped {
      spelled.append(classes.intern(scalar.value))
    }
    if let known = termsByClasses[spelled] { return Int(known) }
    let made = words.count
    termsByClasses[spelled] = Int32(made)
    words.append(word)
    memberships.append([])
    roles.append([])
    isActorWord.append(false)
    return made
  }

  /// Builds the automaton; no word may be added afterwards.
  mutating func seal() {
    var spelled = [[UInt16]](repeating: [], count: words.count)
    for (classes, term) in termsByClasses { spelled[Int(term)] = classes }
    termsByClasses = [:]
    classes.spread()
    membershipStart = [0]
    for own in memberships {
      sealedMemberships += own.sorted { $0.group < $1.group }
      groupFilter.append(own.reduce(0) { $0 | 1 << UInt64($1.group & 63) })
      membershipStart.append(Int32(sealedMemberships.count))
    }
    hasRole = roles.map { !$0.isEmpty }
    isItemWord = words.indices.map { itemWords.contains(Int32($0)) }
    sealedNumerals = classes.marks.indices.map { numerals[UInt16($0)] }
    isActorGroup = groups.map { $0.actor != nil }
    automaton = TermAutomaton(words: spelled, classCount: classes.marks.count)
  }
}
