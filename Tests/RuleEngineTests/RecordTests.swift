import RuleEngine
import Testing

@Suite struct `Records, groups and documents` {
  private static let plaques = """
    record 标牌 {
      村名 header "村" | "单位" element "@village" | "village"
      名称 header "名称" element "name" | "@name"
      位置 header "位置" element "@place"
      处理 header "处理" | "处置" element "@result"
      recognise when has 名称 and has 位置
    }
    """

  @Test func `merged cells keep their value in every row`() throws {
    let judge = try Judge(
      Self.plaques
        + Judge.rule(
          """
          each 标牌
            when 位置 mentions "外部" and 名称 mentions "工作站"
            unless 处理 mentions "撤除"
          """,
          message: "{村名}：{名称}"
        )
    )
    let page = """
      <table><tr><th>村</th><th>位置</th><th>名称</th><th>处理</th></tr>
      <tr><td rowspan="3">桃园村</td><td rowspan="3">外部</td><td>村民委员会</td><td>保留</td></tr>
      <tr><td>反诈工作站</td><td>保留</td></tr><tr><td>禁毒工作站</td><td>撤除</td></tr></table>
      """
    let findings = judge.judge(page, name: "a.html")
    #expect(findings.map(\.message) == ["桃园村：反诈工作站"])
    #expect(findings.first?.place.contains("第3行") == true)
  }

  @Test func `an element is a column whatever its case and joints, or by its first word`() throws {
    let judge = try Judge(
      Self.plaques
        + Judge.rule("each 标牌\n when 位置 mentions \"外部\"", message: "{名称}")
    )
    func found(_ name: String, _ place: String) -> [String] {
      judge.judge(
        "<list><plate \(place)=\"外部\"><\(name)>站</\(name)></plate></list>",
        name: "a.xml"
      ).map(\.message)
    }
    #expect(found("NAME", "Place") == ["站"])
    #expect(found("nameText", "place_of_plate") == ["站"])
    #expect(found("nameCode", "place") == [])
    #expect(found("surname", "place") == [])
  }

  private static let told = """
    record 任务 {
      配合 header "配合"
      责任 header "责任" element "zr" values "某村" | "某镇" | "某局"
      内容 header "内容" values "巡查" | "鉴定"
      recognise when has 责任 and has 内容
    }
    """

  /// Rows of the columns 做什么, 谁挑头 and 谁搭手, which no record names.
  private func unnamed(_ rows: [(String, String, String)], named: Bool = false) -> String {
    "<table><tr><th>做什么</th><th>谁挑头</th><th>\(named ? "责任" : "谁搭手")</th></tr>"
      + rows.map { "<tr><td>\($0)</td><td>\($1)</td><td>\($2)</td></tr>" }.joined() + "</table>"
  }

  private func duties(_ page: String, name: String = "a.html") throws -> [String] {
    let rule = Judge.rule("each 任务\n when 责任 mentions \"某村\"", message: "{责任}{内容}")
    return try Judge(Self.told + rule).judge(page, name: name).map(\.message)
  }

  @Test func `values tell columns whose names no rule knows`() throws {
    let rows = [("河道巡查", "某村", "某局"), ("房屋鉴定", "某局", "某村"), ("夜间巡查", "某镇", "—")]
    #expect(try duties(unnamed(rows)) == ["某村河道巡查"])
    // A name goes before values.
    #expect(try duties(unnamed(rows, named: true)) == ["某村房屋鉴定"])
    let items = rows.map { "<x><a>\($0)</a><b>\($1)</b><c>\($2)</c></x>" }.joined()
    #expect(try duties("<list>\(items)</list>", name: "a.xml") == ["某村河道巡查"])
    // Elements of one name are one list, whatever is around them and whatever some of them lack.
    let parts = rows.map { "<part><x><b>\($0.1)</b><a>\($0.0)</a></x></part>" }.joined()
    #expect(try duties("<list>\(parts)<x><b>某村</b><a>巡查</a></x></list>", name: "a.xml").count == 2)
  }

