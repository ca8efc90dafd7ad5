/// What the end of a run tells the program that started it.
package enum RunStatus: Int32, Sendable, CaseIterable {
  /// No finding at or above the level that fails, and every input was read.
  case clean = 0
  /// Findings at or above the level that fails.
  case findings = 1
  /// A mistake in the command line, the configuration or a rule.
  case usage = 2
  /// An input failed, was read in part, or was skipped though named.
  case incomplete = 3
  /// A defect of the tool or of the machine.
  case internalError = 4
  /// Stopped by the user.
  case interrupted = 130

  /// Decides the status of a run that got as far as checking.
  ///
  /// - Parameters:
  ///   - failOn: The least serious severity that fails; nil for none.
  ///   - allowsIncomplete: Whether inputs that could not be read are no failure.
  package init(
    of summary: RunSummary,
    failOn: Severity?,
    allowsIncomplete: Bool,
    hadInternalError: Bool = false
  ) {
    if hadInternalError {
      self = .internalError
    } else if summary.interruptedOf != nil {
      self = .interrupted
    } else if summary.incompleteCount > 0, !allowsIncomplete {
      self = .incomplete
    } else if let failOn, summary.findings.atLeast(failOn) > 0 {
      self = .findings
    } else {
      self = .clean
    }
  }
}
