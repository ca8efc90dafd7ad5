import SourceText
import Testing

@Suite("Text known to be UTF-8")
struct UTF8TextTests {
  @Test(arguments: ["", "abc", "村委会", "a村😀é", "short", "一段比小字符串更长的文字"])
  func `cuts between all characters`(text: String) throws {
    let known = try #require(UTF8Text(Array(text.utf8)))
    for start in text.indices {
      for end in [text.endIndex] + text.indices where start <= end {
        let lower = text.utf8.distance(from: text.startIndex, to: start)
        let upper = text.utf8.distance(from: text.startIndex, to: end)
        #expect(known[lower..<upper] == String(text[start..<end]))
      }
    }
    #expect(known[0..<text.utf8.count] == text)
  }

  @Test(
    arguments: [[0x80], [0xE6, 0x9D], [0x61, 0xFF], [0xED, 0xA0, 0x80], [0xC0, 0xAF]] as [[UInt8]]
  )
  func `refuses other bytes`(bytes: [UInt8]) {
    #expect(UTF8Text(bytes) == nil)
  }
}
