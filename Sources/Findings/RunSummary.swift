/// Number of findings of each severity.
package struct SeverityCounts: Sendable, Hashable {
  /// Findings of severity error.
  package var error = 0
  /// Findings of severity warning.
  package var warning = 0
  /// Findings of severity notice.
  package var notice = 0

  /// Creates counts of zero.
  package init() {}

  /// All findings.
  package var total: Int { error + warning + notice }

  /// Counts one more.
  package mutating func add(_ severity: Severity) {
    switch severity {
    case .error: error += 1
    case .warning: warning += 1
    case .notice: notice += 1
    }
  }

  /// The findings that are at least as serious as `level`.
  package func atLeast(_ level: Severity) -> Int {
    switch level {
    case .error: error
    case .warning: error + warning
    case .notice: total
    }
  }
}

/// What a run did, once it is over or was stopped.
package struct RunSummary: Sendable, Hashable {
  /// Number of findings of one topic.
  package struct TopicCount: Sendable, Hashable {
    /// The topic.
    package let topic: String
    /// Its findings.
    package var count: Int
  }

  /// An input that makes the run incomplete.
  package struct Incomplete: Sendable, Hashable {
    /// Its path.
    package let path: String
    /// The state it ended in.
    package let status: DocumentReport.Status
    /// Why.
    package let problem: InputProblem?
  }

  /// Inputs that the report holds, whatever state they ended in.
  package private(set) var documents = 0
  /// Inputs that could not be read.
  package private(set) var failed = 0
  /// Inputs that were read in part.
  package private(set) var partial = 0
  /// Inputs that were left out, with the reason in the report.
  package private(set) var skipped = 0
  /// Files of folders that are no documents by their ending, and that nobody looked at.
  package var notLookedAt = 0
  /// What became of the findings that were written down before.
  package struct BaselineCounts: Sendable, Hashable {
    /// Findings that were not there then.
    package var new = 0
    /// Findings that were there then, and do not count.
    package var unchanged = 0
    /// Findings of then that are gone from documents that were checked.
    package var fixed = 0
    /// Findings of then whose document is no longer there.
    package var stale = 0

    /// Creates counts of zero.
    package init() {}
  }

  /// Findings that count, by severity.
  package private(set) var findings = SeverityCounts()
  /// Findings that something lets pass.
  package private(set) var suppressed = 0
  /// What a baseline changed, nil where there is none.
  package var baseline: BaselineCounts?
  /// Findings that count by topic, ascending by topic.
  package private(set) var topics: [TopicCount] = []
  /// The first inputs that make the run incomplete, at most `incompleteLimit`.
  package private(set) var incomplete: [Incomplete] = []
  /// Number of inputs that make the run incomplete.
  package private(set) var incompleteCount = 0
  /// Inputs that were to be checked when the run was interrupted, nil where it was not.
  package var interruptedOf: Int?

  /// Inputs that `incomplete` holds at most, so that a bad archive does not fill the memory.
  package static let incompleteLimit = 1000

  /// Creates the summary of a run that has done nothing.
  package init() {}

  /// Whether every input was read in full.
  package var isComplete: Bool { incompleteCount == 0 && interruptedOf == nil }

  /// Counts one input.
  package mutating func add(_ report: DocumentReport) {
    documents += 1
    switch report.status {
    case .ok: break
    case .partial: partial += 1
    case .failed: failed += 1
    case .skipped: skipped += 1
    }
    if report.isIncomplete {
      incompleteCount += 1
      if incomplete.count < Self.incompleteLimit {
        incomplete.append(
          Incomplete(
            path: report.path,
            status: report.status,
            problem: report.problems.first
          )
        )
      }
    }
    for finding in report.findings {
      if finding.suppression != nil { suppressed += 1 }
      switch finding.baseline {
      case .new?: baseline?.new += 1
      case .unchanged?: baseline?.unchanged += 1
      case nil: break
      }
      guard finding.counts else { continue }
      findings.add(finding.severity)
      add(topic: finding.topic)
    }
  }

  private mutating func add(topic: String) {
    if let index = topics.firstIndex(where: { $0.topic == topic }) {
      topics[index].count += 1
      return
    }
    let place = topics.firstIndex { $0.topic > topic } ?? topics.count
    topics.insert(TopicCount(topic: topic, count: 1), at: place)
  }
}
