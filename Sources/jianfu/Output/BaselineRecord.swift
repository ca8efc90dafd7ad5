import Checker
import Findings
import Synchronization

/// Gathers the findings of a run to write them as a baseline.
final class BaselineRecord: Sendable {
  private let path: String
  private let folder: String
  private let baseline: Mutex<Baseline>

  /// Gathers for a file; nil where none is to be written.
  init?(_ path: String?, _ rules: RunRules) {
    guard let path else { return nil }
    self.path = path
    folder = Baseline.folder(of: path)
    baseline = Mutex(Baseline(rules: rules.digest()))
  }

  /// Adds the findings of a document.
  func add(_ report: DocumentReport) {
    baseline.withLock { $0.add(report, relativeTo: folder) }
  }

  /// Writes the file; one that was interrupted would make old findings new, and is not written.
  ///
  /// - Returns: Whether it was written.
  func write(_ summary: RunSummary) throws(CommandFailure) -> Bool {
    guard summary.interruptedOf == nil else { return false }
    let output = try OutputStream(path: path)
    output.write(baseline.withLock { $0.bytes() })
    try output.check()
    return true
  }
}
