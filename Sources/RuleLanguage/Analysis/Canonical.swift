extension PhrasePattern {
  /// The pattern as text, the same for the same pattern.
  var canonical: String {
    switch self {
    case .word(let literal): return "\"\(literal.value)\""
    case .reference(let name): return name.text
    case .here(let inner): return "here (\(inner.canonical))"
    case .either(let parts): return "(" + parts.map(\.canonical).joined(separator: " | ") + ")"
    case .number(let test):
      let limit = test.limit.map { " \(test.comparison?.rawValue ?? "") \($0.canonical)" } ?? ""
      return "number \(test.unit.text)\(limit)" + (test.period.map { " per \($0.text)" } ?? "")
    case .sequence(let head, let steps):
      return steps.reduce(head.canonical) { text, step in
        let distance =
          switch step.distance {
          case .adjacent: "+"
          case .within(let count): ".." + (count.map(String.init) ?? "")
          case .near(let count): "~\(count)"
          }
        let without = step.without.map { " without \($0.canonical)" } ?? ""
        return "\(text) \(distance)\(without) \(step.pattern.canonical)"
          + (step.isOptional ? "?" : "")
      }
    }
  }
}

extension Limit {
  /// The values and their days as text.
  var canonical: String {
    steps.map { "\($0.value)" + ($0.from.map { " from \($0.description)" } ?? "") }
      .joined(separator: ", ")
  }
}
