package import RuleLanguage

/// The rules of some packages, parted so that each rule's examples are run once.
///
/// What `core` declares is put to use by the packages that build on it: an element counts as tried
/// where an example of any of them tries it.
package struct RuleSuite: Sendable {
  /// A package that none of the others uses, with all it builds on.
  package struct Part: Sendable {
    /// The package.
    package let profile: String
    package let graph: RuleGraph
    /// The rules whose examples are run here.
    package let rules: Set<RuleGraph.Place>
  }

  /// The parts, in the order of the packages.
  package let parts: [Part]
  /// All packages in them.
  package let packages: [String]

  /// Takes the packages that no other one uses; with a profile, that one alone.
  package init(_ program: CheckedProgram, profile: String? = nil) {
    let closures = program.packages.map { name in
      (name, Set((program.closure(of: name) ?? []).map(\.package.name.text)))
    }
    let tops = closures.filter { name, _ in
      profile.map { $0 == name }
        ?? !closures.contains { $0.0 != name && $0.1.contains(name) }
    }.sorted { $0.1.count > $1.1.count }
    var parts: [Part] = []
    var seen: Set<String> = []
    for (name, _) in tops {
      guard let graph = RuleGraph(program, package: name) else { continue }
      let rules = graph.rules.filter { place in
        guard case .rule(let rule) = graph.declaration(at: place) else { return false }
        return seen.insert("\(graph.files[place.file].path) \(rule.id.text)").inserted
      }
      parts.append(Part(profile: name, graph: graph, rules: Set(rules)))
    }
    self.parts = parts
    packages = program.packages.filter { name in
      parts.contains { part in part.graph.files.contains { $0.package.name.text == name } }
    }
  }
}

extension RuleSuite.Part {
  /// The rules of the part that a change to a declaration can touch.
  func rules(restingOn place: RuleGraph.Place) -> [RuleGraph.Place] {
    graph.rules(restingOn: place).filter(rules.contains)
  }

  /// How the part compares words.
  var folding: Folding {
    var folding = Folding()
    for declaration in graph.files.flatMap(\.declarations) {
      if case .notation(let notation) = declaration { folding.add(notation) }
    }
    return folding
  }
}
