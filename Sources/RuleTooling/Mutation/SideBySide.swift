import RuleLanguage

/// Mutants of one declaration side by side in one program: each has its own copy of the declaration
/// and of all that rests on it, rules included, under names of its own.
///
/// So one compilation, and one look at an example, tries all of them.
struct SideBySide {
  let files: [RuleFile]
  private let renamings: [Renaming]

  /// The number of mutants that still make a program of bearable size, for each of which so many
  /// declarations are copied.
  private static let mostCopies = 96
  private static let mostMutants = 24

  /// Lays mutants out as far as there is room; nil where the declaration cannot have copies, since
  /// every document is read with it, or since records rest on it.
  ///
  /// - Parameter rules: The rules that are asked.
  init?(
    _ mutants: some Collection<Mutant>,
    of place: RuleGraph.Place,
    in graph: RuleGraph,
    asking rules: Set<RuleGraph.Place>
  ) {
    guard let copied = Self.copied(place, graph, rules) else { return nil }
    let (words, ids) = graph.names(of: copied)
    renamings = mutants.indices.enumerated().map { number, _ in
      Renaming(words: words, rules: ids, number: number)
    }
    let kept = graph.needs(of: graph.withOwners(rules))
    var files: [RuleFile] = []
    for (file, content) in graph.files.enumerated() {
      var declarations: [Declaration] = []
      for index in content.declarations.indices {
        let own = RuleGraph.Place(file: file, index: index)
        guard kept.contains(own) else { continue }
        let declaration = content.declarations[index]
        if !copied.contains(own) {
          declarations.append(declaration)
          continue
        }
        if declaration.wordsName != nil { declarations.append(declaration) }
        for (mutant, renaming) in zip(mutants, renamings) {
          let changed = own == place ? mutant.replacement : declaration
          if let copy = changed.flatMap(renaming.copy) { declarations.append(copy) }
        }
      }
      files.append(content.with(declarations))
    }
    self.files = files
  }

  /// How many mutants of a declaration go into one program; 1 where it cannot have copies.
  static func room(
    for place: RuleGraph.Place,
    in graph: RuleGraph,
    asking rules: Set<RuleGraph.Place>
  ) -> Int {
    copied(place, graph, rules).map { max(1, min(mostMutants, mostCopies / $0.count)) } ?? 1
  }

  /// The declarations of which each mutant has a copy; nil where one of them cannot have any.
  private static func copied(
    _ place: RuleGraph.Place,
    _ graph: RuleGraph,
    _ rules: Set<RuleGraph.Place>
  ) -> Set<RuleGraph.Place>? {
    if graph.common.contains(place) { return nil }
    let kept = graph.needs(of: graph.withOwners(rules))
    let copied = graph.dependents(of: place, in: kept)
    for own in copied {
      switch graph.declaration(at: own) {
      case .terms, .phrase, .rule, .adjust: continue
      case .catalog where !graph.replacesCatalogs: continue
      default: return nil
      }
    }
    return copied
  }

  /// The id of a rule in the copy of a mutant.
  func id(_ rule: String, of mutant: Int) -> String { renamings[mutant].id(rule) }

  /// What a mutant makes of its declaration, under the names of its copy.
  func copy(_ mutant: Mutant, _ number: Int) -> Declaration? {
    mutant.replacement.flatMap(renamings[number].copy)
  }
}

extension RuleGraph {
  /// The names of lexicons and phrases among some declarations, and the ids of rules.
  fileprivate func names(of places: Set<Place>) -> (words: Set<String>, rules: Set<String>) {
    let declarations = places.map(declaration)
    return (
      Set(declarations.compactMap(\.wordsName)), Set(places.compactMap { id(at: $0) })
    )
  }

  /// Whether some catalog takes the place of another.
  fileprivate var replacesCatalogs: Bool {
    files.contains { file in
      file.declarations.contains { declaration in
        if case .catalog(let catalog) = declaration { catalog.replaced != nil } else { false }
      }
    }
  }
}

extension RuleFile {
  /// The file with other declarations.
  func with(_ declarations: [Declaration]) -> RuleFile {
    RuleFile(path: path, package: package, uses: uses, declarations: declarations)
  }
}
