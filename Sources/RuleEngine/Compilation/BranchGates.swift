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
}

extension BranchGates {
  init(_ branch: BranchPlan, _ expected: ExpectedClaims) {
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
    let ways = branch.when < 0 ? [[]] : expected.ways(of: branch.when, branch.atoms)
    cases = ways.map { sets in
      let told = (sets + [leading]).filter(expected.areTold).map { set in
        (weight: expected.weight(of: set), phrases: expected.phrases(of: set))
      }
      var ordered: [[Int32]] = []
      for set in told.sorted(by: { ($0.weight, $0.phrases.count) < ($1.weight, $1.phrases.count) })
      where !ordered.contains(set.phrases) {
        ordered.append(set.phrases)
      }
      return Case(rarest: ordered.first ?? [], others: Array(ordered.dropFirst()))
    }
  }
}

/// The claims of a plan, and how often each is expected to hold.
struct ExpectedClaims {
  private let claims: [Claim]
  private let conditions: Conditions
  /// By claim: the share of sentences expected to hold its phrase.
  private let weights: [Double]

  init(_ plan: CompiledRules.Plan, _ frequencies: PhraseFrequencies) {
    claims = plan.claims
    conditions = plan.conditions
    weights = plan.claims.map { frequencies.ofNode[Int($0.phrase)] }
  }

  /// How often one of some claims is expected to hold.
  func weight(of set: [Int32]) -> Double { set.reduce(0) { $0 + weights[Int($1)] } }

  /// Whether phrases alone tell of each of some claims.
  func areTold(_ set: [Int32]) -> Bool { set.allSatisfy { claims[Int($0)].modality != nil } }

  /// The phrases of some claims, ascending.
  func phrases(of set: [Int32]) -> [Int32] {
    set.map { claims[Int($0)].phrase }.sorted().withoutRepeats()
  }

  /// More ways than these are not told apart.
  private static let mostWays = 24

  /// The ways in which a condition can hold: for each, sets of claims of which one each must hold.
  func ways(of node: Int32, _ atoms: [AtomNode]) -> [[[Int32]]] {
    switch conditions.nodes[Int(node)] {
    case .atom(let index):
      if case .claim(let claim) = atoms[index] { return [[[Int32(claim)]]] }
      return [[]]
    case .not: return [[]]
    case .any(let range):
      let all = conditions.parts[range.places].flatMap { ways(of: $0, atoms) }
      return all.count <= Self.mostWays ? all : [together(all)]
    case .all(let range):
      var product: [[[Int32]]] = [[]]
      for part in conditions.parts[range.places] {
        var own = ways(of: part, atoms)
        if product.count * own.count > Self.mostWays { own = [together(own)] }
        product = product.flatMap { sets in own.map { sets + $0 } }
      }
      return product
    }
  }

  /// What several ways ask for together: of each the set that weighs least, as one set.
  private func together(_ ways: [[[Int32]]]) -> [[Int32]] {
    let lightest = ways.compactMap { way in way.min { weight(of: $0) < weight(of: $1) } }
    return lightest.count == ways.count ? [lightest.flatMap(\.self)] : []
  }
}
