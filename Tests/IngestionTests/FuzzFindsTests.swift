import DocumentModel
import SourceText
import Testing

@testable import Ingestion

/// What the fuzzer found, cut down to the least that shows it.
@Suite struct `Inputs that once crashed a reader` {
  private func expectPlaces(_ page: HTMLReading) {
    for block in page.segment.blocks where block.text.lower < block.text.upper {
      #expect(page.segment.map.source(of: block.text) != nil)
    }
  }

  @Test func `a first cell that is hidden, in a row that no tag began`() {
    let page = HTMLReading("<table border=1><td hidden>一<td>二<tr><td>三<td>四</table>")
    #expect(page.texts.joined() == "二三四")
    #expect(page.hiddenTexts == ["一"])
    expectPlaces(page)
  }

  @Test(arguments: ["sep=\u{C3}\u{F5}k;甲\n乙;丙\n", "sep=甲\n乙,丙\n1,2\n"])
  func `a first line that names a part of a character as the separator`(text: String) {
    let reading = Reading(text, name: "list.csv")
    #expect(reading.texts.joined().contains("乙") && reading.texts.joined().contains("丙"))
    #expect(!reading.texts.joined().contains("\u{FFFD}"))
  }

  @Test func `a caption with a table in it whose text stands before that`() {
    let page = HTMLReading(
      "<table border=1><caption>甲<table><tr><td>丙</td>乙</table>丁</caption><tr><th>一<th>二<tr><td>3<td>4</table>"
    )
    #expect(SimpleText.withoutSpace(page.texts.joined()).contains("甲乙丙丁"))
    expectPlaces(page)
  }
}
