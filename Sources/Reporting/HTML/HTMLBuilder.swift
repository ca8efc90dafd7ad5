import Findings

/// Writes HTML; text and attributes are escaped by construction.
struct HTMLBuilder {
  private(set) var html = ""

  /// Writes an element whose content `body` writes; an attribute that is nil is left out.
  mutating func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?> = [:],
    _ body: (inout HTMLBuilder) -> Void = { _ in }
  ) {
    open(name, attributes)
    body(&self)
    html += "</\(name)>"
  }

  /// Writes an element that holds a text.
  mutating func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?> = [:],
    text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes the start tag of an element without content.
  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    html += "<\(name)"
    for (key, value) in attributes {
      if let value { html += " \(key)=\"\(XMLText.escape(value))\"" }
    }
    html += ">"
  }

  /// Writes a text, without characters that would turn the reading direction or hide.
  mutating func text(_ text: String) { html += XMLText.escape(plain(text), isAttribute: false) }

  /// Writes markup that a builder has made.
  mutating func append(_ other: HTMLBuilder) { html += other.html }

  /// Writes trusted markup of the tool itself.
  mutating func markup(_ markup: StaticString) { html += markup.description }

  /// Breaks the line of the source, for people who read it.
  mutating func lineBreak() { html += "\n" }
}

/// A part of a page that a policy names by its content.
struct PolicedText {
  let text: String

  /// The source expression of Content Security Policy for it.
  var source: String {
    var digest = SHA256()
    digest.update(Array(text.utf8))
    return "'sha256-\(Self.base64(digest.bytes()))'"
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        result.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return result
  }
}
