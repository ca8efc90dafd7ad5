import RuleLanguage
import RuleTooling
import SourceText
import Testing

@Suite struct `Examples over classes of words` {
  /// The program with further items of the rule.
  private func demo(_ items: String) -> String {
    Program.demo.replacing("    violates \"应当由村委会", with: items + "\n    violates \"应当由村委会")
  }

  private func texts(_ template: String) throws -> [String] {
    let program = try Program.checked(demo("    " + template))
    let files = try #require(program.closure(of: "demo"))
    let expander = ExampleExpander(files: files)
    for case .rule(let rule) in files.flatMap(\.declarations) {
      return rule.templates.flatMap { expander.expansions(of: $0, in: rule.id.text) }.map(\.text)
    }
    return []
  }

  private func run(_ items: String) async throws -> TemplateRun {
    var run = TemplateRun()
    try await run.run(
      RuleSuite(try Program.checked(demo(items))),
      today: Program.today,
      jobs: 2
    ) { _, _ in true }
    return run
  }

  @Test func `one word varies while the others stand at their first`() throws {
    #expect(
      try texts("violates each \"须由{村级组织}{出证}居住证明。\"") == [
        "须由村委会出具居住证明。", "须由居委会出具居住证明。", "须由村委会开具居住证明。",
      ]
    )
    #expect(
      try texts("violates each \"须由{村级组织=居委会}{出证}居住证明。\" not \"开具\"") == [
        "须由居委会出具居住证明。", "须由村委会出具居住证明。",
      ]
    )
  }

  @Test func `words that a template lists are tried as they stand there`() async throws {
    let template = "violates each \"须由{村委会|居委会|村民小组 长}{出证}居住证明。\""
    #expect(
      try texts(template) == [
        "须由村委会出具居住证明。", "须由居委会出具居住证明。", "须由村民小组 长出具居住证明。",
        "须由村委会开具居住证明。",
      ]
    )
    let run = try await run("    " + template)
    #expect(run.failures.flatMap(\.wrong).map(\.varied?.text) == ["村民小组 长"])
  }

  @Test func `a phrase is written out, each alternative and each of its words once`() throws {
    #expect(
      try texts("violates each \"须{村级出证 证明=收入证明}。\"") == [
        "须村委会出具收入证明。", "须居委会出具收入证明。", "须村委会开具收入证明。",
        "须村委会××出具收入证明。", "须村委会出具居住证明。", "须村委会出具××收入证明。",
        "须收入证明由村委会出具。",
      ]
    )
  }

  @Test func `near misses lack one element, and look-alikes are read from the lexicon`() throws {
    #expect(
      try texts("complies each \"须{lacks 村级出证}。\"") == [
        "须出具居住证明。", "须村委会居住证明。", "须村委会出具。", "须由村委会出具。", "须居住证明村委会出具。",
        "须居住证明由出具。", "须居住证明由村委会。",
      ]
    )
    #expect(try texts("complies each \"须由村委会{not 出证}。\"") == ["须由村委会开具发票。"])
  }

  @Test func `exceptions and words of stances are tried, too`() throws {
    #expect(
      try texts("complies each \"{unless}的，须由村委会出具居住证明。\"") == ["自愿的，须由村委会出具居住证明。"]
    )
    #expect(
      try texts("violates each \"{demanded before}由村委会出具居住证明。\"") == [
        "应当由村委会出具居住证明。", "须由村委会出具居住证明。",
      ]
    )
  }

  @Test func `a word that shows nothing is told`() async throws {
    let run = try await run("    violates each \"须由{村级组织}{出证}发票和居住证明。\"")
    #expect(run.templates == 1)
    #expect(run.count == 3)
    #expect(run.failures.flatMap(\.wrong).map(\.varied?.text) == ["开具"])
  }

  @Test func `one of several texts is enough`() async throws {
    let items = """
          violates each "须由{村级组织}{出证}发票和居住证明。" or "须由村委会{出证}居住证明。"
          complies each "不得由{村级组织}出具居住证明。"
      """
    let run = try await run(items)
    #expect(run.templates == 2)
    #expect(run.count == 5)
    #expect(run.failures.isEmpty)
  }

  @Test func `stand apart from their rule where that is easier to read`() async throws {
    let apart = Program.demo + "\nexamples CERT-01 { complies each \"须由{村级组织}出具居住证明。\" }\n"
    var run = TemplateRun()
    try await run.run(RuleSuite(try Program.checked(apart)), today: Program.today, jobs: 1) {
      _,
      rule in rule == "CERT-01"
    }
    let failure = try #require(run.failures.first)
    #expect(failure.wrong.count == 2)
    #expect(failure.path == "demo.rules")
  }

  @Test func `count for the coverage, and kill the mutants of the words they try`() async throws {
    let items = """
          violates each "须{村级出证}。"
          complies each "{unless}的，须由村委会出具居住证明。"
      """
    let suite = RuleSuite(try Program.checked(demo(items)))
    let coverage = try RuleCoverage(suite, today: Program.today)
    #expect(coverage.count(.words, in: "demo").tried == 4)
    #expect(coverage.count(.exceptions, in: "demo").tried == 2)
    #expect(
      coverage.count(.branches, in: "demo").tried == coverage.count(.branches, in: "demo").all
    )
    let words = suite.mutants(of: ["demo"], sample: nil, seed: 1).filter {
      [.word, .alternative, .exception].contains($0.kind)
    }
    let outcomes = try await suite.outcomes(of: words, today: Program.today, jobs: 2) { _ in }
    #expect(words.count >= 6)
    #expect(outcomes.filter { !$0.isKilled }.map(\.mutant.change) == [])
  }

  private static let table = """
    package demo

    use core

    source 来文 { title "关于报表的通知" level province issued 2020-01-01 }

    record 报表 {
        填报 header "填报" | "报送" element "by" | "@by" | "由谁"
        表名 header "名称" element "name" | "@name" | "名称"
        recognise when has 填报 and has 表名
    }

    rule FORM-01 error "要报表" {
        basis 来文
        each 报表
            when 填报 mentions 村级组织 | "各村"
        message "{表名}"
        advise "不报"
        violates "<table><tr><th>填报</th><th>名称</th></tr><tr><td>各村</td><td>走访表</td></tr></table>"
        complies "<table><tr><th>填报</th><th>名称</th></tr><tr><td>县局</td><td>走访表</td></tr></table>"
    """

  private func expanded(_ templates: [String]) throws -> [String] {
    let text = Self.table + templates.map { "\n        \($0)" }.joined() + "\n    }\n"
    let files = try #require(try Program.checked(text).closure(of: "demo"))
    let expander = ExampleExpander(files: files)
    return files.flatMap(\.declarations).flatMap { declaration -> [String] in
      guard case .rule(let rule) = declaration else { return [] }
      return rule.templates.flatMap { expander.expansions(of: $0, in: rule.id.text) }.map(\.text)
    }
  }

  @Test func `headers and elements of a column are tried, an element at both its ends`() throws {
    #expect(
      try expanded(["violates each \"{header 填报}\""]) == ["填报", "填报", "报送"]
    )
    #expect(
      try expanded(["violates each \"<a><{element 填报}>村</{element 填报}></a>\""]) == [
        "<a><by>村</by></a>", "<a><by>村</by></a>", "<a><由谁>村</由谁></a>",
      ]
    )
    #expect(try expanded(["violates each \"<a {element @填报}='村'/>\""]).last == "<a by='村'/>")
  }

  @Test func `what the rule looks for in a column is tried without a name`() throws {
    #expect(try expanded(["violates each \"{when 填报}\""]) == ["村委会", "居委会", "各村"])
  }
}
