/// What the tool says, in Chinese; the key is the template of the English.
package enum Catalog {
  /// All messages.
  package static let chinese = merged(parts)

  /// The messages by subject.
  package static let parts = composed + [ruleGrammar, ruleNames, ruleDoubts, ruleWork]

  /// Those that also come as English that was put together elsewhere.
  private static let composed: [[String: String]] = [
    reports, pages, problems, commands, help, authoring, configuration, libraries,
  ]
  private static let prose = merged(composed)

  private static func merged(_ parts: [[String: String]]) -> [String: String] {
    parts.reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }
  }

  /// A template with arguments, cut at them.
  private struct Pattern {
    let pieces: [String]
    let template: String
  }

  /// The templates with arguments that have words of their own, the most of them first.
  private static let patterns: [Pattern] = prose.keys.compactMap { template in
    let pieces = template.components(separatedBy: "{}")
    let words = pieces.joined().count { $0.isLetter }
    return pieces.count > 1 && words >= 4 ? Pattern(pieces: pieces, template: template) : nil
  }.sorted { left, right in
    (right.pieces.joined().count, left.template) < (left.pieces.joined().count, right.template)
  }

  /// The Chinese of an English text that was put together elsewhere, as a problem or a help page.
  ///
  /// What is not known stays as it is.
  static func translated(_ text: String) -> String {
    if let known = prose[text] { return known }
    if let known = matched(text) { return known }
    for separator in ["\n\n", "\n"] where text.contains(separator) {
      return text.components(separatedBy: separator).map(translated).joined(separator: separator)
    }
    // Columns of a table, as in lists of examples.
    guard let gap = text.firstRange(of: "  "), gap.upperBound < text.endIndex else { return text }
    let rest = text[gap.lowerBound...].drop { $0 == " " }
    let spaces = text[gap.lowerBound..<rest.startIndex]
    return translated(String(text[..<gap.lowerBound])) + spaces + translated(String(rest))
  }

  /// The Chinese of a text that a template with arguments gave, nil where none did.
  private static func matched(_ text: String) -> String? {
    guard !text.contains("\n") else { return nil }
    for pattern in patterns {
      guard let arguments = arguments(of: text, in: pattern.pieces) else { continue }
      let told = arguments.map { Message.Argument.text(translated($0)) }
      return Message(template: pattern.template, arguments: told).text(in: .chinese)
    }
    return nil
  }

  private static func arguments(of text: String, in pieces: [String]) -> [String]? {
    guard let first = pieces.first, let last = pieces.last, text.hasPrefix(first),
      text.hasSuffix(last), text.count >= first.count + last.count
    else { return nil }
    var rest = text.dropFirst(first.count).dropLast(last.count)
    var arguments: [String] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: piece) else { return nil }
      arguments.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return arguments + [String(rest)]
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
