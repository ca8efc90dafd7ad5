import Foundation
import SourceText
import TestKit
import Testing

@testable import RuleLanguage

@Suite struct `The canonical layout` {
  private func formatted(_ text: String, _ keywords: KeywordSpelling = .asWritten) throws -> String
  {
    try formatRules(RuleSource(path: "a.rules", text: Array(text.utf8)), keywords: keywords)
  }

  /// What a layout must not change, without all space; `values` looks into strings.
  private func substance(_ text: String) -> String {
    String(
      text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }.map(
        Character.init
      )
    )
  }

  @Test func `puts items on lines of their own and keeps comments`() throws {
    let source = """
      // Oben
      package   demo  "示例"  // 名

      use core


      use   other
      source 来文 {title "某通知"
      // 待核
        issued 2024-08-06 // 公开
      }
      terms 甲="村"   + 乙 not "村医"
      rule CERT-01 error "索要证明" { basis 来文 each 标牌 grouped by 村名 , 类别 when (count>4 or 村名 is missing) and 类别 is "a"?
      // 末
      }
      actor 丙 level village { "村" }

      """
    let expected = """
      // Oben
      package demo "示例"  // 名

      use core

      use other
      source 来文 {
          title "某通知"
          // 待核
          issued 2024-08-06  // 公开
      }

      terms 甲 = "村" + 乙 not "村医"
      rule CERT-01 error "索要证明" {
          basis 来文
          each 标牌 grouped by 村名, 类别
              when (count > 4 or 村名 is missing) and 类别 is "a"
          // 末
      }

      actor 丙 level village {
          "村"
      }

      """
    #expect(try formatted(source.replacingOccurrences(of: "?\n", with: "\n")) == expected)
  }

  @Test func `breaks long lines at their loosest joints`() throws {
    let words = (1...12).map { "\"很长的词语之\($0)\"" }.joined(separator: " ")
    let text = """
      package demo
      terms 甲 = \(words) not "别的词语"
      phrase 乙 = 甲 ..20 without "其他出证主体的名称" "开具证明的动作" | "不应出具的证明" ..20 甲 | "甲乙丙丁的证明"
      """
    let expected = """
      package demo
      terms 甲 = "很长的词语之1" "很长的词语之2" "很长的词语之3" "很长的词语之4" "很长的词语之5"
          "很长的词语之6" "很长的词语之7" "很长的词语之8" "很长的词语之9" "很长的词语之10"
          "很长的词语之11" "很长的词语之12"
          not "别的词语"
      phrase 乙
          = 甲 ..20 without "其他出证主体的名称" "开具证明的动作"
          | "不应出具的证明" ..20 甲
          | "甲乙丙丁的证明"

      """
    let found = try formatted(text)
    #expect(found == expected, "\(found)")
  }

  @Test func `refuses a file with mistakes`() {
    #expect(throws: CompilationFailed.self) { try formatted("package demo\nterms = \"村\"\n") }
  }

  private static func texts() throws -> [String] {
    let shipped = try ShippedRules.sources().map(\.text)
    let cases = try ConformanceCase.all("good").flatMap(\.sources).map(\.text)
    return (shipped + cases).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `is lossless, and stays as it is`() throws {
    for text in try Self.texts() {
      let once = try formatted(text)
      #expect(substance(once) == substance(text))
      #expect(try formatted(once) == once)
      #expect(try values(once) == values(text))
    }
  }

  @Test func `turns keywords into Chinese and back without a loss`() throws {
    for text in try Self.texts() {
      let english = try formatted(text, .en)
      let chinese = try formatted(english, .zh)
      #expect(try formatted(chinese, .en) == english)
      #expect(try values(chinese) == values(text))
      #expect(!chinese.contains("\n        when "))
    }
  }

  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func `keeps every comment, wherever it stands`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for text in try Self.texts() {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      var isInBlock = false
      let commented = lines.map { line -> String in
        let wasInBlock = isInBlock
        if line.components(separatedBy: "\"\"\"").count % 2 == 0 { isInBlock.toggle() }
        if wasInBlock || isInBlock { return String(line) }
        switch random.below(4) {
        case 0: return line + " // 注\(random.below(100))"
        case 1: return "// 独\(random.below(100))\n" + line
        default: return String(line)
        }
      }.joined(separator: "\n")
      let once = try formatted(commented)
      #expect(substance(once) == substance(commented), "seed \(seed)")
      #expect(try values(once) == values(text), "seed \(seed)")
      #expect(try formatted(once) == once, "seed \(seed)")
    }
  }

  /// The tokens of a file: keywords as what they mean, strings by their values.
  private func values(_ text: String) throws -> [String] {
    let source = RuleSource(path: "a.rules", text: Array(text.utf8))
    var parser = Parser(source)
    let parsed = parser.file()
    #expect(parsed.diagnostics.isEmpty)
    return parser.lexed.tokens.enumerated().map { index, token in
      let (lower, upper) = (Int(token.lower), Int(token.upper))
      switch token.kind {
      case .string: return "s" + StringValue.ofLine(source.text.span, from: lower, to: upper)
      case .block: return "s" + StringValue.ofBlock(source.text.span, from: lower, to: upper)
      default:
        let role = parser.roles[index]
        return role == .none ? "t" + parser.text(token) : "k" + role.english
      }
    }
  }
}
