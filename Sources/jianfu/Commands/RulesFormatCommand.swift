import ArgumentParser
import Checker
import Findings
import Glibc
import Messages
import RuleLanguage
import RuleTooling
import SourceText

struct RulesFormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Write rule files in their one layout.",
    discussion: """
      Nothing but white space changes, and with --keywords the spelling of the
      keywords; comments stay with what they stand by. A file with a mistake is
      left as it is, and the others are formatted all the same.

      EXAMPLES
        jianfu rules fmt Rules/                    in place
        jianfu rules fmt --check Rules/            for the checks before a merge
        jianfu rules fmt --diff 本县.rules         what would change
        jianfu rules fmt --keywords zh 本县.rules  keywords in Chinese
        jianfu rules fmt - < a.rules > b.rules     standard input

      The status is 1 if --check or --diff finds a file that is not formatted,
      2 if a file has a mistake, 0 otherwise.
      """
  )

  enum Keywords: String, ExpressibleByArgument, CaseIterable {
    case asWritten = "as-written"
    case zh, en

    var spelling: KeywordSpelling {
      switch self {
      case .asWritten: .asWritten
      case .zh: .zh
      case .en: .en
      }
    }
  }

  @Argument(help: "Rule files and folders; - is standard input.")
  var paths: [String]

  @Flag(help: "Write nothing; name the files that are not formatted.")
  var check = false

  @Flag(help: "Write nothing; print what would change.")
  var diff = false

  @Option(help: "The keywords' spelling: as-written, zh or en.")
  var keywords = Keywords.asWritten

  @Option(help: "Colours: auto, always or never.")
  var color = ColourChoice.auto

  @OptionGroup var language: LanguageOption

  func run() throws {
    var tally = Tally()
    for input in RuleInputs(of: paths).inputs {
      switch input {
      case .success(let source): try format(source, &tally)
      case .failure(let refusal):
        StandardError.write("jianfu: \(refusal.path): \(say.told(refusal.reason))\n")
        tally.broken += 1
      }
    }
    if paths != ["-"] || check { StandardError.write(summary(tally) + "\n") }
    if tally.broken > 0 { throw ExitCode(RunStatus.usage.rawValue) }
    if tally.changed > 0, check || diff { throw ExitCode(RunStatus.findings.rawValue) }
  }

  private struct Tally {
    var changed = 0
    var same = 0
    var broken = 0
  }

  private func format(_ source: RuleSource, _ tally: inout Tally) throws {
    let isInput = source.path == "-"
    let formatted: String
    do {
      formatted = try formatRules(source, keywords: keywords.spelling)
    } catch {
      tally.broken += 1
      StandardError.write(
        diagnosticText(
          error.diagnostics,
          sources: [source],
          isColoured: color.isColoured(STDERR_FILENO)
        )
      )
      return
    }
    let isSame = source.text.elementsEqual(formatted.utf8)
    if isSame { tally.same += 1 } else { tally.changed += 1 }
    if diff {
      let old = String(decoding: source.text, as: UTF8.self)
      try write(UnifiedDiff(from: old, to: formatted).text(path: source.path))
    } else if check {
      if !isSame { try printOut(source.path) }
    } else if isInput {
      try write(formatted)
    } else if !isSame {
      try FileReplacement.replace(source.path, with: Array(formatted.utf8))
    }
  }

  private func write(_ text: String) throws(CommandFailure) {
    let output = OutputStream(descriptor: STDOUT_FILENO)
    output.write(Array(text.utf8))
    try output.check()
  }

  private func summary(_ tally: Tally) -> String {
    let broken = tally.broken == 0 ? "" : say(", \(tally.broken) with mistakes")
    return
      (check || diff
      ? say("\(tally.changed) not formatted, \(tally.same) as they should be")
      : say("\(tally.changed) formatted, \(tally.same) left as they are")) + broken
  }
}
