import Messages
import RuleLanguage
import SourceText

extension Condition {
  /// The condition with one element dropped or swapped, each way.
  var variants: [Variant<Condition>] {
    switch self {
    case .all(let parts): Self.variants(of: parts, areAllNeeded: true, Condition.all)
    case .any(let parts): Self.variants(of: parts, areAllNeeded: false, Condition.any)
    case .not(let part):
      [Variant(.condition, "drop \(Keyword.not)", part.range, part)]
        + part.variants.map { $0.map(Condition.not) }
    case .atom(let atom, let range):
      atom.variants(at: range).map { variant in variant.map { Condition.atom($0, range) } }
    }
  }

  /// - Parameter areAllNeeded: Whether the whole does not hold unless each part does.
  private static func variants(
    of parts: [Condition],
    areAllNeeded: Bool,
    _ make: ([Condition]) -> Condition
  ) -> [Variant<Condition>] {
    parts.indices.flatMap { index -> [Variant<Condition>] in
      let rest = parts.dropping(index)
      let company = areAllNeeded ? rest.flatMap(\.clues) : []
      let changed = parts[index].variants.map { variant in
        variant.inCompany(of: company).map { make(parts.replacing(index, with: $0)) }
      }
      guard parts.count > 1 else { return changed }
      let dropped = Variant(
        .condition,
        "drop the part \(parts[index].brief)",
        parts[index].range,
        clues: areAllNeeded ? [] : parts[index].clues,
        rest.count == 1 ? rest[0] : make(rest)
      )
      return [dropped.inCompany(of: company)] + changed
    }
  }

  /// Patterns that a text must hold, each of them, for the condition to hold.
  var clues: [PhrasePattern] {
    switch self {
    case .all(let parts): return parts.flatMap(\.clues)
    case .any(let parts):
      let firsts = parts.compactMap(\.clues.first)
      return firsts.count == parts.count && !firsts.isEmpty ? [.either(firsts)] : []
    case .not: return []
    case .atom(let atom, _):
      switch atom {
      case .phrase(_, let pattern, _), .place(_, _, let pattern), .valueIs(_, let pattern),
        .cites(_, .phrase(let pattern)):
        return [pattern]
      default: return []
      }
    }
  }

  /// Each of what is enough.
  var alternatives: [Condition] {
    if case .any(let parts) = self { return parts.flatMap(\.alternatives) }
    return [self]
  }

  /// What must all hold.
  var conjuncts: [Condition] {
    if case .all(let parts) = self { return parts.flatMap(\.conjuncts) }
    return [self]
  }
}

extension Atom {
  func variants(at range: TextRange) -> [Variant<Atom>] {
    switch self {
    case .phrase(let modality, let pattern, let subject):
      return Self.variants(modality, pattern, subject, at: range)
    case .place(let place, let modality, let pattern):
      let swapped =
        modality == .mentions
        ? []
        : [
          Variant(
            .modality,
            "turn \(spelled: modality.rawValue) into \(Keyword.mentions)",
            range,
            clues: [pattern],
            Atom.place(place, .mentions, pattern)
          )
        ]
      let widened: [Variant<Atom>] =
        if case .clause = place {
          [
            Variant(
              .condition,
              "drop \(Keyword.clause)",
              range,
              clues: [pattern],
              .phrase(modality, pattern, subject: nil)
            )
          ]
        } else { [] }
      return swapped + widened
        + pattern.variants.map { $0.map { .place(place, modality, $0) } }
    case .valueIs(let name, let pattern):
      return pattern.variants.map { $0.map { .valueIs(name, $0) } }
    case .presence(let name, let isPresent):
      return [
        Variant(
          .condition,
          isPresent
            ? "turn \(Keyword.present) into \(Keyword.missing)"
            : "turn \(Keyword.missing) into \(Keyword.present)",
          range,
          .presence(name, isPresent: !isPresent)
        )
      ]
    case .cites(let field, .phrase(let pattern)):
      return pattern.variants.map { $0.map { .cites(field: field, target: .phrase($0)) } }
    case .kind(let names):
      return names.count < 2
        ? []
        : names.indices.map {
          Variant(
            .kind,
            "drop the kind \(names[$0].text)",
            names[$0].range,
            .kind(names.dropping($0))
          )
        }
    case .issuerLevel(let comparison, let level):
      return [
        Variant(
          .comparison,
          "turn \(comparison.rawValue) into \(comparison.neighbour.rawValue)",
          range,
          .issuerLevel(comparison.neighbour, level)
        )
      ]
    case .count, .sum, .length, .value: return measureVariants(at: range)
    case .hasColumn, .cites(_, .law), .context, .hasMetadata: return []
    }
  }

  private static func variants(
    _ modality: Modality,
    _ pattern: PhrasePattern,
    _ subject: PhrasePattern?,
    at range: TextRange
  ) -> [Variant<Atom>] {
    var found: [Variant<Atom>] = []
    if modality != .mentions {
      found.append(
        Variant(
          .modality,
          "turn \(spelled: modality.rawValue) into \(Keyword.mentions)",
          range,
          clues: [pattern],
          .phrase(.mentions, pattern, subject: subject)
        )
      )
    }
    if let subject {
      found.append(
        Variant(
          .subject,
          "drop the subject \(subject.brief)",
          subject.range,
          clues: [pattern],
          .phrase(modality, pattern, subject: nil)
        )
      )
      found += subject.variants.map { variant in
        variant.beside([pattern]).map { .phrase(modality, pattern, subject: $0) }
      }
    }
    return found + pattern.variants.map { $0.map { .phrase(modality, $0, subject: subject) } }
  }

  /// The variants of which records are counted or added up.
  private static func variants(
    of filter: Condition?,
    _ whole: (Condition?) -> Atom
  ) -> [Variant<Atom>] {
    guard let filter else { return [] }
    return [Variant(.condition, "drop \(Keyword.where)", filter.range, whole(nil))]
      + filter.variants.map { variant in variant.map { whole($0) } }
  }

  private func measureVariants(at range: TextRange) -> [Variant<Atom>] {
    func swapped(_ comparison: Comparison, _ atom: Atom) -> Variant<Atom> {
      Variant(
        .comparison,
        "turn \(comparison.rawValue) into \(comparison.neighbour.rawValue)",
        range,
        atom
      )
    }
    switch self {
    case .count(let distinct, let filter, let comparison, let limit):
      var found = [
        swapped(
          comparison,
          .count(distinct: distinct, filter: filter, comparison.neighbour, limit)
        )
      ]
      if distinct != nil {
        found.append(
          Variant(
            .condition,
            "drop \(Keyword.distinct)",
            range,
            .count(distinct: nil, filter: filter, comparison, limit)
          )
        )
      }
      return found
        + Self.variants(of: filter) { .count(distinct: distinct, filter: $0, comparison, limit) }
    case .sum(let name, let filter, let comparison, let limit):
      return [swapped(comparison, .sum(name, filter: filter, comparison.neighbour, limit))]
        + Self.variants(of: filter) { .sum(name, filter: $0, comparison, limit) }
    case .length(let comparison, let limit):
      return [swapped(comparison, .length(comparison.neighbour, limit))]
    case .value(let name, let comparison, let limit):
      return [swapped(comparison, .value(name, comparison.neighbour, limit))]
    default: return []
    }
  }
}
