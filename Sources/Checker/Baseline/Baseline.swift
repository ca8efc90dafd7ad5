package import Findings
import Foundation
package import Messages
import SourceText

/// The findings of an earlier run, written to a file so that later runs tell new ones from old.
package struct Baseline: Sendable {
  /// The name of the format; another number means another meaning of the fields.
  package static let schema = "jianfu.baseline/1"

  /// The digest of the rules of that run.
  package let rules: String
  /// The findings by document, each path relative to the folder of the file.
  package private(set) var documents: [String: [KnownFinding]]

  /// Creates a baseline.
  package init(rules: String, documents: [String: [KnownFinding]] = [:]) {
    self.rules = rules
    self.documents = documents
  }

  private struct Wire: Codable {
    struct Document: Codable {
      let path: String
      let findings: [Item]
    }

    struct Item: Codable {
      let rule: String
      let fingerprint: String
      let quote: String
      let place: String
    }

    let schema: String
    let tool: String?
    let rules: String
    let documents: [Document]
  }

  /// Reads a baseline.
  ///
  /// - Throws: `BaselineFailure` if the file cannot be read, is none, or is of another version.
  package init(reading path: String) throws(BaselineFailure) {
    let bytes: [UInt8]
    do throws(FileAccessError) {
      bytes = try FileContents.bytes(ofFileAt: path)
    } catch {
      let problem = InputProblem.unreadable(FileSystemError(code: error.code))
      throw BaselineFailure(
        path: path,
        message: "cannot read the file: \(told: problem.message)",
        help: Self.howToWrite
      )
    }
    struct Head: Codable { let schema: String }
    guard let head = try? JSONDecoder().decode(Head.self, from: Data(bytes)) else {
      throw BaselineFailure(path: path, message: "the file is no baseline", help: Self.howToWrite)
    }
    guard head.schema == Self.schema else {
      throw BaselineFailure(
        path: path,
        message: "the baseline is of version '\(head.schema)'; this release reads '\(Self.schema)'",
        help: Self.howToWrite
      )
    }
    guard let wire = try? JSONDecoder().decode(Wire.self, from: Data(bytes)) else {
      throw BaselineFailure(path: path, message: "the baseline is damaged", help: Self.howToWrite)
    }
    rules = wire.rules
    documents = [:]
    for document in wire.documents {
      documents[document.path, default: []] += document.findings.map {
        KnownFinding(
          rule: $0.rule,
          fingerprint: $0.fingerprint,
          quote: $0.quote,
          place: $0.place
        )
      }
    }
  }

  private static let howToWrite: Message = "write a new one with --write-baseline FILE"

  /// The folder that the paths of a baseline are relative to: the one of its file.
  package static func folder(of path: String) -> String { Settings(path: path).folder }

  /// Adds the findings of a document; suppressed ones are known by their waivers.
  package mutating func add(_ report: DocumentReport, relativeTo folder: String) {
    let findings = report.findings.filter { $0.suppression == nil }
    guard !findings.isEmpty else { return }
    let path = PathName.relative(report.path, to: folder) ?? report.path
    documents[path, default: []] += findings.map(KnownFinding.init)
  }

  /// The bytes of the file, documents ascending by their paths, a finding a line.
  package func bytes() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", Self.schema)
      json.member("tool", ToolIdentity.version)
      json.member("rules", rules)
      json.key("documents")
      json.array { json in
        for (path, findings) in documents.sorted(by: { $0.key < $1.key }) {
          json.lineBreak()
          json.object { json in
            json.member("path", path)
            json.key("findings")
            json.array { json in
              for finding in findings {
                json.lineBreak()
                json.object { json in
                  json.member("rule", finding.rule)
                  json.member("fingerprint", finding.fingerprint)
                  json.member("quote", finding.quote)
                  json.member("place", finding.place)
                }
              }
            }
          }
        }
      }
    }
    json.endLine()
    return json.take()
  }
}

/// Why a baseline cannot be used.
package struct BaselineFailure: Error, Sendable {
  /// The file.
  package let path: String
  /// What is wrong with it.
  package let message: Message
  /// What to do about it.
  package let help: Message
}
