import RuleEngine
import Testing

/// Forms in XML whose fields are named by a value.
@Suite struct `Forms of named values` {
  private let judge: Judge

  init() throws {
    judge = try Judge(
      """
      record 申请 {
        事项 header "事项" element "@name"
        期限 header "期限" element "@term"
        经费 header "经费" element "@money"
        recognise when has 事项 and has 期限
      }
      terms 空话 = "长期" "视情"

      """
        + Judge.rule(
          "each 申请\n when 期限 mentions 空话\n each sentence\n when mentions 空话 and column mentions \"经费\"",
          message: "{quote}"
        )
    )
  }

  private func found(_ fields: String) -> [String] {
    judge.judge("<form><unit>县林业局</unit>\(fields)</form>", name: "a.xml").map(\.message)
  }

  @Test(arguments: [
    "<f n='事项'>巡护</f><f n='实施期限'>长期</f><f n='经费保障'>视情安排</f>",
    "<f n='事项' by='局'>巡护</f><f n='实施期限'>长期</f><f n='经费保障'>视情安排</f><f n='备注'>无</f>",
    "<f n='事项' v='巡护'/><f n='实施期限' v='长期'/><f n='经费保障' v='视情安排'/>",
    "<f><n>事项</n><v>巡护</v></f><f><n>实施期限</n><v>长期</v></f><f><n>经费保障</n><v>视情安排</v></f>",
  ])
  func `are one record, and their names are columns`(fields: String) {
    #expect(found(fields) == ["长期", "视情安排"])
  }

  @Test(arguments: [
    // Tasks and who does them: no names of columns.
    "<f n='林木巡护'>长期</f><f n='道路保洁'>长期</f><f n='防火宣传'>视情安排</f>",
    // Too few.
    "<f n='事项'>巡护</f><f n='实施期限'>长期</f>",
    // A name that comes twice is none.
    "<f n='事项'>巡护</f><f n='期限'>长期</f><f n='期限'>视情</f><f n='经费'>无</f>",
  ])
  func `are not made of other lists`(fields: String) {
    #expect(found(fields) == [])
  }

  @Test func `stand for the elements they are made of`() throws {
    let rows = try Judge(
      "record 行 { 名 element \"@name\" \n值 element \".\" \n期限 header \"期限\" \n经费 header \"经费\" "
        + "\n事项 header \"事项\" \nrecognise when has 名 }\n"
        + Judge.rule("each 行\n when 名 is present", message: "{名}")
    )
    let list = "<l><f name='林木巡护'>甲</f><f name='道路保洁'>乙</f><f name='防火宣传'>丙</f></l>"
    #expect(rows.judge(list, name: "a.xml").count == 3)
    let form = "<l><f name='事项'>甲</f><f name='期限'>乙</f><f name='经费'>丙</f></l>"
    #expect(rows.judge(form, name: "a.xml").map(\.message) == [])
  }

  @Test func `tell the field on paper`() throws {
    let findings = judge.judge(
      "<a><f n='事项'>巡护</f><f n='实施期限'>长期</f><f n='经费保障'>无</f></a>",
      name: "a.xml"
    )
    #expect(findings.map(\.place) == ["实施期限"])
  }
}

/// Tables in XML whose cells have one name.
@Suite struct `Tables of like cells` {
  private let judge: Judge

  init() throws {
    judge = try Judge(
      """
      record 分工 {
        事项 header "工作内容" | "事项" element "@matter"
        责任 header "责任单位" | "牵头" element "@owner"
        recognise when has 事项 and has 责任
      }

      """ + Judge.rule("each 分工\n when 责任 mentions \"各村\"", message: "{事项}")
    )
  }

  @Test(arguments: [
    "<row><c>序号</c><c>工作内容</c><c>牵头</c></row><row><c>1</c><c>征收</c><c>各村</c></row>"
      + "<row><c>2</c><c>宣传</c><c>县局</c></row>",
    "<Row><Cell><Data>分工表</Data></Cell></Row>"
      + "<Row><Cell><Data>事项</Data></Cell><Cell><Data>责任单位</Data></Cell></Row>"
      + "<Row><Cell/><Cell><Data>各村</Data></Cell></Row>"
      + "<Row><Cell><Data>征收</Data></Cell><Cell><Data>各村</Data></Cell></Row>",
  ])
  func `have the names that their first full row gives`(rows: String) {
    let found = judge.judge("<book><sheet>\(rows)</sheet></book>", name: "a.xml")
    #expect(found.map(\.message).last == "征收")
    #expect(found.allSatisfy { $0.quote == "各村" || $0.quote == "征收" })
  }

  @Test func `have none where the first row is data`() {
    let rows = "<row><c>征收</c><c>各村</c></row><row><c>宣传</c><c>各村</c></row>"
    #expect(judge.judge("<l><t>\(rows)</t></l>", name: "a.xml").map(\.message) == [])
  }
}
