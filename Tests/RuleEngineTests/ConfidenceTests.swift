import RuleEngine
import Testing

/// How sure a rule is of what it finds.
@Suite struct `Confidence` {
  private func confidence(_ branches: String, _ text: String) throws -> [String] {
    try Judge(Judge.rule(branches)).judge(text).map { finding in
      "\(finding.isCertain ? "certain" : "likely") \(finding.quote)"
    }
  }

  @Test func `is lowered by the branch that finds something`() throws {
    let text = "各村须每日上报。各村每周填报。"
    let branches = """
      each sentence
        when demands "各村" ..8 "上报"
      each sentence likely
        when mentions "各村" ..8 "填报"
      """
    #expect(
      try confidence(branches, text) == ["certain 各村须每日上报", "likely 各村每周填报"]
    )
  }

  @Test func `is not raised by a branch without the mark`() throws {
    let text = "各村应当做好下列工作：\n\n1. 每日上报。"
    let found = try confidence("each sentence\n when mentions \"各村\" .. \"上报\"", text)
    #expect(found == ["likely 1. 每日上报"])
  }

  @Test(arguments: ["each clause", "each document", "each 事项", "each 事项 grouped by 名称"])
  func `is lowered over every unit`(unit: String) throws {
    let condition =
      switch unit {
      case "each document": "document mentions \"上报\""
      case "each 事项": "名称 mentions \"上报\""
      case "each clause": "mentions \"上报\""
      default: "count > 1"
      }
    let record = "record 事项 { 名称 header \"名称\" 次数 header \"次数\" recognise when has 名称 }\n"
    let text = "| 名称 | 次数 |\n|---|---|\n| 上报 | 3 |\n| 上报 | 4 |\n"
    for (mark, isCertain) in [("", true), (" likely", false)] {
      let judge = try Judge(record + Judge.rule("\(unit)\(mark)\n when \(condition)"))
      let found = judge.judge(text, name: "a.md")
      #expect(!found.isEmpty)
      #expect(found.allSatisfy { $0.isCertain == isCertain })
    }
  }

  @Test(arguments: [true, false])
  func `of the same words is that of the branch that is sure of them`(isFirst: Bool) throws {
    let sure = "each sentence\n when demands \"各村\" ..8 \"上报\""
    let unsure = "each sentence likely\n when mentions \"各村\" ..8 \"上报\""
    let branches = isFirst ? [sure, unsure] : [unsure, sure]
    let found = try confidence(branches.joined(separator: "\n"), "各村须每日上报。")
    #expect(found == ["certain 各村须每日上报"])
  }

  @Test func `does not hide certain words behind likely ones that begin before them`() throws {
    let far = String(repeating: "认真", count: 20)
    let text = "各村\(far)研究，镇里\(far)汇总，社区须每日上报。"
    let branches = """
      each sentence likely
        when mentions "各村" .. "上报"
      each sentence
        when demands "社区" ..8 "上报"
      """
    #expect(try confidence(branches, text) == ["certain 社区须每日上报"])
  }

  @Test func `is told with its reason where the branch decides it`() throws {
    let judge = try Judge(Judge.rule("each sentence likely\n when mentions \"各村\" ..8 \"上报\""))
    let steps = judge.judge("各村每日上报。").flatMap(\.because)
    #expect(steps.filter { $0.kind == .confidence }.map(\.text) == ["较可能：查出它的这一支这样写明"])
  }
}
