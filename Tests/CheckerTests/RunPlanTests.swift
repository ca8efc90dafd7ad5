import Checker
import Findings
import Messages
import RuleLanguage
import Synchronization
import TestKit
import Testing

@Suite("Configuration and runs")
struct RunPlanTests {
  private static let guilty = """
    <h1>办事指南</h1>
    <p>申请人应当提交村民委员会出具的亲属关系证明。</p>
    <p>每个社区全年须引进到位资金500万元以上的项目1个。</p>
    """

  private func run(
    _ folder: TemporaryFolder,
    _ paths: [String] = [""],
    _ change: (inout RunRequest) -> Void = { _ in }
  ) async throws -> [DocumentReport] {
    var request = RunRequest(paths: paths.map { $0.isEmpty ? folder.path : "\(folder.path)/\($0)" })
    change(&request)
    let plan = try RunPlan(
      request,
      options: LintOptions(today: Shipped.today),
      formats: ["text"]
    )
    let reports = Mutex<[DocumentReport]>([])
    _ = await LintRun(plan).run(jobs: 2) { report in reports.withLock { $0.append(report) } }
    return reports.withLock { $0 }
  }

  private func names(_ reports: [DocumentReport], _ folder: TemporaryFolder) -> [String] {
    reports.map { String($0.path.dropFirst(folder.path.count + 1)) }
  }

  @Test func `the nearest configuration holds for a file`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("ignore: [NEG]", to: "jianfu.yml")
    try folder.write("ignore: [CERT]", to: "乡镇/jianfu.yml")
    try folder.write(Self.guilty, to: "a.html")
    try folder.write(Self.guilty, to: "乡镇/深/b.html")
    let reports = try await run(folder)
    #expect(reports.map { $0.findings.map(\.rule) } == [["CERT-01"], ["NEG-02"]])
  }

  @Test func `patterns choose the documents of a folder, not those that are named`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("include: ['*.html', '*.page']\nexclude: [归档/]", to: "jianfu.yml")
    for name in ["a.html", "b.page", "c.txt", "归档/d.html"] {
      try folder.write(Self.guilty, to: name)
    }
    #expect(names(try await run(folder), folder) == ["a.html", "b.page"])
    #expect(names(try await run(folder, ["归档/d.html"]), folder) == ["归档/d.html"])
  }

  @Test func `severities are those of the configuration, the rule's before its topic's`()
    async throws
  {
    let folder = try TemporaryFolder()
    try folder.write("severity: {CERT: off, CERT-01: notice, NEG: off}", to: "jianfu.yml")
    try folder.write(Self.guilty, to: "a.html")
    let findings = try await run(folder).flatMap(\.findings)
    #expect(findings.map(\.rule) == ["CERT-01"])
    #expect(findings.map(\.severity) == [.notice])
  }

  @Test func `the command line outranks the configuration`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("select: [NEG]\nas-of: 2010-01-01", to: "jianfu.yml")
    try folder.write(Self.guilty, to: "a.html")
    #expect(try await run(folder).flatMap(\.findings).isEmpty)
    let findings = try await run(folder) {
      $0.select = ["CERT"]
      $0.asOf = CalendarDate(year: 2025, month: 1, day: 1)
    }.flatMap(\.findings)
    #expect(findings.map(\.rule) == ["CERT-01"])
    let plain = try await run(folder) { $0.ignoresConfiguration = true }.flatMap(\.findings)
    #expect(plain.map(\.rule) == ["CERT-01", "NEG-02"])
  }

  @Test func `overrides tell who issued a document and when it is judged`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      overrides:
        - {files: 旧/**, as-of: 2010-01-01}
        - {files: 市/**, issuer: 白鹭市人民政府, level: city}
      """,
      to: "jianfu.yml"
    )
    try folder.write(Self.guilty, to: "旧/a.html")
    try folder.write(Self.guilty, to: "市/b.html")
    let reports = try await run(folder)
    #expect(reports.map(\.asOf) == ["2026-01-15", "2010-01-01"])
    #expect(reports.map(\.issuer) == ["白鹭市人民政府", nil])
    #expect(reports.map(\.issuerLevel) == ["city", nil])
  }

  @Test func `a rule that is not there is a mistake of the file, with the nearest one`() throws {
    let folder = try TemporaryFolder()
    try folder.write("severity:\n  CERT-1: error", to: "jianfu.yml")
    try folder.write(Self.guilty, to: "a.html")
    let error = #expect(throws: RunPlanFailure.self) {
      try RunPlan(
        RunRequest(paths: [folder.path]),
        options: LintOptions(today: Shipped.today),
        formats: []
      )
    }
    guard case .configuration(let failure)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let mistake = try #require(failure.mistakes.first)
    #expect(mistake.line == 2)
    #expect(mistake.path.hasSuffix("jianfu.yml"))
    #expect(mistake.help?.text(in: .english).contains("CERT-0") == true)
  }

  @Test func `patterns that fit nothing are told`() throws {
    let folder = try TemporaryFolder()
    try folder.write("exclude: [没有这个/, a.html]", to: "jianfu.yml")
    try folder.write(Self.guilty, to: "a.html")
    let plan = try RunPlan(
      RunRequest(paths: [folder.path]),
      options: LintOptions(today: Shipped.today),
      formats: []
    )
    #expect(plan.idlePatterns.map(\.pattern) == ["没有这个/"])
  }
}
