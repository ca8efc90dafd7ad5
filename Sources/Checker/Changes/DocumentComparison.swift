package import Findings

/// What a later version of a document adds, removes and keeps.
package struct DocumentComparison: Sendable {
  /// The earlier version.
  package let old: DocumentReport
  /// The later version.
  package let new: DocumentReport
  /// Findings of the later version only.
  package let added: [Finding]
  /// Findings of the earlier version only.
  package let removed: [Finding]
  /// Findings of both, as they stand in the later version.
  package let kept: [Finding]

  /// Pairs the findings of two versions.
  package init(old: DocumentReport, new: DocumentReport) {
    self.old = old
    self.new = new
    let matcher = FindingMatcher(
      old: old.findings.map(KnownFinding.init),
      new: new.findings.map(KnownFinding.init)
    )
    added = zip(new.findings, matcher.pairs).filter { $1 == nil }.map(\.0)
    kept = zip(new.findings, matcher.pairs).filter { $1 != nil }.map(\.0)
    removed = matcher.gone.map { old.findings[$0] }
  }
}
