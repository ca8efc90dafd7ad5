import DocumentModel
import SourceText
import Testing

@testable import Ingestion

@Suite struct `Plain text and Markdown become blocks` {
  private func plain(_ text: String) -> DocumentSegment {
    var segment = DocumentSegment()
    var problems: [ReadingProblem] = []
    let bytes = Array(text.utf8)
    readPlainText(bytes.span, options: ReadingOptions(), into: &segment, problems: &problems)
    return segment
  }

  private func markdown(_ text: String) -> DocumentSegment {
    var segment = DocumentSegment()
    var problems: [ReadingProblem] = []
    let bytes = Array(text.utf8)
    readMarkdown(bytes.span, options: ReadingOptions(), into: &segment, problems: &problems)
    return segment
  }

  private func texts(_ segment: DocumentSegment) -> [String] {
    segment.blocks.map { segment.string($0.text) }
  }

  @Test func `a line is a paragraph, the title is the longest line before the body`() {
    let segment = plain("某局\r\n\r\n　关于做好某项工作的通知\r\n各村：\r\n　　一、做好登记。\r\n")
    #expect(texts(segment) == ["某局", "关于做好某项工作的通知", "各村：", "一、做好登记。"])
    #expect(segment.blocks.map(\.kind) == [.paragraph, .title, .paragraph, .listItem])
  }

  @Test func `hard-wrapped lines are one paragraph`() {
    let first = String(repeating: "村民委员会应当", count: 5)
    #expect(texts(plain("\(first)\n依法办理。\n短行\n短行")) == ["\(first)依法办理。", "短行", "短行"])
  }

  @Test func `markup characters of plain text are text`() {
    #expect(texts(plain("<p>&amp;村</p>。")) == ["<p>&amp;村</p>。"])
  }

  @Test func `headings, lists, quotes and emphasis`() {
    let segment = markdown(
      "# 标题一行\n\n下列事项**不得**要求：\n\n- 甲[链接](http://x)\n- 乙\\*\n\n> 引用 `代码`\n\n二级\n---\n第一行\n第二行"
    )
    #expect(texts(segment) == ["标题一行", "下列事项不得要求：", "甲链接", "乙*", "引用 代码", "二级", "第一行第二行"])
    #expect(
      segment.blocks.map(\.kind) == [
        .title, .paragraph, .listItem, .listItem, .paragraph, .heading, .paragraph,
      ]
    )
    #expect(segment.blocks[2].parent == 1)
  }

  @Test func `tables`() {
    let segment = markdown("|材料|来源|\n|:--|--:|\n|证明 | 村\\|社区|\n\n后文")
    #expect(segment.tables.map(\.headerRows) == [1])
    #expect(segment.records.count == 1)
    #expect(texts(segment) == ["材料", "来源", "证明", "村|社区", "后文"])
  }

  @Test func `hostile Markdown is read in linear time`() {
    for piece in ["*", "[", "](", "![", "<", "`", "> ", "- ", "|", "#", "\\", "**a", "| -\n"] {
      let text = String(repeating: piece, count: 50_000)
      #expect(markdown(text).text.count <= text.utf8.count * 4 + 10)
    }
  }
}
