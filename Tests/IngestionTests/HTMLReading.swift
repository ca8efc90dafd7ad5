import DocumentModel
import SourceText

@testable import Ingestion

/// One page read from a string, for tests.
struct HTMLReading {
  let source: [UInt8]
  let segment: DocumentSegment
  /// What is hidden on the page.
  let hidden: DocumentSegment
  let problems: [ReadingProblem]

  init(_ html: String, includeBoilerplate: Bool = false) {
    self.init(Array(html.utf8), includeBoilerplate: includeBoilerplate)
  }

  init(_ source: [UInt8], includeBoilerplate: Bool = false) {
    var segment = DocumentSegment()
    var hidden = DocumentSegment()
    var problems: [ReadingProblem] = []
    readHTML(
      source.span,
      options: ReadingOptions(includeBoilerplate: includeBoilerplate),
      into: &segment,
      hidden: &hidden,
      problems: &problems
    )
    self.source = source
    self.segment = segment
    self.hidden = hidden
    self.problems = problems
  }

  /// The texts that are hidden on the page.
  var hiddenTexts: [String] { hidden.blocks.map { hidden.string($0.text) } }

  /// The texts of all blocks.
  var texts: [String] { segment.blocks.map { segment.string($0.text) } }

  /// The first block whose text starts with `prefix`.
  func block(_ prefix: String) -> Block? {
    segment.blocks.first { segment.string($0.text).hasPrefix(prefix) }
  }

  /// The text of the block that governs the one that starts with `prefix`.
  func parent(of prefix: String) -> String? {
    guard let block = block(prefix), block.parent >= 0 else { return nil }
    return segment.string(segment.blocks[Int(block.parent)].text)
  }

  /// The fields of a record as `name=value`.
  func fields(_ record: Int) -> [String] {
    segment.fields[
      Int(
        segment.records[record].fields.lowerBound
      )..<Int(segment.records[record].fields.upperBound)
    ]
    .map { field in
      let value = field.value < 0 ? "-" : segment.string(segment.blocks[Int(field.value)].text)
      return "\(segment.names[Int(field.name)].text)=\(value)"
    }
  }

  /// The source behind a range of visible text.
  func cut(_ range: TextRange) -> String? {
    guard let place = segment.map.source(of: range) else { return nil }
    return String(decoding: source[place.indices], as: UTF8.self)
  }
}

/// A slow and simple way from source to visible text, made apart from the reader.
enum SimpleText {
  /// The text of a piece of HTML without tags, comments, references decoded, without white space.
  static func visible(_ html: String) -> String {
    var result = ""
    var rest = Substring(html)
    while let first = rest.first {
      if rest.hasPrefix("<!--"), let end = rest.range(of: "-->") {
        rest = rest[end.upperBound...]
      } else if first == "<", let next = rest.dropFirst().first,
        next.isASCII && next.isLetter || next == "/", let end = rest.firstIndex(of: ">")
      {
        rest = rest[rest.index(after: end)...]
      } else if first == "&", let end = rest.prefix(12).firstIndex(of: ";"),
        let decoded = decode(rest[rest.index(after: rest.startIndex)..<end])
      {
        result.unicodeScalars.append(decoded)
        rest = rest[rest.index(after: end)...]
      } else {
        result.unicodeScalars.append(rest.unicodeScalars.removeFirst())
      }
    }
    return withoutSpace(result)
  }

  /// The text without any white space.
  static func withoutSpace(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace && scalar != "\0" {
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static func decode(_ name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "nbsp": return "\u{A0}"
    case "quot": return "\""
    case "hellip": return "…"
    default: break
    }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let code =
      digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    return code.flatMap(Unicode.Scalar.init)
  }
}

extension Substring {
  fileprivate func range(of needle: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
      start = index(after: start)
    }
    return nil
  }
}
