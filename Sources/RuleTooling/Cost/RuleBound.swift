package import RuleLanguage

/// What a rule costs at most, read from its text.
///
/// Matching pairs each element of a sequence with the nearest one before it, so that its work is
/// bounded by a number of steps for each word found in a sentence, whatever the sentence.
package struct RuleBound: Sendable {
  /// Steps for each word of a sentence or record that belongs to a lexicon of the rule.
  package let stepsPerWord: Int

  /// Adds up what the conditions of a rule look for.
  package init(_ rule: RuleDeclaration, in graph: RuleGraph) {
    var steps = 0
    for branch in rule.branches {
      let conditions = branch.conditions + rule.unless
      for pattern in conditions.flatMap(\.patterns) + branch.lacks {
        steps += Self.cost(of: pattern, in: graph).steps
      }
    }
    stepsPerWord = steps
  }

  /// How many matches a pattern has for each word, and how many steps it takes to find them.
  private static func cost(
    of pattern: PhrasePattern,
    in graph: RuleGraph
  ) -> (matches: Int, steps: Int) {
    switch pattern {
    case .word: return (1, 1)
    case .number: return (1, 2)
    case .here(let inner):
      let own = cost(of: inner, in: graph)
      return (own.matches, own.steps + own.matches)
    case .reference(let name):
      if case .phrase(let phrase)? = graph.place(ofWords: name.text).map(graph.declaration) {
        return cost(of: phrase.pattern, in: graph)
      }
      return (1, 1)
    case .either(let parts):
      let costs = parts.map { cost(of: $0, in: graph) }
      let matches = costs.map(\.matches).reduce(0, +)
      return (matches, costs.map(\.steps).reduce(matches, +))
    case .sequence(let head, let steps):
      var found = cost(of: head, in: graph)
      for step in steps {
        let next = cost(of: step.pattern, in: graph)
        let without = step.without.map { cost(of: $0, in: graph) } ?? (matches: 0, steps: 0)
        let isNear = if case .near = step.distance { true } else { false }
        let joins = (found.matches + next.matches + without.matches) * (isNear ? 2 : 1)
        found = (
          (isNear ? found.matches : 0) + next.matches + (step.isOptional ? found.matches : 0),
          found.steps + next.steps + without.steps + joins
        )
      }
      return found
    }
  }
}
