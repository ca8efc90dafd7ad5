package import Findings
package import Messages

/// Renders JUnit XML: a suite for each document, a case for each finding.
///
/// A case fails exactly where its finding fails the run, so that what a CI system shows agrees with
/// the exit status. What was waived or known before is skipped.
package struct JUnitRenderer: ReportRenderer {
  private let words: Words
  private var failOn: Severity?

  /// Creates a renderer.
  package init(_ words: Words) {
    self.words = words
  }

  /// Opens the list of suites.
  package mutating func begin(_ header: ReportHeader) -> [UInt8] {
    failOn = header.failOn
    return Array(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"jianfu\">\n".utf8
    )
  }

  /// Writes one suite.
  package mutating func document(_ report: DocumentReport) -> [UInt8] {
    let path = ReportPath(report.path).shown
    let waived = report.findings.count { !$0.counts }
    let failures = report.findings.count(where: fails)
    let isError = report.isIncomplete
    let isSkipped = report.status == .skipped && !isError
    let reading = report.findings.isEmpty || isError || isSkipped ? 1 : 0
    var xml = XMLWriter()
    xml.open(
      "testsuite",
      [
        "name": path, "tests": String(report.findings.count + reading),
        "failures": String(failures), "errors": isError ? "1" : "0",
        "skipped": String(waived + (isSkipped ? 1 : 0)), "time": "0",
      ]
    )
    if reading == 1 { self.reading(report, path, isError, isSkipped, &xml) }
    for finding in report.findings { write(finding, path, &xml) }
    xml.close("testsuite")
    return Array(xml.text.utf8)
  }

  /// Closes the list of suites.
  package mutating func end(_ summary: RunSummary) -> [UInt8] { Array("</testsuites>\n".utf8) }

  private func fails(_ finding: Finding) -> Bool {
    finding.counts && (failOn.map { finding.severity >= $0 } ?? false)
  }

  /// The case that says whether the document was read.
  private func reading(
    _ report: DocumentReport,
    _ path: String,
    _ isError: Bool,
    _ isSkipped: Bool,
    _ xml: inout XMLWriter
  ) {
    let why = report.problems.map(words.text).joined(separator: "\n")
    xml.open("testcase", ["name": words(report.status.label), "classname": path, "time": "0"])
    if isError {
      xml.element("error", ["message": why, "type": report.status.rawValue], why)
    } else if isSkipped {
      xml.empty("skipped", ["message": why])
    }
    xml.close("testcase")
  }

  private func write(_ finding: Finding, _ path: String, _ xml: inout XMLWriter) {
    let region = finding.region.inFile
    xml.open(
      "testcase",
      [
        "name": "\(finding.rule) \(finding.message)", "classname": path, "file": path,
        "line": String(region.startLine), "time": "0",
      ]
    )
    let lines =
      ["\(path):\(region.startLine):\(region.startColumn) \(words(finding.severity.label))"]
      + words.details(of: finding)
    let text = lines.joined(separator: "\n")
    if let mark = words.mark(of: finding) {
      xml.empty("skipped", ["message": mark])
    } else if fails(finding) {
      xml.element("failure", ["message": finding.message, "type": finding.rule], text)
    } else {
      xml.element("system-out", [:], text)
    }
    xml.close("testcase")
  }
}
