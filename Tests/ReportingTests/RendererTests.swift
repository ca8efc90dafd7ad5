import Findings
import Foundation
import Messages
import Reporting
import SourceText
import TestKit
import Testing

@Suite("Reports")
struct RendererTests {
  private func render(
    _ format: ReportFormat,
    _ example: RendererCase,
    _ options: ReportOptions = ReportOptions()
  ) -> [UInt8] {
    var renderer = format.renderer(options)
    var bytes = renderer.begin(.sample)
    for report in example.reports { bytes += renderer.document(report) }
    return bytes + renderer.end(example.summary)
  }

  /// The formats whose reports can be recorded as text.
  private static let recorded = ReportFormat.allCases.filter(\.isText)

  @Test(arguments: recorded, RendererCase.allCases)
  func `equal the recorded ones`(format: ReportFormat, example: RendererCase) throws {
    let bytes = withoutStyle(render(format, example))
    try expectGolden(bytes, "\(format.rawValue)/\(example.rawValue).txt")
  }

  /// A page without its style, script and policy, which are the same for every report.
  private func withoutStyle(_ bytes: [UInt8]) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    for (start, end) in [("<style>", "</style>"), ("<script>", "</script>"), ("sha256-", "=")] {
      var from = text.startIndex
      while let open = text.range(of: start, range: from..<text.endIndex),
        let close = text.range(of: end, range: open.upperBound..<text.endIndex)
      {
        text.replaceSubrange(open.upperBound..<close.lowerBound, with: "")
        from = text.index(open.upperBound, offsetBy: end.count)
      }
    }
    return Array(text.utf8)
  }

  @Test func `are coloured and quiet where asked`() throws {
    try expectGolden(
      render(.text, .notices, ReportOptions(isColoured: true)),
      "text/coloured.txt"
    )
    try expectGolden(render(.text, .unreadable, ReportOptions(isQuiet: true)), "text/quiet.txt")
    try expectGolden(
      render(.text, .unreadable, ReportOptions(language: .english)),
      "text/english.txt"
    )
  }

  @Test func `leave no recorded report without its case`() throws {
    let expected = Self.recorded.flatMap { format in
      RendererCase.allCases.map { "\(format.rawValue)/\($0.rawValue).txt" }
    }
    let extra = ["text/coloured.txt", "text/english.txt", "text/quiet.txt"]
    #expect(
      try Repository.files(under: "Tests/ReportingTests/Golden") == (expected + extra).sorted()
    )
  }

  @Test(arguments: RendererCase.allCases)
  func `in JSON hold the fields of the contract`(example: RendererCase) throws {
    let parsed = try JSONSerialization.jsonObject(with: Data(render(.json, example)))
    let report = try #require(parsed as? [String: Any])
    #expect(report["schema"] as? String == "jianfu.findings/1")
    let documents = try #require(report["documents"] as? [[String: Any]])
    #expect(documents.count == example.reports.count)
    for (document, source) in zip(documents, example.reports) {
      #expect(document["path"] as? String == source.path)
      #expect(document["status"] as? String == source.status.rawValue)
      let findings = try #require(document["findings"] as? [[String: Any]])
      for (finding, original) in zip(findings, source.findings) {
        #expect(finding["message"] as? String == original.message)
        #expect(finding["quote"] as? String == original.quote)
        let region = try #require(finding["region"] as? [String: Any])
        #expect(region["byteOffset"] as? Int == original.region.byteOffset)
        #expect(region.count == (original.region.part == nil ? 6 : 7))
      }
    }
    let summary = try #require(report["summary"] as? [String: Any])
    #expect(summary["documents"] as? Int == example.reports.count)
  }

  @Test func `in JSON lines are one object a line`() throws {
    for example in RendererCase.allCases {
      let lines = render(.jsonl, example).split(separator: 0x0A)
      #expect(lines.count == example.reports.count)
      for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line)) }
    }
  }

  @Test func `let no document steer the terminal`() {
    let text = String(decoding: render(.text, .escapes), as: UTF8.self)
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
      #expect(!(0x202A...0x202E).contains(scalar.value))
    }
  }

  @Test func `mark the words with carets that stand under them`() throws {
    for example in [RendererCase.one, .long, .escapes] {
      let lines = String(decoding: render(.text, example), as: UTF8.self).split(separator: "\n")
      let marks = try #require(lines.firstIndex { $0.contains("^") })
      let indent = DisplayWidth.columns(of: lines[marks].prefix { $0 != "^" })
      let width = lines[marks].count { $0 == "^" }
      var column = 0
      var words = ""
      for scalar in lines[marks - 1].unicodeScalars {
        if column >= indent, column < indent + width { words.unicodeScalars.append(scalar) }
        column += DisplayWidth.columns(of: scalar)
      }
      let expected = try #require(example.reports[0].findings[0].excerpt).words
      #expect(words == expected.replacingOccurrences(of: "\u{200B}", with: ""), "\(example)")
    }
  }
}

@Suite("The width of a character")
struct DisplayWidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("村", 2), ("𠮷", 2), ("（", 2), ("，", 2), ("〔", 2),
    ("“", 1), ("…", 1), ("\u{200B}", 0), ("\u{FEFF}", 0), ("\t", 0), ("　", 2), ("Ａ", 2),
    ("ｱ", 1), ("한", 2), ("😀", 2), ("①", 1), ("《", 2), ("", 0), ("村a", 3),
  ])
  func `counts the columns of a terminal`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }
}
