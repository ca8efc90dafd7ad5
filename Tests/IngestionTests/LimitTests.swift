import DocumentModel
import Ingestion
import SourceText
import Testing

/// Small inputs that are made to use up memory, time or trust.
@Suite struct `Every limit is met by a named problem` {
  private func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private func page(_ text: String, _ limits: ReadingLimits) -> Reading {
    Reading(text, name: "a.html", options: ReadingOptions(limits: limits))
  }

  private func names(_ reading: Reading) -> [String] {
    reading.outcome.problems.filter { $0.code == .limitReached }.map(\.message)
  }

  @Test func `a million nested tags`() {
    let deep = page(many("<div>", 1_000_000) + "底", ReadingLimits())
    #expect(deep.texts == ["底"])
    #expect(names(deep).first?.contains("limit on depth (100000)") == true)
    let inline = page(many("<span>", 200_000) + "底", ReadingLimits())
    #expect(inline.texts == ["底"])
    let xml = Reading(many("<a>", 1_000_000) + "底")
    #expect(names(xml).first?.contains("limit on depth (100000)") == true)
    #expect(xml.outcome.status == .partial)
  }

  @Test func `more paragraphs, cells or references than are held`() {
    let limits = ReadingLimits(nodes: 5000)
    for unit in ["<p>甲", "<td>", "<table>", "甲&amp;", "<pre>甲\n", "<div class=nav>", "<br>甲"] {
      let prefix = unit == "<td>" ? "<table>" : ""
      let reading = page(prefix + many(unit, 20_000), limits)
      #expect(names(reading).first?.contains("limit on nodes (5000)") == true, "\(unit)")
      #expect(reading.outcome.status == .partial, "\(unit)")
    }
    for name in ["a.txt", "a.md"] {
      let reading = Reading(
        many("甲。\n\n", 20_000),
        name: name,
        options: ReadingOptions(limits: limits)
      )
      #expect(names(reading).first?.contains("limit on nodes (5000)") == true)
      #expect(reading.texts.count > 1000)
    }
  }

  @Test func `values longer than are read`() {
    let limits = ReadingLimits(attributeBytes: 1000)
    let short = many("甲", 400)
    let title = page("<title>\(short)</title><meta name=a content='\(short)'><p>乙", limits)
    #expect(title.texts == ["乙"])
    #expect(names(title).count == 2)
    #expect(names(title).allSatisfy { $0.contains("limit on attribute bytes (1000)") })
    // The limit of the parser of XML cannot be lowered.
    let long = many("甲", 3_400_000)
    let xml = Reading("<a><b>甲</b><c d=\"\(long)\">乙</c></a>")
    #expect(xml.texts.first == "甲")
    #expect(names(xml).first?.contains("limit on attribute bytes") == true)
  }

  @Test func `time`() {
    let limits = ReadingLimits(seconds: 0)
    let html = page(many("<p>甲</p>", 5000), limits)
    #expect(names(html).first?.contains("limit on seconds (0)") == true)
    let xml = Reading(
      "<a>" + many("<b>甲</b>", 50_000) + "</a>",
      options: ReadingOptions(limits: limits)
    )
    #expect(names(xml).first?.contains("limit on seconds (0)") == true)
  }

  @Test func `quadratic blow-up by one large entity`() {
    let text =
      "<!DOCTYPE a [<!ENTITY x \"\(many("哈", 20_000))\">]><a>" + many("<b>&x;</b>", 1000)
      + "<b>末</b></a>"
    let reading = Reading(text)
    #expect(names(reading).first?.contains("entity bytes") == true)
    #expect(reading.texts.last == "末")
    #expect(reading.texts.reduce(0) { $0 + $1.utf8.count } < 2_000_000)
  }

  @Test func `entities of parameters do not multiply`() {
    var text = "<!DOCTYPE a [<!ENTITY % p0 \"<!ENTITY e '哈'>\">"
    for level in 1...20 {
      text += "<!ENTITY % p\(level) \"&#37;p\(level - 1);&#37;p\(level - 1);\">"
    }
    let reading = Reading(text + "%p20;]><a><b>甲</b></a>")
    #expect(reading.texts == ["甲"])
  }

  @Test func `records around records are repeated within bounds`() {
    let value = many("值", 2000)
    let depth = 100
    let text =
      (0..<depth).map { "<r\($0) v=\"\(value)\"><n>名</n>" }.joined()
      + many("<x y='1'>文</x>", 5000) + (0..<depth).reversed().map { "</r\($0)>" }.joined()
    let reading = Reading(text, options: ReadingOptions(segmentSize: 1 << 16))
    #expect(reading.outcome.status == .ok)
    #expect(reading.texts.filter { $0 == "文" }.count == 5000)
    #expect(reading.segments.reduce(0) { $0 + $1.text.count } < 2_000_000)
  }

  @Test func `lone surrogates and zero bytes`() {
    let utf16: [UInt8] = [0xFF, 0xFE, 0x00, 0xD8, 0x32, 0x75, 0x00, 0xDC, 0x00, 0x00, 0x59, 0x4E]
    let reading = Reading(utf16, name: "a.txt", format: .text)
    #expect(reading.texts == ["\u{FFFD}甲\u{FFFD}乙"])
    #expect(reading.codes == [.undecodableBytes])
    let html = Reading("<p>村\0委会</p>", name: "a.html")
    #expect(html.texts == ["村委会"])
  }

  @Test func `what is hidden inside of words is told`() {
    for (text, name) in [
      ("<p>村\u{200B}委\u{202E}会</p>", "a.html"), ("村\u{2060}委\u{200D}会", "a.txt"),
      ("村\u{200B}委\u{2066}会", "a.md"), ("<p>村&#8203;委&#x202e;会</p>", "a.html"),
    ] {
      let reading = Reading(text, name: name)
      #expect(reading.codes == [.concealedText] && reading.outcome.status == .ok, "\(name)")
      #expect(reading.outcome.problems[0].message.hasPrefix("2 invisible"))
    }
    #expect(Reading("<p>\u{200B}村委会 \u{200B} 甲</p>", name: "a.html").codes.isEmpty)
  }

  @Test func `one reader goes on behind each of them`() {
    var reader = DocumentReader(
      options: ReadingOptions(limits: ReadingLimits(depth: 50, nodes: 50))
    )
    for bad in [many("<div>", 100), many("<p>甲", 100), "<a", "<!ENTITY", "\0\0\0"] {
      _ = reader.read(FileContents(Array(bad.utf8)), name: "bad.html") { _, _ in }
      var texts: [String] = []
      let report = reader.read(FileContents(Array("<p>好".utf8)), name: "a.html") { segment, _ in
        texts += segment.blocks.map { segment.string($0.text) }
      }
      #expect(texts == ["好"] && report.outcome.status == .ok)
    }
  }
}
