package import SourceText

extension Declaration {
  /// The lexicons and phrases that it is made of.
  package var references: [Name] {
    switch self {
    case .terms(let terms): terms.list.included
    case .actor(let actor): actor.list.included
    case .phrase(let phrase): phrase.pattern.references
    default: []
    }
  }
}

extension PhrasePattern {
  /// The lexicons and phrases that it names, in the order of the source.
  package var references: [Name] {
    var found: [Name] = []
    collect(&found)
    return found
  }

  // The parser bounds how deep a pattern is nested.
  private func collect(_ found: inout [Name]) {
    switch self {
    case .word, .number: break
    case .reference(let name): found.append(name)
    case .here(let inner): inner.collect(&found)
    case .either(let patterns): for part in patterns { part.collect(&found) }
    case .sequence(let head, let steps):
      head.collect(&found)
      for step in steps {
        step.without?.collect(&found)
        step.pattern.collect(&found)
      }
    }
  }
}

extension Condition {
  /// The lexicons and phrases that it asks for, in the order of the source.
  package var references: [Name] { patterns.flatMap(\.references) }

  /// The patterns of its atoms, in the order of the source.
  package var patterns: [PhrasePattern] {
    switch self {
    case .all(let parts), .any(let parts): return parts.flatMap(\.patterns)
    case .not(let part): return part.patterns
    case .atom(let atom, let range):
      switch atom {
      case .phrase(_, let pattern, let subject): return [pattern] + (subject.map { [$0] } ?? [])
      case .place(_, _, let pattern), .valueIs(_, let pattern): return [pattern]
      case .cites(_, .phrase(let pattern)): return [pattern]
      case .cites(_, .law): return [.reference(Name(text: "law", range: range))]
      case .count(_, let filter, _, _), .sum(_, let filter, _, _): return filter?.patterns ?? []
      default: return []
      }
    }
  }

  /// The places of its atoms, those of filters included, in the order of the source.
  package var atoms: [TextRange] {
    switch self {
    case .all(let parts), .any(let parts): return parts.flatMap(\.atoms)
    case .not(let part): return part.atoms
    case .atom(.count(_, let filter, _, _), let range), .atom(.sum(_, let filter, _, _), let range):
      return [range] + (filter?.atoms ?? [])
    case .atom(_, let range): return [range]
    }
  }

  /// From its first atom to its last.
  package var range: TextRange {
    switch self {
    case .atom(_, let range): return range
    case .not(let part): return part.range
    case .all(let parts), .any(let parts):
      let ranges = parts.map(\.range)
      return ranges.dropFirst().reduce(ranges.first ?? TextRange(0, 0)) { $0.union($1) }
    }
  }
}

extension RecordDeclaration {
  /// What it looks for: in values that tell a column, and to recognise it.
  package var patterns: [PhrasePattern] {
    columns.compactMap(\.values) + (recognition?.patterns ?? [])
  }
}

extension RuleDeclaration {
  /// What its branches ask for, and what lifts it.
  package var conditions: [Condition] { branches.flatMap(\.conditions) + unless }

  /// What lifts the findings of one of its branches, what lifts the whole rule included.
  package func exceptions(of branch: Branch) -> [Condition] { branch.unless + unless }
}

extension RuleDeclaration.Branch {
  /// What it asks for, and what lifts it.
  package var conditions: [Condition] { (when.map { [$0] } ?? []) + unless }

  /// A branch asks for at most so many things: which of them hold is kept in one word.
  package static let partLimit = 64

  /// The places of all that it asks for.
  package var atoms: [TextRange] {
    conditions.flatMap(\.atoms)
  }
}