  @Test func `few rows, or values that mostly say something else, tell no column`() throws {
    let rows = [("河道巡查", "某村", ""), ("房屋鉴定", "某局", "")]
    #expect(try duties(unnamed(rows)) == [])
    #expect(try duties(unnamed(rows + [("夜间巡查", "张三", "")])) == ["某村河道巡查"])
    let others = [("夜间巡查", "张三", ""), ("夜间巡查", "李四", "")]
    #expect(try duties(unnamed(rows + others)) == [])
    // A sentence may mention anything.
    let notes = [("某事。", "夜间巡查由某村负责。", ""), ("某事。", "某镇做河道巡查。", ""), ("某事。", "某局看房屋鉴定。", "")]
    #expect(try duties(unnamed(notes)) == [])
    // What is empty says nothing.
    #expect(try duties(unnamed(rows + [("夜间巡查", "", "")])) == ["某村河道巡查"])
  }

  @Test func `a sentence may ask what stands beside it in its row`() throws {
    let judge = try Judge(
      Judge.rule("each sentence\n when mentions \"牌子\"\n unless record mentions \"撤除\"")
    )
    func row(_ decision: String) -> String {
      "<table><tr><th>名称</th><th>处理</th></tr><tr><td>牌子</td><td>\(decision)</td></tr></table>"
    }
    #expect(judge.judge(row("保留"), name: "a.html").count == 1)
    #expect(judge.judge(row("撤除"), name: "a.html").isEmpty)
  }

