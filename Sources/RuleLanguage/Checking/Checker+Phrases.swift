import Messages
package import SourceText

extension Checker {
  mutating func check(_ pattern: PhrasePattern) {
    switch pattern {
    case .word(let literal):
      if isEmpty(literal.value) {
        report(.emptyWord, literal.range, "an empty word matches nothing")
      }
    case .reference(let name):
      resolve(name, [.phrase, .terms, .actor, .catalog])
    case .either(let patterns): for part in patterns { check(part) }
    case .sequence(let head, let steps):
      check(head)
      for step in steps {
        if let without = step.without { check(without) }
        check(step.pattern)
      }
    case .number(let test):
      resolve(test.unit, [.unit])
      if let period = test.period { resolve(period, [.period]) }
      if let limit = test.limit { checkLimit(limit) }
    case .here(let inner): check(inner)
    }
  }

  mutating func checkLimit(_ limit: Limit) {
    var last: CalendarDate?
    for (index, step) in limit.steps.enumerated() {
      if index > 0, step.from == nil || last.map({ (step.from ?? $0) <= $0 }) ?? false {
        report(
          .unorderedLimit,
          limit.range,
          "the values of a limit stand in the order of their days",
          help: "write: 5000 from 2024-08-06, 4000 from 2026-01-01"
        )
        return
      }
      last = step.from
    }
  }

  /// `of A`: a body that can be obliged, by name or in words.
  mutating func checkSubject(_ pattern: PhrasePattern) {
    switch pattern {
    case .word: check(pattern)
    case .reference(let name):
      resolve(name, [.actor, .terms, .catalog])
    case .either(let patterns): for part in patterns { checkSubject(part) }
    case .sequence(let head, _):
      report(
        .invalidSubject,
        head.range,
        "who is obliged is named by an actor or a word, not by a sequence",
        help: "write: of ACTOR"
      )
    case .number(let test):
      report(.invalidSubject, test.range, "a number cannot be obliged", help: "write: of ACTOR")
    case .here(let inner): checkSubject(inner)
    }
  }
}

extension PhrasePattern {
  /// The place of its first word or name.
  package var range: TextRange {
    switch self {
    case .word(let literal): literal.range
    case .reference(let name): name.range
    case .either(let patterns): patterns.first?.range ?? TextRange(0, 0)
    case .sequence(let head, _): head.range
    case .number(let test): test.range
    case .here(let inner): inner.range
    }
  }
}
