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

  private struct Spot: Hashable {
    let key: Sighting.Key
    let quote: String
    let region: Region
  }

  private let graph: RuleGraph
  private let affected: [RuleGraph.Place]
  private let examples: [RuleExample]
  private let folding: Folding
  private let today: CalendarDate
  private let mutants: [Mutant]
  private let isOfSentences: Bool
  private let keys: [Sighting.Key]
  private let presence: [Int: Int]
  private var original: ExampleTrial
  private var known: [Int: Sight] = [:]

  /// Prepares the questions to the examples of some rules, for mutants of one declaration.
  ///
  /// - Throws: `EngineFailure`, where the probes do not compile.
  init(
    _ mutants: [Mutant],
    of place: RuleGraph.Place,
    in graph: RuleGraph,
    _ affected: [RuleGraph.Place],
    _ examples: [RuleExample],
    _ folding: Folding,
    today: CalendarDate
  ) throws(EngineFailure) {
    self.graph = graph
    self.affected = affected
    self.examples = examples
    self.folding = folding
    self.today = today
    self.mutants = mutants
    let declaration = graph.declaration(at: place)
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
    let rules = try probes.compiled(with: graph.slice(for: affected), besideRules: true)
    original = ExampleTrial(rules, today: today, explains: true)
  }

  /// Why a mutant survives.
  ///
  /// - Parameters:
  ///   - index: Which of the mutants.
  ///   - telling: The examples that might have killed it.
  /// - Throws: `EngineFailure`, where the probes do not compile.
  mutating func survival(
    of index: Int,
    telling: [Int]
  ) throws(EngineFailure) -> Survival {
    let mutant = mutants[index]
    guard !telling.isEmpty else { return missing(mutant) }
    var probes = ProbeSet()
    let sightings = mutant.replacement.map(graph.sightings) ?? []
    for sighting in sightings { _ = probes.add(sighting) }
    let change = (mutant.place, mutant.replacement)
    let files = graph.slice(for: affected, changing: change)
    let rules = try probes.compiled(with: files, besideRules: true)
    var trial = ExampleTrial(rules, today: today, explains: true)
    var lifted: Int?
    var other: Survival?
    for number in telling {
      let example = examples[number]
      let before = sight(of: number)
      let after = sight(of: example, sightings.map(\.key), [:], &trial)
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
    return try lifting(of: examples[lifted], files)
  }

  /// Why no example turns on a mutant.
  private func missing(_ mutant: Mutant) -> Survival {
    if mutant.kind.loosens { return .noNearMiss }
    return isOfSentences ? .untried : .elsewhere
  }

  // MARK: Looking at examples

  private mutating func sight(of number: Int) -> Sight {
    if let known = known[number] { return known }
    let found = sight(of: examples[number], keys, presence, &original)
    known[number] = found
    return found
  }

  private func sight(
    of example: RuleExample,
    _ keys: [Sighting.Key],
    _ presence: [Int: Int],
    _ trial: inout ExampleTrial
  ) -> Sight {
    let findings = trial.report(on: example.example).findings
    var seen: Set<Spot> = []
    var has: Set<Int> = []
    for finding in findings {
      guard let probe = ProbeSet.number(finding.rule) else { continue }
      if keys.indices.contains(probe) {
        seen.insert(Spot(key: keys[probe], quote: finding.quote, region: finding.region))
      } else if let mutant = presence[probe] {
        has.insert(mutant)
      }
    }
    let own = findings.filter { $0.rule == example.rule }
    return Sight(findings: own, seen: seen, has: has)
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
      .prefix(6)
    return .found(quote: finding.quote, terms: Array(terms), example: example.brief)
  }

  /// What lets an example pass in the changed rules.
  private func lifting(
    of example: RuleExample,
    _ files: [RuleFile]
  ) throws(EngineFailure) -> Survival {
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
