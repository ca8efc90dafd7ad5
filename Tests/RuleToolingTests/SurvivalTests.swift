import Messages
import RuleTooling
import Testing

@Suite struct `Why mutants survive` {
  /// The reasons of all survivors of a program with another rule, by change.
  private func survivals(_ demo: String) async throws -> [String: Survival] {
    let suite = RuleSuite(try Program.checked(demo))
    let mutants = suite.mutants(of: ["demo"], sample: nil, seed: 0)
    let outcomes = try await suite.outcomes(of: mutants, today: Program.today, jobs: 1) { _ in }
    for outcome in outcomes {
      let isOpen = !outcome.isKilled && outcome.equivalence == nil
      #expect(isOpen == (outcome.survival != nil), "\(outcome.mutant.change.text(in: .english))")
    }
    let told = outcomes.compactMap { outcome in
      outcome.survival.map { (outcome.mutant.change.text(in: .english), $0) }
    }
    return Dictionary(told) { first, _ in first }
  }

  /// The demo program with further declarations, conditions and examples.
  private func demo(
    _ declarations: String = "",
    unless exceptions: String = "",
    _ examples: String = ""
  ) -> String {
    Program.demo.replacing("rule CERT-01", with: declarations + "\nrule CERT-01")
      .replacing("unless cites law", with: "unless cites law\n        " + exceptions)
      .replacing("complies \"不得", with: examples + "\n        complies \"不得")
  }

  @Test func `an element that no example has is untried`() async throws {
    let found = try await survivals(Program.demo)
    #expect(found["drop the word “开具” of 出证"] == .untried)
    #expect(found["drop the look-alike “开具发票” of 出证"] == .untried)
    #expect(found["drop the exception mentions “自愿”"] == .untried)
    #expect(found["drop the alternative 证明 + “由” + 村级组织 + 出证"] == .untried, "\(found.keys)")
  }

  @Test func `what no example turns on alone has no near miss`() async throws {
    let found = try await survivals(Program.demo)
    #expect(found["drop the element 村级组织"] == .noNearMiss)
  }

  @Test func `a finding that stays by other words shadows the element`() async throws {
    let text = "应当由村委会出具居住证明，须由村委会开具收入证明。"
    let found = try await survivals(demo("", unless: "", "violates \"\(text)\""))
    guard case .found(let quote, let terms, let example) = found["drop the word “开具” of 出证"] else {
      Issue.record("\(String(describing: found["drop the word “开具” of 出证"]))")
      return
    }
    #expect(quote.contains("出具居住证明"))
    #expect(terms.contains("出证：出具"))
    #expect(example == text)
  }

  @Test func `another exception that holds is named`() async throws {
    let text = "村民自愿且免费的，应当由村委会出具居住证明。"
    let found = try await survivals(
      demo("", unless: "unless mentions \"免费\"", "complies \"\(text)\"")
    )
    #expect(
      found["drop the exception mentions “自愿”"] == .excepted(by: "mentions “免费”", example: text)
    )
    #expect(
      found["drop the exception mentions “免费”"] == .excepted(by: "mentions “自愿”", example: text)
    )
  }

  @Test func `a word where nothing is found anyway is not at stake`() async throws {
    let text = "村委会开具居住证明的情况如下。"
    let found = try await survivals(demo("", unless: "", "complies \"\(text)\""))
    #expect(found["drop the word “开具” of 出证"] == .notAtStake(example: text))
  }

  @Test func `a finding that shows a shorter word keeps its verdict`() async throws {
    let longer = Program.demo.replacing("\"居住证明\"", with: "\"居住证明\" \"居住证明书\"")
      .replacing("complies \"不得", with: "violates \"应当由村委会出具居住证明书。\"\n        complies \"不得")
    let found = try await survivals(longer)
    guard case .shown(let before, let after, _) = found["drop the word “居住证明书” of 证明"] else {
      Issue.record("\(String(describing: found["drop the word “居住证明书” of 证明"]))")
      return
    }
    #expect(before.contains("居住证明书"))
    #expect(!after.contains("居住证明书"))
  }

  @Test func `what only titles are asked for needs documents`() async throws {
    let found = try await survivals(
      demo("terms 题 = \"方案\" \"细则\"", unless: "unless title mentions 题")
    )
    #expect(found["drop the word “细则” of 题"] == .elsewhere)
  }

  @Test func `a name of a column that holds a shorter one is shadowed, not untried`() async throws {
    let rule = """
      record 报表目录 {
          表名 header "表名" | "报表名"
          recognise when has 表名
      }
      rule FORM-01 error "报表" {
          basis 来文
          each 报表目录
              when 表名 is present
          message "{表名}"
          advise "删去"
          violates "<table><tr><th>表名</th></tr><tr><td>周报</td></tr></table>"
          complies "今天开会。"
          violates each "<table><tr><th>{header 表名}</th></tr><tr><td>月报</td></tr></table>"
      }
      """
    let found = try await survivals(Program.demo + "\n" + rule)
    let survival = try #require(
      found["drop the header “报表名” of 报表目录.表名"],
      "\(found.keys)"
    )
    #expect(survival.kind == .shadowed, "\(survival)")
    #expect(found["drop the header “表名” of 报表目录.表名"] == nil)
  }

  @Test func `every reason is said in both languages`() {
    let all: [Survival] = [
      .untried, .elsewhere, .noNearMiss, .notAtStake(example: "甲"),
      .excepted(by: "mentions “乙”", example: "甲"),
      .found(quote: "乙", terms: ["丙: 乙"], example: "甲"),
      .shown(before: "乙", after: "丁", example: "甲"), .added("乙", example: "甲"),
    ]
    for survival in all {
      for message in [survival.reason, survival.kind.label] {
        #expect(message.text(in: .chinese) != message.text(in: .english))
      }
    }
    #expect(Set(all.map(\.kind)) == Set(Survival.Kind.allCases))
  }
}
