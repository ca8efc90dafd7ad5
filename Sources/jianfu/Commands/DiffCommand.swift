import ArgumentParser
import Checker
import Findings
import Messages
import Reporting
import SourceText

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what a new version of a document adds, removes and keeps.",
    discussion: """
      The versions may be in different formats. Findings are paired by their words,
      so edits elsewhere and new numbers of articles do not matter.

      EXAMPLES
        jianfu diff 征求意见稿.html 送审稿.html
        jianfu diff --format json old.docx new.docx

      The status is 1 if the new version adds findings at or above --fail-on.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "The earlier version.")
  var old: String

  @Argument(help: "The later version.")
  var new: String

  @OptionGroup var rules: RuleOptions

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Judge both by the rules of this day.", valueName: "date")
  )
  var asOf: DateArgument?

  @Option(help: "The least severity of an added finding that fails the run.")
  var failOn = FailureLevel.error

  @Option(help: "The form: text or json.")
  var format = Format.text

  @OptionGroup var language: LanguageOption

  func run() throws {
    let loaded = try rules.load()
    var options = LintOptions(today: Environment.today())
    options.words = say
    options.asOf = asOf?.date
    let linter = DocumentLinter(rules: loaded.compiled, options: options)
    let comparison = DocumentComparison(
      old: try linter.lint(fileAt: old),
      new: try linter.lint(fileAt: new)
    )
    switch format {
    case .text: try printOut(text(comparison))
    case .json: try printOut(json(comparison))
    }
    if comparison.old.isIncomplete || comparison.new.isIncomplete {
      throw ExitCode(RunStatus.incomplete.rawValue)
    }
    var counts = SeverityCounts()
    for finding in comparison.added { counts.add(finding.severity) }
    if let severity = failOn.severity, counts.atLeast(severity) > 0 {
      throw ExitCode(RunStatus.findings.rawValue)
    }
  }

  private func text(_ comparison: DocumentComparison) -> String {
    var lines: [String] = []
    for report in [comparison.old, comparison.new] {
      lines += report.problems.map { "\(report.path): \(say.told($0.message))" }
    }
    lines += comparison.removed.map { line("-", $0, in: old) }
    lines += comparison.kept.map { line("=", $0, in: new) }
    lines += comparison.added.map { line("+", $0, in: new) }
    lines.append(
      say(
        """
        \(comparison.added.count) added, \(comparison.removed.count) removed, \
        \(comparison.kept.count) kept
        """
      )
    )
    return lines.joined(separator: "\n")
  }

  private func line(_ sign: String, _ finding: Finding, in path: String) -> String {
    let place = "\(path):\(finding.region.startLine):\(finding.region.startColumn)"
    return "\(sign) \(place) \(finding.rule) \(plain(finding.message))"
  }

  private func json(_ comparison: DocumentComparison) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("old", old)
      json.member("new", new)
      json.key("added")
      json.array { json in for finding in comparison.added { json.finding(finding) } }
      json.key("removed")
      json.array { json in for finding in comparison.removed { json.finding(finding) } }
      json.key("kept")
      json.array { json in for finding in comparison.kept { json.finding(finding) } }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension DocumentLinter {
  /// Reads and judges a file.
  ///
  /// - Throws: `CommandFailure` if it cannot be opened.
  fileprivate func lint(fileAt path: String) throws(CommandFailure) -> DocumentReport {
    do throws(FileAccessError) {
      return lint(try FileContents(path: path), path: path)
    } catch {
      throw CommandFailure(
        text: "\(path): " + say.told(OutputStream.text(of: error.code)),
        status: .incomplete
      )
    }
  }
}
