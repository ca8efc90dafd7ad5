import Findings
import SourceText

/// What marks the findings of a document before they are handed on: waivers first, since what is
/// waived is neither old nor new, then the baseline.
package struct FindingMarkers: Sendable {
  /// The waivers, nil where there are none.
  package var waivers: WaiverSet?
  /// The findings of an earlier run, nil where there are none.
  package var baseline: BaselineComparison?
  /// An earlier revision of the documents, nil where there is none; it outranks the baseline.
  package var revision: RevisionComparison?

  /// What mends files, nil where nothing does.
  package var fixer: Fixer?

  /// Creates markers that mark nothing.
  package init() {}

  /// Whether findings are told new from old.
  var tellsNew: Bool { baseline != nil || revision != nil }

  func apply(
    to report: inout DocumentReport,
    _ contents: FileContents,
    _ linter: DocumentLinter,
    allowsInlineWaivers: Bool
  ) {
    waivers?.apply(to: &report, contents: contents, allowsInline: allowsInlineWaivers)
    if let revision { revision.apply(to: &report, linter) } else { baseline?.apply(to: &report) }
  }
}
