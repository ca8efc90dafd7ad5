import DocumentModel
import Messages
import RuleLanguage
import SourceText

/// What is told of how a finding came about; asked for by `explain`, it costs nothing otherwise.
extension Evaluation {
  mutating func derivation(
    _ branch: BranchPlan,
    _ atom: Int,
    _ match: Interval,
    _ span: StanceMap.Span,
    _ scope: SentenceScope,
    _ segment: Page
  ) -> [DerivationStep] {
    var steps: [DerivationStep] = []
    if case .claim(let index) = branch.atoms[atom], let modality = plan.claims[index].modality {
      let claim = plan.claims[index]
      steps.append(
        DerivationStep(
          kind: .phrase,
          text: options.words.spelled("\(modality.rawValue) \(name(of: claim.phrase))"),
          anchor: ownAnchor(match, scope, segment)
        )
      )
      let wanted = Set(plan.phrases.groups(of: claim.phrase))
      steps += terms(in: match, wanted, scope, segment)
      if claim.subject >= 0 { steps.append(subjectStep(claim.subject, match, scope, segment)) }
    } else {
      steps += terms(in: match, nil, scope, segment)
    }
    steps.append(stanceStep(span, scope, segment))
    steps += exceptionSteps(branch)
    return steps + [dateStep(branch)]
  }

  mutating func derivation(
    _ branch: BranchPlan,
    _ scope: RecordScope,
    _ segment: Page
  ) -> [DerivationStep] {
    let record = plan.records[scope.type]
    var steps = [
      DerivationStep(
        kind: .record,
        text: scope.isNamed
          ? record.name : options.words("\(record.name), some columns told by their values")
      )
    ]
    let columns = scope.values.enumerated().filter { $0.element >= 0 }
      .map { (name: record.columns[$0.offset].name, block: $0.element) }
    for (name, block) in columns.sorted(by: { $0.name < $1.name }) {
      let range = segment.blocks[Int(block)].text
      steps.append(
        DerivationStep(
          kind: .term,
          text: options.words("\(name): \(segment.string(range))"),
          anchor: anchor(range, segment)
        )
      )
    }
    steps += exceptionSteps(branch)
    return steps + [dateStep(branch)]
  }

  // MARK: Steps

  /// The words that the match is made of, those of headings and lead-ins too.
  private mutating func terms(
    in match: Interval,
    _ wanted: Set<Int32>?,
    _ scope: SentenceScope,
    _ segment: Page
  ) -> [DerivationStep] {
    words.table.all().filter { mention in
      mention.interval.start >= match.start && mention.interval.end <= match.end
        && wanted?.contains(mention.group) ?? true
    }.sorted { $0.interval.start < $1.interval.start }.map { mention in
      let word = lexicon.words[Int(mention.term)]
      let group = lexicon.groupNames[Int(mention.group)]
      let isAbove = mention.interval.start < scope.lower
      return DerivationStep(
        kind: .term,
        text: label(
          group == word ? "\(word)" : "\(group): \(word)",
          isAbove: isAbove
        ),
        anchor: isAbove
          ? contextAnchor(of: mention.interval, scope, segment)
          : ownAnchor(mention.interval, scope, segment)
      )
    }
  }

  private mutating func subjectStep(
    _ subject: Int32,
    _ match: Interval,
    _ scope: SentenceScope,
    _ segment: Page
  ) -> DerivationStep {
    guard let nearest = words.table.actor(before: match.end) else {
      return DerivationStep(kind: .subject, text: options.words("\(name(of: subject)) (addressee)"))
    }
    guard nearest.start >= scope.lower else {
      return DerivationStep(
        kind: .subject,
        text: label("\(name(of: subject))", isAbove: true),
        anchor: contextAnchor(of: nearest, scope, segment)
      )
    }
    let range = text.scanned.bytes(UInt32(nearest.start), UInt32(nearest.end), in: segment.text)
    return DerivationStep(
      kind: .subject,
      text: options.words("\(name(of: subject)): \(segment.string(range))"),
      anchor: anchor(range, segment)
    )
  }

