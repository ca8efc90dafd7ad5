package import Findings
import SourceText

/// How the report for people looks.
package struct TextOptions: Sendable {
  /// Whether it is coloured.
  package var isColoured: Bool
  /// Whether it holds the findings only, without documents that have none and without a summary.
  package var isQuiet: Bool
  /// Columns of the excerpts.
  package var columns: Int

  /// Creates options.
  package init(isColoured: Bool = false, isQuiet: Bool = false, columns: Int = 100) {
    self.isColoured = isColoured
    self.isQuiet = isQuiet
    self.columns = columns
  }
}

/// Renders the report for people.
package struct TextRenderer: ReportRenderer {
  private let options: TextOptions
  private let paint: Paint

  /// Creates a renderer.
  package init(_ options: TextOptions = TextOptions()) {
    self.options = options
    paint = Paint(isOn: options.isColoured)
  }

  /// Nothing stands before the documents.
  package mutating func begin(_ tool: ToolIdentity) -> [UInt8] { [] }

  /// Writes a document that has findings or problems, and nothing for any other.
  package mutating func document(_ report: DocumentReport) -> [UInt8] {
    let showsProblems = !options.isQuiet && !report.problems.isEmpty
    guard !report.findings.isEmpty || showsProblems else { return [] }
    var lines = options.isQuiet ? [] : header(report)
    if showsProblems {
      for problem in report.problems { lines += problemLines(of: problem, in: report) }
      lines.append("")
    }
    for finding in report.findings {
      lines += self.lines(of: finding, in: report)
      lines.append("")
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// Writes what the run did.
  package mutating func end(_ summary: RunSummary) -> [UInt8] {
    options.isQuiet ? [] : TextSummary(paint: paint).bytes(summary)
  }

  private func header(_ report: DocumentReport) -> [String] {
    var lines = [paint.bold("── " + plain(report.path))]
    var facts: [String] = []
    if let title = report.title { facts.append(head(plain(title), columns: 80)) }
    if let kind = report.kind { facts.append("文种：\(plain(kind))") }
    if let number = report.number { facts.append(plain(number)) }
    if let issuer = report.issuer { facts.append(head("发文：\(plain(issuer))", columns: 60)) }
    if let asOf = report.asOf {
      facts.append("按 \(asOf) 有效的规定判断" + (report.issued == nil ? "（文件未署日期）" : ""))
    }
    if !facts.isEmpty { lines.append("   " + facts.joined(separator: "  ")) }
    if report.status != .ok { lines.append("   " + report.status.label) }
    lines.append("")
    return lines
  }

  private func problemLines(of problem: InputProblem, in report: DocumentReport) -> [String] {
    let place = problem.region.map { ":\($0.startLine):\($0.startColumn)" } ?? ""
    var lines = ["\(plain(report.path))\(place) 读取 \(problem.code)：\(plain(problem.message))"]
    if let remedy = problem.remedy { lines.append("      可试  \(remedy)") }
    return lines
  }

  private func lines(of finding: Finding, in report: DocumentReport) -> [String] {
    let region = finding.region
    let part = region.part.map { "!\($0)" } ?? ""
    let place = "\(plain(report.path))\(part):\(region.startLine):\(region.startColumn)"
    let likely = finding.confidence == .likely ? "（较可能）" : ""
    let mark = paint.severity(finding.severity, "\(finding.severity.label) \(finding.rule)")
    var lines = ["\(place) \(mark)\(likely) \(plain(finding.message))"]
    lines += excerpt(of: finding)
    if !finding.place.isEmpty { lines.append(row("位置", finding.place)) }
    if !finding.basis.isEmpty {
      lines.append(row("依据", finding.basis.map(\.label).joined(separator: "；")))
    }
    if !finding.advice.isEmpty { lines.append(row("建议", finding.advice)) }
    for (index, note) in (finding.because ?? []).enumerated() {
      let at = note.region.map { "（\($0.startLine):\($0.startColumn)）" } ?? ""
      lines.append(row(index == 0 ? "推理" : "    ", "\(index + 1). \(note.text)\(at)"))
    }
    return lines
  }

  private func row(_ label: String, _ text: String) -> String {
    "      \(paint.faint(label))  \(plain(text))"
  }

  private func excerpt(of finding: Finding) -> [String] {
    let number = String(finding.region.startLine)
    let gutter = String(repeating: " ", count: max(5, number.count))
    let padded = String(repeating: " ", count: gutter.count - number.count) + number
    let shown =
      finding.excerpt
      ?? Excerpt(before: "", words: finding.quote, after: "", isSourceLine: false)
    let marked = MarkedLine(shown, columns: options.columns)
    return [
      "\(paint.faint("\(padded) |")) \(marked.line)",
      "\(paint.faint("\(gutter) |")) \(paint.severity(finding.severity, marked.marks))",
    ]
  }
}
