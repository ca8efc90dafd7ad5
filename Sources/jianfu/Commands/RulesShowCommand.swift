import ArgumentParser
import Checker
import Findings
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

  func run() throws {
    let loaded = try rules.load()
    let rule = try loaded.rule(id)
    var lines = ["\(rule.id) \(rule.severity.rawValue) \(rule.title)"]
    lines.append("  包      \(rule.package)  \(place(rule.path, rule.range.lower, loaded))")
    if !rule.validity.isEmpty { lines.append("  有效    \(rule.validity)") }
    if rule.isDisabled { lines.append("  已停用") }
    for basis in rule.bases {
      let cited = BasisReference(basis)
      var facts = [basis.level.map(\.rawValue), basis.evidence.rawValue].compactMap(\.self)
      if let issued = basis.issued { facts.append("\(issued.description) 印发") }
      if let repealed = basis.repealed { facts.append("\(repealed.description) 废止") }
      let article = cited.article.map { " \($0)" } ?? ""
      lines.append("  依据    \(cited.source)\(article) 《\(basis.title)》")
      lines.append(
        "          \(facts.joined(separator: "，"))，名为 \(basis.source)"
          + (cited.evidence?.isToBeChecked == true ? "（待核）" : "")
      )
    }
    for change in rule.adjustments {
      let why = change.reason.map { "：\($0)" } ?? ""
      lines.append(
        "  调整    \(change.package) \(place(change.path, change.range.lower, loaded))"
          + " \(change.changes.joined(separator: "，"))\(why)"
      )
    }
    lines.append("")
    lines += parts(of: rule, loaded)
    try printOut(lines.joined(separator: "\n"))
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
      let reason = part.reason.map { "，理由：\($0)" } ?? ""
      return ["\(indent)\(part.text)", "\(indent)  ← \(origin)\(reason)"]
    }
  }
}
