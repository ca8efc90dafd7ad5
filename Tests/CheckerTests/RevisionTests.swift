import Checker
import Findings
import SourceText
import Testing

@Suite("Two versions of a document")
struct RevisionTests {
  private static let kinship = "<p>一、申请人应当提交村民委员会出具的亲属关系证明。</p>"
  private static let quota = "<p>二、每个社区全年须引进到位资金500万元以上的项目1个。</p>"

  private func report(_ text: String, _ name: String) throws -> DocumentReport {
    let linter = DocumentLinter(
      rules: try Shipped.rules.get().compiled,
      options: LintOptions(today: Shipped.today)
    )
    return linter.lint(FileContents(Array(text.utf8)), path: name)
  }

  @Test func `tell what is added, removed and kept, whatever the format`() throws {
    let comparison = DocumentComparison(
      old: try report("<h1>办事指南</h1>" + Self.kinship + Self.quota, "old.html"),
      new: try report(
        "办事指南\n\n三、申请人应当提交村民委员会出具的亲属关系证明。\n\n四、另须提交居委会出具的婚姻状况证明。\n",
        "new.txt"
      )
    )
    #expect(comparison.kept.map(\.rule) == ["CERT-01"])
    #expect(comparison.removed.map(\.rule) == ["NEG-02"])
    #expect(comparison.added.map(\.quote).joined().contains("婚姻状况证明"))
    #expect(comparison.added.count == 1)
  }

  @Test func `of one document are alike`() throws {
    let text = "<h1>办事指南</h1>" + Self.kinship + Self.quota
    let comparison = DocumentComparison(
      old: try report(text, "a.html"),
      new: try report(text, "a.html")
    )
    #expect(comparison.added.isEmpty && comparison.removed.isEmpty)
    #expect(comparison.kept.count == 2)
  }
}
