import SourceText

extension Checker {
  /// What a condition is about; it decides which atoms make sense.
  enum Scope {
    case sentence
    case document
    /// The headings and captions around a text.
    case surroundings
    case record(RecordDeclaration, isGroup: Bool)
  }

  mutating func check(_ condition: Condition, in scope: Scope) {
    switch condition {
    case .all(let parts), .any(let parts): for part in parts { check(part, in: scope) }
    case .not(let part): check(part, in: scope)
    case .atom(let atom, let range): check(atom, range, in: scope)
    }
  }

  private mutating func check(_ atom: Atom, _ range: TextRange, in scope: Scope) {
    switch atom {
    case .phrase(_, let pattern, let subject):
      check(pattern)
      if let subject { check(subject) }
      switch scope {
      case .sentence, .record: break
      case .document, .surroundings:
        misplaced(range, "a phrase needs a place here", help: "write: document mentions …")
      }
    case .place(let place, _, let pattern):
      check(pattern)
      check(place, range, in: scope)
    case .valueIs(let name, let pattern):
      check(pattern)
      column(name, in: scope)
    case .presence(let name, _), .hasColumn(let name), .value(let name, _, _):
      column(name, in: scope)
    case .cites(let field, let target):
      if let field { column(field, in: scope) }
      if case .phrase(let pattern) = target { check(pattern) }
      if case .law = target { resolve(Name(text: "law", range: range), as: "a phrase", [.phrase]) }
    case .context:
      if case .document = scope { misplaced(range, "a document stands in no context") }
    case .kind(let names):
      for name in names { resolve(name, as: "a kind", [.kind]) }
    case .issuerLevel, .hasMetadata: break
    case .count(let distinct, let filter, _, let limit):
      checkLimit(limit)
      guard case .record(_, let isGroup) = scope, isGroup else {
        misplaced(range, "'count' needs a group", help: "write: each … grouped by …")
        return
      }
      if let distinct { column(distinct, in: scope) }
      if let filter { check(filter, in: scope) }
    case .length(_, let limit):
      checkLimit(limit)
      if case .document = scope { return }
      misplaced(range, "'length' is a matter of the document", help: "write: each document")
    }
  }

  private mutating func misplaced(_ range: TextRange, _ message: String, help: String? = nil) {
    report(.misplacedCondition, range, message, help: help)
  }

  private mutating func check(_ place: Place, _ range: TextRange, in scope: Scope) {
    switch (place, scope) {
    case (.field(let name), _): column(name, in: scope)
    case (.record, .record), (.title, _), (.issuer, _), (.addressee, _), (.document, _): break
    case (.record, _): misplaced(range, "there is no record here")
    case (_, .document):
      misplaced(range, "a document has no heading of its own", help: "write: title mentions …")
    default: break
    }
  }

  private mutating func column(_ name: Name, in scope: Scope) {
    guard case .record(let record, _) = scope else {
      report(
        .unknownColumn,
        name.range,
        "there are no columns here, so no '\(name.text)'",
        help: "columns belong to rules over records: each 标牌"
      )
      return
    }
    let names = record.columns.map(\.name.text)
    if names.contains(name.text) { return }
    let near = Spelling.nearest(to: name.text, among: names)
    report(
      .unknownColumn,
      name.range,
      "record '\(record.name.text)' has no column '\(name.text)'",
      help: near.map { "did you mean '\($0)'?" } ?? "it has: " + names.joined(separator: ", "),
      labels: [.init(path: path, range: name.range, text: "asked for here")]
    )
  }

  // MARK: Phrases

  mutating func check(_ pattern: PhrasePattern) {
    switch pattern {
    case .word(let literal):
      if literal.value.allSatisfy(\.isWhitespace) {
        report(.emptyWord, literal.range, "an empty word matches nothing")
      }
    case .reference(let name):
      resolve(name, as: "a phrase", [.phrase, .terms, .actor, .catalog])
    case .either(let patterns): for part in patterns { check(part) }
    case .sequence(let head, let steps):
      check(head)
      for step in steps {
        if let without = step.without { check(without) }
        check(step.pattern)
      }
    case .number(let test):
      resolve(test.unit, as: "a unit", [.unit])
      if let period = test.period { resolve(period, as: "a period", [.period]) }
      if let limit = test.limit { checkLimit(limit) }
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

  // MARK: Circles

  /// Reports phrases and lexicons that lead back to themselves.
  mutating func checkCircles() {
    var states: [String: Int] = [:]
    for name in (symbols["phrase"] ?? [:]).keys.sorted() { visit(name, &states) }
  }

  /// Depth first without recursion: 1 is on the way, 2 is done.
  private mutating func visit(_ root: String, _ states: inout [String: Int]) {
    var stack: [(name: String, next: Int)] = [(root, 0)]
    while let top = stack.last {
      if top.next == 0 {
        if states[top.name] == 2 {
          stack.removeLast()
          continue
        }
        states[top.name] = 1
      }
      let references = (symbols["phrase"]?[top.name]).map { Self.references($0.declaration) } ?? []
      guard top.next < references.count else {
        states[top.name] = 2
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      let next = references[top.next]
      if states[next.text] == 1, let symbol = symbols["phrase"]?[top.name] {
        path = symbol.path
        report(
          .circularReference,
          next.range,
          "'\(next.text)' leads back to itself",
          help: "a phrase cannot hold itself"
        )
      } else if symbols["phrase"]?[next.text] != nil, states[next.text] != 2 {
        stack.append((next.text, 0))
      }
    }
  }

  private static func references(_ declaration: Declaration) -> [Name] {
    switch declaration {
    case .terms(let terms): terms.list.included
    case .actor(let actor): actor.list.included
    case .phrase(let phrase): references(phrase.pattern)
    default: []
    }
  }

  private static func references(_ pattern: PhrasePattern) -> [Name] {
    switch pattern {
    case .word, .number: []
    case .reference(let name): [name]
    case .either(let patterns): patterns.flatMap { references($0) }
    case .sequence(let head, let steps):
      references(head)
        + steps.flatMap { references($0.pattern) + ($0.without.map { references($0) } ?? []) }
    }
  }
}
