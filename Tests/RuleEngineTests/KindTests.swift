import RuleEngine
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
}
