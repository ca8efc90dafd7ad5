import Foundation
import SourceText
import Testing

@testable import Ingestion

/// Runs the tokenizer tests of the html5lib suite from the folder that `HTML5LIB_TESTS` names.
@Suite struct `The html5lib tokenizer tests` {
  private static let folder = SuiteFolder("HTML5LIB_TESTS")

  @Test(.enabled(if: folder != nil, "HTML5LIB_TESTS names no folder of html5lib-tests"))
  func `all pass`() throws {
    let folder = try #require(Self.folder)
    var tally = SuiteTally()
    let files = folder.files(in: "tokenizer", ending: ".test")
    try #require(!files.isEmpty)
    for file in files {
      let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
      let root = try #require(json as? [String: Any])
      for value in (root["tests"] as? [[String: Any]]) ?? [] {
        let states = value["initialStates"] as? [String] ?? ["Data state"]
        for state in states { try run(value, state, file.lastPathComponent, &tally) }
      }
      if let violations = root["xmlViolationTests"] as? [Any] {
        for _ in violations { tally.set(aside: "rewrites text for XML trees, which are not made") }
      }
      tally.endFile(file.lastPathComponent)
    }
    print(tally.report("html5lib tokenizer tests"))
    #expect(tally.failures.isEmpty, "\(tally.failures.prefix(40).joined(separator: "\n"))")
  }

  private func run(
    _ test: [String: Any],
    _ state: String,
    _ file: String,
    _ tally: inout SuiteTally
  ) throws {
    let isEscaped = test["doubleEscaped"] as? Bool ?? false
    let input = isEscaped ? unescaped(test["input"]) : test["input"] as? String ?? ""
    let output = try #require(test["output"] as? [[Any]])
    let expected = output.map { token in
      describe(token.map { isEscaped ? unescapedValue($0) : $0 })
    }
    let found = TokenTrace(
      input.replacing("\r\n", with: "\n").replacing("\r", with: "\n"),
      state: state,
      lastStartTag: test["lastStartTag"] as? String
    ).tokens
    if found == expected {
      tally.pass()
    } else {
      tally.fail("\(file) \(state): \(input.debugDescription)\n  \(expected)\n  \(found)")
    }
  }

  private func describe(_ token: [Any]) -> String {
    let kind = token[0] as? String ?? ""
    switch kind {
    // The reader asks nothing of a document type but where it ends.
    case "DOCTYPE": return kind
    case "StartTag":
      let attributes = (token[2] as? [String: String] ?? [:]).sorted { $0.key < $1.key }
      let text = attributes.map { " \($0.key)=\($0.value.debugDescription)" }.joined()
      return "<\(token[1])\(text)\(token.count > 3 ? "/" : "")>"
    case "EndTag": return "</\(token[1])>"
    case "Comment": return "<!--\(token[1])-->"
    default: return "\(token[1])"
    }
  }

  private func unescapedValue(_ value: Any) -> Any {
    if let values = value as? [String: Any] {
      var result: [String: Any] = [:]
      for (key, value) in values { result[unescaped(key)] = unescaped(value) }
      return result
    }
    return value is String ? unescaped(value) : value
  }

