import RuleLanguage

/// Some of a row of examples.
struct ExampleSet: Sendable {
  private var bits: [UInt64]

  /// None, or all of so many.
  init(count: Int, isFull: Bool) {
    bits = [UInt64](repeating: isFull ? .max : 0, count: (count + 63) / 64)
    if isFull, count % 64 > 0 { bits[bits.count - 1] = 1 << UInt64(count % 64) - 1 }
  }

  mutating func insert(_ index: Int) { bits[index >> 6] |= 1 << UInt64(index & 63) }

  mutating func formUnion(_ other: ExampleSet) {
    for place in bits.indices { bits[place] |= other.bits[place] }
  }

  mutating func formIntersection(_ other: ExampleSet) {
    for place in bits.indices { bits[place] &= other.bits[place] }
  }

  /// Its members, ascending.
  var members: [Int] {
    var found: [Int] = []
    for (place, word) in bits.enumerated() {
      var rest = word
      while rest != 0 {
        found.append(place << 6 | rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return found
  }
}

/// Which texts may hold a pattern, told by its words alone; more than do, never fewer.
struct PatternHolders: Sendable {
  private let count: Int
  /// By word of the rules: the texts that hold it.
  private var ofWord: [String: [Int32]] = [:]
  /// By lexicon or phrase: those that may hold it.
  private var ofName: [String: ExampleSet] = [:]

  init(_ graph: RuleGraph, _ texts: TextIndex, _ folding: Folding) {
    count = texts.texts.count
    let declarations = graph.files.flatMap(\.declarations)
    for literal in declarations.flatMap(\.mentionedWords) where ofWord[literal.value] == nil {
      ofWord[literal.value] = texts.holders(of: folding.spelled(literal.value)).map(Int32.init)
    }
    var replacing: [String: [Name]] = [:]
    for case .catalog(let catalog) in declarations {
      guard let replaced = catalog.replaced?.text else { continue }
      replacing[replaced, default: []].append(catalog.name)
    }
    for name in declarations.compactMap(\.wordsName) { read(name, graph, replacing) }
  }

  /// The texts that may hold each of some patterns.
  func holders(ofAll patterns: [PhrasePattern]) -> ExampleSet {
    var all = ExampleSet(count: count, isFull: true)
    for pattern in patterns { all.formIntersection(holders(of: pattern)) }
    return all
  }

  private func holders(of pattern: PhrasePattern) -> ExampleSet {
    switch pattern {
    case .word(let literal): return holders(ofWords: [literal])
    case .reference(let name): return ofName[name.text] ?? ExampleSet(count: count, isFull: true)
    case .number: return ExampleSet(count: count, isFull: true)
    case .here(let inner): return holders(of: inner)
    case .either(let parts):
      var any = ExampleSet(count: count, isFull: false)
      for part in parts { any.formUnion(holders(of: part)) }
      return any
    case .sequence(let head, let steps):
      return holders(ofAll: [head] + steps.filter { !$0.isOptional }.map(\.pattern))
    }
  }

  private func holders(ofWords literals: [StringLiteral]) -> ExampleSet {
    var any = ExampleSet(count: count, isFull: false)
    for literal in literals {
      guard let known = ofWord[literal.value] else {
        return ExampleSet(count: count, isFull: true)
      }
      for index in known { any.insert(Int(index)) }
    }
    return any
  }

  /// Reads a lexicon or phrase, and first what it is made of.
  private mutating func read(_ name: String, _ graph: RuleGraph, _ replacing: [String: [Name]]) {
    guard ofName[name] == nil, let place = graph.place(ofWords: name) else { return }
    let declaration = graph.declaration(at: place)
    let inner = declaration.references + (replacing[name] ?? [])
    for inner in inner { read(inner.text, graph, replacing) }
    if case .phrase(let phrase) = declaration {
      ofName[name] = holders(of: phrase.pattern)
    } else {
      var any = holders(ofWords: declaration.lexicon)
      for inner in inner { any.formUnion(holders(of: .reference(inner))) }
      ofName[name] = any
    }
  }
}

extension Declaration {
  /// The words in it that a text is searched for.
  fileprivate var mentionedWords: [StringLiteral] {
    switch self {
    case .terms, .actor, .catalog: lexicon
    case .phrase(let made): made.pattern.words
    case .context(let made): made.condition.patterns.flatMap(\.words)
    case .kind(let made): made.condition.patterns.flatMap(\.words)
    case .record(let made): made.patterns.flatMap(\.words)
    case .adjust(let made): made.unless.flatMap(\.patterns).flatMap(\.words)
    case .rule(let made):
      (made.conditions.flatMap(\.patterns) + made.branches.flatMap(\.lacks)).flatMap(\.words)
    case .source, .stance, .notation, .examples: []
    }
  }
}

extension PhrasePattern {
  /// The words that stand in it.
  fileprivate var words: [StringLiteral] {
    switch self {
    case .word(let literal): [literal]
    case .reference, .number: []
    case .here(let inner): inner.words
    case .either(let parts): parts.flatMap(\.words)
    case .sequence(let head, let steps):
      head.words + steps.flatMap { ($0.without?.words ?? []) + $0.pattern.words }
    }
  }
}