  private mutating func stanceStep(
    _ span: StanceMap.Span,
    _ scope: SentenceScope,
    _ segment: Page
  ) -> DerivationStep {
    if let verdict = scope.verdict, !scope.isNarrative { return verdictStep(verdict, segment) }
    guard let trigger = span.trigger, trigger.start >= scope.lower else {
      return inheritanceStep(span.stance, scope, segment)
    }
    let range = text.scanned.bytes(UInt32(trigger.start), UInt32(trigger.end), in: segment.text)
    let reach: Message =
      switch span.reach {
      case .clause: "its clause"
      case .sentence: "its sentence"
      case .characters(let count): "\(count) characters"
      }
    return DerivationStep(
      kind: .stance,
      text: options.words(
        "\(word(for: span.stance)): “\(segment.string(range))”, over \(options.words(reach))"
      ),
      anchor: anchor(range, segment)
    )
  }

  /// What another sentence says of the one at hand.
  private mutating func verdictStep(_ verdict: Verdict, _ segment: Page) -> DerivationStep {
    let own = text.sentences[verdict.sentence]
    let range = text.scanned.bytes(own.start, own.end, in: segment.text)
    let word = word(for: verdict.stance)
    return DerivationStep(
      kind: .context,
      text: options.words("\(word): said of it, “\(segment.string(range))”"),
      anchor: anchor(range, segment)
    )
  }

  /// What passed the stance down to a sentence without a trigger of its own.
  private mutating func inheritanceStep(
    _ stance: Stance?,
    _ scope: SentenceScope,
    _ segment: Page
  ) -> DerivationStep {
    let word = word(for: stance)
    if let kind, stance != nil, inheritance(of: scope.sentence.block, segment).isDocument {
      return DerivationStep(
        kind: .context,
        text: options.words("\(word): a document of kind “\(kind.name)”")
      )
    }
    let block = scope.sentence.block
    guard stance != nil,
      let source = context(of: block, passingOn: stance, segment)
    else {
      return DerivationStep(
        kind: .context,
        text: options.words(
          stance == nil
            ? "\(word): no word of stance, and nothing above passes one down"
            : "\(word): what is filled in beside it"
        )
      )
    }
    guard source.block >= 0 else {
      return DerivationStep(
        kind: .context,
        text: options.words("\(word): the name of the column or element")
      )
    }
    let range = segment.blocks[Int(source.block)].text
    return DerivationStep(
      kind: .context,
      text: options.words("\(word): above, “\(segment.string(range))”"),
      anchor: anchor(range, segment)
    )
  }

  /// The nearest context of a block with a stance.
  private mutating func context(
    of block: Int32,
    passingOn stance: Stance?,
    _ segment: Page
  ) -> ContextIndex.Context? {
    gatherContexts(of: block, titles: true, segment)
    return gathered.first { contexts.all[Int($0)].stance == stance }.map { contexts.all[Int($0)] }
  }

  private mutating func exceptionSteps(_ branch: BranchPlan) -> [DerivationStep] {
    branch.unless.map { exception in
      DerivationStep(
        kind: .exception,
        text: options.words(
          "an exception that does not hold: \(options.words.spelled(inWords(exception, branch.atoms)))"
        )
      )
    }
  }

  /// That a branch lowers what it finds to likely.
  func confidenceSteps(_ branch: BranchPlan) -> [DerivationStep] {
    guard options.explain, branch.isLikely else { return [] }
    let text = options.words("likely: so says the branch that found it")
    return [DerivationStep(kind: .confidence, text: text)]
  }

  private mutating func dateStep(_ branch: BranchPlan) -> DerivationStep {
    let rule = rules.rules[branch.rule]
    let from = rule.from?.description ?? "…"
    let until = rule.until?.description ?? "…"
    return DerivationStep(
      kind: .date,
      text: "\(day.description) ∈ [\(from), \(until))"
    )
  }

  // MARK: Places

  private mutating func ownAnchor(_ interval: Interval, _ scope: SentenceScope, _ segment: Page)
    -> Int?
  {
    let start = max(interval.start, scope.lower)
    guard start < interval.end else { return nil }
    return anchor(
      text.scanned.bytes(UInt32(start), UInt32(interval.end), in: segment.text),
      segment
    )
  }

