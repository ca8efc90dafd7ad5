package import Findings
import Ingestion
package import RuleEngine
import SourceText
import Synchronization

/// Checks files and folders in several threads and hands on the reports in their order.
package struct LintRun: Sendable {
  private let discovery: Discovery
  private var entries: [Entry]
  /// The entry of each input, in the order of the inputs.
  private let entryOfInput: [Int]
  /// What marks findings before they are handed on.
  package var marks = FindingMarkers()

  private struct Entry: Sendable {
    let rules: CompiledRules
    var options: LintOptions
    let allowsInlineWaivers: Bool
  }

  private struct Item: Sendable {
    let input: Discovery.Input
    let entry: Int
  }

  /// Looks up the inputs, all judged alike.
  ///
  /// - Parameter reports: The files that the run itself writes; in folders they are left out.
  package init(
    paths: [String],
    reports: [String] = [],
    rules: CompiledRules,
    options: LintOptions
  ) {
    discovery = Discovery.documents(in: paths, reports: reports)
    entries = [Entry(rules: rules, options: options, allowsInlineWaivers: false)]
    entryOfInput = Array(repeating: 0, count: discovery.inputs.count)
  }

  /// Judges the inputs of a plan as it says.
  package init(_ plan: RunPlan) {
    discovery = plan.discovery
    entries = plan.entries.map { entry in
      Entry(
        rules: entry.rules.compiled,
        options: entry.options,
        allowsInlineWaivers: entry.settings?.allowsInlineWaivers?.value ?? false
      )
    }
    entryOfInput = plan.entryOfInput
  }

  /// Lets reports carry what those for people show: the document's text, and the words around
  /// findings.
  package mutating func keep(text: Bool, excerpts: Bool) {
    for index in entries.indices {
      entries[index].options.keepsText = text
      entries[index].options.showsExcerpts = excerpts
    }
  }

  /// Number of inputs.
  package var count: Int { discovery.inputs.count }

  /// Runs to the end, or until it is cancelled; what was begun is finished.
  ///
  /// - Parameter deliver: Called with one report at a time, in the order of the inputs; last come
  ///   those of waiver files in which something is to be said.
  /// - Returns: What was done.
  package func run(
    jobs: Int,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    deliver: @escaping @Sendable (DocumentReport) -> Void
  ) async -> RunSummary {
    var start = RunSummary()
    if marks.tellsNew { start.baseline = RunSummary.BaselineCounts() }
    let total = Mutex(start)
    let marks = marks
    let entries = entries
    let work = OrderedRun<Item, DocumentReport>(
      of: zip(discovery.inputs, entryOfInput).map(Item.init),
      isCancelled: isCancelled
    ) {
      var linters: [Int: DocumentLinter] = [:]
      return { item in
        let entry = entries[item.entry]
        let linter =
          linters[item.entry] ?? DocumentLinter(rules: entry.rules, options: entry.options)
        linters[item.entry] = linter
        return Self.report(item.input, linter, marks, inline: entry.allowsInlineWaivers)
      }
    } deliver: { report in
      total.withLock { $0.add(report) }
      deliver(report)
    }
    let done = await work.run(jobs: jobs)
    let isWhole = done == count
    if isWhole {
      for report in marks.waivers?.closingReports() ?? [] {
        total.withLock { $0.add(report) }
        deliver(report)
      }
    }
    var summary = total.withLock { $0 }
    summary.notLookedAt = discovery.notLookedAt
    if !isWhole { summary.interruptedOf = count }
    if isWhole, let gone = marks.baseline?.gone() {
      summary.baseline?.fixed = gone.fixed
      summary.baseline?.stale = gone.stale.count
    }
    return summary
  }

  private static func report(
    _ input: Discovery.Input,
    _ linter: DocumentLinter,
    _ marks: FindingMarkers,
    inline: Bool
  ) -> DocumentReport {
    if let verdict = input.verdict { return verdict }
    var report: DocumentReport
    do throws(FileAccessError) {
      let contents =
        input.path == "-"
        ? try FileContents(descriptor: 0, name: "-") : try FileContents(path: input.path)
      report = linter.lint(contents, path: input.path)
      marks.apply(to: &report, contents, linter, allowsInlineWaivers: inline)
      if let mended = marks.fixer?.fix(report, linter),
        let contents = try? FileContents(path: input.path)
      {
        report = mended
        marks.apply(to: &report, contents, linter, allowsInlineWaivers: inline)
      }
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
