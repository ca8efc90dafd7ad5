/// A sentence or label for people, before it is put into a language.
///
/// It is written in English where it is used, `"\(count) more are not listed"`; the catalog holds
/// the Chinese of its template, `{} more are not listed`. A message that the catalog lacks is shown
/// in English; a test finds each one in the sources and fails for it.
package struct Message: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The English with `{}` for each argument.
  package let template: String
  /// What stands for the braces, in their order.
  package let arguments: [Argument]

  init(template: String, arguments: [Argument]) {
    self.template = template
    self.arguments = arguments
  }

  /// What stands for a pair of braces.
  package enum Argument: Sendable, Hashable {
    /// A name, a quotation or a number: the same in every language.
    case text(String)
    /// A message of its own, as `a lexicon` in `expected {}`.
    case message(Message)
    /// A number of things; in English, the word behind it loses its `s` for one of them.
    case count(Int)
    /// A word that comes with its form in either language, as keywords of the rules do.
    case word(english: String, chinese: String)
    /// Several of them, with a comma between.
    case list([Argument])
    /// English that was put together elsewhere, looked up as far as the catalog knows it.
    case told(String)

    func text(in language: Language) -> String {
      switch self {
      case .text(let text): text
      case .message(let message): message.text(in: language)
      case .count(let number): String(number)
      case .word(let english, let chinese): language == .english ? english : chinese
      case .list(let parts):
        parts.map { $0.text(in: language) }.joined(separator: language == .english ? ", " : "、")
      case .told(let english): Words(language).told(english)
      }
    }
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
    case .english: filled(template, language)
    case .chinese: filled(Catalog.chinese[template] ?? template, language)
    }
  }

  /// Puts the arguments into a template: `{}` is the next one, `{2}` the second.
  private func filled(_ pattern: String, _ language: Language) -> String {
    guard !arguments.isEmpty else { return pattern }
    var result = ""
    var rest = pattern[...]
    var next = 0
    // Braces are found among bytes, which costs less than among characters.
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      result += rest[..<open]
      let digits = rest[rest.utf8.index(after: open)..<close]
      let index = Int(digits).map { $0 - 1 } ?? next
      result +=
        arguments.indices.contains(index)
        ? arguments[index].text(in: language) : String(rest[open...close])
      rest = rest[rest.utf8.index(after: close)...]
      if language == .english, arguments.indices.contains(index), arguments[index] == .count(1) {
        let noun = rest.dropFirst().prefix(while: \.isLetter)
        result += rest[..<noun.endIndex].dropLast(noun.hasSuffix("s") ? 1 : 0)
        rest = rest[noun.endIndex...]
      }
      next = index + 1
    }
    return result + rest
  }

  /// Collects the pieces of a literal.
  package struct Pieces: StringInterpolationProtocol, Sendable {
    fileprivate var template = ""
    fileprivate var arguments: [Argument] = []

    /// Starts without pieces.
    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds what stands between arguments.
    package mutating func appendLiteral(_ literal: String) { template += literal }

    /// Adds a name, a quotation or a number.
    package mutating func appendInterpolation(_ argument: some CustomStringConvertible) {
      appendInterpolation(Argument.text(argument.description))
    }

    /// Adds a message.
    package mutating func appendInterpolation(_ message: Message) {
      appendInterpolation(Argument.message(message))
    }

    /// Adds a number of what the next word names.
    package mutating func appendInterpolation(count number: Int) {
      appendInterpolation(Argument.count(number))
    }

    /// Adds several names.
    package mutating func appendInterpolation(list names: some Sequence<String>) {
      appendInterpolation(Argument.list(names.map(Argument.text)))
    }

    /// Adds English that was put together elsewhere.
    package mutating func appendInterpolation(told english: String) {
      appendInterpolation(Argument.told(english))
    }

    /// Adds an argument.
    package mutating func appendInterpolation(_ argument: Argument) {
      template += "{}"
      arguments.append(argument)
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
