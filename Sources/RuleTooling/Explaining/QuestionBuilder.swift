import Messages
import RuleLanguage
import SourceText

/// Turns a rule into questions and the probes that answer them.
struct QuestionBuilder {
  let graph: RuleGraph
  let words: Words
  var probes = ProbeSet()
  /// Probes over the whole document, whose findings stand on no line.
  var anywhere: Set<Int> = []
  /// Records that are recognised by any of their columns, by the name of the one they stand for.
  var looseRecords: [String: RecordDeclaration] = [:]

  /// At most this many alternatives of a phrase are gone into.
  private static let shownAlternatives = 8

  init(_ graph: RuleGraph, _ words: Words) {
    self.graph = graph
    self.words = words
  }

  /// The questions of a branch of a rule.
  mutating func questions(
    of branch: RuleDeclaration.Branch,
    exceptions: [Condition]
  ) -> [Question] {
    let unit = branch.unit
    let lead = lead(of: branch)
    let leadProbe = probes.add(each: unit, when: lead)
    if case .document = unit { anywhere.insert(leadProbe) }
    var made: [Question] = []
    if let when = branch.when {
      var asked = question(when, in: unit, lead: lead, leadProbe)
      asked = Question(
        text: words("when \(words.spelled(when.brief))"),
        source: asked.source,
        parts: asked.parts,
        details: asked.details
      )
      made.append(asked)
    }
    for wanted in branch.lacks.flatMap(\.topAlternatives) {
      let probe = probes.add(each: unit, when: branch.when, lacks: [wanted])
      if case .document = unit { anywhere.insert(probe) }
      made.append(
        Question(text: words("lacks \(words.spelled(wanted.brief))"), source: .probe(probe))
      )
    }
    for exception in exceptions {
      let asked = question(exception, in: unit, lead: lead, leadProbe)
      made.append(
        Question(
          text: words("unless \(words.spelled(exception.brief))"),
          source: .none,
          weight: .exception,
          parts: [
            Question(
              text: words.spelled(exception.brief),
              source: asked.source,
              parts: asked.parts,
              details: asked.details
            )
          ]
        )
      )
    }
    return made
  }

  /// What must stand in a unit so that anything can be asked of it.
  private mutating func lead(of branch: RuleDeclaration.Branch) -> Condition {
    let range = branch.range
    switch branch.unit {
    case .sentence, .clause:
      let wanted = (branch.when?.leadingPatterns ?? []).flatMap { leaves(of: $0) }
      // One atom, since a condition holds no more than 64.
      return wanted.isEmpty
        ? .any([]) : .atom(.phrase(.mentions, .either(wanted), subject: nil), range)
    case .record(let name), .group(let name, _):
      guard case .record(let record)? = graph.place(ofRecord: name.text).map(graph.declaration)
      else { return .all([]) }
      return .any(record.columns.map { .atom(.presence($0.name, isPresent: true), range) })
    case .document: return .all([])
    }
  }

  // MARK: Conditions

  private mutating func question(
    _ condition: Condition,
    in unit: RuleDeclaration.Unit,
    lead: Condition,
    _ leadProbe: Int
  ) -> Question {
    switch condition {
    case .all(let parts):
      return Question(
        text: words("all of these"),
        source: .all,
        parts: parts.map { question($0, in: unit, lead: lead, leadProbe) }
      )
    case .any(let parts):
      return Question(
        text: words("any of these"),
        source: .any,
        parts: parts.map { question($0, in: unit, lead: lead, leadProbe) }
      )
    case .not(let part):
      return Question(
        text: words("not this"),
        source: .none,
        parts: [question(part, in: unit, lead: lead, leadProbe)]
      )
    case .atom(let atom, _):
      switch (atom, unit) {
      case (.phrase(let modality, let pattern, let subject), .sentence),
        (.phrase(let modality, let pattern, let subject), .clause):
        return phraseQuestion(modality, pattern, subject)
      case (.count(let distinct, let filter, _, let limit), _):
        return countQuestion(atom, distinct, filter, limit, in: unit, lead: lead, leadProbe)
      case (.cites(nil, _), .sentence), (.cites(nil, _), .clause):
        return Question(
          text: words.spelled(atom.brief),
          source: .probe(probes.add(when: condition))
        )
      default: break
      }
      let probe = probes.add(each: unit, when: .all([lead, condition]))
      if case .document = unit { anywhere.insert(probe) }
      return Question(
        text: words.spelled(atom.brief),
        source: .within(probe, lead: leadProbe),
        details: details(of: atom, in: unit)
      )
    }
  }

