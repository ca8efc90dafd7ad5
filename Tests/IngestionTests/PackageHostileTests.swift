import DocumentModel
import Foundation
import SourceText
import TestKit
import Testing

@testable import Ingestion

@Suite("Packages that are damaged or hostile")
struct PackageHostileTests {
  private static let good = WordFile(body: WordFile.paragraph("各村每月报送台账。"))

  /// The good document with one part changed or left out.
  private func archive(
    without left: String? = nil,
    _ change: (String, String) -> String = { $1 }
  ) -> ZipWriter {
    var archive = ZipWriter()
    for (name, text) in Self.good.parts where name != left { archive.add(name, change(name, text)) }
    return archive
  }

  private func read(_ archive: ZipWriter, _ limits: ReadingLimits = ReadingLimits()) -> Reading {
    Reading(archive.finished, name: "notice.docx", options: ReadingOptions(limits: limits))
  }

  // MARK: Bombs

  @Test func `a part that unpacks out of all proportion is refused`() {
    var bomb = archive(without: "word/document.xml")
    bomb.addBlown("word/document.xml", prefix: "<w:document>", spaces: 12 << 20)
    let reading = read(bomb, ReadingLimits(unpackedRatio: 50))
    #expect(reading.outcome.status == .failed && reading.codes == [.limitReached])
    #expect(reading.outcome.problems[0].message.contains("unpacked ratio"))
  }

  @Test func `a part that is larger than the limit is refused`() {
    var bomb = archive(without: "word/document.xml")
    bomb.addBlown("word/document.xml", prefix: "<w:document>", spaces: 3 << 20)
    let reading = read(bomb, ReadingLimits(unpackedBytes: 1 << 20))
    #expect(reading.outcome.status == .failed && reading.codes == [.limitReached])
    #expect(reading.outcome.problems[0].message.contains("unpacked bytes"))
  }

  @Test func `entries that overlap are not unpacked time and again`() {
    let file = OFDFile(pages: Array(repeating: [], count: 40))
    var bomb = ZipWriter()
    for (name, text) in file.parts where !name.contains("/Page_") { bomb.add(name, text) }
    bomb.addBlown("Doc_0/Pages/Page_0/Content.xml", prefix: "<ofd:Page/>", spaces: 1 << 20)
    for page in 1..<40 { bomb.addAlias("Doc_0/Pages/Page_\(page)/Content.xml") }
    let reading = read(bomb, ReadingLimits(unpackedBytes: 8 << 20))
    #expect(reading.outcome.status == .failed && reading.texts.isEmpty)
    #expect([.limitReached, .packageDamaged].contains(reading.codes[0]))
  }

  @Test func `an archive inside an archive is not opened`() {
    var outer = ZipWriter()
    outer.add("inner.docx", Self.good.bytes)
    let reading = read(outer)
    #expect(reading.outcome.status == .failed && reading.codes == [.unsupportedFormat])
    var file = Self.good
    file.related = ["package": "embeddings/list.xlsx"]
    let embedding = Reading(file.bytes, name: "notice.docx")
    #expect(embedding.outcome.status == .partial && embedding.codes == [.partNotRead])
    #expect(embedding.texts == ["各村每月报送台账。"])
  }

  @Test func `an archive with too many entries is refused`() {
    var many = archive()
    for index in 0..<50 { many.add("word/media/\(index).bin", "x") }
    let reading = read(many, ReadingLimits(packageEntries: 20))
    #expect(reading.outcome.status == .failed && reading.codes == [.limitReached])
    #expect(read(many).outcome.status == .ok)
  }

  @Test func `a package that takes too long is given up`() {
    let reading = read(archive(), ReadingLimits(seconds: 0))
    #expect(reading.outcome.status == .failed && reading.codes == [.limitReached])
    #expect(reading.outcome.problems[0].message.contains("seconds"))
  }

