import Messages
import SourceText

extension Analysis {
  /// Lexicons, phrases, records and sources that no rule, context, kind or stance leads to.
  ///
  /// Actors count even unnamed: any of them may be the subject of a sentence.
  mutating func findUnusedNames() {
    var used: Set<String> = []
    for file in program.files {
      enter(file)
      for declaration in file.declarations { follow(declaration.roots, &used) }
    }
    for file in program.files {
      enter(file)
      for declaration in file.declarations {
        guard let (kind, name) = declaration.symbol,
          [.terms, .catalog, .phrase, .record, .source].contains(kind), !declaration.isIndex,
          !used.contains(key(kind.space, name.text, file.package.name.text))
        else { continue }
        report(.unusedName, name.range, "no rule uses the \(kind.noun) '\(name.text)'")
      }
    }
  }

  private func key(_ space: SymbolKind, _ name: String, _ package: String) -> String {
    "\(space.rawValue) \(package) \(name)"
  }

  private func follow(_ roots: [(SymbolKind, Name)], _ used: inout Set<String>) {
    var pending = roots
    while let (space, name) = pending.popLast() {
      guard let symbol = find(name, space),
        used.insert(key(space, name.text, symbol.package)).inserted
      else { continue }
      pending += symbol.declaration.references.map { (.phrase, $0) }
      if case .catalog(let catalog) = symbol.declaration, let source = catalog.source {
        pending.append((.source, source))
      }
    }
  }
}

extension Declaration {
  /// Whether it is an index for readers.
  fileprivate var isIndex: Bool {
    if case .catalog(let catalog) = self { catalog.isIndex } else { false }
  }

  /// What it names that is needed because it stands there.
  fileprivate var roots: [(SymbolKind, Name)] {
    switch self {
    case .actor(let actor): return actor.list.included.map { (.phrase, $0) }
    case .stance(let stance):
      return stance.triggers.flatMap(\.list.included).map { (.phrase, $0) }
    case .context(let context): return context.condition.names
    case .kind(let kind): return kind.condition.names
    case .record(let record): return record.patterns.flatMap(\.references).map { (.phrase, $0) }
    case .rule(let rule):
      return rule.bases.map { (.source, $0.source) } + rule.unless.flatMap(\.names)
        + rule.branches.flatMap(\.names)
    case .adjust(let adjust):
      return adjust.bases.map { (.source, $0.source) } + adjust.unless.flatMap(\.names)
    case .catalog(let catalog) where catalog.replaced != nil: return [(.phrase, catalog.name)]
    default: return []
    }
  }
}

extension RuleDeclaration.Branch {
  fileprivate var names: [(SymbolKind, Name)] {
    var found = conditions.flatMap(\.names)
    found += lacks.flatMap(\.references).map { (.phrase, $0) }
    switch unit {
    case .record(let name), .group(let name, _): found.append((.record, name))
    default: break
    }
    return found
  }
}

extension Condition {
  /// The phrases and lexicons that it asks for.
  var names: [(SymbolKind, Name)] { patterns.flatMap(\.references).map { (.phrase, $0) } }

  /// The limits of its atoms.
  package var limits: [Limit] {
    switch self {
    case .all(let parts), .any(let parts): return parts.flatMap(\.limits)
    case .not(let part): return part.limits
    case .atom(let atom, _):
      switch atom {
      case .count(_, let filter, _, let limit), .sum(_, let filter, _, let limit):
        return (filter?.limits ?? []) + [limit]
      case .length(_, let limit), .value(_, _, let limit): return [limit]
      default: return patterns.flatMap(\.limits)
      }
    }
  }
}

extension PhrasePattern {
  /// The limits of its own numbers.
  var limits: [Limit] {
    switch self {
    case .word, .reference: []
    case .number(let test): test.limit.map { [$0] } ?? []
    case .either(let parts): parts.flatMap(\.limits)
    case .here(let inner): inner.limits
    case .sequence(let head, let steps): head.limits + steps.flatMap { $0.pattern.limits }
    }
  }
}
