package import Findings
package import Messages

/// Renders workflow commands of GitHub Actions.
///
/// GitHub shows ten annotations of a level for each step. What is beyond that, or does not count,
/// stands in the log as a plain line.
package struct GitHubRenderer: ReportRenderer {
  /// Annotations of one level that GitHub shows for a step.
  private static let shown = 10

  private let words: Words
  private var annotations = SeverityCounts()

  /// Creates a renderer.
  package init(_ words: Words) {
    self.words = words
  }

  /// Nothing stands before the documents.
  package mutating func begin(_ header: ReportHeader) -> [UInt8] { [] }

  /// Writes a line for each problem and finding.
  package mutating func document(_ report: DocumentReport) -> [UInt8] {
    let path = ReportPath(report.path).shown
    var lines: [String] = []
    for problem in report.problems {
      let severity: Severity = report.isIncomplete ? .error : .notice
      lines.append(
        line(
          severity,
          path,
          problem.region?.inFile,
          title: problem.code,
          text: [words.text(of: problem)],
          isAnnotation: report.isIncomplete
        )
      )
    }
    for finding in report.findings {
      lines.append(
        line(
          finding.severity,
          path,
          finding.region.inFile,
          title: finding.rule,
          text: [words.title(of: finding)] + words.details(of: finding),
          isAnnotation: finding.counts
        )
      )
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// Says what was found, so that a log without annotations is not taken for a run that did nothing.
  package mutating func end(_ summary: RunSummary) -> [UInt8] {
    let lines = RunText(words).lines(summary).map { Self.logLine($0) + "\n" }
    return Array(lines.joined().utf8)
  }

  private mutating func line(
    _ severity: Severity,
    _ path: String,
    _ region: Region?,
    title: String,
    text: [String],
    isAnnotation: Bool
  ) -> String {
    guard isAnnotation, annotations.count(of: severity) < Self.shown else {
      let place = region.map { ":\($0.startLine):\($0.startColumn)" } ?? ""
      let head = "\(path)\(place) \(words(severity.label)) \(title) "
      return Self.logLine(head + (text.first ?? ""))
    }
    annotations.add(severity)
    var properties = ["title=\(Self.property(title))", "file=\(Self.property(plain(path)))"]
    if let region {
      properties += ["line=\(region.startLine)", "endLine=\(region.endLine)"]
      // Columns of more than one line are refused.
      if region.startLine == region.endLine {
        properties += ["col=\(region.startColumn)", "endColumn=\(region.endColumn)"]
      }
    }
    let body = Self.data(text.map(plain).joined(separator: "\n"))
    return "::\(severity.rawValue) \(properties.joined(separator: ","))::\(body)"
  }

  /// A line of the log in which the runner finds no command.
  private static func logLine(_ text: String) -> String {
    let flat = plain(text)
    return "- "
      + flat.split(separator: "##[", omittingEmptySubsequences: false).joined(separator: "## [")
  }

  private static func data(_ text: String) -> String {
    escape(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  private static func property(_ text: String) -> String {
    escape(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func escape(_ text: String, _ table: [Unicode.Scalar: String]) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let escaped = table[scalar] {
        result.append(contentsOf: escaped.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension SeverityCounts {
  /// The number of one severity.
  package func count(of severity: Severity) -> Int {
    switch severity {
    case .error: error
    case .warning: warning
    case .notice: notice
    }
  }
}
