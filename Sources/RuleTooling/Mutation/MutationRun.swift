import RuleEngine
package import RuleLanguage
import SourceText

/// Tries mutants on the examples of the rules that they can touch.
package struct MutationRun: Sendable {
  /// What became of one mutant.
  package struct Outcome: Sendable {
    package let mutant: Mutant
    /// Whether some example tells it from the program as it is.
    package let isKilled: Bool
    /// Why no text could, where that is proved.
    package let equivalence: Equivalence?
    /// Why no example does, where one could.
    package let survival: Survival?
  }

  private let part: RuleSuite.Part
  private var graph: RuleGraph { part.graph }
  private let today: CalendarDate
  private let folding: Folding

  /// Creates a run over the examples of a part.
  package init(_ part: RuleSuite.Part, today: CalendarDate) {
    self.part = part
    self.today = today
    folding = part.folding
  }

  /// Tries mutants on several threads.
  ///
  /// Of each declaration, only the rules that rest on it are compiled and run; a mutant of a word
  /// is tried on the examples that hold the word.
  ///
  /// - Returns: The outcomes in the order of the mutants.
  /// - Throws: `EngineFailure`, where the program as it is does not compile.
  package func run(
    _ mutants: [Mutant],
    jobs: Int,
    progress: @escaping @Sendable (Int) -> Void
  ) async throws -> [Outcome] {
    var batches: [[Int]] = []
    for (index, mutant) in mutants.enumerated() {
      if let last = batches.last, mutants[last[0]].place == mutant.place, last.count < 512 {
        batches[batches.count - 1].append(index)
      } else {
        batches.append([index])
      }
    }
    var outcomes = mutants.map {
      Outcome(mutant: $0, isKilled: false, equivalence: nil, survival: nil)
    }
    try await withThrowingTaskGroup(of: [(Int, Outcome)].self) { group in
      var waiting = batches[...]
      for _ in 0..<max(1, jobs) {
        guard let batch = waiting.popFirst() else { break }
        group.addTask { try tried(batch, mutants) }
      }
      while let done = try await group.next() {
        for (index, outcome) in done { outcomes[index] = outcome }
        progress(done.count)
        if let batch = waiting.popFirst() { group.addTask { try tried(batch, mutants) } }
      }
    }
    return outcomes
  }

  /// Tries mutants of one declaration.
  private func tried(_ batch: [Int], _ mutants: [Mutant]) throws -> [(Int, Outcome)] {
    guard let first = batch.first else { return [] }
    let affected = part.rules(restingOn: mutants[first].place)
    guard !affected.isEmpty else { return [] }
    let original = try compiled(graph.slice(for: affected))
    var tried = TriedExamples(graph.examples(of: affected), original, folding, today: today)
    let survivors = batch.filter { !isKilled(mutants[$0], affected, &tried) }
    let reasons = survivals(of: survivors.map { mutants[$0] }, affected, &tried)
    let told = Dictionary(uniqueKeysWithValues: zip(survivors, reasons))
    return batch.map { index in
      let survival = told[index] ?? nil
      let isKilled = told[index] == nil
      return (
        index,
        Outcome(
          mutant: mutants[index],
          isKilled: isKilled,
          equivalence: nil,
          survival: survival
        )
      )
    }
  }

  /// How many mutants share the probes that look for their elements.
  private static let asked = 48

  /// Why mutants of one declaration survive; nil where the probes do not compile.
  private func survivals(
    of mutants: [Mutant],
    _ affected: [RuleGraph.Place],
    _ tried: inout TriedExamples
  ) -> [Survival?] {
    stride(from: 0, to: mutants.count, by: Self.asked).flatMap { start -> [Survival?] in
      let few = Array(mutants[start..<min(start + Self.asked, mutants.count)])
      let inquiry = try? SurvivalInquiry(
        few,
        of: few[0].place,
        in: graph,
        affected,
        tried.examples,
        folding,
        today: today
      )
      guard var inquiry else { return few.map { _ in nil } }
      return few.indices.map { index in
        let telling = tried.telling(few[index]).filter { tried.isKept($0) }
        return try? inquiry.survival(of: index, telling: telling)
      }
    }
  }

  private func isKilled(
    _ mutant: Mutant,
    _ affected: [RuleGraph.Place],
    _ tried: inout TriedExamples
  ) -> Bool {
    let telling = tried.telling(mutant)
    guard !telling.isEmpty else { return false }
    let files = graph.slice(for: affected, changing: (mutant.place, mutant.replacement))
    // A mutant that does not compile is noticed by everybody.
    guard let rules = try? compiled(files) else { return true }
    var trial = ExampleTrial(rules, today: today)
    for index in telling where !trial.keeps(tried.examples[index]) {
      // An example that fails as it is tells nothing.
      if tried.isKept(index) { return true }
    }
    return false
  }

  private func compiled(_ files: [RuleFile]) throws(EngineFailure) -> CompiledRules {
    try CompiledRules(files: files, profile: files.last?.package.name.text ?? "")
  }
}