  /// The heading, lead-in or caption that a mention before the sentence stands in.
  private mutating func contextAnchor(
    of interval: Interval,
    _ scope: SentenceScope,
    _ segment: Page
  ) -> Int? {
    var end = scope.lower
    for context in chain.map({ contexts.all[Int($0)] }) {
      if interval.end <= end, interval.start >= end - context.length {
        guard context.block >= 0 else { return nil }
        return anchor(segment.blocks[Int(context.block)].text, segment)
      }
      end -= context.length
    }
    return nil
  }

  // MARK: Words

  private func label(_ text: Message, isAbove: Bool) -> String {
    isAbove ? options.words("\(options.words(text)) (above)") : options.words(text)
  }

  private mutating func word(for stance: Stance?) -> String {
    stance.map { options.words.spelled($0.rawValue) } ?? options.words("plainly stated")
  }

  /// A condition as a rule writes it, its phrases by their names.
  private mutating func inWords(_ node: Int32, _ atoms: [AtomNode]) -> String {
    let parts = plan.conditions.parts
    return switch plan.conditions.nodes[Int(node)] {
    case .all(let range):
      parts[range.places].map { inWords($0, atoms) }.joined(separator: " and ")
    case .any(let range):
      parts[range.places].map { inWords($0, atoms) }.joined(separator: " or ")
    case .not(let part): "not " + inWords(part, atoms)
    case .atom(let index): inWords(atoms[index])
    }
  }

  private mutating func inWords(_ atom: AtomNode) -> String {
    func name(_ phrase: Int32) -> String { self.name(of: phrase) }
    return switch atom {
    case .claim(let claim): inWords(plan.claims[claim])
    case .clause(let claim): "clause \(inWords(plan.claims[claim]))"
    case .place(let place, let modality, let phrase):
      "\(place) \(modality.rawValue) \(name(phrase))"
    case .documentPhrase(let index):
      "document \(plan.documentPhrases[index].modality.rawValue) "
        + name(plan.documentPhrases[index].phrase)
    case .field(_, let modality, let phrase):
      "\(options.words("a column")) \(modality.rawValue) \(name(phrase))"
    case .valueIs(_, let phrase): "\(options.words("a column")) is \(name(phrase))"
    case .presence(_, let isPresent):
      "\(options.words("a column")) is \(isPresent ? "present" : "missing")"
    case .hasColumn: "has \(options.words("a column"))"
    case .cites(_, let phrase): "cites \(name(phrase))"
    case .context(let stance): "context \(stance.rawValue)"
    case .kind(let list): "kind is \(plan.kindLists[list].joined(separator: " | "))"
    case .issuerLevel(let comparison, let level):
      "issuer level \(comparison.rawValue) \(level.rawValue)"
    case .hasMetadata(let item): "has \(item.rawValue)"
    case .count: "count"
    case .sum: "sum"
    case .length: "length"
    case .value: options.words("the number in a column")
    }
  }

  private mutating func inWords(_ claim: Claim) -> String {
    guard let modality = claim.modality else { return "cites \(name(of: claim.phrase))" }
    let subject = claim.subject < 0 ? "" : " of \(name(of: claim.subject))"
    return "\(modality.rawValue) \(name(of: claim.phrase))\(subject)"
  }

  private mutating func name(of phrase: Int32) -> String { plan.phraseNames[phrase] ?? "" }

  // MARK: Numbers

  /// The number in a match, as the rule counts it.
  mutating func number(of atom: AtomNode, in match: Interval, _ segment: Page) -> Double? {
    guard case .claim(let claim) = atom else { return nil }
    return words.readings(
      of: plan.claims[claim].phrase,
      within: match,
      text.scanned,
      segment.text
    )
    .first { $0.place.start >= match.start && $0.place.end <= match.end }?.value
  }

  /// The number that the conditions on the columns of a record ask for.
  mutating func number(in scope: RecordScope, _ branch: BranchPlan, _ segment: Page) -> Double? {
    for case .field(let column, _, let phrase) in branch.atoms {
      let block = scope.values[column]
      guard !plan.phrases.numbers(of: phrase).isEmpty, !isEmpty(block) else { continue }
      let found = fields.numbers(of: phrase, in: block, text, segment.text)
      if let first = found.first { return first }
    }
    return nil
  }
}
