import DocumentModel
import SourceText
import TestKit
import Testing

@testable import Ingestion

@Suite("Reading spreadsheets")
struct SheetTests {
  @Test(arguments: [
    ("General", 45356.0, "45356"), ("General", 0.1 + 0.2, "0.3"), ("0", 2.5, "3"),
    ("0.00", 3.14159, "3.14"), ("#,##0", 1_234_567.0, "1,234,567"), ("0%", 0.256, "26%"),
    ("0.0%", 0.256, "25.6%"), ("0000", 42.0, "0042"), ("#,##0.00\"元\"", 1234.5, "1,234.50元"),
    ("yyyy/m/d", 45356.0, "2024/3/5"), ("yyyy\"年\"m\"月\"d\"日\";@", 45356.0, "2024年3月5日"),
    ("yyyy-mm-dd hh:mm", 45356.75, "2024-03-05 18:00"), ("h:mm AM/PM", 0.75, "6:00 下午"),
    ("[$-804]yyyy年m月", 45356.0, "2024年3月"), ("mm:ss", 0.000694444, "01:00"),
    ("[h]:mm", 1.5, "36:00"), ("m/d", 1.0, "1/1"), ("yyyy-m-d", 60.0, "1900-2-29"),
    ("yyyy-m-d", 61.0, "1900-3-1"), ("0;[Red]-0", 5.0, "5"), ("aaa", 45356.0, "二"),
  ])
  func `shows a number as its format says`(code: String, value: Double, text: String) {
    #expect(SheetNumberFormat(code: code).text(value, startsIn1904: false) == text)
  }

  @Test func `counts days from 1904 where the workbook says so`() {
    #expect(SheetNumberFormat(code: "yyyy-m-d").text(43894, startsIn1904: true) == "2024-3-5")
  }

  @Test(arguments: ["0.0.0", "\"", "\\", "[", "[$", "yyyyyyyyyyyy", "E", ";;;", "%%%%", "am"])
  func `survives a format that makes no sense`(code: String) {
    _ = SheetNumberFormat(code: code).text(1e14, startsIn1904: false)
    _ = SheetNumberFormat(code: code).text(-3.5, startsIn1904: true)
  }

  private static let space =
    "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

  /// A workbook of sheets, each a name, a state and its XML.
  private func workbook(
    _ sheets: [(name: String, state: String, content: String)],
    shared: [String] = []
  ) -> [UInt8] {
    var archive = ZipWriter()
    archive.add("_rels/.rels", WordFile.relationships([("officeDocument", "xl/workbook.xml")]))
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" "
        + "r:id=\"sheet\(index)\"/>"
    }
    archive.add(
      "xl/workbook.xml",
      "<workbook \(Self.space)><sheets>\(list.joined())</sheets></workbook>"
    )
    var targets = sheets.indices.map { (type: "worksheet", target: "worksheets/sheet\($0).xml") }
    targets += [("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")]
    archive.add("xl/_rels/workbook.xml.rels", WordFile.relationships(targets))
    archive.add(
      "xl/sharedStrings.xml",
      "<sst \(Self.space)>\(shared.map { "<si><t>\($0)</t></si>" }.joined())</sst>"
    )
    archive.add(
      "xl/styles.xml",
      "<styleSheet \(Self.space)><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    )
    for (index, sheet) in sheets.enumerated() {
      archive.add(
        "xl/worksheets/sheet\(index).xml",
        "<worksheet \(Self.space)>\(sheet.content)</worksheet>"
      )
    }
    return archive.finished
  }

  private static func inline(_ reference: String, _ text: String) -> String {
    "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  @Test func `makes records of a sheet, and text of the lines around its table`() throws {
    let content =
      "<sheetData><row r=\"1\">\(Self.inline("A1", "村级标牌台账"))</row>"
      + "<row r=\"3\">\(Self.inline("A3", "名称"))\(Self.inline("B3", "日期"))\(Self.inline("C3", "数量"))</row>"
      + "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>0</v></c><c r=\"B4\" s=\"1\"><v>45356</v></c>"
      + "<c r=\"C4\"><v>2</v></c></row>"
      + "<row r=\"6\" hidden=\"1\"><c r=\"B6\" s=\"1\"><v>45357</v></c><c r=\"C6\"><v>3</v></c></row>"
      + "<row r=\"8\">\(Self.inline("A8", "注：以实际为准。"))</row></sheetData>"
      + "<mergeCells><mergeCell ref=\"A4:A6\"/></mergeCells>"
    let bytes = workbook([("台账", "visible", content)], shared: ["工作站"])
    let reading = Reading(bytes, name: "list.xlsx")
    #expect(reading.outcome.status == .ok && reading.report.format == .xlsx)
    #expect(
      reading.records == [
        "(1){名称=工作站 日期=2024/3/5 数量=2}", "(2){名称=工作站 日期=2024/3/6 数量=3}",
      ]
    )
    #expect(reading.texts.first == "村级标牌台账" && reading.texts.last == "注：以实际为准。")
    let segment = reading.segments[0]
    #expect(segment.tables[0].rowNumbers == [2, 3, 5] && segment.tables[0].sheet == "台账")
    #expect(segment.blocks.filter(\.isHidden).map { segment.string($0.text) } == ["2024/3/6", "3"])
    let shared = try #require(segment.blocks.first { segment.string($0.text) == "工作站" })
    #expect(reading.region(shared.text)?.part == "xl/sharedStrings.xml")
  }

  @Test func `marks a hidden sheet, and shows names that a person gave`() {
    let row = "<sheetData><row>\(Self.inline("A1", "甲"))\(Self.inline("B1", "乙"))</row></sheetData>"
    let reading = Reading(
      workbook([("Sheet1", "visible", row), ("名册", "hidden", row)]),
      name: "list.xlsx"
    )
    let segment = reading.segments[0]
    #expect(reading.texts.contains("名册") && !reading.texts.contains("Sheet1"))
    #expect(segment.blocks.filter(\.isHidden).count == 3)
  }
}
