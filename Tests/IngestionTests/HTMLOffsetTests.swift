import DocumentModel
import Foundation
import SourceText
import TestKit
import Testing

@testable import Ingestion

@Suite struct `Visible text leads back to its exact source` {
  /// Checks every block, and random parts of it, against the source that the map gives.
  private func check(_ page: HTMLReading, seed: UInt64, _ name: String) {
    var random = SplitMix64(seed: seed)
    for block in page.segment.blocks where !block.text.isEmpty {
      check(page, block.text, name)
      for _ in 0..<4 {
        let starts = block.text.indices.filter { page.segment.text[$0] & 0xC0 != 0x80 }
        let lower = random.pick(starts)
        let later = starts.filter { $0 > lower } + [block.text.indices.upperBound]
        check(page, TextRange(lower, random.pick(later)), "\(name), seed \(seed)")
      }
    }
  }

  private func check(_ page: HTMLReading, _ range: TextRange, _ name: String) {
    guard let cut = page.cut(range) else {
      Issue.record("no source for \(page.segment.string(range)) in \(name)")
      return
    }
    let expected = SimpleText.withoutSpace(page.segment.string(range))
    #expect(SimpleText.visible(cut) == expected, "\(name)")
  }

  @Test func `folded spaces, references, tags and line breaks`() {
    let page = HTMLReading(
      "<p>\u{3000}\u{3000}𠮷村<b>委</b>会\r\n  不得&nbsp; 开&#20855;<!-- x -->a  &amp;\nb&hellip;</p>"
    )
    #expect(page.texts == ["𠮷村委会不得 开具a & b…"])
    check(page, seed: 1, "one paragraph")
    let whole = page.segment.string(page.segment.blocks[0].text)
    let place = whole.utf8.count - "会不得 开具a & b…".utf8.count
    #expect(page.cut(TextRange(place - 3, place + 6)) == "委</b>会\r\n  不")
  }

  @Test(arguments: 1...60) func `made-up pages`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    check(HTMLReading(Self.page(&random)), seed: UInt64(seed), "made-up page")
  }

  @Test(arguments: 1...200) func `noise never traps and maps within the source`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let scraps = [
      "<", ">", "</", "<p", "<table>", "<td>", "<tr>", "</table>", "<li>", "<ul>", "</ul>", "\"",
      "'", "=",
      "<!--", "-->", "&", "&#", ";", "&amp", "甲", "\u{3000}", " ", "\n", "<h1>", "</h1>",
      "<a href=x>",
      "<script>", "</script>", "<title>", "<caption>", "<th colspan=9>", "rowspan=0",
      "<div hidden>", "</div>",
      "<input value=乙>", "<textarea>", "<label>", "<dl><dt>", "<dd>", "\0", "：", "一、", "<br>",
      "<select><option>",
    ]
    let html = (0..<120).map { _ in random.pick(scraps) }.joined()
    let page = HTMLReading(html)
    for block in page.segment.blocks where !block.text.isEmpty {
      #expect(page.segment.map.source(of: block.text) != nil, "seed \(seed)")
      #expect(block.parent < Int32(page.segment.blocks.count))
    }
    for (index, block) in page.segment.blocks.enumerated() {
      #expect(block.parent < Int32(index), "seed \(seed): \(html)")
      #expect(page.segment.text[Int(block.text.upper)] == 0x0A)
    }
    #expect(String(validating: page.segment.text, as: UTF8.self) != nil)
  }

  /// A page of random blocks with inline tags, references and odd spaces.
  private static func page(_ random: inout SplitMix64) -> String {
    let words = [
      "村委会", "开具", "证明", "abc", "𠮷", "“词”", "12", "&amp;", "&nbsp;", "&#20855;", "&hellip;", " ",
      "\n  ", "\r\n", "\u{3000}", "<b>", "</b>", "<span class=x>", "</span>", "<!-- c -->", "：",
      "。", "\u{200B}",
    ]
    let frames = [
      ("<p>", "</p>"), ("<div>", "</div>"), ("<h2>", "</h2>"), ("<ul><li>", "<li>乙</ul>"),
      ("<p>一、", ""),
      ("<table border=1><tr><th>甲<th>乙<tr><td>", "<td rowspan=2>丙<tr><td>丁</table>"),
      ("<p>", "<br>"),
    ]
    var html = "<html><body>"
    for _ in 0..<random.below(12) {
      let frame = random.pick(frames)
      html += frame.0
      for _ in 0..<random.below(14) { html += random.pick(words) }
      html += frame.1
    }
    return html
  }
}
