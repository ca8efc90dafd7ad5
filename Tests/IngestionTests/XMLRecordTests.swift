import DocumentModel
import Ingestion
import Testing

@Suite("XML elements become records with fields")
struct XMLRecordTests {
  @Test func `attributes and leaves are fields, other elements records`() {
    let reading = Reading(
      """
      <清单 标题="石桥村标牌清单" xmlns:x="urn:x">
        <x:牌 号="1" 位置="外部"><名称>党群服务中心</名称><结果/></x:牌>
        <x:牌 号="2"><名称>警务室</名称></x:牌>
        <备注>共2块</备注>
      </清单>
      """
    )
    #expect(
      reading.records == [
        "清单(1){@标题=石桥村标牌清单 备注=共2块}", "牌(1){@号=1 @位置=外部 名称=党群服务中心 结果=}",
        "牌(2){@号=2 名称=警务室}",
      ]
    )
    let segment = reading.segments[0]
    #expect(segment.records.map(\.parent) == [-1, 0, 0])
    #expect(segment.records.map(\.caption) == [-1, 0, 0])
    #expect(segment.declarations.map(\.name) == ["标题", "备注"])
    #expect(segment.isFirst && segment.isLast)
    #expect(reading.outcome.status == .ok && reading.codes.isEmpty)
  }

  @Test func `a leaf with attributes is a record and a field of the one around it`() {
    let reading = Reading("<申请><经费 单位=\"元\">3000</经费><培训/></申请>")
    #expect(reading.records == ["申请(1){经费=3000 培训=}", "经费(1){@单位=元 经费=3000}"])
  }

  @Test func `inline elements are part of the text around them`() {
    let reading = Reading(
      "<a><p>严禁<b>要求</b>村委会<ref id=\"7\">出具</ref>证明</p><p><b>严禁</b>摊派</p></a>"
    )
    #expect(reading.texts == ["严禁要求村委会出具证明", "7", "严禁摊派"])
    #expect(
      reading.records.contains("ref(1){@id=7}") && reading.codes.isEmpty,
      "\(reading.records)"
    )
  }

  @Test func `text on a line of its own beside child elements is a field of its own name`() {
    let reading = Reading("<a>\n  说明文字\n  <b c=\"1\"/>\n  尾注\n</a>")
    #expect(reading.records == ["a(1){a=说明文字 a=尾注}", "b(1){@c=1}"])
  }

  @Test func `white space folds, references and CDATA are text, comments are none`() {
    let reading = Reading(
      "<!DOCTYPE a [<!ENTITY gov \"县&#25919;府\">]>\r\n"
        + "<a><b> 甲\r\n  乙&amp;&#x4E19;<![CDATA[<丁> &amp;]]><!-- 不 -->戊<?x y?> &gov; </b></a>"
    )
    #expect(reading.texts == ["甲 乙&丙<丁> &amp;戊 县政府"])
    #expect(reading.outcome.status == .ok)
  }

  @Test func `a value that ends in a colon leads in its later siblings`() {
    let segment = Reading("<a><t>以下事项：</t><i>甲</i><i>乙</i></a>").segments[0]
    #expect(segment.blocks.map(\.isLeadIn) == [true, false, false])
    #expect(segment.blocks.map(\.parent) == [-1, 0, 0])
  }

  @Test func `a lone root element is a record of its own text`() {
    #expect(Reading("<a>文</a>").records == ["a(1){a=文}"])
    #expect(Reading("<a x=\"\"/>").records == ["a(1){@x=}"])
  }

  @Test("a large list is cut between records", arguments: [300, 1000])
  func cutting(size: Int) {
    let items = (1...200).map { "<项 号=\"\($0)\"><名称>第\($0)项证明</名称></项>" }
    let text =
      "<清单 标题=\"证明清单\"><说明>见附件：</说明><组 名=\"甲\">\n" + items.joined(separator: "\n")
      + "\n</组></清单>"
    let whole = Reading(text)
    let cut = Reading(text, options: ReadingOptions(segmentSize: size))
    #expect(whole.segments.count == 1 && cut.segments.count > 1)
    #expect(cut.texts == whole.texts)
    #expect(cut.segments.map(\.isFirst) == cut.segments.indices.map { $0 == 0 })
    #expect(cut.segments.map(\.isLast) == cut.segments.indices.map { $0 == cut.segments.count - 1 })
    #expect(cut.records.filter { $0.hasPrefix("项") } == whole.records.filter { $0.hasPrefix("项") })
    for (index, segment) in cut.segments.enumerated() {
      for (place, record) in segment.records.enumerated() {
        #expect(record.parent < place && record.fields.upperBound <= segment.fields.count)
      }
      guard index > 0 else { continue }
      #expect(segment.records[0].isCarried && segment.records[1].isCarried)
      #expect(Reading.describe(segment.records[0], in: segment).hasPrefix("清单(1){@标题=证明清单"))
      #expect(Reading.describe(segment.records[1], in: segment) == "组(1){@名=甲}")
      #expect(segment.records[2].caption == 0)
    }
  }
}
