import Messages
import SourceText

extension Checker {
  mutating func check(_ rule: RuleDeclaration) {
    checkID(rule.id)
    for basis in rule.bases { resolve(basis.source, [.source]) }
    if let from = rule.from, let until = rule.until, until <= from {
      report(.invalidValidity, rule.id.range, "the rule ends before it begins")
    }
    checkOwners(rule)
    for branch in rule.branches { check(branch, isBroken: isBroken(rule.range)) }
    check(rule.unless, of: rule)
    for branch in rule.branches { checkSize(branch, of: rule) }
    if !isBroken(rule.range) { checkParts(rule) }
    check(rule.templates, of: rule)
    checkMessages(rule)
    if rule.severity == .error { checkEvidence(rule) }
  }

  /// A rule yields to other rules, which do not yield to it.
  private mutating func checkOwners(_ rule: RuleDeclaration) {
    for name in rule.yields {
      guard case .rule(let owner)? = resolve(name, [.rule])?.declaration else { continue }
      let isMutual =
        owner.id.text == rule.id.text || owner.yields.contains { $0.text == rule.id.text }
      if isMutual {
        report(.circularCondition, name.range, "two rules cannot yield to each other")
      }
    }
  }

  /// `CERT-01`: a topic in capitals, a hyphen, two digits.
  private mutating func checkID(_ id: Name) {
    let parts = id.text.split(separator: "-", omittingEmptySubsequences: false)
    let isShaped =
      parts.count == 2 && !parts[0].isEmpty && parts[0].utf8.allSatisfy { (65...90).contains($0) }
      && parts[1].count == 2 && parts[1].utf8.allSatisfy { (48...57).contains($0) }
    if !isShaped {
      report(
        .invalidRuleID,
        id.range,
        "'\(id.text)' is no rule id",
        help: "write it like CERT-01"
      )
    }
  }

  private mutating func checkParts(_ rule: RuleDeclaration) {
    let id = rule.id
    if rule.bases.isEmpty {
      report(.missingBasis, id.range, "rule \(id.text) names no legal basis", help: "add: basis …")
    }
    if rule.branches.isEmpty {
      report(.missingBranch, id.range, "rule \(id.text) looks at nothing", help: "add: each …")
    }
    if rule.message == nil || rule.advice == nil {
      let word: Keyword = rule.message == nil ? .message : .advise
      report(
        .missingMessage,
        id.range,
        "rule \(id.text) has no \(word)",
        help: "add: \(word) \"…\""
      )
    }
    for violates in [true, false] where !rule.examples.contains(where: { $0.violates == violates })
    {
      let word: Keyword = violates ? .violates : .complies
      report(
        .missingExample,
        id.range,
        "rule \(id.text) has no example that \(word)",
        help: "add: \(word) \"…\""
      )
    }
    for example in rule.examples where isEmpty(example.text.value) {
      report(.emptyWord, example.text.range, "an empty example shows nothing")
    }
  }

  private mutating func check(_ branch: RuleDeclaration.Branch, isBroken: Bool) {
    guard let scope = scope(of: branch.unit) else { return }
    for condition in branch.conditions {
      check(condition, in: scope)
      checkTogether(condition, .kind)
      checkTogether(condition, .stance)
    }
    for wanted in branch.lacks { check(wanted) }
    if !branch.lacks.isEmpty {
      switch branch.unit {
      case .document, .record: break
      default:
        report(.misplacedLacks, branch.range, "'lacks' is about a document or a record")
      }
    }
    if branch.when == nil, branch.lacks.isEmpty, !isBroken {
      report(.missingCondition, branch.range, "the branch has no condition", help: "add: when …")
    }
    if case .sentence = branch.unit { checkLead(branch) }
    if case .clause = branch.unit { checkLead(branch) }
  }

  /// Exceptions of a whole rule have to make sense in each of its branches.
  private mutating func check(_ exceptions: [Condition], of rule: RuleDeclaration) {
    for exception in exceptions {
      checkTogether(exception, .kind)
      checkTogether(exception, .stance)
      for scope in rule.branches.compactMap({ scope(of: $0.unit) }) {
        let known = diagnostics.count
        check(exception, in: scope)
        // One branch that it does not suit is enough to say so.
        if diagnostics.count > known { break }
      }
    }
  }

  /// A sentence is only looked at where words of a phrase stand in it.
  private mutating func checkLead(_ branch: RuleDeclaration.Branch) {
    guard let when = branch.when, !Self.hasLead(when) else { return }
    report(
      .missingCondition,
      branch.range,
      "the branch asks for no phrase in the sentence itself",
      help: "add: mentions, demands or imposes …"
    )
  }

  private static func hasLead(_ condition: Condition) -> Bool {
    switch condition {
    case .atom(.phrase, _), .atom(.cites(nil, _), _): true
    case .all(let parts): parts.contains { hasLead($0) }
    case .any(let parts): parts.allSatisfy { hasLead($0) }
    case .atom, .not: false
    }
  }

