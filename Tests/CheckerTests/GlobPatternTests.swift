import Checker
import Testing

@Suite("Patterns of paths")
struct GlobPatternTests {
  @Test(
    arguments: [
      ("*.html", ["a.html", "x/y/a.html", ".html"], ["a.htm", "a.html/b"]),
      ("归档/**", ["归档/a", "归档/b/c.html"], ["归档", "x/归档/a", "归档2/a"]),
      ("归档/", ["归档/a", "x/归档/b/c"], ["归档"]),
      ("**/草稿/*.txt", ["草稿/a.txt", "x/y/草稿/a.txt"], ["草稿/x/a.txt", "a.txt"]),
      ("a/**/b", ["a/b", "a/x/b", "a/x/y/b"], ["a/b/c", "b"]),
      ("2024-0[1-6]?.xml", ["2024-03a.xml"], ["2024-07a.xml", "2024-03.xml"]),
      ("[!甲]村.txt", ["乙村.txt"], ["甲村.txt", "乙乙村.txt"]),
      ("**", ["a", "a/b/c"], []),
      ("*a*b*", ["xaxbx", "ab"], ["ba", "a/b"]),
    ] as [(String, [String], [String])]
  )
  func `a pattern takes what it says and nothing else`(
    _ text: String,
    _ taken: [String],
    _ left: [String]
  ) throws {
    let pattern = try GlobPattern(text)
    for path in taken { #expect(pattern.matches(path), "\(text) takes \(path)") }
    for path in left { #expect(!pattern.matches(path), "\(text) leaves \(path)") }
  }

  @Test(arguments: ["", "/a", "a//b", "../a", "a/./b", "[abc", "a**b", "x\\y", "[z-a]"])
  func `what is no pattern is refused`(_ text: String) {
    #expect(throws: GlobPattern.Mistake.self) { try GlobPattern(text) }
  }

  @Test func `a long pattern against a long name ends`() throws {
    let pattern = try GlobPattern(String(repeating: "*a", count: 60) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 5000)))
    let deep = try GlobPattern(Array(repeating: "**/x", count: 40).joined(separator: "/") + "/y")
    #expect(!deep.matches(Array(repeating: "x", count: 400).joined(separator: "/")))
  }
}