  @Test func `a part that takes too long, or lies too deep, ends at its limit`() throws {
    struct Texts: PartHandler {
      var count = 0
      mutating func start(_ tag: PartTag, _ source: Span<UInt8>) {}
      mutating func end(_ element: PartElement, at place: Int) {}
      mutating func text(_ range: Range<Int>, isLiteral: Bool, _ source: Span<UInt8>) { count += 1 }
    }
    var parts = PackageParts()
    var texts = Texts()
    let part = parts.add("word/document.xml", Array("<a>甲</a>".utf8))
    let late = ReadingBudget(ReadingLimits(seconds: 0), packedBytes: 100)
    let slow = try #require(PartParser.read(part, late, into: &texts))
    #expect(slow.code == .limitReached && slow.message.contains("limit on seconds (0)"))
    #expect(texts.count == 0)
    let cell = "<w:tbl><w:tr><w:tc>"
    let deep = WordFile(body: WordFile.paragraph("各村报送台账。") + String(repeating: cell, count: 3000))
    let reading = Reading(deep.bytes, name: "notice.docx")
    #expect(reading.texts == ["各村报送台账。"] && reading.outcome.status == .partial)
    #expect(reading.codes == [.limitReached])
    #expect(reading.outcome.problems[0].message.contains("limit on depth (200)"))
  }

  @Test func `invisible characters inside of words are told with their place`() throws {
    let file = WordFile(body: WordFile.paragraph("甲乙。") + WordFile.paragraph("村\u{200B}委\u{202E}会"))
    let reading = Reading(file.bytes, name: "notice.docx")
    #expect(reading.codes == [.concealedText] && reading.outcome.status == .ok)
    let region = try #require(reading.report.regions[0])
    #expect(region.part == "word/document.xml" && region.byteOffset > 0)
    let odt = OpenFile(body: "<text:p>村\u{2060}委会</text:p>")
    #expect(Reading(odt.bytes, name: "notice.odt").codes == [.concealedText])
  }

  // MARK: Names and links

  @Test(arguments: ["../../etc/passwd", "/etc/passwd", "..\\..\\boot.ini", "C:\\boot.ini"])
  func `a name that leads out of the package is told and not read`(name: String) {
    var slipping = archive()
    slipping.add(name, "x")
    let reading = read(slipping)
    #expect(reading.outcome.status == .partial && reading.codes == [.packageDamaged])
    #expect(reading.texts == ["各村每月报送台账。"])
  }

  @Test func `a link is told and not followed`() {
    var linking = archive(without: "word/document.xml")
    linking.add("word/document.xml", "/etc/passwd", [.symbolicLink])
    let reading = read(linking)
    #expect(reading.outcome.status == .failed)
    #expect(reading.outcome.problems[0].message.contains("link"))
  }

  @Test func `a part that the package holds twice is told`() {
    var twice = archive()
    twice.add("word/document.xml", "<other/>")
    let reading = read(twice)
    #expect(reading.outcome.status == .partial && reading.codes == [.packageDamaged])
    #expect(reading.texts == ["各村每月报送台账。"])
  }

  // MARK: Damage

  @Test func `an encrypted package is named as such`() {
    var locked = archive(without: "word/document.xml")
    locked.add("word/document.xml", "xxxxxxxxxxxxxxxxxxxx", [.encrypted])
    let reading = read(locked)
    #expect(reading.outcome.status == .failed && reading.codes == [.encrypted])
    #expect(reading.outcome.problems[0].remedy?.contains("password") == true)
  }

  @Test func `an encrypted OpenDocument text is named by its manifest`() {
    var archive = ZipWriter()
    for (name, text) in OpenFile(body: "<text:p>台账</text:p>").parts { archive.add(name, text) }
    archive.add(
      "META-INF/manifest.xml",
      "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry>"
        + "<m:encryption-data/></m:file-entry></m:manifest>"
    )
    #expect(read(archive).codes == [.encrypted])
  }

