import DocumentModel
import Ingestion
import SourceText
import TestKit
import Testing

@Suite("Reading Word documents")
struct WordTests {
  private func read(_ file: WordFile) -> Reading { Reading(file.bytes, name: "notice.docx") }

  private func blocks(_ reading: Reading) -> [String] {
    reading.segments.flatMap { segment in
      segment.blocks.map { "\($0.kind) \(segment.string($0.text))" }
    }
  }

  @Test func `numbers paragraphs as a reader sees them`() {
    var file = WordFile(
      body: [
        WordFile.paragraph("总体要求", WordFile.number(1)),
        WordFile.paragraph("工作任务", WordFile.number(1)),
        WordFile.paragraph("清理标牌", WordFile.number(1, level: 1)),
        WordFile.paragraph("核减台账", WordFile.number(1, level: 1)),
        WordFile.paragraph("各单位逐项核对。", WordFile.number(1, level: 2)),
        WordFile.paragraph("工作要求", WordFile.number(1)),
        WordFile.paragraph("加强领导", WordFile.number(1, level: 1)),
        WordFile.paragraph("第一点", WordFile.number(2)),
      ].joined()
    )
    file.numbering =
      "<w:abstractNum w:abstractNumId=\"0\">"
      + WordFile.level(0, "chineseCountingThousand", "%1、")
      + WordFile.level(1, "japaneseCounting", "（%2）") + WordFile.level(2, "decimal", "%3.")
      + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">"
      + WordFile.level(0, "bullet", "\u{F06C}") + "</w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
      + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
    let reading = read(file)
    #expect(
      reading.texts == [
        "一、总体要求", "二、工作任务", "（一）清理标牌", "（二）核减台账", "1.各单位逐项核对。",
        "三、工作要求", "（一）加强领导", "• 第一点",
      ]
    )
    #expect(reading.outcome.status == .ok)
    let segment = reading.segments[0]
    #expect(segment.blocks[2].parent == 1 && segment.blocks[6].parent == 5)
  }

  @Test func `takes the number and the level of a heading from its style`() {
    var file = WordFile(
      body: WordFile.paragraph("总则", "<w:pStyle w:val=\"2\"/>")
        + WordFile.paragraph("为了减轻负担，制定本办法。")
        + WordFile.paragraph("附则", "<w:pStyle w:val=\"2\"/>")
    )
    file.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"heading 1\"/>"
      + "<w:pPr>\(WordFile.number(7))<w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
    file.numbering =
      "<w:abstractNum w:abstractNumId=\"3\">" + WordFile.level(0, "chineseCounting", "第%1章")
      + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num>"
    let reading = read(file)
    #expect(blocks(reading).contains("heading 第二章附则"))
    #expect(reading.texts.first == "第一章总则")
  }

  @Test func `counts inserted text and leaves out deleted, moved, commented and field text`() {
    let file = WordFile(
      body:
        "<w:p>\(WordFile.run("各村"))<w:del w:id=\"1\"><w:r><w:delText>不</w:delText></w:r></w:del>"
        + "<w:ins w:id=\"2\">\(WordFile.run("每月"))</w:ins>"
        + "<w:moveFrom w:id=\"3\">\(WordFile.run("旧处"))</w:moveFrom>"
        + "<w:moveTo w:id=\"4\">\(WordFile.run("报送"))</w:moveTo>"
        + "<w:commentRangeStart w:id=\"5\"/>\(WordFile.run("台账。"))<w:commentRangeEnd w:id=\"5\"/>"
        + "<w:r><w:instrText> PAGE </w:instrText></w:r></w:p>"
    )
    #expect(read(file).texts == ["各村每月报送台账。"])
  }

  @Test func `joins paragraphs whose mark between them was deleted`() {
    let mark = "<w:rPr><w:del w:id=\"1\"/></w:rPr>"
    let file = WordFile(
      body: WordFile.paragraph("各村每月", mark) + WordFile.paragraph("报送台账。")
    )
    #expect(read(file).texts == ["各村每月报送台账。"])
  }

  @Test func `shows a text box once, and a note behind the paragraph it belongs to`() {
    let box = "<w:txbxContent>\(WordFile.paragraph("框中的话。"))</w:txbxContent>"
    var file = WordFile(
      body: "<w:p>\(WordFile.run("正文"))<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\(box)"
        + "</mc:Choice><mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>\(WordFile.run("到此。"))</w:p>"
        + WordFile.paragraph("下一段。")
    )
    file.footnotes =
      "<w:footnote w:type=\"separator\" w:id=\"0\">\(WordFile.paragraph("线"))</w:footnote>"
      + "<w:footnote w:id=\"2\">\(WordFile.paragraph("注中的话。"))</w:footnote>"
    let reading = read(file)
    #expect(reading.texts == ["正文到此。", "框中的话。", "注中的话。", "下一段。"])
    let note = reading.segments[0].blocks[2].text
    #expect(reading.region(note)?.part == "word/footnotes.xml")
  }

  @Test func `resolves merged cells of a table into records`() {
    let file = WordFile(
      body: WordFile.table(
        [
          ["序号", "事项", "材料"],
          ["1", "{<w:vMerge w:val=\"restart\"/>}低保申请", "户口簿"],
          ["2", "{<w:vMerge/>}", "居住证明"],
          ["{<w:gridSpan w:val=\"2\"/>}合计", "二项"],
        ],
        header: true
      )
    )
    let reading = read(file)
    #expect(
      reading.records == [
        "(1){序号=1 事项=低保申请 材料=户口簿}", "(2){序号=2 事项=低保申请 材料=居住证明}",
        "(3){序号=合计 事项=合计 材料=二项}",
      ]
    )
  }

  @Test func `leaves out a row that was deleted`() {
    let row =
      "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>\(WordFile.paragraph("删去"))</w:tc></w:tr>"
    let table = WordFile.table([["事项", "材料"], ["低保", "户口簿"]], header: true)
    let file = WordFile(body: table.replacing("</w:tbl>", with: row + "</w:tbl>"))
    #expect(read(file).texts == ["事项", "材料", "低保", "户口簿"])
  }

  @Test func `puts the head of the first page first and running heads last, each once`() {
    var file = WordFile(
      body: WordFile.paragraph("关于清理标牌的通知") + WordFile.paragraph("各村清理标牌。")
        + "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"header1\"/>"
        + "<w:headerReference w:type=\"default\" r:id=\"header2\"/>"
        + "<w:headerReference w:type=\"even\" r:id=\"header3\"/>"
        + "<w:footerReference w:type=\"default\" r:id=\"footer1\"/><w:titlePg/></w:sectPr>"
    )
    file.margins = [
      "header1": WordFile.paragraph("清水县人民政府文件"), "header2": WordFile.paragraph("内部资料"),
      "header3": WordFile.paragraph("内部资料"), "footer1": WordFile.paragraph("— 1 —"),
    ]
    #expect(read(file).texts == ["清水县人民政府文件", "关于清理标牌的通知", "各村清理标牌。", "内部资料"])
  }

  @Test func `knows a document by its contents, whatever its name`() {
    let file = WordFile(body: WordFile.paragraph("各村清理标牌。"))
    for name in ["notice.html", "notice.zip", "notice"] {
      let reading = Reading(file.bytes, name: name)
      #expect(reading.report.format == .docx && reading.texts == ["各村清理标牌。"])
    }
  }

  @Test func `places every block in the part it was read from`() throws {
    let text = Marked("各村{1>报送<1}台账")
    let file = WordFile(
      body: "<w:p>\(WordFile.run("各村"))\(WordFile.run("报送", "<w:b/>"))\(WordFile.run("台账"))</w:p>"
    )
    let reading = read(file)
    let range = try #require(text.ranges["1"])
    let region = try #require(reading.region(range))
    let part = try #require(file.parts.first { $0.name == region.part })
    let bytes = Array(part.text.utf8)
    let cut = bytes[region.byteOffset..<region.byteOffset + region.byteLength]
    #expect(String(decoding: cut, as: UTF8.self) == "报送")
    #expect(region.startLine == 2)
  }
}
