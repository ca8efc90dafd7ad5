import RuleLanguage
import SourceText

/// The examples of a part, laid out for the question which of them a change can touch.
///
/// A text that lacks a word of something that must be found there, with and without the change,
/// tells nothing of it and is not judged at all.
struct ExamplePool: Sendable {
  /// The examples, rule by rule in the order of the files.
  let examples: [RuleExample]
  let folding: Folding
  /// By example: its rule.
  private let rules: [RuleGraph.Place]
  private let texts: TextIndex
  private let isPlain: [Bool]
  /// Those that vary nothing in the rules.
  private let plain: [Int]
  /// By the file of what they vary: the others, by where it begins.
  private let varying: [String: [(lower: UInt32, example: Int)]]
  private let plainHolders: PatternHolders
  private let manner: MutationRun.Manner
  private let singleTriggers: [[Unicode.Scalar]]

  init(_ part: RuleSuite.Part, _ manner: MutationRun.Manner) {
    self.manner = manner
    singleTriggers = part.graph.singleTriggers.map { part.folding.spelled($0.value) }
    let folding = part.folding
    var (examples, rules): ([RuleExample], [RuleGraph.Place]) = ([], [])
    for rule in part.rules.sorted() {
      examples += part.graph.examples(of: [rule])
      rules += repeatElement(rule, count: examples.count - rules.count)
    }
    self.examples = examples
    self.rules = rules
    self.folding = folding
    let texts = examples.map { Self.text(of: $0, folding) }
    let isPlain = examples.map(\.isPlain)
    let plain = examples.indices.filter { isPlain[$0] }
    self.isPlain = isPlain
    self.plain = plain
    self.texts = TextIndex(texts)
    plainHolders = PatternHolders(part.graph, TextIndex(plain.map { texts[$0] }), folding)
    var varying: [String: [(lower: UInt32, example: Int)]] = [:]
    for index in examples.indices where !isPlain[index] {
      guard let varied = examples[index].varied else { continue }
      varying[varied.path, default: []].append((varied.range.lower, index))
    }
    self.varying = varying.mapValues { own in
      own.sorted { ($0.lower, $0.example) < ($1.lower, $1.example) }
    }
  }

  /// What an example holds, as words are compared; of a document in several lines or with markup also
  /// without them.
  private static func text(of example: RuleExample, _ folding: Folding) -> [Unicode.Scalar] {
    let text = example.example.text.value
    let whole = folding.spelled(text)
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "\n") }) else {
      return whole
    }
    var isInTag = false
    let bare = whole.filter { scalar in
      if scalar == "<" { isInTag = true }
      defer { if scalar == ">" { isInTag = false } }
      return !isInTag && scalar != ">" && !scalar.properties.isWhitespace
    }
    return whole + ["\n"] + bare
  }

  /// The examples of some rules that may tell a mutant, the likeliest first.
  ///
  /// Those that try the element it changes; then those that hold the word that it drops, else all
  /// that vary nothing.
  func telling(_ mutant: Mutant, of affected: Set<RuleGraph.Place>) -> [Int] {
    if manner == .alone { return examples.indices.filter { affected.contains(rules[$0]) } }
    let aimed = aimed(at: mutant).filter { affected.contains(rules[$0]) }
    let known = Set(aimed)
    let holders = plainHolders.holders(ofAll: mutant.clues)
    guard let word = mutant.word.map(folding.spelled) else {
      return aimed + holders.members.map { plain[$0] }.filter { affected.contains(rules[$0]) }
    }
    let held = Set(mutant.clues.isEmpty ? [] : holders.members.map { plain[$0] })
    let holding = texts.holders(of: word).filter { index in
      affected.contains(rules[index]) && !known.contains(index)
        && (mutant.clues.isEmpty || !isPlain[index] || held.contains(index))
    }
    return aimed + holding
  }

  /// Whether a mutant drops a word that holds a trigger which counts only outside longer words, so
  /// that it matters what other words the rules know.
  func changesTriggers(_ mutant: Mutant) -> Bool {
    guard let word = mutant.word.map(folding.spelled) else { return false }
    return singleTriggers.contains { $0.count < word.count && word.holds($0) }
  }

  /// The rules of some examples.
  func rules(of examples: some Sequence<Int>) -> Set<RuleGraph.Place> {
    Set(examples.map { rules[$0] })
  }

  /// The examples that vary what a mutant changes.
  private func aimed(at mutant: Mutant) -> [Int] {
    guard let own = varying[mutant.path] else { return [] }
    let first = own.partitioningIndex { $0.lower >= mutant.range.lower }
    let last = own.partitioningIndex { $0.lower > mutant.range.upper }
    return own[first..<max(first, last)].map(\.example)
      .filter { examples[$0].varied?.isInside(mutant) ?? false }.sorted()
  }
}

extension Array {
  /// The index of the first element of an ordered array of which a condition holds.
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Folding {
  /// A text as matching sees it: folded, and in small letters.
  func spelled(_ text: String) -> [Unicode.Scalar] {
    folded(text).map { scalar in
      (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0x20) ?? scalar : scalar
    }
  }
}
