import ArgumentParser
import Checker
import Findings
import RuleEngine
import RuleLanguage

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule: what it flags, why, and by examples.",
    discussion: """
      EXAMPLES
        jianfu explain CERT-01
        jianfu explain SIGN-01 --profile national
      """
  )

  @Argument(help: "The id of the rule.")
  var id: String

  @OptionGroup var rules: RuleOptions

  func run() throws {
    let rule = try rules.load().rule(id)
    var lines = ["\(rule.id) \(rule.title)", ""]
    lines += section("查什么", [rule.title, "提示语：\(rule.message)"])
    lines += section("为什么", rule.bases.map(basis))
    if !rule.advice.isEmpty { lines += section("怎么改", [rule.advice]) }
    lines += section("会报出", examples(rule, violates: true))
    lines += section("不会报出", examples(rule, violates: false))
    lines += section("设置", settings(rule))
    if let note = rule.note { lines += section("已知的不足", [note]) }
    try printOut(lines.joined(separator: "\n"))
  }

  private func section(_ title: String, _ body: [String]) -> [String] {
    guard !body.isEmpty else { return [] }
    return [title] + body.flatMap { $0.split(separator: "\n") }.map { "    \($0)" } + [""]
  }

  private func basis(_ basis: RuleSummary.Basis) -> String {
    let cited = BasisReference(basis)
    var text = basis.citation == basis.title ? "" : "\(basis.citation) "
    text += "《\(basis.title)》"
    if let article = basis.article { text += " \(article)" }
    if cited.evidence?.isToBeChecked == true { text += "（待核）" }
    return text
  }

  private func examples(_ rule: RuleSummary, violates: Bool) -> [String] {
    rule.examples.filter { $0.violates == violates }.map { example in
      let date = example.date.map { "（\($0.description)）" } ?? ""
      return "· \(example.text.value)\(date)"
    }
  }

  private func settings(_ rule: RuleSummary) -> [String] {
    var lines = ["级别：\(rule.severity.rawValue)", "规则包：\(rule.package)"]
    if !rule.validity.isEmpty { lines.append("有效：\(rule.validity)") }
    for change in rule.adjustments {
      lines.append("由 \(change.package) 调整：\(change.changes.joined(separator: "，"))")
    }
    if rule.isDisabled { lines.append("在 \(rules.profile) 中已停用") }
    return lines
  }
}
