import Messages
import SourceText

extension Checker {
  /// What the placeholders of a rule's message may name.
  private struct Offer {
    var columns: Set<String> = []
    /// Lexicons, actors and catalogs that the rule's patterns reach.
    var words: Set<String> = []
    var fixed: Set<String> = ["quote"]
  }

  mutating func checkMessages(_ rule: RuleDeclaration) {
    guard !isBroken(rule.range), let source = sources[path] else { return }
    var offer = Offer()
    for branch in rule.branches { collect(branch, &offer) }
    for text in [rule.message, rule.advice].compactMap({ $0 }) {
      for placeholder in Placeholder.all(in: source.text.span, of: text.range) {
        check(placeholder, offer, rule)
      }
    }
    if let replacement = rule.replacement { check(replacement, offer, rule) }
  }

  /// A fix replaces words that the rule looks for, by a text on one line.
  private mutating func check(
    _ replacement: RuleDeclaration.Replacement,
    _ offer: Offer,
    _ rule: RuleDeclaration
  ) {
    let words = replacement.words
    if !offer.words.contains(words.text) {
      let near = Spelling.nearest(to: words.text, among: offer.words.sorted())
      report(
        .unknownPlaceholder,
        words.range,
        "'\(words.text)' is nothing that rule \(rule.id.text) looks for",
        help: near.map { "did you mean '\($0)'?" }
          ?? "it looks for: \(list: offer.words.sorted())"
      )
    }
    let text = replacement.text
    if text.value.isEmpty || text.value.contains(where: \.isNewline) {
      report(.emptyWord, text.range, "a replacement is one line of text")
    }
  }

  private mutating func check(
    _ placeholder: Placeholder,
    _ offer: Offer,
    _ rule: RuleDeclaration
  ) {
    let text = placeholder.text
    if offer.fixed.contains(text) || offer.columns.contains(text) { return }
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    let name = offer.words.contains(text) ? text : parts.first ?? ""
    guard offer.words.contains(name) else {
      reportUnknown(placeholder, offer, rule)
      return
    }
    guard name != text, parts[1] != "title" else { return }
    let symbol = symbols.find(name, in: .phrase, visible: visible)
    var keys: Set<String> = []
    if case .catalog(let catalog)? = symbol?.declaration {
      for entry in catalog.entries { keys.formUnion(entry.attributes.map(\.key.text)) }
      if keys.contains(parts[1]) { return }
    }
    let near = Spelling.nearest(to: parts[1], among: keys.sorted() + ["title"])
    report(
      .unknownAttribute,
      placeholder.range,
      "no entry of '\(name)' carries '\(parts[1])'",
      help: near.map { "did you mean '\("{\(name).\($0)}")'?" }
    )
  }

  private mutating func reportUnknown(
    _ placeholder: Placeholder,
    _ offer: Offer,
    _ rule: RuleDeclaration
  ) {
    let all = offer.words.union(offer.columns).union(offer.fixed)
    let near = Spelling.nearest(to: placeholder.text, among: all.sorted())
    let isKnown = symbols.find(placeholder.text, in: .phrase, visible: visible) != nil
    report(
      .unknownPlaceholder,
      placeholder.range,
      isKnown
        ? "'\("{\(placeholder.text)}")' is nothing that rule \(rule.id.text) looks for"
        : "'\("{\(placeholder.text)}")' names nothing here",
      help: near.map { "did you mean '\("{\($0)}")'?" }
        ?? "a message may name words that the rule looks for, columns, {quote}, {count}, {missing}"
    )
  }

  // MARK: What is on offer

  private func collect(_ branch: RuleDeclaration.Branch, _ offer: inout Offer) {
    switch branch.unit {
    case .record(let name), .group(let name, _):
      if case .record(let record)? = symbols.find(name.text, in: .record, visible: visible)?
        .declaration
      {
        offer.columns.formUnion(record.columns.map(\.name.text))
      }
    default: break
    }
    if !branch.lacks.isEmpty { offer.fixed.insert("missing") }
    var patterns = branch.lacks
    if let when = branch.when { collect(when, &patterns, &offer) }
    var pending = patterns.flatMap(\.references)
    if patterns.contains(where: \.hasNumber) { offer.fixed.insert("number") }
    var seen: Set<String> = []
    while let name = pending.popLast() {
      guard seen.insert(name.text).inserted,
        let symbol = symbols.find(name.text, in: .phrase, visible: visible)
      else { continue }
      if symbol.kind != .phrase { offer.words.insert(name.text) }
      if case .phrase(let phrase) = symbol.declaration, phrase.pattern.hasNumber {
        offer.fixed.insert("number")
      }
      pending += symbol.declaration.references
    }
  }

  private func collect(
    _ condition: Condition,
    _ patterns: inout [PhrasePattern],
    _ offer: inout Offer
  ) {
    switch condition {
    case .all(let parts), .any(let parts):
      for part in parts { collect(part, &patterns, &offer) }
    case .not(let part): collect(part, &patterns, &offer)
    case .atom(let atom, _):
      switch atom {
      case .phrase(_, let pattern, let subject):
        patterns += [pattern] + (subject.map { [$0] } ?? [])
      case .place(_, _, let pattern), .valueIs(_, let pattern): patterns.append(pattern)
      case .cites(_, .phrase(let pattern)): patterns.append(pattern)
      case .count(_, let filter, _, _):
        offer.fixed.insert("count")
        if let filter { collect(filter, &patterns, &offer) }
      case .sum(_, let filter, _, _): if let filter { collect(filter, &patterns, &offer) }
      case .length: offer.fixed.insert("count")
      default: break
      }
    }
  }

  /// An error that rests on nothing that was read ships as 待核, and says so.
  mutating func checkEvidence(_ rule: RuleDeclaration) {
    let grades = rule.bases.compactMap { basis -> Evidence? in
      if case .source(let source)? = symbols.find(basis.source.text, in: .source, visible: visible)?
        .declaration
      {
        return source.evidence
      }
      return nil
    }
    if !grades.isEmpty, grades.allSatisfy({ $0 == .memory || $0 == .inference }) {
      report(
        .unverifiedBasis,
        rule.id.range,
        "rule \(rule.id.text) is an error, but no basis of it has been read",
        help: "make it a notice, or check the source"
      )
    }
  }
}

extension PhrasePattern {
  /// Whether it looks for a number itself.
  var hasNumber: Bool {
    switch self {
    case .number: true
    case .word, .reference: false
    case .either(let patterns): patterns.contains { $0.hasNumber }
    case .here(let inner): inner.hasNumber
    case .sequence(let head, let steps):
      head.hasNumber || steps.contains { $0.pattern.hasNumber }
    }
  }
}

/// `{name}` in a message.
struct Placeholder {
  /// What stands between the braces.
  let text: String
  /// Its place with the braces, UTF-8 bytes of the file.
  let range: TextRange

  /// The placeholders of a string of a file, in order.
  static func all(in bytes: Span<UInt8>, of string: TextRange) -> [Placeholder] {
    var found: [Placeholder] = []
    var open: Int?
    var index = Int(string.lower)
    while index < Int(string.upper) {
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        index += Escape.read(bytes, at: index).count
        continue
      case UInt8(ascii: "{") where open == nil: open = index
      case UInt8(ascii: "}"):
        if let start = open {
          let text = String(decoding: bytes, from: start + 1, to: index)
          found.append(Placeholder(text: text, range: TextRange(start, index + 1)))
        }
        open = nil
      default: break
      }
      index += 1
    }
    return found
  }
}
