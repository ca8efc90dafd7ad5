import Messages
import SourceText

extension Checker {
  /// What a condition is about; it decides which atoms make sense.
  enum Scope {
    case sentence
    case document
    /// A document whose kind is to be found.
    case kind
    /// The headings and captions around a text.
    case surroundings
    case record(RecordDeclaration, isGroup: Bool)

    /// Whether stances rest on what is asked here.
    var decidesStance: Bool {
      switch self {
      case .kind, .surroundings: true
      default: false
      }
    }
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
      if let subject { checkSubject(subject) }
      switch scope {
      case .sentence, .record: break
      case .document, .kind, .surroundings:
        misplaced(range, "a phrase needs a place here", help: "write: document mentions …")
      }
    case .place(let place, let modality, let pattern):
      check(pattern)
      if modality != .mentions, scope.decidesStance {
        report(
          .circularCondition,
          range,
          "a stance cannot be asked for by what decides stances",
          help: "write: mentions"
        )
      }
      check(place, range, in: scope)
    case .valueIs(let name, let pattern):
      check(pattern)
      column(name, in: scope)
    case .presence(let name, _), .hasColumn(let name), .value(let name, _, _):
      column(name, in: scope)
    case .cites(let field, let target):
      if let field { column(field, in: scope) } else { checkCitation(range, in: scope) }
      if case .phrase(let pattern) = target { check(pattern) }
      if case .law = target { resolve(Name(text: "law", range: range), [.phrase]) }
    case .context:
      switch scope {
      case .document: misplaced(range, "a document stands in no context")
      case .kind, .surroundings:
        report(.circularCondition, range, "a context cannot depend on a context")
      default: break
      }
    case .kind(let names):
      if case .kind = scope {
        report(.circularCondition, range, "a kind of document cannot depend on another one")
      }
      for name in names { resolve(name, [.kind]) }
    case .issuerLevel, .hasMetadata: break
    case .count(let distinct, let filter, _, let limit):
      checkLimit(limit)
      guard case .record(_, let isGroup) = scope, isGroup else {
        misplaced(range, "'count' needs a group", help: "write: each … grouped by …")
        return
      }
      if let distinct { column(distinct, in: scope) }
      if let filter { check(filter, in: scope) }
    case .sum(let name, let filter, _, let limit):
      checkLimit(limit)
      guard case .record(_, let isGroup) = scope, isGroup else {
        misplaced(range, "'sum' needs a group", help: "write: each … grouped by …")
        return
      }
      column(name, in: scope)
      if let filter { check(filter, in: scope) }
    case .length(_, let limit):
      checkLimit(limit)
      if case .document = scope { return }
      if case .kind = scope { return }
      misplaced(range, "'length' is a matter of the document", help: "write: each document")
    }
  }

  private mutating func checkCitation(_ range: TextRange, in scope: Scope) {
    switch scope {
    case .sentence, .record: break
    case .document, .kind, .surroundings:
      misplaced(range, "a citation stands in a sentence or a record")
    }
  }

  private mutating func misplaced(_ range: TextRange, _ message: Message, help: Message? = nil) {
    report(.misplacedCondition, range, message, help: help)
  }

  private mutating func check(_ place: Place, _ range: TextRange, in scope: Scope) {
    switch (place, scope) {
    case (.field(let name), _): column(name, in: scope)
    case (.clause, .sentence): break
    case (.clause, _):
      misplaced(
        range,
        "there is no clause of a finding here",
        help: "write: each sentence unless clause mentions …"
      )
    case (.record, .record), (.record, .sentence), (.record, .surroundings), (.title, _),
      (.issuer, _), (.addressee, _),
      (.document, _):
      break
    case (.next, .surroundings), (.opening, .surroundings), (.closing, .surroundings): break
    case (.next, _), (.opening, _), (.closing, _):
      misplaced(
        range,
        "only a 'context' sees the sentences around",
        help: "write a context of a stance, and ask: context banned"
      )
    case (.record, _): misplaced(range, "there is no record here")
    case (_, .document), (_, .kind):
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
        help: "columns belong to rules over records, as in: each RECORD"
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
      help: near.map { "did you mean '\($0)'?" } ?? "it has: \(list: names)"
    )
  }
}
