import Findings
import SourceText

/// Tells which findings a change brings in: those that an earlier revision of the file lacks, or
/// those on lines that changed.
package struct RevisionComparison: Sendable {
  /// What makes a finding new.
  package enum Measure: Sendable, Hashable {
    /// The earlier revision does not have it.
    case findings
    /// It begins or ends on a line that changed.
    case lines
  }

  private let repository: GitRepository
  private let commit: String
  private let measure: Measure
  /// By absolute path.
  private let changes: [String: GitRepository.Change]

  /// Looks up what changed since a revision.
  ///
  /// - Throws: `GitFailure` where git cannot tell.
  package init(since revision: String, measure: Measure) throws(GitFailure) {
    repository = try GitRepository()
    commit = try repository.commit(of: revision)
    self.measure = measure
    changes = Dictionary(
      try repository.changes(since: commit).map { (PathName.absolute($0.path), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Whether a file changed.
  package func isChanged(_ path: String) -> Bool { changes[PathName.absolute(path)] != nil }

  /// Marks the findings of a changed file as new or unchanged.
  ///
  /// - Parameter linter: Judges the earlier revision as it judged this one.
  func apply(to report: inout DocumentReport, _ linter: DocumentLinter) {
    guard let change = changes[PathName.absolute(report.path)] else { return }
    let open = report.findings.indices.filter { report.findings[$0].suppression == nil }
    let isOld: [Bool]
    switch measure {
    case .findings:
      let old = known(change, linter)
      let new = open.map { KnownFinding(report.findings[$0]) }
      isOld = FindingMatcher(old: old, new: new).pairs.map { $0 != nil }
    case .lines:
      // A file that git cannot compare counts as changed throughout.
      let lines = try? repository.changedLines(of: change.path, since: commit)
      isOld = open.map { index in
        let region = report.findings[index].region
        guard let lines, change.oldPath != nil, region.part == nil else { return false }
        return !lines.contains { $0.overlaps(region.startLine...region.endLine) }
      }
    }
    for (index, isOld) in zip(open, isOld) {
      report.findings[index].baseline = isOld ? .unchanged : .new
    }
  }

  private func known(
    _ change: GitRepository.Change,
    _ linter: DocumentLinter
  ) -> [KnownFinding] {
    guard let oldPath = change.oldPath,
      let bytes = try? repository.contents(of: oldPath, at: commit)
    else { return [] }
    return linter.lint(FileContents(bytes), path: oldPath).findings.map(KnownFinding.init)
  }
}
