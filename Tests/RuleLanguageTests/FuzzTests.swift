import Foundation
import Messages
import RuleLanguage
import SourceText
import TestKit
import Testing

@Suite struct `Mutated rule files` {
  /// More seeds, for a longer run by hand: `JIANFU_FUZZ_SEED=1000 JIANFU_FUZZ_SEEDS=500`.
  private static let seeds: [UInt64] = {
    let given = ProcessInfo.processInfo.environment
    let first = given["JIANFU_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
    let count = given["JIANFU_FUZZ_SEEDS"].flatMap(UInt64.init) ?? 8
    return Array(first..<(first + count))
  }()
  private static let pieces = [
    "{", "}", "(", ")", "\"", "\"\"\"", "|", "..", "~", "..20", "not", "when", "rule", "\n", "，",
    "“", "”", "｛", "package", "use core", "terms", "=", "// x\n", "\\", "\u{0}", "𠮷", "2024-02-30",
    "1e9", "each", "sentence", "catalog", "phrase", "+", "?", "count", "where",
  ]

  @Test(arguments: seeds)
  func `give diagnostics in range and never a crash`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let shipped = try ShippedRules.sources()
    for _ in 0..<12 {
      var sources = shipped
      let chosen = random.below(sources.count)
      let text = Self.mutated(sources[chosen].text, &random)
      sources[chosen] = RuleSource(path: sources[chosen].path, text: text)
      let renderer = DiagnosticRenderer(colour: false, words: Words(.chinese))
      for found in diagnostics(of: sources) {
        let source = sources.first { $0.path == found.path }
        let count = source?.text.count ?? 0
        #expect(Int(found.range.upper) <= count, "seed \(seed): \(found)")
        #expect(!renderer.render(found, source: source).isEmpty)
        #expect(!found.message.text(in: .english).contains("\n"), "seed \(seed): \(found.message)")
        #expect(found.untold == [], "seed \(seed)")
      }
      Self.checkLayout(of: sources[chosen], seed)
    }
  }

  @Test(arguments: seeds)
  func `that can be read are formatted once and for all`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 100)
    let shipped = try ShippedRules.sources()
    var readable = 0
    for _ in 0..<30 {
      let chosen = random.pick(shipped)
      let text = Self.respaced(chosen.text, &random)
      let source = RuleSource(path: chosen.path, text: text)
      do throws(CompilationFailed) {
        _ = try formatRules(source)
        Self.checkLayout(of: source, seed)
        readable += 1
      } catch {
        #expect(!error.diagnostics.isEmpty)
      }
    }
    #expect(readable > 0, "seed \(seed)")
  }

  /// A file that can be read loses nothing but white space, no comment either, stays as it is when
  /// formatted again, and comes back from Chinese keywords.
  private static func checkLayout(of source: RuleSource, _ seed: UInt64) {
    do throws(CompilationFailed) {
      let once = try formatRules(source)
      let again = RuleSource(path: source.path, text: Array(once.utf8))
      #expect(try formatRules(again) == once, "seed \(seed)")
      #expect(substance(source.text) == substance(Array(once.utf8)), "seed \(seed)")
      let english = try formatRules(source, keywords: .en)
      let chinese = try formatRules(source, keywords: .zh)
      let back = try formatRules(
        RuleSource(path: source.path, text: Array(chinese.utf8)),
        keywords: .en
      )
      #expect(back == english, "seed \(seed)")
    } catch {
      #expect(!error.diagnostics.isEmpty)
    }
  }

  private static func substance(_ text: [UInt8]) -> [Unicode.Scalar] {
    String(decoding: text, as: UTF8.self).unicodeScalars.filter {
      !$0.properties.isWhitespace && $0 != "\u{FEFF}"
    }
  }

  /// The text with other white space and further comments in a few places.
  private static func respaced(_ text: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    let spaces = ["\n", "   ", "\n\n\n", " // 注\n", "\t", "\r\n", "\n// 独\n"]
    let places = text.indices.filter { text[$0] == UInt8(ascii: " ") }
    guard !places.isEmpty else { return text }
    var bytes = text
    for place in Set((0...random.below(8)).map { _ in random.pick(places) }).sorted(by: >) {
      bytes.replaceSubrange(place...place, with: Array(random.pick(spaces).utf8))
    }
    return bytes
  }

  private static func mutated(_ text: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = text
    for _ in 0...random.below(6) {
      let place = random.below(bytes.count + 1)
      switch random.below(5) {
      case 0: bytes.insert(contentsOf: Array(random.pick(pieces).utf8), at: place)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + random.below(40)))
      case 2 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 3: bytes.removeSubrange(place...)
      default:
        let from = random.below(bytes.count + 1)
        let part = bytes[from..<min(bytes.count, from + random.below(300))]
        bytes.insert(contentsOf: part, at: place)
      }
    }
    return bytes
  }

  @Test func `cost no more than their length, however hostile`() {
    let deep = String(repeating: "(", count: 200_000)
    let names = (0..<20_000).map { "phrase 名\($0) = 名\($0 + 1) + 无\($0)" }
      .joined(separator: "\n")
    let braces = String(repeating: "rule A-1 error \"x\" {\n", count: 20_000)
    let quotes = String(repeating: "\"\"\"\n\"", count: 30_000)
    for hostile in [deep, names, braces, quotes] {
      let text = Array("package demo\nphrase 甲 = \(hostile)\n".utf8)
      let found = diagnostics(of: [RuleSource(path: "a.rules", text: text)])
      #expect(!found.isEmpty)
      #expect(found.allSatisfy { Int($0.range.upper) <= text.count })
    }
  }
}
