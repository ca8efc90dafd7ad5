import RuleEngine
import RuleLanguage

/// Tries mutants of one declaration.
struct DeclarationTrial {
  private let part: RuleSuite.Part
  private var graph: RuleGraph { part.graph }
  private let pool: ExamplePool
  private let mutants: [Mutant]
  /// By mutant: the examples that may tell it, the likeliest first.
  private let telling: [[Int]]
  /// The rules that rest on the declaration.
  private let affected: Set<RuleGraph.Place>
  private let today: CalendarDate
  private let manner: MutationRun.Manner
  private let original: CompiledRules
  /// By the rules that are compiled together: what they make of examples as they are.
  private var unchanged: [Set<RuleGraph.Place>: UnchangedRules] = [:]

  init(
    _ part: RuleSuite.Part,
    _ pool: ExamplePool,
    _ original: CompiledRules,
    _ mutants: [Mutant],
    _ today: CalendarDate,
    _ manner: MutationRun.Manner
  ) {
    self.part = part
    self.pool = pool
    self.mutants = mutants
    self.today = today
    self.manner = manner
    let affected = mutants.first.map { Set(part.rules(restingOn: $0.place)) } ?? []
    self.affected = affected
    telling =
      affected.isEmpty
      ? mutants.map { _ in [] } : mutants.map { pool.telling($0, of: affected) }
    self.original = original
  }

  /// Whether an example tells each of them from the rules as they are.
  mutating func killed() -> [Bool] {
    var isKilled = [Bool](repeating: false, count: mutants.count)
    for chunk in chunks(of: mutants.indices.filter { !telling[$0].isEmpty }) {
      for index in killed(chunk) { isKilled[index] = true }
    }
    return isKilled
  }

  /// Those that go into one program.
  private func chunks(of all: [Int]) -> [[Int]] {
    let alone = all.filter { pool.changesTriggers(mutants[$0]) }
    let indices = all.filter { !pool.changesTriggers(mutants[$0]) }
    guard let first = indices.first else { return alone.map { [$0] } }
    let rules = pool.rules(of: indices.flatMap { telling[$0] })
    let room =
      manner == .alone
      ? 1 : SideBySide.room(for: mutants[first].place, in: graph, asking: rules)
    let chunks = stride(from: 0, to: indices.count, by: room).map { start in
      Array(indices[start..<min(start + room, indices.count)])
    }
    return chunks + alone.map { [$0] }
  }

  // MARK: Verdicts

  /// Which of some mutants an example tells from the rules as they are.
  private mutating func killed(_ chunk: [Int]) -> Set<Int> {
    guard let first = chunk.first else { return [] }
    let few = chunk.map { mutants[$0] }
    var rules = pool.rules(of: chunk.flatMap { telling[$0] })
    let beside =
      chunk.count > 1
      ? SideBySide(few, of: few[0].place, in: graph, asking: rules) : nil
    let edited = removal(of: first).flatMap { $0.applied(to: original) }
    if edited != nil { rules = Set(graph.rules) }
    if pool.changesTriggers(few[0]) { rules = affected }
    let files =
      beside?.files
      ?? graph.slice(for: graph.withOwners(rules), changing: (few[0].place, few[0].replacement))
    guard let compiled = try? edited ?? CompiledRules(files: files, profile: part.profile) else {
      // A mutant that does not compile is noticed by everybody.
      return chunk.count == 1 ? [first] : Set(chunk.flatMap { self.killed([$0]) })
    }
    var trial = ExampleTrial(compiled, today: today)
    var dead: Set<Int> = []
    for (number, asking) in questions(chunk) {
      let open = asking.filter { !dead.contains(chunk[$0]) }
      if open.isEmpty { continue }
      let example = pool.examples[number]
      let found = trial.rules(finding: example.example)
      for own in open {
        let id = beside?.id(example.rule, of: own) ?? example.rule
        // An example that fails as it is tells nothing.
        if found.contains(id) != example.example.violates, isKept(number, by: rules) {
          dead.insert(chunk[own])
        }
      }
    }
    return dead
  }

  /// What a mutant takes from the rules that every document is read with, if it is but a word.
  private func removal(of index: Int) -> WordRemoval? {
    guard manner == .together, graph.common.contains(mutants[index].place),
      !pool.changesTriggers(mutants[index])
    else { return nil }
    return WordRemoval(mutants[index], in: graph, pool.folding)
  }

  /// The examples that may tell some of a chunk, the likeliest first, with the places in it of those
  /// that they may tell.
  private func questions(_ chunk: [Int]) -> [(example: Int, asking: [Int])] {
    var asking: [Int: [Int]] = [:]
    var rank: [Int: Int] = [:]
    for (own, index) in chunk.enumerated() {
      for (place, example) in telling[index].enumerated() {
        asking[example, default: []].append(own)
        rank[example] = min(rank[example] ?? place, place)
      }
    }
    let order = rank.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    return order.map { ($0, asking[$0] ?? []) }
  }

  /// Whether an example gets its verdict from some of the rules as they are.
  private mutating func isKept(_ number: Int, by rules: Set<RuleGraph.Place>) -> Bool {
    if unchanged[rules] == nil {
      let isWhole = rules.count == graph.rules.count
      let files = graph.slice(for: graph.withOwners(rules))
      let compiled =
        isWhole ? original : (try? CompiledRules(files: files, profile: part.profile)) ?? original
      unchanged[rules] = UnchangedRules(trial: ExampleTrial(compiled, today: today))
    }
    return unchanged[rules]?.keeps(pool.examples[number], number) ?? false
  }

  // MARK: Reasons

  /// Why mutants survive; nil where the probes do not compile, or no rule rests on them.
  mutating func survivals() -> [Survival?] {
    guard !affected.isEmpty else { return mutants.map { _ in nil } }
    var found: [Survival?] = []
    for start in stride(from: 0, to: mutants.count, by: SurvivalInquiry.room) {
      let chunk = start..<min(start + SurvivalInquiry.room, mutants.count)
      let rules = pool.rules(of: chunk.flatMap { telling[$0] })
      let kept = chunk.map { index in telling[index].filter { isKept($0, by: rules) } }
      let inquiry = try? SurvivalInquiry(
        Array(mutants[chunk]),
        in: part,
        pool,
        telling: kept,
        removals: chunk.map(removal),
        today: today
      )
      guard var inquiry else {
        found += chunk.map { _ in nil }
        continue
      }
      found += inquiry.survivals()
    }
    return found
  }
}

/// What rules make of examples as they are.
private struct UnchangedRules {
  var trial: ExampleTrial
  private var known: [Int: Bool] = [:]

  init(trial: ExampleTrial) { self.trial = trial }

  /// Whether an example gets its verdict.
  mutating func keeps(_ example: RuleExample, _ number: Int) -> Bool {
    if let known = known[number] { return known }
    let found = trial.keeps(example)
    known[number] = found
    return found
  }
}
