import Findings
import Foundation
import SourceText
import TestKit
import Testing

/// Checks that the region of every finding, cut from the bytes of the file and decoded, is the
/// source of its quote, and that lines and columns are those that counting the slow way gives.
func expectRegionsCutTheirQuotes(
  _ report: DocumentReport,
  of bytes: [UInt8],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  var parts: ArchiveContents?
  for finding in report.findings {
    let region = finding.region
    if let part = region.part {
      let known = parts ?? ArchiveContents(bytes)
      parts = known
      let bytes = try #require(known.files[part], "no part \(part)", sourceLocation: sourceLocation)
      try expect(finding, in: bytes, .utf8, report.path, sourceLocation)
    } else {
      let encoding = try #require(report.encoding.flatMap(TextEncoding.init(rawValue:)))
      try expect(finding, in: bytes, encoding, report.path, sourceLocation)
    }
  }
}

private func expect(
  _ finding: Finding,
  in bytes: [UInt8],
  _ encoding: TextEncoding,
  _ path: String,
  _ sourceLocation: SourceLocation
) throws {
  let region = finding.region
  let name = Comment(rawValue: "\(path) \(finding.rule) \(finding.quote)")
  let end = region.byteOffset + region.byteLength
  try #require(region.byteLength > 0 && end <= bytes.count, name, sourceLocation: sourceLocation)
  let cut = decoded(bytes, region.byteOffset..<end, encoding)
  // Markdown marks bold words in the middle of a sentence.
  let plain = path.hasSuffix(".md") ? cut.replacingOccurrences(of: "**", with: "") : cut
  let shown = squeezed(visible(region.part == nil ? plain : withoutUnseen(cut)))
  let quote = withoutNumber(squeezed(finding.quote), shown, isPart: region.part != nil)
  #expect(shown == quote, name, sourceLocation: sourceLocation)
  let start = place(of: region.byteOffset, in: bytes, encoding)
  let stop = place(of: end, in: bytes, encoding)
  #expect(
    start == Place(line: region.startLine, column: region.startColumn),
    name,
    sourceLocation: sourceLocation
  )
  #expect(
    stop == Place(line: region.endLine, column: region.endColumn),
    name,
    sourceLocation: sourceLocation
  )
}

private struct Place: Equatable {
  let line: Int
  let column: Int
}

/// Decodes everything before an offset and counts, to be slow and sure.
private func place(of offset: Int, in bytes: [UInt8], _ encoding: TextEncoding) -> Place {
  var text = decoded(bytes, 0..<offset, encoding)
  if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
  var line = 1
  var column = 1
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    if scalar == "\n", previous == "\r" {
      previous = scalar
      continue
    }
    column += 1
    if scalar == "\n" || scalar == "\r" { (line, column) = (line + 1, 1) }
    previous = scalar
  }
  return Place(line: line, column: column)
}

private func decoded(
  _ bytes: [UInt8],
  _ range: Range<Int>,
  _ encoding: TextEncoding
) -> String {
  var decoder = TextDecoder(encoding, at: 0)
  var text: [UInt8] = []
  decoder.decodeAll(bytes.span.extracting(range), into: &text)
  return String(decoding: text, as: UTF8.self)
}

/// A stretch of a part without what its elements keep from the reader: deleted text, fields, and
/// text boxes and notes that are shown elsewhere.
private func withoutUnseen(_ source: String) -> String {
  var text = source
  for name in ["w:delText", "w:instrText", "w:txbxContent", "office:annotation", "text:note"] {
    while let start = text.range(of: "<\(name)[ >]", options: .regularExpression),
      let end = text.range(of: "</\(name)>", range: start.upperBound..<text.endIndex)
    {
      text.removeSubrange(start.lowerBound..<end.upperBound)
    }
  }
  return text
}

/// A quote without an automatic number at its start, which the part does not hold.
private func withoutNumber(_ quote: String, _ shown: String, isPart: Bool) -> String {
  guard isPart, quote.hasSuffix(shown), quote != shown else { return quote }
  let number = quote.dropLast(shown.count)
  let isNumber = number.wholeMatch(of: /[（(第]?[一二三四五六七八九十0-9.]+[）)、.条章]?/) != nil
  return isNumber ? shown : quote
}

/// What a reader sees of a stretch of markup: tags and the marks of strong words in Markdown gone,
/// references resolved.
private func visible(_ source: String) -> String {
  var text = ""
  var isTag = false
  for scalar in source.unicodeScalars {
    if scalar == "<" { isTag = true }
    if !isTag { text.unicodeScalars.append(scalar) }
    if scalar == ">" { isTag = false }
  }
  var result = ""
  for piece in text.split(separator: "&", omittingEmptySubsequences: false).enumerated() {
    guard piece.offset > 0, let end = piece.element.firstIndex(of: ";") else {
      result += (piece.offset > 0 ? "&" : "") + piece.element
      continue
    }
    result += reference(piece.element[..<end]) + piece.element[piece.element.index(after: end)...]
  }
  return result.replacing("**", with: "")
}

private func reference(_ name: Substring) -> String {
  let named = [
    "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "ldquo": "“", "rdquo": "”",
    "mdash": "—", "ensp": " ", "emsp": " ", "middot": "·", "hellip": "…",
    "shy": "\u{AD}",
  ]
  if let known = named[String(name)] { return known }
  guard name.first == "#" else { return "&\(name);" }
  let digits = name.dropFirst()
  let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  return value.flatMap(Unicode.Scalar.init).map { String($0) } ?? "&\(name);"
}

private func squeezed(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.filter { !$0.properties.isWhitespace && $0.value != 0x200B }
    )
  )
}
