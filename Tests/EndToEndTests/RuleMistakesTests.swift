import Foundation
import TestKit
import Testing

/// What an author of rules reads after a bad day, in both languages.
@Suite("A rule file with many mistakes", .enabled(if: Tool.isThere))
struct RuleMistakesTests {
  private static let isRecording = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  private func path(_ name: String) -> String {
    Repository.path("Tests/EndToEndTests/Golden/\(name)")
  }

  private func told(_ arguments: [String], in language: String) throws -> RunningProgram {
    try RunningProgram.run(Tool.executable, arguments + ["--lang", language])
  }

  @Test(arguments: ["zh", "en"])
  func `is told as recorded`(language: String) throws {
    let run = try told(["rules", "check", path("mistakes.rules")], in: language)
    #expect(run.status == 2)
    let output = run.text.replacing(path("mistakes.rules"), with: "本县.rules")
    let golden = path("mistakes.\(language).text")
    if Self.isRecording {
      try Data(output.utf8).write(to: URL(fileURLWithPath: golden))
      Issue.record("recorded mistakes.\(language).text; run again without UPDATE_GOLDEN")
      return
    }
    #expect(output == (try String(contentsOfFile: golden, encoding: .utf8)))
  }

  @Test(
    arguments: [
      ["rules", "test"], ["rules", "fmt", "--check"], ["lint", "--no-config", "--rules"],
      ["rules", "list", "--rules"], ["rules", "doc", "--out", "/nonexistent", "--rules"],
    ]
  )
  func `is told in one language by every command`(command: [String]) throws {
    let input = command.first == "lint" ? ["-"] : []
    let chinese = try told(command + [path("mistakes.rules")] + input, in: "zh")
    let english = try told(command + [path("mistakes.rules")] + input, in: "en")
    #expect(chinese.status == 2 && english.status == 2)
    #expect(chinese.errorText.contains("错误[R0107]：历法上没有“2024-02-30”这一天"))
    #expect(!chinese.errorText.contains("error["))
    #expect(english.errorText.contains("error[R0107]: '2024-02-30' is no day of the calendar"))
    #expect(!english.errorText.contains("错误["))
  }

  @Test func `an example that fails is told in either language`() throws {
    let folder = try TemporaryFolder()
    let text = """
      package demo
      use core
      source 来文 { title "通知" issued 2020-01-01 }
      terms 出证 = "出具"
      rule DEMO-01 warning "试" {
          basis 来文
          each sentence when demands 村级组织 ..6 出证
          message "试"
          advise "试"
          violates "不得由村委会出具。"
          complies "不得由村委会出具。"
      }
      """
    let path = try folder.write(text, to: "a.rules")
    let chinese = try told(["rules", "test", path], in: "zh")
    #expect(chinese.text.contains("a.rules:10：是违例，规则却没有报出"))
    #expect(chinese.text.contains("1 条规则的 2 个例子：通过 1，未通过 1"))
    let english = try told(["rules", "test", path], in: "en")
    #expect(english.text.contains("a.rules:10: violates, but the rule finds nothing"))
    #expect(english.text.contains("2 examples of 1 rule: 1 passed, 1 failed"))
  }
}
