import DocumentModel
import Testing

@testable import Ingestion

@Suite struct `Hostile pages are read in linear time and never trap` {
  private func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: [
    "<div>", "<table>", "<table><tr><td>", "<font>", "<b>", "<a href=x>", "<ul><li>", "<p>", "<h1>",
    "</p>",
    "<span>", "<td>", "<li>", "<dl><dt>甲<dd>", "<div class=nav>", "<select><option>甲",
    "<div></section>",
    "<!-", "<", "&", "&#", "&a", "\"", "<a href='", "]]>", "<title>", "<div hidden>甲", "</table>",
  ]) func `100,000 times the same`(piece: String) {
    let page = HTMLReading(many(piece, 100_000) + "末")
    #expect(page.segment.text.count <= page.source.count * 4 + 1000)
  }

  @Test func `deep nesting that is closed again keeps the text`() {
    let page = HTMLReading(many("<div>", 100_000) + "甲。" + many("</div>", 100_000) + "乙。")
    #expect(page.texts == ["甲。", "乙。"])
  }

  @Test func `a huge span does not make a huge table`() {
    let page = HTMLReading(
      "<table border=1><tr><th colspan=100000>甲</th><th>乙</th></tr>"
        + many("<tr><td rowspan=99999>丙</td></tr>", 2000) + "</table>"
    )
    #expect(page.texts.contains("甲"))
    #expect(page.segment.tables.allSatisfy { $0.cells.count < 1_000_000 })
  }

  @Test func `tables whose rows push each other to the right share one allowance`() {
    let table = "<table border=1>" + many("<tr><td rowspan=999>甲", 310) + "</table><p>乙"
    let page = HTMLReading(many(table, 100))
    let places = page.segment.tables.reduce(0) { $0 + $1.cells.count }
    #expect(places <= TableGrid.sparePlaces + 100 * 310 * TableGrid.placesPerCell)
    #expect(page.texts.count { $0 == "甲" } == 100 * 310)
    #expect(page.problems.count == 21 && page.problems.allSatisfy { $0.code == .limitReached })
    #expect(HTMLReading(table).problems.isEmpty)
  }

  @Test func `wide and long tables at once are refused and their text kept`() {
    let wide = "<tr>" + many("<td>甲</td>", 5000) + "</tr>"
    let long = many("<tr><td>乙</td></tr>", 5000)
    let page = HTMLReading("<table border=1>\(wide)\(long)</table>")
    #expect(page.texts.count == 10_000)
    #expect(page.problems.map(\.code) == [.limitReached])
  }

  @Test func `long attributes, sentences and comments`() {
    #expect(HTMLReading("<p title='\(many("甲", 1_700_000))'>乙").texts == ["乙"])
    #expect(HTMLReading("<p>" + many("甲", 350_000)).segment.text.count == 1_050_001)
    #expect(HTMLReading("甲<!--" + many("-", 1_000_000)).texts == ["甲"])
    #expect(HTMLReading("甲<!--" + many("<!--", 300_000)).texts == ["甲"])
  }

  @Test func `bytes that mean nothing`() {
    #expect(HTMLReading("甲\0乙").texts == ["甲乙"])
    #expect(HTMLReading("&#xD83D;&#xDE00;").texts == ["\u{FFFD}\u{FFFD}"])
    #expect(HTMLReading("</p>甲</p></p>乙").texts == ["甲", "乙"])
    #expect(HTMLReading("").segment.blocks.isEmpty)
    #expect(HTMLReading("<").texts == ["<"])
  }
}
