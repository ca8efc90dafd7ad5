import RuleEngine
import Testing

@Suite struct `Length and contradictions` {
  private let long = """
    each document
    when length > 20
    """

  private func messages(_ judge: Judge, _ document: String) -> [String] {
    judge.judge(document).map(\.message)
  }

  private func isLong(_ judge: Judge, _ document: String, name: String = "a.txt") -> Bool {
    !judge.judge(document, name: name).isEmpty
  }

  @Test func `the body counts, not the title, tables and attachments`() throws {
    let judge = try Judge(Judge.rule(long))
    let title = "关于一件有很长很长很长很长很长题目的事情的通知\n\n"
    let body = "各村协助做好宣传工作。"
    let more = "各单位分工负责、按期完成、公开结果。"
    #expect(!isLong(judge, title + body))
    #expect(isLong(judge, title + body + "\n\n" + more))
    #expect(!isLong(judge, title + body + "\n\n附件：1.清单\n\n" + more))
    #expect(!isLong(judge, title + body + "\n\n附件2\n\n" + more))
    #expect(isLong(judge, title + body + "\n\n附件所列事项另行安排。" + more))
    let table = "<table><tr><th>事项</th><th>要求</th></tr><tr><td>宣传</td><td>\(more)</td></tr></table>"
    #expect(!isLong(judge, "<h1>通知</h1><p>\(body)</p>\(table)", name: "a.html"))
  }

  @Test func `a finding names where the document forbids the same`() throws {
    let judge = try Judge(
      "terms 表 = \"日报表\" \"周报表\"\n" + Judge.rule("each sentence\n when imposes 表")
    )
    let told = messages(judge, "不得要求各村填写日报表。各村填写周报表。")
    #expect(told.count == 1)
    #expect(told.allSatisfy { $0.contains("不得要求各村填写日报表") })
    // What is dropped, and what the heading alone forbids, contradicts nothing.
    #expect(!messages(judge, "已取消日报表。各村填写周报表。").contains { $0.contains("矛盾") })
    #expect(!messages(judge, "各村填写周报表。").contains { $0.contains("矛盾") })
  }
}
