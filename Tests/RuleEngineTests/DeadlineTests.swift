import RuleEngine
import Testing

@Suite struct `Days from the document's date` {
  private static let judge = Result {
    try Judge(
      "unit 余日 date \"{year}年{month}月{day}日\" \"{month}月{day}日\" \"{month}月{day}号\"\n"
        + Judge.rule(
          "each sentence\n when mentions number 余日 < 100000 + \"前\"",
          message: "{number}"
        )
    )
  }

  /// The days that a sentence gives, in a document of a day.
  private func days(_ sentence: String, issued: String) throws -> [String] {
    let page = """
      <h1>关于报送情况的通知</h1><p>各乡镇：</p><p>\(sentence)</p>
      <p>青岭县文化和旅游局</p><p>\(issued)</p>
      """
    return try Self.judge.get().judge(page, name: "a.html").map(\.message)
  }

  @Test(arguments: [
    ("3月11日前报送。", "2026年3月10日", "1"), ("3月10日前报送。", "2026年3月10日", "0"),
    ("三月三十一日前报送。", "二〇二六年三月十日", "21"), ("1月1日前报送。", "2025年12月31日", "1"),
    ("2026年1月10日前报送。", "2025年12月31日", "10"), ("3月1号前报送。", "2028年2月28日", "2"),
    ("3月1号前报送。", "2026年2月28日", "1"), ("3月9日前已经报送。", "2026年3月10日", "-1"),
    ("2024年3月10日前已经报送。", "2026年3月10日", "-730"),
  ])
  func `a day with or without a year`(
    _ sentence: String,
    _ issued: String,
    _ expected: String
  ) throws {
    #expect(try days(sentence, issued: issued) == [expected])
  }

  @Test(arguments: ["2月30日前报送。", "13月1日前报送。", "月日前报送。", "11日前报送。", "月11日前报送。"])
  func `what is no day`(_ sentence: String) throws {
    #expect(try days(sentence, issued: "2026年3月10日").isEmpty)
  }

  @Test func `a document without a date has no days`() throws {
    #expect(try days("3月11日前报送。", issued: "联系人：甲").isEmpty)
  }

  @Test(arguments: [
    ("p", "请于2025年12月31日前报送。"), ("p", "现将2025年12月31日以来的情况报送如下："),
    ("h2", "2025年12月31日前完成"),
  ])
  func `a date that the text speaks of is not the document's own`(
    _ element: String,
    _ text: String
  ) throws {
    let page = """
      <h1>关于报送情况的通知</h1><\(element)>\(text)</\(element)><p>甲局负责。</p>
      <p>甲局</p><p>2026年3月10日</p>
      """
    #expect(try Self.judge.get().metadata(page, name: "a.html").issued?.text == "2026-03-10")
  }
}
