import DocumentModel
import SourceText
import Testing

@testable import Ingestion

@Suite struct `Blocks know what governs them` {
  @Test func `headings by tag and by official number nest`() {
    let page = HTMLReading(
      """
      <h1>某县关于某事的通知</h1><p>各村（社区）：</p><p>现就有关事项通知如下。</p>
      <h2>一、总体要求</h2><p>要求一段话。</p><p>（一）目标</p><p>目标是一段话。</p>
      <p>1.完成登记。</p><p>（1）登记户口簿；</p><h2>二、措施</h2><p>（一）措施一段话。</p>
      """
    )
    #expect(page.block("某县")?.kind == .title)
    #expect(page.block("一、")?.kind == .heading)
    #expect(page.parent(of: "要求") == "一、总体要求")
    #expect(page.block("（一）目标")?.kind == .heading)
    #expect(page.parent(of: "目标是") == "（一）目标")
    #expect(page.block("1.完成")?.kind == .listItem)
    #expect(page.parent(of: "（1）") == "1.完成登记。")
    #expect(page.parent(of: "二、") == "某县关于某事的通知")
    #expect(page.parent(of: "（一）措施") == "二、措施")
  }

  @Test func `a lead-in governs its list and no paragraph behind`() {
    let page = HTMLReading(
      "<p>严禁下列行为：</p><p>1.乱收费</p><p>2.乱摊派</p><p>请各村遵照。</p><p>应当公开：</p><ul><li>财务<li>村务</ul>"
    )
    #expect(page.block("严禁")?.isLeadIn == true)
    #expect(page.parent(of: "1.") == "严禁下列行为：")
    #expect(page.block("1.")?.kind == .listItem)
    #expect(page.parent(of: "2.") == "严禁下列行为：")
    #expect(page.parent(of: "请各村") == nil)
    #expect(page.parent(of: "财务") == "应当公开：")
    #expect(page.parent(of: "村务") == "应当公开：")
  }

  @Test func `a run-in heading stays one item`() throws {
    let page = HTMLReading("<p><strong>一、明确任务。</strong>从7月1日起执行。</p>")
    let block = try #require(page.block("一、"))
    #expect(block.kind == .listItem)
    #expect(page.segment.string(block.marker) == "一、")
    #expect(page.texts == ["一、明确任务。从7月1日起执行。"])
  }

  @Test func `paragraphs of an item belong to it`() {
    let page = HTMLReading("<ul><li><p>甲项</p><p>甲的说明。</p><ul><li>子项</ul><li>乙项</ul>")
    #expect(page.parent(of: "甲的") == "甲项")
    #expect(page.parent(of: "子项") == "甲项")
    #expect(page.parent(of: "乙项") == nil)
    #expect(page.segment.blocks.map(\.level) == [1, 0, 2, 1])
  }

  @Test func `hidden content is left out`() {
    let page = HTMLReading(
      "甲<span style='display: none'>乙<span>丙</span></span><template>丁</template><p hidden>戊</p><div style=visibility:hidden>己</div>庚"
    )
    #expect(page.texts == ["甲", "庚"])
    #expect(page.hiddenTexts == ["乙丙", "戊", "己"])
    #expect(page.hidden.isHidden && !page.segment.isHidden)
  }

  @Test func `words split by inline tags are one, unclosed tags do not leak`() {
    let page = HTMLReading("<p>村<b>委</b><i>会<p>下一段<td>仍是段</p>")
    #expect(page.texts == ["村委会", "下一段仍是段"])
    let bold = HTMLReading("<p><b>短</p><p>这是正文。</p><p>另一行</p>")
    #expect(bold.block("另一行")?.kind == .paragraph)
  }

