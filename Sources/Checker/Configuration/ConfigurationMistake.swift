package import Messages

/// A mistake in a configuration file, with its place and what to do about it.
package struct ConfigurationMistake: Sendable, Hashable {
  /// The file as the run names it.
  package let path: String
  /// The line, counted from 1.
  package let line: Int
  /// The column, counted from 1 in Unicode scalars.
  package let column: Int
  /// What is wrong, in one sentence.
  package let message: Message
  /// What to write instead, nil where nobody can guess.
  package let help: Message?

  /// Creates a mistake.
  package init(path: String, line: Int, column: Int, message: Message, help: Message? = nil) {
    self.path = path
    self.line = line
    self.column = column
    self.message = message
    self.help = help
  }
}

/// All mistakes of the configuration files of a run; nothing is checked with one of them.
package struct ConfigurationFailure: Error, Sendable {
  /// The mistakes, by file and place.
  package let mistakes: [ConfigurationMistake]

  /// Creates a failure.
  package init(_ mistakes: [ConfigurationMistake]) {
    self.mistakes = mistakes
  }
}
