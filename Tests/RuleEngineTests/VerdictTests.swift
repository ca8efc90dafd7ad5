import RuleEngine
import Testing

/// What a sentence says of others around it.
@Suite struct `Verdicts of other sentences` {
  private let judge: Judge

  init() throws {
    let words = """
      terms 指前 = "上述要求" "此项要求"
      context banned when next mentions "此项要求" ..8 "不再执行"
      context banned when closing mentions "上述要求" ..8 "不再执行"
      context banned when opening mentions "下列做法" ..8 "取消"
      """
    let branches = "each sentence\n when imposes \"各村\" ..14 \"上报\" unless context reported"
    judge = try Judge(words + "\n" + Judge.rule(branches))
  }

  @Test(arguments: [
    "各村须每日上报。此项要求不再执行。",
    "各村须每周上报；各村应当每日上报。上述要求不再执行。",
    "下列做法一律取消。各村每日上报；各村每周上报。",
    "各村须每日上报。\n\n各村每周上报。\n\n上述要求从今年起不再执行。",
    "下列做法全部取消。\n\n各村须每日上报。",
    "一、报表\n\n各村须每日上报。\n\n上述要求不再执行。",
  ])
  func `take back what is asked, whatever words ask for it`(text: String) {
    #expect(judge.quotes(text) == [])
  }

  @Test(arguments: [
    // The sentence right behind only.
    "各村须每日上报。镇里汇总。此项要求不再执行。",
    // Another section.
    "一、报表\n\n各村须每日上报。\n\n二、会议\n\n上述要求不再执行。",
    "下列做法全部取消。\n\n一、报表\n\n各村须每日上报。",
    // What comes behind.
    "上述要求不再执行。各村须每日上报。",
    // Another item of a list in a paragraph.
    "各村做好两件事：（一）每日上报；（二）各村每周上报。此项要求不再执行。",
  ])
  func `say nothing of what is out of their reach`(text: String) {
    #expect(judge.quotes(text).count == 1)
  }

  @Test func `are told as the reason`() throws {
    let reported = try Judge(
      "context reported when next mentions \"已纠正\"\n"
        + Judge.rule("each sentence\n when reports \"各村\" ..8 \"上报\"")
    )
    let findings = reported.judge("镇里要求各村每日上报。已纠正。")
    let reasons = findings.flatMap(\.because).map(\.text)
    #expect(reasons.contains { $0.hasPrefix("已为") && $0.contains("已纠正") })
  }

  @Test func `cost linear time however many there are`() throws {
    let text = String(repeating: "上述要求不再执行。", count: 4000) + "各村须每日上报。"
    #expect(judge.quotes(text).count == 1)
  }
}

/// Which words contexts lend.
@Suite struct `Words of contexts` {
  private static let text = """
    一、各村报送统计表

    （一）每月上报一次。
    """

  @Test func `are lent by a heading`() throws {
    let judge = try Judge(Judge.rule("each sentence\n when imposes \"统计表\" .. \"上报\""))
    #expect(judge.quotes(Self.text) == ["（一）每月上报一次"])
  }

  @Test func `do not count where a word must stand here`() throws {
    let judge = try Judge(Judge.rule("each sentence\n when imposes here \"统计表\" .. \"上报\""))
    #expect(judge.quotes(Self.text) == [])
    #expect(judge.quotes("统计表每月上报一次。").count == 1)
  }

  @Test func `do not count where a whole phrase must stand here`() throws {
    let phrase = "\"各村\" .. here (\"统计表\" .. \"上报\")"
    let judge = try Judge(Judge.rule("each sentence\n when imposes \(phrase)"))
    #expect(judge.quotes(Self.text) == [])
    #expect(judge.quotes("一、各村任务\n\n（一）统计表每月上报。") == ["（一）统计表每月上报"])
  }

  @Test func `stand here for what asks a heading itself`() throws {
    let branches = "each sentence\n when imposes \"上报\"\n unless heading mentions here \"统计表\""
    #expect(try Judge(Judge.rule(branches)).quotes(Self.text) == [])
  }

  @Test func `are not lent by a single character, unless it names a body`() throws {
    let single = try Judge(Judge.rule("each sentence\n when imposes \"表\" .. \"上报\""))
    #expect(single.quotes(Self.text) == [])
    #expect(single.quotes("表每月上报。").count == 1)
    let body = try Judge(
      "actor 堡方 level village { \"堡\" }\n"
        + Judge.rule("each sentence\n when imposes 堡方 .. \"上报\"")
    )
    #expect(body.quotes("一、本堡任务\n\n（一）每月上报一次。").count == 1)
  }

  @Test func `are not lent by a context that is silent, whose stance passes down`() throws {
    let words = "context silent when leadin mentions \"通知如下\"\n"
    let text = """
      严禁报送统计表，现通知如下：

      一、每月上报一次。
      """
    let lent = Judge.rule("each sentence\n when mentions \"统计表\" .. \"上报\"")
    #expect(try Judge(words + lent).quotes(text) == [])
    let stance = Judge.rule("each sentence\n when bans \"上报\"")
    #expect(try Judge(words + stance).quotes(text).count == 1)
  }
}

/// What a kind of document says of all of it, and where that ends.
@Suite struct `Parts that instruct in a document that reports` {
  private let judge: Judge

  init() throws {
    let words = """
      stance banned { before "严禁" "绝无" }
      kind 巡检报 reported when title mentions "巡检报"
      context stated when kind is 巡检报 and heading mentions "要求"
      """
    judge = try Judge(words + "\n" + Judge.rule("each sentence\n when imposes \"各村\" ..8 \"上报\""))
  }

  @Test func `begin with a heading that is declared`() {
    let text = """
      入户巡检报

      一、检查情况

      各村每日上报。

      二、下步要求

      各村每周上报。

      （一）时间

      各村每月上报。
      """
    #expect(judge.quotes(text) == ["各村每周上报", "各村每月上报"])
  }

  @Test func `keep what stands nearer`() {
    let text = """
      入户巡检报

      一、下步要求

      严禁有下列做法：

      （一）各村每周上报。
      """
    #expect(judge.quotes(text) == [])
  }

  @Test func `take nothing from the heading's own words`() {
    let text = """
      入户巡检报

      一、绝无例外及下步要求

      各村每周上报。
      """
    #expect(judge.quotes(text) == ["各村每周上报"])
  }

  @Test func `begin in no other kind of document`() throws {
    let words = """
      kind 巡检报 reported when title mentions "巡检报"
      kind 走访报 reported when title mentions "走访报"
      context stated when kind is 巡检报 and heading mentions "要求"
      """
    let other = try Judge(
      words + "\n" + Judge.rule("each sentence\n when imposes \"各村\" ..8 \"上报\"")
    )
    #expect(other.quotes("入户走访报\n\n一、下步要求\n\n各村每周上报。") == [])
  }
}
