/// What a report says before the first document: the tool, its rules, and what the run was asked.
package struct ReportHeader: Sendable, Hashable {
  /// What produced the report.
  package let tool: ToolIdentity
  /// The rules of the profile, in the order of the profile.
  package let rules: [RuleFacts]
  /// The day of the run, as `2024-03-05`.
  package let date: String
  /// The least serious severity that fails the run; nil for none.
  package let failOn: Severity?

  /// Creates a header.
  package init(
    tool: ToolIdentity,
    rules: [RuleFacts] = [],
    date: String = "",
    failOn: Severity? = .error
  ) {
    self.tool = tool
    self.rules = rules
    self.date = date
    self.failOn = failOn
  }
}

/// What a report says of a rule itself.
package struct RuleFacts: Sendable, Hashable {
  /// The rule's id.
  package let id: String
  /// The rule's topic: the prefix of its id.
  package let topic: String
  /// What it flags, in a few words.
  package let title: String
  /// How serious its findings are.
  package let severity: Severity
  /// What to do about a finding; empty where the rule has no advice.
  package let advice: String
  /// What it rests on.
  package let basis: [BasisReference]
  /// Texts that it finds nothing wrong with, to show where it ends.
  package let complies: [String]
  /// Texts that it flags.
  package let violates: [String]
  /// What it is known to miss or to get wrong.
  package let note: String?

  /// Creates facts.
  package init(
    id: String,
    topic: String,
    title: String,
    severity: Severity,
    advice: String = "",
    basis: [BasisReference] = [],
    violates: [String] = [],
    complies: [String] = [],
    note: String? = nil
  ) {
    self.id = id
    self.topic = topic
    self.title = title
    self.severity = severity
    self.advice = advice
    self.basis = basis
    self.violates = violates
    self.complies = complies
    self.note = note
  }
}
