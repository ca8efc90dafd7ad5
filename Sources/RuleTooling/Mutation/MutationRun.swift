package import RuleEngine
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

  /// How mutants are tried; the outcomes are the same.
  package enum Manner: Sendable {
    /// Many in one program, each on the examples that hold what it changes.
    case together
    /// Each in a program of its own, on every example of the rules that rest on it.
    case alone
  }

  private let part: RuleSuite.Part
  private let today: CalendarDate
  private let manner: Manner
  private let pool: ExamplePool
  private let original: CompiledRules

  /// Creates a run over the examples of a part.
  ///
  /// - Throws: `EngineFailure`, where the program as it is does not compile.
  package init(
    _ part: RuleSuite.Part,
    today: CalendarDate,
    manner: Manner = .together
  ) throws(EngineFailure) {
    self.part = part
    self.today = today
    self.manner = manner
    pool = ExamplePool(part, manner)
    original = try CompiledRules(files: part.graph.files, profile: part.profile)
  }

  /// Tries mutants on several threads.
  ///
  /// Of each declaration, only the rules that rest on it are compiled and run, for many mutants of it
  /// in one program; a mutant is tried on the examples that hold what it changes.
  ///
  /// - Returns: Whether each is killed, in the order of the mutants.
  package func killed(
    _ mutants: [Mutant],
    jobs: Int,
    progress: @escaping @Sendable (Int) -> Void
  ) async -> [Bool] {
    await tried(mutants, jobs: jobs, progress) { $0.killed() }
  }

  /// Asks why mutants survive, on several threads; nil where the probes do not compile.
  package func survivals(of mutants: [Mutant], jobs: Int) async -> [Survival?] {
    await tried(mutants, jobs: jobs, { _ in }, { $0.survivals() })
  }

  private func tried<Result: Sendable>(
    _ mutants: [Mutant],
    jobs: Int,
    _ progress: @escaping @Sendable (Int) -> Void,
    _ trial: @escaping @Sendable (inout DeclarationTrial) -> [Result]
  ) async -> [Result] {
    let batches = batches(of: mutants)
    var results: [[Result]] = Array(repeating: [], count: batches.count)
    await withTaskGroup(of: (Int, [Result]).self) { group in
      var waiting = batches.indices[...]
      func start() {
        guard let number = waiting.popFirst() else { return }
        let few = Array(mutants[batches[number]])
        group.addTask {
          var own = DeclarationTrial(part, pool, original, few, today, manner)
          return (number, trial(&own))
        }
      }
      for _ in 0..<max(1, jobs) { start() }
      while let (number, done) = await group.next() {
        results[number] = done
        progress(done.count)
        start()
      }
    }
    return results.flatMap(\.self)
  }

  /// So many mutants are tried by one thread at a time.
  private static let batchSize = 96

  /// Mutants of one declaration each.
  private func batches(of mutants: [Mutant]) -> [Range<Int>] {
    var batches: [Range<Int>] = []
    for (index, mutant) in mutants.enumerated() {
      if let last = batches.last, mutants[last.lowerBound].place == mutant.place,
        last.count < Self.batchSize
      {
        batches[batches.count - 1] = last.lowerBound..<index + 1
      } else {
        batches.append(index..<index + 1)
      }
    }
    return batches
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
