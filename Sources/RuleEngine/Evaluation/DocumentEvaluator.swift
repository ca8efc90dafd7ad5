package import DocumentModel
import RuleLanguage
package import SourceText

/// Judges documents, one after the other, by one set of rules.
///
/// One for each thread.
package final class DocumentEvaluator {
  let rules: CompiledRules
  let options: EvaluationOptions
  // INVARIANT: copies of what `rules` holds; a stored constant is read without counting references.
  let lexicon: Lexicon
  let plan: CompiledRules.Plan
  let matcher: PhraseMatcher

  // What is known of the document.
  var metadata = DocumentMetadata()
  var metadataContexts: [Place.Fixed: ContextIndex.Context] = [:]
  var kind: KindPlan?
  var day: CalendarDate
  var isActive: [Bool] = []
  var documentFlags: [Bool] = []
  /// Length of the body so far.
  var characterCount = 0
  /// Whether the attachments have begun.
  var isPastBody = false
  var candidates: [Candidate] = []
  var groups: [GroupKey: GroupState] = [:]
  var groupOrder: [GroupKey] = []
  /// The last value seen in a column of a table, for cells that repeat the one above.
  var repeated: [RepeatedCell: String] = [:]
  /// By record of the segment: the stance that a value in it passes to the others.
  var rowStances: [Int32: Stance?] = [:]
  var missingAnchor: Int?
  /// By rule: where the document itself forbids what the rule looks for.
  var bans: [Int: [Ban]] = [:]
  /// The match of the phrase asked for last that stands in a ban.
  var bannedMatch: Interval?

  // What is known of the segment; reused.
  var text = SegmentText()
  let table: MentionTable
  let sideTable: MentionTable
  let presence: RoughPresence
  /// The mentions of one value of a record, and which value that is.
  let fieldTable: MentionTable
  let fieldPresence: RoughPresence
  var tabledField: Int32 = -1
  var markedField: Int32 = -1
  /// By rule: its message and advice, cut at the placeholders.
  let messages: [(message: MessageTemplate, advice: MessageTemplate)]
  var stances = StanceMap()
  /// Whether `stances` are those of the sentence at hand.
  var hasStances = false
  /// The contexts of the block at hand.
  var chainOfBlock: (block: Int32, chain: [ContextIndex.Context])?
  /// What the sentence at hand inherits.
  var scopeStance: Stance?
  /// What leads in the list inside a paragraph that the sentence at hand is an item of.
  var inlineLead: ContextIndex.Context?
  var contexts = ContextIndex()
  var nameOfBlock: [Int32] = []
  var recordOfBlock: [Int32] = []
  var governs: [Bool] = []
  /// By record: the block that names the list inside it, -1 where none.
  var titleOfRecord: [Int32] = []
  var branchStamps: [UInt32]
  var branchEpoch: UInt32 = 0
  var placeCache: [Int64: Bool] = [:]
  /// By name of the segment and record type: the column, -1 where it is none.
  var columns: [Int8] = []
  /// By name of the segment: bits of the record types in which it is a column.
  var typesOfName: [UInt64] = []
  /// What names mean does not change with the document; kept for the next.
  var knownNames: [FieldName.Key: KnownName] = [:]
  /// Bits of the record types that some rule looks at.
  let typesInUse: UInt64
  /// By term: whether some branch or document phrase may end in it.
  let isAnchorTerm: [Bool]

  /// Where the cost of each rule is noted; nil: nowhere.
  package var tally: EvaluationTally?

  /// The places in the decoded source that findings point to.
  ///
  /// They grow with each segment; the
  /// caller turns the new ones into file regions while the source is at hand.
  package var anchors: [TextRange] = []
  /// The same places in the visible text of their segment; empty where they have none.
  package var anchorTexts: [TextRange] = []

  /// Creates an evaluator.
  package init(rules: CompiledRules, options: EvaluationOptions) {
    self.rules = rules
    self.options = options
    lexicon = rules.lexicon
    plan = rules.plan
    matcher = PhraseMatcher(lexicon: rules.lexicon, periods: rules.plan.periods)
    day = options.asOf ?? options.today
    table = MentionTable(groupCount: rules.lexicon.groups.count)
    sideTable = MentionTable(groupCount: rules.lexicon.groups.count)
    messages = rules.rules.map { (MessageTemplate($0.message), MessageTemplate($0.advice)) }
    fieldTable = MentionTable(groupCount: rules.lexicon.groups.count)
    fieldPresence = RoughPresence(groupCount: rules.lexicon.groups.count)
    presence = RoughPresence(groupCount: rules.lexicon.groups.count)
    branchStamps = [UInt32](repeating: 0, count: rules.plan.branches.count)
    let plan = rules.plan
    typesInUse = plan.recordBranches.enumerated().reduce(0) { bits, type in
      type.element.isEmpty ? bits : bits | 1 << UInt64(type.offset)
    }
    isAnchorTerm = (0..<rules.lexicon.words.count).map { term in
      rules.lexicon.memberships(of: Int32(term)).contains {
        !plan.branchesByGroup[Int($0.group)].isEmpty
          || !plan.documentPhrasesByGroup[Int($0.group)].isEmpty
      }
    }
    begin()
  }

  /// Forgets the last document.
  package func begin() {
    metadata = DocumentMetadata()
    metadataContexts = [:]
    kind = nil
    day = options.asOf ?? options.today
    documentFlags = [Bool](repeating: false, count: plan.documentPhrases.count)
    characterCount = 0
    isPastBody = false
    candidates.removeAll(keepingCapacity: true)
    groups.removeAll(keepingCapacity: true)
    groupOrder.removeAll(keepingCapacity: true)
    repeated.removeAll(keepingCapacity: true)
    anchors.removeAll(keepingCapacity: true)
    anchorTexts.removeAll(keepingCapacity: true)
    missingAnchor = nil
    bans.removeAll(keepingCapacity: true)
  }

  /// Judges the next segment.
  package func evaluate(_ segment: DocumentSegment) {
    evaluate(Page(segment))
  }

  private func evaluate(_ segment: Page) {
    text.read(segment, lexicon)
    contexts.removeAll()
    chainOfBlock = nil
    tabledField = -1
    markedField = -1
    placeCache.removeAll(keepingCapacity: true)
    linkFields(segment)
    linkTitles(segment)
    if segment.isFirst {
      readMetadata(segment)
      day = options.asOf ?? metadata.issuedDate ?? options.today
      matcher.day = day
      isActive = rules.rules.map { $0.holds(on: day) }
      let plain = plan.kinds.first { holds($0.condition, $0.atoms, segment) }
      let ending = plain?.stance == .exempted ? nil : kindAtEndOfTitle()
      kind = ending ?? plain
      if kind?.stance == .exempted { isActive = isActive.map { _ in false } }
      if let kind, metadata.kind == nil {
        metadata.kind = .init(text: kind.name, anchor: nil, isInferred: ending == nil)
      }
    }
    readNames(segment)
    for block in segment.blocks.indices { evaluateBlock(Int32(block), segment) }
    evaluateRecords(segment)
  }

  /// Ends the document.
  package func finish() -> EvaluatedDocument {
    closeGroups()
    closeDocument()
    var findings: [EngineFinding] = []
    for candidate in candidates where isUpheld(candidate) {
      findings.append(withContradiction(candidate))
    }
    return EvaluatedDocument(metadata: metadata, asOf: day, findings: settled(findings))
  }

  /// In order of place, and of findings of one rule on overlapping words only the first.
  private func settled(_ findings: [EngineFinding]) -> [EngineFinding] {
    let sorted = findings.enumerated().sorted { left, right in
      let (a, b) = (anchors[left.element.anchor], anchors[right.element.anchor])
      if a.lower != b.lower { return a.lower < b.lower }
      if left.element.rule != right.element.rule { return left.element.rule < right.element.rule }
      if a.upper != b.upper { return a.upper < b.upper }
      return left.offset < right.offset
    }
    var reach = [UInt32](repeating: 0, count: rules.rules.count)
    var kept: [EngineFinding] = []
    for (_, finding) in sorted {
      let range = anchors[finding.anchor]
      if range.lower < reach[finding.rule] { continue }
      reach[finding.rule] = max(reach[finding.rule], range.upper)
      kept.append(finding)
    }
    return kept
  }

  /// A violation that may still depend on the rest of the document.
  struct Candidate {
    let finding: EngineFinding
    let branch: Int
    /// Truth of the branch's atoms that were known.
    let truth: UInt64
    /// Whether conditions on the whole document are still open.
    let isOpen: Bool
    /// What it is about.
    var objects: Set<Object> = []
  }

  private func isUpheld(_ candidate: Candidate) -> Bool {
    guard candidate.isOpen else { return true }
    let branch = plan.branches[candidate.branch]
    let truth: (Int) -> Bool? = { index in
      if case .documentPhrase(let wanted) = branch.atoms[index] {
        return self.documentFlags[wanted]
      }
      return candidate.truth & (1 << UInt64(index)) != 0
    }
    if let when = branch.when, evaluate(when, truth) != true { return false }
    return !branch.unless.contains { evaluate($0, truth) == true }
  }

  /// The truth of a condition (Kleene's logic: nil is not known yet).
  func evaluate(_ node: ConditionNode, _ truth: (Int) -> Bool?) -> Bool? {
    switch node {
    case .atom(let index): return truth(index)
    case .not(let node): return evaluate(node, truth).map(!)
    case .all(let nodes):
      var isKnown = true
      for node in nodes {
        guard let value = evaluate(node, truth) else {
          isKnown = false
          continue
        }
        if !value { return false }
      }
      return isKnown ? true : nil
    case .any(let nodes):
      var isKnown = true
      for node in nodes {
        guard let value = evaluate(node, truth) else {
          isKnown = false
          continue
        }
        if value { return true }
      }
      return isKnown ? false : nil
    }
  }

  /// Notes a place of the source with the visible text that stands there; gives its index.
  func note(_ source: TextRange, text: TextRange = TextRange(0, 0)) -> Int {
    anchors.append(source)
    anchorTexts.append(text)
    return anchors.count - 1
  }

  /// Notes a place of the source; findings point to it by index.
  func anchor(_ range: TextRange, _ segment: Page) -> Int {
    note(segment.map.source(of: range) ?? TextRange(0, 0), text: range)
  }
}

extension Place {
  /// The places that are the same for a whole document.
  enum Fixed: Hashable { case title, issuer, addressee }
}
