import ArgumentParser
import Checker
import Findings
import Messages
import RuleEngine
import RuleLanguage
import RuleTooling
import SourceText

struct RulesProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "Show what each rule costs on some documents, the dearest first.",
    discussion: """
      candidates   sentences and records with a word that a finding can end with
      evaluations  those with all the words that the rule needs
      steps        words, matches and pairs looked at; the same on every machine
      time         on this machine, this time
      bound        steps at most for each word found, read from the rule itself

      EXAMPLES
        jianfu rules profile Samples/
        jianfu rules profile --format json 清单/
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "Documents and folders of them.")
  var paths: [String]

  @OptionGroup var rules: RuleOptions

  @Option(help: "The form of the table: text or json.")
  var format = Format.text

  @OptionGroup var language: LanguageOption

  func run() throws {
    let loaded = try rules.load()
    var profile: RuleProfile
    do throws(EngineFailure) {
      let options = LintOptions(today: Environment.today())
      guard
        let made = try RuleProfile(loaded.program, profile: rules.profile, options: options)
      else { throw .unknownProfile(rules.profile, known: []) }
      profile = made
    } catch {
      throw CommandFailure(RuleOptions.engineText(error))
    }
    var isIncomplete = false
    for input in Discovery.documents(in: paths).inputs {
      do throws(FileAccessError) {
        guard input.verdict == nil else { throw FileAccessError(path: input.path, code: 2) }
        profile.read(try FileContents(path: input.path), path: input.path)
      } catch {
        StandardError.write(
          "jianfu: "
            + say("cannot read \(input.path): \(told: OutputStream.text(of: error.code))") + "\n"
        )
        isIncomplete = true
      }
    }
    try printOut(format == .json ? json(profile) : text(profile))
    if isIncomplete { throw ExitCode(RunStatus.incomplete.rawValue) }
  }

  private func text(_ profile: RuleProfile) -> String {
    let head: [Message] = [
      "rule", "time in ms", "steps taken", "candidates found", "evaluations made", "findings",
      "bound of steps",
    ]
    var rows = [head.map { say($0) }]
    for line in profile.lines {
      rows.append([
        line.rule, Self.milliseconds(line.cost.time), String(line.cost.steps),
        String(line.cost.candidates), String(line.cost.evaluations), String(line.findings),
        String(line.bound.stepsPerWord),
      ])
    }
    let table = TextTable(rows).lines
    return
      (table + [
        say(
          """
          \(count: profile.documents) documents, \(count: profile.bytes) bytes, \
          \(count: profile.steps) steps
          """
        )
      ]).joined(separator: "\n")
  }

  private func json(_ profile: RuleProfile) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("documents", profile.documents)
      json.member("bytes", profile.bytes)
      json.member("steps", profile.steps)
      json.key("rules")
      json.array { json in
        for line in profile.lines {
          json.object { json in
            json.member("rule", line.rule)
            json.member("title", line.title)
            json.member("microseconds", Int(line.cost.time / .microseconds(1)))
            json.member("steps", line.cost.steps)
            json.member("candidates", line.cost.candidates)
            json.member("evaluations", line.cost.evaluations)
            json.member("findings", line.findings)
            json.member("stepsPerWord", line.bound.stepsPerWord)
          }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Milliseconds with two decimals.
  private static func milliseconds(_ time: Duration) -> String {
    let hundredths = Int((time / .microseconds(10)).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
