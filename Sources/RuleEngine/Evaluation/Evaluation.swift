import DocumentModel
import RuleLanguage
import SourceText

/// All that is known while documents are judged, one after the other.
struct Evaluation {
  let rules: CompiledRules
  let options: EvaluationOptions
  let lexicon: Lexicon
  let plan: CompiledRules.Plan

  // What is known of the document.
  var metadata = DocumentMetadata()
  var metadataContexts: [BlockPlace: ContextIndex.Context] = [:]
  var kind: KindPlan?
  var day: CalendarDate
  /// By branch: whether its rule holds on the day.
  var isActive: [Bool] = []
  var documentFlags: [Bool] = []
  /// Length of the body so far.
  var characterCount = 0
  /// Whether the attachments have begun.
  var isPastBody = false
  var candidates: [Candidate] = []
  /// By rule: the words of the segment that it reported last, whatever the rest of the document
  /// says.
  var lastReports: [ReportedWords?] = []
  var groups: [GroupKey: GroupState] = [:]
  var groupOrder: [GroupKey] = []
  /// The last value seen in a column of a table, for cells that repeat the one above.
  var repeated: [RepeatedCell: String] = [:]
  var missingAnchor: Int?
  /// By rule: where the document itself forbids what the rule looks for.
  var bans: [Int: [Ban]] = [:]
  /// The places in the decoded source that findings point to.
  var anchors: [TextRange] = []
  /// The same places in the visible text of their segment; empty where they have none.
  var anchorTexts: [TextRange] = []
  /// Where the cost of each rule is noted; nil: nowhere.
  var tally: EvaluationTally? {
    get { finder.tally }
    set { finder.tally = newValue }
  }

  // What is known of the segment; reused.
  var text = SegmentText()
  var contexts = ContextIndex()
  var nameOfBlock: [Int32] = []
  var recordOfBlock: [Int32] = []
  /// Records that a form of the segment stands for.
  var members: Set<Int32> = []
  /// Where the forms begin among the records of the segment.
  var firstForm = 0
  var governs: [Bool] = []
  /// By record: the block that names the list inside it, -1 where none.
  var titleOfRecord: [Int32] = []
  /// By block: the stance that it inherits, once known.
  var inheritances: [Inheritance?] = []
  /// By block: what a verdict of its section makes of all it says.
  var verdictOfBlock: [Verdict?] = []
  /// By sentence of the paragraph at hand: what another one in it makes of it; empty where none
  /// does.
  var verdicts: [Verdict?] = []
  /// By record: the stance that a value in it passes to the others, once known.
  var rowStances: [Stance??] = []
  var placeCache = TruthCache()
  /// By name of the segment and record type: the column, -1 where it is none.
  var columns: [Int8] = []
  /// By name of the segment: bits of the record types in which it is a column.
  var typesOfName: [UInt64] = []
  var shapes = RecordShapes()
  /// The values of the record at hand, by column.
  var values: [Int32] = []
  /// What names mean does not change with the document; kept for the next.
  var knownNames: [FieldName.Key: KnownName] = [:]

  // What is known of the sentence at hand.
  var words: PhraseMatcher
  /// Its words with those inside title marks, for citations.
  var citedWords: PhraseMatcher
  var hasCitedWords = false
  var stances = StanceMap()
  /// Whether `stances` are those of the sentence.
  var hasStances = false
  /// What the sentence inherits.
  var scopeStance: Stance?
  /// The context that leads in the list inside a paragraph that the sentence is an item of, -1
  /// where there is none.
  var inlineLead: Int32 = -1
  /// The block whose contexts `chain` lists.
  var chainBlock: Int32 = -1
  var chain: [Int32] = []
  /// What `gatherContexts` found.
  var gathered: [Int32] = []
  /// By claim: the clauses of the sentence that its matches end in.
  var clausesOfClaim: [Int: [Int]] = [:]
  /// By group: its mentions in the sentence, as far as messages name them.
  var namedMentions: [Int32: [Mention]] = [:]
  var claims: ClaimMemory
  var due = DueBranches()
  var finder: PhraseFinder
  /// The sentences of the first segment that can hold a phrase which kinds of documents look for.
  var kindSentences: [KindSentence] = []

  /// Words of texts that are no part of the sentence.
  var side: PhraseMatcher
  /// Words of values of a record; what is asked of one value is often asked of the next, too.
  var fields: FieldWords

