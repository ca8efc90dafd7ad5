import Checker
package import RuleEngine
package import RuleLanguage
import SourceText

/// Pages about the rules of a package, made from the rules alone: no page needs a network, a script
/// or a font of its own.
package struct RuleSite {
  /// One file of the site.
  package struct File: Sendable {
    /// The path below the folder of the site.
    package let path: String
    package let text: String
  }

  let program: CheckedProgram
  let profile: String
  let graph: RuleGraph
  let rules: CompiledRules
  let sources: [SourceDeclaration]
  let today: CalendarDate
  private let trial: MarkedExamples

  /// Prepares the site of a package; nil where there is none of that name.
  ///
  /// - Throws: `EngineFailure`, where its rules do not compile.
  package init?(
    _ program: CheckedProgram,
    profile: String,
    today: CalendarDate
  ) throws(EngineFailure) {
    guard let graph = RuleGraph(program, package: profile) else { return nil }
    self.program = program
    self.profile = profile
    self.graph = graph
    self.today = today
    rules = try CompiledRules(files: graph.files, profile: profile)
    sources = graph.files.flatMap(\.declarations).compactMap {
      if case .source(let source) = $0 { source } else { nil }
    }
    trial = MarkedExamples(rules, today: today)
  }

  /// All files of the site.
  ///
  /// - Throws: `EngineFailure`, where a rule cannot be asked about its examples.
  package func files() throws(EngineFailure) -> [File] {
    var files = [
      File(path: "style.css", text: SiteStyle.css),
      File(path: "index.html", text: page("规则", folder: "", indexBody).html),
      File(path: "sources.html", text: page("依据", folder: "", sourcesBody).html),
      File(path: "coverage.html", text: page("制度与规则对照", folder: "", coverageBody).html),
    ]
    for rule in rules.rules {
      let body = try ruleBody(rule, trial)
      files.append(
        File(
          path: "rules/\(rule.id).html",
          text: page("\(rule.id) \(rule.title)", folder: "../", body).html
        )
      )
    }
    return files
  }

  /// A page around what it says; `folder` leads to the top of the site.
  private func page(_ title: String, folder: String, _ body: Markup) -> Markup {
    """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title) · 减负规则</title>
    <link rel="stylesheet" href="\(folder)style.css">
    </head>
    <body>
    <nav><a href="\(folder)index.html">按主题</a><a href="\(folder)sources.html">按依据</a>\
    <a href="\(folder)coverage.html">制度对照</a><span class="end">规则包 \(profile)</span></nav>
    <main>
    \(body)
    </main>
    <footer>由规则文件生成，\(today.description)。“待核”的依据没有读到原文，使用前请核对。</footer>
    </body>
    </html>

    """
  }

  // MARK: Words

  static func word(for severity: RuleSeverity) -> String {
    switch severity {
    case .error: "错误"
    case .warning: "警告"
    case .notice: "提醒"
    }
  }

  static func word(for evidence: Evidence) -> String {
    switch evidence {
    case .verified: "已核对原文"
    case .press: "据转载全文"
    case .report: "据报道"
    case .memory, .inference: "待核"
    }
  }

  static func word(for level: AuthorityLevel) -> String {
    switch level {
    case .other: "其他"
    case .village: "村级"
    case .township: "乡级"
    case .county: "县级"
    case .city: "市级"
    case .province: "省级"
    case .central: "中央"
    }
  }

  func badge(_ rule: RuleSummary) -> Markup {
    """
    <span class="badge \(rule.severity.rawValue)">\(Self.word(for: rule.severity))</span>
    """
  }

  /// The days on which a rule holds.
  static func validity(_ rule: RuleSummary) -> String {
    switch (rule.from, rule.until) {
    case (nil, nil): "一直有效"
    case (let from?, nil): "\(from.description) 起"
    case (nil, let until?): "\(until.description) 前"
    case (let from?, let until?): "\(from.description) 起，\(until.description) 前"
    }
  }
}