  private mutating func scope(of unit: RuleDeclaration.Unit) -> Scope? {
    switch unit {
    case .sentence, .clause: return .sentence
    case .document: return .document
    case .record(let name):
      guard case .record(let record)? = resolve(name, [.record])?.declaration
      else { return nil }
      return .record(record, isGroup: false)
    case .group(let name, let keys):
      guard case .record(let record)? = resolve(name, [.record])?.declaration
      else { return nil }
      for key in keys where !record.columns.contains(where: { $0.name.text == key.text }) {
        report(
          .unknownColumn,
          key.range,
          "record '\(record.name.text)' has no column '\(key.text)'",
          help: "it has: \(list: record.columns.map(\.name.text))"
        )
      }
      return .record(record, isGroup: true)
    }
  }

  mutating func check(_ adjust: AdjustDeclaration) {
    let symbol = resolve(adjust.rule, [.rule])
    let isBroken = isBroken(adjust.range)
    if !isBroken, adjust.severity == nil, !adjust.isDisabled, adjust.unless.isEmpty,
      adjust.bases.isEmpty
    {
      report(.emptyAdjustment, adjust.rule.range, "the adjustment changes nothing")
    }
    if adjust.reason == nil, !isBroken {
      report(
        .missingReason,
        adjust.rule.range,
        "the adjustment gives no reason",
        help: "add: reason \"…\""
      )
    }
    for basis in adjust.bases { resolve(basis.source, [.source]) }
    guard case .rule(let rule)? = symbol?.declaration else { return }
    check(adjust.templates, of: rule, adding: adjust.unless)
    if let symbol, symbol.package != package { checkAuthority(adjust, over: rule) }
    check(adjust.unless, of: rule)
    checkSize(adjust, of: rule)
  }

  // MARK: Size

  private mutating func checkSize(_ branch: RuleDeclaration.Branch, of rule: RuleDeclaration) {
    let parts = branch.atoms + rule.unless.flatMap(\.atoms)
    guard parts.count > RuleDeclaration.Branch.partLimit else { return }
    reportSize(parts.count, parts[RuleDeclaration.Branch.partLimit])
  }

  /// The exceptions of adjustments count as those of the branches that they are added to.
  private mutating func checkSize(_ adjust: AdjustDeclaration, of rule: RuleDeclaration) {
    let own = adjust.unless.flatMap(\.atoms)
    guard !own.isEmpty, let largest = rule.branches.map(\.atoms.count).max() else { return }
    var before = largest + rule.unless.flatMap(\.atoms).count
    for file in files where visible.contains(file.package.name.text) {
      for case .adjust(let other) in file.declarations where other.rule.text == rule.id.text {
        if file.path == path, other.range == adjust.range {
          let limit = RuleDeclaration.Branch.partLimit
          if before <= limit, before + own.count > limit {
            reportSize(before + own.count, own[limit - before])
          }
          return
        }
        before += other.unless.flatMap(\.atoms).count
      }
    }
  }

  private mutating func reportSize(_ count: Int, _ range: TextRange) {
    report(
      .conditionTooLarge,
      range,
      """
      the branch asks for \(count: count) things, and from here on there are more than \
      \(count: RuleDeclaration.Branch.partLimit)
      """,
      help:
        "name alternatives of one place in one phrase (title mentions A | B), or begin a further branch"
    )
  }

  /// Whoever loosens what a higher authority laid down says by what right.
  private mutating func checkAuthority(_ adjust: AdjustDeclaration, over rule: RuleDeclaration) {
    let isLower = adjust.severity.map { $0.rank < rule.severity.rank } ?? false
    guard adjust.isDisabled || !adjust.unless.isEmpty || isLower, let reason = adjust.reason,
      adjust.bases.isEmpty, let authority = level(of: rule.bases),
      authority.rank > ownLevel.rank, !citesSource(reason.value)
    else { return }
    report(
      .uncitedLoosening,
      adjust.rule.range,
      """
      rule \(rule.id.text) rests on an authority of level \(spelled: authority.rawValue); \
      what loosens it must cite one
      """,
      help: "name the source in the reason, or add: basis …"
    )
  }

  /// The highest level of some sources.
  private func level(of bases: [RuleDeclaration.Basis]) -> AuthorityLevel? {
    bases.compactMap { basis -> AuthorityLevel? in
      guard
        case .source(let source)? = symbols.find(basis.source.text, in: .source, visible: visible)?
          .declaration
      else { return nil }
      return source.level
    }.max { $0.rank < $1.rank }
  }

  /// The highest level of the sources that the package declares itself.
  private var ownLevel: AuthorityLevel {
    files.filter { $0.package.name.text == package }.flatMap(\.declarations)
      .compactMap { if case .source(let source) = $0 { source.level } else { nil } }
      .max { $0.rank < $1.rank } ?? .other
  }

  /// Whether a text names a source by its title, its number or its name in the rules.
  private func citesSource(_ text: String) -> Bool {
    files.filter { visible.contains($0.package.name.text) }.flatMap(\.declarations).contains {
      guard case .source(let source) = $0 else { return false }
      return [source.title?.value, source.number?.value, source.name.text].contains { name in
        name.map { !$0.isEmpty && text.contains($0) } ?? false
      }
    }
  }
}
