/// What the rules cost on the documents of an evaluator; kept only when somebody asks.
package final class EvaluationTally {
  /// What one rule cost.
  package struct Cost: Sendable {
    /// Sentences and records that hold a word with which a finding of the rule can end.
    package var candidates = 0
    /// Those in which all words are there that the rule needs, and its conditions were tried.
    package var evaluations = 0
    /// Words, matches and pairs that were looked at for it.
    package var steps = 0
    package var time = Duration.zero
  }

  /// By rule.
  package private(set) var costs: [Cost]

  /// Counts nothing yet.
  package init(ruleCount: Int) {
    costs = [Cost](repeating: Cost(), count: ruleCount)
  }

  func addCandidate(of rule: Int) { costs[rule].candidates += 1 }

  /// Notes what one evaluation of a rule cost.
  func addEvaluation(of rule: Int, steps: Int, time: Duration) {
    costs[rule].time += time
    costs[rule].steps += steps
    costs[rule].evaluations += 1
  }
}
