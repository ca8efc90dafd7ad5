package import Findings
package import Messages

/// Renders Checkstyle XML: start positions only, columns in characters.
package struct CheckstyleRenderer: ReportRenderer {
  private let words: Words

  /// Creates a renderer.
  package init(_ words: Words) {
    self.words = words
  }

  /// Opens the list of files.
  package mutating func begin(_ header: ReportHeader) -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n".utf8)
  }

  /// Writes one file, with its problems before its findings.
  package mutating func document(_ report: DocumentReport) -> [UInt8] {
    var xml = XMLWriter()
    xml.open("file", ["name": ReportPath(report.path).shown])
    for problem in report.problems {
      let region = problem.region?.inFile
      xml.empty(
        "error",
        [
          "line": String(region?.startLine ?? 1), "column": String(region?.startColumn ?? 1),
          "severity": report.isIncomplete ? "error" : "info",
          "message": words.text(of: problem), "source": "jianfu.\(problem.code)",
        ]
      )
    }
    for finding in report.findings {
      let region = finding.region.inFile
      let lines = [words.title(of: finding)] + words.details(of: finding)
      xml.empty(
        "error",
        [
          "line": String(region.startLine), "column": String(region.startColumn),
          "severity": severity(of: finding), "message": lines.joined(separator: "\n"),
          "source": "jianfu.\(finding.rule)",
        ]
      )
    }
    xml.close("file")
    return Array(xml.text.utf8)
  }

  /// Closes the list of files.
  package mutating func end(_ summary: RunSummary) -> [UInt8] { Array("</checkstyle>\n".utf8) }

  private func severity(of finding: Finding) -> String {
    guard finding.counts else { return "ignore" }
    return switch finding.severity {
    case .error: "error"
    case .warning: "warning"
    case .notice: "info"
    }
  }
}
