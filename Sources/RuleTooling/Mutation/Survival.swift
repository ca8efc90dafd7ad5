package import Messages

/// Why no example kills a mutant that some text could, as seen in the examples themselves.
package enum Survival: Sendable, Hashable {
  /// No example has the element.
  case untried
  /// No example has it, and no rule looks for it in sentences.
  case elsewhere
  /// What the change would let in or keep out stands in no example.
  case noNearMiss
  /// Examples have it only where the rule finds nothing, with or without it.
  case notAtStake(example: String)
  /// An exception lifts the finding without it.
  case excepted(by: String, example: String)
  /// The rule finds something else in the same example.
  case found(quote: String, terms: [String], example: String)
  /// The finding stays and shows other words.
  case shown(before: String, after: String, example: String)
  /// A violating example shows one finding more.
  case added(String, example: String)

  /// The class that it is counted in.
  package enum Kind: Sendable, CaseIterable {
    case untried, elsewhere, noNearMiss, notAtStake, shadowed, shown

    /// The class in a few words.
    package var label: Message {
      switch self {
      case .untried: "untried"
      case .elsewhere: "places only"
      case .noNearMiss: "no near miss"
      case .notAtStake: "not at stake"
      case .shadowed: "shadowed"
      case .shown: "only the words shown change"
      }
    }
  }

  /// The class that it is counted in.
  package var kind: Kind {
    switch self {
    case .untried: .untried
    case .elsewhere: .elsewhere
    case .noNearMiss: .noNearMiss
    case .notAtStake: .notAtStake
    case .excepted, .found: .shadowed
    case .shown, .added: .shown
    }
  }

  /// The reason in words.
  package var reason: Message {
    switch self {
    case .untried: "no example has it"
    case .elsewhere: "no rule looks for it in sentences, and no example document has it"
    case .noNearMiss: "no example turns on it alone"
    case .notAtStake(let example): "nothing is found in “\(example)” with it either"
    case .excepted(let exception, let example):
      "in “\(example)” the exception \(exception) holds all the same"
    case .found(let quote, let terms, let example):
      "in “\(example)” the rule still finds “\(quote)” by \(list: terms)"
    case .shown(let before, let after, let example):
      "in “\(example)” it finds “\(after)” instead of “\(before)”"
    case .added(let quote, let example): "in “\(example)” it finds “\(quote)” as well"
    }
  }

  /// The one that says more: what one part of a suite shows, another may have no example for.
  func merged(with other: Survival?) -> Survival {
    guard let other else { return self }
    return other.weight > weight ? other : self
  }

  /// Higher where more is known.
  var weight: Int {
    switch self {
    case .untried, .elsewhere, .noNearMiss: 0
    case .notAtStake: 1
    case .excepted: 2
    case .found: 3
    case .shown, .added: 4
    }
  }
}

extension Mutant.Kind {
  /// Whether the change lets a rule find what it did not, so that only a near miss can show it.
  var loosens: Bool {
    switch self {
    case .element, .without, .comparison, .condition, .modality, .subject: true
    case .word, .exclusion, .inclusion, .alternative, .gap, .exception, .trigger, .context, .kind,
      .column, .branch:
      false
    }
  }
}
