import Messages
import SourceText

/// Words with alternatives: `"{出具|开具}证明"` stands for two words.
extension Parser {
  /// More words than this from one string are a mistake.
  private static let mostWords = 1_000

  /// One or more strings as the words they stand for.
  mutating func words(
    atLeastOne what: @autoclosure () -> Message,
    endingAt ends: (Token) -> Bool = { _ in false }
  ) throws(Recovery) -> [StringLiteral] {
    var words: [StringLiteral] = []
    for literal in try strings(atLeastOne: what(), endingAt: ends) { words += self.words(literal) }
    return words
  }

  /// The words that a string stands for, each once, in the order of their alternatives.
  mutating func words(_ literal: StringLiteral) -> [StringLiteral] {
    guard literal.value.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") })
    else { return [literal] }
    guard let parts = WordParts(literal.value)?.alternatives else {
      report(
        .invalidAlternatives,
        literal.range,
        "the alternatives in the word cannot be read",
        help: "write two or more, none of them twice: \"{A|B}C\""
      )
      return [literal]
    }
    guard parts.reduce(1, { min($0 * $1.count, Self.mostWords + 1) }) <= Self.mostWords else {
      report(
        .invalidAlternatives,
        literal.range,
        "the alternatives make more than \(Self.mostWords) words",
        help: "write several words, or a phrase"
      )
      return [literal]
    }
    var values = [""]
    for part in parts { values = values.flatMap { start in part.map { start + $0 } } }
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }.map {
      StringLiteral(value: $0, range: literal.range)
    }
  }
}

/// A word, cut where braces open and close.
private struct WordParts {
  /// What may stand in each part.
  private(set) var alternatives: [[String]] = []

  /// nil where a brace is left open, or what stands in two of them is no choice.
  init?(_ word: String) {
    var rest = word[...]
    while let sign = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[sign] == "{", let end = rest.firstIndex(of: "}") else { return nil }
      let choices = rest[rest.index(after: sign)..<end]
        .split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard choices.count > 1, Set(choices).count == choices.count,
        !choices.contains(where: { $0.contains("{") })
      else { return nil }
      if sign > rest.startIndex { alternatives.append([String(rest[..<sign])]) }
      alternatives.append(choices)
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { alternatives.append([String(rest)]) }
  }
}
