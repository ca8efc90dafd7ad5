import RuleLanguage
import SourceText
import TestKit
import Testing

@Suite struct `Mutated rule files` {
  private static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6, 7, 8]
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
      let renderer = DiagnosticRenderer(colour: false)
      for found in diagnostics(of: sources) {
        let source = sources.first { $0.path == found.path }
        let count = source?.text.count ?? 0
        #expect(Int(found.range.upper) <= count, "seed \(seed): \(found)")
        #expect(!renderer.render(found, source: source).isEmpty)
        #expect(!found.message.contains("\n"), "seed \(seed): \(found.message)")
      }
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
        let once = try formatRules(source)
        let twice = try formatRules(RuleSource(path: chosen.path, text: Array(once.utf8)))
        #expect(once == twice, "seed \(seed)")
        readable += 1
      } catch {
        #expect(!error.diagnostics.isEmpty)
      }
    }
    #expect(readable > 0, "seed \(seed)")
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
