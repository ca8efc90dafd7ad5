package import Findings

/// Turns a run into a report, piece by piece, so that no run has to fit in memory.
package protocol ReportRenderer: Sendable {
  /// What stands before the first document.
  mutating func begin(_ header: ReportHeader) -> [UInt8]
  /// One document; called in the order of the report.
  mutating func document(_ report: DocumentReport) -> [UInt8]
  /// What stands behind the last document.
  mutating func end(_ summary: RunSummary) -> [UInt8]

  /// Whether the next document belongs into another file, because a consumer of the format takes
  /// no more in one.
  var isFull: Bool { get }
  /// The renderer of the file that follows a full one.
  func successor() -> any ReportRenderer
}

extension ReportRenderer {
  /// One file holds any run.
  package var isFull: Bool { false }
  /// A renderer that is never full goes on.
  package func successor() -> any ReportRenderer { self }
}
