import Messages
import SourceText

extension Analysis {
  /// Alternatives that can find nothing because another one finds all of it, where only finding
  /// counts: at the top of a phrase or a condition.
  mutating func findUnreachableAlternatives(_ pattern: PhrasePattern) {
    guard case .either(let parts) = pattern else { return }
    for (index, inner) in parts.enumerated() {
      let outer = parts.indices.first { other in
        other != index && parts[other].canonical != inner.canonical
          && covers(parts[other], inner, isExistence: true)
          // Of two that find the same, the first stays.
          && (other < index || !covers(inner, parts[other], isExistence: true))
      }
      guard let outer else { continue }
      report(
        .unreachableAlternative,
        inner.range,
        "wherever this stands, \(parts[outer].canonical) is found already",
        help: demonstration(of: inner).map { "for example in “\($0)”" },
        first: parts[outer].range
      )
    }
  }

  /// Whether a pattern finds something wherever another one does.
  private func covers(
    _ outer: PhrasePattern,
    _ inner: PhrasePattern,
    isExistence: Bool
  ) -> Bool {
    if outer.canonical == inner.canonical { return true }
    if case .either(let parts) = inner {
      return parts.allSatisfy { covers(outer, $0, isExistence: isExistence) }
    }
    switch (outer, inner) {
    case (.here(let outer), .here(let inner)):
      return covers(outer, inner, isExistence: isExistence)
    case (_, .here(let inner)): return covers(outer, inner, isExistence: isExistence)
    case (.either(let parts), _):
      return parts.contains { covers($0, inner, isExistence: isExistence) }
    case (.reference(let name), .word(let literal)):
      return lists(name, literal.value)
    case (.word(let short), .word(let long)):
      return isExistence && holds(folding.folded(long.value), folding.folded(short.value))
    case (.sequence(let head, let steps), .sequence(let innerHead, let innerSteps)):
      guard steps.count == innerSteps.count, covers(head, innerHead, isExistence: false) else {
        return false
      }
      return zip(steps, innerSteps).allSatisfy { covers($0, $1) }
    default: return false
    }
  }

  private func covers(_ outer: PhraseStep, _ inner: PhraseStep) -> Bool {
    let reaches =
      switch (outer.distance, inner.distance) {
      case (.adjacent, .adjacent), (.within(nil), .within), (.within, .adjacent): true
      case (.within(let wide?), .within(let narrow?)): wide >= narrow
      case (.near(let wide), .near(let narrow)): wide >= narrow
      case (.near(let wide), .within(let narrow?)): wide >= narrow
      case (.near, .adjacent): true
      default: false
      }
    let hinders = outer.without.map { $0.canonical == inner.without?.canonical } ?? true
    return reaches && hinders && outer.isOptional == inner.isOptional
      && covers(outer.pattern, inner.pattern, isExistence: false)
  }

  /// Whether a lexicon lists a word that nothing hides.
  private func lists(_ name: Name, _ word: String) -> Bool {
    guard let declaration = find(name, .phrase)?.declaration else { return false }
    let wanted = folding.folded(word)
    let hiding: [StringLiteral]
    switch declaration {
    case .terms(let terms): hiding = terms.list.excluded
    // Actors hide each other; which of them stands at a place is not known from one list.
    case .catalog(let catalog): hiding = catalog.entries.flatMap(\.excluded)
    default: return false
    }
    return declaration.lexicon.contains { folding.folded($0.value) == wanted }
      && !hiding.contains { holds(folding.folded($0.value), wanted) }
  }

  private func holds(_ text: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    guard !part.isEmpty, text.count >= part.count else { return false }
    return (0...(text.count - part.count)).contains {
      text[$0..<($0 + part.count)].elementsEqual(part)
    }
  }

  /// The first words of a pattern put together, as a text that it finds.
  func demonstration(of pattern: PhrasePattern) -> String? {
    switch pattern {
    case .word(let literal): return literal.value
    case .number: return "3"
    case .here(let inner): return demonstration(of: inner)
    case .either(let parts): return parts.first.flatMap(demonstration)
    case .reference(let name):
      guard let declaration = find(name, .phrase)?.declaration else { return nil }
      if case .phrase(let phrase) = declaration { return demonstration(of: phrase.pattern) }
      return declaration.lexicon.first?.value
        ?? declaration.references.first.flatMap { demonstration(of: .reference($0)) }
    case .sequence(let head, let steps):
      let parts = [head] + steps.filter { !$0.isOptional }.map(\.pattern)
      let words = parts.compactMap(demonstration)
      return words.count == parts.count ? words.joined() : nil
    }
  }

