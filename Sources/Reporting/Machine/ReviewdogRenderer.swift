package import Findings
package import Messages

/// Renders the diagnostics of reviewdog as one object; columns count UTF-8 bytes.
package struct ReviewdogRenderer: ReportRenderer {
  private let words: Words
  private var isFirst = true

  /// Creates a renderer.
  package init(_ words: Words) {
    self.words = words
  }

  /// Opens the object and its list.
  package mutating func begin(_ header: ReportHeader) -> [UInt8] {
    Array(#"{"source":{"name":"jianfu"},"diagnostics":["#.utf8)
  }

  /// Writes the diagnostics of one document.
  package mutating func document(_ report: DocumentReport) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in diagnostics(report, words, namesSource: false) {
      bytes += Array((isFirst ? "\n" : ",\n").utf8) + line
      isFirst = false
    }
    return bytes
  }

  /// Closes the list and the object.
  package mutating func end(_ summary: RunSummary) -> [UInt8] { Array("\n]}\n".utf8) }
}

/// Renders the diagnostics of reviewdog, one a line.
package struct ReviewdogLinesRenderer: ReportRenderer {
  private let words: Words

  /// Creates a renderer.
  package init(_ words: Words) {
    self.words = words
  }

  /// Nothing stands before the documents.
  package mutating func begin(_ header: ReportHeader) -> [UInt8] { [] }

  /// Writes the diagnostics of one document.
  package mutating func document(_ report: DocumentReport) -> [UInt8] {
    diagnostics(report, words, namesSource: true).flatMap { $0 + [0x0A] }
  }

  /// Nothing stands behind the documents.
  package mutating func end(_ summary: RunSummary) -> [UInt8] { [] }
}

/// The problems and findings of a document, each as one JSON object.
private func diagnostics(
  _ report: DocumentReport,
  _ words: Words,
  namesSource: Bool
) -> [[UInt8]] {
  let path = ReportPath(report.path).shown
  let problems = report.problems.map { problem in
    var json = JSONWriter()
    json.object { json in
      json.member("message", words.text(of: problem))
      json.location(path, problem.region?.inFile)
      json.member("severity", report.isIncomplete ? "ERROR" : "INFO")
      if namesSource { json.source() }
      json.code(problem.code)
    }
    return json.take()
  }
  return problems
    + report.findings.map { finding in
      var json = JSONWriter()
      json.object { json in
        let lines = [words.title(of: finding)] + words.details(of: finding)
        json.member("message", lines.joined(separator: "\n"))
        json.location(path, finding.region.inFile)
        json.member("severity", finding.counts ? finding.severity.reviewdogName : "INFO")
        if namesSource { json.source() }
        json.code(finding.rule)
        if let fix = finding.fix, fix.region.part == nil {
          json.key("suggestions")
          json.array { json in
            json.object { json in
              json.range(fix.region)
              json.member("text", fix.replacement)
            }
          }
        }
      }
      return json.take()
    }
}

extension JSONWriter {
  fileprivate mutating func source() {
    key("source")
    object { $0.member("name", "jianfu") }
  }

  fileprivate mutating func code(_ value: String) {
    key("code")
    object { $0.member("value", value) }
  }

  fileprivate mutating func location(_ path: String, _ region: Region?) {
    key("location")
    object { json in
      json.member("path", path)
      if let region { json.range(region) }
    }
  }

  fileprivate mutating func range(_ region: Region) {
    key("range")
    object { json in
      json.key("start")
      json.object { json in
        json.member("line", region.startLine)
        json.member("column", region.startByteColumn)
      }
      json.key("end")
      json.object { json in
        json.member("line", region.endLine)
        json.member("column", region.endByteColumn)
      }
    }
  }
}

extension Severity {
  fileprivate var reviewdogName: String {
    switch self {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .notice: "INFO"
    }
  }
}
