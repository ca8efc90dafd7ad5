package import DocumentModel
package import SourceText

/// Judges documents, one after the other, by one set of rules.
///
/// One for each thread.
package final class DocumentEvaluator {
  // A value: access to it is proven exclusive at compile time, where that to a class is checked at
  // each step.
  private var evaluation: Evaluation

  /// Creates an evaluator.
  package init(rules: CompiledRules, options: EvaluationOptions) {
    evaluation = Evaluation(rules: rules, options: options)
  }

  /// The places in the decoded source that findings point to.
  ///
  /// They grow with each segment; the caller turns the new ones into file regions while the source
  /// is at hand.
  package var anchors: [TextRange] { evaluation.anchors }

  /// The same places in the visible text of their segment; empty where they have none.
  package var anchorTexts: [TextRange] { evaluation.anchorTexts }

  /// Where the cost of each rule is noted; nil: nowhere.
  package var tally: EvaluationTally? {
    get { evaluation.tally }
    set { evaluation.tally = newValue }
  }

  /// Forgets the last document.
  package func begin() { evaluation.begin() }

  /// Judges the next segment.
  package func evaluate(_ segment: DocumentSegment) {
    var segment = segment
    evaluation.arrange(&segment)
    evaluation.evaluate(Page(segment))
  }

  /// Ends the document.
  package func finish() -> EvaluatedDocument { evaluation.finish() }
}
