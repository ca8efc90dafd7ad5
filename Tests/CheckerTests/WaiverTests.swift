import Checker
import Findings
import Messages
import RuleLanguage
import SourceText
import Synchronization
import TestKit
import Testing

@Suite("Waivers")
struct WaiverTests {
  private static let guilty = """
    <h1>办事指南</h1>
    <p>申请人应当提交村民委员会出具的亲属关系证明。</p>
    <p>每个社区全年须引进到位资金500万元以上的项目1个。</p>
    """
  private static let approval = """
    reason: 过渡期内仍需提交, approver: 王某某, permit: 鹭府办〔2025〕7号
    """

  private func waiver(
    _ fields: String,
    expires: String = "2026-01-15"
  ) -> String {
    "waivers:\n  - {\(fields), \(Self.approval), expires: \(expires)}\n"
  }

  private func lint(
    _ text: String = guilty,
    waivers: String? = nil,
    configuration: String = "",
    name: String = "a.html"
  ) async throws -> (reports: [DocumentReport], summary: RunSummary) {
    let folder = try TemporaryFolder()
    try folder.write(configuration, to: "jianfu.yml")
    try folder.write(text, to: name)
    let plan = try RunPlan(
      RunRequest(paths: [folder.path]),
      options: LintOptions(today: Shipped.today),
      formats: []
    )
    var run = LintRun(plan)
    run.marks.waivers = try WaiverSet(
      reading: try waivers.map { [try folder.write($0, to: "waivers.yml")] } ?? [],
      rules: ["CERT-01", "NEG-02"],
      today: Shipped.today
    )
    let reports = Mutex<[DocumentReport]>([])
    let summary = await run.run(jobs: 1) { report in reports.withLock { $0.append(report) } }
    return (reports.withLock { $0 }, summary)
  }

  @Test(arguments: ["file: a.html", "file: '*.html'", "file: ['b.html', 'a.html']"])
  func `a waiver marks its finding, on its last day, too`(_ file: String) async throws {
    let text = waiver("rule: CERT-01, \(file), quote: 出具的 亲属关系证明")
    let (reports, summary) = try await lint(waivers: text)
    let findings = try #require(reports.first).findings
    #expect(findings.map(\.rule) == ["CERT-01", "NEG-02"])
    let mark = try #require(findings[0].suppression)
    #expect(mark.approver == "王某某")
    #expect(mark.permit == "鹭府办〔2025〕7号")
    #expect(mark.source.hasSuffix("waivers.yml:2"))
    #expect(findings[1].suppression == nil)
    #expect(summary.suppressed == 1)
    #expect(summary.findings.total == 1)
    #expect(reports.count == 1)
  }

  @Test func `a fingerprint names one finding`() async throws {
    let print = try #require(try await lint().reports.first?.findings.first?.fingerprint)
    let text = waiver("rule: CERT-01, file: a.html, fingerprint: \(print)")
    #expect(try await lint(waivers: text).summary.suppressed == 1)
    let other = waiver("rule: NEG-02, file: a.html, fingerprint: \(print)")
    #expect(try await lint(waivers: other).summary.suppressed == 0)
  }

  @Test func `one that expired yesterday waives nothing and is a finding`() async throws {
    let text = waiver(
      "rule: CERT-01, file: a.html, quote: 亲属关系证明",
      expires: "2026-01-14"
    )
    let (reports, summary) = try await lint(waivers: text)
    #expect(reports.first?.findings.first?.suppression == nil)
    let note = try #require(reports.last?.findings.first)
    #expect(note.rule == "WAIVER-01")
    #expect(note.severity == .error)
    #expect(note.region.startLine == 2)
    #expect(summary.findings.error == 3)
  }

  @Test func `one that covers nothing is a warning, where its file was read`() async throws {
    let text = waiver("rule: CERT-01, file: a.html, quote: 一直没有这句话")
    let note = try #require(try await lint(waivers: text).reports.last?.findings.first)
    #expect(note.rule == "WAIVER-02")
    #expect(note.severity == .warning)
    let elsewhere = waiver("rule: CERT-01, file: b.html, quote: 一直没有这句话")
    #expect(try await lint(waivers: elsewhere).reports.count == 1)
  }

