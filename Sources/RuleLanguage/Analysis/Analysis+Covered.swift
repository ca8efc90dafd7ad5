import Messages
import SourceText

/// What those who use a lexicon ask of the place of its words, beyond whether one stands there.
private struct WordUse: Equatable {
  /// The start of a word matters, since something must stand close before it.
  var needsStart = false
  /// Its end matters, since something must stand close behind it, or a stance is asked for there.
  var needsEnd = false
  /// The very word matters: for a quotation, a message, a whole value, a kind of document.
  var needsWord = false

  static let word = WordUse(needsWord: true)

  func union(_ other: WordUse) -> WordUse {
    WordUse(
      needsStart: needsStart || other.needsStart,
      needsEnd: needsEnd || other.needsEnd,
      needsWord: needsWord || other.needsWord
    )
  }
}

extension Analysis {
  /// Words that hold a shorter one of their list and change nothing.
  ///
  /// A list of which it is only asked whether one of its words stands somewhere (in exceptions, in
  /// places, in contexts) finds the shorter word wherever it finds the longer one, unless a `not` word
  /// may hide the shorter one. Where the words are the edge of a sequence, both must have that edge
  /// in common, and no other word of the list may come to light. Everywhere else the longer word
  /// counts: a finding is quoted by it, a message names it, a gap is counted from its end, a catalog
  /// tells entries apart by it, an actor hides others by it.
  mutating func findCoveredWords() {
    var uses = WordUses(self)
    uses.read()
    for file in program.files {
      enter(file)
      for case .terms(let terms) in file.declarations {
        guard let symbol = find(terms.name, .phrase), let use = uses.found[Key(symbol)],
          !use.needsWord, !(use.needsStart && use.needsEnd)
        else { continue }
        reportCovered(terms, use, uses.family(of: symbol))
      }
    }
  }

  private mutating func reportCovered(
    _ terms: TermsDeclaration,
    _ use: WordUse,
    _ family: (words: Set<[Unicode.Scalar]>, excluded: [[Unicode.Scalar]])
  ) {
    var own: [[Unicode.Scalar]: StringLiteral] = [:]
    for literal in terms.list.words where own[folding.folded(literal.value)] == nil {
      own[folding.folded(literal.value)] = literal
    }
    let covered = terms.list.words.compactMap { literal -> (StringLiteral, StringLiteral)? in
      let word = folding.folded(literal.value)
      guard word.count > 2, word.allSatisfy(\.isLetterOrDigit) else { return nil }
      let inner = word.parts.filter { family.words.contains(Array($0)) }
      if use.needsStart || use.needsEnd {
        guard inner.count == 1 else { return nil }
        if use.needsStart, inner[0].startIndex != word.startIndex { return nil }
        if use.needsEnd, inner[0].endIndex != word.endIndex { return nil }
      }
      let shorter = inner.lazy.filter { part in
        part.count > 1 && !family.excluded.contains { $0.holds(part) }
      }.compactMap { own[Array($0)] }.first
      return shorter.map { (literal, $0) }
    }
    guard let (longer, shorter) = covered.first else { return }
    let message: Message =
      covered.count == 1
      ? "wherever this word stands, '\(shorter.value)' of the same list is found already"
      : """
      wherever this word and \(count: covered.count - 1) others of the list stand, a shorter one of \
      it is found already
      """
    let others = covered.dropFirst().prefix(8).map(\.0.value)
    report(
      .coveredWord,
      longer.range,
      message,
      help: others.isEmpty
        ? "“\(longer.value)。” is told no otherwise without it"
        : "“\(longer.value)。” is told no otherwise without it; nor are \(list: others)",
      first: shorter.range
    )
  }

  /// The lexicon or phrase that a name stands for.
  fileprivate struct Key: Hashable {
    let path: String
    let lower: UInt32

    init(_ symbol: Symbol) {
      path = symbol.path
      lower = symbol.name.range.lower
    }
  }

