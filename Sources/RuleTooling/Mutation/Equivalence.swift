package import Messages
import RuleLanguage
import SourceText

/// Why a mutant gives no text another verdict, where that can be proved from the rules.
package enum Equivalence: Sendable, Hashable {
  /// No rule rests on the element.
  case unused
  /// The word stands in the same place a second time.
  case repeated
  /// It holds a shorter word, and only whether one of them is found counts.
  case subsumed(String)
  /// What it hides is hidden by another look-alike inside it.
  case hidden(String)
  /// It hides no word at all.
  case idle

  /// The class that it is counted in.
  package enum Kind: Sendable, CaseIterable {
    case unused, repeated, subsumed, idle

    /// The class in a word.
    package var label: Message {
      switch self {
      case .unused: "unused"
      case .repeated: "repeated"
      case .subsumed: "subsumed"
      case .idle: "hides nothing of its own"
      }
    }
  }

  /// The class that it is counted in.
  package var kind: Kind {
    switch self {
    case .unused: .unused
    case .repeated: .repeated
    case .subsumed: .subsumed
    case .hidden, .idle: .idle
    }
  }

  /// The class in a word.
  package var label: Message { kind.label }

  /// The reason in words.
  package var reason: Message {
    switch self {
    case .unused: "no rule rests on it"
    case .repeated: "it stands there a second time"
    case .subsumed(let word): "it holds “\(word)”, and only whether one of them is found counts"
    case .hidden(let word): "“\(word)” hides the same"
    case .idle: "no word of the list stands in it"
    }
  }
}

/// Proves that mutants of a program are equivalent to it.
///
/// What is not proved may still be equivalent; what is proved no example can kill.
struct EquivalenceProver {
  private let graph: RuleGraph
  private let folding: Folding
  private let mentions: MentionIndex
  /// By lexicon: those whose words are looked for with its own.
  private let takers: [String: Set<String>]

  init(_ graph: RuleGraph, _ folding: Folding) {
    self.graph = graph
    self.folding = folding
    mentions = MentionIndex(graph, folding)
    var takers: [String: Set<String>] = [:]
    for declaration in graph.files.flatMap(\.declarations) {
      guard let name = declaration.wordsName, declaration.isLexicon else { continue }
      for inner in graph.lexicons(in: name) { takers[inner, default: []].insert(name) }
    }
    self.takers = takers
  }

  /// Why a mutant is equivalent; nil where that is not proved.
  func proof(of mutant: Mutant) -> Equivalence? {
    let declaration = graph.declaration(at: mutant.place)
    switch mutant.kind {
    case .word:
      guard let name = declaration.wordsName, let word = mutant.word.map(folding.folded) else {
        return nil
      }
      if isRepeated(word, mutant.range, in: name) { return .repeated }
      return subsumption(of: word, mutant)
    case .alternative:
      guard let word = mutant.word.map(folding.folded) else { return nil }
      return subsumption(of: word, mutant)
    case .exclusion:
      guard let name = declaration.wordsName, let word = mutant.word.map(folding.folded) else {
        return nil
      }
      return idleness(of: word, mutant.range, in: name)
    default: return nil
    }
  }

  private func subsumption(of word: [Unicode.Scalar], _ mutant: Mutant) -> Equivalence? {
    mentions.shorterWord(for: word, path: mutant.path, mutant.range).map(Equivalence.subsumed)
  }

  /// Whether a lexicon, or one that it takes in, has the word elsewhere.
  private func isRepeated(_ word: [Unicode.Scalar], _ range: TextRange, in name: String) -> Bool {
    graph.lexicons(in: name).contains { inner in
      guard let place = graph.place(ofWords: inner) else { return false }
      return graph.declaration(at: place).lexicon.contains { literal in
        (inner != name || literal.range != range) && folding.folded(literal.value) == word
      }
    }
  }

  /// Whether a look-alike hides nothing that is not hidden without it.
  private func idleness(
    of word: [Unicode.Scalar],
    _ range: TextRange,
    in name: String
  ) -> Equivalence? {
    let words = (takers[name] ?? [name]).flatMap { graph.lexicons(in: $0) }
      .compactMap(graph.place(ofWords:)).flatMap { graph.declaration(at: $0).lexicon }
      .map { folding.folded($0.value) }
    let hidden = Set(words).flatMap { word.places(of: $0) }
    if hidden.isEmpty { return .idle }
    let others = graph.lexicons(in: name).compactMap(graph.place(ofWords:))
      .flatMap { graph.declaration(at: $0).excludedWords }
      .filter { $0.range != range }
    let own = others.first { other in
      let places = word.places(of: folding.folded(other.value))
      return hidden.allSatisfy { place in places.contains { $0.contains(place) } }
    }
    return own.map { Equivalence.hidden($0.value) }
  }
}

extension RuleGraph {
  /// A lexicon and those that it takes in, directly or not.
  func lexicons(in name: String) -> [String] {
    var found: [String] = []
    var pending = [name]
    while let next = pending.popLast() {
      guard !found.contains(next), let place = place(ofWords: next) else { continue }
      found.append(next)
      if declaration(at: place).isLexicon {
        pending += declaration(at: place).references.map(\.text)
      }
    }
    return found
  }
}

extension Declaration {
  /// Whether it lists words.
  var isLexicon: Bool {
    switch self {
    case .terms, .actor, .catalog: true
    default: false
    }
  }
}

extension [Unicode.Scalar] {
  /// Where a word stands in it.
  func places(of word: [Unicode.Scalar]) -> [Range<Int>] {
    guard !word.isEmpty, count >= word.count else { return [] }
    return (0...(count - word.count)).map { $0..<($0 + word.count) }
      .filter { self[$0].elementsEqual(word) }
  }
}

extension Range<Int> {
  /// Whether another range lies in it.
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
