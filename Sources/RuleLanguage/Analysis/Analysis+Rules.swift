import Messages
import SourceText

extension Analysis {
  /// Exceptions that undo their rule, or stand there twice.
  mutating func analyseConditions(of rule: RuleDeclaration) {
    var ofRule: [String: TextRange] = [:]
    findRepeated(rule.unless, &ofRule)
    for branch in rule.branches {
      let wanted = Set(branch.when?.parts.map { text(of: $0) } ?? [])
      for part in rule.exceptions(of: branch).flatMap(\.choices)
      where wanted.contains(text(of: part)) {
        report(
          .selfDefeatingException,
          part.range,
          "the rule asks for this and makes an exception of it, so it never reports anything",
          help: rule.example(violating: true).map { "it passes over “\($0)”" }
        )
      }
      var seen = ofRule
      findRepeated(branch.unless, &seen)
      findSharedAlternatives(of: rule.exceptions(of: branch).flatMap(\.choices))
      for pattern in (branch.when?.patterns ?? []) + branch.lacks {
        findRepeatedAlternatives(pattern)
      }
    }
  }

  /// Reports exceptions that stand among those seen, and adds the others to them.
  private mutating func findRepeated(
    _ exceptions: [Condition],
    _ seen: inout [String: TextRange]
  ) {
    for part in exceptions.flatMap(\.choices) {
      let text = text(of: part)
      guard let first = seen[text] else {
        seen[text] = part.range
        continue
      }
      report(
        .repeatedException,
        part.range,
        "this exception stands here already: \(text)",
        first: first
      )
    }
  }

  /// A condition as the source has it, with single spaces; the same for the same condition.
  func text(of condition: Condition) -> String {
    if case .not(let part) = condition { return "\(Keyword.not.english) " + text(of: part) }
    guard let source = program.source(at: path) else { return "" }
    let lexed = Lexer.lex(
      RuleSource(path: path, text: Array(source.text[condition.range.indices]))
    )
    return lexed.tokens.dropLast().map { token in
      token.keyword == .none
        ? String(
          decoding: source.text.span,
          from: Int(condition.range.lower + token.lower),
          to: Int(condition.range.lower + token.upper)
        ) : token.keyword.english
    }.joined(separator: " ")
  }

  /// Rules that only find what another one of the same program finds.
  mutating func findContainedRules() {
    struct Simple {
      let rule: RuleDeclaration
      let path: String
      let modality: Modality
      let isLikely: Bool
      let alternatives: Set<String>
      let excused: Set<String>
      let package: Set<String>
    }
    var simple: [Simple] = []
    for file in program.files {
      enter(file)
      for case .rule(let rule) in file.declarations {
        guard rule.branches.count == 1, let branch = rule.branches.first,
          case .sentence = branch.unit,
          case .atom(.phrase(let modality, let pattern, nil), _)? = branch.when
        else { continue }
        simple.append(
          Simple(
            rule: rule,
            path: path,
            modality: modality,
            isLikely: branch.isLikely,
            alternatives: alternatives(of: pattern),
            excused: Set(
              rule.exceptions(of: branch).flatMap(\.patterns).flatMap(\.references).map(\.text)
            ),
            package: visible
          )
        )
      }
    }
    for inner in simple {
      path = inner.path
      for outer in simple where outer.rule.id.text != inner.rule.id.text {
        guard inner.modality == outer.modality || outer.modality == .mentions,
          inner.isLikely || !outer.isLikely,
          inner.alternatives.count <= outer.alternatives.count,
          inner.alternatives.isSubset(of: outer.alternatives), outer.excused.isEmpty,
          inner.alternatives != outer.alternatives || inner.rule.id.text > outer.rule.id.text
        else { continue }
        report(
          .containedRule,
          inner.rule.id.range,
          """
          rule \(inner.rule.id.text) looks for nothing that rule \(outer.rule.id.text) \
          does not look for
          """,
          labels: [
            .init(
              path: outer.path,
              range: outer.rule.id.range,
              text: "the rule that looks for more"
            )
          ]
        )
      }
    }
  }

  /// The alternatives of a pattern, those of phrases it names included.
  private func alternatives(of pattern: PhrasePattern) -> Set<String> {
    var found: Set<String> = []
    var pending = [pattern]
    while let next = pending.popLast(), found.count < 500 {
      switch next {
      case .either(let parts): pending += parts
      case .here(let inner): pending.append(inner)
      case .reference(let name):
        if case .phrase(let phrase)? = find(name, .phrase)?.declaration {
          pending.append(phrase.pattern)
        } else {
          found.insert(name.text)
        }
      default: found.insert(next.canonical)
      }
    }
    return found
  }
}

extension RuleDeclaration {
  /// Its first short example of a sort.
  fileprivate func example(violating: Bool) -> String? {
    examples.first { $0.violates == violating && $0.text.value.count <= 60 }?.text.value
  }
}
