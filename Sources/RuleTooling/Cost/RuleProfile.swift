package import Checker
import Findings
package import RuleEngine
package import RuleLanguage
package import SourceText

/// What each rule costs on a corpus.
package struct RuleProfile {
  /// One rule.
  package struct Line: Sendable {
    package let rule: String
    package let title: String
    package let cost: EvaluationTally.Cost
    package let findings: Int
    package let bound: RuleBound
  }

  private let rules: CompiledRules
  private let bounds: [String: RuleBound]
  private let linter: DocumentLinter
  private let tally: EvaluationTally
  private var findings: [String: Int] = [:]
  /// Documents read so far.
  package private(set) var documents = 0
  /// Their bytes.
  package private(set) var bytes = 0

  /// Prepares a profile of the rules of a package; nil where there is no such package.
  ///
  /// - Throws: `EngineFailure`, where they do not compile.
  package init?(
    _ program: CheckedProgram,
    profile: String,
    options: LintOptions
  ) throws(EngineFailure) {
    guard let graph = RuleGraph(program, package: profile) else { return nil }
    rules = try CompiledRules(files: graph.files, profile: profile)
    linter = DocumentLinter(rules: rules, options: options)
    tally = EvaluationTally(rules)
    linter.keepTally(tally)
    var bounds: [String: RuleBound] = [:]
    for place in graph.rules {
      guard case .rule(let rule) = graph.declaration(at: place) else { continue }
      bounds[rule.id.text] = RuleBound(rule, in: graph)
    }
    self.bounds = bounds
  }

  /// Reads and judges one document.
  package mutating func read(_ contents: FileContents, path: String) {
    documents += 1
    bytes += contents.count
    for finding in linter.lint(contents, path: path).findings {
      findings[finding.rule, default: 0] += 1
    }
  }

  /// The rules, those that took the longest first.
  package var lines: [Line] {
    zip(rules.rules, tally.costs).compactMap { rule, cost in
      bounds[rule.id].map {
        Line(
          rule: rule.id,
          title: rule.title,
          cost: cost,
          findings: findings[rule.id] ?? 0,
          bound: $0
        )
      }
    }.sorted { left, right in
      (left.cost.time, left.cost.steps) != (right.cost.time, right.cost.steps)
        ? (left.cost.time, left.cost.steps) > (right.cost.time, right.cost.steps)
        : left.rule < right.rule
    }
  }

  /// The steps of all rules together.
  package var steps: Int { tally.costs.map(\.steps).reduce(0, +) }
}
