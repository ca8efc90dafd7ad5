import Findings
import SourceText

/// What marks the findings of a document before they are handed on: waivers first, since what is
/// waived is neither old nor new, then the baseline.
package struct FindingMarkers: Sendable {
  /// The waivers, nil where there are none.
  package var waivers: WaiverSet?
  /// The findings of an earlier run, nil where there are none.
  package var baseline: BaselineComparison?

  /// Creates markers that mark nothing.
  package init() {}

  func apply(
    to report: inout DocumentReport,
    _ contents: FileContents,
    allowsInlineWaivers: Bool
  ) {
    waivers?.apply(to: &report, contents: contents, allowsInline: allowsInlineWaivers)
    baseline?.apply(to: &report)
  }
}
