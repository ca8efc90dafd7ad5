import Checker
import Findings
import Foundation
import SourceText
import TestKit
import Testing

@Suite("Linting the samples")
struct SampleTests {
  private static let samples = Repository.path("Samples")

  @Test func `gives the same reports for any number of threads`() async throws {
    let one = try await Shipped.lint([Self.samples], jobs: 1) { $0.showsExcerpts = true }
    #expect(one.reports.count > 24)
    #expect(one.summary.findings.total > 20)
    for jobs in [2, 8] {
      let other = try await Shipped.lint([Self.samples], jobs: jobs) { $0.showsExcerpts = true }
      #expect(other.reports == one.reports)
      #expect(other.summary == one.summary)
    }
  }

  @Test func `puts every finding where its quote lies in the file`() async throws {
    for report in try await Shipped.lint([Self.samples]).reports {
      let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: report.path)))
      try expectRegionsCutTheirQuotes(report, of: bytes)
    }
  }

  /// Ways to write the same document in other bytes.
  enum Variant: String, CaseIterable {
    case utf16LittleEndian, utf16BigEndian, carriageReturns, marked, references

    func apply(_ text: String, isPage: Bool) -> [UInt8]? {
      switch self {
      case .utf16LittleEndian:
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .utf16BigEndian:
        [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      case .carriageReturns:
        Array(
          text.replacingOccurrences(of: "\r\n", with: "\n")
            .replacingOccurrences(of: "\n", with: "\r\n").utf8
        )
      case .marked: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case .references:
        isPage ? Array(text.replacingOccurrences(of: "村", with: "&#x6751;").utf8) : nil
      }
    }
  }

  @Test(arguments: Variant.allCases)
  func `finds the same in the same place, however a file is written`(
    variant: Variant
  ) async throws {
    let folder = try TemporaryFolder()
    var originals: [DocumentReport] = []
    var paths: [String] = []
    for report in try await Shipped.lint([Self.samples]).reports where report.encoding == "UTF-8" {
      let text = try String(contentsOfFile: report.path, encoding: .utf8)
      let name = report.path.dropFirst(Self.samples.count + 1)
      guard let bytes = variant.apply(text, isPage: name.hasSuffix(".html")) else { continue }
      originals.append(report)
      paths.append(try folder.write(bytes, to: String(name)))
    }
    #expect(paths.count >= 10)
    let reports = try await Shipped.lint(paths).reports
    for (report, original) in zip(reports, originals) {
      let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: report.path)))
      try expectRegionsCutTheirQuotes(report, of: bytes)
      let name = Comment(rawValue: report.path)
      #expect(report.findings.map(\.rule) == original.findings.map(\.rule), name)
      #expect(report.findings.map(\.quote) == original.findings.map(\.quote), name)
      #expect(report.findings.map(\.place) == original.findings.map(\.place), name)
      #expect(report.findings.map(\.fingerprint) == original.findings.map(\.fingerprint), name)
      #expect(report.issuer == original.issuer && report.issued == original.issued, name)
    }
  }

  @Test func `shows each finding in words that hold its quote`() async throws {
    let reports = try await Shipped.lint([Self.samples]) { $0.showsExcerpts = true }.reports
    var lines = 0
    for finding in reports.flatMap(\.findings) {
      let excerpt = try #require(finding.excerpt, "\(finding.rule) \(finding.quote)")
      #expect(!excerpt.words.isEmpty)
      guard excerpt.isSourceLine else { continue }
      lines += 1
      #expect(!(excerpt.before + excerpt.words + excerpt.after).contains("\n"))
      #expect(finding.region.startLine == finding.region.endLine)
    }
    #expect(lines > 10)
  }

  @Test func `gives no two findings of a document the same fingerprint`() async throws {
    for report in try await Shipped.lint([Self.samples]).reports {
      #expect(Set(report.findings.map(\.fingerprint)).count == report.findings.count)
      #expect(report.findings.allSatisfy { $0.fingerprint.utf8.count >= 16 })
    }
  }
}
