import Ingestion
import SourceText
import TestKit
import Testing

@Suite struct `Text of parted cells` {
  private func rows(_ bytes: [UInt8]) -> [[String]] {
    DelimitedText(FileContents(bytes)).rows.map(\.cells)
  }

  private func rows(_ text: String) -> [[String]] { rows(Array(text.utf8)) }

  @Test func `cells are parted by commas, or by tabs where those come first`() {
    #expect(rows("事项,又称\n甲,乙\n") == [["事项", "又称"], ["甲", "乙"]])
    #expect(rows("事项\t又称\n甲,一\t乙") == [["事项", "又称"], ["甲,一", "乙"]])
    #expect(rows("a,\n,b") == [["a", ""], ["", "b"]])
  }

  @Test func `quotes hold commas, line ends and doubled quotes`() {
    #expect(rows("\"甲,一\",\"乙\n二\"\r\n\"丙\"\"三\"\"\",丁") == [["甲,一", "乙\n二"], ["丙\"三\"", "丁"]])
    #expect(rows("甲\"一,乙") == [["甲\"一", "乙"]])
  }

  @Test func `rows of nothing are left out, and the lines are counted on`() {
    let text = DelimitedText(FileContents(Array("甲,乙\r\n,\r\n\r\n\"丙\n\",丁\n戊,己".utf8)))
    #expect(text.rows.map(\.line) == [1, 4, 6])
    #expect(text.openQuote == nil)
  }

  @Test func `a quote that is never closed is told`() {
    #expect(DelimitedText(FileContents(Array("甲\n\"乙,丙\n".utf8))).openQuote == 2)
  }

  @Test func `a file of a spreadsheet in GBK, and one with a byte-order mark`() throws {
    let text = "事项,又称\r\n亲属关系证明,亲属证明\r\n"
    let bytes = try #require(TextEncoder(.gbk).encode(text))
    #expect(rows(bytes) == [["事项", "又称"], ["亲属关系证明", "亲属证明"]])
    #expect(rows([0xEF, 0xBB, 0xBF] + Array(text.utf8)).first == ["事项", "又称"])
  }

  @Test(arguments: 0..<40) func `whatever is written comes back`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let pieces = ["甲", ",", "\"", "\n", " 乙", "\t", "𠮷", "a"]
    let table = (0..<4).map { _ in
      (0..<3).map { _ in
        "x" + (0..<5).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined() + "y"
      }
    }
    let written = table.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }.joined(separator: "\r\n")
    #expect(rows(written) == table)
  }
}