  let numberReader: NumberReader
  /// Bits of the record types that some rule looks at.
  let typesInUse: UInt64
  /// Bits of those of which values can tell a column.
  let typesToldByValues: UInt64
  /// What is known of the lists of the segment.
  var lists = ListMemory()
  /// By class: whether the line that begins the attachments starts with such a character.
  let startsAttachments: [Bool]
  /// By rule: the rules that own what it finds.
  let owners: [[Int]]
  /// By rule: its message and advice, cut at the placeholders.
  let messages: [(message: MessageTemplate, advice: MessageTemplate)]

  init(rules: CompiledRules, options: EvaluationOptions) {
    self.rules = rules
    self.options = options
    lexicon = rules.lexicon
    plan = rules.plan
    day = options.asOf ?? options.today
    let names = rules.plan.groupsByName
    messages = rules.rules.map {
      (MessageTemplate($0.message, names), MessageTemplate($0.advice, names))
    }
    owners = rules.rules.map { rule in
      rule.yields.compactMap { owner in rules.rules.firstIndex { $0.id == owner } }
    }
    finder = PhraseFinder(rules)
    numberReader = NumberReader(rules.lexicon)
    words = PhraseMatcher(rules)
    citedWords = words
    side = words
    fields = FieldWords(words)
    claims = ClaimMemory(rules.plan)
    let (lexicon, plan) = (rules.lexicon, rules.plan)
    typesInUse = plan.recordBranches.enumerated().reduce(0) { bits, type in
      type.element.isEmpty ? bits : bits | 1 << UInt64(type.offset)
    }
    typesToldByValues = plan.records.enumerated().reduce(0) { bits, type in
      type.element.isToldByValues ? bits | 1 << UInt64(type.offset) : bits
    }
    startsAttachments = lexicon.classes.marks.indices.map {
      plan.attachmentStarts.contains(UInt16($0))
    }
    begin()
  }

