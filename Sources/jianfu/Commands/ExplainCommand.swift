import ArgumentParser
import Checker
import Findings
import Messages
import Reporting
import RuleEngine
import RuleLanguage
import RuleTooling
import SourceText

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule, or what a rule makes of a line of a document.",
    discussion: """
      With a rule: what it flags, why, and by examples. With a line of a
      document and --rule: why the rule reports it or does not, as a tree of what
      the rule asks and what the document answers: which words were found where,
      what gave the stance and how far it reaches, and which condition, exception
      or date ruled it out. Without a line, the whole document is asked.

      EXAMPLES
        jianfu explain CERT-01
        jianfu explain SIGN-01 --profile national
        jianfu explain 通知.html:12 --rule CERT-01
        jianfu explain 通知.html:12 --rule CERT-01 --format json
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(
    help: ArgumentHelp("The id of a rule, or a document and a line.", valueName: "rule-or-line")
  )
  var subject: String

  @Option(help: ArgumentHelp("The rule that is asked about a document.", valueName: "id"))
  var rule: String?

  @OptionGroup var rules: RuleOptions

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Judge by the rules of this day, like 2024-08-06.", valueName: "date")
  )
  var asOf: DateArgument?

  @Option(help: "The form of the answer about a document: text or json.")
  var format = Format.text

  @OptionGroup var language: LanguageOption

  func run() throws {
    if let rule { try explainDocument(rule) } else { try explainRule(subject) }
  }

  // MARK: A document

  private func explainDocument(_ id: String) throws {
    let loaded = try rules.load()
    _ = try loaded.rule(id)
    let (path, line) = Self.place(subject)
    let inquiry: RuleInquiry?
    let contents: FileContents
    do throws(EngineFailure) {
      inquiry = try RuleInquiry(id, in: loaded.program, profile: rules.profile, words: say)
    } catch {
      throw CommandFailure(RuleOptions.engineText(error), status: .internalError)
    }
    do throws(FileAccessError) {
      contents =
        path == "-"
        ? try FileContents(descriptor: 0, name: "standard input") : try FileContents(path: path)
    } catch {
      throw CommandFailure("cannot read \(path): \(told: OutputStream.text(of: error.code))")
    }
    guard let inquiry else { throw CommandFailure("there is no rule '\(id)'") }
    var options = LintOptions(today: Environment.today())
    options.words = say
    options.asOf = asOf?.date
    let answer = inquiry.explain(contents, path: path, line: line, options: options)
    switch format {
    case .text: try printOut(answer.lines(say).joined(separator: "\n"))
    case .json:
      var json = JSONWriter()
      answer.write(to: &json)
      try printOut(String(decoding: json.bytes, as: UTF8.self))
    }
  }

  /// `通知.html:12` as a path and a line; a path without a line is the whole document.
  private static func place(_ text: String) -> (path: String, line: Int?) {
    guard let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...]),
      line > 0
    else { return (text, nil) }
    return (String(text[..<colon]), line)
  }

  // MARK: A rule

  private func explainRule(_ id: String) throws {
    let rule = try rules.load().rule(id)
    var lines = ["\(rule.id) \(rule.title)", ""]
    lines += section("What it flags", [rule.title, say("It says: \(rule.message)")])
    lines += section("Basis", rule.bases.map(basis))
    if !rule.advice.isEmpty { lines += section("What to do", [rule.advice]) }
    lines += section("Flagged", examples(rule, violates: true))
    lines += section("Not flagged", examples(rule, violates: false))
    lines += section("Settings", settings(rule))
    if let note = rule.note { lines += section("Known limits", [note]) }
    try printOut(lines.joined(separator: "\n"))
  }

  private func section(_ title: Message, _ body: [String]) -> [String] {
    guard !body.isEmpty else { return [] }
    return [say(title)] + body.flatMap { $0.split(separator: "\n") }.map { "    \($0)" } + [""]
  }

  private func basis(_ basis: RuleSummary.Basis) -> String {
    let cited = BasisReference(basis)
    var text = basis.citation == basis.title ? "" : "\(basis.citation) "
    text += "《\(basis.title)》"
    if let article = basis.article { text += " \(article)" }
    if cited.evidence?.isToBeChecked == true { text += say("(to be checked)") }
    return text
  }

  private func examples(_ rule: RuleSummary, violates: Bool) -> [String] {
    rule.examples.filter { $0.violates == violates }.map { example in
      let date = example.date.map { "（\($0.description)）" } ?? ""
      return "· \(example.text.value)\(date)"
    }
  }

  private func settings(_ rule: RuleSummary) -> [String] {
    var lines = [
      say("severity: \(say(Severity(rule.severity).label))"), say("package: \(rule.package)"),
    ]
    if !rule.validity.isEmpty { lines.append(say("in force: \(rule.validity)")) }
    for change in rule.adjustments {
      lines.append(
        say(
          "adjusted by \(change.package): \(change.changes.joined(separator: say(", ")))"
        )
      )
    }
    if rule.isDisabled { lines.append(say("switched off in \(rules.profile)")) }
    return lines
  }
}
