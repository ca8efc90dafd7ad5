package import Findings
package import Messages

/// Renders the Code Quality report of GitLab: one array, no byte-order mark.
package struct GitLabRenderer: ReportRenderer {
  private let words: Words
  private var isFirst = true

  /// Creates a renderer.
  package init(_ words: Words) {
    self.words = words
  }

  /// Opens the array.
  package mutating func begin(_ header: ReportHeader) -> [UInt8] { Array("[".utf8) }

  /// Writes the findings of one document.
  package mutating func document(_ report: DocumentReport) -> [UInt8] {
    let path = ReportPath(report.path).shown
    var bytes: [UInt8] = []
    for (number, problem) in report.problems.enumerated() where report.isIncomplete {
      let words = words
      bytes += entry { json in
        json.member("description", words.text(of: problem))
        json.member("check_name", problem.code)
        json.member("fingerprint", Self.fingerprint("\(problem.code)-\(number)", path))
        json.member("severity", "major")
        json.place(path, problem.region?.inFile)
      }
    }
    for finding in report.findings {
      let (description, severity) = (description(of: finding), severity(of: finding))
      bytes += entry { json in
        json.member("description", description)
        json.member("check_name", finding.rule)
        json.member("fingerprint", Self.fingerprint(finding.fingerprint, path))
        json.member("severity", severity)
        json.place(path, finding.region.inFile)
      }
    }
    return bytes
  }

  /// Closes the array.
  package mutating func end(_ summary: RunSummary) -> [UInt8] { Array("\n]\n".utf8) }

  private func description(of finding: Finding) -> String {
    let advice = finding.advice.isEmpty ? "" : " " + words("Advice: \(finding.advice)")
    let basis = finding.basis.isEmpty ? "" : " " + words("Basis: \(words.bases(finding))")
    return words.title(of: finding) + advice + basis
  }

  private func severity(of finding: Finding) -> String {
    guard finding.counts else { return "info" }
    return switch finding.severity {
    case .error: "critical"
    case .warning: "major"
    case .notice: "info"
    }
  }

  /// GitLab wants it to be unique in the report; ours are unique in a document.
  private static func fingerprint(_ own: String, _ path: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits + "-" + own
  }

  private mutating func entry(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object(body)
    defer { isFirst = false }
    return Array((isFirst ? "\n" : ",\n").utf8) + json.take()
  }
}

extension JSONWriter {
  fileprivate mutating func place(_ path: String, _ region: Region?) {
    key("location")
    object { json in
      json.member("path", path)
      json.key("lines")
      json.object { json in
        json.member("begin", region?.startLine ?? 1)
        json.member("end", region?.endLine ?? 1)
      }
    }
  }
}