  @Test func `the furniture of a portal page is left out unless asked for`() {
    let html = """
      <nav><a href=/>首页</a></nav><table><tr><td><table><tr><td><a href=a>栏目</a></td></tr></table></td>
      <td><h3 align=center>关于某事的通知</h3><p>各村（社区）应当按照本通知的要求，依法办理有关登记事项，不得增加群众负担，不得要求提供其他材料。</p></td></tr></table>
      <div class="page-footer">主办单位</div>
      """
    #expect(HTMLReading(html).texts.first == "关于某事的通知")
    #expect(HTMLReading(html).texts.count == 2)
    #expect(HTMLReading(html, includeBoilerplate: true).texts.count == 5)
  }

  @Test func `declarations keep their place`() throws {
    let page = HTMLReading("<title> 标&amp;题 </title><meta name=PubDate content='2024-05-01'>")
    #expect(page.segment.declarations.map(\.name) == ["title", "PubDate"])
    #expect(page.segment.declarations.map(\.value) == ["标&题", "2024-05-01"])
    let place = page.segment.declarations[0].source.indices
    #expect(String(decoding: page.source[place], as: UTF8.self) == "标&amp;题")
  }
}

@Suite struct `Tables become records` {
  @Test func `row spans, column spans and two header rows`() {
    let page = HTMLReading(
      """
      <table border=1><caption>指标表</caption><tr><th rowspan=2>村<th colspan=2>指标<tr><th>甲<th>乙
      <tr><td rowspan=2>东村<td>1<td>2<tr><td colspan=2>3</table>
      """
    )
    #expect(page.segment.tables.count == 1)
    #expect(page.segment.tables[0].headerRows == 2)
    #expect(page.fields(0) == ["村=东村", "指标/甲=1", "指标/乙=2"])
    #expect(page.fields(1) == ["村=东村", "指标/甲=3", "指标/乙=3"])
    #expect(page.parent(of: "东村") == "指标表")
  }

  @Test func `a first row of bold labels is a header, its repetition no data`() {
    let page = HTMLReading(
      "<table><tr><td><b>序号</b><td><b>材料</b><tr><td>1<td>户口簿<tr><td><b>序号</b><td><b>材料</b><tr><td>2<td>身份证</table>"
    )
    #expect(page.segment.records.count == 2)
    #expect(page.fields(1) == ["序号=2", "材料=身份证"])
  }

  @Test func `header cells that begin their rows name them and make no form`() {
    let rows = ["甲", "乙", "丙"].map { "<tr><th scope=row>\($0)<td>家庭收入证明<td>村民委员会</tr>" }
    let page = HTMLReading(
      "<table border><thead><tr><th>事项<th>材料<th>出具单位</thead>\(rows.joined())</table>"
    )
    #expect(page.segment.records.map(\.kind) == [.row, .row, .row])
    #expect(page.fields(2) == ["事项=丙", "材料=家庭收入证明", "出具单位=村民委员会"])
  }

  @Test func `a form gives one record, blanks included`() {
    let page = HTMLReading(
      """
      <table border=1><tr><td>姓　名<td><td>性别<td>女<tr><td>住址<td colspan=3>
      <tr><td rowspan=2>事项<td>职责<td colspan=2>登记<tr><td>工作量<td colspan=2></table>
      """
    )
    #expect(page.segment.records.map(\.kind) == [.form])
    #expect(page.fields(0) == ["姓名=", "性别=女", "住址=", "事项/职责=登记", "事项/工作量="])
    #expect(page.parent(of: "登记") == "职责")
  }

  @Test func `term lists and form controls are forms`() {
    let page = HTMLReading("<dl><dt>办理时限：<dd>五日<dt>费用<dd>无</dl>")
    #expect(page.fields(0) == ["办理时限=五日", "费用=无"])
    let controls = HTMLReading(
      "<label>姓名</label><input value='张三'><label>事由</label><textarea></textarea>"
    )
    #expect(controls.fields(0) == ["姓名=张三", "事由="])
  }

  @Test func `layout tables dissolve`() {
    let page = HTMLReading("<table><tr><td><p>第一段话。</p><p>第二段话。</p></td></tr></table>")
    #expect(page.segment.tables.isEmpty)
    #expect(page.texts == ["第一段话。", "第二段话。"])
  }