  /// Resolves `\uHHHH`; a lone surrogate, which no decoded text holds, becomes U+FFFD.
  private func unescaped(_ value: Any?) -> String {
    var units: [UInt16] = []
    var rest = Array((value as? String ?? "").utf16)[...]
    while let unit = rest.first {
      let digits = rest.dropFirst(2).prefix(4).map { UInt8(truncatingIfNeeded: $0) }
      if unit == 0x5C, rest.dropFirst().first == 0x75,
        let code = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        units.append(code)
        rest = rest.dropFirst(6)
      } else {
        units.append(unit)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}

/// The tokens of a source as the suite writes them, adjacent text joined.
private struct TokenTrace {
  private(set) var tokens: [String] = []
  private var text = ""
  private let source: [UInt8]
  private var tokenizer = HTMLTokenizer()

  init(_ input: String, state: String, lastStartTag: String?) {
    source = Array(input.utf8)
    tokenizer.keepsUnknownAttributes = true
    begin(state, lastStartTag)
    run()
    flush()
  }

  private mutating func begin(_ state: String, _ last: String?) {
    // A copy, since the span of a stored array would keep the tokens from being written.
    let bytes = source
    let span = bytes.span
    switch state {
    case "PLAINTEXT state":
      text += string(0..<source.count, replacesNull: true)
      tokenizer.position = source.count
    case "CDATA section state":
      text += string(tokenizer.characterData(in: span).indices, replacesNull: false)
    case "RCDATA state", "RAWTEXT state":
      let range: TextRange
      switch last {
      case "xmp": range = tokenizer.rawText(of: "xmp", in: span)
      case "textarea": range = tokenizer.rawText(of: "textarea", in: span)
      case "script": range = tokenizer.rawText(of: "script", in: span)
      case "plaintext": range = tokenizer.rawText(of: "plaintext", in: span)
      default: range = tokenizer.rawText(of: "no start tag", in: span)
      }
      text += state == "RCDATA state" ? decoded(range) : ""
      text += state == "RAWTEXT state" ? string(range.indices, replacesNull: true) : ""
    case "Script data state":
      if last == "script" {
        text += string(tokenizer.scriptData(in: span).indices, replacesNull: true)
      } else if last == "xmp" {
        text += string(tokenizer.rawText(of: "xmp", in: span).indices, replacesNull: true)
      } else {
        // No end tag is the right one.
        text += string(0..<source.count, replacesNull: true)
        tokenizer.position = source.count
      }
    default: break
    }
  }

  private mutating func run() {
    let bytes = source
    let span = bytes.span
    while true {
      switch tokenizer.next(in: span) {
      case .text(let range): text += decodedText(range)
      case .literal(let range): text += string(range.indices, replacesNull: false)
      case .comment(let range):
        flush()
        tokens.append("<!--\(string(range.indices, replacesNull: true))-->")
      case .doctype:
        flush()
        tokens.append("DOCTYPE")
      case .startTag:
        flush()
        tokens.append("<\(tagName(1))\(attributes)\(tokenizer.isSelfClosing ? "/" : "")>")
      case .endTag:
        flush()
        tokens.append("</\(tagName(2))>")
      case .end: return
      }
    }
  }

  private mutating func flush() {
    if !text.isEmpty { tokens.append(text) }
    text = ""
  }

  private func tagName(_ offset: Int) -> String {
    let start = Int(tokenizer.tag.lower) + offset
    let end = source[start...].firstIndex { [0x09, 0x0A, 0x0C, 0x20, 0x2F, 0x3E].contains($0) }
    return lowercased(start..<(end ?? source.count))
  }

  private func lowercased(_ range: Range<Int>) -> String {
    String(
      string(range, replacesNull: true).unicodeScalars.map { scalar in
        scalar.isASCII ? Character(scalar.properties.lowercaseMapping) : Character(scalar)
      }
    )
  }

  private var attributes: String {
    var named: [String: String] = [:]
    for attribute in tokenizer.attributes {
      let name = lowercased(attribute.spelling.indices)
      guard named[name] == nil else { continue }
      named[name] = decoded(attribute.value, inAttribute: true)
    }
    return named.sorted { $0.key < $1.key }
      .map { " \($0.key)=\($0.value.debugDescription)" }.joined()
  }

  private func decodedText(_ range: TextRange) -> String {
    decoded(range, replacesNull: false)
  }

  private func decoded(
    _ range: TextRange,
    inAttribute: Bool = false,
    replacesNull: Bool = true
  ) -> String {
    var result = ""
    var index = Int(range.lower)
    var start = index
    while index < Int(range.upper) {
      if source[index] == 0x26,
        let reference = CharacterReference.decode(
          source.span,
          at: index,
          end: Int(range.upper),
          inAttribute: inAttribute
        )
      {
        result += string(start..<index, replacesNull: replacesNull)
        for code in [reference.first, reference.second] where code > 0 || code == reference.first {
          if code == reference.second, code == 0 { continue }
          result.unicodeScalars.append(Unicode.Scalar(code) ?? "\u{FFFD}")
        }
        index = reference.end
        start = index
      } else {
        index += 1
      }
    }
    return result + string(start..<index, replacesNull: replacesNull)
  }

  private func string(_ range: Range<Int>, replacesNull: Bool) -> String {
    let text = String(decoding: source[range], as: UTF8.self)
    return replacesNull ? text.replacing("\0", with: "\u{FFFD}") : text
  }
}
