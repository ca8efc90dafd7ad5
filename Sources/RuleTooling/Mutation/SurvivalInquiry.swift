import Findings
import RuleEngine
import RuleLanguage
import SourceText

/// Finds out why examples do not kill mutants of one declaration.
///
/// The rules are run with probes beside them: first what the declaration itself makes of an
/// example, as it is and changed, then what the rule makes of that.
struct SurvivalInquiry {
  /// What the rules make of one example.
  private struct Sight {
    /// The findings of the example's rule.
    let findings: [Finding]
    /// What the declaration finds, by sighting.
    let seen: Set<Spot>
    /// The mutants whose element it has.
    let has: Set<Int>
  }

  /// Where a sighting holds.
  struct Spot: Hashable {
    private let key: Sighting.Key
    private let quote: String
    private let region: Region

    init(_ key: Sighting.Key, _ finding: Finding) {
      self.key = key
      quote = finding.quote
      region = finding.region
    }
  }

  /// How many mutants are asked about at a time.
  static let room = 48

  private let part: RuleSuite.Part
  private var graph: RuleGraph { part.graph }
  private let pool: ExamplePool
  private let folding: Folding
  private let today: CalendarDate
  private let mutants: [Mutant]
  /// By mutant: the examples that might have killed it.
  private let telling: [[Int]]
  private let isOfSentences: Bool
  private let keys: [Sighting.Key]
  private let presence: [Int: Int]
  private let removals: [WordRemoval?]
  private let unchanged: CompiledRules
  private var original: ExampleTrial
  private var known: [Int: Sight] = [:]

  /// Prepares the questions to the examples for mutants of one declaration.
  ///
  /// - Throws: `EngineFailure`, where the probes do not compile.
  init(
    _ mutants: [Mutant],
    in part: RuleSuite.Part,
    _ pool: ExamplePool,
    telling: [[Int]],
    removals: [WordRemoval?],
    today: CalendarDate
  ) throws(EngineFailure) {
    self.part = part
    self.pool = pool
    folding = part.folding
    self.today = today
    self.mutants = mutants
    self.telling = telling
    self.removals = removals
    let graph = part.graph
    let declaration = graph.declaration(at: mutants[0].place)
    isOfSentences = declaration.wordsName.map(graph.namesOfSentences.contains) ?? true
    var probes = ProbeSet()
    let sightings = graph.sightings(of: declaration)
    keys = sightings.map(\.key)
    for sighting in sightings { _ = probes.add(sighting) }
    var presence: [Int: Int] = [:]
    for (index, mutant) in mutants.enumerated() {
      for sighting in graph.presence(of: mutant) { presence[probes.add(sighting)] = index }
    }
    self.presence = presence
    let rules = graph.withOwners(pool.rules(of: telling.joined()))
    // Where no example is asked, nothing is; what the probes look for need not be there.
    let asked = rules.isEmpty ? ProbeSet() : probes
    unchanged = try asked.compiled(with: graph.slice(for: rules), besideRules: true)
    original = ExampleTrial(unchanged, today: today, explains: true)
  }

  /// Why each of the mutants survives; nil where the probes do not compile.
  mutating func survivals() -> [Survival?] {
    var found = mutants.map { mutant -> Survival? in missing(mutant) }
    let asked = mutants.indices.filter { !telling[$0].isEmpty }
    let rules = pool.rules(of: asked.flatMap { telling[$0] })
    let room = SideBySide.room(for: mutants[0].place, in: graph, asking: rules)
    for start in stride(from: 0, to: asked.count, by: room) {
      let chunk = Array(asked[start..<min(start + room, asked.count)])
      guard var changed = changed(chunk) else {
        for index in chunk { found[index] = nil }
        continue
      }
      for (own, index) in chunk.enumerated() {
        found[index] = survival(of: index) { example, number in
          changed.sight(of: own, in: example, number)
        }
      }
    }
    return found
  }

  /// The changed rules of some mutants; nil where they do not compile.
  private func changed(_ chunk: [Int]) -> ChangedRules? {
    if let edited = removals[chunk[0]].flatMap({ $0.applied(to: unchanged) }) {
      return ChangedRules(edited, keys, today: today)
    }
    return try? ChangedRules(
      chunk.map { mutants[$0] },
      in: part,
      asking: pool.rules(of: chunk.flatMap { telling[$0] }),
      today: today
    )
  }

