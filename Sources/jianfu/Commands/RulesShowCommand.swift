import ArgumentParser
import Checker
import Findings
import Messages
import Reporting
import RuleEngine
import RuleLanguage
import RuleTooling
import SourceText

struct RulesShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show the effective rule and where each part of it comes from.",
    discussion: """
      EXAMPLES
        jianfu rules show SIGN-01
        jianfu rules show CERT-01 --profile national
      """
  )

  @Argument(help: "The id of the rule.")
  var id: String

  @OptionGroup var rules: RuleOptions

  @OptionGroup var language: LanguageOption

  func run() throws {
    let loaded = try rules.load()
    let rule = try loaded.rule(id)
    var lines = ["\(rule.id) \(say(Severity(rule.severity).label)) \(rule.title)"]
    lines.append(
      row("Package", "\(rule.package)  \(place(rule.path, rule.range.lower, loaded))")
    )
    if !rule.validity.isEmpty { lines.append(row("In force", rule.validity)) }
    if rule.isDisabled { lines.append("  " + say("Switched off")) }
    for basis in rule.bases {
      let cited = BasisReference(basis)
      var facts = [basis.level?.rawValue, basis.evidence.rawValue].compactMap(\.self).map {
        say("\(spelled: $0)")
      }
      if let issued = basis.issued { facts.append(say("issued \(issued.description)")) }
      if let repealed = basis.repealed { facts.append(say("repealed \(repealed.description)")) }
      let article = cited.article.map { " \($0)" } ?? ""
      lines.append(row("Basis", "\(cited.source)\(article) 《\(basis.title)》"))
      let doubt = cited.evidence?.isToBeChecked == true ? say("(to be checked)") : ""
      let known = facts.joined(separator: say(", "))
      lines.append(row(nil, say("\(known), named \(basis.source)") + doubt))
    }
    for change in rule.adjustments {
      let why = change.reason.map { say(": ") + $0 } ?? ""
      let changes = change.changes.joined(separator: say(", "))
      let origin = "\(change.package) \(place(change.path, change.range.lower, loaded))"
      lines.append(row("Adjusted", "\(origin) \(changes)\(why)"))
    }
    lines.append("")
    lines += parts(of: rule, loaded)
    try printOut(lines.joined(separator: "\n"))
  }

  private func row(_ label: Message?, _ text: String) -> String {
    let name = label.map { say($0) } ?? ""
    let padding = String(repeating: " ", count: max(0, 8 - DisplayWidth.columns(of: name)))
    return "  \(name)\(padding) \(text)"
  }

  private func place(_ path: String, _ offset: UInt32, _ loaded: LoadedRules) -> String {
    guard let source = loaded.program.source(at: path) else { return path }
    return "\(path):\(lineNumber(of: offset, in: source))"
  }

  /// The parts of the rule as it takes effect, each with the package and the line that gave it.
  private func parts(of rule: RuleSummary, _ loaded: LoadedRules) -> [String] {
    guard
      let effective = EffectiveRule(
        rule.id,
        in: loaded.program,
        profile: rules.profile,
        summary: rule
      )
    else { return [] }
    return effective.parts.flatMap { part -> [String] in
      let indent: String =
        switch part.kind {
        case .when, .unless, .lacks: "        "
        default: "    "
        }
      let origin = "\(part.package), \(place(part.path, part.range.lower, loaded))"
      let reason = part.reason.map { say(", because: \($0)") } ?? ""
      return ["\(indent)\(part.text)", "\(indent)  ← \(origin)\(reason)"]
    }
  }
}
