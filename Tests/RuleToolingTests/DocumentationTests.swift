import Checker
import Foundation
import RuleEngine
import RuleLanguage
import RuleTooling
import TestKit
import Testing

@Suite("The pages about the language")
struct DocumentationTests {
  private static let pages = [
    "Docs/tutorial.md", "Docs/tutorial.en.md", "Docs/language.md", "Docs/examples/night.rules",
  ]

  /// The rule files of a page: its blocks of rules, or the page itself.
  private static func programs(_ page: String) throws -> [String] {
    let text = try String(contentsOfFile: Repository.path(page), encoding: .utf8)
    if page.hasSuffix(".rules") { return [text] }
    return text.components(separatedBy: "```rules\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  private static func core() throws -> [RuleSource] {
    try Repository.files(under: "Rules/core").filter { $0.hasSuffix(".rules") }.map { path in
      let data = try Data(contentsOf: URL(fileURLWithPath: Repository.path("Rules/core/" + path)))
      return RuleSource(path: "core/" + path, text: Array(data))
    }
  }

  @Test(arguments: pages)
  func `their examples get the verdicts they promise`(_ page: String) async throws {
    for text in try Self.programs(page) where text.contains("use core") || text.contains("引用 core")
    {
      let source = RuleSource(path: page, text: Array(text.utf8))
      let program = try checkRules(try Self.core() + [source])
      let package = try #require(program.packages.last)
      var run = ExampleRun()
      let rules = try CompiledRules(program, profile: package)
      run.judge(rules, today: Program.today) { $0.package == package }
      let failed = run.failures.map { "\($0.rule.id): \($0.example.text.value)" }
      #expect(failed.isEmpty)
      #expect(run.count > 0 || !text.contains("rule "))
      var templates = TemplateRun()
      try await templates.run(RuleSuite(program), today: Program.today, jobs: 1) { file, _ in
        file.path == page
      }
      #expect(templates.failures.flatMap(\.wrong).map(\.example.text.value).isEmpty)
      #expect(templates.templates == text.components(separatedBy: "violates each ").count - 1)
    }
  }

  @Test(arguments: pages.filter { !$0.hasSuffix("language.md") })
  func `what a reader copies is in the one layout`(_ page: String) throws {
    for text in try Self.programs(page) {
      let source = RuleSource(path: page, text: Array(text.utf8))
      #expect(try formatRules(source) == text)
    }
  }

  @Test func `the rule written from the tutorial leaves nothing untried`() async throws {
    let text = try #require(try Self.programs("Docs/examples/night.rules").first)
    let source = RuleSource(path: "night.rules", text: Array(text.utf8))
    let program = try checkRules(try Self.core() + [source])
    let suite = RuleSuite(program)
    let coverage = try RuleCoverage(suite, today: Program.today)
    #expect(coverage.gaps.filter { $0.package == "local.night" }.map(\.text).isEmpty)
    let mutants = suite.mutants(of: ["local.night"], sample: nil, seed: 0)
    let outcomes = try await suite.outcomes(of: mutants, today: Program.today, jobs: 2) { _ in }
    #expect(mutants.count >= 15)
    #expect(outcomes.filter { !$0.isKilled }.map(\.mutant.change).isEmpty)
    #expect(try RuleDoubts(program, of: ["local.night"], today: Program.today).all.isEmpty)
  }

  @Test func `both tutorials show the same rules`() throws {
    #expect(try Self.programs("Docs/tutorial.md") == Self.programs("Docs/tutorial.en.md"))
  }
}
