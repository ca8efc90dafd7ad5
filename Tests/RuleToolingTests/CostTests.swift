import Checker
import RuleEngine
import RuleLanguage
import RuleTooling
import SourceText
import Testing

@Suite("What rules cost")
struct CostTests {
  private func profile(_ text: String, _ demo: String = Program.demo) throws -> RuleProfile {
    var profile = try #require(
      try RuleProfile(
        try Program.checked(demo),
        profile: "demo",
        options: LintOptions(today: Program.today)
      )
    )
    profile.read(FileContents(Array(text.utf8)), path: "a.txt")
    return profile
  }

  @Test func `a line tells how often a rule was thought of, tried and met`() throws {
    let found = try profile("应当由村委会出具居住证明。今天开会。居住证明另议。\n")
    let line = try #require(found.lines.first)
    #expect(line.rule == "CERT-01")
    #expect(line.cost.candidates == 2)
    #expect(line.cost.evaluations == 1)
    #expect(line.findings == 1)
    #expect(line.cost.steps > 0)
    #expect(found.documents == 1)
  }

  /// Texts that a search without a plan takes the square of their length for.
  static let hostile = [
    "应当由村委会出具居住证明", "应当由村委会出具居住证明，", "《应当由村委会出具", "“应当村委会", "村委会", "应当不得",
    "村委会自愿出具", "《村委会出具》居住证明", "居住证明由村委会出具",
  ]

  @Test(arguments: hostile)
  func `steps grow no faster than the sentence, and stay below the bound`(_ piece: String) throws {
    let short = try profile(String(repeating: piece, count: 500))
    let long = try profile(String(repeating: piece, count: 2000))
    #expect(long.steps <= short.steps * 4 + 400)
    let bound = try #require(long.lines.first).bound.stepsPerWord
    // Not one word in two characters.
    #expect(long.steps <= bound * 2000 * piece.count)
  }

  @Test func `what must not stand between is looked up, not searched`() throws {
    let demo = Program.demo.replacing(
      "村级组织 ..6 出证 ..4 证明 |",
      with: "村级组织 .. without (\"应当\" .. \"自愿\") 证明 |"
    )
    let piece = "应当村委会自愿居住证明"
    let short = try profile(String(repeating: piece, count: 400), demo)
    let long = try profile(String(repeating: piece, count: 1600), demo)
    #expect(short.steps > 400)
    #expect(long.steps <= short.steps * 4 + 400)
  }
}
