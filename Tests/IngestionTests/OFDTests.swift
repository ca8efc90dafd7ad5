import DocumentModel
import Ingestion
import SourceText
import TestKit
import Testing

@Suite("Reading OFD documents")
struct OFDTests {
  private func read(_ file: OFDFile) -> Reading { Reading(file.bytes, name: "notice.ofd") }
  private typealias Line = OFDFile.Line

  /// A line of the width of the page's text.
  private static func full(_ text: String, y: Double, indent: Double = 0) -> Line {
    Line(text, x: 28 + indent * OFDFile.size, y: y)
  }

  private static let sentence = "县民政局会同有关部门建立工作协调机制并定期研究解决工作中的问题"

  @Test func `joins lines into paragraphs and keeps short ones apart`() {
    let text = Self.sentence
    let page = [
      Self.full(String(text.prefix(26)), y: 60, indent: 2),
      Self.full(String(text.dropFirst(26)) + "。", y: 70),
      Self.full("另起一段。", y: 80, indent: 2), Self.full("再起一段。", y: 90, indent: 2),
    ]
    #expect(read(OFDFile(pages: [page])).texts == [text + "。", "另起一段。", "再起一段。"])
  }

  @Test func `goes on with a sentence on the next page, which names the page it begins on`() {
    let text = Self.sentence
    let file = OFDFile(pages: [
      [
        Self.full("本页第一段。", y: 60, indent: 2),
        Self.full(String(text.prefix(26)), y: 250, indent: 2),
      ],
      [Self.full(String(text.dropFirst(26)) + "。", y: 50), Self.full("下一段。", y: 60, indent: 2)],
    ])
    let reading = read(file)
    #expect(reading.texts == ["本页第一段。", text + "。", "下一段。"])
    #expect(reading.segments[0].blocks.map(\.page) == [1, 1, 2])
  }

  @Test func `shows a running head once and page numbers never`() {
    let pages = (1...3).map { page in
      [
        Line("内部资料", x: 28, y: 20, size: 4), Self.full("第\(page)页的话。", y: 60, indent: 2),
        Line("— \(page) —", x: 95, y: 285, size: 4),
      ]
    }
    #expect(read(OFDFile(pages: pages)).texts == ["内部资料", "第1页的话。", "第2页的话。", "第3页的话。"])
  }

  @Test func `shows a template on the first page that uses it`() {
    var file = OFDFile(pages: [
      [Self.full("甲。", y: 60, indent: 2)], [Self.full("乙。", y: 60, indent: 2)],
    ])
    file.template = [Line("县人民政府文件", x: 60, y: 40, size: 8)]
    let reading = read(file)
    #expect(reading.texts == ["县人民政府文件", "甲。", "乙。"])
    let place = reading.region(reading.segments[0].blocks[0].text)
    #expect(place?.part == "Doc_0/Tpls/Tpl_0/Content.xml")
  }

  @Test func `a page that is missing makes the document partial`() {
    let file = OFDFile(pages: [
      [Self.full("甲。", y: 60, indent: 2)], [Self.full("乙。", y: 60, indent: 2)],
    ])
    var archive = ZipWriter()
    for (name, text) in file.parts where !name.contains("Page_1") { archive.add(name, text) }
    let reading = Reading(archive.finished, name: "notice.ofd")
    #expect(reading.outcome.status == .partial && reading.texts == ["甲。"])
  }
}
