import RuleLanguage

/// Gathers the words of all declarations into one lexicon.
struct LexiconBuilder {
  var lexicon = Lexicon()
  var groupsByName: [String: Int32] = [:]
  var catalogs: [Int32: CatalogDeclaration] = [:]
  private var wordGroups: [Int: Int32] = [:]
  private var lists: [String: (words: [StringLiteral], list: WordList)] = [:]
  private var catalogsByName: [String: CatalogDeclaration] = [:]

  /// Reads the notations that say which characters are one; must come before any word.
  mutating func readNotation(_ notation: NotationDeclaration) {
    switch notation {
    case .fold(let from, let to, _):
      guard let target = to.value.unicodeScalars.first else { return }
      for literal in from {
        for scalar in literal.value.unicodeScalars {
          lexicon.classes.fold(scalar.value, to: target.value)
        }
      }
    case .skip(let literals, _):
      for literal in literals {
        for scalar in literal.value.unicodeScalars { lexicon.classes.skip(scalar.value) }
      }
    default: break
    }
  }

  /// Reads the notations that give characters a meaning.
  mutating func readMarks(_ notation: NotationDeclaration) {
    switch notation {
    case .boundary(.item, let words, _):
      for word in words { lexicon.beginsItem(lexicon.intern(word.value)) }
    case .boundary(let boundary, let marks, _):
      for mark in marks.flatMap(\.value.unicodeScalars) {
        lexicon.classes.mark(mark.value, boundary == .sentence ? .sentenceEnd : .clauseEnd)
      }
    case .quote(let isTitle, let open, let close, _):
      for mark in open.value.unicodeScalars {
        lexicon.classes.mark(mark.value, isTitle ? .titleOpen : .wordsOpen)
      }
      for mark in close.value.unicodeScalars {
        lexicon.classes.mark(mark.value, isTitle ? .titleClose : .wordsClose)
      }
    case .numeral(let literals, let value, let isMultiplier, _):
      for scalar in literals.flatMap(\.value.unicodeScalars) {
        lexicon.add(Lexicon.Numeral(value: value, isMultiplier: isMultiplier), scalar.value)
      }
    default: break
    }
  }

  /// Notes what lexicons there are, so that one may include another declared later.
  mutating func announce(_ declaration: Declaration) {
    switch declaration {
    case .terms(let terms):
      lists[terms.name.text] = ([], terms.list)
      _ = group(named: terms.name.text, actor: nil)
    case .actor(let actor):
      lists[actor.name.text] = ([], actor.list)
      _ = group(named: actor.name.text, actor: actor.level)
    case .catalog(let catalog):
      catalogsByName[catalog.name.text] = catalog
      catalogs[group(named: catalog.name.text, actor: nil)] = catalog
    default: break
    }
  }

  /// Adds the words of a declaration to the lexicon.
  mutating func add(_ declaration: Declaration) {
    switch declaration {
    case .terms(let terms): fill(terms.name.text, isActor: false)
    case .actor(let actor): fill(actor.name.text, isActor: true)
    case .catalog(let catalog):
      guard let group = groupsByName[catalog.name.text] else { return }
      add(catalog, to: group)
    case .stance(let stance): add(stance)
    default: break
    }
  }

  /// The group of a single word.
  mutating func group(ofWord word: String) -> Int32 {
    let term = lexicon.intern(word)
    if let known = wordGroups[term] { return known }
    let made = Int32(lexicon.groups.count)
    lexicon.groups.append(Lexicon.Group(name: word, actor: nil))
    lexicon.join(term, .init(group: made, entry: -1, isExcluded: false))
    wordGroups[term] = made
    return made
  }

  /// A group of its own for a list of words.
  mutating func group(of literals: [StringLiteral], name: String) -> Int32 {
    let made = group(named: name, actor: nil)
    for literal in literals { insert(literal.value, made, entry: -1, isExcluded: false) }
    return made
  }

  private mutating func group(named name: String, actor: AuthorityLevel?) -> Int32 {
    if let known = groupsByName[name] { return known }
    let made = Int32(lexicon.groups.count)
    lexicon.groups.append(Lexicon.Group(name: name, actor: actor))
    groupsByName[name] = made
    return made
  }

  private mutating func insert(_ word: String, _ group: Int32, entry: Int32, isExcluded: Bool) {
    lexicon.join(
      lexicon.intern(word),
      .init(group: group, entry: entry, isExcluded: isExcluded)
    )
  }

  /// Adds a list's words and, transitively, those of the lists it includes.
  private mutating func fill(_ name: String, isActor: Bool) {
    guard let group = groupsByName[name] else { return }
    var pending = [name]
    var seen: Set<String> = [name]
    while let next = pending.popLast() {
      if let catalog = catalogsByName[next] { add(catalog, to: group) }
      guard let list = lists[next]?.list else { continue }
      for literal in list.words {
        insert(literal.value, group, entry: -1, isExcluded: false)
        if isActor { lexicon.isActorWord[lexicon.intern(literal.value)] = true }
      }
      for literal in list.excluded {
        insert(literal.value, group, entry: -1, isExcluded: true)
        if isActor { lexicon.isActorWord[lexicon.intern(literal.value)] = true }
      }
      for included in list.included where seen.insert(included.text).inserted {
        pending.append(included.text)
      }
    }
  }

  private mutating func add(_ catalog: CatalogDeclaration, to group: Int32) {
    for (index, entry) in catalog.entries.enumerated() {
      for literal in [entry.title] + entry.variants {
        insert(literal.value, group, entry: Int32(index), isExcluded: false)
      }
      for literal in entry.excluded { insert(literal.value, group, entry: -1, isExcluded: true) }
    }
  }

  private mutating func add(_ declaration: StanceDeclaration) {
    for triggers in declaration.triggers {
      let index = Int32(lexicon.triggers.count)
      lexicon.triggers.append(
        Lexicon.Trigger(
          stance: declaration.stance,
          direction: triggers.direction,
          isWeak: triggers.isWeak,
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
    lexicon.roles[lexicon.intern(word)].append(role)
  }
}
