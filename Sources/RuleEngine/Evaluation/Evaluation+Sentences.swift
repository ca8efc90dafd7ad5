import BinaryForm
import DocumentModel
import RuleLanguage
import SourceText

extension Evaluation {
  /// A sentence with all that its conditions may ask; handed on many times, and so not copied.
  final class SentenceScope {
    let sentence: Sentence
    let isNarrative: Bool
    /// What a verdict somewhere else makes of all it says.
    let verdict: Verdict?
    /// Where its clauses end.
    let clauseEnds: [Int32]
    var lower: Int32 { Int32(sentence.start) }
    var upper: Int32 { Int32(sentence.end) }

    init(_ sentence: Sentence, isNarrative: Bool, _ verdict: Verdict?, clauseEnds: [Int32]) {
      self.sentence = sentence
      self.isNarrative = isNarrative
      self.verdict = verdict
      self.clauseEnds = clauseEnds
    }

    func clause(of character: Int32) -> Int {
      var low = 0
      var high = clauseEnds.count
      while low < high {
        let middle = (low + high) / 2
        if clauseEnds[middle] <= character { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  /// Contexts beyond this many are too far away to be meant.
  private static let contextLimit = 4
  /// A context lends so many mentions, more than headings have: which ones are left out should not
  /// hang on what else the rules name.
  private static let contextMentionLimit = 256

  /// - Parameter verdict: What another sentence makes of all that this one says.
  mutating func evaluateSentence(_ sentence: Sentence, _ verdict: Verdict?, _ segment: Page) {
    readDue(sentence, segment)
    if due.isEmpty { return }
    let inherited = inheritance(of: sentence.block, segment)
    let scope = SentenceScope(
      sentence,
      isNarrative: inherited.isDocument && inherited.stance == .reported,
      verdict,
      clauseEnds: text.scanned.marks[sentence.marks].filter {
        $0.meaning.contains(.clauseEnd)
      }.map { Int32($0.character) + 1 }
    )
    scopeStance = inherited.stance
    hasCitedWords = false
    namedMentions.removeAll(keepingCapacity: true)
    clausesOfClaim.removeAll(keepingCapacity: true)
    for wanted in due.phrases { raise(Int(wanted), scope, segment) }
    for branch in due.branches {
      measured(plan.branches[Int(branch)].rule) { $0.evaluateBranch(Int(branch), scope, segment) }
    }
  }

  /// Gathers the branches whose phrases end in a sentence, and the document phrases not yet met.
  private mutating func readDue(_ sentence: Sentence, _ segment: Page) {
    due.removeAll()
    claims.begin()
    govern(sentence.block, segment)
    words.begin(sentence.start, sentence.end, sentence.needs, without: titleRanges(sentence))
    words.table.add(text.scanned.hits, sentence.hits)
    finder.find(in: &words, text.scanned, segment.text)
    if tally != nil { noteCandidates(sentence) }
    for node in finder.found { takeDue(node, sentence, segment) }
    for branch in plan.citingBranches
    where isActive[Int(branch)] && !due.branches.contains(branch) {
      due.branches.append(branch)
    }
    due.branches.sortNearlySorted(<)
  }

  /// Takes up what asks for a phrase that ends in the sentence.
  private mutating func takeDue(_ node: Int32, _ sentence: Sentence, _ segment: Page) {
    for place in plan.links.askers.places(node) {
      switch plan.links.askers[place] {
      case .documentPhrase(let wanted):
        if !documentFlags[Int(wanted)] { due.phrases.append(wanted) }
      case .ban(let branch):
        if sentence.traits.contains(.ban), isActive[Int(branch)], !due.branches.contains(branch) {
          due.branches.append(branch)
        }
      case .branch(let branch, let way):
        if isActive[Int(branch)], !due.branches.contains(branch),
          isDue(plan.gates[Int(branch)].cases[Int(way)].others, segment)
        {
          due.branches.append(branch)
        }
      }
    }
  }

  /// Whether one phrase of each set ends in the sentence.
  private mutating func isDue(_ sets: [[Int32]], _ segment: Page) -> Bool {
    for set in sets {
      var isThere = false
      for phrase in set where !isThere {
        isThere = words.endsHere(phrase, text.scanned, segment.text)
      }
      if !isThere { return false }
    }
    return true
  }

  /// Lets the contexts of a block govern the words of its sentences.
  private mutating func govern(_ block: Int32, _ segment: Page) {
    if chainBlock == block { return }
    chainBlock = block
    gatherContexts(of: block, titles: false, segment)
    let near = gathered.prefix(Self.contextLimit)
    if near.elementsEqual(chain) { return }
    chain.removeAll(keepingCapacity: true)
    chain.append(contentsOf: near)
    words.table.beginContexts()
    for context in chain {
      read(context: context)
      let isSilent = contexts.all[Int(context)].isSilent
      words.table.govern(
        by: contexts.all[Int(context)],
        lending: isSilent ? 0 : Self.contextMentionLimit
      )
    }
    words.begin(0, 0, NeedBits())
    finder.govern(by: chain, &words)
  }

  /// Makes sure that no context of an earlier segment counts.
  mutating func forgetChain() {
    chainBlock = -1
    chain.removeAll(keepingCapacity: true)
    words.table.beginContexts()
    finder.begin()
  }

  /// Notes the branches led by claims that may end in a word of a sentence, for those who want to
  /// know what rules cost.
  private mutating func noteCandidates(_ sentence: Sentence) {
    for index in sentence.hits {
      for member in lexicon.members(of: text.scanned.hits[index].term) {
        noteCandidates(of: lexicon.sealedMemberships[member].group)
      }
    }
  }

  private mutating func noteCandidates(of group: Int32) {
    guard let tally else { return }
    for branch in plan.claimsByGroup.list(group).flatMap({ plan.branchesByClaim.list($0) })
    where !due.candidates.contains(branch) {
      due.candidates.append(branch)
      tally.addCandidate(of: plan.branches[Int(branch)].rule)
    }
  }

  /// The stretches between title marks.
  private mutating func titleRanges(_ sentence: Sentence) -> [Interval] {
    var ranges: [Interval] = []
    var open: UInt32?
    for index in sentence.marks {
      let mark = text.scanned.marks[index]
      if mark.meaning.contains(.titleOpen), open == nil { open = mark.character }
      if mark.meaning.contains(.titleClose), let start = open {
        ranges.append(Interval(start: Int32(start), end: Int32(mark.character) + 1))
        open = nil
      }
    }
    return ranges
  }

  private mutating func raise(_ wanted: Int, _ scope: SentenceScope, _ segment: Page) {
    let phrase = plan.documentPhrases[wanted]
    let all = words.matches(of: phrase.phrase, text.scanned, segment.text)
    if all.isEmpty { return }
    if phrase.modality != .mentions { readStances(scope.sentence, scopeStance) }
    documentFlags[wanted] = all.places.contains { place in
      let match = words.found[place]
      return match.end > scope.lower && isIn(phrase.modality, match, scope)
    }
  }

  // MARK: Claims

  /// The matches of a claim in the sentence.
  private mutating func matches(
    of claim: Int,
    _ scope: SentenceScope,
    _ segment: Page
  ) -> Range<Int32> {
    if let known = claims[claim] { return known }
    let own = plan.claims[claim]
    let found =
      own.modality.map { satisfied(claim, $0, scope, segment) } ?? citations(own, scope, segment)
    claims[claim] = found
    return found
  }

  /// One of the matches of a claim.
  private mutating func match(of claim: Int, at place: Int) -> Interval {
    plan.claims[claim].modality == nil ? citedWords.found[place] : words.found[place]
  }

  /// The matches of a phrase that end in the sentence and stand in the stance asked for.
  private mutating func satisfied(
    _ index: Int,
    _ modality: Modality,
    _ scope: SentenceScope,
    _ segment: Page
  ) -> Range<Int32> {
    let claim = plan.claims[index]
    let all = words.matches(of: claim.phrase, text.scanned, segment.text)
    if all.isEmpty { return all }
    if modality != .mentions { readStances(scope.sentence, scopeStance) }
    let bodies = claim.subject < 0 ? nil : obliged(claim.subject, scope, segment)
    let asksForDuties = modality == .demands || modality == .imposes
    var kept: [Interval] = []
    for place in all.places {
      let match = words.found[place]
      if asksForDuties, match.end > scope.lower, isIn(.bans, match, scope) {
        claims.noteBan(match, of: index)
      }
      if match.end > scope.lower, isIn(modality, match, scope),
        bodies.map({ $0.isNearest(to: match, words.table.actor(before: match.end)) }) ?? true
      {
        kept.append(match)
      }
    }
    if kept.count == all.count { return all }
    let first = Int32(words.found.count)
    for match in kept { words.keep(match) }
    return first..<Int32(words.found.count)
  }

  private mutating func isIn(_ modality: Modality, _ match: Interval, _ scope: SentenceScope)
    -> Bool
  {
    if modality == .mentions { return true }
    if scope.isNarrative { return modality.holds(in: .reported) }
    if let verdict = scope.verdict, modality != .bans { return modality.holds(in: verdict.stance) }
    return modality.holds(in: stances.span(at: match.end - 1).stance)
  }

  /// Matches of a phrase with the words inside title marks included.
  private mutating func citations(
    _ claim: Claim,
    _ scope: SentenceScope,
    _ segment: Page
  ) -> Range<Int32> {
    if !hasCitedWords {
      hasCitedWords = true
      citedWords.begin(scope.sentence.start, scope.sentence.end, scope.sentence.needs)
      citedWords.table.add(text.scanned.hits, scope.sentence.hits)
    }
    return citedWords.matches(of: claim.phrase, text.scanned, segment.text)
  }

  // MARK: Branches

  private mutating func evaluateBranch(_ index: Int, _ scope: SentenceScope, _ segment: Page) {
    let branch = plan.branches[index]
    var hasLead = false
    for case .claim(let claim) in branch.leading.map({ branch.atoms[$0] }) {
      if !matches(of: claim, scope, segment).isEmpty { hasLead = true }
      noteBan(of: claim, branch.rule, scope, segment)
    }
    guard hasLead else { return }
    if branch.unit == .clause {
      evaluateClauses(index, branch, scope, segment)
      return
    }
    let sentence = Stretch(of: scope)
    let whole = branch.asksClauses ? nil : verdict(branch, sentence, segment)
    if whole == nil, !branch.asksClauses { return }
    let truth = whole ?? false ? truths(branch, sentence, segment) : 0
    for atom in branch.leading {
      guard case .claim(let claim) = branch.atoms[atom] else { continue }
      for place in matches(of: claim, scope, segment).places {
        let match = match(of: claim, at: place)
        if let isOpen = whole {
          report(index, branch, atom, match, truth, isOpen, scope, segment)
          continue
        }
        let stretch = Stretch(of: scope, finding: match)
        guard let isOpen = verdict(branch, stretch, segment) else { continue }
        let truth = isOpen ? truths(branch, stretch, segment) : 0
        report(index, branch, atom, match, truth, isOpen, scope, segment)
      }
    }
  }

  /// What of a sentence a condition is asked about.
  private struct Stretch: Asked {
    let scope: SentenceScope
    /// The clause that the unit is; nil: the whole sentence.
    var clause: Int?
    /// The words of the finding; nil: no matter which.
    var finding: Interval?

    init(of scope: SentenceScope, clause: Int? = nil, finding: Interval? = nil) {
      (self.scope, self.clause, self.finding) = (scope, clause, finding)
    }

    func truth(of atom: AtomNode, _ evaluation: inout Evaluation, _ segment: Page) -> Bool? {
      evaluation.truth(of: atom, self, segment)
    }
  }

  private mutating func evaluateClauses(
    _ index: Int,
    _ branch: BranchPlan,
    _ scope: SentenceScope,
    _ segment: Page
  ) {
    var seen: Set<Int> = []
    for atom in branch.leading {
      guard case .claim(let claim) = branch.atoms[atom] else { continue }
      for place in matches(of: claim, scope, segment).places {
        let match = match(of: claim, at: place)
        let clause = scope.clause(of: match.end - 1)
        guard match.start < scope.lower || scope.clause(of: match.start) == clause,
          seen.insert(clause).inserted
        else { continue }
        let stretch = Stretch(of: scope, clause: clause, finding: match)
        guard let isOpen = verdict(branch, stretch, segment) else { continue }
        let truth = isOpen ? truths(branch, stretch, segment) : 0
        report(index, branch, atom, match, truth, isOpen, scope, segment)
      }
    }
  }

  /// Whether a claim is met from the first clause that a finding stands in to the last.
  private mutating func isMet(
    _ claim: Int,
    inClausesOf finding: Interval?,
    _ scope: SentenceScope,
    _ segment: Page
  ) -> Bool {
    guard let finding else { return false }
    let first = scope.clause(of: max(finding.start, scope.lower))
    let last = scope.clause(of: finding.end - 1)
    let start = first > 0 ? scope.clauseEnds[first - 1] : scope.lower
    let places = matches(of: claim, scope, segment).places
    // Matches come by end: those of earlier clauses are passed over at once.
    let passed = places.partitioningIndex { match(of: claim, at: $0).end > start }
    for place in passed..<places.upperBound {
      let own = match(of: claim, at: place)
      if scope.clause(of: own.end - 1) > last { return false }
      if max(own.start, scope.lower) >= start { return true }
    }
    return false
  }

  /// Whether an atom holds in a sentence or clause, nil where the rest of the document decides.
  private mutating func truth(
    of atom: AtomNode,
    _ stretch: Stretch,
    _ segment: Page
  ) -> Bool? {
    let scope = stretch.scope
    switch atom {
    case .claim(let claim):
      let matches = matches(of: claim, scope, segment)
      guard let clause = stretch.clause else { return !matches.isEmpty }
      if let known = clausesOfClaim[claim] { return known.hasSorted(clause) }
      // Matches come by end, and so do their clauses.
      let clauses = matches.places.map { scope.clause(of: match(of: claim, at: $0).end - 1) }
      clausesOfClaim[claim] = clauses
      return clauses.hasSorted(clause)
    case .clause(let claim): return isMet(claim, inClausesOf: stretch.finding, scope, segment)
    case .documentPhrase(let wanted): return documentFlags[wanted] ? true : nil
    case .context(let stance) where scope.verdict != nil: return scope.verdict?.stance == stance
    default: return holds(atom, block: scope.sentence.block, segment)
    }
  }
}

extension Modality {
  /// Whether a stance is one that is asked for.
  func holds(in stance: Stance?) -> Bool {
    switch self {
    case .demands: stance == .demanded
    case .imposes: stance == .demanded || stance == nil
    case .bans: stance == .banned
    case .permits: stance == .permitted
    case .reports: stance == .reported
    case .mentions: true
    }
  }
}

extension Conditions {
  /// Whether a branch gives a finding when all is known.
  func upholds(_ branch: BranchPlan, _ truth: (Int) -> Bool?) -> Bool {
    if branch.when >= 0, value(of: branch.when, truth) != true { return false }
    return !branch.unless.contains { value(of: $0, truth) == true }
  }
}
