package import RuleLanguage

/// The declarations of a package and of all it uses, and which of them rest on which.
///
/// It cuts out the part of a program that some rules need, so that a change to one declaration is
/// tried by compiling and running only what it can affect.
package struct RuleGraph: Sendable {
  /// A declaration: its file and its place in it.
  package struct Place: Hashable, Sendable, Comparable {
    package let file: Int
    package let index: Int

    /// Orders by file, then by place.
    package static func < (left: Self, right: Self) -> Bool {
      (left.file, left.index) < (right.file, right.index)
    }
  }

  /// The files, packages before those that use them.
  package let files: [RuleFile]
  /// The rules, in the order of the files.
  package let rules: [Place]
  private let words: [String: Place]
  private let records: [String: Place]
  private let adjustments: [String: [Place]]
  /// By id: the rule.
  private let ids: [String: Place]
  /// What each rule rests on, itself included.
  private let needs: [Place: Set<Place>]
  /// What every document is read with: notations, stances, contexts, kinds and actors.
  let common: Set<Place>
  /// By declaration: those that name it.
  private let users: [Place: [Place]]
  /// Makes the examples of templates, always from the rules as they are.
  let expander: ExampleExpander

  /// Reads a package of a checked program; nil where there is none of that name.
  package init?(_ program: CheckedProgram, package name: String) {
    guard let files = program.closure(of: name) else { return nil }
    self.init(files: files)
  }

  init(files: [RuleFile]) {
    self.files = files
    var rules: [Place] = []
    var words: [String: Place] = [:]
    var records: [String: Place] = [:]
    var adjustments: [String: [Place]] = [:]
    var ids: [String: Place] = [:]
    var shared: [Place] = []
    for (file, content) in files.enumerated() {
      for (index, declaration) in content.declarations.enumerated() {
        let place = Place(file: file, index: index)
        switch declaration {
        case .terms(let made): words[made.name.text] = place
        case .catalog(let made): words[made.name.text] = place
        case .phrase(let made): words[made.name.text] = place
        case .actor(let made):
          words[made.name.text] = place
          shared.append(place)
        case .record(let made): records[made.name.text] = place
        case .rule(let made):
          rules.append(place)
          ids[made.id.text] = place
        case .adjust(let made): adjustments[made.rule.text, default: []].append(place)
        case .source, .stance, .context, .kind, .notation: shared.append(place)
        case .examples: break
        }
      }
    }
    expander = ExampleExpander(files: files)
    self.rules = rules
    self.ids = ids
    self.words = words
    self.records = records
    self.adjustments = adjustments
    let seeds = shared + (words["law"].map { [$0] } ?? [])
    let graph = Links(files: files, words: words, records: records, adjustments: adjustments)
    common = graph.closure(of: seeds)
    users = graph.users()
    needs = Dictionary(
      uniqueKeysWithValues: rules.map { ($0, graph.closure(of: [$0])) }
    )
  }

  /// A declaration.
  package func declaration(at place: Place) -> Declaration {
    files[place.file].declarations[place.index]
  }

  /// The id of a rule.
  func id(at place: Place) -> String? {
    if case .rule(let rule) = declaration(at: place) { rule.id.text } else { nil }
  }

  /// Where terms, an actor, a catalog or a phrase is declared.
  package func place(ofWords name: String) -> Place? { words[name] }

  /// Where a record is declared.
  package func place(ofRecord name: String) -> Place? { records[name] }

  /// The adjustments of a rule.
  package func adjustments(of rule: String) -> [AdjustDeclaration] {
    (adjustments[rule] ?? []).compactMap {
      if case .adjust(let adjust) = declaration(at: $0) { adjust } else { nil }
    }
  }

  /// A declaration and all that rests on it, among some.
  func dependents(of place: Place, in kept: Set<Place>) -> Set<Place> {
    var found: Set<Place> = [place]
    var pending = [place]
    while let next = pending.popLast() {
      for user in users[next] ?? [] where kept.contains(user) && found.insert(user).inserted {
        pending.append(user)
      }
    }
    return found
  }

  /// What some rules need, with what every document is read with.
  func needs(of rules: some Sequence<Place>) -> Set<Place> {
    var kept = common
    for rule in rules { kept.formUnion(needs[rule] ?? [rule]) }
    return kept
  }

  /// Some rules and those that own what they find.
  func withOwners(_ rules: some Sequence<Place>) -> Set<Place> {
    var found = Set(rules)
    var pending = Array(found)
    while let next = pending.popLast() {
      guard case .rule(let rule) = declaration(at: next) else { continue }
      for owner in rule.yields.compactMap({ ids[$0.text] }) where found.insert(owner).inserted {
        pending.append(owner)
      }
    }
    return found
  }

  /// The rules whose findings a change to a declaration can touch.
  package func rules(restingOn place: Place) -> [Place] {
    switch declaration(at: place) {
    case .stance, .context, .kind, .notation, .source: return rules
    default: break
    }
    let direct = rules.filter { needs[$0]?.contains(place) == true }
    // What contexts and kinds look for passes stances to every document.
    return direct.isEmpty && common.contains(place) ? rules : direct
  }

  /// The files with only what some rules need, and with one declaration changed.
  ///
  /// - Parameter change: The declaration, and what takes its place; nil takes it out.
  func slice(
    for rules: some Sequence<Place>,
    changing change: (place: Place, to: Declaration?)? = nil
  ) -> [RuleFile] {
    let kept = needs(of: rules)
    return files.enumerated().compactMap { file, content in
      let declarations = content.declarations.indices.compactMap { index -> Declaration? in
        let place = Place(file: file, index: index)
        guard kept.contains(place) else { return nil }
        if let change, change.place == place { return change.to }
        return content.declarations[index]
      }
      return RuleFile(
        path: content.path,
        package: content.package,
        uses: content.uses,
        declarations: declarations
      )
    }
  }
}

