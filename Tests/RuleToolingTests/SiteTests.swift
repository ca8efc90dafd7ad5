import Checker
import RuleEngine
import RuleLanguage
import RuleTooling
import SourceText
import Testing

@Suite("Pages, layers and days of rules")
struct SiteTests {
  private static let county = """
    package county

    use demo

    source 县通知 { title "县通知" level county issued 2022-01-01 }
    adjust CERT-01 {
        severity notice
        unless mentions "县里"
        basis 县通知 "第一条"
        reason "按县通知试行"
    }
    """

  private func program() throws -> CheckedProgram {
    try checkRules([
      RuleSource(path: "core.rules", text: Array(Program.core.utf8)),
      RuleSource(path: "demo.rules", text: Array(Program.demo.utf8)),
      RuleSource(path: "county.rules", text: Array(Self.county.utf8)),
    ])
  }

  @Test func `a page marks what is found, and tells why the rest is not`() throws {
    let site = try #require(
      try RuleSite(try program(), profile: "county", today: Program.today)
    )
    let files = try site.files()
    let page = try #require(files.first { $0.path == "rules/CERT-01.html" }).text
    #expect(page.contains("<mark>应当由村委会出具居住证明</mark>"))
    #expect(page.contains("不报的原因：例外 援引 法律"))
    #expect(page.contains("不报的原因：语气 不得：“不得”"))
    #expect(page.contains("2020-01-01 印发"))
    #expect(page.contains("<code>unless mentions &quot;县里&quot;</code>"))
    #expect(files.map(\.path).contains("style.css"))
    for file in files where file.path.hasSuffix(".html") {
      #expect(!file.text.contains("http://") && !file.text.contains("https://"), "\(file.path)")
      #expect(file.text.hasSuffix("</html>\n"))
    }
  }

  @Test func `texts are escaped`() throws {
    let demo = Program.demo.replacing("title \"关于证明的通知\"", with: "title \"<b>&通知\"")
    let site = try #require(
      try RuleSite(try Program.checked(demo), profile: "demo", today: Program.today)
    )
    let page = try #require(try site.files().first { $0.path == "sources.html" }).text
    #expect(page.contains("&lt;b&gt;&amp;通知"))
    #expect(!page.contains("<b>"))
  }

  @Test func `each part of the effective rule names the package that gave it`() throws {
    let program = try program()
    let rules = try CompiledRules(program, profile: "county")
    let summary = try #require(rules.rules.first { $0.id == "CERT-01" })
    let rule = try #require(
      EffectiveRule("CERT-01", in: program, profile: "county", summary: summary)
    )
    let severities = rule.parts.filter { $0.kind == .severity }
    #expect(severities.map(\.text) == ["notice"])
    #expect(severities.map(\.package) == ["county"])
    let exceptions = rule.parts.filter { [.exception, .unless].contains($0.kind) }
    #expect(exceptions.map(\.package) == ["demo", "demo", "county"])
    #expect(exceptions.map(\.kind) == [.unless, .unless, .exception])
    #expect(exceptions.last?.reason == "按县通知试行")
    #expect(rule.parts.contains { $0.kind == .from && $0.text.contains("source 来文") })
  }

  @Test func `a branch that is only likely says so in the rule, on its page and in an inquiry`()
    throws
  {
    let demo = Program.demo.replacing(
      "    message",
      with: "    each sentence likely\n        when mentions 证明\n    message"
    )
    let program = try Program.checked(demo)
    let rules = try CompiledRules(program, profile: "demo")
    let summary = try #require(rules.rules.first)
    let rule = try #require(
      EffectiveRule("CERT-01", in: program, profile: "demo", summary: summary)
    )
    let branches = rule.parts.filter { $0.kind == .branch }.map(\.text)
    #expect(branches == ["each sentence", "each sentence likely"])
    let site = try #require(try RuleSite(program, profile: "demo", today: Program.today))
    let page = try #require(try site.files().first { $0.path == "rules/CERT-01.html" }).text
    #expect(page.contains("<code>each sentence likely when mentions 证明</code>"))
    let inquiry = try #require(try RuleInquiry("CERT-01", in: program, profile: "demo"))
    let told = inquiry.explain(
      FileContents(Array("请带上居住证明。".utf8)),
      path: "a.txt",
      line: 1,
      options: LintOptions(today: Program.today)
    ).lines().joined(separator: "\n")
    #expect(told.contains("报出（这一支只报较可能"))
    #expect(told.contains("每句，较可能"))
  }

  @Test func `examples hold on the days of a rule, and on no other`() throws {
    let matrix = try DayMatrix(RuleSuite(try Program.checked()), today: Program.today)
    // The day of issue, the one before and the one after.
    #expect(matrix.days == 3)
    #expect(matrix.verdicts == 9)
    #expect(matrix.failures.isEmpty)
  }

  @Test func `an example that a limit does not reach on some day is told`() throws {
    let demo =
      Program.demo.replacing(
        "..4 证明 |",
        with: "..4 证明 + number 份 > 1 from 2021-01-01 |"
      ).replacing("居住证明。\"", with: "居住证明3份。\"") + """

        numeral "3" is 3
        unit 份 "份"
        """
    let matrix = try DayMatrix(RuleSuite(try Program.checked(demo)), today: Program.today)
    #expect(matrix.days == 6 || matrix.days == 3)
    #expect(!matrix.failures.isEmpty)
    #expect(matrix.failures.allSatisfy { $0.holds && $0.example.violates })
  }
}
