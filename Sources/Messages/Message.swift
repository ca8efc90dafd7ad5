/// A sentence or label for people, before it is put into a language.
///
/// It is written in English where it is used, `"\(count) more are not listed"`; the catalog holds
/// the Chinese of its template, `{} more are not listed`. A message that the catalog lacks is shown
/// in English; a test finds each one in the sources and fails for it.
package struct Message: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The English with `{}` for each argument.
  package let template: String
  /// What stands for the braces, in their order.
  package let arguments: [String]

  init(template: String, arguments: [String]) {
    self.template = template
    self.arguments = arguments
  }

  /// A message without arguments.
  package init(stringLiteral value: String) {
    template = value
    arguments = []
  }

  /// A message with arguments.
  package init(stringInterpolation: Pieces) {
    template = stringInterpolation.template
    arguments = stringInterpolation.arguments
  }

  /// The message in a language.
  package func text(in language: Language) -> String {
    switch language {
    case .english: filled(template)
    case .chinese: filled(Catalog.chinese[template] ?? template)
    }
  }

  /// Puts the arguments into a template: `{}` is the next one, `{2}` the second.
  private func filled(_ pattern: String) -> String {
    guard !arguments.isEmpty else { return pattern }
    var result = ""
    var rest = pattern[...]
    var next = 0
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let digits = rest[rest.index(after: open)..<close]
      let index = Int(digits).map { $0 - 1 } ?? next
      result += arguments.indices.contains(index) ? arguments[index] : String(rest[open...close])
      next = index + 1
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// Collects the pieces of a literal.
  package struct Pieces: StringInterpolationProtocol, Sendable {
    fileprivate var template = ""
    fileprivate var arguments: [String] = []

    /// Starts without pieces.
    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds what stands between arguments.
    package mutating func appendLiteral(_ literal: String) { template += literal }

    /// Adds an argument.
    package mutating func appendInterpolation(_ argument: some CustomStringConvertible) {
      template += "{}"
      arguments.append(argument.description)
    }
  }
}

/// Puts messages into one language.
package struct Words: Sendable, Hashable {
  /// The language.
  package let language: Language

  /// Words of a language.
  package init(_ language: Language) {
    self.language = language
  }

  /// The text of a message.
  package func callAsFunction(_ message: Message) -> String { message.text(in: language) }

  /// A text that comes in English, in the language, as far as the catalog knows it.
  package func told(_ text: String) -> String {
    language == .english ? text : Catalog.translated(text)
  }
}