  @Test func `distinct values are counted by group`() throws {
    let judge = try Judge(
      Self.plaques
        + Judge.rule(
          "each 标牌 grouped by 村名\n when count distinct 名称 where (位置 mentions \"外部\") > 2",
          message: "{村名}{count}"
        )
    )
    func rows(_ names: [String]) -> String {
      names.map { "<tr><td>甲村</td><td>外部</td><td>\($0)</td></tr>" }.joined()
    }
    let head = "<table><tr><th>村</th><th>位置</th><th>名称</th></tr>"
    #expect(judge.judge(head + rows(["一", "二"]) + "</table>", name: "a.html").isEmpty)
    #expect(
      judge.judge(head + rows(["一", "二", "三", "三"]) + "</table>", name: "a.html").map(\.message)
        == ["甲村3"]
    )
  }

  @Test func `records without the group's column are grouped by what is around them`() throws {
    let judge = try Judge(
      Self.plaques
        + Judge.rule(
          "each 标牌 grouped by 村名\n when count distinct 名称 where (位置 mentions \"外部\") > 2",
          message: "{count}"
        )
    )
    func table(_ names: [String]) -> String {
      "<table><tr><th>位置</th><th>名称</th></tr>"
        + names.map { "<tr><td>外部</td><td>\($0)</td></tr>" }.joined() + "</table>"
    }
    let apart = table(["一", "二"]) + "<p>又</p>" + table(["三", "四"])
    #expect(judge.judge(apart, name: "a.html").isEmpty)
    #expect(judge.judge(table(["一", "二", "三"]), name: "a.html").map(\.message) == ["3"])
    func list(_ names: [[String]]) -> String {
      let groups = names.enumerated().map { index, names in
        "<g 号=\"\(index)\">"
          + names.map { "<s place=\"外部\" name=\"\($0)\"/>" }.joined() + "</g>"
      }
      return "<l>" + groups.joined() + "</l>"
    }
    #expect(judge.judge(list([["一", "二"], ["三", "四"]]), name: "a.xml").isEmpty)
    #expect(judge.judge(list([["一"], ["三", "四", "五"]]), name: "a.xml").map(\.message) == ["3"])
  }

  @Test func `an empty cell of the group's column repeats the one above`() throws {
    let judge = try Judge(
      Self.plaques
        + Judge.rule(
          "each 标牌 grouped by 村名\n when count distinct 名称 where (位置 mentions \"外部\") > 2",
          message: "{村名}{count}"
        )
    )
    let page = """
      <table><tr><th>村</th><th>位置</th><th>名称</th></tr>
      <tr><td>甲村</td><td>外部</td><td>一</td></tr><tr><td></td><td>外部</td><td>二</td></tr>
      <tr><td>乙村</td><td>外部</td><td>一</td></tr><tr><td></td><td>外部</td><td>二</td></tr>
      <tr><td></td><td>外部</td><td>三</td></tr></table>
      """
    #expect(judge.judge(page, name: "a.html").map(\.message) == ["乙村3"])
  }

  @Test func `a group's finding points at what its last count counts first`() throws {
    let judge = try Judge(
      Self.plaques
        + Judge.rule(
          """
          each 标牌 grouped by 村名
            when count distinct 名称 where (位置 mentions "外部") > 2
            when count distinct 名称 where (名称 mentions "站") > 0
          """
        )
    )
    let page = """
      <table><tr><th>村</th><th>位置</th><th>名称</th></tr>
      <tr><td>甲村</td><td>外部</td><td>一</td></tr><tr><td>甲村</td><td>外部</td><td>反诈站</td></tr>
      <tr><td>甲村</td><td>外部</td><td>禁毒站</td></tr></table>
      """
    #expect(judge.quotes(page, name: "a.html") == ["反诈站"])
  }

  @Test func `a short value passes its stance to its row`() throws {
    let judge = try Judge(
      "context banned when record mentions \"不予准入\"\n"
        + Judge.rule("each sentence\n when imposes \"自行解决\"")
    )
    func row(_ result: String) -> String {
      """
      <table><tr><th>事项</th><th>经费</th><th>结论</th></tr>
      <tr><td>登记</td><td>由社区自行解决</td><td>\(result)</td></tr>
      <tr><td>巡查</td><td>由社区自行解决</td><td>同意</td></tr></table>
      """
    }
    #expect(judge.quotes(row("同意"), name: "a.html").count == 2)
    #expect(judge.quotes(row("不予准入"), name: "a.html").count == 1)
    let long = String(repeating: "此前另一事项已经说明", count: 5) + "不予准入"
    #expect(judge.quotes(row(long), name: "a.html").count == 2)
  }

  @Test func `a document names all that it lacks`() throws {
    let judge = try Judge(
      Judge.rule(
        "each document\n when document mentions \"承接\"\n lacks \"经费\" | \"期限\" | \"批准\"",
        message: "缺{missing}"
      )
    )
    #expect(judge.judge("由社区承接，经费列支。").map(\.message) == ["缺期限、批准"])
    #expect(judge.judge("由社区承接，经费、期限、批准齐全。").isEmpty)
    #expect(judge.judge("由县局办理。").isEmpty)
  }

  @Test func `a rule holds from the day of its source`() throws {
    let judge = try Judge(Judge.rule("each sentence\n when mentions \"牌子\""))
    #expect(judge.quotes("牌子", on: "2019-12-31") == [])
    #expect(judge.quotes("牌子", on: "2020-01-01") == ["牌子"])
    #expect(judge.quotes("关于牌子的通知\n\n2018年3月5日\n\n挂牌子。") == [])
  }

  @Test func `a condition on the whole document may be met later`() throws {
    let judge = try Judge(
      Judge.rule("each sentence\n when mentions \"牌子\"\n unless document mentions \"法定\"")
    )
    #expect(judge.quotes("设牌子。其他。") == ["设牌子"])
    #expect(judge.quotes("设牌子。依法定程序。") == [])
  }

  // MARK: Sums and owners

  private static func rating(_ shares: String...) -> String {
    let rows = zip(["县局", "乡镇党委", "乡镇干部"], shares).map { "<tr><td>\($0)</td><td>\($1)</td></tr>" }
    return "<table><caption>考核权重</caption><tr><th>主体</th><th>权重</th></tr>\(rows.joined())</table>"
  }

  @Test(arguments: [
    (["50%", "30%", "20%"], false), (["60%", "25%", "15%"], true), (["60%", "二十五", "15"], true),
    (["100%", "—", "无"], false),
  ])
  func `the numbers of a column are added up over a group`(shares: [String], isFound: Bool) throws {
    let words = """
      record 权重表 {
        单位列 header "单位" 主体列 header "主体" 权重列 header "权重"
        recognise when has 主体列 and has 权重列
      }
      """
    let branch = "each 权重表 grouped by 单位列\n when sum 权重列 where (主体列 mentions \"乡镇\") < 50"
    let judge = try Judge(words + "\n" + Judge.rule(branch))
    let page = Self.rating(shares[0], shares[1], shares[2])
    #expect(judge.judge(page, name: "a.html").count == (isFound ? 1 : 0))
  }

  @Test func `a rule yields where an owner reports the same words, and nowhere else`() throws {
    let owner = Judge.rule("each sentence\n when mentions \"甲\" ..2 \"乙\"", id: "OWN-01")
    let other = """
      rule TEST-02 error "测试" {
        basis 测试依据
        each sentence
         when mentions "乙"
        yields OWN-01
        message "某" advise "改" violates "甲" complies "乙"
      }
      """
    let judge = try Judge(owner + "\n" + other)
    let found = judge.judge("某甲一乙某。某乙某。").map { judge.rules.rules[$0.rule].id }
    #expect(found == ["OWN-01", "TEST-02"])
  }
}
