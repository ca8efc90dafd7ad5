import RuleLanguage

extension PhrasePattern {
  /// One way of taking a pattern.
  struct Branch {
    /// The alternative.
    let part: PhrasePattern
    /// The whole pattern with this alternative for its only one.
    let whole: PhrasePattern
  }

  /// Every alternative in it, nested ones too; an optional element is one where it is there.
  var branches: [Branch] {
    switch self {
    case .word, .reference, .number: return []
    case .here(let inner):
      return inner.branches.map { Branch(part: $0.part, whole: .here($0.whole)) }
    case .either(let parts):
      return parts.flatMap { part in
        let inner = part.branches
        return inner.isEmpty ? [Branch(part: part, whole: part)] : inner
      }
    case .sequence(let head, let steps):
      var found = head.branches.map { branch in
        Branch(part: branch.part, whole: .sequence(branch.whole, steps))
      }
      for (index, step) in steps.enumerated() {
        func with(_ pattern: PhrasePattern) -> PhrasePattern {
          let made = PhraseStep(
            distance: step.distance,
            without: step.without,
            pattern: pattern,
            isOptional: false
          )
          return .sequence(head, steps.replacing(index, with: made))
        }
        let inner = step.pattern.branches
        found += inner.map { Branch(part: $0.part, whole: with($0.whole)) }
        if step.isOptional, inner.isEmpty {
          found.append(Branch(part: step.pattern, whole: with(step.pattern)))
        }
      }
      return found
    }
  }
}

extension Declaration {
  /// The alternatives of its patterns; a phrase without any is one itself.
  var branches: [PhrasePattern.Branch] {
    switch self {
    case .phrase(let phrase):
      let found = phrase.pattern.branches
      return found.isEmpty ? [.init(part: phrase.pattern, whole: phrase.pattern)] : found
    case .rule(let rule):
      let patterns = rule.conditions.flatMap(\.patterns) + rule.branches.flatMap(\.lacks)
      return patterns.flatMap(\.branches)
    case .context(let context): return context.condition.patterns.flatMap(\.branches)
    case .kind(let kind): return kind.condition.patterns.flatMap(\.branches)
    case .record(let record): return record.patterns.flatMap(\.branches)
    case .adjust(let adjust): return adjust.unless.flatMap(\.patterns).flatMap(\.branches)
    default: return []
    }
  }
}
