package import SourceText

/// One token of a rule file, without a text of its own.
package struct Token: Sendable, Hashable {
  /// What a token is.
  package enum Kind: UInt8, Sendable {
    case name, string, block, number, date
    case leftBrace, rightBrace, leftParen, rightParen
    case bar, plus, question, comma
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    /// `..` or `..20`.
    case gap
    /// `~20`.
    case near
    case end
  }

  /// Offset of its first byte.
  package var lower: UInt32
  /// Offset one past its last byte.
  package var upper: UInt32
  /// What it is.
  package var kind: Kind
  /// The keyword that a name spells; what it means is up to the place it stands at.
  package var keyword: Keyword
  /// Whether it is the first token of its line.
  package var startsLine: Bool
  /// Whether it stands at the very start of its line.
  package var isFlush: Bool
  /// Whether it is a string with an escape in it.
  package var hasEscape = false

  /// Its place in the file.
  package var range: TextRange { TextRange(lower, upper) }
}

/// A comment, from `//` to the end of its line.
package struct Comment: Sendable, Hashable {
  /// Its place, without the line end.
  package var range: TextRange
  /// Whether nothing stands before it on its line.
  package var startsLine: Bool
}

/// The tokens of a file, and all that stands between them.
package struct LexedFile: Sendable {
  /// The tokens in order; the last is `.end`.
  package var tokens: [Token] = []
  /// The comments in order.
  package var comments: [Comment] = []
  /// The mistakes found, in order.
  package var diagnostics: [RuleDiagnostic] = []
  /// The file as text; nil where it is not UTF-8 throughout.
  package var text: UTF8Text?
}
