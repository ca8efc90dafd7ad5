package import SourceText

/// How reading one document ended.
package struct ReadingOutcome: Sendable {
  /// Whether all, a part, or nothing of a document could be read.
  package enum Status: String, Sendable {
    /// All of it was read.
    case ok
    /// It was read, but `problems` says what was lost or guessed.
    case partial
    /// Nothing of it could be read; `problems` says why.
    case failed
  }

  /// How it ended.
  package var status: Status
  /// What was lost, overruled or refused, in the order of the source.
  package var problems: [ReadingProblem]
  /// Name of the encoding the file was decoded from, as the WHATWG Encoding Standard spells it.
  package var encoding: String

  /// Creates an outcome.
  package init(status: Status, problems: [ReadingProblem], encoding: String) {
    self.status = status
    self.problems = problems
    self.encoding = encoding
  }
}

/// Something that went wrong while a document was read.
package struct ReadingProblem: Error, Sendable {
  /// A permanent code, one per kind of problem.
  package enum Code: String, Sendable, CaseIterable {
    /// Bytes that the encoding does not allow; each became U+FFFD.
    case undecodableBytes = "I001"
    /// The declared encoding contradicts the bytes and was overruled.
    case encodingOverruled = "I002"
    /// The XML is not well formed from here on.
    case notWellFormed = "I003"
    /// A format that the tool does not read.
    case unsupportedFormat = "I004"
    /// The file holds no text.
    case empty = "I005"
    /// A limit of `ReadingLimits` was reached.
    case limitReached = "I006"
    /// An entity that is not declared, or not resolved on purpose.
    case unresolvedEntity = "I007"
    /// The file could not be opened or read.
    case unreadable = "I008"
    /// Invisible characters stand inside of words; the words are found all the same.
    case concealedText = "I009"
    /// A package is encrypted.
    case encrypted = "I012"
    /// A package is cut short, contradicts its checksums, or lacks a part.
    case packageDamaged = "I013"
    /// Something inside a package that the tool does not read, such as an embedded file.
    case partNotRead = "I014"
  }

  /// What kind of problem.
  package let code: Code
  /// One sentence: what happened, and what was done about it.
  package let message: String
  /// What the reader of the message can do, where something can be done.
  package let remedy: String?
  /// The place in the decoded source, where there is one.
  package let source: TextRange?
  /// Whether text was lost, so that the document is partial.
  package let losesText: Bool

  /// Creates a problem.
  package init(
    code: Code,
    message: String,
    remedy: String? = nil,
    source: TextRange? = nil,
    losesText: Bool
  ) {
    self.code = code
    self.message = message
    self.remedy = remedy
    self.source = source
    self.losesText = losesText
  }
}
