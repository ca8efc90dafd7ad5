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

  /// Runs one evaluation of a rule and notes what it cost.
  func measure(_ rule: Int, _ matcher: PhraseMatcher, _ evaluate: () -> Void) {
    let before = matcher.steps
    let start = ContinuousClock.now
    evaluate()
    costs[rule].time += ContinuousClock.now - start
    costs[rule].steps += matcher.steps - before
    costs[rule].evaluations += 1
  }
}
