import Checker
import Findings
import RuleLanguage
import TestKit
import Testing

@Suite("What a run is asked to do")
struct LintOptionTests {
  private static let guilty = """
    <h1>办事指南</h1>
    <p>申请人应当提交村民委员会出具的亲属关系证明。</p>
    <p>每个社区全年须引进到位资金500万元以上的项目1个。</p>
    """

  private func findings(
    _ text: String = guilty,
    _ change: (inout LintOptions) -> Void = { _ in }
  ) async throws -> [Finding] {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "a.html")
    return try await Shipped.lint([path], change).reports.flatMap(\.findings)
  }

  @Test func `selects and ignores rules by id and by topic`() async throws {
    let rules = try Shipped.rules.get().compiled
    let all = try await findings().map(\.rule)
    #expect(all == ["CERT-01", "NEG-02"])
    for (selected, ignored, expected) in [
      (["CERT"], [], ["CERT-01"]), (["CERT-01"], [], ["CERT-01"]), ([], ["CERT"], ["NEG-02"]),
      (["CERT", "NEG"], ["NEG-02"], ["CERT-01"]), (["SIGN"], [], []),
    ] as [([String], [String], [String])] {
      let selection = try RuleSelection(selected: selected, ignored: ignored, of: rules)
      #expect(try await findings { $0.selection = selection }.map(\.rule) == expected)
    }
  }

  @Test func `refuses to select what is not there, and names what is`() throws {
    let rules = try Shipped.rules.get().compiled
    let unknown = #expect(throws: UnknownRule.self) {
      try RuleSelection(selected: ["CERT-99"], ignored: [], of: rules)
    }
    #expect(unknown?.known.contains("CERT-01") == true)
    let topic = #expect(throws: UnknownRule.self) {
      try RuleSelection(selected: [], ignored: ["NOPE"], of: rules)
    }
    #expect(topic?.known.contains("CERT") == true)
  }

  @Test func `leaves out what is less sure where asked`() async throws {
    let text = """
      <h1>办事指南</h1><h2>申请材料</h2><table><tr><th>材料名称</th><th>出具单位</th></tr>
      <tr><td>亲属关系证明</td><td>户籍地村民委员会</td></tr></table>
      """
    let all = try await findings(text)
    let certain = try await findings(text) { $0.minimumConfidence = .certain }
    #expect(!all.isEmpty)
    #expect(certain == all.filter { $0.confidence == .certain })
  }

  @Test func `judges by the day that is asked for`() async throws {
    let early = CalendarDate(parsing: "2010-01-01")
    #expect(try await findings { $0.asOf = early }.isEmpty)
  }

  @Test func `tells how a finding was derived where asked`() async throws {
    #expect(try await findings().allSatisfy { $0.because == nil })
    let explained = try await findings { $0.explains = true }
    #expect(explained.allSatisfy { $0.because?.isEmpty == false })
  }

  @Test func `accounts for every input`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guilty, to: "in/a.html")
    try folder.write("%PDF-1.7\n", to: "in/b.html")
    try folder.write("x", to: "in/c.bin")
    let pdf = try folder.write("%PDF-1.7\n", to: "d.pdf")
    let run = try await Shipped.lint([folder.path + "/in", pdf, folder.path + "/none"])
    #expect(run.reports.map(\.status) == [.ok, .skipped, .failed, .failed])
    #expect(run.reports.map(\.isIncomplete) == [false, false, true, true])
    #expect(run.summary.notLookedAt == 1)
    #expect(run.summary.incompleteCount == 2)
    #expect(run.summary.interruptedOf == nil)
  }

  @Test(arguments: ["2024-02-29", "0001-01-01"])
  func `reads dates`(text: String) {
    #expect(CalendarDate(parsing: text)?.description == text)
  }

  @Test(arguments: ["", "2023-02-29", "2024-13-01", "2024-1-1", "24-01-01", "+024-01-01", "2024"])
  func `refuses what is no date`(text: String) {
    #expect(CalendarDate(parsing: text) == nil)
  }
}
