import RuleLanguage

/// Turns the declarations of a profile into a plan.
struct PlanBuilder {
  var words = LexiconBuilder()
  var plan = CompiledRules.Plan()
  private var phrases: [String: PhrasePattern] = [:]
  private var units: [String: (suffix: Int32, prefix: Int32, factor: Double)] = [:]
  private var periods: [String: Double] = [:]
  private var records: [String: Int] = [:]
  private var inProgress: Set<String> = []

  /// Reads everything but rules; rules come after, through `branches`.
  mutating func read(_ files: [RuleFile]) throws(EngineFailure) {
    let declarations = files.flatMap(\.declarations)
    let notations = declarations.compactMap { declaration -> NotationDeclaration? in
      if case .notation(let notation) = declaration { notation } else { nil }
    }
    notations.forEach { words.readNotation($0) }
    notations.forEach { words.readMarks($0) }
    declarations.forEach { words.announce($0) }
    declarations.forEach { words.add($0) }
    notations.forEach { readMeasures($0) }
    for case .phrase(let phrase) in declarations { phrases[phrase.name.text] = phrase.pattern }
    if let law = phrases["law"] {
      plan.law = try phraseIndex(law, name: "law", path: "")
    }
    for file in files {
      for declaration in file.declarations { try readMeaning(declaration, file.path) }
    }
  }

  /// Ends the plan; the lexicon is sealed and lists by group are laid out.
  mutating func seal() {
    words.lexicon.seal()
    plan.catalogs = words.catalogs
    plan.groupsByName = words.groupsByName
    let count = words.lexicon.groups.count
    plan.branchesByGroup = [[Int32]](repeating: [], count: count)
    plan.documentPhrasesByGroup = plan.branchesByGroup
    for (index, branch) in plan.branches.enumerated()
    where branch.unit == .sentence || branch.unit == .clause {
      for group in Set(branch.leading.flatMap { lastGroups(of: branch.atoms[$0]) }) {
        plan.branchesByGroup[Int(group)].append(Int32(index))
      }
    }
    for (index, wanted) in plan.documentPhrases.enumerated() {
      for group in Set(plan.phrases[wanted.phrase].last) {
        plan.documentPhrasesByGroup[Int(group)].append(Int32(index))
      }
    }
  }

  private func lastGroups(of atom: AtomNode) -> [Int32] {
    switch atom {
    case .phrase(_, let phrase, _), .cites(nil, let phrase): plan.phrases[phrase].last
    default: []
    }
  }

  private mutating func readMeasures(_ notation: NotationDeclaration) {
    switch notation {
    case .unit(let name, let suffixes, let prefixes, let factor, _):
      let suffix =
        suffixes.isEmpty ? -1 : words.group(of: suffixes, name: "unit " + name.text)
      let prefix =
        prefixes.isEmpty ? -1 : words.group(of: prefixes, name: "unit before " + name.text)
      units[name.text] = (suffix, prefix, factor)
    case .period(let name, let literals, let perYear, _):
      periods[name.text] = perYear
      let group = words.group(of: literals, name: "period " + name.text)
      plan.periods.append((group, perYear))
    case .pattern(let isDate, let templates, _):
      let parts = templates.map { Self.parts($0.value, words.lexicon.classes) }
      if isDate { plan.datePatterns += parts } else { plan.numberPatterns += parts }
    case .metadata(let item, let names, _):
      plan.metadataNames[item, default: []].formUnion(names.map { $0.value.lowercased() })
      if item == .attachment {
        plan.attachmentWords += names.map { name in
          name.value.unicodeScalars.map { words.lexicon.classes.canonical($0.value) }
        }
      }
    default: break
    }
  }

  private static func parts(
    _ template: String,
    _ classes: CharacterClasses
  ) -> [CompiledRules.TemplatePart] {
    var parts: [CompiledRules.TemplatePart] = []
    var rest = Substring(template)
    while let next = rest.first {
      if next == "{", let close = rest.firstIndex(of: "}") {
        switch rest[rest.index(after: rest.startIndex)..<close] {
        case "year": parts.append(.year)
        case "month": parts.append(.month)
        case "day": parts.append(.day)
        default: parts.append(.serial)
        }
        rest = rest[rest.index(after: close)...]
      } else {
        parts += next.unicodeScalars.map { .text(classes.canonical($0.value)) }
        rest = rest.dropFirst()
      }
    }
    return parts
  }

