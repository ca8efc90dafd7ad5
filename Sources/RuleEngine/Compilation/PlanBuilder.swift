import RuleLanguage

/// Turns the declarations of a profile into a plan.
struct PlanBuilder {
  var words = LexiconBuilder()
  var plan = CompiledRules.Plan()
  /// A phrase, and its node once somebody asked for it.
  private struct Named {
    let pattern: PhrasePattern
    var node: Int32 = -1
    var isInProgress = false
  }

  private var named: [Named] = []
  /// By name of a phrase: where it stands among them.
  private var phrases = NamedValues<Int>()
  /// What derivations call phrases, by node.
  private var phraseNames: [Int32: String] = [:]
  var units: [String: (suffix: Int32, prefix: Int32, factor: Double)] = [:]
  var periods: [String: Double] = [:]
  private var records: [String: Int] = [:]
  private var claims: [Claim: Int] = [:]
  private var documentPhrases: [DocumentPhrase: Int] = [:]

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
    for case .phrase(let phrase) in declarations {
      phrases[phrase.name.text] = named.count
      named.append(Named(pattern: phrase.pattern))
    }
    if let law = phrases["law"] {
      let node = try node(named[law].pattern, "")
      plan.law = node
      phraseNames[node] = "law"
    }
    for file in files {
      for declaration in file.declarations { try readMeaning(declaration, file.path) }
    }
  }

  /// Ends the plan: the lexicon is sealed, and lists by group are laid out.
  ///
  /// - Parameter samples: Sentences of the kind that will be judged.
  mutating func seal(samples: [String]) -> Lexicon {
    let lexicon = Lexicon(words)
    plan.catalogs = words.catalogs.mapValues(CatalogPlan.init)
    plan.groupsByName = words.groupsByName
    plan.phraseNames = NumberedNames(phraseNames)
    let count = lexicon.groupNames.count
    var claimsByGroup = [[Int32]](repeating: [], count: count)
    plan.endsDocumentPhrase = [Bool](repeating: false, count: count)
    let frequencies = PhraseFrequencies(plan.phrases, lexicon, samples: samples)
    let expected = ExpectedClaims(plan, frequencies)
    plan.gates = plan.branches.map { BranchGates($0, expected) }
    var branchesByClaim = [[Int32]](repeating: [], count: plan.claims.count)
    for (index, gates) in plan.gates.enumerated() {
      if gates.cases.contains(where: \.rarest.isEmpty) { plan.citingBranches.append(Int32(index)) }
      for claim in gates.leading { branchesByClaim[Int(claim)].append(Int32(index)) }
    }
    var last = LastGroups(plan.phrases)
    let lastGroups = plan.claims.map { last.groups(of: $0.phrase) }
    for index in plan.claims.indices where !branchesByClaim[index].isEmpty {
      for group in lastGroups[index] { claimsByGroup[Int(group)].append(Int32(index)) }
    }
    plan.claimsByGroup = PhraseLinks.Lists(claimsByGroup)
    plan.branchesByClaim = PhraseLinks.Lists(branchesByClaim)
    plan.lastGroupsOfClaim = PhraseLinks.Lists(lastGroups)
    for wanted in plan.documentPhrases {
      for group in last.groups(of: wanted.phrase) { plan.endsDocumentPhrase[Int(group)] = true }
    }
    plan.headers = HeaderIndex(plan.records)
    plan.alternatives = PhraseAlternatives(plan.phrases)
    plan.needs = WordNeeds(plan, lexicon, frequencies)
    plan.cues = ContextCues(plan)
    plan.kindCues = KindCues(plan, lexicon)
    plan.links = PhraseLinks(plan, lexicon, frequencies)
    plan.windows = SequenceWindows(
      plan.phrases,
      plan.alternatives,
      plan.needs.setOfNode,
      lexicon
    )
    return lexicon
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
        ContextPlan(effect: context.effect, atoms: atoms, condition: condition)
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
    var columns: [ColumnPlan] = []
    for column in record.columns {
      let values = try column.values.map { given throws(EngineFailure) in try node(given, path) }
      columns.append(ColumnPlan(column, values: values ?? -1, words.classes))
    }
    let names = columns.map(\.name)
    var atoms: [AtomNode] = []
    let recognition = try record.recognition.map { given throws(EngineFailure) in
      try condition(given, &atoms, scope: names, path)
    }
    let required = recognition.map { plan.conditions.columns(requiredBy: $0, atoms) }
    records[record.name.text] = plan.records.count
    plan.recordBranches.append([])
    plan.records.append(
      RecordPlan(
        name: record.name.text,
        columns: columns,
        atoms: atoms,
        recognition: recognition ?? -1,
        required: required ?? Array(columns.indices)
      )
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
      guard (plan.branches.last?.atoms.count ?? 0) <= RuleDeclaration.Branch.partLimit else {
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
    if let when { plan.conditions.collectLeading(when, atoms, into: &leading) }
    var unless: [Int32] = []
    for exception in branch.unless + exceptions {
      unless.append(try condition(exception, &atoms, scope: scope, path))
    }
    var lacks: [BranchPlan.Wanted] = []
    for wanted in branch.lacks { lacks += try lacking(wanted, isDocument: unit == .document, path) }
    let index = plan.branches.count
    plan.branches.append(
      BranchPlan(
        rule: rule,
        unit: unit,
        isLikely: branch.isLikely,
        atoms: atoms,
        when: when ?? -1,
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

  private mutating func lacking(
    _ pattern: PhrasePattern,
    isDocument: Bool,
    _ path: String
  ) throws(EngineFailure) -> [BranchPlan.Wanted] {
    var wanted: [BranchPlan.Wanted] = []
    let alternatives = if case .either(let patterns) = pattern { patterns } else { [pattern] }
    for alternative in alternatives {
      let node = try node(alternative, path)
      let phrase = isDocument ? Int32(documentPhrase(.mentions, node)) : node
      wanted.append(.init(phrase: phrase, name: alternative.firstName))
    }
    return wanted
  }

  private mutating func documentPhrase(_ modality: Modality, _ phrase: Int32) -> Int {
    let wanted = DocumentPhrase(modality: modality, phrase: phrase)
    if let known = documentPhrases[wanted] { return known }
    plan.documentPhrases.append(wanted)
    documentPhrases[wanted] = plan.documentPhrases.count - 1
    return plan.documentPhrases.count - 1
  }

  private mutating func claim(_ claim: Claim) -> AtomNode { .claim(index(of: claim)) }

  private mutating func index(of claim: Claim) -> Int {
    if let known = claims[claim] { return known }
    plan.claims.append(claim)
    claims[claim] = plan.claims.count - 1
    return plan.claims.count - 1
  }

  /// The node of a phrase that messages and derivations call by its name.
  private mutating func named(
    _ pattern: PhrasePattern,
    _ path: String
  ) throws(EngineFailure) -> Int32 {
    let phrase = try node(pattern, path)
    if phraseNames[phrase] == nil { phraseNames[phrase] = pattern.firstName }
    return phrase
  }

  private mutating func limit(_ limit: Limit) -> Int {
    plan.limits.append(limit)
    return plan.limits.count - 1
  }

  // MARK: Conditions

  mutating func condition(
    _ condition: Condition,
    _ atoms: inout [AtomNode],
    scope: [String]?,
    _ path: String
  ) throws(EngineFailure) -> Int32 {
    switch condition {
    case .all(let parts): return plan.conditions.all(try nodes(parts, &atoms, scope: scope, path))
    case .any(let parts): return plan.conditions.any(try nodes(parts, &atoms, scope: scope, path))
    case .not(let part):
      return plan.conditions.not(try self.condition(part, &atoms, scope: scope, path))
    case .atom(let atom, _):
      let node = try self.atom(atom, &atoms, scope: scope, path)
      atoms.append(node)
      return plan.conditions.atom(atoms.count - 1)
    }
  }

  private mutating func nodes(
    _ conditions: [Condition],
    _ atoms: inout [AtomNode],
    scope: [String]?,
    _ path: String
  ) throws(EngineFailure) -> [Int32] {
    var nodes: [Int32] = []
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
      let phrase = try named(pattern, path)
      let subject = try subject.map { given throws(EngineFailure) in try named(given, path) }
      return claim(Claim(modality: modality, phrase: phrase, subject: subject ?? -1))
    case .place(let place, let modality, let pattern):
      let phrase = try named(pattern, path)
      switch place {
      case .document: return .documentPhrase(documentPhrase(modality, phrase))
      case .clause:
        return .clause(index(of: Claim(modality: modality, phrase: phrase, subject: -1)))
      case .field(let name): return .field(column: try column(name), modality, phrase)
      case .heading: return .place(.heading, modality, phrase)
      case .title: return .place(.title, modality, phrase)
      case .caption: return .place(.caption, modality, phrase)
      case .column: return .place(.column, modality, phrase)
      case .leadIn: return .place(.leadIn, modality, phrase)
      case .next: return .place(.next, modality, phrase)
      case .opening: return .place(.opening, modality, phrase)
      case .closing: return .place(.closing, modality, phrase)
      case .issuer: return .place(.issuer, modality, phrase)
      case .addressee: return .place(.addressee, modality, phrase)
      case .record: return .place(.record, modality, phrase)
      }
    case .valueIs(let name, let pattern):
      let phrase = try named(pattern, path)
      return .valueIs(column: try column(name), phrase)
    case .presence(let name, let isPresent):
      return .presence(column: try column(name), isPresent: isPresent)
    case .hasColumn(let name): return .hasColumn(try column(name))
    case .cites(let field, let target):
      let phrase = try citation(target, path)
      if let field { return .cites(column: try column(field), phrase) }
      return claim(Claim(modality: nil, phrase: phrase, subject: -1))
    case .context(let stance): return .context(stance)
    case .kind(let names):
      plan.kindLists.append(names.map(\.text))
      return .kind(plan.kindLists.count - 1)
    case .issuerLevel(let comparison, let level): return .issuerLevel(comparison, level)
    case .hasMetadata(let item): return .hasMetadata(item)
    case .count(let distinct, let filter, let comparison, let given):
      let distinct = try distinct.map { name throws(EngineFailure) in try column(name) }
      let filter = try filter.map { given throws(EngineFailure) in
        try condition(given, &atoms, scope: scope, path)
      }
      return .count(distinct: distinct ?? -1, filter: filter ?? -1, comparison, limit(given))
    case .sum(let name, let filter, let comparison, let given):
      let filter = try filter.map { given throws(EngineFailure) in
        try condition(given, &atoms, scope: scope, path)
      }
      return .sum(column: try column(name), filter: filter ?? -1, comparison, limit(given))
    case .length(let comparison, let given): return .length(comparison, limit(given))
    case .value(let name, let comparison, let given):
      return .value(column: try column(name), comparison, limit(given))
    }
  }

  private mutating func citation(
    _ target: CitationTarget,
    _ path: String
  ) throws(EngineFailure) -> Int32 {
    switch target {
    case .law:
      guard let law = plan.law else { throw .unresolved("law", path: path) }
      return law
    case .phrase(let pattern): return try named(pattern, path)
    }
  }

  // MARK: Phrases

  private mutating func node(
    _ pattern: PhrasePattern,
    _ path: String
  ) throws(EngineFailure) -> Int32 {
    switch pattern {
    case .word(let literal): return plan.phrases.group(words.group(ofWord: literal.value))
    case .reference(let name): return try reference(name.text, path)
    case .either(let patterns):
      var nodes: [Int32] = []
      for part in patterns { nodes.append(try node(part, path)) }
      return plan.phrases.either(nodes)
    case .sequence(let head, let steps):
      var made: [PhraseGraph.Step] = []
      for step in steps {
        let without = try step.without.map { given throws(EngineFailure) in try node(given, path) }
        made.append(
          PhraseGraph.Step(step, node: try node(step.pattern, path), without: without ?? -1)
        )
      }
      return plan.phrases.sequence(try node(head, path), made)
    case .here(let inner): return plan.phrases.here(try node(inner, path))
    case .number(let test):
      guard let unit = units[test.unit.text] else { throw .unresolved(test.unit.text, path: path) }
      return plan.phrases.number(
        PhraseGraph.Number(
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

  private mutating func reference(_ name: String, _ path: String) throws(EngineFailure) -> Int32 {
    guard let place = phrases[name] else {
      guard let group = words.groupsByName[name] else { throw .unresolved(name, path: path) }
      return plan.phrases.group(group)
    }
    if named[place].node >= 0 { return named[place].node }
    if named[place].isInProgress { throw .unresolved(name, path: path) }
    named[place].isInProgress = true
    defer { named[place].isInProgress = false }
    named[place].node = try node(named[place].pattern, path)
    return named[place].node
  }
}
