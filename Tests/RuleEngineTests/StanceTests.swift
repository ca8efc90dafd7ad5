import Testing

/// Whether a text asks, forbids, allows, tells or exempts.
@Suite struct `Stance of a phrase` {
  private let demands: Judge
  private let imposes: Judge

  init() throws {
    let phrase = "村级组织 ..20 (\"出具\" | \"开具\") ..12 \"证明\""
    demands = try Judge(Judge.rule("each sentence\n when demands \(phrase)"))
    imposes = try Judge(Judge.rule("each sentence\n when imposes \(phrase)"))
  }

  @Test(arguments: [
    "申请人应当提交村委会出具的居住证明。",
    "须由社区居委会出具证明。",
    "未经准入的，也必须由村委会出具证明。",
    "各社区不得拒绝为群众开具的，由社区出具证明。", "去年已经办了三次，各村须出具证明。",
  ])
  func `a demand is found`(text: String) {
    #expect(demands.quotes(text).count == 1)
  }

  @Test(arguments: [
    "任何部门不得要求村委会出具证明。",
    "今后不再由村委会出具证明。",
    "取消由村委会出具的居住证明。",
    "由村委会出具证明的做法一律取消。",
    "过去群众经常要找村委会出具证明。",
    "村委会不应出具此类证明。",
    "无需村委会出具证明。",
    "村委会可以为确有需要的群众出具证明。",
  ])
  func `a ban, a removal, a report and a permission are no demand`(text: String) {
    #expect(demands.quotes(text) == [])
    #expect(imposes.quotes(text) == [])
  }

  @Test func `what follows the comma that ends a report speaks for itself`() {
    #expect(demands.quotes("过去群众常到村里开证明，各村必须如实出具证明。").count == 1)
    #expect(demands.quotes("过去群众常到村里开证明，各村也曾如实出具证明。") == [])
  }

  @Test func `a single character denies, but in no word of the rules`() throws {
    let phrase = "\"村\" ..9 \"挂牌\" | \"村\" ..9 \"编制不动\""
    let judge = try Judge(Judge.rule("each sentence\n when imposes \(phrase)"))
    #expect(judge.quotes("各村挂牌。").count == 1)
    #expect(judge.quotes("各村不挂牌。") == [])
    #expect(judge.quotes("各村人员编制不动。").count == 1)
    #expect(judge.quotes("各村不定期挂牌。").count == 1)
  }

  @Test func `a bare statement in a directive imposes`() {
    #expect(imposes.quotes("各村（社区）出具证明一份。").count == 1)
    #expect(demands.quotes("各村（社区）出具证明一份。") == [])
  }

  @Test func `a lead-in passes a ban to its items`() {
    let text = """
      关于证明事项的通知

      下列事项，村委会一律不予办理：
      （一）由村委会出具居住证明；
      （二）由村委会出具收入证明。
      """
    #expect(imposes.quotes(text) == [])
  }

  @Test(arguments: [
    "严禁下列行为：（一）摊派费用；（二）由村委会出具居住证明；（三）代填表格。",
    "坚决不搞变通：一是由村委会出具证明；二是重复盖章。",
    "防止出现以下情形：1.由村委会出具证明；2.层层签字。",
  ])
  func `a lead-in passes a ban to the items in its own paragraph`(text: String) {
    #expect(imposes.quotes(text) == [])
  }

  @Test func `what follows a list inside a paragraph is no item of it`() {
    let text = "严禁下列行为：（一）摊派费用；（二）代填表格。申请人由村委会出具证明。"
    #expect(imposes.quotes(text) == ["申请人由村委会出具证明"])
  }

  @Test func `a lead-in lends its words to the items in its own paragraph`() {
    let text = "村委会应当做到：（一）及时公开；（二）为申请人出具证明。"
    #expect(imposes.quotes(text) == ["（二）为申请人出具证明"])
  }

  @Test func `a decimal number begins no item`() throws {
    let judge = try Judge(Judge.rule("each sentence\n when mentions \"占比\" ..8 \"万元\""))
    #expect(judge.quotes("占比：1.5万元。") == ["占比：1.5万元"])
  }

  @Test func `a heading passes a demand to a table`() throws {
    let judge = try Judge(Judge.rule("each sentence\n when demands \"居住证明\""))
    let page = """
      <h1>办事指南</h1><h2>二、申请材料</h2>
      <table><tr><th>序号</th><th>名称</th></tr><tr><td>1</td><td>居住证明</td></tr>
      <tr><td>2</td><td>身份证</td></tr></table>
      """
    #expect(judge.quotes(page, name: "a.html") == ["居住证明"])
  }

  @Test func `the title of an element passes its stance to the elements inside`() {
    let list = """
      <清单><类别 名称="已取消的材料"><项><内容>由村委会出具证明</内容></项></类别>
      <类别><标题>保留的材料</标题><项><内容>由居委会出具证明</内容></项></类别></清单>
      """
    #expect(imposes.quotes(list, name: "a.xml") == ["由居委会出具证明"])
  }

  @Test func `a question and a conditional ask for nothing`() {
    #expect(imposes.quotes("难道还要村委会天天出具证明吗？") == [])
    #expect(imposes.quotes("违规要求村委会出具证明的，予以通报。") == [])
  }

  @Test func `a flip stands behind its trigger, not inside it`() throws {
    let judge = try Judge(Judge.rule("each sentence\n when imposes 村级组织 ..20 \"填报\""))
    #expect(judge.quotes("各村可以不填报。") == [])
    #expect(judge.quotes("严禁各村不填报。").count == 1)
  }

  @Test func `a news report only tells`() {
    let text = "记者 陈禾 报道\n\n有的单位必须要村委会出具证明。"
    #expect(imposes.quotes(text) == [])
  }

  @Test func `a trigger listed both ways governs what precedes and what follows it`() throws {
    let words = """
      stance banned {
        before reach sentence "绝无"
        after "绝无"
      }
      """
    let judge = try Judge(
      words + "\n"
        + Judge.rule("each sentence\n when bans \"日报\" | \"周报\"")
    )
    #expect(judge.quotes("日报绝无，也有周报。").count == 2)
    #expect(judge.quotes("绝无日报，也无周报。").count == 2)
    #expect(judge.quotes("另有日报，周报绝无。") == ["周报绝无"])
  }

  @Test func `a flip turns a ban into a demand`() throws {
    let judge = try Judge(Judge.rule("each sentence\n when demands 村级组织 ..20 \"承接\""))
    #expect(judge.quotes("严禁各社区推诿承接任务。").count == 1)
    #expect(judge.quotes("严禁各社区承接任务。") == [])
  }

  @Test func `words split by marks, width and spaces are one word`() {
    let page = "<p>须由村<span>委</span>会出&#20855;居住证&nbsp;明；须由村（居）委会出具证明。</p>"
    #expect(imposes.quotes(page, name: "a.html").count == 2)
  }

  @Test func `nothing is found in a kind of document that is exempted`() {
    let adopted = "2022年10月31日 江州市第八届人民代表大会常务委员会第八次会议通过"
    let demand = "第二十条 申请人应当提交村民委员会出具的居住证明。"
    #expect(demands.quotes("江州市农村建房条例\n\n\(adopted)\n\n\(demand)\n").isEmpty)
    #expect(demands.quotes("江州市农村建房管理办法\n\n\(demand)\n").count == 1)
    #expect(demands.quotes("关于贯彻《江州市农村建房条例》的通知\n\n\(adopted)\n\n\(demand)\n").count == 1)
  }
}
