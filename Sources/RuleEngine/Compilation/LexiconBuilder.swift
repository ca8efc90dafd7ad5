import RuleLanguage

/// Gathers the words of all declarations for one lexicon.
struct LexiconBuilder {
  /// That a word belongs to a group.
  struct Joined {
    let term: Int32
    let group: Int32
    /// Index of the catalog entry, -1 where the group is no catalog.
    let entry: Int32
    let isExcluded: Bool
  }

  /// What a lexicon, actor or catalog holds, its words as numbers.
  private struct List {
    var members: [(term: Int32, entry: Int32, isExcluded: Bool)] = []
    var included: [Int32] = []
    var isCatalog = false
  }

  /// What a list is declared as.
  private enum Declared {
    case list(WordList)
    case catalog(CatalogDeclaration)
  }

  private(set) var classes = CharacterClasses()
  private(set) var table = RunTable<UInt16>()
  private(set) var groups: [Lexicon.Group] = []
  private(set) var triggers: [Lexicon.Trigger] = []
  /// By term: the word as it was first written.
  private(set) var words: [String] = []
  private(set) var joined: [Joined] = []
  private(set) var roles: [(term: Int, role: Lexicon.StanceRole)] = []
  private(set) var isActorWord: [Bool] = []
  private(set) var itemWords: [Int] = []
  private(set) var parts: [(whole: Int, part: Lexicon.Part)] = []
  private(set) var numerals: [UInt16: Lexicon.Numeral] = [:]
  private(set) var groupsByName = NamedValues<Int32>()
  private(set) var catalogs: [Int32: CatalogDeclaration] = [:]
  /// By term: the group of the single word, -1 where there is none.
  private var wordGroups: [Int32] = []
  /// By group: what it is declared as.
  private var declared: [Declared] = []
  /// By group: what it holds, once somebody asked.
  private var lists: [List?] = []

  /// Reads the notations that say which characters are one; must come before any word.
  mutating func readNotation(_ notation: NotationDeclaration) {
    switch notation {
    case .fold(let from, let to, _):
      guard let target = to.value.unicodeScalars.first else { return }
      for literal in from {
        for scalar in literal.value.unicodeScalars {
          classes.fold(scalar.value, to: target.value)
        }
      }
    case .skip(let literals, _):
      for literal in literals {
        for scalar in literal.value.unicodeScalars { classes.skip(scalar.value) }
      }
    default: break
    }
  }

  /// Reads the notations that give characters a meaning.
  mutating func readMarks(_ notation: NotationDeclaration) {
    switch notation {
    case .boundary(.item, let words, _): itemWords += words.map { intern($0.value) }
    case .boundary(let boundary, let marks, _):
      for mark in marks.flatMap(\.value.unicodeScalars) {
        classes.mark(mark.value, boundary == .sentence ? .sentenceEnd : .clauseEnd)
      }
    case .quote(let isTitle, let open, let close, _):
      for mark in open.value.unicodeScalars {
        classes.mark(mark.value, isTitle ? .titleOpen : .wordsOpen)
      }
      for mark in close.value.unicodeScalars {
        classes.mark(mark.value, isTitle ? .titleClose : .wordsClose)
      }
    case .single(let character, let parts, _):
      for part in parts { join(character.value, asPartOf: part.value) }
    case .numeral(let literals, let value, let isMultiplier, _):
      for scalar in literals.flatMap(\.value.unicodeScalars) {
        numerals[classes.intern(scalar.value)] = .init(value: value, isMultiplier: isMultiplier)
      }
    default: break
    }
  }

  /// Says that a character is no word of its own where it stands in a word.
  private mutating func join(_ character: String, asPartOf word: String) {
    let (part, whole) = (intern(character), intern(word))
    let wanted = character.unicodeScalars.map { classes.canonical($0.value) }
    for (offset, scalar) in word.unicodeScalars.enumerated()
    where [classes.canonical(scalar.value)] == wanted {
      parts.append((whole, Lexicon.Part(term: Int32(part), offset: UInt32(offset))))
    }
  }

  /// Notes what lexicons there are, so that one may include another declared later.
  mutating func announce(_ declaration: Declaration) {
    switch declaration {
    case .terms(let terms):
      declare(group(named: terms.name.text, actor: nil), .list(terms.list))
    case .actor(let actor):
      declare(group(named: actor.name.text, actor: actor.level), .list(actor.list))
    case .catalog(let catalog):
      let group = group(named: catalog.name.text, actor: nil)
      declare(group, .catalog(catalog))
      catalogs[group] = catalog
    default: break
    }
  }

  private mutating func declare(_ group: Int32, _ list: Declared) {
    // INVARIANT: lists are announced before there is any other group.
    if Int(group) == declared.count {
      declared.append(list)
      lists.append(nil)
    } else {
      declared[Int(group)] = list
    }
  }

  /// Adds the words of a declaration to the lexicon.
  mutating func add(_ declaration: Declaration) {
    switch declaration {
    case .terms(let terms): fill(terms.name.text, isActor: false)
    case .actor(let actor): fill(actor.name.text, isActor: true)
    case .catalog(let catalog): fill(catalog.name.text, isActor: false)
    case .stance(let stance): add(stance)
    default: break
    }
  }