  /// Why a mutant survives.
  ///
  /// - Parameter after: What the changed rules make of an example.
  private mutating func survival(
    of index: Int,
    _ after: (RuleExample, Int) -> (findings: [Finding], seen: Set<Spot>)
  ) -> Survival? {
    let mutant = mutants[index]
    var lifted: Int?
    var other: Survival?
    for number in telling[index] {
      let example = pool.examples[number]
      let before = sight(of: number)
      let after = after(example, number)
      if let shown = Self.shown(before.findings, after.findings, example) { return shown }
      guard before.seen != after.seen || before.has.contains(index) || holds(example, mutant) else {
        continue
      }
      if let finding = after.findings.first {
        other = other ?? Self.found(finding, example)
      } else {
        lifted = lifted ?? number
      }
    }
    if let other { return other }
    guard let lifted else { return missing(mutant) }
    return try? lifting(of: pool.examples[lifted], pool.rules(of: [lifted]), mutant)
  }

  /// Why no example turns on a mutant.
  private func missing(_ mutant: Mutant) -> Survival {
    if mutant.kind.loosens { return .noNearMiss }
    return isOfSentences ? .untried : .elsewhere
  }

  // MARK: Looking at examples

  private mutating func sight(of number: Int) -> Sight {
    if let known = known[number] { return known }
    let example = pool.examples[number]
    let findings = original.report(on: example.example).findings
    var seen: Set<Spot> = []
    var has: Set<Int> = []
    for finding in findings {
      guard let probe = ProbeSet.number(finding.rule) else { continue }
      if keys.indices.contains(probe) {
        seen.insert(Spot(keys[probe], finding))
      } else if let mutant = presence[probe] {
        has.insert(mutant)
      }
    }
    let own = findings.filter { $0.rule == example.rule }
    let found = Sight(findings: own, seen: seen, has: has)
    known[number] = found
    return found
  }

  /// Whether an example was made from the element of a mutant, or has the word that it drops.
  private func holds(_ example: RuleExample, _ mutant: Mutant) -> Bool {
    if !mutant.kind.loosens, example.varied?.isInside(mutant) ?? false { return true }
    switch mutant.kind {
    case .word, .exclusion, .trigger:
      guard let word = mutant.word.map(folding.folded) else { return false }
      let longer = graph.declaration(at: mutant.place).hidingWords
        .map { folding.folded($0.value) }
        .filter { $0.count > word.count && $0.holds(word) }
      return folding.folded(example.example.text.value).mentions(word, notInside: longer)
    default: return false
    }
  }

  // MARK: Telling

  /// Whether findings stay and show something else.
  private static func shown(
    _ before: [Finding],
    _ after: [Finding],
    _ example: RuleExample
  ) -> Survival? {
    let old = Set(before.map(\.shown))
    guard let new = after.first(where: { !old.contains($0.shown) }) else { return nil }
    let kept = Set(after.map(\.shown))
    let gone = before.first { !kept.contains($0.shown) }
    guard let gone else { return .added(new.quote, example: example.brief) }
    let isSameQuote = gone.quote == new.quote
    return .shown(
      before: isSameQuote ? gone.message : gone.quote,
      after: isSameQuote ? new.message : new.quote,
      example: example.brief
    )
  }

  private static func found(_ finding: Finding, _ example: RuleExample) -> Survival {
    let terms = (finding.because ?? []).filter { $0.step == "term" }.map(\.text)
      .prefix(6).map(Renaming.unmarked)
    return .found(quote: finding.quote, terms: terms, example: example.brief)
  }

  /// What lets an example pass in the changed rules.
  private func lifting(
    of example: RuleExample,
    _ rules: Set<RuleGraph.Place>,
    _ mutant: Mutant
  ) throws(EngineFailure) -> Survival {
    let files = graph.slice(for: rules, changing: (mutant.place, mutant.replacement))
    let changed = RuleGraph(files: files)
    for place in changed.rules where changed.id(at: place) == example.rule {
      guard case .rule(let rule) = changed.declaration(at: place) else { continue }
      let exceptions = changed.exceptions(of: rule)
      guard !exceptions.isEmpty else { continue }
      var probes = ProbeSet()
      for exception in exceptions { _ = probes.add(exception.sighting) }
      var trial = ExampleTrial(try probes.compiled(with: files), today: today)
      if let held = trial.rules(finding: example.example).compactMap(ProbeSet.number).min() {
        return .excepted(by: exceptions[held].name, example: example.brief)
      }
    }
    return .notAtStake(example: example.brief)
  }
}

extension Finding {
  /// What a reader sees of it.
  fileprivate var shown: [String] { [quote, message, place] }
}

extension RuleExample {
  /// The beginning of its text.
  fileprivate var brief: String {
    let line = example.text.value.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 40 ? line.prefix(39) + "…" : line
  }
}
