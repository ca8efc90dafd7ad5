import RuleEngine
import RuleLanguage
import Testing

@Suite("Kinds of documents")
struct KindTests {
  @Test(arguments: [
    ("关于报送2024年工作总结的通知", "通知", false), ("关于召开座谈会的函", "函", false),
    ("镇村干部培训工作方案（征求意见稿）", "方案", false), ("领导讲话摘录：提高认识，狠抓落实", "工作讲话", true),
    ("政府常务会议纪要", "纪要", false), ("村级工作考核评分表", "评分表", false),
    ("关于防汛工作情况的报告", "总结", false), ("减负承诺书", "责任书", false),
    ("《减负若干措施》政策解读", "解读", false), ("关于印发村级工作办法的通知", "通知", false),
  ])
  func `are read from the last words of the title, else from the first that stand in it`(
    title: String,
    kind: String,
    isInferred: Bool
  ) throws {
    let judge = try Judge(Judge.rule("each sentence\n when mentions \"甲\""))
    let found = judge.metadata("<h1>\(title)</h1><p>正文。</p>", name: "a.html").kind
    #expect(found?.text == kind && found?.isInferred == isInferred)
  }

  @Test(arguments: [
    // A story names no office above it; what follows is a paragraph, whatever words it holds.
    ("<h1>牌子少了 脚步勤了</h1><p>过去要填清单、写通知，“签了又签。”</p>", "牌子少了 脚步勤了"),
    // The sign of a document is no title, though it ends in 函.
    ("<h1>对第12号提案的回信</h1><p>甲组函〔2025〕3号</p><p>某委员：</p>", "对第12号提案的回信"),
    // The letterhead above a title.
    ("<h1>甲县人民政府办公室</h1><p>关于减少报表的通知</p><p>各乡镇：</p>", "关于减少报表的通知"),
  ])
  func `a line below the most prominent one is the title where it can be one`(
    page: String,
    title: String
  ) throws {
    let judge = try Judge(Judge.rule("each sentence\n when mentions \"甲\""))
    #expect(judge.metadata(page, name: "a.html").title?.text == title)
  }

  @Test(arguments: [
    ("关于借用乡镇工作人员的函", nil), ("在全县新任乡镇干部培训班上的讲话", nil),
    ("苍岭县人民政府关于乡镇财政管理的通知", "苍岭县人民政府"),
    ("西陵县农业农村局2026年工作要点", "西陵县农业农村局"),
    ("苍岭县人民政府办公室转发乡镇企业局通知", "苍岭县人民政府办公室"),
    // Several that issue it together, whatever parts their names.
    ("中共苍岭县委办公室 苍岭县人民政府办公室关于印发清单的通知", "中共苍岭县委办公室 苍岭县人民政府办公室"),
    ("中共苍岭县委办公室苍岭县人民政府办公室关于印发清单的通知", "中共苍岭县委办公室苍岭县人民政府办公室"),
    ("中共石桥镇委员会　石桥镇人民政府关于开展整治的通知", "中共石桥镇委员会 石桥镇人民政府"),
    ("苍岭县民政局、苍岭县财政局关于开展清理的通知", "苍岭县民政局、苍岭县财政局"),
    ("共青团苍岭县委 苍岭县妇女联合会关于开展评选的通知", "共青团苍岭县委 苍岭县妇女联合会"),
    ("苍岭县整治形式主义为基层减负专项工作机制办公室关于印发清单的通知", "苍岭县整治形式主义为基层减负专项工作机制办公室"),
    ("便民服务送上门 苍岭县民政局关于服务的做法", "苍岭县民政局"),
    ("石桥镇人民政府关于转发县民政局、县财政局通知的通知", "石桥镇人民政府"),
    // What the document is about.
    ("西陵县乡镇（街道）履行职责事项清单", nil), ("西陵县乡镇(街道)工作考核办法", nil),
    ("西陵县各乡镇工作考核细则", nil), ("西陵县乡（镇）工作考核办法", nil), ("西陵县街道社区减负清单", nil),
    ("北山口街道社区负面事项清单", "北山口街道"),
  ])
  func `a title names its issuer before the words that end a name`(
    title: String,
    issuer: String?
  ) throws {
    let judge = try Judge(Judge.rule("each sentence\n when mentions \"甲\""))
    let page = "<h1>\(title)</h1><p>正文。</p>"
    #expect(judge.metadata(page, name: "a.html").issuer?.text == issuer)
  }

  @Test(arguments: [
    ("<p>中共苍岭县委办公室</p><p>苍岭县人民政府办公室</p><p>2026年3月1日</p>", "中共苍岭县委办公室 苍岭县人民政府办公室"),
    ("<p>苍岭县民政局　苍岭县财政局</p><p>2026年3月1日</p>", "苍岭县民政局 苍岭县财政局"),
    ("<p>苍岭县民政局 2026年3月1日</p>", "苍岭县民政局"),
    ("<p>请报苍岭县财政局。</p><p>苍岭县民政局</p><p>2026年3月1日</p>", "苍岭县民政局"),
  ])
  func `all that sign a document issue it`(end: String, issuer: String) throws {
    let judge = try Judge(Judge.rule("each sentence\n when mentions \"甲\""))
    let page = "<h1>西陵县乡镇（街道）考核办法</h1><p>第一条 依照规定办理。</p>\(end)"
    let found = judge.metadata(page, name: "a.html")
    #expect(found.issuer?.text == issuer)
    #expect(found.issuerLevel == .county)
  }

  @Test func `a line that says one fact is no title of a plain text`() throws {
    let judge = try Judge(Judge.rule("each sentence\n when mentions \"甲\""))
    let text = """
      甲县准入联席会议纪要

      参加单位：县委组织部、县委编办、县民政局、县财政局、县司法局

      会议审议了十项申请。
      """
    #expect(judge.metadata(text).title?.text == "甲县准入联席会议纪要")
  }

  @Test(arguments: [
    ("各乡镇人民政府：", true), ("现就各乡镇人民政府报表事项通知如下：", false),
    ("答：共三个方面。各乡镇人民政府不得要求：", false),
  ])
  func `addressees are named in a line of their own`(line: String, isAddressed: Bool) throws {
    let judge = try Judge(Judge.rule("each sentence\n when mentions \"甲\""))
    let page = "<h1>关于报表的通知</h1><p>\(line)</p><p>一、停报月报。</p>"
    #expect((judge.metadata(page, name: "a.html").addressees != nil) == isAddressed)
  }
}
