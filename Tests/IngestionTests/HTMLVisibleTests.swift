import DocumentModel
import SourceText
import Testing

@testable import Ingestion

@Suite struct `A page is read as a browser shows it` {
  private func texts(_ html: String) -> [String] {
    HTMLReading(html, includeBoilerplate: true).texts
  }

  @Test(arguments: [
    // Text in a table but in none of its cells stands before the table.
    ("<table>甲<tr><td>乙</table>丙", ["甲", "乙", "丙"]),
    ("<table><tr><td>乙</td>甲</tr></table>丙", ["甲", "乙", "丙"]),
    ("<table><tr><td>丙</td></tr><p>甲</p><div>乙</div></table>丁", ["甲", "乙", "丙", "丁"]),
    (
      "<p>零<table>甲<tr>乙<td>丁<table>丙<td>戊</table>己</table>庚",
      ["零", "甲", "乙", "丁", "丙", "戊", "己", "庚"]
    ),
    (
      "<table><td>乙<tr><td>丙</td><div>甲<table>子<td>丑</table></div></table>",
      ["甲", "乙", "丙", "子", "丑"]
    ),
    ("<table><tr><input value=甲><td>乙</table>", ["甲", "乙"]),
    // Parts of tables outside of tables are no tags; a table in a table's row ends it.
    ("甲<tr><td>乙</td></tr>丙", ["甲乙丙"]),
    ("<table><tr><td>甲<table><tr><td>乙</table></table>", ["甲", "乙"]),
    // Implied ends.
    ("<ul><li>甲<div>乙<li>丙</ul>", ["甲", "乙", "丙"]),
    ("<dl><dt>甲<dd>乙<p>丙<dt>丁</dl>", ["甲", "乙", "丙", "丁"]),
    ("<p>甲<h3>乙<h4>丙</h2>丁", ["甲", "乙", "丙", "丁"]),
    ("<button>甲<p>乙</button>丙", ["甲", "乙", "丙"]),
    ("<p>甲</br>乙", ["甲", "乙"]),
    // Inline tags in the wrong order part nothing.
    ("<b>甲<i>乙</b>丙</i>丁", ["甲乙丙丁"]),
    ("<a href=x>甲<a href=y>乙</a>丙", ["甲乙丙"]),
    ("<form><div>甲</form>乙</div>丙", ["甲乙", "丙"]),
    // Drawings and formulas.
    ("<svg><title>提示</title><text>甲</text></svg>乙", ["甲乙"]),
    ("<svg><desc>无</desc><p>甲</svg>乙", ["甲乙"]),
    ("<svg><foreignObject><div>甲</div></svg>乙", ["甲", "乙"]),
    ("<math><mi>甲</mi><annotation>无</annotation></math><![CDATA[无]]>乙", ["甲乙"]),
    ("<svg><![CDATA[甲<b>]]></svg>乙", ["甲<b>乙"]),
    // What no reader sees.
    ("甲<template><table><tr><td>无</template>乙", ["甲乙"]),
    ("<table><template>无</template><tr><td>甲</table>", ["甲"]),
    ("甲<noscript>无</noscript><iframe>无</iframe><noembed>无</noembed>乙", ["甲乙"]),
    ("甲<datalist><option>无</datalist><ruby>乙<rp>(</rp></ruby>", ["甲乙"]),
    ("<select><option>甲<option>乙</select>丙", ["甲", "乙", "丙"]),
  ]) func `text in order`(html: String, expected: [String]) {
    #expect(texts(html) == expected)
  }

  @Test func `white space and hard spaces`() {
    #expect(texts("<p>&nbsp;&nbsp;&nbsp;&nbsp;一、甲</p><p>　　乙<br>&nbsp;丙</p>") == ["一、甲", "乙", "丙"])
    #expect(texts("<p>甲\n  乙</p><p>a\n b</p>") == ["甲乙", "a b"])
  }

  @Test func `fostered text leaves the table as it is`() {
    let page = HTMLReading(
      "<table border=1><caption>表</caption>说明。<tr><th>甲<th>乙<tr><td>1<td>2另注<tr>注<td>3<td>4</table>"
    )
    #expect(page.fields(0) == ["甲=1", "乙=2另注"])
    #expect(page.fields(1) == ["甲=3", "乙=4"])
    #expect(page.texts.prefix(2) == ["说明。", "注"])
    for block in page.segment.blocks where !block.text.isEmpty {
      #expect(page.cut(block.text) != nil)
    }
  }

  @Test func `hidden text ends where its element does`() {
    let page = HTMLReading(
      "甲<b style='display:none'>一</b>乙<o:p hidden>二</o:p>丙<font hidden>三<p>四</font>丁</p>戊"
    )
    #expect(page.texts == ["甲乙丙", "丁", "戊"])
    #expect(page.hiddenTexts == ["一", "二", "三", "四"])
  }

