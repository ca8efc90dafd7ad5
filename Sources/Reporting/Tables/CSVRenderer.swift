package import Findings
package import Messages

/// Renders a table for spreadsheets: a row for each finding, and one for each document without any.
///
/// UTF-8 with a byte-order mark, without which Excel reads Chinese in the code page of the machine;
/// no cell is taken for a formula.
package struct CSVRenderer: ReportRenderer {
  private let words: Words

  /// Creates a renderer.
  package init(_ words: Words) {
    self.words = words
  }

  /// Writes the byte-order mark and the names of the columns.
  package mutating func begin(_ header: ReportHeader) -> [UInt8] {
    let names: [Message] = [
      "File", "Title", "Number", "Issuer", "Date of issue", "State", "Rule", "Topic", "Severity",
      "Confidence", "Finding", "Text", "Place", "Line", "Column", "Basis", "Advice", "Counts",
      "Note", "Fingerprint",
    ]
    return [0xEF, 0xBB, 0xBF] + Self.row(names.map { words($0) })
  }

  /// Writes the rows of one document.
  package mutating func document(_ report: DocumentReport) -> [UInt8] {
    let document = [
      ReportPath(report.path).shown, report.title ?? "", report.number ?? "", report.issuer ?? "",
      report.issued ?? "", words(report.status.label),
    ]
    guard report.findings.isEmpty else {
      return report.findings.flatMap { Self.row(document + cells(of: $0)) }
    }
    let why = report.problems.map(words.text).joined(separator: "\n")
    return Self.row(document + Array(repeating: "", count: 12) + [why, ""])
  }

  /// Nothing stands behind the documents.
  package mutating func end(_ summary: RunSummary) -> [UInt8] { [] }

  private func cells(of finding: Finding) -> [String] {
    let region = finding.region
    return [
      finding.rule, words.topic(finding.topic), words(finding.severity.label),
      words(finding.confidence.label), finding.message, finding.quote, finding.place,
      String(region.startLine), String(region.startColumn), words.bases(finding), finding.advice,
      finding.counts ? words("yes") : words("no"),
      words.mark(of: finding) ?? "", finding.fingerprint,
    ]
  }

  private static func row(_ cells: [String]) -> [UInt8] {
    Array((cells.map(quoted).joined(separator: ",") + "\r\n").utf8)
  }

  /// A cell in quotation marks; one that a spreadsheet would take for a formula begins with `'`.
  private static func quoted(_ text: String) -> String {
    let text = XMLText.escapeControls(text)
    var safe = text
    if let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) {
      safe = "'" + text
    }
    return "\""
      + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