  @Test func `a package cut short gives what lies before the cut`() throws {
    let bytes = archive().finished
    var seen: Set<ReadingOutcome.Status> = []
    for count in stride(from: 8, to: bytes.count - 1, by: 97) {
      let reading = Reading(Array(bytes.prefix(count)), name: "notice.docx")
      #expect(reading.outcome.status != .ok && !reading.codes.isEmpty, "\(count) bytes")
      if !reading.texts.isEmpty { #expect(reading.texts == ["各村每月报送台账。"]) }
      seen.insert(reading.outcome.status)
    }
    #expect(seen == [.partial, .failed])
  }

  @Test func `a part that contradicts its checksum is read and told`() {
    var wrong = archive(without: "word/document.xml")
    let text = Self.good.parts.first { $0.name == "word/document.xml" }?.text ?? ""
    wrong.add("word/document.xml", text, [.wrongChecksum])
    let reading = read(wrong)
    #expect(reading.outcome.status == .partial && reading.codes == [.packageDamaged])
    #expect(reading.texts == ["各村每月报送台账。"])
  }

  @Test func `a package without its main part fails by name`() {
    let reading = read(archive(without: "word/document.xml"))
    #expect(reading.outcome.status == .failed)
    #expect(read(archive(without: "[Content_Types].xml")).texts == ["各村每月报送台账。"])
    #expect(read(archive(without: "word/_rels/document.xml.rels")).texts == ["各村每月报送台账。"])
  }

  @Test func `an ill-formed part gives what stands before the error, and its place`() throws {
    let archive = archive { name, text in
      guard name == "word/document.xml" else { return text }
      let end = text.range(of: "</w:p>")?.upperBound ?? text.endIndex
      return text[..<end] + "<w:p><w:r><w:t>半句</w:r></w:p>" + text[end...]
    }
    let reading = read(archive)
    #expect(reading.outcome.status == .partial && reading.codes == [.notWellFormed])
    #expect(reading.texts == ["各村每月报送台账。", "半句"])
    let region = try #require(reading.report.regions[0])
    #expect(region.part == "word/document.xml" && region.startLine == 2)
  }

  // MARK: XML

  @Test(arguments: [
    "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
    "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
  ])
  func `a part that declares a document type is not read beyond it`(type: String) {
    let reading = read(
      archive { name, text in
        name == "word/document.xml"
          ? text.replacing("<w:document", with: "\(type)<w:document") : text
      }
    )
    #expect(reading.outcome.status == .failed && reading.codes == [.notWellFormed])
    #expect(reading.outcome.problems[0].message.contains("document type"))
  }

  @Test func `elements that lie too deep end the part, and all that is open is closed`() {
    let reading = read(
      archive { name, text in
        guard name == "word/document.xml" else { return text }
        return text.replacing(
          "</w:body>",
          with: String(repeating: "<w:tbl><w:tr><w:tc>", count: 5000)
        )
      }
    )
    #expect(reading.outcome.status == .partial)
    #expect(reading.texts.first == "各村每月报送台账。")
  }

  @Test func `spans that blow a table up leave it as paragraphs`() {
    let rows = (0..<300).map { _ in
      "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"60000\"/></w:tcPr>\(WordFile.paragraph("格"))</w:tc></w:tr>"
    }
    let file = WordFile(body: "<w:tbl>\(rows.joined())</w:tbl>")
    let reading = Reading(file.bytes, name: "notice.docx")
    #expect(reading.texts.count { $0 == "格" } == 300)
  }

  // MARK: Other kinds of files

  @Test func `packages of other kinds are named with what to do`() {
    let kinds: [(String, String, String)] = [
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "spreadsheet"),
      ("ppt/presentation.xml", "<p/>", "presentation"), ("photo.jpg", "x", "ZIP archive"),
    ]
    for (name, text, word) in kinds {
      let reading = read(ZipWriter([name: text]))
      #expect(reading.codes == [.unsupportedFormat])
      #expect(reading.outcome.problems.first?.message.contains(word) == true)
      #expect(reading.outcome.problems.first?.remedy?.isEmpty == false)
    }
  }
}