  /// What an atom found, or what it would have needed.
  private mutating func details(of atom: Atom, in unit: RuleDeclaration.Unit) -> [Question] {
    switch atom {
    case .place(.field(let name), _, let pattern), .valueIs(let name, let pattern):
      var asked = [
        Question(
          text: name.text,
          source: .told(
            probes.add(
              each: unit.record,
              when: .atom(.presence(name, isPresent: true), name.range),
              message: "{\(name.text)}"
            )
          )
        )
      ]
      for leaf in leaves(of: pattern) {
        asked.append(
          Question(
            text: words.spelled(leaf.brief),
            source: .probe(
              probes.add(
                each: unit.record,
                when: .atom(.place(.field(name), .mentions, leaf), leaf.range)
              )
            )
          )
        )
      }
      return asked
    case .place(.document, _, let pattern):
      return leaves(of: pattern).map { leaf in
        let probe = probes.add(mentioning: leaf)
        anywhere.insert(probe)
        return Question(text: words.spelled(leaf.brief), source: .probe(probe))
      }
    default: return []
    }
  }

  private mutating func countQuestion(
    _ atom: Atom,
    _ distinct: Name?,
    _ filter: Condition?,
    _ limit: Limit,
    in unit: RuleDeclaration.Unit,
    lead: Condition,
    _ leadProbe: Int
  ) -> Question {
    let atLeastOne = Limit(steps: [.init(value: 1, from: nil)], range: limit.range)
    let counted = probes.add(
      each: unit,
      when: .atom(
        .count(distinct: distinct, filter: filter, .greaterOrEqual, atLeastOne),
        limit.range
      ),
      message: "{count}"
    )
    let probe = probes.add(each: unit, when: .atom(atom, limit.range))
    anywhere.formUnion([counted, probe])
    let parts = filter.map {
      [
        Question(
          text: words("counts what meets: \(words.spelled($0.brief))"),
          source: .within(
            probes.add(each: unit.record, when: .all([lead, $0])),
            lead: leadProbe
          )
        )
      ]
    }
    return Question(
      text: words.spelled(atom.brief),
      source: .probe(probe),
      details: [Question(text: words("the count"), source: .told(counted))] + (parts ?? [])
    )
  }

  // MARK: Phrases

  private mutating func phraseQuestion(
    _ modality: Modality,
    _ pattern: PhrasePattern,
    _ subject: PhrasePattern?
  ) -> Question {
    let range = pattern.range
    let here = probes.add(when: .atom(.phrase(.mentions, pattern, subject: nil), range))
    var details = leaves(of: pattern).map { leaf in
      Question(
        text: words.spelled(leaf.brief),
        source: .probe(probes.add(mentioning: leaf)),
        weight: .element
      )
    }
    details.append(shapeQuestion(pattern, here))
    details.append(Question(text: words("stance: "), source: .stance(here)))
    if let subject {
      details.append(
        Question(
          text: words("of \(words.spelled(subject.brief))"),
          source: .within(
            probes.add(when: .atom(.phrase(.mentions, pattern, subject: subject), range)),
            lead: here
          )
        )
      )
    }
    let whole = probes.add(when: .atom(.phrase(modality, pattern, subject: subject), range))
    return Question(
      text: words.spelled("\(modality.rawValue) \(pattern.brief)"),
      source: .probe(whole),
      details: details
    )
  }

  /// Whether the elements stand as the phrase wants them, and what keeps each way from matching.
  private mutating func shapeQuestion(_ pattern: PhrasePattern, _ probe: Int) -> Question {
    var details: [Question] = []
    let ways = expanded(pattern).topAlternatives.prefix(Self.shownAlternatives)
    for way in ways where way.isSequence {
      var reasons = [
        Question(
          text: words("the words are there, in this order, but too far apart"),
          source: .told(probes.add(mentioning: way.relaxed(.within(nil))))
        ),
        Question(
          text: words("the words are there, in another order"),
          source: .told(probes.add(mentioning: way.relaxed(.near(1000))))
        ),
      ]
      if way.asksForHere {
        reasons.insert(
          Question(
            text: words("the words are there, but a heading or lead-in lends some of them"),
            source: .told(probes.add(mentioning: way.lendable))
          ),
          at: 0
        )
      }
      if way.isHindered {
        reasons.insert(
          Question(
            text: words(
              "near enough, but with words between that must not be there (\(words.spelled(way.hindrances)))"
            ),
            source: .told(probes.add(mentioning: way.relaxed(nil)))
          ),
          at: 0
        )
      }
      details.append(
        Question(
          text: words.spelled(way.brief),
          source: .shape(probes.add(mentioning: way)),
          weight: .element,
          details: reasons
        )
      )
    }
    return Question(
      text: words("put together as \(words.spelled(pattern.brief))"),
      source: .probe(probe),
      details: details
    )
  }