  private mutating func readMeaning(
    _ declaration: Declaration,
    _ path: String
  ) throws(EngineFailure) {
    switch declaration {
    case .record(let record): try readRecord(record, path)
    case .context(let context):
      var atoms: [AtomNode] = []
      let condition = try condition(context.condition, &atoms, scope: nil, path)
      plan.contexts.append(
        ContextPlan(stance: context.stance, atoms: atoms, condition: condition)
      )
    case .kind(let kind):
      var atoms: [AtomNode] = []
      let condition = try condition(kind.condition, &atoms, scope: nil, path)
      plan.kinds.append(
        KindPlan(name: kind.name.text, stance: kind.stance, atoms: atoms, condition: condition)
      )
    default: break
    }
  }

  private mutating func readRecord(
    _ record: RecordDeclaration,
    _ path: String
  ) throws(EngineFailure) {
    let classes = words.lexicon.classes
    let columns = record.columns.map { column in
      ColumnPlan(
        name: column.name.text,
        headers: column.headers.map { header in
          header.value.unicodeScalars.map { classes.canonical($0.value) }
            .filter { classes[$0] != CharacterClasses.skipped }
        },
        elements: Set(
          column.elements.map(\.value).filter { !$0.hasPrefix("@") && $0 != "." }.map(
            ColumnPlan.key
          )
        ),
        attributes: Set(
          column.elements.map(\.value).filter { $0.hasPrefix("@") }.map(ColumnPlan.key)
        ),
        takesOwnText: column.elements.contains { $0.value == "." }
      )
    }
    let names = columns.map(\.name)
    var atoms: [AtomNode] = []
    let recognition = try record.recognition.map { given throws(EngineFailure) in
      try condition(given, &atoms, scope: names, path)
    }
    records[record.name.text] = plan.records.count
    plan.recordBranches.append([])
    plan.records.append(
      RecordPlan(name: record.name.text, columns: columns, atoms: atoms, recognition: recognition)
    )
  }

  // MARK: Rules

  /// Adds the branches of a rule, with further exceptions from adjustments.
  mutating func addRule(
    _ rule: RuleDeclaration,
    index: Int,
    exceptions: [Condition],
    path: String
  ) throws(EngineFailure) {
    for branch in rule.branches {
      try addBranch(branch, rule: index, exceptions: exceptions, path)
      guard (plan.branches.last?.atoms.count ?? 0) <= 64 else {
        throw .conditionTooLarge(rule: rule.id.text)
      }
    }
  }

  private mutating func addBranch(
    _ branch: RuleDeclaration.Branch,
    rule: Int,
    exceptions: [Condition],
    _ path: String
  ) throws(EngineFailure) {
    let (unit, scope) = try resolve(branch.unit, path)
    var atoms: [AtomNode] = []
    let when = try branch.when.map { given throws(EngineFailure) in
      try condition(given, &atoms, scope: scope, path)
    }
    var leading: [Int] = []
    if let when { Self.collectLeading(when, atoms, into: &leading) }
    var unless: [ConditionNode] = []
    for exception in branch.unless + exceptions {
      unless.append(try condition(exception, &atoms, scope: scope, path))
    }
    var lacks: [Int] = []
    for wanted in branch.lacks {
      lacks.append(contentsOf: try lacking(wanted, isDocument: unit == .document, path))
    }
    let index = plan.branches.count
    plan.branches.append(
      BranchPlan(
        rule: rule,
        unit: unit,
        atoms: atoms,
        when: when,
        unless: unless,
        lacks: lacks,
        leading: leading
      )
    )
    switch unit {
    case .record(let record), .group(let record, _): plan.recordBranches[record].append(index)
    case .document: plan.documentBranches.append(index)
    case .sentence, .clause: break
    }
  }

