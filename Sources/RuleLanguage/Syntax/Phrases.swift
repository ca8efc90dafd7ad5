package import SourceText

/// `phrase NAME = …`.
package struct PhraseDeclaration: Sendable {
  package let name: Name
  package let pattern: PhrasePattern
  package let range: TextRange

  /// Creates a declaration.
  package init(name: Name, pattern: PhrasePattern, range: TextRange) {
    self.name = name
    self.pattern = pattern
    self.range = range
  }
}

/// A pattern over the mentions of one sentence.
package indirect enum PhrasePattern: Sendable {
  /// A literal word.
  case word(StringLiteral)
  /// A lexicon, actor, catalog or phrase by name.
  case reference(Name)
  /// `A | B`.
  case either([PhrasePattern])
  /// `A ..20 B`, `A + B`, `A ~20 B`: a head and what follows it.
  case sequence(PhrasePattern, [PhraseStep])
  /// `number UNIT > 4`: a number right before a word of a unit.
  case number(NumberTest)
  /// `here P`: P where it stands in the text itself, no part of it lent by a heading or lead-in.
  case here(PhrasePattern)
}

/// One further element of a sequence, and how far from the last one it may stand.
package struct PhraseStep: Sendable {
  /// How the element stands to what came before it.
  package enum Distance: Sendable {
    /// `+`: right after it.
    case adjacent
    /// `..N`: after it, with at most *N* characters between; `..` alone: anywhere later in the
    /// sentence.
    case within(Int?)
    /// `~N`: before or after it, with at most *N* characters between.
    case near(Int)
  }

  package let distance: Distance
  /// `without X`: what must not stand between.
  package let without: PhrasePattern?
  package let pattern: PhrasePattern
  /// `?`: the element may be missing.
  package let isOptional: Bool

  /// Creates a step.
  package init(
    distance: Distance,
    without: PhrasePattern?,
    pattern: PhrasePattern,
    isOptional: Bool
  ) {
    self.distance = distance
    self.without = without
    self.pattern = pattern
    self.isOptional = isOptional
  }
}

/// A comparison.
package enum Comparison: String, Sendable, CaseIterable {
  case less = "<"
  case lessOrEqual = "<="
  case equal = "="
  case notEqual = "!="
  case greaterOrEqual = ">="
  case greater = ">"
}

/// `number 块 > 4 per 月`.
package struct NumberTest: Sendable {
  /// The unit's name (a `unit` notation).
  package let unit: Name
  /// nil: any number.
  package let comparison: Comparison?
  /// The limit, with the days from which each value holds (`4 from 2024-08-06`).
  package let limit: Limit?
  /// The unit of time it counts in, for “per month”.
  package let period: Name?
  package let range: TextRange

  /// Creates a test.
  package init(
    unit: Name,
    comparison: Comparison?,
    limit: Limit?,
    period: Name?,
    range: TextRange
  ) {
    self.unit = unit
    self.comparison = comparison
    self.limit = limit
    self.period = period
    self.range = range
  }
}

extension Double {
  /// The number without the decimals it does not have, as rules write it.
  package var plain: String {
    self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self)
  }
}

/// A number that may change with the day: `5000 from 2024-08-06, 4000 from 2026-01-01`.
package struct Limit: Sendable, Hashable {
  /// One value and the first day it holds; nil: from the beginning.
  package struct Step: Sendable, Hashable {
    package let value: Double
    package let from: CalendarDate?

    /// Creates a step.
    package init(value: Double, from: CalendarDate?) {
      self.value = value
      self.from = from
    }
  }

  /// The values, by ascending day.
  package let steps: [Step]
  package let range: TextRange

  /// Creates a limit.
  package init(steps: [Step], range: TextRange) {
    self.steps = steps
    self.range = range
  }

  /// The value on a day, or nil before the first.
  package func value(on day: CalendarDate) -> Double? {
    steps.last { step in step.from.map { $0 <= day } ?? true }?.value
  }
}
