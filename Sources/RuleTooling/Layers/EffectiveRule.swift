package import RuleEngine
package import RuleLanguage
package import SourceText

/// A rule as it takes effect in a package, each part with the package that gave it.
package struct EffectiveRule: Sendable {
  /// One part.
  package struct Part: Sendable {
    /// What kind of part it is.
    package enum Kind: String, Sendable {
      case severity, state, basis, from, until, branch, when, lacks, unless, yields, message,
        advise,
        note
      /// An exception of the whole rule, its own or an adjustment's; `unless` is one of a branch.
      case exception
    }

    package let kind: Kind
    /// The part as a rule writes it, in one line.
    package let text: String
    /// The package that gave it.
    package let package: String
    package let path: String
    package let range: TextRange
    /// Why another package gave it.
    package let reason: String?
  }

  package let summary: RuleSummary
  package let parts: [Part]

  /// Puts a rule together; nil where the package has no such rule.
  package init?(
    _ id: String,
    in program: CheckedProgram,
    profile: String,
    summary: RuleSummary
  ) {
    guard let graph = RuleGraph(program, package: profile),
      let place = graph.rules.first(where: {
        if case .rule(let made) = graph.declaration(at: $0) { made.id.text == id } else { false }
      }),
      case .rule(let rule) = graph.declaration(at: place)
    else { return nil }
    self.summary = summary
    var builder = EffectiveRuleBuilder(program, graph.files[place.file], reason: nil)
    builder.add(rule)
    var parts = builder.parts
    for file in graph.files {
      for case .adjust(let adjust) in file.declarations where adjust.rule.text == id {
        var added = EffectiveRuleBuilder(program, file, reason: adjust.reason?.value)
        added.add(adjust)
        // What another package says of the severity takes the place of what the rule says.
        if adjust.severity != nil { parts.removeAll { $0.kind == .severity } }
        parts += added.parts
      }
    }
    if !parts.contains(where: { $0.kind == .from }), let from = summary.from {
      parts += Self.days(.from, from, of: rule, graph) { $0.effective ?? $0.issued }
    }
    if !parts.contains(where: { $0.kind == .until }), let until = summary.until {
      parts += Self.days(.until, until, of: rule, graph, \.repealed)
    }
    self.parts = parts
  }

  /// A day that follows from a source.
  private static func days(
    _ kind: Part.Kind,
    _ day: CalendarDate,
    of rule: RuleDeclaration,
    _ graph: RuleGraph,
    _ read: (SourceDeclaration) -> CalendarDate?
  ) -> [Part] {
    for file in graph.files {
      for case .source(let source) in file.declarations where read(source) == day {
        return [
          Part(
            kind: kind,
            text: "\(kind.rawValue) \(day.description) (source \(source.name.text))",
            package: file.package.name.text,
            path: file.path,
            range: source.name.range,
            reason: nil
          )
        ]
      }
    }
    return []
  }
}

/// Gathers the parts that one file gives.
private struct EffectiveRuleBuilder {
  private(set) var parts: [EffectiveRule.Part] = []
  private let program: CheckedProgram
  private let file: RuleFile
  private let reason: String?

  init(_ program: CheckedProgram, _ file: RuleFile, reason: String?) {
    self.program = program
    self.file = file
    self.reason = reason
  }

  mutating func add(_ rule: RuleDeclaration) {
    note(.severity, rule.severity.rawValue, rule.id.range)
    for basis in rule.bases { add(basis) }
    if let from = rule.from { note(.from, "from \(from.description)", rule.id.range) }
    if let until = rule.until { note(.until, "until \(until.description)", rule.id.range) }
    for exception in rule.unless {
      note(.exception, "unless \(text(of: exception))", exception.range)
    }
    for branch in rule.branches {
      note(.branch, branch.head, branch.range)
      if let when = branch.when { note(.when, "when \(text(of: when))", when.range) }
      for wanted in branch.lacks { note(.lacks, "lacks \(wanted.brief)", wanted.range) }
      for exception in branch.unless {
        note(.unless, "unless \(text(of: exception))", exception.range)
      }
    }
    if let first = rule.yields.first {
      let owners = rule.yields.map(\.text).joined(separator: " | ")
      note(.yields, "yields \(owners)", first.range)
    }
    if let message = rule.message { note(.message, "message “\(message.value)”", message.range) }
    if let advice = rule.advice { note(.advise, "advise “\(advice.value)”", advice.range) }
    if let note = rule.note { self.note(.note, "note “\(note.value)”", note.range) }
  }

  mutating func add(_ adjust: AdjustDeclaration) {
    if let severity = adjust.severity { note(.severity, severity.rawValue, adjust.rule.range) }
    if adjust.isDisabled { note(.state, "off", adjust.rule.range) }
    for basis in adjust.bases { add(basis) }
    for exception in adjust.unless {
      note(.exception, "unless \(text(of: exception))", exception.range)
    }
  }

  private mutating func add(_ basis: RuleDeclaration.Basis) {
    let article = basis.article.map { " “\($0.value)”" } ?? ""
    note(.basis, "basis \(basis.source.text)\(article)", basis.source.range)
  }

  private mutating func note(_ kind: EffectiveRule.Part.Kind, _ text: String, _ range: TextRange) {
    parts.append(
      EffectiveRule.Part(
        kind: kind,
        text: text,
        package: file.package.name.text,
        path: file.path,
        range: range,
        reason: reason
      )
    )
  }

  /// A condition as its file has it, in one line.
  private func text(of condition: Condition) -> String {
    guard let source = program.source(at: file.path),
      Int(condition.range.upper) <= source.text.count
    else { return condition.brief }
    let written = String(decoding: source.text[condition.range.indices], as: UTF8.self)
    return written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