  private func resolve(
    _ unit: RuleDeclaration.Unit,
    _ path: String
  ) throws(EngineFailure) -> (BranchPlan.Unit, [String]?) {
    switch unit {
    case .sentence: return (.sentence, nil)
    case .clause: return (.clause, nil)
    case .document: return (.document, nil)
    case .record(let name):
      guard let record = records[name.text] else { throw .unresolved(name.text, path: path) }
      return (.record(record), plan.records[record].columns.map(\.name))
    case .group(let name, let keys):
      guard let record = records[name.text] else { throw .unresolved(name.text, path: path) }
      let columns = plan.records[record].columns.map(\.name)
      var indices: [Int] = []
      for key in keys {
        guard let index = columns.firstIndex(of: key.text) else {
          throw .unresolved(key.text, path: path)
        }
        indices.append(index)
      }
      return (.group(record, by: indices), columns)
    }
  }

  /// The atoms of which one must hold for the branch to fire; empty: it cannot be told by words.
  private static func collectLeading(
    _ node: ConditionNode,
    _ atoms: [AtomNode],
    into leading: inout [Int]
  ) {
    switch node {
    case .atom(let index):
      switch atoms[index] {
      case .phrase, .cites(nil, _): leading.append(index)
      default: break
      }
    case .all(let nodes):
      for node in nodes {
        var found: [Int] = []
        collectLeading(node, atoms, into: &found)
        if !found.isEmpty {
          leading += found
          return
        }
      }
    case .any(let nodes):
      for node in nodes { collectLeading(node, atoms, into: &leading) }
    case .not: break
    }
  }

  private mutating func lacking(
    _ pattern: PhrasePattern,
    isDocument: Bool,
    _ path: String
  ) throws(EngineFailure) -> [Int] {
    var indices: [Int] = []
    let alternatives = if case .either(let patterns) = pattern { patterns } else { [pattern] }
    for alternative in alternatives {
      let phrase = try phraseIndex(alternative, name: Self.name(of: alternative), path: path)
      indices.append(isDocument ? documentPhrase(.mentions, phrase) : phrase)
    }
    return indices
  }

  private mutating func documentPhrase(_ modality: Modality, _ phrase: Int) -> Int {
    plan.documentPhrases.append(DocumentPhrase(modality: modality, phrase: phrase))
    return plan.documentPhrases.count - 1
  }

  // MARK: Conditions

  mutating func condition(
    _ condition: Condition,
    _ atoms: inout [AtomNode],
    scope: [String]?,
    _ path: String
  ) throws(EngineFailure) -> ConditionNode {
    switch condition {
    case .all(let parts): return .all(try nodes(parts, &atoms, scope: scope, path))
    case .any(let parts): return .any(try nodes(parts, &atoms, scope: scope, path))
    case .not(let part): return .not(try self.condition(part, &atoms, scope: scope, path))
    case .atom(let atom, _):
      let node = try self.atom(atom, &atoms, scope: scope, path)
      atoms.append(node)
      return .atom(atoms.count - 1)
    }
  }

  private mutating func nodes(
    _ conditions: [Condition],
    _ atoms: inout [AtomNode],
    scope: [String]?,
    _ path: String
  ) throws(EngineFailure) -> [ConditionNode] {
    var nodes: [ConditionNode] = []
    for part in conditions {
      nodes.append(try condition(part, &atoms, scope: scope, path))
    }
    return nodes
  }

