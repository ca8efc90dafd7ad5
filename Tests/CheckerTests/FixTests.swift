import Checker
import Findings
import Foundation
import RuleEngine
import RuleLanguage
import SourceText
import Synchronization
import TestKit
import Testing

@Suite("Fixes")
struct FixTests {
  private static let rules = """
    package demo
    use core
    source 来文 { title "某通知" issued 2020-01-01 evidence verified }
    terms 频繁 = "每周" "每半月"
    rule MEET-06 error "协调会过密" {
        basis 来文
        each sentence
            when demands 频繁 ..8 "召开协调会"
        message "{频繁}开会"
        advise "改为每季度"
        replace 频繁 with "每季度"
        violates "领导小组应当每周召开协调会。"
        complies "领导小组应当每季度召开协调会。"
    }
    """

  private func loaded(_ folder: TemporaryFolder) throws -> LoadedRules {
    let path = try folder.write(Self.rules, to: "demo.rules")
    return try LoadedRules(try RuleLibrary(paths: [path]), profile: "demo")
  }

  /// Lints a file with a fixer and returns what is left in it, and what was done.
  private func fix(
    _ bytes: [UInt8],
    _ name: String,
    isDryRun: Bool = false
  ) async throws -> (bytes: [UInt8], findings: [Finding], change: Fixer.Change?) {
    let folder = try TemporaryFolder()
    let rules = try loaded(folder)
    let path = try folder.write(bytes, to: name)
    let fixer = Fixer(isDryRun: isDryRun)
    var run = LintRun(
      paths: [path],
      rules: rules.compiled,
      options: LintOptions(today: Shipped.today)
    )
    run.marks.fixer = fixer
    let reports = Mutex<[DocumentReport]>([])
    _ = await run.run(jobs: 1) { report in reports.withLock { $0.append(report) } }
    let left = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    return (left, reports.withLock { $0 }.flatMap(\.findings), fixer.changes.first)
  }

  private static let page =
    "<p>𠮷县：</p>\r\n<p class='a'>领导小组应当<!-- x -->每周召开协调会。</p>\r\n<p>另应每半月召开协调会。</p>\r\n"

  @Test(arguments: [TextEncoding.utf8, .gb18030, .utf16LE])
  func `change the words and no other byte, in every encoding`(
    _ encoding: TextEncoding
  ) async throws {
    let encoder = TextEncoder(encoding)
    let mark = encoding == .utf16LE ? "\u{FEFF}" : ""
    let old = try #require(encoder.encode(mark + Self.page))
    let (bytes, findings, change) = try await fix(old, "a.html")
    let expected = Self.page.replacing("每周", with: "每季度").replacing("每半月", with: "每季度")
    #expect(bytes == encoder.encode(mark + expected))
    #expect(findings.isEmpty)
    #expect(change?.applied.count == 2)
  }

  @Test func `change nothing in a dry run, and show what would change`() async throws {
    let old = Array(Self.page.utf8)
    let (bytes, findings, change) = try await fix(old, "a.html", isDryRun: true)
    #expect(bytes == old)
    #expect(findings.count == 2)
    let diff = try #require(change?.diff)
    #expect(diff.contains("-<p>另应每半月召开协调会。</p>\n+<p>另应每季度召开协调会。</p>"))
    #expect(!diff.contains("𠮷县"))
  }

  @Test func `leave words alone that markup splits`() async throws {
    let old = Array("<p>领导小组应当每<b>周</b>召开协调会。</p>".utf8)
    let (bytes, findings, change) = try await fix(old, "a.html")
    #expect(bytes == old)
    #expect(findings.count == 1)
    #expect(change?.refused.map(\.reason) == [.markup])
  }

  @Test func `leave words alone where the encoding lacks a character`() throws {
    let encoder = TextEncoder(.big5)
    let bytes = try #require(encoder.encode("應當每周召開。"))
    let region = Region(
      startLine: 1,
      startColumn: 3,
      endLine: 1,
      endColumn: 5,
      byteOffset: 4,
      byteLength: 4
    )
    let fixes = [Fix(region: region, replacement: "每季\u{1F600}")]
    let text = FixedText(bytes, fixes, encoding: .big5, isMarkup: false)
    #expect(text.bytes == bytes)
    #expect(text.refused.map(\.reason) == [.encoding])
  }

  @Test func `escape what would be markup`() throws {
    let bytes = Array("<p>甲乙丙</p>".utf8)
    let region = Region(
      startLine: 1,
      startColumn: 5,
      endLine: 1,
      endColumn: 6,
      byteOffset: 6,
      byteLength: 3
    )
    let fixes = [Fix(region: region, replacement: "a<b>&")]
    let text = FixedText(bytes, fixes, encoding: .utf8, isMarkup: true)
    #expect(String(decoding: text.bytes, as: UTF8.self) == "<p>甲a&lt;b&gt;&amp;丙</p>")
  }

  @Test func `are proved by the examples of their rules`() throws {
    let folder = try TemporaryFolder()
    var run = ExampleRun()
    run.judge(try loaded(folder).compiled, today: Shipped.today) { $0.id == "MEET-06" }
    #expect(run.failures.isEmpty)
    let useless = Self.rules.replacing(#"replace 频繁 with "每季度""#, with: #"replace 频繁 with "每周""#)
    let path = try folder.write(useless, to: "demo.rules")
    let rules = try LoadedRules(try RuleLibrary(paths: [path]), profile: "demo").compiled
    var again = ExampleRun()
    again.judge(rules, today: Shipped.today) { $0.id == "MEET-06" }
    #expect(again.failures.first?.mended?.contains("每周召开协调会") == true)
  }
}
