import Foundation
import Messages
import RuleLanguage
import TestKit
import Testing

extension RuleDiagnostic {
  /// What of it can only be said in English.
  var untold: [String] {
    ([message, severity.label] + (help.map { [$0] } ?? []) + labels.map(\.text)).flatMap(\.untold)
  }
}

@Suite("The language of diagnostics")
struct LanguageOfMessagesTests {
  /// Says a template in Chinese, without what it quotes and the keywords it shows.
  private func latinWords(in chinese: String) -> [String] {
    let quoted = #/“[^”]*”|"[^"]*"|\{[^}]*\}|\\\w+(\{\w+\})?/#
    let keywords = Set(Keyword.allCases.map(\.english))
    // Names of formats, units and the pattern of an id are the same in every language.
    let names: Set<String> = ["UTF", "MiB", "CERT", "national", "certificates"]
    return chinese.replacing(quoted, with: "").matches(of: #/[A-Za-z]{2,}/#)
      .map { String($0.output) }.filter { !keywords.contains($0) && !names.contains($0) }
  }

  @Test(arguments: try ConformanceCase.all("bad"))
  func `a bad case is told in Chinese`(_ tested: ConformanceCase) {
    let found = tested.diagnostics
    #expect(!found.isEmpty)
    #expect(found.flatMap(\.untold) == [])
    for text in found.flatMap({ [$0.message] + ($0.help.map { [$0] } ?? []) }) {
      #expect(text.text(in: .chinese) != text.text(in: .english))
      let template = Catalog.chinese[text.template] ?? text.template
      #expect(latinWords(in: template) == [], "\(template)")
    }
  }

  @Test func `no code is told by its English alone`() throws {
    let cases = try ConformanceCase.all("bad")
    var told: [RuleDiagnostic.Code: Int] = [:]
    for found in cases.flatMap(\.diagnostics) where found.untold.isEmpty {
      told[found.code, default: 0] += 1
    }
    // Bytes that are no text and a file of 16 MiB stand in the tests of the lexer, what shows only
    // when examples are run in those of the tooling.
    let elsewhere: Set<RuleDiagnostic.Code> = [.invalidUTF8, .fileTooLarge, .contradictoryRules]
    #expect(
      RuleDiagnostic.Code.allCases.filter { told[$0] == nil && !elsewhere.contains($0) } == []
    )
  }

  @Test func `keywords show both spellings, names stay as they are`() {
    let source = RuleSource(
      path: "a.rules",
      text: Array("package demo\nrule CERT-01 error \"试\" { basis 甲 fro 2024-01-01 }\n".utf8)
    )
    let told = diagnostics(of: [source]).map { $0.message.text(in: .chinese) }
    #expect(told.contains { $0.contains("“fro”") })
    let missing = "package demo\nkind 通知 demanded 题名\n"
    let found = diagnostics(of: [RuleSource(path: "b.rules", text: Array(missing.utf8))])
    #expect(found.first?.message.text(in: .chinese) == "此处应为“when”（当），却是“题名”")
    #expect(found.first?.message.text(in: .english) == "expected 'when', found '题名'")
  }

  @Test(
    arguments: [
      ("demands 村级组织 ..6 出证", "要求 村级组织 ..6 出证"),
      (
        "kind is 纪要 or document mentions “title” and not leadIn mentions law",
        "文种 是 纪要 或 文件 提及 “title” 且 非 引导语 提及 法律"
      ),
      ("number 页 > 10 per 月", "数量 页 > 10 按 月"), ("has number", "有 发文字号"),
      ("Rules-of mentions (A | B)", "Rules-of 提及 (A | B)"), ("", ""),
    ]
  )
  func `a part of a rule is quoted in the reader's spelling`(english: String, chinese: String) {
    #expect(Words(.chinese).spelled(english) == chinese)
    #expect(Words(.english).spelled(english) == english)
  }
}
