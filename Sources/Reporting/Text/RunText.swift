import Findings
import Messages

/// Says in a few lines what a run did: what was found, and whether everything was read.
struct RunText {
  /// Incomplete inputs that are listed one by one.
  private static let listed = 20

  private let words: Words

  init(_ words: Words) {
    self.words = words
  }

  /// All lines, the first of them the result.
  func lines(_ summary: RunSummary) -> [String] {
    [result(summary)] + marked(summary) + incomplete(summary) + leftOut(summary)
      + interrupted(summary)
  }

  /// What was found.
  func result(_ summary: RunSummary) -> String {
    let counts = summary.findings
    let read = summary.documents - summary.failed - summary.skipped
    let documents =
      read == summary.documents
      ? words("\(count: summary.documents) documents")
      : words("\(count: summary.documents) documents, \(read) read")
    guard counts.total > 0 else {
      return documents + words(": ")
        + (read == 0 ? words("nothing to check") : words("nothing found"))
    }
    let found = words(
      """
      \(count: counts.error) errors, \(count: counts.warning) warnings, \
      \(count: counts.notice) notices
      """
    )
    let topics = summary.topics.map { "\(words.topic($0.topic)) \($0.count)" }
    return documents + words(": ") + found
      + words(" (\(topics.joined(separator: words(", "))))")
  }

  /// What does not count.
  func marked(_ summary: RunSummary) -> [String] {
    var lines: [String] = []
    if summary.suppressed > 0 {
      lines.append(words("\(summary.suppressed) more findings are waived and do not count"))
    }
    if let baseline = summary.baseline {
      lines.append(
        words(
          "Against the baseline: \(baseline.new) new, \(baseline.unchanged) unchanged, \(baseline.fixed) mended, \(baseline.stale) of documents that are gone"
        )
      )
    }
    return lines
  }

  /// The inputs that were not read, or not in full.
  func incomplete(_ summary: RunSummary) -> [String] {
    guard summary.incompleteCount > 0 else { return [] }
    var lines = [words("\(summary.incompleteCount) of them could not be checked in full:")]
    for input in summary.incomplete.prefix(Self.listed) {
      let why = input.problem.map { words(": ") + plain(words.told($0.message)) } ?? ""
      lines.append("  \(plain(input.path))  \(words(input.status.label))\(why)")
    }
    if summary.incompleteCount > Self.listed {
      lines.append(words("  … and \(summary.incompleteCount - Self.listed) more"))
    }
    return lines
  }

  /// The inputs that nobody meant to check.
  func leftOut(_ summary: RunSummary) -> [String] {
    var lines: [String] = []
    if summary.skipped > 0 {
      lines.append(
        words(
          "\(summary.skipped) skipped (no documents, or checked before); the reasons stand above"
        )
      )
    }
    if summary.notLookedAt > 0 {
      lines.append(
        words(
          "\(summary.notLookedAt) other files in the folders do not end like documents and were not looked at"
        )
      )
    }
    return lines
  }

  /// Whether the user stopped it.
  func interrupted(_ summary: RunSummary) -> [String] {
    guard let total = summary.interruptedOf else { return [] }
    return [words("Interrupted: \(summary.documents) of \(total) documents were checked")]
  }
}
