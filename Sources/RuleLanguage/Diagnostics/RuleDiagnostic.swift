package import Messages
package import SourceText

/// A mistake or a doubt in a rule file, with its place.
package struct RuleDiagnostic: Sendable, Error {
  /// Whether the rules can be used.
  package enum Severity: String, Sendable {
    case error, warning
    /// Nothing is wrong; something could be left out.
    case note

    /// What it is called in messages.
    package var label: Message {
      switch self {
      case .error: "error"
      case .warning: "warning"
      case .note: "note"
      }
    }
  }

  /// A further place that belongs to a mistake.
  package struct Label: Sendable {
    package let path: String
    package let range: TextRange
    package let text: Message

    /// Creates a label.
    package init(path: String, range: TextRange, text: Message) {
      self.path = path
      self.range = range
      self.text = text
    }
  }

  /// What kind of mistake it is, for good.
  package let code: Code
  package let severity: Severity
  /// The file as it was named when it was read.
  package let path: String
  /// Its place in the file, UTF-8 bytes.
  package let range: TextRange
  /// One line, without a full stop.
  package let message: Message
  /// How to mend it.
  package let help: Message?
  package let labels: [Label]

  /// Creates a diagnostic.
  package init(
    code: Code,
    path: String,
    range: TextRange,
    message: Message,
    help: Message? = nil,
    labels: [Label] = []
  ) {
    self.code = code
    self.severity = code.severity
    self.path = path
    self.range = range
    self.message = message
    self.help = help
    self.labels = labels
  }
}

/// Why rules cannot be used: at least one error, in source order.
package struct CompilationFailed: Error {
  /// All that was found, warnings too.
  package let diagnostics: [RuleDiagnostic]
}

/// One rule file as bytes.
package struct RuleSource: Sendable {
  /// The path as diagnostics show it.
  package let path: String
  /// The whole file.
  package let text: [UInt8]

  /// Creates a source.
  package init(path: String, text: [UInt8]) {
    self.path = path
    self.text = text
  }
}