  @Test(arguments: [
    ("rule: CERT-01, file: a.html, quote: 亲属关系证明, aprover: x", "aprover"),
    ("rule: CERT-1, file: a.html, quote: 亲属关系证明", "CERT-1"),
    ("rule: CERT-01, quote: 亲属关系证明", "file"),
    ("rule: CERT-01, file: a.html", "quote"),
    ("rule: CERT-01, file: a.html, quote: 亲属关系证明, fingerprint: '1'", "one of them"),
    ("rule: CERT-01, file: a.html, quote: 证明", "too much"),
    ("rule: CERT-01, file: '[', quote: 亲属关系证明", "pattern"),
    ("file: a.html, quote: 亲属关系证明", "rule"),
  ])
  func `a mistake is no waiver`(_ fields: String, _ word: String) async throws {
    let failure = await #expect(throws: ConfigurationFailure.self) {
      _ = try await lint(waivers: waiver(fields))
    }
    let mistake = try #require(failure?.mistakes.first)
    #expect(mistake.message.text(in: .english).contains(word), "\(mistake)")
    #expect(mistake.line == 2)
  }

  @Test func `a waiver without approval is no waiver`() async throws {
    let failure = await #expect(throws: ConfigurationFailure.self) {
      _ = try await lint(waivers: "waivers:\n - {rule: CERT-01, file: a.html, quote: 亲属关系证明}")
    }
    for word in ["reason", "approver", "permit", "expires"] {
      #expect(failure?.mistakes.first?.message.text(in: .english).contains(word) == true)
    }
  }

  // MARK: In the document

  private static let comment =
    #"<!-- jianfu:waive CERT-01 reason="过渡期" approver="王某某" permit="鹭府办〔2025〕7号" expires=2026-12-31 -->"#

  private func page(_ comment: String) -> String {
    """
    <h1>办事指南</h1>
    \(comment)

    <p>申请人应当提交村民委员会出具的亲属关系证明。</p>
    <p>另须提交居委会出具的亲属关系证明。</p>
    """
  }

  @Test func `a comment waives what begins on the next line with text`() async throws {
    let (reports, summary) = try await lint(
      page(Self.comment),
      configuration: "inline-waivers: true"
    )
    let findings = try #require(reports.first).findings
    #expect(findings.map { $0.suppression != nil } == [true, false])
    #expect(findings[0].suppression?.source.hasSuffix("a.html:2") == true)
    #expect(summary.suppressed == 1)
  }

  @Test func `a comment waives nothing unless the configuration allows it, and is told of`()
    async throws
  {
    let findings = try #require(try await lint(page(Self.comment)).reports.first).findings
    #expect(findings.map(\.rule) == ["CERT-01", "CERT-01", "WAIVER-04"])
    #expect(findings.allSatisfy { $0.suppression == nil })
    #expect(findings[2].quote == Self.comment)
  }

  @Test(arguments: [
    (
      #"<!-- jianfu:waive CERT-1 reason="a" approver="b" permit="c" expires=2026-12-31 -->"#,
      "CERT-01"
    ),
    (#"<!-- jianfu:waive CERT-01 reason="a" approver="b" expires=2026-12-31 -->"#, "permit"),
    (#"<!-- jianfu:waive CERT-01 reason="a" approver="b" permit="c" expires=soon -->"#, "soon"),
    (#"<!-- jianfu:waive CERT-01 reason="a approver=b -->"#, "reason"),
    (#"<!-- jianfu:wave CERT-01 -->"#, "wave"),
    (#"<!-- jianfu:waive CERT-01 why="a" -->"#, "why"),
    (#"<!-- jianfu:waive CERT-01 reason="" -->"#, "reason"),
  ])
  func `a mistake in a comment waives nothing and is a finding`(
    _ comment: String,
    _ word: String
  ) async throws {
    let report = try #require(
      try await lint(page(comment), configuration: "inline-waivers: true").reports.first
    )
    let note = try #require(report.findings.last)
    #expect(note.rule == "WAIVER-03")
    #expect(note.message.contains(word), "\(note.message)")
    #expect(report.findings.filter { $0.rule == "CERT-01" }.allSatisfy { $0.suppression == nil })
  }

  @Test(arguments: [TextEncoding.gb18030, .utf16LE, .utf8])
  func `a comment is found in every encoding, and its region is its quote`(
    _ encoding: TextEncoding
  ) async throws {
    let encoder = TextEncoder(encoding)
    let expired = Self.comment.replacing("2026-12-31", with: "2026-01-01")
    let mark = encoding == .gb18030 ? "" : "\u{FEFF}"
    let bytes = try #require(encoder.encode(mark + page(expired)))
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "a.html")
    try folder.write("inline-waivers: true", to: "jianfu.yml")
    var run = LintRun(
      try RunPlan(
        RunRequest(paths: [path]),
        options: LintOptions(today: Shipped.today),
        formats: []
      )
    )
    run.marks.waivers = try WaiverSet(reading: [], rules: ["CERT-01"], today: Shipped.today)
    let reports = Mutex<[DocumentReport]>([])
    _ = await run.run(jobs: 1) { report in reports.withLock { $0.append(report) } }
    let note = try #require(reports.withLock { $0 }.first?.findings.last)
    #expect(note.rule == "WAIVER-01")
    let region = note.region
    let cut = Array(bytes[region.byteOffset..<(region.byteOffset + region.byteLength)])
    #expect(cut == encoder.encode(expired))
    #expect(region.startLine == 2 && region.startColumn == 1)
  }
}
