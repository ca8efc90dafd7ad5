import SourceText

/// Texts in which a pattern is found.
struct PatternTexts {
  /// The text with the first of everything.
  var base: String
  /// The texts with one element of another kind each.
  var variants: [(text: String, varied: Variation)] = []

  /// Texts one behind the other, some of which repeat an earlier one: by place, the one repeated.
  static func joined(_ parts: [PatternTexts], repeating leaders: [Int: Int]) -> PatternTexts {
    guard !leaders.isEmpty else { return joined(parts) }
    var whole = PatternTexts(base: parts.map(\.base).joined())
    for (index, part) in parts.enumerated() {
      whole.variants += part.variants.map { variant in
        let texts = parts.indices.map { other in
          other == index || leaders[other] == index ? variant.text : parts[other].base
        }
        return (texts.joined(), variant.varied)
      }
    }
    return whole
  }

  /// Texts one behind the other.
  static func joined(_ parts: [PatternTexts]) -> PatternTexts {
    var whole = PatternTexts(base: parts.map(\.base).joined())
    var before = ""
    for (index, part) in parts.enumerated() {
      let after = parts[(index + 1)...].map(\.base).joined()
      whole.variants += part.variants.map { (before + $0.text + after, $0.varied) }
      before += part.base
    }
    return whole
  }
}

/// Writes down what a pattern matches: gaps empty, and once filled; numbers just within bounds.
struct PatternWalk {
  /// What fills a gap, as officials blot out a name.
  private static let filling = "××"
  private let expander: ExampleExpander
  private let day: CalendarDate?
  /// The words at which lexicons stand while something else varies.
  var choices: [String: String] = [:]
  /// What has been gone through; each element is tried once.
  private var seen: Set<String> = []
  /// Whether elements are left out, and what must not stand between is put in.
  private var isLacking = false

  init(_ expander: ExampleExpander, on day: CalendarDate?) {
    self.expander = expander
    self.day = day
  }

  /// The texts of alternatives from several places.
  mutating func texts(ofFirst patterns: [(path: String, PhrasePattern)]) -> PatternTexts {
    var whole = PatternTexts(base: "")
    for (index, (path, pattern)) in patterns.enumerated() {
      let own = texts(of: pattern, in: path)
      if index == 0 {
        whole.base = own.base
      } else if !isLacking {
        whole.variants.append(
          (own.base, Variation(path: path, range: pattern.range, text: own.base))
        )
      }
      whole.variants += own.variants
    }
    return whole
  }

  /// The texts of terms, an actor, a catalog or a phrase.
  mutating func texts(ofName name: String) -> PatternTexts {
    guard let entry = expander.entry(name) else { return PatternTexts(base: name) }
    let isNew = seen.insert(name).inserted
    var whole: PatternTexts
    if case .phrase(let phrase) = entry.declaration {
      whole = texts(of: phrase.pattern, in: entry.path)
    } else {
      whole = words(of: entry)
    }
    if let choice = choices[name], choice != whole.base {
      whole.variants.removeAll { $0.text == choice }
      // The first word was not varied and is now.
      if let first = firstWord(of: entry) { whole.variants.insert((whole.base, first), at: 0) }
      whole.base = choice
    }
    if !isNew { whole.variants = [] }
    return whole
  }

  /// The texts of a phrase, one of its elements missing in each.
  mutating func texts(lackingOneOf name: String) -> PatternTexts {
    isLacking = true
    defer { isLacking = false }
    var whole = texts(ofName: name)
    // What lacks nothing shows nothing.
    if let first = whole.variants.first {
      whole.base = first.text
      whole.variants.removeFirst()
    }
    return whole
  }

  /// The look-alikes of a lexicon.
  mutating func texts(ofExclusionsOf name: String) -> PatternTexts {
    guard let entry = expander.entry(name) else { return PatternTexts(base: name) }
    return texts(
      ofFirst: entry.declaration.excludedWords.map { (entry.path, PhrasePattern.word($0)) }
    )
  }

  private func firstWord(of entry: ExampleExpander.Entry) -> Variation? {
    entry.declaration.lexicon.first.map {
      Variation(path: entry.path, range: $0.range, text: $0.value)
    }
  }

