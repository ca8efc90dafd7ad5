import Findings
import Synchronization

/// Tells, document by document, which findings a baseline knows.
package final class BaselineComparison: Sendable {
  private struct Known {
    let path: String
    let findings: [KnownFinding]
  }

  private let folder: String
  private let byPath: [String: Known]
  /// By path without the ending, for documents that were saved in another format since.
  private let byStem: [Substring: Known]
  private let state = Mutex(State())

  private struct State {
    var seen: Set<String> = []
    var fixed = 0
  }

  /// Compares with a baseline.
  ///
  /// - Parameter folder: The folder that the paths of the baseline are relative to.
  package init(_ baseline: Baseline, folder: String) {
    self.folder = folder
    byPath = Dictionary(
      uniqueKeysWithValues: baseline.documents.map { ($0, Known(path: $0, findings: $1)) }
    )
    byStem = Dictionary(
      byPath.values.sorted { $0.path < $1.path }.map { (PathName.stem($0.path), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Compares with the baseline in a file.
  package convenience init(reading path: String) throws(BaselineFailure) {
    self.init(try Baseline(reading: path), folder: Baseline.folder(of: path))
  }

  /// Marks each finding of a document as new or unchanged, and counts what is gone.
  func apply(to report: inout DocumentReport) {
    let path = PathName.relative(report.path, to: folder) ?? report.path
    let known = byPath[path] ?? byStem[PathName.stem(path)]
    let open = report.findings.indices.filter { report.findings[$0].suppression == nil }
    let matcher = FindingMatcher(
      old: known?.findings ?? [],
      new: open.map { KnownFinding(report.findings[$0]) }
    )
    for (index, pair) in zip(open, matcher.pairs) {
      report.findings[index].baseline = pair == nil ? .new : .unchanged
    }
    guard let known, report.status == .ok || report.status == .partial else { return }
    // A waived finding is not gone, and what could not be read may still hold the old ones.
    let waived = report.findings.filter { $0.suppression != nil }.map(KnownFinding.init)
    let left = FindingMatcher(old: matcher.gone.map { known.findings[$0] }, new: waived)
    let isWhole = report.status == .ok
    state.withLock { state in
      state.seen.insert(known.path)
      if isWhole { state.fixed += left.gone.count }
    }
  }

  /// The old findings that are gone: those of documents that were read in full, and those of
  /// documents that are no longer there.
  package func gone() -> (fixed: Int, stale: [String]) {
    let state = state.withLock { $0 }
    let stale = byPath.values.map(\.path).filter { path in
      guard !state.seen.contains(path) else { return false }
      let whole = folder == "." || path.hasPrefix("/") ? path : "\(folder)/\(path)"
      return (try? FileSystem.entry(at: whole)) == nil
    }
    return (state.fixed, stale.sorted())
  }

  /// Number of old findings of a document.
  package func count(of path: String) -> Int { byPath[path]?.findings.count ?? 0 }
}
