/// Text made fit for XML 1.0 and HTML.
enum XMLText {
  /// Escapes a text for content and for attributes in double quotes.
  ///
  /// Characters that XML 1.0 has no place for become U+FFFD; in attributes, where a parser would
  /// fold them to spaces, line ends are written as references.
  static func escape(_ text: String, isAttribute: Bool = true) -> String {
    var result = String.UnicodeScalarView()
    result.reserveCapacity(text.unicodeScalars.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\n" where isAttribute: result.append(contentsOf: "&#10;".unicodeScalars)
      case "\t" where isAttribute: result.append(contentsOf: "&#9;".unicodeScalars)
      case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
      case "\t", "\n": result.append(scalar)
      case _ where isForbidden(scalar): result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Replaces the characters that XML has no place for, and changes nothing else.
  static func escapeControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isForbidden($0) && !isSpace($0) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(isForbidden(scalar) && !isSpace(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar == "\n" || scalar == "\r"
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
      || (0xFDD0...0xFDEF).contains(scalar.value)
  }
}

/// Elements of XML written one after the other, attributes escaped by construction.
struct XMLWriter {
  private(set) var text = ""

  /// Writes a start tag.
  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    tag(name, attributes, end: ">\n")
  }

  /// Writes an element without content.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    tag(name, attributes, end: "/>\n")
  }

  /// Writes an element that holds a text.
  mutating func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?>,
    _ content: String
  ) {
    tag(name, attributes, end: ">")
    text += XMLText.escape(content, isAttribute: false)
    close(name)
  }

  /// Writes an end tag.
  mutating func close(_ name: String) { text += "</\(name)>\n" }

  private mutating func tag(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?>,
    end: String
  ) {
    text += "<\(name)"
    for (key, value) in attributes {
      if let value { text += " \(key)=\"\(XMLText.escape(value))\"" }
    }
    text += end
  }
}