  /// The class of a character, made where it has none yet.
  mutating func intern(character: UInt32) -> UInt16 { classes.intern(character) }

  /// The group of a single word.
  mutating func group(ofWord word: String) -> Int32 {
    let term = intern(word)
    if wordGroups[term] >= 0 { return wordGroups[term] }
    let made = add(Lexicon.Group(name: word, actor: nil))
    join(Int32(term), made, entry: -1, isExcluded: false)
    wordGroups[term] = made
    return made
  }

  /// A group of its own for a list of words.
  mutating func group(of literals: [StringLiteral], name: String) -> Int32 {
    let made = group(named: name, actor: nil)
    for literal in literals {
      join(Int32(intern(literal.value)), made, entry: -1, isExcluded: false)
    }
    return made
  }

  private mutating func group(named name: String, actor: AuthorityLevel?) -> Int32 {
    if let known = groupsByName[name] { return known }
    let made = add(Lexicon.Group(name: name, actor: actor))
    groupsByName[name] = made
    return made
  }

  private mutating func add(_ group: Lexicon.Group) -> Int32 {
    groups.append(group)
    return Int32(groups.count - 1)
  }

  private mutating func join(_ term: Int32, _ group: Int32, entry: Int32, isExcluded: Bool) {
    joined.append(Joined(term: term, group: group, entry: entry, isExcluded: isExcluded))
  }

  /// The index of a word, made where it is new.
  private mutating func intern(_ word: String) -> Int {
    let bytes = word.utf8.span
    var index = 0
    while index < bytes.count {
      let (scalar, next) = Self.scalar(in: bytes, at: index)
      let own = classes.spell(scalar)
      if own != CharacterClasses.skipped { table.add(own) }
      index = next
    }
    let (term, isNew) = table.intern()
    if isNew {
      words.append(word)
      isActorWord.append(false)
      wordGroups.append(-1)
    }
    return term
  }

  /// The character at a place of a string, and the place behind it.
  @inline(__always)
  private static func scalar(in bytes: Span<UInt8>, at index: Int) -> (UInt32, next: Int) {
    let lead = UInt32(bytes[index])
    if lead < 0x80 { return (lead, index + 1) }
    func more(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | more(1), index + 2) }
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | more(1) << 6 | more(2), index + 3) }
    return ((lead & 0x07) << 18 | more(1) << 12 | more(2) << 6 | more(3), index + 4)
  }

  /// Adds a list's words and, transitively, those of the lists it includes.
  private mutating func fill(_ name: String, isActor: Bool) {
    guard let group = groupsByName[name] else { return }
    var pending = [group]
    // Most lists include no other.
    var seen: Set<Int32> = []
    while let next = pending.popLast() {
      let list = list(of: next)
      for member in list.members {
        join(member.term, group, entry: member.entry, isExcluded: member.isExcluded)
        if isActor, !list.isCatalog { isActorWord[Int(member.term)] = true }
      }
      for included in list.included
      where included != group && seen.insert(included).inserted {
        pending.append(included)
      }
    }
  }

  private mutating func list(of group: Int32) -> List {
    if let known = lists[Int(group)] { return known }
    var list = List()
    switch declared[Int(group)] {
    case .list(let words):
      list.members += members(words.words, entry: -1, isExcluded: false)
      list.members += members(words.excluded, entry: -1, isExcluded: true)
      list.included = words.included.compactMap { groupsByName[$0.text] }
    case .catalog(let catalog):
      list.isCatalog = true
      for (index, entry) in catalog.entries.enumerated() {
        let named = [entry.title] + entry.variants
        list.members += members(named, entry: Int32(index), isExcluded: false)
        list.members += members(entry.excluded, entry: -1, isExcluded: true)
      }
    }
    lists[Int(group)] = list
    return list
  }

  private mutating func members(
    _ literals: [StringLiteral],
    entry: Int32,
    isExcluded: Bool
  ) -> [(term: Int32, entry: Int32, isExcluded: Bool)] {
    literals.map { (Int32(intern($0.value)), entry, isExcluded) }
  }

  private mutating func add(_ declaration: StanceDeclaration) {
    for triggers in declaration.triggers {
      let index = Int32(self.triggers.count)
      self.triggers.append(
        Lexicon.Trigger(
          stance: declaration.stance,
          direction: triggers.direction,
          isWeak: triggers.isWeak,
          isSingle: triggers.isSingle,
          reach: triggers.reach
        )
      )
      for literal in triggers.list.words { play(.trigger(index), literal.value) }
      for literal in triggers.list.excluded { play(.pseudo(declaration.stance), literal.value) }
    }
    for literal in declaration.pseudo { play(.pseudo(declaration.stance), literal.value) }
    for literal in declaration.until { play(.until(declaration.stance), literal.value) }
    for literal in declaration.flips { play(.flip(declaration.stance), literal.value) }
  }

  private mutating func play(_ role: Lexicon.StanceRole, _ word: String) {
    roles.append((intern(word), role))
  }
}
