import ArgumentParser
import Checker
import Findings
import Reporting
import RuleEngine
import RuleLanguage
import SourceText
import Messages

struct RulesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the rules of a profile.",
    discussion: """
      EXAMPLES
        jianfu rules list
        jianfu rules list --profile national --on 2019-12-31
        jianfu rules list --format json
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var rules: RuleOptions

  @Option(help: ArgumentHelp("Only the rules in force on this day.", valueName: "date"))
  var on: DateArgument?

  @Option(help: "The form of the list: text or json.")
  var format = Format.text

  @OptionGroup var language: LanguageOption

  func run() throws {
    let loaded = try rules.load()
    let listed = loaded.compiled.rules.filter { rule in
      on.map { rule.holds(on: $0.date) } ?? true
    }
    switch format {
    case .text:
      for rule in listed { try printOut(line(rule)) }
      try printOut(say("\(count: listed.count) rules (\(rules.profile))"))
    case .json: try printOut(json(listed))
    }
  }

  private func line(_ rule: RuleSummary) -> String {
    let columns = [(rule.id, 10), (say(Severity(rule.severity).label), 9), (rule.package, 12)]
    var text = columns.map { padded($0, to: $1) }.joined()
    text += rule.title
    let days = rule.validity
    if !days.isEmpty { text += "  [\(days)]" }
    if rule.isDisabled { text += "  [" + say("off") + "]" }
    return text
  }

  private func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(1, columns - DisplayWidth.columns(of: text)))
  }

  private func json(_ rules: [RuleSummary]) -> String {
    var json = JSONWriter()
    json.array { json in
      for rule in rules {
        json.object { json in
          json.member("id", rule.id)
          json.member("topic", rule.topic)
          json.member("title", rule.title)
          json.member("severity", rule.severity.rawValue)
          json.member("package", rule.package)
          json.member("from", rule.from?.description)
          json.member("until", rule.until?.description)
          json.key("enabled")
          json.boolean(!rule.isDisabled)
          json.key("basis")
          json.array { json in
            for basis in rule.bases {
              json.object { json in
                json.member("source", basis.citation)
                json.member("title", basis.title)
                json.member("article", basis.article)
                json.member("evidence", basis.evidence.rawValue)
              }
            }
          }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension RuleSummary {
  /// The days on which it holds, empty where it always does.
  var validity: String {
    switch (from, until) {
    case (nil, nil): ""
    case (let from?, nil): say("from \(from.description)")
    case (nil, let until?): say("until \(until.description)")
    case (let from?, let until?): say("from \(from.description) until \(until.description)")
    }
  }
}
