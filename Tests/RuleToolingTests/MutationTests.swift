import Messages
import RuleLanguage
import RuleTooling
import Testing

@Suite("Mutants")
struct MutationTests {
  private func outcomes(_ demo: String = Program.demo) async throws -> [MutationRun.Outcome] {
    let suite = RuleSuite(try Program.checked(demo))
    let mutants = suite.mutants(of: ["demo"], sample: nil, seed: 0)
    return try await suite.outcomes(of: mutants, today: Program.today, jobs: 2) { _ in }
  }

  @Test func `an element that an example needs is missed, one that none needs is not`() async throws
  {
    let found = try await outcomes()
    func isKilled(_ change: String) throws -> Bool {
      try #require(found.first { $0.change == change }, "\(change)").isKilled
    }
    #expect(try isKilled("drop the word “出具” of 出证"))
    #expect(try isKilled("drop the word “居住证明” of 证明"))
    #expect(try isKilled("drop the exception cites law"))
    #expect(try isKilled("turn demands into mentions"))
    #expect(try !isKilled("drop the word “开具” of 出证"))
    #expect(try !isKilled("drop the look-alike “开具发票” of 出证"))
    #expect(try !isKilled("drop the exception mentions “自愿”"))
  }

  @Test func `an example more kills the mutants that it is about`() async throws {
    let before = try await outcomes().count(where: \.isKilled)
    let richer = Program.demo.replacing(
      "complies \"不得要求",
      with: "complies \"村民自愿的，应当由村委会出具居住证明。\"\n        complies \"不得要求"
    )
    let after = try await outcomes(richer)
    #expect(after.count(where: \.isKilled) > before)
    #expect(after.contains { $0.change == "drop the exception mentions “自愿”" && $0.isKilled })
  }

  @Test func `a mutant that a whole program kills is killed by the part that it is tried on`()
    async throws
  {
    let suite = RuleSuite(try Program.checked())
    let part = try #require(suite.parts.first)
    let all = suite.mutants(of: ["core"], sample: nil, seed: 0)
    let killed = try await MutationRun(part, today: Program.today).killed(all, jobs: 1) { _ in }
    #expect(killed.count == all.count)
    let found = zip(all.map { $0.change.text(in: .english) }, killed)
    #expect(found.contains { $0 == "drop before “应当” of demanded" && $1 })
    #expect(found.contains { $0 == "drop before “须” of demanded" && !$1 })
  }

  @Test func `a lot is the same for the same seed, and in the order of the source`() throws {
    let suite = RuleSuite(try Program.checked())
    let lot = suite.mutants(of: ["core", "demo"], sample: 10, seed: 7)
    #expect(lot.count == 10)
    #expect(
      lot.map(\.change) == suite.mutants(of: ["core", "demo"], sample: 10, seed: 7).map(\.change)
    )
    let all = suite.mutants(of: ["core", "demo"], sample: nil, seed: 0).map(\.change)
    let places = lot.compactMap { all.firstIndex(of: $0.change) }
    #expect(places == places.sorted())
    #expect(
      lot.map(\.change) != suite.mutants(of: ["core", "demo"], sample: 10, seed: 8).map(\.change)
    )
  }
}

extension MutationRun.Outcome {
  /// What was done to the rules, in English.
  fileprivate var change: String { mutant.change.text(in: .english) }
}
