import RuleEngine
import Testing

/// Characters that are parts of other words.
@Suite struct `Single characters` {
  private static let words = "single \"牒\" not \"通牒\" \"度牒\" \"牒文\"\n"
  private let judge: Judge

  init() throws {
    judge = try Judge(
      Self.words + Judge.rule("each sentence\n when mentions \"牒\"", message: "{quote}")
    )
  }

  @Test func `are words where they stand alone`() {
    #expect(judge.quotes("各村收牒。").count == 1)
    #expect(judge.quotes("牒要收。").count == 1)
  }

  @Test(arguments: ["各村收度牒。", "牒文要收。", "最后通牒，收度牒和牒文。"])
  func `are none in the words that are declared`(text: String) {
    #expect(judge.quotes(text) == [])
  }

  @Test func `are still words beside such a word`() {
    #expect(judge.quotes("各村收度牒，也收牒。").count == 1)
    #expect(judge.quotes("度牒牒要收。").count == 1)
  }

  @Test func `do not hide a word that a list names itself`() throws {
    let named = try Judge(
      Self.words + Judge.rule("each sentence\n when mentions \"度牒\" | \"牒\"", message: "{quote}")
    )
    #expect(named.quotes("各村收度牒。").count == 1)
    #expect(named.quotes("各村收通牒。") == [])
  }

  @Test func `are looked up in linear time`() {
    let text = String(repeating: "度牒通牒牒文", count: 20_000) + "。各村收牒。"
    #expect(judge.quotes(text).count == 1)
  }
}
