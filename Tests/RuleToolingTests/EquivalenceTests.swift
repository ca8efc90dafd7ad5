import Messages
import RuleTooling
import SourceText
import Testing

@Suite struct `Mutants that no example can kill` {
  /// The classes of all mutants of a program with further declarations and exceptions, by change.
  private func classes(_ declarations: String, _ exceptions: String) throws -> [String: String] {
    let text =
      Program.demo.replacing("rule CERT-01", with: declarations + "\nrule CERT-01")
      .replacing("unless cites law", with: "unless cites law\n        " + exceptions)
    let suite = RuleSuite(try Program.checked(text))
    let mutants = suite.mutants(of: ["demo"], sample: nil, seed: 1)
    let found = zip(mutants, suite.equivalences(of: mutants)).compactMap { mutant, proof in
      proof.map { (mutant.change.text(in: .english), $0.label.text(in: .english)) }
    }
    return Dictionary(found) { first, _ in first }
  }

  @Test func `a word that holds a shorter one changes nothing where only finding counts`() throws {
    let words = "terms 样式 = \"样本\" \"填写样本\" \"范例\" not \"范例外\""
    #expect(
      try classes(words, "unless mentions 样式") == ["drop the word “填写样本” of 样式": "subsumed"]
    )
    #expect(
      try classes(words, "unless mentions \"附\" | 样式 | \"附样本\"") == [
        "drop the word “填写样本” of 样式": "subsumed",
        "drop the alternative “附样本”": "subsumed",
      ]
    )
  }

  @Test func `where distances or the stance count, nothing is said`() throws {
    let words = "terms 样式 = \"样本\" \"填写样本\"\nphrase 看样 = \"见\" ..4 样式"
    #expect(try classes(words, "unless mentions 看样").isEmpty)
    let both = "unless demands 样式\n        unless mentions 看样"
    #expect(try classes(words, both).isEmpty)
    #expect(try classes(words, "unless mentions 样式\n        unless mentions 看样").isEmpty)
  }

  @Test func `a shorter word that is hidden proves nothing`() throws {
    let words = "terms 样式 = \"样本\" \"填写样本\" not \"填写样本的人\" \"写样本\""
    let found = try classes(words, "unless mentions 样式")
    #expect(found["drop the word “填写样本” of 样式"] == nil)
  }

  @Test func `what is listed twice, hides nothing or is never used`() throws {
    let words = """
      terms 多 = "一" "二" "一"
      terms 遮 = "甲" not "甲乙" "甲乙丙" "丁"
      terms 闲 = "子" "丑"
      """
    let found = try classes(words, "unless mentions 多\n        unless mentions 遮")
    #expect(
      found == [
        "drop the word “一” of 多": "repeated",
        "drop the look-alike “甲乙丙” of 遮": "hides nothing of its own",
        "drop the look-alike “丁” of 遮": "hides nothing of its own",
        "drop the word “子” of 闲": "unused",
        "drop the word “丑” of 闲": "unused",
      ],
      "\(found)"
    )
  }

  @Test func `no example kills what is proved`() async throws {
    let text =
      Program.demo.replacing(
        "rule CERT-01",
        with: "terms 样式 = \"样本\" \"填写样本\" \"范本\" not \"范本间\" \"新范本间\"\nrule CERT-01"
      )
      .replacing("unless cites law", with: "unless cites law\n        unless mentions 样式")
      .replacing(
        "complies \"不得",
        with: """
          complies each "{样式}：应当由村委会出具居住证明。"
                  violates each "{not 样式}应当由村委会出具居住证明。"
                  complies "不得
          """
      )
    let suite = RuleSuite(try Program.checked(text))
    let mutants = suite.mutants(of: ["demo"], sample: nil, seed: 1)
    let outcomes = try await suite.outcomes(of: mutants, today: Program.today, jobs: 1) { _ in }
    let proofs = suite.equivalences(of: mutants)
    #expect(proofs.count { $0 != nil } == 2)
    #expect(outcomes.contains { $0.isKilled })
    for (outcome, proof) in zip(outcomes, proofs) where outcome.isKilled {
      #expect(proof == nil, "\(outcome.mutant.change.text(in: .english))")
    }
  }
}