  @Test func `a cell that spans rows belongs to each, and ends with its section`() {
    let page = HTMLReading(
      """
      <table border=1><thead><tr><th rowspan=9>位置<th colspan=2>标牌<th rowspan=2>意见
      <tr><th>类别<th>名称<tbody><tr><td rowspan=2>外部<td>竖牌<td>甲站<td rowspan=0>撤除
      <tr><td rowspan=5>方牌<td>乙站<tbody><tr><td>内部<td>门牌<td>丙站<td>保留</table>
      """
    )
    #expect(page.segment.records.count == 3)
    #expect(page.fields(0) == ["位置=外部", "标牌/类别=竖牌", "标牌/名称=甲站", "意见=撤除"])
    #expect(page.fields(1) == ["位置=外部", "标牌/类别=方牌", "标牌/名称=乙站", "意见=撤除"])
    #expect(page.fields(2) == ["位置=内部", "标牌/类别=门牌", "标牌/名称=丙站", "意见=保留"])
    let bare = HTMLReading(
      "<table border=1><thead><tr><th rowspan=2>甲<th>乙</thead><tr><td>一<td>二</table>"
    )
    #expect(bare.fields(0) == ["甲=一", "乙=二"])
  }

  @Test func `a line that is set off as a title is one before headings of sections`() {
    let line = "<p align=center style='font-size:22pt'>关于精简报表的通知</p><p>各乡镇：</p>"
    for heading in ["<ol><li><h2>清理范围</h2></ol>", "<h1>一、清理范围</h1>"] {
      let page = HTMLReading(line + heading + "<p>对各类报表进行清理。</p>")
      #expect(page.block("关于")?.kind == .title, "\(heading)")
    }
    let named = HTMLReading(
      "<p align=center style='font-size:22pt'>某县民政局文件</p><p align=center>某民发〔2025〕6号</p>"
        + "<h2>关于精简报表的通知</h2><p>正文。</p>"
    )
    #expect(named.block("关于")?.kind == .title)
  }

  @Test func `a centred line right before a table names it`() {
    let table = "<table border=1><tr><th>甲<th>乙<tr><td>1<td>2</table>"
    let page = HTMLReading("<h1>关于清单的通知</h1><p>正文。</p><p align=center>保留清单</p>\(table)")
    let record = page.segment.records.first
    #expect(record.map { page.segment.string(page.segment.blocks[Int($0.caption)].text) } == "保留清单")
    let other = HTMLReading("<h1>关于清单的通知</h1><p align=center>保留清单</p><p>正文。</p>\(table)")
    #expect(other.segment.tables.first?.caption == -1)
  }

  @Test func `lines of a cell are one text`() {
    let page = HTMLReading("<table border=1><tr><th>甲<th>乙<tr><td>村委会<br>意见<td>a<br>b</table>")
    #expect(page.fields(0) == ["甲=村委会意见", "乙=a b"])
  }
}

@Suite struct `Official numbers are recognised` {
  @Test(arguments: [
    ("第一章 总则", "第一章"), ("第十二条 为了", "第十二条"), ("一、任务", "一、"), ("（三）措施", "（三）"), ("(三)措施", "(三)"),
    ("1.登记", "1."), ("２．登记", "２．"), ("3、登记", "3、"), ("（4）登记", "（4）"), ("5）登记", "5）"),
    ("1.2 登记", "1.2"),
    ("①登记", "①"), ("⑴登记", "⑴"), ("● 登记", "●"), ("- 登记", "-"),
  ]) func `with their brackets and stops`(text: String, marker: String) {
    let bytes = Array(text.utf8)
    #expect(OfficialNumbering(bytes.span, 0..<bytes.count)?.count == marker.utf8.count)
  }

  @Test(arguments: ["2025年", "1.5倍", "第三条第二款规定", "一个村", "（试行）", "2025.3.1", "十分重要", "-5度"])
  func `and nothing else`(text: String) {
    let bytes = Array(text.utf8)
    #expect(OfficialNumbering(bytes.span, 0..<bytes.count) == nil)
  }
}
