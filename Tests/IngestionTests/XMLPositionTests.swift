import DocumentModel
import Ingestion
import SourceText
import TestKit
import Testing

@Suite("Every visible byte of XML has its exact place in the file")
struct XMLPositionTests {
  /// Makes up a document; its text has everything that moves places.
  private struct Generator {
    var random: SplitMix64
    let newline: String
    let characters: [String]

    mutating func text(_ length: Int) -> String {
      (0..<random.below(length)).map { _ in piece() }.joined()
    }

    private mutating func piece() -> String {
      switch random.below(14) {
      case 0: "&amp;"
      case 1: "&#20013;"
      case 2: "&#x20BB7;"
      case 3: "&gov;"
      case 4: newline + "  "
      case 5: "<!-- 注 & -->"
      case 6: "<![CDATA[\(random.pick(characters)) & \(random.pick(characters))]]>"
      case 7: "<?x 指令?>"
      case 8: "a b"
      default: random.pick(characters)
      }
    }

    mutating func value() -> String {
      (0..<random.below(6)).map { _ in
        random.pick(characters + ["&lt;", "&#22909;", "&gov;", newline])
      }.joined()
    }

    mutating func element(_ depth: Int) -> String {
      let name = random.pick(["项", "x:条", "name"])
      var tag = "<\(name)"
      for attribute in ["名称", "place", "x:no"].prefix(random.below(4)) {
        let quote = random.pick(["\"", "'"])
        tag += " \(attribute) = \(quote)\(value())\(quote)"
      }
      if random.below(6) == 0 { return tag + "/>" }
      var inside = ""
      for _ in 0..<random.below(4) {
        inside += depth > 0 && random.below(2) == 0 ? element(depth - 1) : text(6)
        if random.below(2) == 0 { inside += newline }
      }
      return "\(tag)>\(inside)</\(name) >"
    }

    mutating func document() -> String {
      var body = ""
      for _ in 0..<12 { body += element(3) + newline }
      return "<!DOCTYPE 清单 [<!ENTITY gov \"县政府\">]>" + newline
        + "<清单 xmlns:x='urn:x' 标题=\"表\">" + newline + body + "</清单>" + newline
    }
  }

  /// The text that a cut of the source shows, found without the reader.
  private func shown(_ source: String) -> String {
    var rest = Substring(source)
    var result = ""
    while let first = rest.first {
      if rest.hasPrefix("<![CDATA[") {
        rest = rest.dropFirst(9)
      } else if rest.hasPrefix("]]>") {
        rest = rest.dropFirst(3)
      } else if rest.hasPrefix("<!--") || rest.hasPrefix("<?") {
        let end = rest.hasPrefix("<?") ? "?>" : "-->"
        while !rest.hasPrefix(end) { rest = rest.dropFirst() }
        rest = rest.dropFirst(end.count)
      } else if first == "<" {
        rest = rest.drop { $0 != ">" }.dropFirst()
      } else {
        let known = [
          "&amp;": "&", "&lt;": "<", "&#20013;": "中", "&#x20BB7;": "𠮷", "&#22909;": "好",
          "&gov;": "县政府",
        ]
        if first == "&", let (name, text) = known.first(where: { rest.hasPrefix($0.key) }) {
          result += text
          rest = rest.dropFirst(name.count)
        } else {
          result.append(first)
          rest = rest.dropFirst()
        }
      }
    }
    return folded(result)
  }

  private func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.value > 0x20 {
        result.unicodeScalars.append(scalar)
      } else if result.unicodeScalars.last != " " {
        result += " "
      }
    }
    return result
  }

  @Test(
    "for generated documents, every block and parts of it",
    arguments: [TextEncoding.utf8, .gb18030, .big5, .utf16LE, .utf16BE],
    [1 << 20, 200]
  )
  func generated(encoding: TextEncoding, segmentSize: Int) throws {
    let encoder = TextEncoder(encoding)
    let characters =
      encoding == .big5 ? ["村", "證明", "，"] : ["村", "证明", "，", "𠮷", "（社区）"]
    for seed in UInt64(1)...12 {
      let newline = ["\n", "\r\n", "\r"][Int(seed) % 3]
      var generator = Generator(
        random: SplitMix64(seed: seed),
        newline: newline,
        characters: characters
      )
      let document = generator.document().replacing(
        "清单",
        with: encoding == .big5 ? "表" : "清单"
      ).replacing(
        "项",
        with: encoding == .big5 ? "項" : "项"
      ).replacing(
        "条",
        with: encoding == .big5 ? "條" : "条"
      ).replacing(
        "名称",
        with: encoding == .big5 ? "名稱" : "名称"
      ).replacing(
        "标题",
        with: encoding == .big5 ? "標題" : "标题"
      ).replacing(
        "县",
        with: encoding == .big5 ? "縣" : "县"
      )
      let mark: [UInt8] = encoding == .utf16BE ? [0xFE, 0xFF] : []
      let bytes = mark + (try #require(encoder.encode(document), "seed \(seed)"))
      let reading = Reading(bytes, options: ReadingOptions(segmentSize: segmentSize))
      #expect(reading.outcome.status == .ok, "seed \(seed) \(reading.outcome.problems)")
      for index in reading.segments.indices {
        check(reading, index, encoding, seed, &generator.random)
      }
    }
  }

  private func check(
    _ reading: Reading,
    _ index: Int,
    _ encoding: TextEncoding,
    _ seed: UInt64,
    _ random: inout SplitMix64
  ) {
    let segment = reading.segments[index]
    for block in segment.blocks where !block.text.isEmpty {
      var bounds = [Int(block.text.lower)]
      for scalar in segment.string(block.text).unicodeScalars {
        bounds.append(bounds[bounds.count - 1] + String(scalar).utf8.count)
      }
      for attempt in 0..<4 {
        let lower = attempt == 0 ? 0 : random.below(bounds.count - 1)
        let upper =
          attempt == 0 ? bounds.count - 1 : lower + 1 + random.below(bounds.count - 1 - lower)
        let range = TextRange(bounds[lower], bounds[upper])
        let region = reading.region(range, segment: index)
        #expect(region != nil)
        guard let region else { continue }
        let cut = Array(
          reading.bytes[region.byteOffset..<(region.byteOffset + region.byteLength)]
        )
        let source = encoding.decode(cut).replacing("縣", with: "县")
        let visible = segment.string(range).replacing("縣", with: "县")
        if source.contains("&gov;") {
          #expect(shown(source).contains(visible), "seed \(seed): \(source)")
        } else {
          #expect(shown(source) == visible, "seed \(seed): \(source)")
        }
      }
    }
  }
}
