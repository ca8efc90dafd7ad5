package import RuleEngine

/// The rules that the user wants, by id or topic.
package struct RuleSelection: Sendable {
  private let selected: Set<String>
  private let ignored: Set<String>

  /// Wants all rules.
  package init() {
    selected = []
    ignored = []
  }

  /// Checks that each name is a rule or a topic.
  ///
  /// - Parameters:
  ///   - selected: What is wanted; empty: all.
  ///   - ignored: What of it is not.
  /// - Throws: `UnknownRule` for the first name that is neither.
  package init(
    selected: [String],
    ignored: [String],
    of rules: CompiledRules
  ) throws(UnknownRule) {
    for name in selected + ignored {
      guard rules.rules.contains(where: { $0.id == name || $0.topic == name }) else {
        throw UnknownRule(name, of: rules)
      }
    }
    self.selected = Set(selected)
    self.ignored = Set(ignored)
  }

  /// Whether a rule is wanted.
  package func holds(_ rule: RuleSummary) -> Bool {
    let isSelected =
      selected.isEmpty || selected.contains(rule.id) || selected.contains(rule.topic)
    return isSelected && !ignored.contains(rule.id) && !ignored.contains(rule.topic)
  }
}

/// A name that is neither a rule nor a topic.
package struct UnknownRule: Error, Sendable {
  /// The name.
  package let name: String
  /// The rules of the same topic, or the topics where there is no such topic.
  package let known: [String]

  /// Looks up what the name may have meant.
  package init(_ name: String, of rules: CompiledRules) {
    self.name = name
    let topic = name.uppercased().prefix { $0 != "-" }
    let alike = rules.rules.filter { $0.topic == topic }.map(\.id)
    known = alike.isEmpty ? Set(rules.rules.map(\.topic)).sorted() : alike
  }
}
