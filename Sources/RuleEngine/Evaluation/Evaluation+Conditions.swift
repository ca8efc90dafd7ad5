/// What the conditions of a branch are asked of: a sentence, a clause of it, a record.
protocol Asked {
  /// Whether an atom holds of it, nil where the rest of the document decides.
  func truth(of atom: AtomNode, _ evaluation: inout Evaluation, _ segment: Page) -> Bool?
}

/// The walk through the conditions of branches.
///
/// It takes no closure: one that goes down with a walk has all that it holds copied at each step.
extension Evaluation {
  /// nil: no finding; else whether the whole document still decides.
  mutating func verdict(_ branch: BranchPlan, _ unit: some Asked, _ segment: Page) -> Bool? {
    var isOpen = false
    if branch.when >= 0 {
      guard let holds = value(of: branch.when, branch.atoms, unit, segment) else {
        for exception in branch.unless
        where value(of: exception, branch.atoms, unit, segment) == true { return nil }
        return true
      }
      if !holds { return nil }
    }
    for exception in branch.unless {
      switch value(of: exception, branch.atoms, unit, segment) {
      case true: return nil
      case nil: isOpen = true
      default: break
      }
    }
    return isOpen
  }

  /// The truth of all atoms of a branch that are known, as bits.
  mutating func truths(_ branch: BranchPlan, _ unit: some Asked, _ segment: Page) -> UInt64 {
    var bits: UInt64 = 0
    for (index, atom) in branch.atoms.enumerated()
    where unit.truth(of: atom, &self, segment) == true {
      bits |= 1 << UInt64(index)
    }
    return bits
  }

  /// The truth of a condition (Kleene's logic: nil is not known yet).
  ///
  /// Only atoms that can still decide are asked.
  mutating func value(
    of node: Int32,
    _ atoms: [AtomNode],
    _ unit: some Asked,
    _ segment: Page
  ) -> Bool? {
    switch plan.conditions.nodes[Int(node)] {
    case .atom(let index): return unit.truth(of: atoms[index], &self, segment)
    case .not(let node): return value(of: node, atoms, unit, segment).map(!)
    case .all(let range): return first(false, among: range, atoms, unit, segment)
    case .any(let range): return first(true, among: range, atoms, unit, segment)
    }
  }

  /// `wanted` where a part has that value, nil where a part is not known, else the opposite.
  private mutating func first(
    _ wanted: Bool,
    among range: Range<Int32>,
    _ atoms: [AtomNode],
    _ unit: some Asked,
    _ segment: Page
  ) -> Bool? {
    var isKnown = true
    for index in range.places {
      guard let value = value(of: plan.conditions.parts[index], atoms, unit, segment) else {
        isKnown = false
        continue
      }
      if value == wanted { return wanted }
    }
    return isKnown ? !wanted : nil
  }
}
