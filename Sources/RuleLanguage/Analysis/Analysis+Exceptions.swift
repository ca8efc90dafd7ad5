import Messages
import SourceText

extension Analysis {
  /// One alternative of an exception that asks only whether something stands somewhere.
  fileprivate struct Excuse {
    /// Where it is looked for, and in which stance.
    let place: String
    let pattern: PhrasePattern
    let range: TextRange
    /// Which of the exceptions it is an alternative of.
    let exception: Int
    /// Whether a name in the exception stands for it.
    let isNamed: Bool
  }

  /// Alternatives of an exception that another exception of the branch holds as well.
  mutating func findSharedAlternatives(of exceptions: [Condition]) {
    var excuses: [Excuse] = []
    var seen: Set<String> = []
    for (index, exception) in exceptions.enumerated()
    where seen.insert(text(of: exception)).inserted {
      guard case .atom(let atom, _) = exception, let (place, pattern) = atom.existence else {
        continue
      }
      collect(pattern, place, index, isNamed: false, into: &excuses)
    }
    var known: [String: [Excuse]] = [:]
    for excuse in excuses { known[excuse.key, default: []].append(excuse) }
    for own in excuses where !own.isNamed {
      let others = (known[own.key] ?? []).filter { $0.exception != own.exception }
      if let first = others.first(where: { $0.isNamed || $0.exception < own.exception }) {
        report(
          .repeatedException,
          own.range,
          "this exception stands here already: \(own.pattern.canonical)",
          first: first.range
        )
      } else if let outer = shorterWord(inside: own, known) {
        report(
          .unreachableAlternative,
          own.range,
          "wherever this stands, \(outer.pattern.canonical) is found already",
          help: demonstration(of: own.pattern).map { "for example in “\($0)”" },
          first: outer.range
        )
      }
    }
  }

  private func collect(
    _ pattern: PhrasePattern,
    _ place: String,
    _ exception: Int,
    isNamed: Bool,
    at range: TextRange? = nil,
    depth: Int = 0,
    into excuses: inout [Excuse]
  ) {
    if case .either(let parts) = pattern {
      for part in parts {
        collect(part, place, exception, isNamed: isNamed, at: range, depth: depth, into: &excuses)
      }
      return
    }
    excuses.append(
      Excuse(
        place: place,
        pattern: pattern,
        range: range ?? pattern.range,
        exception: exception,
        isNamed: isNamed
      )
    )
    guard case .reference(let name) = pattern, depth < 8,
      case .phrase(let phrase)? = find(name, .phrase)?.declaration
    else { return }
    collect(
      phrase.pattern,
      place,
      exception,
      isNamed: true,
      at: range ?? name.range,
      depth: depth + 1,
      into: &excuses
    )
  }

  /// A word of another exception that stands inside the word of one.
  private func shorterWord(inside own: Excuse, _ known: [String: [Excuse]]) -> Excuse? {
    guard case .word(let literal) = own.pattern else { return nil }
    let word = folding.folded(literal.value)
    guard word.count > 2, word.allSatisfy(\.isLetterOrDigit) else { return nil }
    for length in 2..<word.count {
      for start in 0...(word.count - length) {
        var text = ""
        text.unicodeScalars.append(contentsOf: word[start..<(start + length)])
        let found = known["\(own.place) \"\(text)\""]?.first { $0.exception != own.exception }
        if let found { return found }
      }
    }
    return nil
  }

  /// Exceptions of an adjustment that every branch of the rule makes itself.
  mutating func findRepeatedExceptions(in adjust: AdjustDeclaration) {
    guard let symbol = find(adjust.rule, .rule), case .rule(let rule) = symbol.declaration,
      !rule.branches.isEmpty
    else { return }
    let own = path
    path = symbol.path
    let made = rule.branches.map { branch in
      Dictionary(
        rule.exceptions(of: branch).flatMap(\.choices).map { (text(of: $0), $0.range) },
        uniquingKeysWith: { first, _ in first }
      )
    }
    path = own
    for exception in adjust.unless.flatMap(\.choices) {
      let text = text(of: exception)
      guard let first = made[0][text], made.allSatisfy({ $0[text] != nil }) else { continue }
      report(
        .repeatedException,
        exception.range,
        "this exception stands here already: \(text)",
        labels: [.init(path: symbol.path, range: first, text: "first here")]
      )
    }
  }
}

extension Analysis.Excuse {
  fileprivate var key: String { "\(place) \(pattern.canonical)" }
}

extension Atom {
  /// What it asks for, and where, if it only asks whether something stands there.
  fileprivate var existence: (place: String, pattern: PhrasePattern)? {
    switch self {
    case .phrase(let modality, let pattern, nil): (modality.rawValue, pattern)
    case .place(.field(let name), let modality, let pattern):
      (["column", name.text, modality.rawValue].joined(separator: " "), pattern)
    case .place(let place, let modality, let pattern):
      ([place.keyword?.english ?? "", modality.rawValue].joined(separator: " "), pattern)
    case .cites(let field, .phrase(let pattern)):
      ([field?.text ?? "", "cites"].joined(separator: " "), pattern)
    default: nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is neither a mark nor a space, so that no sentence, clause or title ends with it.
  var isLetterOrDigit: Bool { properties.isAlphabetic || properties.numericType != nil }
}
