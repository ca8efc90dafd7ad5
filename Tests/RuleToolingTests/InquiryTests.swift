import Checker
import Findings
import RuleLanguage
import RuleTooling
import SourceText
import Testing

@Suite("Why a rule reports a line, or does not")
struct InquiryTests {
  private func answer(_ text: String, line: Int? = 1, asOf: CalendarDate? = nil) throws -> String {
    let inquiry = try #require(
      try RuleInquiry("CERT-01", in: try Program.checked(), profile: "demo")
    )
    var options = LintOptions(today: Program.today)
    options.asOf = asOf
    return inquiry.explain(
      FileContents(Array(text.utf8)),
      path: "a.txt",
      line: line,
      options: options
    ).lines().joined(separator: "\n")
  }

  @Test func `a finding shows its words, its trigger and how far it reaches`() throws {
    let told = try answer("应当由村委会出具居住证明。")
    #expect(told.hasPrefix("✓ CERT-01"))
    #expect(told.contains("村级组织：“村委会”（第1行第4列）"))
    #expect(told.contains("应为：“应当”，管到本句（第1行第1列）"))
  }

  @Test func `another stance is told with what gave it`() throws {
    let told = try answer("不得要求村委会出具居住证明。")
    #expect(told.hasPrefix("✗ CERT-01"))
    #expect(told.contains("语气 不得：“不得”，管到本句（第1行第1列）"))
  }

  @Test func `the exception that applies is told, and the others in one line`() throws {
    let told = try answer("依照户籍条例，应当由村委会出具居住证明。")
    #expect(told.contains("✗ 例外 援引 法律"))
    #expect(told.contains("例外都不成立（1项）：例外 提及 “自愿”"))
  }

  @Test func `words that stand too far apart are told from words that are missing`() throws {
    let far = try answer("应当由村委会在认真研究以后出具居住证明。")
    #expect(far.contains("词都有，次序也对，但是相隔太远"))
    let missing = try answer("应当由村委会出具材料。")
    #expect(missing.contains("✗ 证明"))
    #expect(!missing.contains("相隔太远：“"))
  }

  @Test func `what is left to the rule that owns the matter is told with its finding`() throws {
    let owner = Program.demo.split(separator: "rule CERT-01")[1]
      .replacing("demands 村级出证", with: "demands 出证 ..4 证明")
      .replacing("{村级组织}", with: "")
    let demo =
      Program.demo.replacing("advise \"删去\"", with: "advise \"删去\"\n        yields OWN-01")
      + "\nrule OWN-01" + owner
    let inquiry = try #require(
      try RuleInquiry("CERT-01", in: try Program.checked(demo), profile: "demo")
    )
    let told = inquiry.explain(
      FileContents(Array("应当由村委会出具居住证明。\n应当由村委会出具居住证明，不要求别的。".utf8)),
      path: "a.txt",
      line: 1,
      options: LintOptions(today: Program.today)
    ).lines().joined(separator: "\n")
    #expect(told.hasPrefix("✗ CERT-01"))
    #expect(told.contains("✗ 让与 OWN-01，由它报出“"))
  }

  @Test func `a day before the rule holds rules it out`() throws {
    let day = try #require(CalendarDate(year: 2019, month: 12, day: 31))
    let told = try answer("应当由村委会出具居住证明。", asOf: day)
    #expect(told.contains("当日无效"))
    #expect(told.contains("✗ 按 2019-12-31 判断，规则有效期 [2020-01-01"))
  }

  @Test func `only the line that is asked about answers`() throws {
    let text = "今天开会。\n应当由村委会出具居住证明。\n"
    #expect(try answer(text, line: 1).hasPrefix("✗ CERT-01"))
    #expect(try answer(text, line: 2).hasPrefix("✓ CERT-01"))
    #expect(try answer(text, line: nil).contains("全文报出1处"))
  }

  @Test func `the tree is JSON, too, with nothing left out`() throws {
    let inquiry = try #require(
      try RuleInquiry("CERT-01", in: try Program.checked(), profile: "demo")
    )
    var json = JSONWriter()
    inquiry.explain(
      FileContents(Array("应当由村委会出具居住证明。".utf8)),
      path: "a.txt",
      line: 1,
      options: LintOptions(today: Program.today)
    ).write(to: &json)
    let text = String(decoding: json.bytes, as: UTF8.self)
    #expect(text.hasPrefix("{\"text\":\"CERT-01"))
    #expect(text.contains("例外 援引 法律"))
    #expect(text.contains("\"startColumn\":4"))
  }

  /// Values tell a column only where no record knows the list by its names, whichever rule asks for it.
  @Test func `a list that another rule's record knows is not told by its values`() throws {
    let parts = Program.demo.split(separator: "rule CERT-01")
    let rest = parts[1].split(separator: "message")[1]
    let list =
      String(parts[0]) + """
        record 出证事项 { 单位 header "单位" values 村级组织 证明名 header "证明名" values 证明 }
        record 办事环节 { 环节 header "环节" 窗口 header "窗口" }
        rule CERT-01 error "索要证明" {
            basis 来文
            each 出证事项
                when 单位 mentions 村级组织
            message\(rest.replacing("{村级组织}{出证}{证明}", with: "证明"))
        """
    let page = """
      <table><tr><th>环节</th><th>窗口</th></tr>
      <tr><td>村委会</td><td>居住证明</td></tr><tr><td>村委会</td><td>收入证明</td></tr>
      <tr><td>居委会</td><td>居住证明</td></tr></table>
      """
    func told(_ demo: String) throws -> String {
      let inquiry = try #require(
        try RuleInquiry("CERT-01", in: try Program.checked(demo), profile: "demo")
      )
      return inquiry.explain(
        FileContents(Array(page.utf8)),
        path: "a.html",
        line: nil,
        options: LintOptions(today: Program.today)
      ).lines().joined(separator: "\n")
    }
    let alone = list.replacing("record 办事环节 { 环节 header \"环节\" 窗口 header \"窗口\" }", with: "")
    #expect(try told(alone).hasPrefix("✓ CERT-01"))
    #expect(try told(list).hasPrefix("✗ CERT-01"))
  }

  @Test func `a rule that is not there has no answer`() throws {
    #expect(try RuleInquiry("CERT-99", in: try Program.checked(), profile: "demo") == nil)
  }
}
