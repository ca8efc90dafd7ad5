import Foundation
import Messages
import RuleLanguage
import SourceText
import TestKit
import Testing

@Suite struct `Characters of a rule file` {
  private func found(_ bytes: [UInt8]) -> [RuleDiagnostic] {
    diagnostics(of: [RuleSource(path: "a.rules", text: bytes)])
  }

  @Test func `bytes that are not UTF-8 are reported once for each run of them`() {
    let head = Array("package demo\nterms 甲 = \"村".utf8)
    let bytes = head + [0xFF, 0xFE] + Array("组\"\n".utf8) + [0xC0, 0xAF]
    let found = found(bytes)
    #expect(found.map(\.code) == [.invalidUTF8, .invalidUTF8])
    #expect(found.first?.range == TextRange(head.count, head.count + 2))
    #expect(found.last?.range == TextRange(bytes.count - 2, bytes.count))
  }

  @Test func `a file that is too large is refused unread`() {
    let found = found(Array(repeating: 0x20, count: 16 << 20 + 1))
    #expect(found.first?.code == .fileTooLarge)
  }

  @Test func `an empty file lacks its package`() {
    #expect(found([]).map(\.code) == [.missingPackage])
    #expect(found([0xEF, 0xBB, 0xBF]).map(\.code) == [.missingPackage])
  }

  @Test func `a string keeps its value and a block its inner indentation`() throws {
    let text = """
      package demo
      terms 甲 = "a\\"b\\\\\\n\\t\\u{200B}𠮷" \"""
          一
            二\r

          三
          \"""
      """
    let program = try checkRules([RuleSource(path: "a.rules", text: Array(text.utf8))])
    guard case .terms(let terms)? = program.files.first?.declarations.first else {
      Issue.record("no terms")
      return
    }
    #expect(terms.list.words.map(\.value) == ["a\"b\\\n\t\u{200B}𠮷", "一\n  二\n\n三"])
  }

  @Test func `every keyword has one Chinese spelling of its own`() {
    let words = Keyword.allCases.filter { $0 != .none }
    #expect(Set(words.map(\.chinese)).count == words.count)
    #expect(words.allSatisfy { !$0.english.isEmpty && !$0.chinese.isEmpty })
    #expect(Set(words.map(\.english)).count == words.count - 1)
  }
}

@Suite struct `Rendering of diagnostics` {
  private let source = RuleSource(
    path: "Rules/甲.rules",
    text: Array("package demo\n\tterms 甲 = “村” ＋ 乙𠮷\n".utf8)
  )

  private func rendered(colour: Bool, in language: Language = .english) -> [String] {
    diagnostics(of: [source]).map {
      DiagnosticRenderer(colour: colour, words: Words(language)).render($0, source: source)
    }
  }

  @Test func `marks stand under the very characters`() {
    let expected = """
      Rules/甲.rules:2:12: error[R0103]: full-width '“' where the language wants '"'
        2 |  terms 甲 = “村” ＋ 乙𠮷
          |             ^
        help: write "
      """
    #expect(rendered(colour: false).first == expected)
    let last = """
      Rules/甲.rules:2:18: error[R0301]: no lexicon is called '乙𠮷'
        2 |  terms 甲 = “村” ＋ 乙𠮷
          |                     ^^^^
      """
    #expect(rendered(colour: false).last == last)
  }

  @Test func `speaks Chinese, and the marks stay where they are`() {
    let expected = """
      Rules/甲.rules:2:12: 错误[R0103]：全角的 “，应为半角的 "
        2 |  terms 甲 = “村” ＋ 乙𠮷
          |             ^
        办法：写作 "
      """
    #expect(rendered(colour: false, in: .chinese).first == expected)
  }

  @Test func `colours change nothing but colours`() {
    let escape = "\u{1B}["
    for (plain, coloured) in zip(rendered(colour: false), rendered(colour: true)) {
      #expect(coloured.contains(escape))
      var stripped = ""
      var rest = coloured[...]
      while let start = rest.range(of: escape) {
        stripped += rest[..<start.lowerBound]
        rest = rest[start.upperBound...].drop { $0 != "m" }.dropFirst()
      }
      #expect(stripped + rest == plain)
    }
  }

  @Test func `labels show their own lines`() {
    let source = RuleSource(
      path: "a.rules",
      text: Array("package demo\nterms 甲 = \"村\"\nphrase 甲 = \"组\"\n".utf8)
    )
    let shown = shown(diagnostics(of: [source]), [source])
    #expect(
      shown == """
        a.rules:3:8: error[R0302]: '甲' is declared twice
          3 | phrase 甲 = "组"
            |        ^^
          a.rules:2:7: first declared here
          2 | terms 甲 = "村"
            |       ^^
        """
    )
  }
}
