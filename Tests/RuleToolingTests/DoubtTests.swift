import Messages
import RuleLanguage
import RuleTooling
import TestKit
import Testing

@Suite("Doubts that examples show")
struct DoubtTests {
  @Test func `a text that one rule shows as right and another one calls an error`() throws {
    let second = """


      rule CERT-02 error "村里开证明" {
          basis 来文
          each sentence when mentions 村级出证
          message "不要叫村里开证明"
          advise "删去"
          violates "村委会出具居住证明。"
          complies "派出所出具居住证明。"
      }
      """
    let program = try Program.checked(Program.demo + second)
    let found = try RuleDoubts(program, of: ["demo"], today: Program.today).all
      .filter { $0.code == .contradictoryRules }
    #expect(found.count == 2)
    #expect(found.first?.help?.text(in: .english).contains("CERT-02 finds “") == true)
    #expect(found.flatMap { $0.message.untold + ($0.help?.untold ?? []) } == [])
  }

  @Test func `a rule that is contained in another one, with a text that both report`() throws {
    let second = """


      rule CERT-02 warning "写到村里开证明" {
          basis 来文
          each sentence when mentions 村级出证 | "代开证明"
          message "写到村里开证明"
          advise "删去"
          violates "村委会出具居住证明。"
          complies "派出所出具居住证明。"
      }
      """
    let program = try Program.checked(Program.demo + second)
    let found = try RuleDoubts(program, of: ["demo"], today: Program.today).all
      .filter { $0.code == .containedRule }
    #expect(found.map { $0.help?.text(in: .english) } == ["both report “应当由村委会出具居住证明。”"])
    #expect(found.map { $0.help?.text(in: .chinese) } == ["两条都报出“应当由村委会出具居住证明。”"])
    #expect(found.flatMap { $0.message.untold + ($0.help?.untold ?? []) } == [])
  }

  @Test func `rules that agree raise no doubt of it`() throws {
    let found = try RuleDoubts(try Program.checked(), of: ["demo"], today: Program.today).all
    #expect(!found.contains { $0.code == .contradictoryRules })
  }
}
