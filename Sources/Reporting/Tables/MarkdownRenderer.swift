package import Findings
package import Messages

/// Renders a summary in GitHub's Markdown, as for the summary of a workflow's step.
///
/// The numbers stand first, so the findings wait; they are cut off before the page is longer than
/// GitHub takes.
package struct MarkdownRenderer: ReportRenderer {
  /// Bytes of the findings; GitHub takes 1 MiB for a step.
  private static let limit = 900_000

  private let words: Words
  private var header: ReportHeader?
  private var body: [UInt8] = []
  private var leftOut = 0

  /// Creates a renderer.
  package init(_ words: Words) {
    self.words = words
  }

  /// Nothing is written before the end.
  package mutating func begin(_ header: ReportHeader) -> [UInt8] {
    self.header = header
    return []
  }

  /// Keeps the findings of one document.
  package mutating func document(_ report: DocumentReport) -> [UInt8] {
    guard !report.findings.isEmpty || report.isIncomplete else { return [] }
    let section = Array(self.section(report).utf8)
    if body.count + section.count > Self.limit {
      leftOut += max(1, report.findings.count)
    } else {
      body += section
    }
    return []
  }

  /// Writes the page.
  package mutating func end(_ summary: RunSummary) -> [UInt8] {
    var lines = ["# " + words("Burden check"), ""]
    lines += RunText(words).lines(summary).map { MarkdownText.escape($0) + "  " }
    lines.append("")
    if !summary.topics.isEmpty {
      lines.append("| \(words("Topic")) | \(words("Findings")) |\n| --- | ---: |")
      lines += summary.topics.map {
        "| \(MarkdownText.escape(words.topic($0.topic))) | \($0.count) |"
      }
      lines.append("")
    }
    var page = Array(lines.joined(separator: "\n").utf8) + Array("\n".utf8) + body
    if leftOut > 0 {
      page += Array(("> " + words("\(leftOut) more findings are not shown here") + "\n\n").utf8)
    }
    if let tool = header?.tool {
      let identity = "\(tool.name) \(tool.version), \(tool.profile), \(tool.rules)"
      page += Array(("<sub>" + MarkdownText.escape(identity) + "</sub>\n").utf8)
    }
    return page
  }

  private func section(_ report: DocumentReport) -> String {
    var lines = ["## " + MarkdownText.code(ReportPath(report.path).shown), ""]
    let facts = [report.title, report.number, report.issuer, report.issued].compactMap(\.self)
    if !facts.isEmpty {
      lines += [facts.map(MarkdownText.escape).joined(separator: " · "), ""]
    }
    for problem in report.problems {
      let status = words(report.status.label)
      lines.append("- **\(status)** \(MarkdownText.escape(words.text(of: problem)))")
    }
    for finding in report.findings { lines += item(finding) }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private func item(_ finding: Finding) -> [String] {
    let region = finding.region.inFile
    let place = "\(region.startLine):\(region.startColumn)"
    let title = MarkdownText.escape(finding.message)
    let head =
      words.mark(of: finding).map { "~~\(title)~~ \(MarkdownText.escape($0))" } ?? "**\(title)**"
    let severity = words(finding.severity.label)
    return ["- \(place) \(severity) \(MarkdownText.code(finding.rule)) \(head)"]
      + words.details(of: finding).map { "  - \(MarkdownText.escape($0))" }
  }
}
