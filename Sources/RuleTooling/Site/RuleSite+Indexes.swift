import RuleEngine
import RuleLanguage

extension RuleSite {
  /// All rules by topic.
  var indexBody: Markup {
    let topics = Dictionary(grouping: rules.rules, by: \.topic).sorted { $0.key < $1.key }
    let sections = topics.map { topic, rules -> Markup in
      """
      <h2 id="\(topic)">\(topic)</h2>
      <table><thead><tr><th>编号</th><th>级别</th><th>规则</th><th>有效</th></tr></thead>
      <tbody>\(rules.map(row))</tbody></table>
      """
    }
    let counts = RuleSeverity.allCases.reversed().map { severity in
      "\(Self.word(for: severity)) \(rules.rules.count { $0.severity == severity }) 条"
    }
    return """
      <h1>减负规则</h1>
      <p class="lead">规则包 \(profile) 及其所依的规则包，共 \(rules.rules.count) 条：\
      \(counts.joined(separator: "，"))。</p>
      \(sections)
      """
  }

  private func row(_ rule: RuleSummary) -> Markup {
    let isOpen = rule.bases.contains { $0.evidence == .memory || $0.evidence == .inference }
    return """
      <tr><td class="id"><a href="rules/\(rule.id).html">\(rule.id)</a></td><td>\(badge(rule))</td>\
      <td>\(rule.title)\(Markup.when(isOpen, " <span class=\"badge open\">待核</span>"))\
      \(rule.isDisabled ? "（已停用）" : "")</td><td>\(Self.validity(rule))</td></tr>
      """
  }

  /// All sources, highest authority first, with the rules that rest on them.
  var sourcesBody: Markup {
    let order = AuthorityLevel.allCases
    let sorted = sources.sorted { left, right in
      let ranks = [left, right].map { $0.level.flatMap(order.firstIndex(of:)) ?? -1 }
      if ranks[0] != ranks[1] { return ranks[0] > ranks[1] }
      return (left.issued?.description ?? "", left.name.text)
        < (right.issued?.description ?? "", right.name.text)
    }
    return "<h1>依据</h1><p class=\"lead\">共 \(sources.count) 件，中央在前。</p>\(sorted.map(section))"
  }

  private func section(_ source: SourceDeclaration) -> Markup {
    let citing = rules.rules.filter { $0.bases.contains { $0.source == source.name.text } }
    let items = citing.map { rule -> Markup in
      let articles = rule.bases.filter { $0.source == source.name.text }.compactMap(\.article)
      return """
        <li><a href="rules/\(rule.id).html"><span class="id">\(rule.id)</span> \(rule.title)</a>\
        \(articles.isEmpty ? "" : "（\(articles.joined(separator: "，"))）")</li>
        """
    }
    var facts = [source.number?.value, source.issuer?.value].compactMap(\.self)
    if let level = source.level { facts.append(Self.word(for: level)) }
    facts.append(Self.days(of: source))
    let isOpen = source.evidence == .memory || source.evidence == .inference
    return """
      <h2 id="\(source.name.text)">\(source.title?.value ?? source.name.text)</h2>
      <p class="lead">\(facts.filter { !$0.isEmpty }.joined(separator: " · ")) · \
      <span class="\(isOpen ? "open" : "")">\(Self.word(for: source.evidence))</span></p>
      \(Markup.with(source.note) { "<p>\($0.value)</p>" })
      \(Markup.when(items.isEmpty, "<p class=\"lead\">没有规则引用。</p>"))
      \(Markup.when(!items.isEmpty, "<ul>\(items)</ul>"))
      """
  }

  // MARK: Coverage of systems

  /// The systems that catalogs with `rules` in their entries name, and the rules that check each.
  var coverageBody: Markup {
    let catalogs = program.files.flatMap(\.declarations).compactMap { declaration in
      if case .catalog(let catalog) = declaration, catalog.isIndex { catalog } else { nil }
    }
    guard !catalogs.isEmpty else {
      return "<h1>制度与规则对照</h1><p>没有规则包列出制度。</p>"
    }
    let tables = catalogs.map { catalog -> Markup in
      let covered = catalog.entries.filter { !checking($0).isEmpty }
      return """
        <h2>\(catalog.name.text)</h2>
        <p class="lead">共 \(catalog.entries.count) 项，\(covered.count) 项有规则检查\
        \(catalog.article.map { "；\($0.value)" } ?? "")。</p>
        <table><thead><tr><th></th><th>制度</th><th>检查它的规则</th></tr></thead>
        <tbody>\(catalog.entries.map(row))</tbody></table>
        """
    }
    return """
      <h1>制度与规则对照</h1>
      <p class="lead">报道和文件里写到的每一项制度，由哪些规则检查；没有规则的写明为什么。</p>\(tables)
      """
  }

  private func row(_ entry: CatalogDeclaration.Entry) -> Markup {
    let items = checking(entry).map { id -> Markup in
      let title = rules.rules.first { $0.id == id }?.title
      guard let title else { return "<li><span class=\"id\">\(id)</span>（不在这个规则包里）</li>" }
      return "<li><a href=\"rules/\(id).html\"><span class=\"id\">\(id)</span> \(title)</a></li>"
    }
    let why = entry.attributes.first { $0.key.text == "why" }?.value.value
    let quote = entry.attributes.first { $0.key.text == "quote" }?.value.value
    return """
      <tr><td>\(entry.number.map(String.init) ?? "")</td>\
      <td>\(entry.title.value)\(Markup.with(quote) { "<br><span class=\"origin\">“\($0)”</span>" })</td>\
      <td>\(Markup.when(!items.isEmpty, "<ul>\(items)</ul>"))\
      \(Markup.with(why) { "<span class=\"origin\">\($0)</span>" })</td></tr>
      """
  }

  private func checking(_ entry: CatalogDeclaration.Entry) -> [String] {
    let listed = entry.attributes.first { $0.key.text == "rules" }?.value.value ?? ""
    return listed.split(separator: " ").map(String.init)
  }
}
