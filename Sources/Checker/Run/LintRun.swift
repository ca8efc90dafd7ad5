package import Findings
import Ingestion
package import RuleEngine
import SourceText
import Synchronization

/// Checks files and folders in several threads and hands on the reports in their order.
package struct LintRun: Sendable {
  private let discovery: Discovery
  private let rules: CompiledRules
  private let options: LintOptions

  /// Looks up the inputs.
  ///
  /// - Parameter reports: The files that the run itself writes; in folders they are left out.
  package init(
    paths: [String],
    reports: [String] = [],
    rules: CompiledRules,
    options: LintOptions
  ) {
    discovery = Discovery(of: paths, reports: reports) { DocumentFormat(name: $0) != nil }
    self.rules = rules
    self.options = options
  }

  /// Number of inputs.
  package var count: Int { discovery.inputs.count }

  /// Runs to the end, or until it is cancelled; what was begun is finished.
  ///
  /// - Parameter deliver: Called with one report at a time, in the order of the inputs.
  /// - Returns: What was done.
  package func run(
    jobs: Int,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    deliver: @escaping @Sendable (DocumentReport) -> Void
  ) async -> RunSummary {
    let total = Mutex(RunSummary())
    let work = OrderedRun<Discovery.Input, DocumentReport>(
      of: discovery.inputs,
      isCancelled: isCancelled
    ) {
      let linter = DocumentLinter(rules: rules, options: options)
      return { Self.report($0, linter) }
    } deliver: { report in
      total.withLock { $0.add(report) }
      deliver(report)
    }
    let done = await work.run(jobs: jobs)
    var summary = total.withLock { $0 }
    summary.notLookedAt = discovery.notLookedAt
    if done < count { summary.interruptedOf = count }
    return summary
  }

  private static func report(
    _ input: Discovery.Input,
    _ linter: DocumentLinter
  ) -> DocumentReport {
    if let verdict = input.verdict { return verdict }
    var report: DocumentReport
    do throws(FileAccessError) {
      let contents =
        input.path == "-"
        ? try FileContents(descriptor: 0, name: "-") : try FileContents(path: input.path)
      report = linter.lint(contents, path: input.path)
    } catch {
      let problem = InputProblem.unreadable(FileSystemError(code: error.code))
      report = DocumentReport(path: input.path, status: .failed, problems: [problem])
    }
    report.isNamed = input.isNamed
    // A folder may hold what is no document; only a file that was named must be one.
    if !input.isNamed, report.status == .failed,
      report.problems.contains(where: { $0.code == InputProblem.unsupportedFormat })
    {
      report.status = .skipped
    }
    return report
  }
}
