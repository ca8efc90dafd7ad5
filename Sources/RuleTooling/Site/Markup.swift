/// HTML in which every text is escaped by construction: what is written in the source is markup, what
/// is put in is text.
struct Markup: ExpressibleByStringInterpolation {
  let html: String

  init(stringLiteral value: String) {
    html = value
  }

  init(stringInterpolation: StringInterpolation) {
    html = stringInterpolation.html
  }

  /// A text, escaped.
  init(text: String) {
    html = Self.escaped(text)
  }

  /// Pieces one after the other.
  init(_ pieces: [Markup]) {
    html = pieces.map(\.html).joined(separator: "\n")
  }

  /// Markup where something holds, else nothing.
  static func when(_ condition: Bool, _ markup: @autoclosure () -> Markup) -> Markup {
    condition ? markup() : ""
  }

  /// Markup for a value, nothing without one.
  static func with<Value>(_ value: Value?, _ make: (Value) -> Markup) -> Markup {
    value.map(make) ?? ""
  }

  struct StringInterpolation: StringInterpolationProtocol {
    var html = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      html.reserveCapacity(literalCapacity)
    }

    mutating func appendLiteral(_ literal: String) { html += literal }

    mutating func appendInterpolation(_ text: String) { html += Markup.escaped(text) }

    mutating func appendInterpolation(_ number: Int) { html += String(number) }

    mutating func appendInterpolation(_ markup: Markup) { html += markup.html }

    mutating func appendInterpolation(_ pieces: [Markup]) { html += Markup(pieces).html }
  }

  private static func escaped(_ text: String) -> String {
    var html = ""
    html.reserveCapacity(text.utf8.count)
    for character in text.unicodeScalars {
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      default: html.unicodeScalars.append(character)
      }
    }
    return html
  }
}
