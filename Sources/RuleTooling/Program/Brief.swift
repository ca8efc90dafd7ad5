import RuleLanguage

// Parts of rules in the language of rules, each in one line. Messages quote them.

extension Condition {
  /// The condition in a few words.
  var brief: String {
    switch self {
    case .all(let parts): parts.map(\.brief).joined(separator: " and ")
    case .any(let parts): "(" + parts.map(\.brief).joined(separator: " or ") + ")"
    case .not(let part): "not " + part.brief
    case .atom(let atom, _): atom.brief
    }
  }
}

extension Atom {
  /// The atom in a few words.
  var brief: String {
    switch self {
    case .phrase(let modality, let pattern, let subject):
      "\(modality.rawValue) \(pattern.brief)" + (subject.map { " of \($0.brief)" } ?? "")
    case .place(let place, let modality, let pattern):
      "\(place.brief) \(modality.rawValue) \(pattern.brief)"
    case .valueIs(let name, let pattern): "\(name.text) is \(pattern.brief)"
    case .presence(let name, let isPresent): "\(name.text) is \(isPresent ? "present" : "missing")"
    case .hasColumn(let name): "has \(name.text)"
    case .cites(let field, .law): (field.map { "\($0.text) " } ?? "") + "cites law"
    case .cites(let field, .phrase(let pattern)):
      (field.map { "\($0.text) " } ?? "") + "cites \(pattern.brief)"
    case .context(let stance): "context \(stance.rawValue)"
    case .kind(let names): "kind is \(names.map(\.text).joined(separator: " | "))"
    case .issuerLevel(let comparison, let level):
      "issuer level \(comparison.rawValue) \(level.rawValue)"
    case .hasMetadata(let item): "has \(item.rawValue)"
    case .count(let distinct, let filter, let comparison, let limit):
      "count" + (distinct.map { " distinct \($0.text)" } ?? "")
        + (filter.map { " where (\($0.brief))" } ?? "")
        + " \(comparison.rawValue) \(limit.brief)"
    case .sum(let name, let filter, let comparison, let limit):
      "sum \(name.text)" + (filter.map { " where (\($0.brief))" } ?? "")
        + " \(comparison.rawValue) \(limit.brief)"
    case .length(let comparison, let limit): "length \(comparison.rawValue) \(limit.brief)"
    case .value(let name, let comparison, let limit):
      "\(name.text) \(comparison.rawValue) \(limit.brief)"
    }
  }
}

extension PhrasePattern {
  /// The pattern in a few words.
  var brief: String {
    switch self {
    case .word(let literal): "“\(literal.value)”"
    case .reference(let name): name.text
    case .number(let test): "number \(test.unit.text)"
    case .here(let inner): "here \(inner.brief)"
    case .either(let parts):
      "(" + parts.prefix(3).map(\.brief).joined(separator: " | ")
        + (parts.count > 3 ? " | …" : "") + ")"
    case .sequence(let head, let steps):
      steps.reduce(head.brief) { text, step in
        "\(text) \(step.distance.brief) \(step.pattern.brief)"
      }
    }
  }
}

extension PhraseStep.Distance {
  /// The sign as a rule writes it.
  var brief: String {
    switch self {
    case .adjacent: "+"
    case .within(nil): ".."
    case .within(let count?): "..\(count)"
    case .near(let count): "~\(count)"
    }
  }
}

extension RuleDeclaration.Unit {
  /// The unit as a rule writes it.
  var brief: String {
    switch self {
    case .sentence: "sentence"
    case .clause: "clause"
    case .document: "document"
    case .record(let name): name.text
    case .group(let name, let keys):
      "\(name.text) grouped by \(keys.map(\.text).joined(separator: ", "))"
    }
  }
}

extension RuleDeclaration.Branch {
  /// What it looks at, as a rule writes it.
  var head: String { "each \(unit.brief)" + (isLikely ? " likely" : "") }
}

extension Place {
  /// The place as a rule writes it.
  var brief: String {
    switch self {
    case .heading: "heading"
    case .title: "title"
    case .caption: "caption"
    case .column: "column"
    case .leadIn: "leadin"
    case .next: "next"
    case .opening: "opening"
    case .closing: "closing"
    case .issuer: "issuer"
    case .addressee: "addressee"
    case .document: "document"
    case .record: "record"
    case .clause: "clause"
    case .field(let name): name.text
    }
  }
}

extension Limit {
  /// The values and their days as a rule writes them.
  var brief: String {
    steps.map { step in
      step.value.plain + (step.from.map { " from \($0.description)" } ?? "")
    }.joined(separator: ", ")
  }
}
