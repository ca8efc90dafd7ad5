import DocumentModel
import Ingestion
import SourceText
import TestKit
import Testing

@Suite("Hostile and broken XML ends in a clear outcome")
struct XMLHostileTests {
  @Test func `nothing outside the document is opened`() throws {
    let folder = try TemporaryFolder()
    let secret = try folder.write("SECRET", to: "secret.txt")
    let reading = Reading(
      """
      <!DOCTYPE a SYSTEM "\(secret)" [
      <!ENTITY leak SYSTEM "file://\(secret)"><!ENTITY % pe SYSTEM "\(secret)"> %pe;
      ]><a><b>甲&leak;乙</b><c d="丙"/></a>
      """
    )
    #expect(reading.texts == ["甲&leak;乙", "丙"])
    #expect(reading.codes.contains(.unresolvedEntity) && reading.outcome.status == .partial)
  }

  @Test func `billions of laughs meet the budget`() {
    var text = "<!DOCTYPE a [<!ENTITY l0 \"哈哈哈哈哈哈哈哈\">"
    for level in 1...12 {
      text += "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
    }
    let reading = Reading(text + "]><a><b>甲&l12;&l12;</b><b>乙</b></a>")
    #expect(reading.codes.contains(.limitReached) && reading.outcome.status == .partial)
    #expect(reading.texts == ["甲&l12;&l12;", "乙"])
  }

  @Test func `an entity inside itself meets the depth`() {
    let reading = Reading(
      "<!DOCTYPE a [<!ENTITY x \"&y;\"><!ENTITY y \"&x;\">]><a><b>甲&x;</b></a>"
    )
    #expect(reading.codes == [.limitReached])
    #expect(reading.texts == ["甲&x;"])
  }

  @Test func `markup inside an entity shows its text only`() {
    let reading = Reading("<!DOCTYPE a [<!ENTITY x \"<i>严禁</i>摊派\">]><a><b>&x;</b></a>")
    #expect(reading.texts == ["严禁摊派"])
  }

  @Test func `an undeclared entity stays as it stands and is told`() throws {
    let reading = Reading("<a><b>甲&nbsp;乙</b></a>")
    #expect(reading.texts == ["甲&nbsp;乙"])
    #expect(reading.codes == [.unresolvedEntity])
    #expect(reading.report.regions[0]?.byteOffset == 9)
    #expect(reading.report.regions[0]?.byteLength == 6)
  }

  @Test func `200,000 levels stop at the limit, or are read within it`() {
    let depth = 200_000
    let text =
      String(repeating: "<a>", count: depth) + "底" + String(repeating: "</a>", count: depth)
    let stopped = Reading(text)
    #expect(stopped.codes == [.limitReached] && stopped.outcome.status == .partial)
    let options = ReadingOptions(limits: ReadingLimits(depth: depth + 1))
    let read = Reading(text, options: options)
    #expect(read.texts == ["底"] && read.outcome.status == .ok)
  }

  @Test func `large values and texts are read whole`() {
    let long = String(repeating: "证明，", count: 700_000)
    let reading = Reading("<a b=\"\(long)\"><c>\(long)</c><!--\(long)--></a>")
    #expect(reading.texts == [long, long])
    #expect(reading.outcome.status == .ok)
  }

  @Test func `zero bytes and control characters are told, and the text around them is read`() {
    let bytes =
      Array("<a><b>甲".utf8) + [0] + Array("乙".utf8) + [2] + Array("丙</b><c>丁</c></a>".utf8)
    let reading = Reading(bytes)
    #expect(reading.texts == ["甲 乙 丙", "丁"])
    #expect(reading.codes == [.notWellFormed, .notWellFormed])
    #expect(reading.report.regions[0]?.byteOffset == 9)
  }

  @Test func `a missing end tag and a bare ampersand lose no text`() {
    let reading = Reading(
      "<a><r><n>甲</n><v>一</r><r><n>乙</n><v>二 & 三</v></r></a>"
    )
    #expect(reading.texts == ["甲", "一", "乙", "二 & 三"])
    #expect(
      reading.records == ["a(1){}", "r(1){n=甲 v=一}", "r(2){n=乙 v=二 & 三}"]
    )
    #expect(reading.outcome.status == .partial)
    #expect(reading.codes.allSatisfy { $0 == .notWellFormed })
  }

  @Test func `a document that ends anywhere keeps what stands before`() {
    let text = "<清单 标题=\"表\"><项 名=\"甲\">一&amp;二</项><![CDATA[三]]><!-- 注 --><项>四</项></清单>"
    let bytes = Array(text.utf8)
    for end in 1..<bytes.count {
      let reading = Reading(Array(bytes[..<end]), format: .xml)
      #expect(reading.outcome.status != .ok, "cut at \(end)")
      let before = String(decoding: bytes[..<end], as: UTF8.self)
      if before.contains("一&amp;二<") {
        #expect(reading.texts.contains { $0.hasPrefix("一&二") }, "cut at \(end)")
      }
      if before.contains("四<") { #expect(reading.texts.joined().contains("四"), "cut at \(end)") }
    }
  }

  @Test func `random damage never crashes, and reads alike each time`() {
    var random = SplitMix64(seed: 20)
    let text =
      "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY g \"府\">]><a x='1' y=\"&g;\"><b>甲<i>乙</i></b>"
      + "<c><![CDATA[丙]]></c><!-- 丁 --><d e='戊'/>&#20013;</a>"
    for _ in 0..<4000 {
      var bytes = Array(text.utf8)
      for _ in 0...random.below(4) {
        let place = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes.remove(at: place)
        default: bytes.insert(random.pick(Array("<>&;\"'/![]-? ".utf8)), at: place)
        }
      }
      let first = Reading(bytes, format: .xml)
      let second = Reading(bytes, format: .xml)
      #expect(first.texts == second.texts && first.codes == second.codes)
      for region in first.report.regions {
        guard let region else { continue }
        #expect(region.byteOffset >= 0 && region.byteOffset + region.byteLength <= bytes.count)
      }
      for (index, segment) in first.segments.enumerated() {
        for block in segment.blocks where !block.text.isEmpty {
          #expect(first.region(block.text, segment: index) != nil)
        }
      }
    }
  }

  @Test func `a file over the limit is refused by name`() {
    let options = ReadingOptions(limits: ReadingLimits(inputBytes: 10))
    let reading = Reading("<a>0123456789</a>", options: options)
    #expect(reading.codes == [.limitReached] && reading.outcome.status == .failed)
  }

  @Test func `one reader reads many files alike`() {
    var reader = DocumentReader()
    for round in 0..<3 {
      for text in ["<a><b c='1'>甲</b></a>", "<b><a>乙</a></b>", "<broken>", "<a/>"] {
        var seen: [String] = []
        _ = reader.read(FileContents(Array(text.utf8)), name: "x.xml") { segment, _ in
          seen += segment.records.map { Reading.describe($0, in: segment) }
        }
        #expect(seen == Reading(text).records, "round \(round): \(text)")
      }
    }
  }
}
