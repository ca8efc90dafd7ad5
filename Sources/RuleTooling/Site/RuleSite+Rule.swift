import Checker
import Findings
import RuleEngine
import RuleLanguage
import SourceText

extension RuleSite {
  /// What the page of a rule says.
  func ruleBody(_ rule: RuleSummary, _ trial: MarkedExamples) throws(EngineFailure) -> Markup {
    let inquiry = try? RuleInquiry(rule.id, in: program, profile: profile)
    let bad = rule.examples.filter(\.violates)
    let fine = rule.examples.filter { !$0.violates }.map { example in
      trial.markup(example, of: rule.id, why: inquiry.flatMap { reason(for: example, $0) })
    }
    return """
      <h1><span class="id">\(rule.id)</span> \(rule.title)</h1>
      <p class="lead">\(badge(rule)) \(Self.validity(rule))\(rule.isDisabled ? " · 已停用" : "") · \
      规则包 \(rule.package)</p>
      <h2>查什么</h2>
      <p>\(rule.message)</p>
      <p><strong>怎么改：</strong>\(rule.advice)</p>
      \(confidence(of: rule))
      \(Markup.with(rule.note) { "<p><strong>已知的不足：</strong>\($0)</p>" })
      <h2>依据</h2>
      \(basisTable(rule))
      <h2>会报出</h2>
      \(bad.map { trial.markup($0, of: rule.id) })
      <h2>不会报出</h2>
      \(fine)
      \(templates(of: rule))
      \(exceptions(of: rule))
      \(history(of: rule))
      \(related(to: rule))
      \(declaration(of: rule))
      """
  }

  /// Which branches find what is no more than likely.
  private func confidence(of rule: RuleSummary) -> Markup {
    let own = graph.rules.first { graph.id(at: $0) == rule.id }
    guard let own, case .rule(let made) = graph.declaration(at: own) else { return "" }
    let marked = made.branches.filter(\.isLikely)
    if marked.isEmpty { return "" }
    if marked.count == made.branches.count { return "<p>把握：只报“较可能”，不报“确定”。</p>" }
    let items = marked.map { branch -> Markup in
      let asked = branch.when.map { " when \($0.brief)" } ?? ""
      return "<li><code>\(branch.head)\(asked)</code></li>"
    }
    return "<p>把握：下面几支只报“较可能”，其余的照原文断定。</p><ul>\(items)</ul>"
  }

  private func basisTable(_ rule: RuleSummary) -> Markup {
    let rows = rule.bases.map { basis -> Markup in
      let source = sources.first { $0.name.text == basis.source }
      var facts: [String] = []
      if let issuer = source?.issuer?.value { facts.append(issuer) }
      if let level = basis.level { facts.append(Self.word(for: level)) }
      let isOpen = basis.evidence == .memory || basis.evidence == .inference
      return """
        <tr><td><a href="../sources.html#\(basis.source)">\(basis.title)</a>\
        \(Markup.when(basis.citation != basis.title, "<br>\(basis.citation)"))</td>\
        <td>\(basis.article ?? "")</td><td>\(facts.joined(separator: "，"))</td>\
        <td>\(source.map(Self.days) ?? "")</td>\
        <td class="\(isOpen ? "open" : "")">\(Self.word(for: basis.evidence))</td></tr>
        """
    }
    return """
      <table><thead><tr><th>文件</th><th>条款</th><th>机关</th><th>时间</th><th>核对</th></tr></thead>
      <tbody>\(rows)</tbody></table>
      """
  }

  /// The days of a source.
  static func days(of source: SourceDeclaration) -> String {
    var days: [String] = []
    if let issued = source.issued { days.append("\(issued.description) 印发") }
    if let effective = source.effective { days.append("\(effective.description) 施行") }
    if let repealed = source.repealed { days.append("\(repealed.description) 废止") }
    return days.joined(separator: "，")
  }

  /// Why a rule passes over an example: the exception that applies, or the stance.
  private func reason(for example: RuleDeclaration.Example, _ inquiry: RuleInquiry) -> String? {
    var options = LintOptions(today: today)
    options.asOf = example.date
    let answer = inquiry.explain(
      FileContents(Array(example.document.utf8)),
      path: "example",
      line: nil,
      options: options
    )
    return answer.reason
  }