  private mutating func words(of entry: ExampleExpander.Entry) -> PatternTexts {
    let words =
      isLacking
      ? Array(entry.declaration.lexicon.prefix(1)) : entry.declaration.lexicon
    var whole = PatternTexts(base: words.first?.value ?? "")
    whole.variants = words.dropFirst().map {
      ($0.value, Variation(path: entry.path, range: $0.range, text: $0.value))
    }
    for included in entry.declaration.references {
      let own = texts(ofName: included.text)
      if whole.base.isEmpty {
        whole.base = own.base
      } else if !own.variants.isEmpty {
        let place = Variation(path: entry.path, range: included.range, text: own.base)
        whole.variants.append((own.base, place))
      }
      whole.variants += own.variants
    }
    return whole
  }

  private mutating func texts(of pattern: PhrasePattern, in path: String) -> PatternTexts {
    switch pattern {
    case .word(let literal): return PatternTexts(base: literal.value)
    case .reference(let name): return texts(ofName: name.text)
    case .number(let test): return PatternTexts(base: text(of: test))
    case .here(let inner): return texts(of: inner, in: path)
    case .either(let parts): return texts(ofFirst: parts.map { (path, $0) })
    case .sequence(let head, let steps):
      var parts = [whole(texts(of: head, in: path), lacking: head, in: path)]
      for step in steps {
        var own = texts(of: step.pattern, in: path)
        if isLacking {
          own = whole(own, lacking: step.isOptional ? nil : step.pattern, in: path)
          own.variants += hindrances(of: step, before: own.base, in: path)
          if step.isOptional { own.base = "" }
          parts.append(own)
          continue
        }
        if let filling = step.distance.filling(with: Self.filling) {
          own.variants.append(
            (
              filling + own.base,
              Variation(path: path, range: step.pattern.range, text: filling + own.base)
            )
          )
        }
        if step.isOptional {
          own.variants.insert(
            (own.base, Variation(path: path, range: step.pattern.range, text: own.base)),
            at: 0
          )
          own.base = ""
        }
        parts.append(own)
      }
      return .joined(parts)
    }
  }

  // MARK: Near misses

  /// With an element of a sequence left out, where elements are.
  private func whole(
    _ texts: PatternTexts,
    lacking element: PhrasePattern?,
    in path: String
  ) -> PatternTexts {
    guard isLacking, let element else { return texts }
    var whole = texts
    whole.variants.append(("", Variation(path: path, range: element.range, text: texts.base)))
    return whole
  }

  /// What must not stand before an element, put before it.
  private mutating func hindrances(
    of step: PhraseStep,
    before text: String,
    in path: String
  ) -> [(text: String, varied: Variation)] {
    guard let without = step.without else { return [] }
    isLacking = false
    defer { isLacking = true }
    let own = texts(of: without, in: path)
    let first = Variation(path: path, range: without.range, text: own.base)
    return ([(own.base, first)] + own.variants).map { ($0.0 + text, $0.1) }
  }

  // MARK: Numbers

  private func text(of test: NumberTest) -> String {
    let unit = expander.unit(test.unit.text)
    let period = test.period.flatMap { expander.period($0.text) } ?? ""
    let number = Self.digits(value(for: test) / (unit?.factor ?? 1))
    if let word = unit?.words.first { return period + number + word }
    return period + (unit?.prefixes.first ?? "") + number
  }

  /// A number that fits, as close to the limit as can be.
  private func value(for test: NumberTest) -> Double {
    let steps = test.limit?.steps ?? []
    guard let comparison = test.comparison,
      let limit = day.flatMap({ test.limit?.value(on: $0) }) ?? steps.last?.value
    else { return 3 }
    switch comparison {
    case .lessOrEqual, .equal, .greaterOrEqual: return limit
    case .greater: return limit.rounded(.down) + 1
    case .notEqual: return limit + 1
    case .less: return limit > 1 ? limit.rounded(.up) - 1 : limit / 2
    }
  }

  private static func digits(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}

extension PhraseStep.Distance {
  /// As much of some text as fits into the gap; nil where there is none.
  fileprivate func filling(with text: String) -> String? {
    switch self {
    case .adjacent: nil
    case .within(nil): text
    case .within(let count?), .near(let count): count > 0 ? String(text.prefix(count)) : nil
    }
  }
}

extension Declaration {
  /// The look-alikes that terms, an actor or a catalog name.
  package var excludedWords: [StringLiteral] {
    switch self {
    case .terms(let made): made.list.excluded
    case .actor(let made): made.list.excluded
    case .catalog(let made): made.entries.flatMap(\.excluded)
    default: []
    }
  }
}
