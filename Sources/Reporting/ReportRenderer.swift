package import Findings

/// Turns a run into a report, piece by piece, so that no run has to fit in memory.
package protocol ReportRenderer: Sendable {
  /// What stands before the first document.
  mutating func begin(_ tool: ToolIdentity) -> [UInt8]
  /// One document; called in the order of the report.
  mutating func document(_ report: DocumentReport) -> [UInt8]
  /// What stands behind the last document.
  mutating func end(_ summary: RunSummary) -> [UInt8]
}

/// The formats the tool can print; adding a case is the only way to add a format.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// For people.
  case text
  /// One JSON object, `jianfu.findings/1`.
  case json
  /// One JSON object a line, one for each document.
  case jsonl

  /// Whether it shows findings in their surroundings, so that `Finding.excerpt` is needed.
  package var showsExcerpts: Bool { self == .text }

  /// Whether the summary is a part of it.
  package var holdsSummary: Bool { self != .jsonl }

  /// A renderer of this format.
  package func renderer(_ options: TextOptions) -> any ReportRenderer {
    switch self {
    case .text: TextRenderer(options)
    case .json: JSONRenderer()
    case .jsonl: JSONLinesRenderer()
    }
  }
}