extension RuleGraph {
  /// The lexicons and phrases that some rule, or an exception, looks for in sentences themselves.
  var namesOfSentences: Set<String> {
    var pending: [Name] = []
    for case .rule(let rule) in files.flatMap(\.declarations) {
      for branch in rule.branches {
        switch branch.unit {
        case .sentence, .clause:
          let conditions = branch.conditions + rule.unless
          pending += conditions.flatMap(\.ownPatterns).flatMap(\.references)
        case .document, .record, .group: break
        }
      }
    }
    var found: Set<String> = []
    while let name = pending.popLast() {
      guard found.insert(name.text).inserted, let place = place(ofWords: name.text) else {
        continue
      }
      pending += declaration(at: place).references
    }
    return found
  }
}

extension Condition {
  /// The patterns that are looked for in the unit itself.
  fileprivate var ownPatterns: [PhrasePattern] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.ownPatterns)
    case .not(let part): part.ownPatterns
    case .atom(.phrase(_, let pattern, let subject), _): [pattern] + (subject.map { [$0] } ?? [])
    case .atom(.cites(nil, .phrase(let pattern)), _): [pattern]
    case .atom: []
    }
  }
}

/// What declarations name.
private struct Links {
  let files: [RuleFile]
  let words: [String: RuleGraph.Place]
  let records: [String: RuleGraph.Place]
  let adjustments: [String: [RuleGraph.Place]]

  func closure(of places: [RuleGraph.Place]) -> Set<RuleGraph.Place> {
    var found = Set(places)
    var pending = places
    while let place = pending.popLast() {
      for next in links(of: files[place.file].declarations[place.index])
      where found.insert(next).inserted {
        pending.append(next)
      }
    }
    return found
  }

  /// By declaration: those that name it; a rule names its adjustments, and they name it.
  func users() -> [RuleGraph.Place: [RuleGraph.Place]] {
    var users: [RuleGraph.Place: [RuleGraph.Place]] = [:]
    for (file, content) in files.enumerated() {
      for (index, declaration) in content.declarations.enumerated() {
        let place = RuleGraph.Place(file: file, index: index)
        for next in links(of: declaration) { users[next, default: []].append(place) }
        if case .rule(let rule) = declaration {
          for change in adjustments[rule.id.text] ?? [] { users[place, default: []].append(change) }
        }
      }
    }
    return users
  }

  private func links(of declaration: Declaration) -> [RuleGraph.Place] {
    var names = declaration.references
    var places: [RuleGraph.Place] = []
    switch declaration {
    case .stance(let stance): names += stance.triggers.flatMap(\.list.included)
    case .context(let context): names += context.condition.references
    case .kind(let kind): names += kind.condition.references
    case .record(let record):
      names += record.patterns.flatMap(\.references)
      // Values tell a column only where no record knows the names.
      if record.columns.contains(where: { $0.values != nil }) { places += records.values }
    case .adjust(let adjust): names += adjust.unless.flatMap(\.references)
    case .rule(let rule):
      places += adjustments[rule.id.text] ?? []
      names += rule.conditions.flatMap(\.references)
      for branch in rule.branches {
        names += branch.lacks.flatMap(\.references)
        switch branch.unit {
        case .record(let record), .group(let record, _):
          if let place = records[record.text] { places.append(place) }
        case .sentence, .clause, .document: break
        }
      }
    default: break
    }
    return places + names.compactMap { words[$0.text] }
  }
}
