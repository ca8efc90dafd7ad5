import Checker
import Findings
import Foundation
import RuleEngine
import RuleLanguage
import SourceText
import Synchronization
import TestKit

/// The shipped rules and samples, loaded once.
enum Shipped {
  static let today: CalendarDate = {
    guard let day = CalendarDate(year: 2026, month: 1, day: 15) else {
      preconditionFailure("there is such a day")
    }
    return day
  }()

  static let rules: Result<LoadedRules, any Error> = Result {
    try LoadedRules(RuleLibrary(), profile: "nanchong")
  }

  /// Lints files and folders, and returns the reports in their order.
  static func lint(
    _ paths: [String],
    jobs: Int = 2,
    _ change: (inout LintOptions) -> Void = { _ in }
  ) async throws -> (reports: [DocumentReport], summary: RunSummary) {
    var options = LintOptions(today: today)
    change(&options)
    let run = LintRun(paths: paths, rules: try rules.get().compiled, options: options)
    let reports = Mutex<[DocumentReport]>([])
    let summary = await run.run(jobs: jobs) { report in reports.withLock { $0.append(report) } }
    return (reports.withLock { $0 }, summary)
  }
}