/// The examples that a change to one declaration can touch.
private struct TriedExamples {
  let examples: [RuleExample]
  private let texts: TextIndex
  private let folding: Folding
  /// By what they vary: where it stands.
  private let varying: [String: [Int]]
  /// Those that vary nothing in the rules.
  private let plain: [Int]
  private var original: ExampleTrial
  /// By example: whether it gets its verdict from the rules as they are, where that is known.
  private var keeps: [Bool?]

  init(
    _ examples: [RuleExample],
    _ rules: CompiledRules,
    _ folding: Folding,
    today: CalendarDate
  ) {
    self.examples = examples
    self.folding = folding
    texts = TextIndex(examples.map { folding.folded($0.example.text.value) })
    plain = examples.indices.filter { examples[$0].isPlain }
    varying = Dictionary(grouping: examples.indices.filter { !examples[$0].isPlain }) {
      examples[$0].varied?.path ?? ""
    }
    original = ExampleTrial(rules, today: today)
    keeps = Array(repeating: nil, count: examples.count)
  }

  /// The examples that may tell a mutant, the likeliest first.
  ///
  /// Those that try the element it changes; then those that hold the word that it drops, else all
  /// that vary nothing.
  func telling(_ mutant: Mutant) -> [Int] {
    let aimed = (varying[mutant.path] ?? []).filter {
      examples[$0].varied?.isInside(mutant) ?? false
    }
    let known = Set(aimed)
    guard let word = mutant.word.map(folding.folded) else {
      return aimed + plain
    }
    let holding = texts.candidates(for: word).filter { index in
      !known.contains(index) && texts.texts[index].holds(word)
    }
    return aimed + holding
  }

  /// Whether an example gets its verdict from the rules as they are.
  mutating func isKept(_ index: Int) -> Bool {
    if let known = keeps[index] { return known }
    let found = original.keeps(examples[index])
    keeps[index] = found
    return found
  }
}

extension Variation {
  /// Whether it is or lies in the element that a mutant changes.
  func isInside(_ mutant: Mutant) -> Bool {
    path == mutant.path && mutant.range.lower <= range.lower && range.upper <= mutant.range.upper
  }
}

extension [Unicode.Scalar] {
  /// Whether a stretch of it is `part`.
  func holds(_ part: [Unicode.Scalar]) -> Bool {
    guard let first = part.first, count >= part.count else { return part.isEmpty }
    return (0...(count - part.count)).contains { start in
      self[start] == first && self[start..<(start + part.count)].elementsEqual(part)
    }
  }
}

/// Deterministic random numbers (SplitMix64), for samples that a seed brings back.
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Starts the sequence of a seed.
  package init(seed: UInt64) {
    state = seed
  }

  /// The next number of the sequence.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension [Mutant] {
  /// Some of them by lot, in their own order; all where there are no more.
  package func sample(_ count: Int, seed: UInt64) -> [Mutant] {
    guard count < self.count else { return self }
    var generator = SeededGenerator(seed: seed)
    return indices.shuffled(using: &generator).prefix(count).sorted().map { self[$0] }
  }
}
