/// How serious a finding is, ascending.
package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  case notice, warning, error

  private var rank: Int {
    switch self {
    case .notice: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// Orders by seriousness.
  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

/// How plainly the document says what was found.
package enum Confidence: String, Sendable, Hashable, CaseIterable, Comparable {
  /// A heading, an inherited subject or an inferred issuer was needed.
  case likely
  /// The document says it in so many words.
  case certain

  /// Orders `likely` before `certain`.
  package static func < (left: Self, right: Self) -> Bool { left == .likely && right == .certain }
}

/// A place in a file as it lies on disk, or in a part of a package file.
package struct Region: Sendable, Hashable {
  /// Line of the first character, counted from 1.
  package let startLine: Int
  /// Column of the first character, counted from 1 in Unicode scalars.
  package let startColumn: Int
  /// Line of the place just behind the last character, counted from 1.
  package let endLine: Int
  /// Column of the place just behind the last character, counted from 1 in Unicode scalars.
  package let endColumn: Int
  /// Offset of the first byte in the file, in its own encoding.
  package let byteOffset: Int
  /// Number of bytes in the file.
  package let byteLength: Int
  /// The part of a package file that the region lies in, nil for a plain file.
  package let part: String?
  /// Column of the first character, counted from 1 in UTF-8 bytes of the decoded line; not part of
  /// the wire format.
  package let startByteColumn: Int
  /// Column of the place just behind the last character, counted likewise.
  package let endByteColumn: Int

  /// Creates a region.
  package init(
    startLine: Int,
    startColumn: Int,
    endLine: Int,
    endColumn: Int,
    byteOffset: Int,
    byteLength: Int,
    part: String? = nil,
    startByteColumn: Int? = nil,
    endByteColumn: Int? = nil
  ) {
    self.startLine = startLine
    self.startColumn = startColumn
    self.endLine = endLine
    self.endColumn = endColumn
    self.byteOffset = byteOffset
    self.byteLength = byteLength
    self.part = part
    self.startByteColumn = startByteColumn ?? startColumn
    self.endByteColumn = endByteColumn ?? endColumn
  }
}

/// What a rule rests on.
package struct BasisReference: Sendable, Hashable {
  /// How well the text of a source is known.
  package enum Evidence: String, Sendable, Hashable, CaseIterable {
    /// The clause itself was read.
    case verified
    /// Restated in detail by the press or a repost.
    case press
    /// Known by news or a summary only.
    case report
    /// From memory, to be checked.
    case memory
    /// An inference, to be checked.
    case inference

    /// Whether the basis is still to be checked against the text itself.
    package var isToBeChecked: Bool { self == .memory || self == .inference }
  }

  /// The document number of the source, or its title where it has none.
  package let source: String
  /// The place in the source, as the rule names it.
  package let article: String?
  /// How well it is known, nil where the rule does not say.
  package let evidence: Evidence?

  /// Creates a reference.
  package init(source: String, article: String?, evidence: Evidence?) {
    self.source = source
    self.article = article
    self.evidence = evidence
  }
}

/// One step of the derivation of a finding.
package struct DerivationNote: Sendable, Hashable {
  /// What kind of step it is: one word, from a closed set of the engine.
  package let step: String
  /// The step in words.
  package let text: String
  /// The words of the document it is about, where it is about some.
  package let region: Region?

  /// Creates a note.
  package init(step: String, text: String, region: Region?) {
    self.step = step
    self.text = text
    self.region = region
  }
}

/// One violation of one rule at one place of one document.
package struct Finding: Sendable, Hashable {
  /// The rule's id.
  package let rule: String
  /// The rule's topic: the prefix of its id.
  package let topic: String
  /// How serious it is.
  package var severity: Severity
  /// How plainly the document says it.
  package let confidence: Confidence
  /// What is wrong, for people.
  package let message: String
  /// What to do about it, for people; empty where the rule has none.
  package let advice: String
  /// What the rule rests on, in the rule's order.
  package let basis: [BasisReference]
  /// The words as a reader sees them.
  package let quote: String
  /// Where they lie in the file.
  package let region: Region
  /// Where a reader finds them on paper.
  package let place: String
  /// Whether they are in the file but hidden on the page.
  package let isHidden: Bool
  /// A name for the finding that outlives edits elsewhere in the file.
  package var fingerprint: String
  /// How it was derived, nil where nobody asked.
  package let because: [DerivationNote]?
  /// The words in their surroundings, for reports that show them; not part of the wire format.
  package let excerpt: Excerpt?
  /// What lets it pass, nil where nothing does.
  package var suppression: Suppression?
  /// What it is to the baseline, nil where there is none.
  package var baseline: BaselineState?
  /// A replacement that takes it away, nil where the advice is none.
  package var fix: Fix?

  /// Creates a finding.
  package init(
    rule: String,
    topic: String,
    severity: Severity,
    confidence: Confidence,
    message: String,
    advice: String,
    basis: [BasisReference],
    quote: String,
    region: Region,
    place: String,
    isHidden: Bool = false,
    fingerprint: String,
    because: [DerivationNote]? = nil,
    excerpt: Excerpt? = nil
  ) {
    self.rule = rule
    self.topic = topic
    self.severity = severity
    self.confidence = confidence
    self.message = message
    self.advice = advice
    self.basis = basis
    self.quote = quote
    self.region = region
    self.place = place
    self.isHidden = isHidden
    self.fingerprint = fingerprint
    self.because = because
    self.excerpt = excerpt
  }
}

/// Some words of a document with what stands before and behind them on their line.
package struct Excerpt: Sendable, Hashable {
  /// What stands before the words.
  package let before: String
  /// The words.
  package let words: String
  /// What stands behind them.
  package let after: String
  /// Whether it is a line of the file as it stands there; otherwise text as a reader sees it.
  package let isSourceLine: Bool

  /// Creates an excerpt.
  package init(before: String, words: String, after: String, isSourceLine: Bool) {
    self.before = before
    self.words = words
    self.after = after
    self.isSourceLine = isSourceLine
  }
}
