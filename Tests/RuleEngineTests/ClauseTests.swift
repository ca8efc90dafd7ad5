import RuleEngine
import Testing

/// Conditions on the clauses that a finding stands in.
@Suite struct `The clauses of a finding` {
  private func quotes(_ condition: String, _ text: String) throws -> [String] {
    let branch = "each sentence\n when demands \"各村\" ..6 \"上报\" \(condition)"
    return try Judge(Judge.rule(branch)).quotes(text)
  }

  @Test(arguments: [
    ("各村须上报名册，乙类甲类参加。", 1), ("各村须甲类上报名册，乙类都要参加。", 0),
    ("乙类甲类参加，各村须上报名册。", 1), ("各村须上报名册。乙类甲类参加。", 1),
  ])
  func `are what an exception looks at`(text: String, count: Int) throws {
    #expect(try quotes("unless clause mentions \"甲类\"", text).count == count)
  }

  @Test func `are asked for each finding by itself`() throws {
    let text = "各村须甲类上报名册，另外请各村务必上报报表。"
    let far = String(repeating: "认真", count: 16)
    let text2 = "各村须甲类上报名册\(far)，另外请\(far)各村务必上报报表。"
    #expect(try quotes("unless mentions \"甲类\"", text) == [])
    #expect(try quotes("unless clause mentions \"甲类\"", text2) == ["各村务必上报报表"])
    #expect(try quotes("and clause mentions \"甲类\"", text2).count == 1)
  }

  @Test func `are all those that the words of the finding stand in`() throws {
    let judge = try Judge(
      Judge.rule(
        "each sentence\n when mentions \"各村\" .. \"上报\" unless clause mentions \"甲类\""
      )
    )
    #expect(judge.quotes("各村研究，甲类商定，然后上报。") == [])
    #expect(judge.quotes("甲类为主，各村研究，然后上报，乙类甲类参加。").count == 1)
  }

  @Test func `hold the phrase as a whole`() throws {
    let exception = "unless clause mentions \"乙类\" ..9 \"甲类\""
    #expect(try quotes(exception, "考虑乙类意见，各村须甲类上报。").count == 1)
    #expect(try quotes(exception, "各村须按乙类甲类上报。") == [])
  }

  @Test func `are asked for in a stance`() throws {
    let exception = "unless clause bans \"名册\""
    #expect(try quotes(exception, "各村须上报名册。").count == 1)
    let branch = "each sentence\n when mentions \"上报\" unless clause bans \"名册\""
    let judge = try Judge(Judge.rule(branch))
    #expect(judge.quotes("不得上报名册；各村上报报表。").count == 1)
  }

  @Test func `may be asked for with what the whole document decides`() throws {
    let exception = "unless clause mentions \"甲类\" and document mentions \"样式\""
    #expect(try quotes(exception, "各村须甲类上报。").count == 1)
    #expect(try quotes(exception, "各村须甲类上报。\n\n样式另发。") == [])
  }

  @Test func `are named where an exception is told`() throws {
    let judge = try Judge(
      Judge.rule("each sentence\n when mentions \"上报\" unless clause mentions \"甲类\"")
    )
    let steps = judge.judge("各村上报。").flatMap(\.because)
    #expect(steps.filter { $0.kind == .exception }.map(\.text) == ["例外不成立：分句 提及 甲类"])
  }
}

/// What a `context` sees.
@Suite struct `Contexts of a title` {
  @Test func `hold of the title and not of a heading`() throws {
    let judge = try Judge(
      "context banned when title mentions \"停办事项\"\n"
        + Judge.rule("each sentence\n when imposes \"各村\" ..8 \"上报\"")
    )
    #expect(judge.quotes("# 停办事项\n\n各村上报。\n", name: "a.md") == [])
    #expect(judge.quotes("# 通知\n\n## 停办事项\n\n各村上报。\n", name: "a.md").count == 1)
  }

  @Test func `ask each document for its own kind`() throws {
    let judge = try Judge(
      "context reported when kind is 方案 and column mentions \"旧况\"\n"
        + Judge.rule("each sentence\n when imposes \"各村\" ..8 \"上报\"")
    )
    let fields = "<项><旧况>各村每日上报。</旧况></项>"
    let documents = ["工作方案", "工作通知", "工作方案"].map {
      "<文件><标题>关于某事的\($0)</标题>\(fields)</文件>"
    }
    #expect(judge.counts(documents, name: "a.xml") == [0, 1, 0])
  }
}
