package import Checker
import Findings
package import RuleEngine
package import RuleLanguage
package import SourceText

/// Asks why one rule reports something in a document, or does not.
package struct RuleInquiry {
  private struct Part {
    let branch: RuleDeclaration.Branch
    let questions: [Question]
  }

  private let summary: RuleSummary
  private let rules: CompiledRules
  private let probes: CompiledRules
  private let parts: [Part]
  private let anywhere: Set<Int>

  /// Prepares the questions of a rule; nil where the package has no such rule.
  ///
  /// - Throws: `EngineFailure`, where the rule does not compile.
  package init?(
    _ rule: String,
    in program: CheckedProgram,
    profile: String
  ) throws(EngineFailure) {
    guard let graph = RuleGraph(program, package: profile),
      let place = graph.rules.first(where: {
        if case .rule(let made) = graph.declaration(at: $0) { made.id.text == rule } else { false }
      }),
      case .rule(let declaration) = graph.declaration(at: place)
    else { return nil }
    rules = try CompiledRules(files: graph.slice(for: [place]), profile: profile)
    guard let summary = rules.rules.first else { return nil }
    self.summary = summary
    var builder = QuestionBuilder(graph)
    let added = graph.adjustments(of: rule).flatMap(\.unless)
    parts = declaration.branches.map { branch in
      Part(
        branch: branch,
        questions: builder.questions(of: branch, exceptions: branch.unless + added)
      )
    }
    probes = try builder.probes.compiled(with: graph.slice(for: [place]))
    anywhere = builder.anywhere
  }

  /// Explains what the rule makes of a document.
  ///
  /// - Parameters:
  ///   - line: The line that is asked about, counted from 1; nil: the whole document.
  ///   - options: The days, and how documents are read.
  package func explain(
    _ contents: FileContents,
    path: String,
    line: Int?,
    options: LintOptions
  ) -> Explanation {
    var options = options
    options.explains = true
    options.minimumConfidence = .likely
    let report = DocumentLinter(rules: rules, options: options).lint(contents, path: path)
    let asked = DocumentLinter(rules: probes, options: options).lint(contents, path: path)
    let here = report.findings.filter { finding in
      line.map { (finding.region.startLine...finding.region.endLine).contains($0) } ?? true
    }
    let answers = Answers(asked.findings, line: line, anywhere: anywhere)
    let isInForce = report.asOf.flatMap(CalendarDate.init(parsing:)).map(summary.holds(on:)) ?? true
    var children = facts(of: report, isInForce: isInForce)
    children += here.prefix(3).map(Self.derivation)
    for part in parts {
      children.append(
        Explanation(
          "每\(part.branch.unit.inWords)",
          .fact,
          weight: .branch,
          part.questions.compactMap(answers.explain)
        )
      )
    }
    return Explanation(
      "\(summary.id) \(summary.title)：" + verdict(here, line, isInForce: isInForce),
      here.isEmpty ? .no : .yes,
      children
    )
  }

  private func verdict(_ here: [Finding], _ line: Int?, isInForce: Bool) -> String {
    let place = line.map { "第\($0)行" } ?? "全文"
    if summary.isDisabled { return "已停用" }
    if !isInForce { return "当日无效" }
    return here.isEmpty ? "\(place)没有报出" : "\(place)报出\(here.count)处"
  }

  private func facts(of report: DocumentReport, isInForce: Bool) -> [Explanation] {
    var facts = [
      Explanation(
        "按 \(report.asOf ?? "") 判断，规则有效期 [\(summary.from?.description ?? "…"), "
          + "\(summary.until?.description ?? "…"))",
        isInForce ? .yes : .no
      )
    ]
    if summary.isDisabled { facts.append(Explanation("规则在这一层停用", .no)) }
    if let kind = report.kind { facts.append(Explanation("文种：\(kind)", .fact)) }
    if let title = report.title { facts.append(Explanation("题名：\(title)", .fact)) }
    for problem in report.problems {
      facts.append(Explanation("读取：\(problem.message)", .fact, region: problem.region))
    }
    return facts
  }

  /// A finding with all that led to it.
  private static func derivation(_ finding: Finding) -> Explanation {
    Explanation(
      "报出（\(finding.confidence == .certain ? "原文明说" : "靠上文推断，--min-confidence certain 时不报")）",
      .yes,
      quote: finding.quote,
      region: finding.region,
      (finding.because ?? []).map { note in
        Explanation(note.text, .fact, region: note.region)
      }
    )
  }
}

extension RuleDeclaration.Unit {
  /// The unit in the words of a reader.
  fileprivate var inWords: String {
    switch self {
    case .sentence: "句"
    case .clause: "分句"
    case .document: "份文件"
    case .record(let name): "条“\(name.text)”"
    case .group(let name, let keys):
      "组“\(name.text)”（按\(keys.map(\.text).joined(separator: "、"))归组）"
    }
  }
}
