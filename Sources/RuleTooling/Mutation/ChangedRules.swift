import Findings
import RuleEngine
import RuleLanguage

/// Mutants of one declaration with probes beside them, to see what each makes of examples.
struct ChangedRules {
  private let beside: SideBySide?
  /// By probe: the mutant that it belongs to, and what it shows.
  private var probes: [(mutant: Int, key: Sighting.Key)] = []
  private var trial: ExampleTrial
  /// By example: the findings in it.
  private var known: [Int: [Finding]] = [:]

  /// - Parameter rules: The rules that are asked.
  /// - Throws: `EngineFailure`, where the probes do not compile.
  init(
    _ mutants: [Mutant],
    in part: RuleSuite.Part,
    asking rules: Set<RuleGraph.Place>,
    today: CalendarDate
  ) throws(EngineFailure) {
    let (graph, place) = (part.graph, mutants[0].place)
    let beside =
      mutants.count > 1 ? SideBySide(mutants, of: place, in: graph, asking: rules) : nil
    self.beside = beside
    var set = ProbeSet()
    for (number, mutant) in mutants.enumerated() {
      let isNamed = graph.declaration(at: place).wordsName != nil
      // Rules are seen by what they ask for, which has no copies.
      let copy = isNamed ? beside.map { $0.copy(mutant, number) } : nil
      let changed = copy ?? mutant.replacement
      for sighting in changed.map(graph.sightings) ?? [] {
        _ = set.add(sighting)
        probes.append((number, sighting.key))
      }
    }
    let files =
      beside?.files
      ?? graph.slice(for: graph.withOwners(rules), changing: (place, mutants[0].replacement))
    let compiled = try set.compiled(with: files, besideRules: true)
    trial = ExampleTrial(compiled, today: today, explains: true)
  }

  /// - Parameters:
  ///   - rules: Those of one mutant, with probes.
  ///   - keys: What these show.
  init(_ rules: CompiledRules, _ keys: [Sighting.Key], today: CalendarDate) {
    beside = nil
    probes = keys.map { (0, $0) }
    trial = ExampleTrial(rules, today: today, explains: true)
  }

  /// What a mutant makes of an example: the findings of the example's rule, and where the changed
  /// declaration finds something.
  mutating func sight(
    of mutant: Int,
    in example: RuleExample,
    _ number: Int
  ) -> (findings: [Finding], seen: Set<SurvivalInquiry.Spot>) {
    let all = known[number] ?? trial.report(on: example.example).findings
    known[number] = all
    let id = beside?.id(example.rule, of: mutant) ?? example.rule
    var seen: Set<SurvivalInquiry.Spot> = []
    for finding in all {
      guard let probe = ProbeSet.number(finding.rule), probe < probes.count,
        probes[probe].mutant == mutant
      else {
        continue
      }
      seen.insert(SurvivalInquiry.Spot(probes[probe].key, finding))
    }
    return (all.filter { $0.rule == id }, seen)
  }
}
