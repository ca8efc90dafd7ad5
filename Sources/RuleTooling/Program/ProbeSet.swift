import RuleEngine
import RuleLanguage
import SourceText

/// Rules that are made up to ask the engine one question each.
///
/// A probe reports where its condition holds. So what a rule made of a text is found out in the
/// language itself, and nothing in the engine is paid for it when nobody asks.
struct ProbeSet {
  private var rules: [RuleDeclaration] = []

  /// Number of probes.
  var count: Int { rules.count }

  /// Adds a probe and returns its number.
  mutating func add(
    each unit: RuleDeclaration.Unit = .sentence,
    when condition: Condition?,
    lacks: [PhrasePattern] = [],
    message: String = "{quote}"
  ) -> Int {
    let nowhere = TextRange(0, 0)
    rules.append(
      RuleDeclaration(
        id: Name(text: Self.id(rules.count), range: nowhere),
        severity: .notice,
        title: StringLiteral(value: "", range: nowhere),
        bases: [],
        from: nil,
        until: nil,
        branches: [
          RuleDeclaration.Branch(
            unit: unit,
            when: condition,
            unless: [],
            lacks: lacks,
            range: nowhere
          )
        ],
        message: StringLiteral(value: message, range: nowhere),
        advice: nil,
        replacement: nil,
        note: nil,
        examples: [],
        range: nowhere
      )
    )
    return rules.count - 1
  }

  /// Adds a probe for a pattern in any stance, inside title marks too.
  mutating func add(mentioning pattern: PhrasePattern) -> Int {
    let range = pattern.range
    return add(
      when: .any([
        .atom(.phrase(.mentions, pattern, subject: nil), range),
        .atom(.cites(field: nil, target: .phrase(pattern)), range),
      ])
    )
  }

  /// Compiles the probes in the place of the rules of some files, or beside them.
  func compiled(
    with files: [RuleFile],
    besideRules: Bool = false
  ) throws(EngineFailure) -> CompiledRules {
    var files = files.map { file in
      RuleFile(
        path: file.path,
        package: file.package,
        uses: file.uses,
        declarations: file.declarations.filter { declaration in
          switch declaration {
          case .rule, .adjust: besideRules
          default: true
          }
        }
      )
    }
    guard let last = files.popLast() else { return try CompiledRules(files: [], profile: "") }
    files.append(
      RuleFile(
        path: last.path,
        package: last.package,
        uses: last.uses,
        declarations: last.declarations + rules.map(Declaration.rule)
      )
    )
    return try CompiledRules(files: files, profile: last.package.name.text)
  }

  /// The id of a probe.
  static func id(_ number: Int) -> String { "PROBE-\(number)" }

  /// The number of a probe by its id.
  static func number(_ id: String) -> Int? {
    id.hasPrefix("PROBE-") ? Int(id.dropFirst(6)) : nil
  }
}