  /// The pattern that a name stands for, where it is a phrase's.
  private func expanded(_ pattern: PhrasePattern) -> PhrasePattern {
    var pattern = pattern
    while case .reference(let name) = pattern,
      case .phrase(let phrase)? = graph.place(ofWords: name.text).map(graph.declaration)
    {
      pattern = phrase.pattern
    }
    return pattern
  }

  /// The lexicons, words and numbers that a pattern is made of, each once, in its order.
  private func leaves(of pattern: PhrasePattern) -> [PhrasePattern] {
    var seen: Set<String> = []
    var found: [PhrasePattern] = []
    var pending = [pattern]
    while let next = pending.popLast() {
      switch expanded(next) {
      case .either(let parts) where !parts.allSatisfy({ $0.soleWord != nil }):
        pending += parts.reversed()
      case .here(let inner): pending.append(inner)
      case .sequence(let head, let steps):
        pending += steps.map(\.pattern).reversed() + [head]
      case let leaf: if seen.insert(leaf.brief).inserted { found.append(leaf) }
      }
    }
    return found
  }
}

extension RuleDeclaration.Unit {
  /// The single records of a group.
  var record: RuleDeclaration.Unit {
    if case .group(let name, _) = self { .record(name) } else { self }
  }
}

extension Condition {
  /// The patterns that a sentence must hold itself.
  var leadingPatterns: [PhrasePattern] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.leadingPatterns)
    case .not: []
    case .atom(.phrase(_, let pattern, _), _), .atom(.cites(nil, .phrase(let pattern)), _):
      [pattern]
    case .atom: []
    }
  }
}

extension PhrasePattern {
  /// Its alternatives, or itself.
  var topAlternatives: [PhrasePattern] {
    switch self {
    case .either(let parts): parts.flatMap(\.topAlternatives)
    case .here(let inner): inner.topAlternatives.map(PhrasePattern.here)
    case .word, .reference, .number, .sequence: [self]
    }
  }

  /// Whether it is one thing after the other.
  var isSequence: Bool {
    switch self {
    case .sequence: true
    case .here(let inner): inner.isSequence
    case .word, .reference, .number, .either: false
    }
  }

  /// Whether something in it must stand in the text itself.
  var asksForHere: Bool {
    switch self {
    case .here: true
    case .word, .reference, .number: false
    case .either(let parts): parts.contains(where: \.asksForHere)
    case .sequence(let head, let steps):
      head.asksForHere || steps.contains { $0.pattern.asksForHere }
    }
  }

  /// The pattern with each of its words taken from wherever it stands.
  var lendable: PhrasePattern {
    switch self {
    case .here(let inner): inner.lendable
    case .word, .reference, .number: self
    case .either(let parts): .either(parts.map(\.lendable))
    case .sequence(let head, let steps):
      .sequence(
        head.lendable,
        steps.map { step in
          PhraseStep(
            distance: step.distance,
            without: step.without,
            pattern: step.pattern.lendable,
            isOptional: step.isOptional
          )
        }
      )
    }
  }

  /// The sequence without what must not stand between, and with other distances where given.
  func relaxed(_ distance: PhraseStep.Distance?) -> PhrasePattern {
    if case .here(let inner) = self { return .here(inner.relaxed(distance)) }
    guard case .sequence(let head, let steps) = self else { return self }
    return .sequence(
      head,
      steps.map { step in
        PhraseStep(
          distance: distance ?? step.distance,
          without: nil,
          pattern: step.pattern,
          isOptional: step.isOptional
        )
      }
    )
  }

  /// Whether something must not stand between its elements.
  var isHindered: Bool { !hindrances.isEmpty }

  /// What must not stand between its elements.
  var hindrances: String {
    if case .here(let inner) = self { return inner.hindrances }
    guard case .sequence(_, let steps) = self else { return "" }
    return steps.compactMap(\.without?.brief).joined(separator: "，")
  }
}
