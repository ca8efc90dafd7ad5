import DocumentModel
import Ingestion
import SourceText
import TestKit
import Testing

@Suite("Reading OpenDocument texts")
struct OpenDocumentTests {
  private func read(_ file: OpenFile) -> Reading { Reading(file.bytes, name: "notice.odt") }

  private static let numbers =
    "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" "
    + "style:num-format=\"一, 二, 三, ...\" style:num-suffix=\"、\"/>"
    + "<text:list-level-style-number text:level=\"2\" style:num-format=\"一, 二, 三, ...\" "
    + "style:num-prefix=\"（\" style:num-suffix=\"）\"/></text:list-style>"

  @Test func `numbers items as a reader sees them, across lists that go on`() {
    func list(_ inner: String, goesOn: Bool) -> String {
      "<text:list text:style-name=\"L\" text:continue-numbering=\"\(goesOn)\">\(inner)</text:list>"
    }
    func item(_ inner: String) -> String { "<text:list-item>\(inner)</text:list-item>" }
    var file = OpenFile(
      body: list(item("<text:p>总体要求</text:p>"), goesOn: false) + "<text:p>正文。</text:p>"
        + list(
          item(
            "<text:p>工作任务</text:p><text:list>\(item("<text:p>清理标牌</text:p>"))"
              + "\(item("<text:p>核减台账</text:p><text:p>第二段。</text:p>"))</text:list>"
          ),
          goesOn: true
        )
        + list(item("<text:list>\(item("<text:p>又一项</text:p>"))</text:list>"), goesOn: true)
        + list(item("<text:p>另起</text:p>"), goesOn: false)
    )
    file.styles = Self.numbers
    #expect(
      read(file).texts == [
        "一、总体要求", "正文。", "二、工作任务", "（一）清理标牌", "（二）核减台账", "第二段。", "（三）又一项",
        "一、另起",
      ]
    )
  }

  @Test func `leaves out deletions, comments and contents, and shows notes behind their paragraph`()
  {
    let file = OpenFile(
      body: "<text:tracked-changes><text:changed-region><text:deletion><text:p>删去的话。</text:p>"
        + "</text:deletion></text:changed-region></text:tracked-changes>"
        + "<text:table-of-content><text:index-body><text:p>目录</text:p></text:index-body>"
        + "</text:table-of-content>"
        + "<text:p>各村<text:change-start/>每月<text:change-end/>报送<office:annotation>"
        + "<text:p>批注</text:p></office:annotation>台账<text:note><text:note-citation>1"
        + "</text:note-citation><text:note-body><text:p>注文。</text:p></text:note-body></text:note>。"
        + "</text:p><text:p>下一段。</text:p>"
    )
    #expect(read(file).texts == ["各村每月报送台账。", "注文。", "下一段。"])
  }

  @Test func `shows text boxes once and marks hidden text`() {
    var file = OpenFile(
      body: "<text:p>正文<draw:frame><draw:text-box><text:p>框中的话。</text:p></draw:text-box>"
        + "</draw:frame><text:span text:style-name=\"H\">隐去的话。</text:span>到此。</text:p>"
    )
    file.styles =
      "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties "
      + "text:display=\"none\"/></style:style>"
    let reading = read(file)
    #expect(reading.texts == ["正文到此。", "框中的话。", "隐去的话。"])
    #expect(reading.segments[0].blocks.map(\.isHidden) == [false, false, true])
  }

  @Test func `resolves spans and repeated cells of tables`() {
    func cell(_ text: String, _ spans: String = "") -> String {
      "<table:table-cell \(spans)><text:p>\(text)</text:p></table:table-cell>"
    }
    let file = OpenFile(
      body: "<table:table><table:table-header-rows><table:table-row>\(cell("事项"))\(cell("材料"))"
        + "\(cell("单位"))</table:table-row></table:table-header-rows><table:table-row>"
        + cell("低保", "table:number-rows-spanned=\"2\"") + cell("户口簿") + cell("公安")
        + "</table:table-row><table:table-row><table:covered-table-cell/>"
        + cell("同", "table:number-columns-repeated=\"2\"") + "</table:table-row></table:table>"
    )
    #expect(
      read(file).records == [
        "(1){事项=低保 材料=户口簿 单位=公安}", "(2){事项=低保 材料= 单位=同}",
      ]
    )
  }

  @Test func `reads headings, spaces and the running head`() {
    var file = OpenFile(
      body: "<text:h text:outline-level=\"1\">总则</text:h><text:p>甲<text:s text:c=\"4\"/>乙"
        + "<text:tab/>丙</text:p>"
    )
    file.master =
      "<style:header><text:p>内部资料</text:p></style:header>"
      + "<style:footer><text:p>— <text:page-number>1</text:page-number> —</text:p></style:footer>"
    let reading = read(file)
    #expect(reading.texts == ["总则", "甲 乙 丙", "内部资料"])
    let head = reading.segments[0].blocks[2]
    #expect(head.parent == -1 && head.startsPart)
    #expect(reading.region(head.text)?.part == "styles.xml")
  }
}
