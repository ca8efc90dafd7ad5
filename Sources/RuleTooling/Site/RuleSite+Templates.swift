import RuleEngine
import RuleLanguage

extension RuleSite {
  /// The templates of a rule, and how many examples each gives.
  func templates(of rule: RuleSummary) -> Markup {
    let own = graph.rules.first { graph.id(at: $0) == rule.id }
    let templates = own.map { graph.templates(of: $0) } ?? []
    guard !templates.isEmpty else { return "" }
    let counts = templates.map { template in
      Set(graph.expanded(template, of: rule.id).map(\.varied)).count
    }
    let items = zip(templates, counts).map { template, count -> Markup in
      let texts = template.texts.map { text -> Markup in "<code>\(text.value)</code>" }
      let alternatives = Markup(stringLiteral: texts.map(\.html).joined(separator: " 或 "))
      let verdict = template.violates ? "会报出" : "不会报出"
      return """
        <div class="example \(template.violates ? "violates" : "complies")">\(verdict) \
        \(count) 例：\(alternatives)\
        \(Markup.when(!template.omitted.isEmpty, omitted(from: template)))</div>
        """
    }
    return """
      <h2>成批的例子</h2>
      <p>花括号里的词表和说法逐词、逐项代入，一次换一处，共 \(counts.reduce(0, +)) 例，\
      每次测试规则都会运行。</p>
      \(items)
      """
  }

  private func omitted(from template: ExampleTemplate) -> Markup {
    let words = template.omitted.map { "“\($0.value)”" }.joined(separator: " ")
    return """
      <details><summary>\(template.omitted.count) 个词不在此列</summary><p>\(words)</p></details>
      """
  }
}
