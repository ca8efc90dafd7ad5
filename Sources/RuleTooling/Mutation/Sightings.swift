import RuleLanguage
import SourceText

/// A question to a text that shows what one declaration makes of it.
struct Sighting {
  /// What it shows, the same in a declaration and in a mutant of it.
  enum Key: Hashable {
    case mention, alternative, context, kind
    case column(String)
    /// The condition and the exceptions of the branch that begins at a place.
    case condition(UInt32)
    case exceptions(UInt32)
  }

  let key: Key
  var unit = RuleDeclaration.Unit.sentence
  let condition: Condition?
  var lacks: [PhrasePattern] = []
}

extension RuleGraph {
  /// What shows a change to a declaration before any rule makes a verdict of it.
  func sightings(of declaration: Declaration) -> [Sighting] {
    switch declaration {
    case .terms(let made): [mention(of: made.name)]
    case .actor(let made): [mention(of: made.name)]
    case .catalog(let made): [mention(of: made.name)]
    case .phrase(let made): [mention(of: made.name)]
    case .context(let made):
      switch made.effect {
      case .passes(let stance):
        [Sighting(key: .context, condition: .atom(.context(stance), made.range))]
      case .stated, .silent: []
      }
    case .kind(let made):
      [
        Sighting(
          key: .kind,
          unit: .document,
          condition: .atom(.kind([made.name]), made.range)
        )
      ]
    case .record(let made):
      made.columns.map { column in
        Sighting(
          key: .column(column.name.text),
          unit: .record(made.name),
          condition: .atom(.hasColumn(column.name), column.range)
        )
      }
    case .rule(let made):
      made.branches.flatMap { sightings(of: $0, unless: made.exceptions(of: $0)) }
    case .adjust(let made):
      branches(of: made.rule.text).flatMap { sightings(of: $0, unless: made.unless) }
    case .stance, .source, .notation, .examples: []
    }
  }

  /// What shows that a text has the element of a mutant, whatever else it has.
  func presence(of mutant: Mutant) -> [Sighting] {
    let declaration = declaration(at: mutant.place)
    if mutant.kind == .exception {
      return exceptions(of: declaration).filter { $0.exception.range == mutant.range }
        .map { lifting($0.branch, $0.exception) }
    }
    guard mutant.kind == .alternative else { return [] }
    return declaration.branches.filter {
      mutant.range.lower <= $0.part.range.lower && $0.part.range.upper <= mutant.range.upper
    }.map { mention(of: $0.whole, key: .alternative) }
  }

  /// What shows that an exception lifts a finding of a rule.
  func exceptions(of rule: RuleDeclaration) -> [(name: String, sighting: Sighting)] {
    let added = adjustments(of: rule.id.text).flatMap(\.unless)
    return rule.branches.flatMap { branch in
      (rule.exceptions(of: branch) + added).flatMap(\.alternatives).map {
        ($0.brief, lifting(branch, $0))
      }
    }
  }

  private func exceptions(
    of declaration: Declaration
  ) -> [(branch: RuleDeclaration.Branch, exception: Condition)] {
    switch declaration {
    case .rule(let made):
      made.branches.flatMap { branch in made.exceptions(of: branch).map { (branch, $0) } }
    case .adjust(let made):
      branches(of: made.rule.text).flatMap { branch in made.unless.map { (branch, $0) } }
    default: []
    }
  }

  private func branches(of rule: String) -> [RuleDeclaration.Branch] {
    rules.lazy.compactMap { place in
      if case .rule(let made) = declaration(at: place), made.id.text == rule { made } else { nil }
    }.first?.branches ?? []
  }

  private func sightings(
    of branch: RuleDeclaration.Branch,
    unless exceptions: [Condition]
  ) -> [Sighting] {
    let whole = Sighting(
      key: .condition(branch.range.lower),
      unit: branch.unit,
      condition: branch.when,
      lacks: branch.lacks
    )
    guard let first = exceptions.first else { return [whole] }
    return [whole, lifting(branch, exceptions.count == 1 ? first : .any(exceptions))]
  }

  private func lifting(_ branch: RuleDeclaration.Branch, _ exception: Condition) -> Sighting {
    Sighting(
      key: .exceptions(branch.range.lower),
      unit: branch.unit,
      condition: .all((branch.when.map { [$0] } ?? []) + [exception]),
      lacks: branch.lacks
    )
  }

  private func mention(of name: Name) -> Sighting { mention(of: .reference(name), key: .mention) }

  private func mention(of pattern: PhrasePattern, key: Sighting.Key) -> Sighting {
    Sighting(
      key: key,
      condition: .any([
        .atom(.phrase(.mentions, pattern, subject: nil), pattern.range),
        .atom(.cites(field: nil, target: .phrase(pattern)), pattern.range),
      ])
    )
  }
}

extension ProbeSet {
  /// Adds a probe for a sighting and returns its number.
  mutating func add(_ sighting: Sighting) -> Int {
    add(each: sighting.unit, when: sighting.condition, lacks: sighting.lacks)
  }
}