  /// How the lexicons and phrases of a program are used.
  fileprivate struct WordUses {
    private var analysis: Analysis
    private(set) var found: [Key: WordUse] = [:]
    /// By lexicon: those that share words with it.
    private var related: [Key: [Symbol]] = [:]
    private var pending: [(symbol: Symbol, file: RuleFile)] = []

    init(_ analysis: Analysis) { self.analysis = analysis }

    mutating func read() {
      for file in analysis.program.files {
        analysis.enter(file)
        for declaration in file.declarations { read(declaration, file) }
      }
      while let (symbol, file) = pending.popLast() {
        analysis.enter(file)
        let use = found[Key(symbol)] ?? WordUse()
        switch symbol.declaration {
        case .phrase(let phrase): note(phrase.pattern, use)
        // An actor hides others by its longest words.
        case .actor(let actor): for name in actor.list.included { note(name, .word) }
        default: for name in symbol.declaration.references { note(name, use) }
        }
      }
    }

    /// The words that lexicons which share words with one list, and those that hide some.
    func family(of symbol: Symbol) -> (words: Set<[Unicode.Scalar]>, excluded: [[Unicode.Scalar]]) {
      var seen: Set<Key> = [Key(symbol)]
      var next = [symbol]
      var words: Set<[Unicode.Scalar]> = []
      var excluded: [[Unicode.Scalar]] = []
      while let own = next.popLast() {
        words.formUnion(own.declaration.lexicon.map { analysis.folding.folded($0.value) })
        excluded += own.declaration.hiding.map { analysis.folding.folded($0.value) }
        for other in related[Key(own)] ?? [] where seen.insert(Key(other)).inserted {
          next.append(other)
        }
      }
      return (words, excluded)
    }

    private mutating func read(_ declaration: Declaration, _ file: RuleFile) {
      switch declaration {
      case .terms, .actor: relate(declaration)
      case .stance(let stance):
        for name in stance.triggers.flatMap(\.list.included) { note(name, .word) }
      case .kind(let kind): for pattern in kind.condition.patterns { note(pattern, .word) }
      case .context(let context): note(context.condition, WordUse())
      case .record(let record):
        if let condition = record.recognition { note(condition, WordUse()) }
        for values in record.columns.compactMap(\.values) { note(values, WordUse()) }
      case .adjust(let adjust): for exception in adjust.unless { note(exception, WordUse()) }
      case .rule(let rule): read(rule)
      case .source, .catalog, .phrase, .notation, .examples: break
      }
    }

    private mutating func read(_ rule: RuleDeclaration) {
      for exception in rule.unless { note(exception, WordUse()) }
      for branch in rule.branches {
        // What a rule looks for is quoted.
        if let when = branch.when { note(when, WordUse(), isQuoted: true) }
        for exception in branch.unless { note(exception, WordUse()) }
        for wanted in branch.lacks { note(wanted, WordUse()) }
      }
      if let replacement = rule.replacement { note(replacement.words, .word) }
      for text in [rule.message, rule.advice].compactMap({ $0?.value }) {
        for piece in text.split(separator: "{").dropFirst() {
          let name = piece.prefix { $0 != "}" && $0 != "." }
          note(Name(text: String(name), range: rule.id.range), .word)
        }
      }
    }

    private mutating func relate(_ declaration: Declaration) {
      guard let (_, own) = declaration.symbol, let symbol = analysis.find(own, .phrase) else {
        return
      }
      for name in declaration.references {
        guard let other = analysis.find(name, .phrase) else { continue }
        related[Key(symbol), default: []].append(other)
        related[Key(other), default: []].append(symbol)
      }
    }

    private mutating func note(_ condition: Condition, _ use: WordUse, isQuoted: Bool = false) {
      switch condition {
      case .all(let parts), .any(let parts):
        for part in parts { note(part, use, isQuoted: isQuoted) }
      case .not(let part): note(part, use, isQuoted: isQuoted)
      case .atom(let atom, let range):
        switch atom {
        case .phrase(_, let pattern, nil) where isQuoted: note(pattern, .word)
        case .phrase(let modality, let pattern, nil), .place(_, let modality, let pattern):
          note(pattern, use.union(WordUse(needsEnd: modality != .mentions)))
        case .phrase(_, let pattern, let subject?):
          note(pattern, .word)
          note(subject, .word)
        case .valueIs(_, let pattern), .cites(_, .phrase(let pattern)): note(pattern, .word)
        case .cites(_, .law): note(Name(text: "law", range: range), .word)
        case .count(_, let filter, _, _), .sum(_, let filter, _, _):
          if let filter { note(filter, use) }
        default: break
        }
      }
    }

    private mutating func note(_ pattern: PhrasePattern, _ use: WordUse) {
      switch pattern {
      case .word, .number: break
      case .reference(let name): note(name, use)
      case .here(let inner): note(inner, use)
      case .either(let parts): for part in parts { note(part, use) }
      case .sequence(let head, let steps):
        let elements = [head] + steps.map(\.pattern)
        for (index, element) in elements.enumerated() {
          var own = use
          if index > 0 { own.needsStart = true }
          if index < steps.count { own.needsEnd = true }
          let isNear = steps[max(index - 1, 0)...min(index, steps.count - 1)].contains {
            if case .near = $0.distance { true } else { false }
          }
          note(element, isNear ? .word : own)
        }
        for step in steps { if let without = step.without { note(without, .word) } }
      }
    }

    private mutating func note(_ name: Name, _ use: WordUse) {
      guard let symbol = analysis.find(name, .phrase),
        let file = analysis.program.files.first(where: { $0.path == symbol.path })
      else { return }
      let joined = found[Key(symbol)].map { $0.union(use) } ?? use
      if found[Key(symbol)] == joined { return }
      found[Key(symbol)] = joined
      pending.append((symbol, file))
    }
  }
}

extension Declaration {
  /// The words that hide shorter ones.
  fileprivate var hiding: [StringLiteral] {
    switch self {
    case .terms(let terms): terms.list.excluded
    case .actor(let actor): actor.list.words + actor.list.excluded
    case .catalog(let catalog): catalog.entries.flatMap(\.excluded)
    default: []
    }
  }
}

extension [Unicode.Scalar] {
  /// All that stands in it, but for itself.
  fileprivate var parts: [ArraySlice<Unicode.Scalar>] {
    indices.flatMap { start in
      ((start + 1)...count).filter { $0 - start < count }.map { self[start..<$0] }
    }
  }

  fileprivate func holds(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
    count >= part.count
      && (0...(count - part.count)).contains { self[$0..<($0 + part.count)].elementsEqual(part) }
  }
}
