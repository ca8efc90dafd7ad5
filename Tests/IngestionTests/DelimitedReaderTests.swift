import DocumentModel
import SourceText
import TestKit
import Testing

@testable import Ingestion

@Suite("Lists of delimited text")
struct DelimitedReaderTests {
  private static let list =
    "云岭县证明清单,,\r\n序号,证明名称,开具单位\r\n1,\"亲属,关系\"\"证明\",村委会\r\n2,\"居住\r\n证明\",公安机关\r\n"
    + "填报：司法局,,\r\n"

  private func read(_ text: String, name: String = "list.csv") -> Reading {
    Reading(text, name: name)
  }

  @Test func `rows are records, and the lines around them text`() {
    let reading = read(Self.list)
    #expect(reading.outcome.status == .ok && reading.report.format == .csv)
    #expect(
      reading.records == [
        "(1){序号=1 证明名称=亲属,关系\"证明 开具单位=村委会}",
        "(2){序号=2 证明名称=居住证明 开具单位=公安机关}",
      ]
    )
    #expect(reading.texts.first == "云岭县证明清单" && reading.texts.last == "填报：司法局")
    let segment = reading.segments[0]
    #expect(segment.blocks[0].kind == .title)
    #expect(segment.tables.map(\.rowNumbers) == [[1, 2, 3]])
  }

  @Test(arguments: ["\t", ";", ","])
  func `the separator is found`(separator: String) {
    let rows = [["事项", "材料"], ["低保", "证明甲"], ["救助", "证明乙"]]
    let text = rows.map { $0.joined(separator: separator) }.joined(separator: "\n")
    let wanted = ["(1){事项=低保 材料=证明甲}", "(2){事项=救助 材料=证明乙}"]
    #expect(read(text).records == wanted)
    #expect(read("sep=\(separator)\r\n\(text)").records == wanted)
  }

  @Test func `spreadsheets' encodings, each with exact places`() throws {
    let text = Self.list
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let gbk = try #require(TextEncoder(.gbk).encode(text))
    let utf8 = Array(text.utf8)
    for bytes in [utf8, [0xEF, 0xBB, 0xBF] + utf8, gbk, utf16] {
      let reading = Reading(bytes, name: "list.csv")
      #expect(reading.records == read(text).records)
      let segment = reading.segments[0]
      let block = try #require(segment.blocks.first { segment.string($0.text) == "公安机关" })
      let region = try #require(reading.region(block.text))
      #expect(region.startLine == 5 && region.startColumn == 5)
      let encoding = try #require(TextEncoding(rawValue: reading.outcome.encoding))
      var decoder = TextDecoder(encoding, at: 0)
      var cut: [UInt8] = []
      let range = region.byteOffset..<region.byteOffset + region.byteLength
      decoder.decodeAll(bytes.span.extracting(range), into: &cut)
      #expect(String(decoding: cut, as: UTF8.self) == "公安机关")
    }
  }

  @Test func `a quote that is never closed is told and swallows nothing`() {
    let reading = read("事项,材料\n低保,\"证明甲\n救助,证明乙\n")
    #expect(reading.codes == [.notWellFormed] && reading.outcome.status == .partial)
    #expect(reading.records == ["(1){事项=低保 材料=\"证明甲}", "(2){事项=救助 材料=证明乙}"])
    #expect(reading.report.regions[0]?.startLine == 2)
  }

  @Test(arguments: [
    ",", "\"", "\"\"", "\"\"\"", "\n", "甲", "甲,", ",\n,", ";;;", "sep=", "sep=,", "sep=,\n", "\t\"",
    "\"甲\"乙,丙\n", "甲,乙\r丙,丁\r", "\u{3000},\u{3000}\n甲,乙",
  ])
  func `odd texts are read to their end`(text: String) {
    let reading = read(text)
    for (index, segment) in reading.segments.enumerated() {
      for block in segment.blocks where !block.text.isEmpty {
        #expect(reading.region(block.text, segment: index) != nil)
      }
    }
  }

  @Test func `lines without cells are paragraphs`() {
    let reading = read("各村须上报台账。\n\n另行通知。\n")
    #expect(reading.texts == ["各村须上报台账。", "另行通知。"] && reading.records.isEmpty)
  }

  @Test func `one wide row among many narrow ones makes no large table`() {
    let wide = String(repeating: "甲,", count: 20_000)
    let text = wide + "\n" + String(repeating: "乙,丙\n", count: 20_000)
    let reading = read(text)
    #expect(reading.codes == [.limitReached] && reading.texts.count == 60_000)
    #expect(reading.segments[0].tables.isEmpty)
  }

  @Test func `100,000 quotes take one walk`() {
    let reading = read("甲,乙\n" + String(repeating: "\"\"\",", count: 100_000))
    #expect(reading.segments[0].text.count < 1_000_000)
  }
}
