import DocumentModel
import SourceText
import TestKit
import Testing

@testable import Ingestion

@Suite("The encoding of a file is found, whatever it declares")
struct EncodingDetectionTests {
  private static let simplified =
    "各村民委员会须为申请人出具亲属关系证明，并加盖公章；逾期未报的，由镇党政办公室予以通报。"
  private static let traditional =
    "各村民委員會須為申請人出具親屬關係證明，並加蓋公章；逾期未報的，由鎮黨政辦公室予以通報。"

  private func read(
    _ text: String,
    declared: String?,
    as encoding: TextEncoding,
    mark: [UInt8] = []
  ) throws -> Reading {
    let declaration = declared.map { " encoding=\"\($0)\"" } ?? ""
    let document = "<?xml version=\"1.0\"\(declaration)?>\n<a><b>\(text)</b></a>"
    let bytes = try #require(TextEncoder(encoding).encode(document))
    return Reading(mark + bytes)
  }

  @Test(
    "declared and real agree",
    arguments: [
      ("UTF-8", TextEncoding.utf8), ("gb2312", .gbk), ("GBK", .gbk), ("GB18030", .gb18030),
    ]
  )
  func agreed(label: String, encoding: TextEncoding) throws {
    let reading = try read(Self.simplified, declared: label, as: encoding)
    #expect(reading.texts == [Self.simplified])
    #expect(reading.outcome.status == .ok && reading.codes.isEmpty)
    #expect(reading.outcome.encoding == encoding.rawValue)
  }

  @Test(
    "a declaration that the bytes contradict is overruled and told",
    arguments: [
      ("gb2312", TextEncoding.utf8), ("big5", .utf8), ("iso-8859-1", .utf8), ("utf-8", .gb18030),
      ("iso-8859-1", .gb18030), ("big5", .gb18030), ("shift_jis", .gb18030), ("utf-16", .utf8),
    ]
  )
  func contradicted(label: String, real: TextEncoding) throws {
    let reading = try read(Self.simplified, declared: label, as: real)
    #expect(reading.texts == [Self.simplified])
    #expect(reading.outcome.encoding == real.rawValue)
    #expect(reading.codes == [.encodingOverruled])
    #expect(reading.outcome.status == .ok)
  }

  @Test("Big5 is told from GB 18030", arguments: [nil, "big5", "gb2312", "utf-8"] as [String?])
  func big5(label: String?) throws {
    let reading = try read(Self.traditional, declared: label, as: .big5)
    #expect(reading.texts == [Self.traditional])
    #expect(reading.outcome.encoding == "Big5")
    #expect(reading.codes == (label == nil || label == "big5" ? [] : [.encodingOverruled]))
  }

  @Test(
    "nothing declared",
    arguments: [TextEncoding.utf8, .gb18030, .utf16LE, .utf16BE]
  )
  func undeclared(encoding: TextEncoding) throws {
    let reading = try read(Self.simplified, declared: nil, as: encoding)
    #expect(reading.texts == [Self.simplified])
    #expect(reading.outcome.encoding == encoding.rawValue)
    #expect(reading.codes.isEmpty)
  }

  @Test(
    "a byte-order mark wins",
    arguments: [
      (TextEncoding.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LE, [0xFF, 0xFE]), (.utf16BE, [0xFE, 0xFF]),
    ] as [(TextEncoding, [UInt8])]
  )
  func marked(encoding: TextEncoding, mark: [UInt8]) throws {
    let reading = try read(Self.simplified, declared: nil, as: encoding, mark: mark)
    #expect(reading.texts == [Self.simplified])
    #expect(reading.outcome.encoding == encoding.rawValue && reading.codes.isEmpty)
    let block = reading.segments[0].blocks[0].text
    let region = try #require(reading.region(block))
    #expect(region.startLine == 2 && region.startColumn == 7)
  }

  @Test func `a mark against a declaration is told`() throws {
    let reading = try read(
      Self.simplified,
      declared: "gb2312",
      as: .utf8,
      mark: [0xEF, 0xBB, 0xBF]
    )
    #expect(reading.texts == [Self.simplified])
    #expect(reading.codes == [.encodingOverruled])
  }

  @Test func `a few bad bytes in UTF-8 are told with their place and count`() throws {
    var bytes = Array("<a><b>\(Self.simplified)</b><b>甲".utf8)
    let first = bytes.count
    bytes += [0xFF] + Array("乙".utf8) + [0xE6, 0x9D] + Array("</b></a>".utf8)
    let reading = Reading(bytes)
    #expect(reading.texts == [Self.simplified, "甲\u{FFFD}乙\u{FFFD}"])
    #expect(reading.outcome.status == .partial && reading.codes == [.undecodableBytes])
    #expect(reading.outcome.problems[0].message.hasPrefix("2 places"))
    #expect(reading.report.regions[0]?.byteOffset == first)
    #expect(reading.report.regions[0]?.byteLength == 1)
  }

  @Test func `a meta element declares too, whatever quotes it has`() {
    for meta in [
      "<meta charset=gb2312>", "<META http-equiv='Content-Type' content='text/html; charset=GBK'>",
      "<!-- <meta charset=big5> --><meta charset = \"gb18030\">",
    ] {
      let bytes = Array("<html><head>\(meta)".utf8)
      #expect(EncodingDeclaration.find(in: bytes.span)?.encoding?.isGB == true, "\(meta)")
    }
  }

  @Test(
    "a file of another kind is refused by its name",
    arguments: [
      ("%PDF-1.7 ", "PDF"), ("{\\rtf1", "Rich Text"), ("GIF89a", "GIF"),
      ("Rar!\u{1A}", "RAR"),
    ]
  )
  func otherKinds(head: String, name: String) {
    let reading = Reading(head + "rest", name: "notice.html")
    #expect(reading.outcome.status == .failed && reading.codes == [.unsupportedFormat])
    #expect(reading.outcome.problems[0].message.contains(name))
    #expect(reading.outcome.problems[0].remedy != nil)
    #expect(reading.segments.isEmpty)
  }

  @Test func `binary, empty and blank files are refused`() {
    let binary = Reading((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7 & 0x1F) }, name: "x")
    #expect(binary.codes == [.unsupportedFormat])
    #expect(Reading("").codes == [.empty])
    #expect(Reading(" \r\n\t").codes == [.empty])
  }

  @Test(
    "the format is what the bytes show, then what the name says",
    arguments: [
      ("<?xml version='1.0'?><list/>", "a.html", DocumentFormat.xml),
      ("<?xml version='1.0'?><!DOCTYPE html><html/>", "a.xml", .html),
      ("<?xml version='1.0'?><html xmlns='x'><body/></html>", "a.xml", .html),
      ("<!DOCTYPE HTML><p>", "a.txt", .html), ("<!-- x --><清单 a='1'/>", "a", .xml),
      ("<div>x</div>", "a", .html), ("村委会", "a.md", .markdown), ("村委会", "a", .text),
      ("<不是标签", "a.txt", .text),
    ]
  )
  func format(text: String, name: String, expected: DocumentFormat) {
    #expect(Reading(text, name: name).report.format == expected)
  }
}
