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
      Reads HTML, XML, plain text, Markdown and CSV in UTF-8, GB18030, GBK, Big5
      or UTF-16, and DOCX, ODT, OFD and XLSX. In folders, files that end as these do
      are checked, and PDF, DOC and the like are told as skipped; a file that is
      named is checked whatever it is called. A document is judged by the rules
      of the day it bears.

      EXAMPLES
        jianfu lint 通知.html
        jianfu lint --explain 通知.html
        jianfu lint --output report.json --output csv=台账.csv 清单/
        jianfu lint --select CERT --select SIGN-01 --fail-on warning 清单/
        jianfu lint --as-of 2024-08-06 旧通知/
        jianfu lint --write-baseline old.json 归档/   # then: --baseline old.json
        jianfu lint --diff origin/main .             # what a change brings in
        jianfu lint --fix --dry-run 方案.html         # what could be replaced
        curl -s https://example.org/notice.html | jianfu lint -
      """
  )

  @Argument(help: "Files and folders; - is standard input.")
  var paths: [String]

  @OptionGroup var rules: RuleOptions

  @Flag(help: "Compile the rules anew, and keep nothing in the folder for caches.")
  var noCache = false

  @OptionGroup var configuration: ConfigurationOptions

  @OptionGroup var marks: MarkOptions

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

  @Option(help: "Leave out findings that are less sure: likely (the default) or certain.")
  var minConfidence: Confidence?

  @Option(help: "The least severity that fails the run; error where nothing is said.")
  var failOn: FailureLevel?

  @Flag(
    inversion: .prefixedNo,
    help: "Do not fail because some input could not be read in full."
  )
  var allowIncomplete: Bool?

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

  @Flag(
    inversion: .prefixedNo,
    help: "Judge navigation, footers and the like of web pages, too."
  )
  var includeBoilerplate: Bool?

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

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
  }

  /// Runs on the main thread, whose memory grows in larger steps than that of others while the rules
  /// are loaded.
  @MainActor
  func run() async throws {
    let named = try OutputTarget.all(output, format: format, report: report)
    var plan = try self.plan(reports: named.compactMap(\.path))
    let targets =
      output.isEmpty && format == nil && report == nil ? try configured(plan) ?? named : named
    for target in targets { try target.check(against: paths) }
    let markers = try marks.markers(plan)
    if let revision = markers.revision { plan.keep(where: revision.isChanged) }
    Self.kept.withLock { [plan] in $0 = plan }
    var run = LintRun(plan)
    run.marks = markers
    run.keep(
      text: targets.contains(where: \.format.showsText),
      excerpts: targets.contains(where: \.format.showsExcerpts)
    )
    let failOn = failOn ?? plan.settings?.failOn?.value ?? .error
    let writers = try self.writers(targets, plan, failOn)
    if !quiet { note(plan) }
    Interruption.listen()
    let record = plan.entries.first.flatMap { BaselineRecord(marks.writeBaseline, $0.rules) }
    let summary = await report(
      run,
      to: writers,
      record,
      isOnScreen: targets.contains { $0.path == nil }
    )
    for writer in writers { try writer.end(summary) }
    if !quiet, needsSummary(targets, summary) {
      let isColoured = color.isColoured(STDERR_FILENO)
      let text = TextSummary(say, isColoured: isColoured).bytes(summary)
      StandardError.write(String(decoding: text, as: UTF8.self))
    }
    try marks.report(markers.fixer)
    let isWritten = try record?.write(summary) ?? false
    let status = RunStatus(
      of: summary,
      // What was just written down is known.
      failOn: isWritten ? nil : failOn.severity,
      allowsIncomplete: allowIncomplete ?? plan.settings?.allowsIncomplete?.value ?? false
    )
    throw ExitCode(status.rawValue)
  }

  /// The plan of the run, kept to the end of the process: taking it apart takes as long as judging a
  /// document.
  private static let kept = Mutex<RunPlan?>(nil)

  /// Which rules and options judge each input.
  private func plan(reports: [String]) throws(CommandFailure) -> RunPlan {
    var request = RunRequest(paths: paths)
    request.profile = rules.chosenProfile
    request.rules = rules.paths
    request.select = select
    request.ignore = ignore
    request.asOf = asOf?.date
    request.minimumConfidence = minConfidence
    request.includesBoilerplate = includeBoilerplate
    request.configuration = configuration.file
    request.ignoresConfiguration = configuration.ignores
    if !noCache, let folder = Environment.cacheFolder(), let program = Environment.program() {
      request.cache = RuleCache(folder: folder, program: program)
    }
    var options = LintOptions(today: Environment.today())
    options.words = say
    options.explains = explain
    do throws(RunPlanFailure) {
      return try RunPlan(
        request,
        reports: reports,
        options: options,
        formats: ConfigurationOptions.formats
      )
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The reports that the configuration asks for beside the one on standard output.
  private func configured(_ plan: RunPlan) throws(CommandFailure) -> [OutputTarget]? {
    guard let outputs = plan.settings?.outputs?.value, !outputs.isEmpty else { return nil }
    var targets = [OutputTarget(format: .text, path: nil)]
    for output in outputs {
      targets.append(try OutputTarget(argument: "\(output.format)=\(output.path)", format: nil))
    }
    return targets
  }

  /// Says on standard error what the user may not expect.
  private func note(_ plan: RunPlan) {
    for entry in plan.entries where !entry.rules.idlePackages.isEmpty {
      let profile = entry.rules.compiled.profile
      let packages = entry.rules.idlePackages
      StandardError.write(
        "jianfu: " + say("note: profile '\(profile)' does not use package \(list: packages)") + "\n"
      )
    }
    for (configuration, pattern) in plan.idlePatterns {
      StandardError.write(
        "jianfu: " + say("note: the pattern '\(pattern)' in \(configuration) fits no file") + "\n"
      )
    }
  }

  private func writers(
    _ targets: [OutputTarget],
    _ plan: RunPlan,
    _ failOn: FailureLevel
  ) throws -> [ReportWriter] {
    guard let rules = plan.entries.first?.rules else { return [] }
    let header = ReportHeader(
      tool: ToolIdentity(
        rules: targets.contains(where: \.format.namesRules) ? rules.digest() : "",
        profile: rules.compiled.profile
      ),
      rules: rules.compiled.rules.filter { !$0.isDisabled }.map(RuleFacts.init),
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

  private func report(
    _ run: LintRun,
    to writers: [ReportWriter],
    _ record: BaselineRecord?,
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
        record?.add(report)
        progress.advance()
      }
    )
    progress.end()
    return summary
  }
}

extension ReportFormat: ExpressibleByArgument {}
extension Confidence: ExpressibleByArgument {}
extension FailureLevel: ExpressibleByArgument {}
