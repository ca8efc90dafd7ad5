import Messages
import SourceText

/// Something of which there is only one at a time, so that two of it never hold together.
enum Exclusive {
  /// A context looks at one text, and that stands in one place.
  case place
  /// A document is of one kind.
  case kind
  /// One stance is passed down to a text.
  case stance

  /// The values with which an atom can hold; nil: any.
  fileprivate func values(_ atom: Atom) -> Set<String>? {
    switch (self, atom) {
    // The title is the first of the headings.
    case (.place, .place(.heading, _, _)): ["heading", "title"]
    case (.place, .place(let place, _, _)): place.keyword.map { [$0.english] }
    case (.kind, .kind(let names)): Set(names.map(\.text))
    case (.stance, .context(let stance)): [stance.rawValue]
    default: nil
    }
  }

  /// The values with which a condition can hold; nil: any.
  fileprivate func values(_ condition: Condition) -> Set<String>? {
    switch condition {
    case .atom(let atom, _): return values(atom)
    case .not: return nil
    case .all(let parts): return parts.reduce(nil) { common($0, values($1)) }
    case .any(let parts):
      var found: Set<String> = []
      for part in parts {
        guard let own = values(part) else { return nil }
        found.formUnion(own)
      }
      return found
    }
  }

  fileprivate func common(_ left: Set<String>?, _ right: Set<String>?) -> Set<String>? {
    guard let left, let right else { return left ?? right }
    return left.intersection(right)
  }

  fileprivate func isImpossible(_ left: Set<String>?, _ right: Set<String>?) -> Bool {
    common(left, right)?.isEmpty ?? false
  }

  fileprivate var message: Message {
    switch self {
    case .place: "a context looks at one text, and no text stands in both of these places"
    case .kind: "no document is of two kinds at once, so that this never holds"
    case .stance: "only one stance is passed down, so that this never holds"
    }
  }

  fileprivate var help: Message {
    switch self {
    case .place: "write one context for each place, or ask for the other one in the rule"
    case .kind: "write: kind is A | B"
    case .stance: "join them by: or"
    }
  }
}

extension Checker {
  /// Reports what asks for two values at once of something of which there is only one.
  ///
  /// - Parameters:
  ///   - allowed: The values that what stands around leaves; nil: any.
  ///   - first: What narrowed them.
  mutating func checkTogether(
    _ condition: Condition,
    _ exclusive: Exclusive,
    among allowed: Set<String>? = nil,
    since first: TextRange? = nil
  ) {
    switch condition {
    case .atom: break
    case .not(let part): checkTogether(part, exclusive)
    case .any(let parts):
      for part in parts {
        if exclusive.isImpossible(allowed, exclusive.values(part)) {
          reportTogether(part, exclusive, allowed, first)
        } else {
          checkTogether(part, exclusive, among: allowed, since: first)
        }
      }
    case .all(let parts):
      var (left, first) = (allowed, first)
      for part in parts {
        let own = exclusive.values(part)
        let narrowed = exclusive.common(left, own)
        if narrowed?.isEmpty ?? false {
          return reportTogether(part, exclusive, left, first)
        }
        if narrowed != left { first = part.range }
        left = narrowed
      }
      for part in parts { checkTogether(part, exclusive, among: left, since: first) }
    }
  }

  private mutating func reportTogether(
    _ part: Condition,
    _ exclusive: Exclusive,
    _ allowed: Set<String>?,
    _ first: TextRange?
  ) {
    // What is impossible by itself is reported where it is.
    if exclusive.values(part)?.isEmpty ?? false { return checkTogether(part, exclusive) }
    report(
      .impossibleCondition,
      part.range,
      exclusive.message,
      help: exclusive.help,
      labels: first.map {
        [.init(path: path, range: $0, text: "it is asked for together with this")]
      }
        ?? []
    )
  }

  /// Reports what a context asks that no text under it decides, and that was never true.
  mutating func checkSurroundings(_ condition: Condition) {
    switch condition {
    case .all(let parts), .any(let parts): for part in parts { checkSurroundings(part) }
    case .not(let part): checkSurroundings(part)
    case .atom(let atom, let range):
      switch atom {
      case .place(.issuer, _, _), .place(.addressee, _, _), .place(.document, _, _),
        .issuerLevel, .hasMetadata:
        report(
          .misplacedCondition,
          range,
          "a context looks at the text that it is declared for, and not at the document",
          help: "ask for it in the rule, or by the kind of document: kind is …"
        )
      default: break
      }
    }
  }
}

extension Place {
  /// The keyword of the place; nil for a column.
  var keyword: Keyword? {
    switch self {
    case .heading: .heading
    case .title: .title
    case .caption: .caption
    case .column: .column
    case .leadIn: .leadin
    case .next: .next
    case .opening: .opening
    case .closing: .closing
    case .issuer: .issuer
    case .addressee: .addressee
    case .document: .document
    case .record: .record
    case .clause: .clause
    case .field: nil
    }
  }
}
