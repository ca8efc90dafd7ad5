/// The conditions of all rules, laid out flat so that asking them costs no bookkeeping.
struct Conditions: Sendable {
  /// A part of a condition.
  enum Node: Sendable {
    /// A range of `parts`.
    case all(Range<Int32>)
    case any(Range<Int32>)
    case not(Int32)
    /// An index into the atoms of the branch, record or declaration that the condition is of.
    case atom(Int)
  }

  private(set) var nodes: [Node] = []
  private(set) var parts: [Int32] = []

  mutating func atom(_ index: Int) -> Int32 { add(.atom(index)) }
  mutating func not(_ node: Int32) -> Int32 { add(.not(node)) }
  mutating func all(_ nodes: [Int32]) -> Int32 { add(.all(list(nodes))) }
  mutating func any(_ nodes: [Int32]) -> Int32 { add(.any(list(nodes))) }

  private mutating func list(_ nodes: [Int32]) -> Range<Int32> {
    let first = Int32(parts.count)
    parts += nodes
    return first..<Int32(parts.count)
  }

  private mutating func add(_ node: Node) -> Int32 {
    nodes.append(node)
    return Int32(nodes.count - 1)
  }

  /// The truth of a condition (Kleene's logic: nil is not known yet).
  ///
  /// Only atoms that can still decide are asked.
  func value(of node: Int32, _ truth: (Int) -> Bool?) -> Bool? {
    switch nodes[Int(node)] {
    case .atom(let index): return truth(index)
    case .not(let node): return value(of: node, truth).map(!)
    case .all(let range): return first(false, among: range, truth)
    case .any(let range): return first(true, among: range, truth)
    }
  }

  /// `wanted` where a part has that value, nil where a part is not known, else the opposite.
  private func first(
    _ wanted: Bool,
    among range: Range<Int32>,
    _ truth: (Int) -> Bool?
  ) -> Bool? {
    var isKnown = true
    for index in range.places {
      guard let value = value(of: parts[index], truth) else {
        isKnown = false
        continue
      }
      if value == wanted { return wanted }
    }
    return isKnown ? !wanted : nil
  }
}

extension Conditions {
  /// The claims of which one must hold for a condition to be true; empty: it cannot be told by
  /// words.
  func collectLeading(_ node: Int32, _ atoms: [AtomNode], into leading: inout [Int]) {
    switch nodes[Int(node)] {
    case .atom(let index): if case .claim = atoms[index] { leading.append(index) }
    case .all(let range):
      for part in parts[range.places] {
        var found: [Int] = []
        collectLeading(part, atoms, into: &found)
        if !found.isEmpty {
          leading += found
          return
        }
      }
    case .any(let range):
      for part in parts[range.places] { collectLeading(part, atoms, into: &leading) }
    case .not: break
    }
  }

  /// The columns without which a condition cannot be true.
  func columns(requiredBy node: Int32, _ atoms: [AtomNode]) -> [Int] {
    switch nodes[Int(node)] {
    case .atom(let index): if case .hasColumn(let column) = atoms[index] { [column] } else { [] }
    case .all(let range): parts[range.places].flatMap { columns(requiredBy: $0, atoms) }
    case .any, .not: []
    }
  }
}