  @Test(arguments: [
    // No tag at all, so that nothing is hidden by it.
    ("甲<td hidden>乙</td>丙", ["甲乙丙"], []),
    ("甲<tr style='display:none'><div>乙</div>丙", ["甲", "乙", "丙"], []),
    // An inline element that ends inside of what is hidden ends only itself.
    ("<font>甲<div hidden>一</font>二</div>三", ["甲三"], ["一二"]),
    ("<span>甲<div hidden>一<p>二</span>三</div>四", ["甲四"], ["一", "二三"]),
    // The end tag of a legend does not reach through blocks.
    ("<legend>甲<div hidden>一<p>二</legend>三</div>四", ["甲四"], ["一", "二三"]),
  ])
  func `hidden text begins and ends by the rules`(html: String, shown: [String], hidden: [String]) {
    let page = HTMLReading(html)
    #expect(page.texts == shown && page.hiddenTexts == hidden)
  }

  @Test func `hidden rows and cells are no part of their table`() {
    let page = HTMLReading(
      "<table border=1><tr><th>甲<th>乙<tr hidden><td>一<td>二<tr><td>3<td style='DISPLAY : none'>三<td>4</table>"
    )
    #expect(page.fields(0) == ["甲=3", "乙=4"])
    #expect(page.hiddenTexts == ["一", "二", "三"])
  }

  @Test func `a page that hides all of itself until a script runs is read`() {
    #expect(texts("<body style='visibility:hidden'><p>甲</p></body>") == ["甲"])
  }

  @Test func `a page of frames names the files that hold its text`() {
    let page = HTMLReading(
      "<frameset cols=20%,*><frame src=left.htm><frame src=main.htm></frameset>无"
    )
    #expect(page.texts.isEmpty)
    #expect(page.problems.map(\.code) == [.unsupportedFormat])
    #expect(page.problems[0].message.contains("left.htm, main.htm"))
    #expect(texts("<p>甲</p><frameset><frame src=x>") == ["甲"])
  }
}

@Suite struct `Pages exported by word processors` {
  private static let word = """
    <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
    <head><!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
    <style><!-- p.MsoNormal {mso-style-parent:"";} --></style></head><body lang=ZH-CN><div class=WordSection1>
    <p class=MsoTitle align=center style='text-align:center'><b><span style='font-size:22.0pt;mso-ascii-font-family:宋体'>关于规范登记事项的通知<span lang=EN-US><o:p></o:p></span></span></b></p>
    <p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><span>明确登记范围。<span lang=EN-US><o:p></o:p></span></span></p>
    <p class=MsoListParagraph><!--[if !supportLists]--><span style='mso-list:Ignore'>二、</span><!--[endif]-->精简登记材料。</p>
    <p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'>各村<span style='display:none;mso-hide:all'>隐去</span>应当于<span
    lang=EN-US>2025</span>年<span lang=EN-US>7</span>月底前办结<span style='mso-hide:all'>再隐</span>。</p>
    <table class=MsoNormalTable border=1><tr style='mso-yfti-irow:0'><td><p class=MsoNormal><span>材料</span></p></td><td><p>份数</p></td></tr>
    <tr><td><p>户口簿<span lang=EN-US><o:p></o:p></span></p></td><td><p><span lang=EN-US>1</span></p></td></tr></table>
    <!--[if supportFields]><span style='mso-element:field-begin'></span> PAGE <![endif]--></div></body></html>
    """

  @Test func `show what Word shows`() {
    let page = HTMLReading(Self.word)
    #expect(
      page.texts == [
        "关于规范登记事项的通知", "一、 明确登记范围。", "二、精简登记材料。", "各村应当于2025年7月底前办结。", "材料", "份数",
        "户口簿", "1",
      ]
    )
    #expect(page.hiddenTexts == ["隐去", "再隐"])
    #expect(page.block("关于")?.kind == .title)
    #expect(page.segment.string(page.block("一、")?.marker ?? .init(0, 0)) == "一、")
    #expect(page.fields(0) == ["材料=户口簿", "份数=1"])
  }

  @Test func `a saved page in one file is refused with advice`() {
    let saved = """
      From: <Saved by Blink>
      Subject: =?utf-8?Q?x?=
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="----x"

      ------x
      Content-Type: text/html

      <p>甲</p>
      """
    let reading = Reading(saved, name: "page.mht")
    #expect(reading.codes == [.unsupportedFormat] && reading.outcome.status == .failed)
    #expect(reading.outcome.problems[0].remedy?.contains("HTML") == true)
  }
}
