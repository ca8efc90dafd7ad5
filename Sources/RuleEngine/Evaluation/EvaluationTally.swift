/// What the rules cost on the documents of an evaluator; kept only when somebody asks.
package final class EvaluationTally {
  /// What one rule cost.
  package struct Cost: Sendable {
    /// Sentences and records that hold a word with which a finding of the rule can end.
    package var candidates = 0
    /// Those in which all phrases are there that the rule needs, and its conditions were tried.
    package var evaluations = 0
    /// Words, matches and pairs that were looked at for it; what rules share counts for each.
    package var steps = 0
    package var time = Duration.zero
  }

  /// By rule.
  package private(set) var costs: [Cost]
  /// By node of the phrase graph: the rules whose findings it can lead to.
  private let rulesOfNode: [Set<Int>]

  /// Counts nothing yet.
  package init(_ rules: CompiledRules) {
    costs = [Cost](repeating: Cost(), count: rules.rules.count)
    rulesOfNode = rules.plan.rulesByNode
  }

  func addCandidate(of rule: Int) { costs[rule].candidates += 1 }

  /// Notes what one evaluation of a rule cost.
  func addEvaluation(of rule: Int, steps: Int, time: Duration) {
    costs[rule].time += time
    costs[rule].steps += steps
    costs[rule].evaluations += 1
  }

  /// Notes what it cost to look for a phrase.
  func addSearch(_ node: Int32, steps: Int, time: Duration) {
    for rule in rulesOfNode[Int(node)] {
      costs[rule].time += time
      costs[rule].steps += steps
    }
  }
}

extension CompiledRules.Plan {
  /// By node of the phrase graph: the rules whose findings it can lead to.
  fileprivate var rulesByNode: [Set<Int>] {
    var rules = [Set<Int>](repeating: [], count: phrases.nodes.count)
    // The parts of a node come before it.
    for node in phrases.nodes.indices.reversed() {
      for place in links.askers.places(Int32(node)) {
        switch links.askers[place] {
        case .branch(let branch, _), .ban(let branch):
          rules[node].insert(branches[Int(branch)].rule)
        case .documentPhrase: break
        }
      }
      for place in links.ofNode.places(Int32(node)) {
        rules[node].formUnion(rules[Int(links.ofNode[place])])
      }
    }
    return rules
  }
}
