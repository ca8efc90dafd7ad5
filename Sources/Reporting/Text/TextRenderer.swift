package import Findings
import Messages
import SourceText

/// Renders the report for people.
package struct TextRenderer: ReportRenderer {
  private let options: ReportOptions
  private let words: Words
  private let paint: Paint

  /// Creates a renderer.
  package init(_ options: ReportOptions = ReportOptions()) {
    self.options = options
    words = Words(options.language)
    paint = Paint(isOn: options.isColoured)
  }

  /// Nothing stands before the documents.
  package mutating func begin(_ header: ReportHeader) -> [UInt8] { [] }

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
    options.isQuiet ? [] : TextSummary(words, isColoured: options.isColoured).bytes(summary)
  }

  private func header(_ report: DocumentReport) -> [String] {
    var lines = [paint.bold("── " + plain(report.path))]
    var facts: [String] = []
    if let title = report.title { facts.append(head(plain(title), columns: 80)) }
    if let kind = report.kind { facts.append(words("kind: \(plain(kind))")) }
    if let number = report.number { facts.append(plain(number)) }
    if let issuer = report.issuer {
      facts.append(head(words("issued by: \(plain(issuer))"), columns: 60))
    }
    if let asOf = report.asOf {
      let isDated = report.issued != nil
      facts.append(
        isDated
          ? words("judged by the rules of \(asOf)")
          : words("judged by the rules of \(asOf) (the document bears no date)")
      )
    }
    if !facts.isEmpty { lines.append("   " + paint.faint(facts.joined(separator: "  "))) }
    if report.status != .ok { lines.append("   " + words(report.status.label)) }
    lines.append("")
    return lines
  }

  private func problemLines(of problem: InputProblem, in report: DocumentReport) -> [String] {
    let place = problem.region.map { ":\($0.startLine):\($0.startColumn)" } ?? ""
    let path = plain(report.path)
    var lines = [
      "\(path)\(place) " + words("reading \(problem.code): \(plain(words.told(problem.message)))")
    ]
    if let remedy = problem.remedy { lines.append(row("Try", words.told(remedy))) }
    return lines
  }

  private func lines(of finding: Finding, in report: DocumentReport) -> [String] {
    var lines = [headline(of: finding, in: report)] + excerpt(of: finding)
    if let mark = words.mark(of: finding) { lines.append(row("Note", mark)) }
    if !finding.place.isEmpty { lines.append(row("Place", finding.place)) }
    if !finding.basis.isEmpty { lines.append(row("Basis", words.bases(finding))) }
    if !finding.advice.isEmpty { lines.append(row("Advice", finding.advice)) }
    if let fix = finding.fix {
      lines.append(row("Fix", words("Replace with “\(fix.replacement)”")))
    }
    for (index, note) in (finding.because ?? []).enumerated() {
      let at = note.region.map { " (\($0.startLine):\($0.startColumn))" } ?? ""
      lines.append(row(index == 0 ? "Why" : nil, "\(index + 1). \(note.text)\(at)"))
    }
    return lines
  }

  private func headline(of finding: Finding, in report: DocumentReport) -> String {
    let region = finding.region
    let part = region.part.map { "!\($0)" } ?? ""
    let place = "\(plain(report.path))\(part):\(region.startLine):\(region.startColumn)"
    let severity = "\(words(finding.severity.label)) \(finding.rule)"
    let mark =
      finding.counts ? paint.severity(finding.severity, severity) : paint.faint(severity)
    let likely = finding.confidence == .likely ? words(" (likely)") : ""
    let state: Message? =
      finding.suppression != nil ? "waived" : finding.baseline.map(\.label)
    let note = state.map { " " + paint.faint("[\(words($0))]") } ?? ""
    return "\(place) \(mark)\(likely)\(note) \(plain(finding.message))"
  }

  private func row(_ label: Message?, _ text: String) -> String {
    let name = label.map { words($0) } ?? ""
    let width = Message.rowLabels.map { DisplayWidth.columns(of: words($0)) }.max() ?? 0
    let padding = String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: name)))
    return "      \(paint.faint(name))\(padding)  \(plain(text))"
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

extension Message {
  /// The names of the rows below a finding.
  fileprivate static let rowLabels: [Message] = [
    "Try", "Note", "Place", "Basis", "Advice", "Fix", "Why",
  ]
}
