import Messages
import RuleLanguage
import SourceText

extension PhrasePattern {
  /// The pattern with one element dropped or swapped, each way.
  var variants: [Variant<PhrasePattern>] {
    switch self {
    case .word, .reference: []
    case .number(let test): test.variants.map { $0.map(PhrasePattern.number) }
    case .here(let inner):
      [Variant(.element, "let headings lend \(inner.brief)", inner.range, clues: [inner], inner)]
        + inner.variants.map { $0.map(PhrasePattern.here) }
    case .either(let parts): Self.variants(ofEither: parts)
    case .sequence(let head, let steps): Self.variants(ofSequence: head, steps)
    }
  }

  private static func variants(ofEither parts: [PhrasePattern]) -> [Variant<PhrasePattern>] {
    parts.indices.flatMap { index -> [Variant<PhrasePattern>] in
      let part = parts[index]
      let dropped = Variant(
        .alternative,
        "drop the alternative \(part.brief)",
        part.range,
        word: part.soleWord,
        clues: [part],
        PhrasePattern.either(parts.dropping(index))
      )
      let changed = part.variants.map { variant in
        variant.map { PhrasePattern.either(parts.replacing(index, with: $0)) }
      }
      return parts.count > 1 ? [dropped] + changed : changed
    }
  }

  private static func variants(
    ofSequence head: PhrasePattern,
    _ steps: [PhraseStep]
  ) -> [Variant<PhrasePattern>] {
    let required = steps.required
    var found = head.variants.map { variant in
      variant.beside(required).map { PhrasePattern.sequence($0, steps) }
    }
    if let first = steps.first {
      let rest = Array(steps.dropFirst())
      found.append(
        Variant(
          .element,
          "drop the element \(head.brief)",
          head.range,
          clues: required,
          rest.isEmpty ? first.pattern : .sequence(first.pattern, rest)
        )
      )
    }
    for (index, step) in steps.enumerated() {
      let rest = steps.dropping(index)
      let others = [head] + rest.required
      found.append(
        Variant(
          .element,
          "drop the element \(step.pattern.brief)",
          step.pattern.range,
          word: step.isOptional ? step.pattern.soleWord : nil,
          clues: step.isOptional ? others + [step.pattern] : others,
          rest.isEmpty ? head : .sequence(head, rest)
        )
      )
      found += step.variants.map { variant in
        variant.beside(others).map { .sequence(head, steps.replacing(index, with: $0)) }
      }
    }
    return found
  }

  /// The one word that it is, where it is one.
  var soleWord: String? {
    if case .word(let literal) = self { literal.value } else { nil }
  }
}

extension [PhraseStep] {
  /// The elements that may not be missing.
  fileprivate var required: [PhrasePattern] { filter { !$0.isOptional }.map(\.pattern) }
}

extension PhraseStep {
  /// The step with one of its parts dropped or swapped, each way.
  fileprivate var variants: [Variant<PhraseStep>] {
    var found: [Variant<PhraseStep>] = []
    switch distance {
    case .adjacent: break
    case .within, .near:
      found.append(
        Variant(
          .gap,
          "close the gap \(distance.brief) before \(pattern.brief)",
          pattern.range,
          clues: [pattern],
          with(.adjacent, without, pattern)
        )
      )
    }
    if let without {
      found.append(
        Variant(
          .without,
          "drop what must not stand between: \(without.brief)",
          without.range,
          word: without.soleWord,
          clues: [without, pattern],
          with(distance, nil, pattern)
        )
      )
      found += without.variants.map { variant in
        variant.beside([pattern]).map { with(distance, $0, pattern) }
      }
    }
    return found
      + pattern.variants.map { variant in
        variant.map { with(distance, without, $0) }
      }
  }

  private func with(
    _ distance: Distance,
    _ without: PhrasePattern?,
    _ pattern: PhrasePattern
  ) -> PhraseStep {
    PhraseStep(distance: distance, without: without, pattern: pattern, isOptional: isOptional)
  }
}

extension NumberTest {
  fileprivate var variants: [Variant<NumberTest>] {
    func with(_ comparison: Comparison?, _ period: Name?) -> NumberTest {
      NumberTest(
        unit: unit,
        comparison: comparison,
        limit: comparison == nil ? nil : limit,
        period: period,
        range: range
      )
    }
    var found: [Variant<NumberTest>] = []
    if let comparison {
      found.append(Variant(.comparison, "take any number", range, with(nil, period)))
      found.append(
        Variant(
          .comparison,
          "turn \(comparison.rawValue) into \(comparison.neighbour.rawValue)",
          range,
          with(comparison.neighbour, period)
        )
      )
    }
    if let period {
      found.append(
        Variant(.comparison, "drop the period \(period.text)", period.range, with(comparison, nil))
      )
    }
    return found
  }
}

extension Comparison {
  /// The comparison that differs only at the limit itself.
  var neighbour: Comparison {
    switch self {
    case .less: .lessOrEqual
    case .lessOrEqual: .less
    case .equal: .notEqual
    case .notEqual: .equal
    case .greaterOrEqual: .greater
    case .greater: .greaterOrEqual
    }
  }
}
