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

  @Test func `reads objects by their place, not by their order in the file`() {
    let page = [
      Self.full("第三行。", y: 90, indent: 2), Self.full("第一行。", y: 60, indent: 2),
      Self.full("第二", y: 75, indent: 2),
      Line("行。", x: 28 + 4 * OFDFile.size, y: 75.3),
    ]
    #expect(read(OFDFile(pages: [page])).texts == ["第一行。", "第二行。", "第三行。"])
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

  @Test func `reads two columns one after the other`() {
    let left = ["左一左一左一左一左一左一", "左二左二左二左二左二左二", "左三左三左三左三左三左三", "左四左四左四左四左四左。"]
    let right = ["右一右一右一右一右一右一", "右二右二右二右二右二右二", "右三右三右三右三右三右三", "右四右四右四右四右四右四"]
    var page = [Line("通栏标题", x: 94, y: 40, size: 7.5)]
    for index in left.indices {
      let y = 60 + 10 * Double(index)
      page.append(Line(left[index], x: 28, y: y))
      page.append(Line(right[index], x: 115, y: y))
    }
    #expect(read(OFDFile(pages: [page])).texts == ["通栏标题", left.joined(), right.joined()])
  }

  @Test func `makes records of a table whose lines are drawn, across pages`() {
    func text(_ row: [String], y: Double) -> [Line] {
      row.enumerated().filter { !$0.element.isEmpty }.map { column, text in
        Line(text, x: 30 + 50 * Double(column), y: y)
      }
    }
    var file = OFDFile(pages: [
      [Self.full("一览表如下。", y: 50, indent: 2)] + text(["事项", "材料", "单位"], y: 68)
        + text(["低保", "户口簿", "公安"], y: 78) + text(["", "居住证明", "派出所"], y: 88),
      text(["救助", "申请书", "本人"], y: 58),
    ])
    let columns = [28.0, 78, 128, 178]
    file.lines = [
      columns.map { ($0, 62, $0, 92) } + [62.0, 72, 92].map { (28, $0, 178, $0) }
        + [(78, 82, 178, 82)],
      columns.map { ($0, 52, $0, 72) } + [52.0, 62, 72].map { (28, $0, 178, $0) },
    ]
    let reading = read(file)
    #expect(
      reading.records == [
        "(1){事项=低保 材料=户口簿 单位=公安}", "(2){事项=低保 材料=居住证明 单位=派出所}",
        "(3){事项=救助 材料=申请书 单位=本人}", "(4){事项= 材料= 单位=}",
      ]
    )
    #expect(reading.texts.first == "一览表如下。")
    #expect(reading.segments[0].blocks.last { $0.row == 3 }?.page == 2)
  }

  @Test func `keeps the cells of a row together`() {
    let rows = (0..<5).flatMap { row in
      [
        Line("事项\(row)", x: 28, y: 60 + 10 * Double(row)),
        Line("材料\(row)", x: 115, y: 60 + 10 * Double(row)),
      ]
    }
    #expect(read(OFDFile(pages: [rows])).texts == (0..<5).map { "事项\($0) 材料\($0)" })
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
