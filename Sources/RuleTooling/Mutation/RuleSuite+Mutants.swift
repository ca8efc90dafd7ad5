import Messages
import RuleEngine
package import RuleLanguage
import SourceText

extension RuleSuite {
  /// A mutant by its place and its change, whatever part it is tried in.
  private struct Key: Hashable {
    let path: String
    let lower: UInt32
    let change: Message

    init(_ mutant: Mutant) {
      path = mutant.path
      lower = mutant.range.lower
      change = mutant.change
    }
  }

  /// The mutants of some packages, in the order of the parts and of the source.
  ///
  /// - Parameters:
  ///   - only: The rules that rest on what is changed; nil: any.
  ///   - count: How many are drawn by lot; nil: all.
  ///   - seed: What the lot is drawn by.
  package func mutants(
    of packages: Set<String>,
    resting only: Set<String>? = nil,
    sample count: Int?,
    seed: UInt64
  ) -> [Mutant] {
    var seen: Set<Key> = []
    var all: [Mutant] = []
    for part in parts {
      all += part.graph.mutants(of: packages).filter { mutant in
        guard let only else { return seen.insert(Key(mutant)).inserted }
        return part.rules(restingOn: mutant.place).contains { place in
          part.graph.id(at: place).map(only.contains) ?? false
        } && seen.insert(Key(mutant)).inserted
      }
    }
    return count.map { all.sample($0, seed: seed) } ?? all
  }

  /// Tries mutants in every part until an example of one tells them.
  ///
  /// - Parameters:
  ///   - asksWhy: Whether each that survives is asked why.
  ///   - progress: Told of mutants that are done with.
  /// - Throws: `EngineFailure`, where a part does not compile as it is.
  package func outcomes(
    of mutants: [Mutant],
    asksWhy: Bool = true,
    today: CalendarDate,
    jobs: Int,
    progress: @escaping @Sendable (Int) -> Void
  ) async throws -> [MutationRun.Outcome] {
    let wanted = Set(mutants.map(Key.init))
    var killed: Set<Key> = []
    var runs: [(run: MutationRun, mutants: [Mutant])] = []
    for (index, part) in parts.enumerated() {
      let own = part.graph.mutants(of: Set(packages)).filter { wanted.contains(Key($0)) }
      let open = own.filter { !killed.contains(Key($0)) }
      if open.isEmpty { continue }
      let run = try MutationRun(part, today: today)
      let isFirst = index == 0
      let found = await run.killed(open, jobs: jobs) { if isFirst { progress($0) } }
      for (mutant, isKilled) in zip(open, found) where isKilled { killed.insert(Key(mutant)) }
      runs.append((run, open))
    }
    let proofs = proofs(for: wanted.subtracting(killed))
    var survivals: [Key: Survival] = [:]
    for (run, all) in runs where asksWhy {
      let open = all.filter { !killed.contains(Key($0)) && proofs[Key($0)] == nil }
      for (mutant, found) in zip(open, await run.survivals(of: open, jobs: jobs)) {
        let key = Key(mutant)
        if let found { survivals[key] = found.merged(with: survivals[key]) }
      }
    }
    return mutants.map { mutant in
      let key = Key(mutant)
      return MutationRun.Outcome(
        mutant: mutant,
        isKilled: killed.contains(key),
        equivalence: proofs[key],
        survival: survivals[key]
      )
    }
  }

  /// Why mutants are equivalent; a proof has to hold in every part with rules that rest on them.
  package func equivalences(of mutants: [Mutant]) -> [Equivalence?] {
    let proofs = proofs(for: Set(mutants.map(Key.init)))
    return mutants.map { proofs[Key($0)] }
  }

  private func proofs(for wanted: Set<Key>) -> [Key: Equivalence] {
    var proofs: [Key: Equivalence] = [:]
    var open: Set<Key> = []
    for part in parts {
      let prover = EquivalenceProver(part.graph, part.folding)
      for mutant in part.graph.mutants(of: Set(packages)) where wanted.contains(Key(mutant)) {
        let key = Key(mutant)
        guard !open.contains(key), !part.rules(restingOn: mutant.place).isEmpty else { continue }
        if let proof = prover.proof(of: mutant) {
          proofs[key] = proofs[key] ?? proof
        } else {
          open.insert(key)
        }
      }
    }
    for key in wanted where proofs[key] == nil && !open.contains(key) { proofs[key] = .unused }
    return proofs.filter { !open.contains($0.key) }
  }
}
