import Checker
import Findings
import Messages
import RuleLanguage
import Synchronization
import TestKit
import Testing

@Suite("Baselines")
struct BaselineTests {
  private static let kinship = "<p>一、申请人应当提交村民委员会出具的亲属关系证明。</p>"
  private static let quota = "<p>二、每个社区全年须引进到位资金500万元以上的项目1个。</p>"

  private func page(_ parts: String...) -> String {
    "<h1>办事指南</h1>" + parts.joined()
  }

  /// Writes a baseline from old files, then lints new ones in the same folder.
  private func compare(
    old: [String: String],
    new: [String: String]
  ) async throws -> (states: [BaselineState?], summary: RunSummary) {
    let folder = try TemporaryFolder()
    let rules = try Shipped.rules.get()
    for (name, text) in old { try folder.write(text, to: name) }
    var baseline = Baseline(rules: rules.digest())
    for report in try await Shipped.lint([folder.path]).reports {
      baseline.add(report, relativeTo: folder.path)
    }
    let path = try folder.write(baseline.bytes(), to: "baseline.json")
    for name in old.keys { try folder.remove(name) }
    for (name, text) in new { try folder.write(text, to: name) }
    let read = try Baseline(reading: path)
    var run = LintRun(
      paths: [folder.path],
      rules: rules.compiled,
      options: LintOptions(today: Shipped.today)
    )
    run.marks.baseline = BaselineComparison(read, folder: folder.path)
    let reports = Mutex<[DocumentReport]>([])
    let summary = await run.run(jobs: 2) { report in reports.withLock { $0.append(report) } }
    return (reports.withLock { $0 }.flatMap(\.findings).map(\.baseline), summary)
  }

  @Test func `what was there before does not count`() async throws {
    let old = ["a.html": page(Self.kinship, Self.quota)]
    let (states, summary) = try await compare(old: old, new: old)
    #expect(states == [.unchanged, .unchanged])
    #expect(summary.findings.total == 0)
    #expect(summary.baseline?.unchanged == 2)
    #expect(summary.baseline?.fixed == 0)
  }

  @Test(arguments: [
    // An edit elsewhere, a new number, other white space and another form of the number.
    "<h1>办事指南</h1><p>一、新增一条说明。</p>" + kinship.replacing("一、", with: "二、"),
    "<h1>办事指南</h1>\n<p>一、申请人应当提交村民\n委员会出具的<b>亲属关系</b>证明。</p>",
    "<h1>办事指南</h1><h2>第二章 材料</h2><p>（三）申请人应当提交村民委员会出具的亲属关系证明。</p>",
    "<h1>办事指南</h1><p>一、申请人均应当提交村民委员会出具的亲属关系证明。</p>",
  ])
  func `a finding is known again after edits, new numbers and another layout`(
    _ text: String
  ) async throws {
    let (states, summary) = try await compare(
      old: ["a.html": page(Self.kinship)],
      new: ["a.html": text]
    )
    #expect(states == [.unchanged])
    #expect(summary.baseline?.fixed == 0)
  }

  @Test func `a finding is known again in another format`() async throws {
    let (states, _) = try await compare(
      old: ["通知.html": page(Self.kinship)],
      new: ["通知.txt": "办事指南\n\n一、申请人应当提交村民委员会出具的亲属关系证明。\n"]
    )
    #expect(states == [.unchanged])
  }

  @Test func `new, fixed and stale ones are counted`() async throws {
    let (states, summary) = try await compare(
      old: [
        "a.html": page(Self.kinship), "b.html": page(Self.quota), "gone.html": page(Self.quota),
      ],
      new: ["a.html": page(Self.kinship, Self.quota), "b.html": page("<p>没有任务。</p>")]
    )
    #expect(states == [.unchanged, .new])
    #expect(summary.findings.total == 1)
    let counts = try #require(summary.baseline)
    #expect([counts.new, counts.unchanged, counts.fixed, counts.stale] == [1, 1, 1, 1])
  }

  @Test func `a second demand of the same words is new`() async throws {
    let (states, _) = try await compare(
      old: ["a.html": page(Self.kinship)],
      new: ["a.html": page(Self.kinship, Self.kinship)]
    )
    #expect(states == [.unchanged, .new])
  }

  @Test(arguments: [
    ("{}", "no baseline"), ("not json", "no baseline"), ("", "no baseline"),
    (#"{"schema":"jianfu.baseline/0","rules":"x","documents":[]}"#, "jianfu.baseline/0"),
    (#"{"schema":"jianfu.baseline/1","rules":"x"}"#, "damaged"),
  ])
  func `what is no baseline of this version is refused`(_ text: String, _ word: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "baseline.json")
    let failure = #expect(throws: BaselineFailure.self) { try Baseline(reading: path) }
    #expect(failure?.message.text(in: .english).contains(word) == true)
    #expect(failure?.help.text(in: .english).contains("--write-baseline") == true)
  }

  @Test func `a baseline is the same whatever the order of the documents`() {
    let one = KnownFinding(rule: "CERT-01", fingerprint: "1", quote: "甲", place: "")
    let two = KnownFinding(rule: "CERT-02", fingerprint: "2", quote: "乙", place: "")
    let bytes = Baseline(rules: "r", documents: ["b": [one], "a": [two]]).bytes()
    #expect(bytes == Baseline(rules: "r", documents: ["a": [two], "b": [one]]).bytes())
  }
}