  private mutating func atom(
    _ atom: Atom,
    _ atoms: inout [AtomNode],
    scope: [String]?,
    _ path: String
  ) throws(EngineFailure) -> AtomNode {
    func column(_ name: Name) throws(EngineFailure) -> Int {
      guard let index = scope?.firstIndex(of: name.text) else {
        throw .unresolved(name.text, path: path)
      }
      return index
    }
    switch atom {
    case .phrase(let modality, let pattern, let subject):
      let phrase = try phraseIndex(pattern, name: Self.name(of: pattern), path: path)
      let subject = try subject.map { given throws(EngineFailure) in
        try phraseIndex(given, name: Self.name(of: given), path: path)
      }
      return .phrase(modality, phrase, subject: subject)
    case .place(let place, let modality, let pattern):
      let phrase = try phraseIndex(pattern, name: Self.name(of: pattern), path: path)
      switch place {
      case .document: return .documentPhrase(documentPhrase(modality, phrase))
      case .field(let name): return .field(column: try column(name), modality, phrase)
      default: return .place(place, modality, phrase)
      }
    case .valueIs(let name, let pattern):
      let phrase = try phraseIndex(pattern, name: Self.name(of: pattern), path: path)
      return .valueIs(column: try column(name), phrase)
    case .presence(let name, let isPresent):
      return .presence(column: try column(name), isPresent: isPresent)
    case .hasColumn(let name): return .hasColumn(try column(name))
    case .cites(let field, let target):
      let column = try field.map { name throws(EngineFailure) in try column(name) }
      return .cites(column: column, try citation(target, path))
    case .context(let stance): return .context(stance)
    case .kind(let names): return .kind(names.map(\.text))
    case .issuerLevel(let comparison, let level): return .issuerLevel(comparison, level)
    case .hasMetadata(let item): return .hasMetadata(item)
    case .count(let distinct, let filter, let comparison, let limit):
      let distinct = try distinct.map { name throws(EngineFailure) in try column(name) }
      let filter = try filter.map { given throws(EngineFailure) in
        try condition(given, &atoms, scope: scope, path)
      }
      return .count(distinct: distinct, filter: filter, comparison, limit)
    case .length(let comparison, let limit): return .length(comparison, limit)
    case .value(let name, let comparison, let limit):
      return .value(column: try column(name), comparison, limit)
    }
  }

  private mutating func citation(
    _ target: CitationTarget,
    _ path: String
  ) throws(EngineFailure) -> Int {
    switch target {
    case .law:
      guard let law = plan.law else { throw .unresolved("law", path: path) }
      return law
    case .phrase(let pattern):
      return try phraseIndex(pattern, name: Self.name(of: pattern), path: path)
    }
  }

  // MARK: Phrases

  private mutating func phraseIndex(
    _ pattern: PhrasePattern,
    name: String,
    path: String
  ) throws(EngineFailure) -> Int {
    let node = try node(pattern, path)
    plan.phrases.append(
      PhrasePlan(node: node, name: name)
    )
    return plan.phrases.count - 1
  }

  private mutating func node(
    _ pattern: PhrasePattern,
    _ path: String
  ) throws(EngineFailure) -> PhraseNode {
    switch pattern {
    case .word(let literal): return .group(words.group(ofWord: literal.value))
    case .reference(let name): return try reference(name.text, path)
    case .either(let patterns):
      var nodes: [PhraseNode] = []
      for part in patterns { nodes.append(try node(part, path)) }
      return .either(nodes)
    case .sequence(let head, let steps):
      var made: [PhraseNode.Step] = []
      for step in steps {
        let without = try step.without.map { given throws(EngineFailure) in try node(given, path) }
        made.append(
          PhraseNode.Step(
            distance: step.distance,
            without: without,
            node: try node(step.pattern, path),
            isOptional: step.isOptional
          )
        )
      }
      return .sequence(try node(head, path), made)
    case .number(let test):
      guard let unit = units[test.unit.text] else { throw .unresolved(test.unit.text, path: path) }
      return .number(
        PhraseNode.NumberNode(
          suffix: unit.suffix,
          prefix: unit.prefix,
          factor: unit.factor,
          comparison: test.comparison,
          limit: test.limit,
          perYear: test.period.flatMap { periods[$0.text] }
        )
      )
    }
  }

  private mutating func reference(
    _ name: String,
    _ path: String
  ) throws(EngineFailure) -> PhraseNode {
    if let pattern = phrases[name] {
      guard inProgress.insert(name).inserted else { throw .unresolved(name, path: path) }
      defer { inProgress.remove(name) }
      return try node(pattern, path)
    }
    guard let group = words.groupsByName[name] else { throw .unresolved(name, path: path) }
    return .group(group)
  }

  private static func name(of pattern: PhrasePattern) -> String {
    switch pattern {
    case .word(let literal): literal.value
    case .reference(let name): name.text
    case .either(let patterns): patterns.first.map(name(of:)) ?? ""
    case .sequence(let head, _): name(of: head)
    case .number(let test): test.unit.text
    }
  }
}
