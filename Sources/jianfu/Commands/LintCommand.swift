import ArgumentParser
import Checker
import Findings
import Glibc
import Messages
import Reporting
import RuleEngine
import RuleLanguage
import Synchronization

struct LintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check documents and report what the rules forbid.",
    discussion: """
      Reads HTML, XML, plain text and Markdown in UTF-8, GB18030, GBK, Big5 or
      UTF-16. In folders, files ending in .html, .htm, .xhtml, .xml, .txt or .md
      are checked; a file that is named is checked whatever it is called. A
      document is judged by the rules of the day it bears.

      EXAMPLES
        jianfu lint 通知.html
        jianfu lint --explain 通知.html
        jianfu lint --output report.json --output csv=台账.csv 清单/
        jianfu lint --select CERT --select SIGN-01 --fail-on warning 清单/
        jianfu lint --as-of 2024-08-06 旧通知/
        curl -s https://example.org/notice.html | jianfu lint -
      """
  )

  @Argument(help: "Files and folders; - is standard input.")
  var paths: [String]

  @OptionGroup var rules: RuleOptions

  @Option(
    help: ArgumentHelp(
      "The form of the report.",
      discussion: "text unless the ending of an --output says otherwise."
    )
  )
  var format: ReportFormat?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Judge by the rules of this day, like 2024-08-06.", valueName: "date")
  )
  var asOf: DateArgument?

  @Option(help: "Leave out findings that are less sure: likely or certain.")
  var minConfidence = Confidence.likely

  @Option(help: "The least severity that fails the run: error, warning, notice or never.")
  var failOn = FailureLevel.error

  @Flag(help: "Do not fail because some input could not be read in full.")
  var allowIncomplete = false

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Only this rule or topic; may be repeated.", valueName: "rule-or-topic")
  )
  var select: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Not this rule or topic; may be repeated.", valueName: "rule-or-topic")
  )
  var ignore: [String] = []

  @Flag(help: "Show how each finding was derived.")
  var explain = false

  @Flag(help: "Judge navigation, footers and the like of web pages, too.")
  var includeBoilerplate = false

  @Option(
    name: .shortAndLong,
    parsing: .singleValue,
    help: ArgumentHelp(
      "Write a report to a file, in a format of its own; may be repeated.",
      discussion: "It never changes the exit status.",
      valueName: "[format=]file"
    )
  )
  var output: [String] = []

  @Option(
    help: ArgumentHelp(
      "Write the assessment sheets, to be signed and filed.",
      discussion: "A .docx file holds the sheets; an .html file the whole report.",
      valueName: "file"
    )
  )
  var report: String?

  @Option(help: "Colours: auto (on a terminal, unless NO_COLOR is set), always or never.")
  var color = ColourChoice.auto

  @Flag(name: .shortAndLong, help: "Only the findings: no summary, no notes, no progress.")
  var quiet = false

  @Option(name: .shortAndLong, help: "Number of threads; the number of cores where not given.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
  }

  func run() async throws {
    let loaded = try rules.load()
    let targets = try OutputTarget.all(output, format: format, report: report)
    for target in targets { try target.check(against: paths) }
    let writers = try self.writers(targets, loaded)
    let run = LintRun(
      paths: paths,
      reports: targets.compactMap(\.path),
      rules: loaded.compiled,
      options: try options(loaded, targets)
    )
    if !quiet, !loaded.idlePackages.isEmpty {
      StandardError.write(
        "jianfu: note: profile '\(rules.profile)' does not use package "
          + loaded.idlePackages.joined(separator: ", ") + "\n"
      )
    }
    Interruption.listen()
    let summary = await report(run, to: writers, isOnScreen: targets.contains { $0.path == nil })
    for writer in writers { try writer.end(summary) }
    if !quiet, needsSummary(targets, summary) {
      let isColoured = color.isColoured(STDERR_FILENO)
      let text = TextSummary(say, isColoured: isColoured).bytes(summary)
      StandardError.write(String(decoding: text, as: UTF8.self))
    }
    let status = RunStatus(
      of: summary,
      failOn: failOn.severity,
      allowsIncomplete: allowIncomplete
    )
    throw ExitCode(status.rawValue)
  }

  private func writers(
    _ targets: [OutputTarget],
    _ loaded: LoadedRules
  ) throws -> [ReportWriter] {
    let header = ReportHeader(
      tool: ToolIdentity(rules: loaded.digest, profile: loaded.compiled.profile),
      rules: loaded.compiled.rules.filter { !$0.isDisabled }.map(RuleFacts.init),
      date: Environment.today().description,
      failOn: failOn.severity
    )
    return try targets.map { target in
      let isColoured =
        target.path == nil ? color.isColoured(STDOUT_FILENO) : color == .always
      let options = ReportOptions(
        language: say.language,
        isColoured: isColoured,
        isQuiet: quiet
      )
      return try ReportWriter(target, header: header, options: options)
    }
  }

  /// Whether standard output leaves a person without the summary.
  private func needsSummary(_ targets: [OutputTarget], _ summary: RunSummary) -> Bool {
    let shown = targets.first { $0.path == nil }?.format
    guard let shown, shown.holdsSummary else { return true }
    return summary.interruptedOf != nil && shown != .text
  }

  private func options(
    _ loaded: LoadedRules,
    _ targets: [OutputTarget]
  ) throws -> LintOptions {
    var options = LintOptions(today: Environment.today())
    options.asOf = asOf?.date
    options.minimumConfidence = minConfidence
    options.explains = explain
    options.keepsText = targets.contains(where: \.format.showsText)
    options.showsExcerpts = targets.contains(where: \.format.showsExcerpts)
    options.includesBoilerplate = includeBoilerplate
    do {
      options.selection = try RuleSelection(
        selected: select,
        ignored: ignore,
        of: loaded.compiled
      )
    } catch {
      throw CommandFailure(error, profile: rules.profile)
    }
    return options
  }

  private func report(
    _ run: LintRun,
    to writers: [ReportWriter],
    isOnScreen: Bool
  ) async -> RunSummary {
    let progress = Progress(
      total: run.count,
      isWanted: !quiet && (!isOnScreen || !Environment.isTerminal(STDOUT_FILENO))
    )
    for writer in writers { writer.begin() }
    let summary = await run.run(
      jobs: jobs ?? Environment.cores(),
      isCancelled: { Interruption.isRequested || writers.contains(where: \.hasFailed) },
      deliver: { report in
        for writer in writers { writer.add(report) }
        progress.advance()
      }
    )
    progress.end()
    return summary
  }
}

/// The least severity that fails a run.
enum FailureLevel: String, ExpressibleByArgument, CaseIterable {
  case error, warning, notice, never

  var severity: Severity? { Severity(rawValue: rawValue) }
}

extension ReportFormat: ExpressibleByArgument {}
extension Confidence: ExpressibleByArgument {}
