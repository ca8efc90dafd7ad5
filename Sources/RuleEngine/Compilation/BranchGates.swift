/// What must end in a sentence before a branch is worth a look, told by phrases alone.
///
/// Citations are left out: they count words inside title marks, too.
struct BranchGates: Sendable {
  /// One way in which the condition of a branch can come true.
  struct Case: Sendable {
    /// The rarest set of phrases of which one must be there; empty where there is none.
    let rarest: [Int32]
    /// The other sets.
    let others: [[Int32]]
  }

  /// The claims that give its findings their words; none: the branch is over no sentence.
  let leading: [Int32]
  let cases: [Case]

  init(_ branch: BranchPlan, _ plan: CompiledRules.Plan, _ frequencies: PhraseFrequencies) {
    guard branch.unit == .sentence || branch.unit == .clause else {
      (leading, cases) = ([], [])
      return
    }
    var leading: [Int32] = []
    for case .claim(let claim) in branch.leading.map({ branch.atoms[$0] }) {
      leading.append(Int32(claim))
    }
    self.leading = leading
    if leading.isEmpty {
      cases = []
      return
    }
    let weigh = { (claims: [Int32]) in
      claims.reduce(0) { $0 + frequencies.ofNode[Int(plan.claims[Int($1)].phrase)] }
    }
    let ways = branch.when < 0 ? [[]] : plan.conditions.ways(of: branch.when, branch.atoms, weigh)
    cases = ways.map { sets in
      let told = (sets + [leading]).filter { set in
        set.allSatisfy { plan.claims[Int($0)].modality != nil }
      }.map { (weight: weigh($0), phrases: Set($0.map { plan.claims[Int($0)].phrase }).sorted()) }
      var ordered: [[Int32]] = []
      for set in told.sorted(by: { ($0.weight, $0.phrases.count) < ($1.weight, $1.phrases.count) })
      where !ordered.contains(set.phrases) {
        ordered.append(set.phrases)
      }
      return Case(rarest: ordered.first ?? [], others: Array(ordered.dropFirst()))
    }
  }
}

extension Conditions {
  /// More ways than these are not told apart.
  private static let mostWays = 24

  /// The ways in which a condition can hold: for each, sets of claims of which one each must hold.
  fileprivate func ways(
    of node: Int32,
    _ atoms: [AtomNode],
    _ weigh: ([Int32]) -> Double
  ) -> [[[Int32]]] {
    switch nodes[Int(node)] {
    case .atom(let index):
      if case .claim(let claim) = atoms[index] { return [[[Int32(claim)]]] }
      return [[]]
    case .not: return [[]]
    case .any(let range):
      let all = parts[range.places].flatMap { ways(of: $0, atoms, weigh) }
      return all.count <= Self.mostWays ? all : [together(all, weigh)]
    case .all(let range):
      var product: [[[Int32]]] = [[]]
      for part in parts[range.places] {
        var own = ways(of: part, atoms, weigh)
        if product.count * own.count > Self.mostWays { own = [together(own, weigh)] }
        product = product.flatMap { sets in own.map { sets + $0 } }
      }
      return product
    }
  }

  /// What several ways ask for together: of each the set that weighs least, as one set.
  private func together(_ ways: [[[Int32]]], _ weigh: ([Int32]) -> Double) -> [[Int32]] {
    let lightest = ways.compactMap { way in way.min { weigh($0) < weigh($1) } }
    return lightest.count == ways.count ? [lightest.flatMap(\.self)] : []
  }
}