  /// Forgets the last document.
  mutating func begin() {
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
  mutating func evaluate(_ segment: Page) {
    text.read(segment, lexicon, plan.needs)
    contexts.begin(blocks: segment.blocks.count, names: segment.names.count)
    forgetChain()
    lastReports.refill(nil, count: rules.rules.count)
    fields.begin()
    placeCache.begin()
    shapes.begin(names: segment.names.count)
    lists.begin()
    linkFields(segment)
    linkTitles(segment)
    if segment.isFirst { readDocument(segment) }
    readNames(segment)
    readSectionVerdicts(segment)
    for block in segment.blocks.indices { evaluateBlock(Int32(block), segment) }
    forgetInheritances()
    evaluateRecords(segment)
  }

  /// Reads what holds for the whole document from its first segment.
  private mutating func readDocument(_ segment: Page) {
    readMetadata(segment)
    day = options.asOf ?? metadata.issuedDate ?? options.today
    words.day = day
    citedWords.day = day
    side.day = day
    fields.day = day
    words.issued = metadata.issuedDate
    citedWords.issued = metadata.issuedDate
    side.issued = metadata.issuedDate
    fields.issued = metadata.issuedDate
    let holds = rules.rules.map { $0.holds(on: day) }
    isActive = plan.branches.map { holds[$0.rule] }
    kind = nil
    readKindSentences()
    let plain = plan.kinds.first { self.holds($0, segment) }
    let ending = plain?.stance == .exempted ? nil : kindAtEndOfTitle()
    kind = ending ?? plain
    if kind?.stance == .exempted { isActive.refill(false, count: isActive.count) }
    if let kind, metadata.kind == nil {
      metadata.kind = .init(text: kind.name, anchor: nil, isInferred: ending == nil)
    }
  }

  /// Ends the document.
  mutating func finish() -> EvaluatedDocument {
    closeGroups()
    closeDocument()
    let upheld = candidates.indices.filter { isUpheld($0) }
    let findings = yielding(settled(upheld)).map { finding(of: candidates[$0]) }
    return EvaluatedDocument(metadata: metadata, asOf: day, findings: findings)
  }

  /// In order of place, and of findings of one rule on overlapping words only the first: of those
  /// that are certain, where there are any.
  ///
  /// - Parameter upheld: Indices of candidates.
  private mutating func settled(_ upheld: [Int]) -> [Int] {
    let places = upheld.map {
      (rule: candidates[$0].rule, range: anchors[candidates[$0].anchor], index: $0)
    }
    let sorted = places.sorted(by: Self.standsBefore)
    let certain = firsts(of: sorted.filter { candidates[$0.index].isCertain })
    if certain.count == sorted.count { return certain.map(\.index) }
    var ranges = [[TextRange]](repeating: [], count: rules.rules.count)
    for (rule, range, _) in certain { ranges[rule].append(range) }
    let others = sorted.filter { rule, range, index in
      if candidates[index].isCertain { return false }
      let first = ranges[rule].partitioningIndex { $0.upper > range.lower }
      return first == ranges[rule].count || ranges[rule][first].lower >= range.upper
    }
    return (certain + firsts(of: others)).sorted(by: Self.standsBefore).map(\.index)
  }

  /// A candidate with the words it reports.
  private typealias PlacedCandidate = (rule: Int, range: TextRange, index: Int)

  /// By place, then rule.
  private static func standsBefore(_ left: PlacedCandidate, _ right: PlacedCandidate) -> Bool {
    let (a, b) = (left.range, right.range)
    if a.lower != b.lower { return a.lower < b.lower }
    if left.rule != right.rule { return left.rule < right.rule }
    if a.upper != b.upper { return a.upper < b.upper }
    return left.index < right.index
  }

  /// Of candidates of one rule on overlapping words only the first.
  private func firsts(of sorted: [PlacedCandidate]) -> [PlacedCandidate] {
    var reach = [UInt32](repeating: 0, count: rules.rules.count)
    return sorted.filter { rule, range, _ in
      if range.lower < reach[rule] { return false }
      reach[rule] = max(reach[rule], range.upper)
      return true
    }
  }

  /// Without the findings whose words a rule that owns the matter reports, too.
  private mutating func yielding(_ kept: [Int]) -> [Int] {
    if owners.allSatisfy(\.isEmpty) { return kept }
    // Findings of one rule stand apart, in order.
    var ranges = [[TextRange]](repeating: [], count: rules.rules.count)
    for index in kept { ranges[candidates[index].rule].append(anchors[candidates[index].anchor]) }
    return kept.filter { index in
      let own = anchors[candidates[index].anchor]
      return !owners[candidates[index].rule].contains { owner in
        let first = ranges[owner].partitioningIndex { $0.upper > own.lower }
        return first < ranges[owner].count && ranges[owner][first].lower < own.upper
      }
    }
  }

  /// A violation that may still depend on the rest of the document.
  ///
  /// Most are left out in the end, so what a finding says beyond the words of the segment is put
  /// together for those that stay.
  struct Candidate {
    let branch: Int
    let rule: Int
    let message: String
    let advice: String
    let quote: String
    let anchor: Int
    let isCertain: Bool
    let place: PaperPlace
    let isHidden: Bool
    let because: [DerivationStep]
    let fix: EngineFix?
    /// Truth of the branch's atoms that were known.
    let truth: UInt64
    /// Whether conditions on the whole document are still open.
    let isOpen: Bool
    /// What it is about.
    let objects: [Object]
  }

  private mutating func isUpheld(_ index: Int) -> Bool {
    guard candidates[index].isOpen else { return true }
    let branch = plan.branches[candidates[index].branch]
    let truth = candidates[index].truth
    return plan.conditions.upholds(branch) { index in
      if case .documentPhrase(let wanted) = branch.atoms[index] { return documentFlags[wanted] }
      return truth & (1 << UInt64(index)) != 0
    }
  }

  /// Notes a place of the source; findings point to it by index.
  mutating func anchor(_ range: TextRange, _ segment: Page) -> Int {
    note(segment.map.source(of: range) ?? TextRange(0, 0), text: range)
  }

  /// Notes a place of the source with the visible text that stands there; gives its index.
  mutating func note(_ source: TextRange, text: TextRange = TextRange(0, 0)) -> Int {
    anchors.append(source)
    anchorTexts.append(text)
    return anchors.count - 1
  }

  /// Does some work for a rule, and notes what it costs where somebody asks.
  mutating func measured(_ rule: Int, _ work: (inout Evaluation) -> Void) {
    guard let tally else { return work(&self) }
    let before = steps
    let start = ContinuousClock.now
    work(&self)
    tally.addEvaluation(of: rule, steps: steps - before, time: ContinuousClock.now - start)
  }

  private var steps: Int {
    mutating get { words.steps + citedWords.steps + side.steps + fields.steps }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The index of the first element of which a condition holds that holds of all behind it, too.
  @inline(__always)
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
