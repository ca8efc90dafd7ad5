import Messages
import RuleLanguage
import RuleTooling
import Testing

@Suite("Coverage by examples")
struct CoverageTests {
  private func gaps(_ demo: String = Program.demo) throws -> Set<String> {
    let coverage = try RuleCoverage(RuleSuite(try Program.checked(demo)), today: Program.today)
    return Set(coverage.gaps.map { $0.text.text(in: .english) })
  }

  @Test func `words, alternatives, triggers and exceptions that no example tries are told`() throws
  {
    let gaps = try gaps()
    #expect(gaps.contains("“开具” of 出证"))
    #expect(gaps.contains("“居委会” of 村级组织"))
    #expect(gaps.contains("证明 + “由” + 村级组织 + 出证"))
    #expect(gaps.contains("before “须” of demanded"))
    #expect(gaps.contains("the exception mentions “自愿” of CERT-01"))
    #expect(!gaps.contains("“出具” of 出证"))
    #expect(!gaps.contains("村级组织 ..6 出证 ..4 证明"))
    #expect(!gaps.contains("before “应当” of demanded"))
    #expect(!gaps.contains("the exception cites law of CERT-01"))
  }

  @Test func `a word inside a longer one of its list is not tried by that`() throws {
    let demo = Program.demo.replacing("\"居住证明\" \"收入证明\"", with: "\"居住证明\" \"住证明\"")
    #expect(try gaps(demo).contains("“住证明” of 证明"))
  }

  @Test func `counts are those of the package`() throws {
    let coverage = try RuleCoverage(RuleSuite(try Program.checked()), today: Program.today)
    let words = coverage.count(.words, in: "demo")
    #expect(words.all == 4)
    #expect(words.tried == 2)
    let exceptions = coverage.count(.exceptions, in: "demo")
    #expect(exceptions.all == 2)
    #expect(exceptions.tried == 1)
  }
}
