/// Something that went wrong with one input.
package struct InputProblem: Sendable, Hashable {
  /// A permanent code, one per kind of problem.
  package let code: String
  /// One sentence: what happened, and what was done about it.
  package let message: String
  /// What the reader of the message can do, nil where nothing can be done.
  package let remedy: String?
  /// The place in the file, nil where there is none.
  package let region: Region?

  /// Creates a problem.
  package init(code: String, message: String, remedy: String? = nil, region: Region? = nil) {
    self.code = code
    self.message = message
    self.remedy = remedy
    self.region = region
  }
}

/// A fact about an official document.
package struct MetadataFact: Sendable, Hashable {
  /// What the fact is about: `title`, `number`, `addressee` and so on; may repeat.
  package let name: String
  /// The fact as the document words it.
  package let text: String
  /// Whether it was inferred and not read.
  package let isInferred: Bool
  /// Where it was read, nil where it was inferred from several places.
  package let region: Region?

  /// Creates a fact.
  package init(name: String, text: String, isInferred: Bool, region: Region?) {
    self.name = name
    self.text = text
    self.isInferred = isInferred
    self.region = region
  }
}

/// What is known of one input: the state it ended in, and what was found.
package struct DocumentReport: Sendable, Hashable {
  /// The state that an input ends in.
  package enum Status: String, Sendable, Hashable, CaseIterable {
    /// All of it was read and judged.
    case ok
    /// It was judged, but some of it could not be read.
    case partial
    /// It could not be read.
    case failed
    /// It was left out, and `problems` says why.
    case skipped
  }

  /// The path as the run names it, `-` for standard input.
  package let path: String
  /// Whether the user named this very path.
  package var isNamed = false
  /// The document's title.
  package var title: String?
  /// The kind of document (文种).
  package var kind: String?
  /// The document number (发文字号).
  package var number: String?
  /// The body that issued it.
  package var issuer: String?
  /// The level of that body.
  package var issuerLevel: String?
  /// The day it bears, as `2024-03-05`.
  package var issued: String?
  /// The day whose rules it was judged by, as `2024-03-05`.
  package var asOf: String?
  /// The encoding it was read in, as the WHATWG Encoding Standard names it.
  package var encoding: String?
  /// The state it ended in.
  package var status: Status
  /// What went wrong, in the order of the source.
  package var problems: [InputProblem] = []
  /// Each fact about the document with the place it was read at.
  package var metadata: [MetadataFact] = []
  /// What was found, in the order of the source.
  package var findings: [Finding] = []
  /// Its text with the places of its findings, nil where nobody asked; not part of the wire format.
  package var text: DocumentText?

  /// Creates a report without findings.
  package init(path: String, status: Status, problems: [InputProblem] = []) {
    self.path = path
    self.status = status
    self.problems = problems
  }

  /// Whether the run is incomplete on its account: it failed, was read in part, or was skipped
  /// although the user named it.
  package var isIncomplete: Bool {
    switch status {
    case .ok: false
    case .partial, .failed: true
    case .skipped: isNamed
    }
  }
}