  private func exceptions(of rule: RuleSummary) -> Markup {
    let effective = EffectiveRule(rule.id, in: program, profile: profile, summary: rule)
    let parts = (effective?.parts ?? []).filter {
      [.exception, .unless, .yields].contains($0.kind)
    }
    guard !parts.isEmpty else { return "" }
    let items = parts.map { part -> Markup in
      let origin =
        part.package == rule.package ? "" : "（\(part.package)\(part.reason.map { "：\($0)" } ?? "")）"
      return "<li><code>\(part.text)</code> <span class=\"origin\">\(origin)</span></li>"
    }
    return "<h2>例外</h2><ul>\(items)</ul>"
  }

  /// What happened when: sources, the rule itself, and what other packages changed.
  private func history(of rule: RuleSummary) -> Markup {
    var events: [(day: CalendarDate, text: String)] = []
    for name in Set(rule.bases.map(\.source)) {
      guard let source = sources.first(where: { $0.name.text == name }) else { continue }
      let title = source.title?.value ?? name
      if let day = source.issued { events.append((day, "《\(title)》印发")) }
      if let day = source.effective { events.append((day, "《\(title)》施行")) }
      if let day = source.repealed { events.append((day, "《\(title)》废止")) }
    }
    if let from = rule.from { events.append((from, "规则开始有效")) }
    if let until = rule.until { events.append((until, "规则不再有效")) }
    let rows = events.sorted { ($0.day, $0.text) < ($1.day, $1.text) }.map { event -> Markup in
      "<tr><td class=\"id\">\(event.day.description)</td><td>\(event.text)</td></tr>"
    }
    let changes = rule.adjustments.map { change -> Markup in
      """
      <li>\(change.package)：\(change.changes.joined(separator: "，"))\
      \(change.reason.map { "（\($0)）" } ?? "")</li>
      """
    }
    guard !rows.isEmpty || !changes.isEmpty else { return "" }
    return """
      <h2>沿革</h2><table><tbody>\(rows)</tbody></table>
      \(Markup.when(!changes.isEmpty, "<ul>\(changes)</ul>"))
      """
  }

  /// Rules of the same topic, and rules that look for the same phrase.
  private func related(to rule: RuleSummary) -> Markup {
    let own = graph.rules.first {
      if case .rule(let made) = graph.declaration(at: $0) { made.id.text == rule.id } else { false }
    }
    var shared: [String: [String]] = [:]
    if let own, case .rule(let made) = graph.declaration(at: own) {
      let conditions = made.branches.flatMap { $0.when?.references ?? [] }
      for name in Set(conditions.map(\.text)) {
        guard let place = graph.place(ofWords: name), case .phrase = graph.declaration(at: place)
        else { continue }
        for other in graph.rules(restingOn: place) where other != own {
          if case .rule(let found) = graph.declaration(at: other) {
            shared[found.id.text, default: []].append(name)
          }
        }
      }
    }
    let others = rules.rules.filter {
      $0.id != rule.id && ($0.topic == rule.topic || shared[$0.id] != nil)
    }
    guard !others.isEmpty else { return "" }
    let items = others.map { other -> Markup in
      let why = shared[other.id].map { "（同用：\($0.sorted().joined(separator: "、"))）" } ?? ""
      return """
        <li><a href="\(other.id).html"><span class="id">\(other.id)</span> \(other.title)</a>\
        <span class="origin">\(why)</span></li>
        """
    }
    return "<h2>相关规则</h2><ul>\(items)</ul>"
  }

  private func declaration(of rule: RuleSummary) -> Markup {
    guard let source = program.source(at: rule.path), Int(rule.range.upper) <= source.text.count
    else { return "" }
    let text = String(decoding: source.text[rule.range.indices], as: UTF8.self)
    return """
      <details><summary>规则原文（\(rule.path)）</summary><pre>\(text)</pre></details>
      """
  }
}

extension Explanation {
  /// What decided that nothing is reported, in a few words.
  var reason: String? {
    let parts = children.flatMap(\.children)
    if let exception = parts.first(where: { $0.weight == .exception && $0.outcome == .no }) {
      return exception.text
    }
    for part in parts where part.outcome == .no {
      let facts = part.children + part.children.flatMap(\.children)
      if let stance = facts.first(where: { $0.text.hasPrefix("语气 ") }) { return stance.text }
    }
    return nil
  }
}