  // MARK: Exceptions

  /// Exceptions that no text can meet once the rule's own condition holds.
  mutating func findIdleExceptions(of rule: RuleDeclaration) {
    for branch in rule.branches {
      let asked = branch.when?.parts ?? []
      for exception in rule.exceptions(of: branch).flatMap(\.choices) {
        guard let reason = idleness(of: exception, after: asked) else { continue }
        report(
          .idleException,
          exception.range,
          "this exception can never apply: \(reason)",
          help: rule.examples.first { $0.violates && $0.text.value.count <= 60 }.map {
            "it makes no difference to “\($0.text.value)” or any other text"
          }
        )
      }
    }
  }

  private func idleness(of exception: Condition, after asked: [Condition]) -> Message? {
    for part in exception.parts {
      let text = text(of: part)
      for wanted in asked {
        if case .not(let denied) = wanted, self.text(of: denied) == text {
          return "the rule already asks that it does not hold"
        }
        if case .not(let denied) = part, self.text(of: denied) == self.text(of: wanted) {
          return "the rule already asks for \(self.text(of: wanted))"
        }
        if case .atom(.presence(let name, let isThere), _) = wanted,
          case .atom(.presence(let other, let isWanted), _) = part, name.text == other.text,
          isThere != isWanted
        {
          let state: Keyword = isThere ? .present : .missing
          return "the rule already asks that \(name.text) is \(state)"
        }
      }
      if case .atom(.kind(let names), _) = part,
        let given = asked.lazy.compactMap(\.kinds).first,
        names.allSatisfy({ !given.contains($0.text) })
      {
        return "the rule already asks for another kind of document"
      }
      if case .atom(.kind(let names), _) = part, asked.contains(where: \.wantsStance),
        names.allSatisfy(isToldOnly)
      {
        return "a document of the kind \(names[0].text) only reports, so nothing in it is asked for"
      }
    }
    return nil
  }

  /// Whether all that a kind of document says is reported.
  private func isToldOnly(_ name: Name) -> Bool {
    if case .kind(let kind)? = find(name, .kind)?.declaration { return kind.stance == .reported }
    return false
  }

  // MARK: Catalogs

  /// Entries without an attribute that an advice or a message of the rule shows.
  mutating func findMissingAttributes(of rule: RuleDeclaration) {
    for text in [rule.message, rule.advice].compactMap({ $0?.value }) {
      for (name, key) in Self.attributes(in: text) where key != "title" {
        let wanted = Name(text: name, range: rule.id.range)
        guard case .catalog(let catalog)? = find(wanted, .phrase)?.declaration else { continue }
        let lacking = catalog.entries.filter { entry in
          !entry.attributes.contains { $0.key.text == key }
        }
        guard let first = lacking.first else { continue }
        report(
          .missingAttribute,
          rule.id.range,
          """
          \(lacking.count) of the entries of '\(name)' carry no '\(key)', \
          so rule \(rule.id.text) has nothing to say of them
          """,
          help: "for example of “\(first.title.value)”"
        )
      }
    }
  }

  private static func attributes(in text: String) -> [(name: String, key: String)] {
    text.split(separator: "{").dropFirst().compactMap { piece in
      let parts = piece.prefix { $0 != "}" }.split(separator: ".", maxSplits: 1)
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
  }
}

extension Condition {
  /// What must all hold.
  var parts: [Condition] {
    if case .all(let parts) = self { return parts.flatMap(\.parts) }
    return [self]
  }

  /// Each of what is enough.
  var choices: [Condition] {
    if case .any(let parts) = self { return parts.flatMap(\.choices) }
    return [self]
  }

  /// The kinds of document of which it asks for one.
  fileprivate var kinds: [String]? {
    if case .atom(.kind(let names), _) = self { names.map(\.text) } else { nil }
  }

  /// Whether it is a phrase that must stand in a stance.
  fileprivate var wantsStance: Bool {
    switch self {
    case .atom(.phrase(let modality, _, _), _): modality != .mentions && modality != .reports
    default: false
    }
  }
}
