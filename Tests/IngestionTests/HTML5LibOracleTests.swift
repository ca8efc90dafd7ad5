import Foundation
import TestKit
import Testing

@testable import Ingestion

/// Compares the page reader with Python's html5lib on made-up, broken pages.
@Suite struct `html5lib sees the same text and tables` {
  private static let python: URL? = ["/usr/bin/python3", "/usr/local/bin/python3"]
    .map { URL(fileURLWithPath: $0) }
    .first { (try? RunningProgram.run($0, ["-c", "import html5lib"]))?.status == 0 }

  /// How many times as many pages are made up as usual.
  private static let times =
    Int(ProcessInfo.processInfo.environment["HTML5LIB_ORACLE"] ?? "") ?? 1

  private struct Answer: Decodable {
    let text: String
    let tables: [String]

    init(from decoder: any Decoder) throws {
      let box = try decoder.container(keyedBy: Key.self)
      text = try box.decode(String.self, forKey: .text)
      var list = try box.nestedUnkeyedContainer(forKey: .tables)
      var found: [String] = []
      while !list.isAtEnd {
        var table = try list.nestedUnkeyedContainer()
        let caption = try table.decode(String.self)
        let rows = try table.decode([[String]].self)
        found.append(caption + "|" + rows.map { $0.joined(separator: ",") }.joined(separator: ";"))
      }
      tables = found
    }

    private enum Key: CodingKey { case text, tables }
  }

  /// Asks html5lib about pages and compares; gives what differs.
  private func differences(_ pages: [String]) throws -> [String] {
    let python = try #require(Self.python)
    var input = Data()
    for page in pages {
      input += try JSONEncoder().encode(page)
      input.append(0x0A)
    }
    let script = Repository.path("Scripts/html5lib-oracle.py")
    let run = try RunningProgram.run(python, ["-B", script], input: input)
    try #require(run.status == 0, "\(run.errorText)")
    let answers = try run.text.split(separator: "\n").map {
      try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
    }
    try #require(answers.count == pages.count)
    var found: [String] = []
    for (page, answer) in zip(pages, answers) {
      let ours = PageText(page)
      if ours.text != answer.text {
        found.append("\(page.debugDescription)\n  text \(answer.text)\n  ours \(ours.text)")
      } else if ours.tables.sorted() != answer.tables.sorted() {
        found.append("\(page.debugDescription)\n  tables \(answer.tables)\n  ours \(ours.tables)")
      }
    }
    return found
  }

  @Test(
    .enabled(if: python != nil, "Python's html5lib is missing: Scripts/set-up.sh test"),
    arguments: 1...6 * times
  )
  func `on pages made up of tags and text`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let pages = (0..<400).map { _ in PageMaker.soup(&random) }
    let found = try differences(pages)
    #expect(found.isEmpty, "seed \(seed): \(found.prefix(8).joined(separator: "\n"))")
  }

  @Test(
    .enabled(if: python != nil, "Python's html5lib is missing: Scripts/set-up.sh test"),
    arguments: 1...3 * times
  )
  func `on portal pages with damage`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed) &* 77)
    let pages = (0..<80).map { _ in PageMaker.portal(&random) }
    let found = try differences(pages)
    #expect(found.isEmpty, "seed \(seed): \(found.prefix(4).joined(separator: "\n"))")
  }
}

/// Makes up pages of what html5lib 1.1 and today's standard treat alike: no templates, drawings or
/// lists of options, and no hidden inline element, which the standard may open again in the next block.
enum PageMaker {
  private static let names = [
    "p", "div", "span", "b", "i", "a", "font", "h2", "ul", "li", "dl", "dt", "dd", "table",
    "caption",
    "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th", "form", "button", "pre",
    "center",
    "blockquote", "br", "hr", "img", "object", "nobr", "em", "section", "textarea", "title", "o:p",
    "article", "address", "u", "dir", "big", "strong", "h1", "marquee", "legend", "fieldset",
  ]
  private static let rest = [
    "<!-- 注 -->", "&nbsp;", "&amp;", "&lt", "<td", "</", "<", ">", "<div hidden>",
    "<input value=值>", "<input type=hidden value=无>",
    "<script>x</script>",
    "<style>y</style>", "<noscript>z</noscript>", "<p/>", "</p>", "</br>", "<![CDATA[节]]>",
    "<ruby>",
    "<table border=1><tr><td>", "<td rowspan=2>", "\n", " ", "<body>", "</body>", "</html>",
    "</table>",
  ]

  /// Tags and single characters in any order; each character stands for its place.
  static func soup(_ random: inout SplitMix64) -> String {
    var page = ""
    for number in 0..<(4 + random.below(30)) {
      switch random.below(10) {
      case 0...3: page += "<\(random.pick(names))>"
      case 4...5: page += "</\(random.pick(names))>"
      case 6: page += random.pick(rest)
      default: page += String(Unicode.Scalar(UInt32(0x4E00 + number)) ?? "一")
      }
    }
    return page
  }

  /// A portal's page of nested tables, some bytes of it changed, lost or doubled.
  static func portal(_ random: inout SplitMix64) -> String {
    let rows = (0..<(1 + random.below(4))).map { row in
      "<tr><td align=center>\(row)</td><td><font size=2>事项\(row)</font><td colspan=2>材料\(row)</tr>\n"
    }
    let list = "<ul><li><a href=a.html>通知甲</a></li><li>公告乙<ol><li>丙</ol></ul>"
    var page = """
      <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><title>标题</title>
      <style>td{font-size:12px}</style></head><body bgcolor=#fff><table width=960 align=center><tr>
      <td width=200><table><tr><td>栏目<br>\(list)</td></tr></table></td><td valign=top>
      <form name=f action=s.do><table border=1><caption>清单</caption><tbody>\(rows.joined())</tbody></table>
      </form><p class=MsoNormal>　　一、请各村<b><span lang=EN-US>2025</span>年</b>办理。<o:p></o:p></p>
      <p>二、联系人&nbsp;&nbsp;张三<div>三、附件</div></td></tr></table><center>主办单位</center></body></html>
      """
    for _ in 0...random.below(6) {
      var characters = Array(page)
      let place = random.below(characters.count)
      let count = min(1 + random.below(12), characters.count - place)
      switch random.below(3) {
      case 0: characters.removeSubrange(place..<place + count)
      case 1: characters.insert(contentsOf: characters[place..<place + count], at: place)
      default: characters.insert(contentsOf: random.pick(rest), at: place)
      }
      page = String(characters)
    }
    return page
  }
}
