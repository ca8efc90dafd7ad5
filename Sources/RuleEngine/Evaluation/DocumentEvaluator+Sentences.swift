import DocumentModel
import RuleLanguage
import SourceText

extension DocumentEvaluator {
  /// A sentence with all that its conditions may ask.
  struct SentenceScope {
    let sentence: Sentence
    let chain: [ContextIndex.Context]
    let isNarrative: Bool
    /// Where its clauses end.
    let clauseEnds: [Int32]
    var lower: Int32 { Int32(sentence.start) }
    var upper: Int32 { Int32(sentence.end) }

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
  private static let contextMentionLimit = 64

  func evaluateSentence(
    _ sentence: Sentence,
    _ inherited: (stance: Stance, isDocument: Bool)?,
    _ segment: Page
  ) {
    let chain = governing(sentence.block, segment)
    let (due, phrases) = work(in: sentence)
    if due.isEmpty, phrases.isEmpty { return }
    let scope = SentenceScope(
      sentence: sentence,
      chain: chain,
      isNarrative: inherited?.isDocument == true && inherited?.stance == .reported,
      clauseEnds: text.scanned.marks[sentence.marks].filter {
        $0.meaning.contains(.clauseEnd)
      }.map { Int32($0.character) + 1 }
    )
    scopeStance = inherited?.stance
    fillTable(scope)
    for wanted in phrases { raise(wanted, scope, segment) }
    for branch in due {
      if let tally {
        tally.measure(plan.branches[branch].rule, matcher) {
          evaluateBranch(branch, scope, segment)
        }
      } else {
        evaluateBranch(branch, scope, segment)
      }
    }
  }

  /// The contexts of a block, looked up once for all its sentences.
  private func governing(_ block: Int32, _ segment: Page) -> [ContextIndex.Context] {
    if let known = chainOfBlock, known.block == block { return known.chain }
    let chain = contextChain(block, segment, titles: false)
    chainOfBlock = (block, chain)
    presence.beginContext()
    for context in chain.prefix(Self.contextLimit) {
      for mention in context.mentions.prefix(Self.contextMentionLimit) {
        presence.markContext(mention.group)
      }
    }
    return chain
  }

  /// The branches that words of a sentence could fulfil, and the document phrases not yet met.
  private func work(in sentence: Sentence) -> (branches: [Int], phrases: [Int]) {
    let hits = text.scanned.hits
    let sealed = lexicon.sealedMemberships
    let starts = lexicon.membershipStart
    presence.begin()
    for index in sentence.hits {
      let term = Int(hits[index].term)
      for member in Int(starts[term])..<Int(starts[term + 1]) {
        presence.mark(sealed[member].group)
      }
    }
    branchEpoch &+= 1
    var due: [Int] = []
    var phrases: [Int] = []
    for index in sentence.hits where isAnchorTerm[Int(hits[index].term)] {
      let term = Int(hits[index].term)
      for member in Int(starts[term])..<Int(starts[term + 1]) {
        let group = Int(sealed[member].group)
        for wanted in plan.documentPhrasesByGroup[group]
        where !documentFlags[Int(wanted)] && !phrases.contains(Int(wanted)) {
          let phrase = plan.phrases[plan.documentPhrases[Int(wanted)].phrase]
          if matcher.isPossible(phrase, presence) { phrases.append(Int(wanted)) }
        }
        for branch in plan.branchesByGroup[group]
        where branchStamps[Int(branch)] != branchEpoch {
          branchStamps[Int(branch)] = branchEpoch
          let own = plan.branches[Int(branch)]
          if let tally { tally.addCandidate(of: own.rule) }
          if isActive[own.rule], isPossible(own) { due.append(Int(branch)) }
        }
      }
    }
    due.sort()
    return (due, phrases)
  }

  /// Whether the words that a branch needs are there at all.
  private func isPossible(_ branch: BranchPlan) -> Bool {
    for atom in branch.leading {
      switch branch.atoms[atom] {
      case .phrase(_, let phrase, _):
        if matcher.isPossible(plan.phrases[phrase], presence) { return true }
      default: return true
      }
    }
    return false
  }

  /// The mentions of the sentence, and before it those of its contexts.
  private func fillTable(_ scope: SentenceScope) {
    let sentence = scope.sentence
    let titles = titleRanges(sentence)
    table.begin()
    table.add(
      text.scanned.hits[sentence.hits],
      shift: 0,
      isOutsideTitles: { !Self.isInside(titles, $0) },
      lexicon
    )
    var end = scope.lower
    for context in scope.chain.prefix(Self.contextLimit) {
      for mention in context.mentions.prefix(Self.contextMentionLimit) {
        let moved = Interval(start: mention.interval.start + end, end: mention.interval.end + end)
        table.add(
          Mention(
            group: mention.group,
            entry: mention.entry,
            term: mention.term,
            interval: moved
          ),
          isActor: lexicon.groups[Int(mention.group)].actor != nil
        )
      }
      end -= context.length
    }
    table.finish()
  }

  /// Whether a hit lies between title marks; these by start, none inside another.
  private static func isInside(_ titles: [(start: UInt32, end: UInt32)], _ hit: Hit) -> Bool {
    var (low, high) = (0, titles.count)
    while low < high {
      let middle = (low + high) / 2
      if titles[middle].start < hit.start { low = middle + 1 } else { high = middle }
    }
    return low > 0 && hit.end < titles[low - 1].end
  }

  /// The stretches between title marks.
  private func titleRanges(_ sentence: Sentence) -> [(start: UInt32, end: UInt32)] {
    var ranges: [(start: UInt32, end: UInt32)] = []
    var open: UInt32?
    for mark in text.scanned.marks[sentence.marks] {
      if mark.meaning.contains(.titleOpen), open == nil { open = mark.character }
      if mark.meaning.contains(.titleClose), let start = open {
        ranges.append((start, mark.character + 1))
        open = nil
      }
    }
    return ranges
  }

  private func raise(
    _ wanted: Int,
    _ scope: SentenceScope,
    _ segment: Page
  ) {
    let phrase = plan.documentPhrases[wanted]
    if !satisfied(phrase.modality, phrase.phrase, nil, scope, segment).isEmpty {
      documentFlags[wanted] = true
    }
  }

  /// The matches of a phrase that end in the sentence and stand in the stance asked for.
  func satisfied(
    _ modality: Modality,
    _ phrase: Int,
    _ subject: Int?,
    _ scope: SentenceScope,
    _ segment: Page
  ) -> [Interval] {
    let plan = plan.phrases[phrase]
    guard matcher.isPossible(plan, table) else { return [] }
    let all = matcher.matches(plan.node, place(scope, segment))
    if all.isEmpty { return [] }
    if modality != .mentions { readStances(scope.sentence, scopeStance) }
    let bodies = subject.map { obliged($0, scope, segment) }
    bannedMatch =
      modality == .demands || modality == .imposes
      ? all.first { $0.end > scope.lower && isIn(.bans, $0, scope) } : nil
    return all.filter { match in
      match.end > scope.lower
        && (modality == .mentions || isIn(modality, match, scope))
        && (bodies?.isNearest(to: match, table) ?? true)
    }
  }

  func place(
    _ scope: SentenceScope,
    _ segment: Page
  ) -> PhraseMatcher.Text {
    PhraseMatcher.Text(
      table: table,
      scanned: text.scanned,
      bytes: segment.text,
      lower: scope.lower,
      upper: scope.upper
    )
  }

  private func isIn(_ modality: Modality, _ match: Interval, _ scope: SentenceScope) -> Bool {
    let stance = scope.isNarrative ? .reported : stances.span(at: match.end - 1).stance
    return switch modality {
    case .demands: stance == .demanded
    case .imposes: stance == .demanded || stance == nil
    case .bans: stance == .banned
    case .permits: stance == .permitted
    case .reports: stance == .reported
    case .mentions: true
    }
  }

  // MARK: Branches

  private func evaluateBranch(
    _ index: Int,
    _ scope: SentenceScope,
    _ segment: Page
  ) {
    let branch = plan.branches[index]
    var found: [Int: [Interval]] = [:]
    var hasLead = false
    for atom in branch.leading {
      bannedMatch = nil
      found[atom] = intervals(of: branch.atoms[atom], scope, segment)
      if case .phrase(_, let phrase, _) = branch.atoms[atom] {
        noteBan(branch.rule, phrase, scope, segment)
      }
      hasLead = hasLead || !(found[atom] ?? []).isEmpty
    }
    guard hasLead else { return }
    if branch.unit == .clause {
      evaluateClauses(index, branch, &found, scope, segment)
      return
    }
    let (truth, open) = truths(branch, &found, inClause: nil, scope, segment)
    guard let isOpen = verdict(branch, truth, open) else { return }
    for atom in branch.leading where open & (1 << UInt64(atom)) == 0 {
      for match in found[atom] ?? [] {
        report(index, branch, atom, match, truth, isOpen, scope, segment)
      }
    }
  }

  private func evaluateClauses(
    _ index: Int,
    _ branch: BranchPlan,
    _ found: inout [Int: [Interval]],
    _ scope: SentenceScope,
    _ segment: Page
  ) {
    var clauses: [Int: Set<Int>] = [:]
    for (index, atom) in branch.atoms.enumerated() {
      let matches = found[index] ?? intervals(of: atom, scope, segment)
      found[index] = matches
      clauses[index] = Set(matches.map { scope.clause(of: $0.end - 1) })
    }
    var seen: Set<Int> = []
    for atom in branch.leading {
      for match in found[atom] ?? [] {
        let clause = scope.clause(of: match.end - 1)
        guard match.start < scope.lower || scope.clause(of: match.start) == clause,
          seen.insert(clause).inserted
        else { continue }
        let here = clauses.mapValues { $0.contains(clause) }
        let (truth, open) = truths(branch, &found, inClause: here, scope, segment)
        guard let isOpen = verdict(branch, truth, open) else { continue }
        report(index, branch, atom, match, truth, isOpen, scope, segment)
      }
    }
  }

  /// nil: no finding; else whether the whole document still decides.
  func verdict(_ branch: BranchPlan, _ truth: UInt64, _ open: UInt64) -> Bool? {
    let known: (Int) -> Bool? = { index in
      let bit = UInt64(1) << UInt64(index)
      return open & bit != 0 ? nil : truth & bit != 0
    }
    var isOpen = false
    if let when = branch.when {
      guard let value = evaluate(when, known) else {
        return branch.unless.contains { evaluate($0, known) == true } ? nil : true
      }
      if !value { return nil }
    }
    for exception in branch.unless {
      guard let value = evaluate(exception, known) else {
        isOpen = true
        continue
      }
      if value { return nil }
    }
    return isOpen
  }

  private func intervals(
    of atom: AtomNode,
    _ scope: SentenceScope,
    _ segment: Page
  ) -> [Interval] {
    switch atom {
    case .phrase(let modality, let phrase, let subject):
      satisfied(modality, phrase, subject, scope, segment)
    case .cites(nil, let phrase): citations(phrase, scope, segment)
    default: []
    }
  }

  /// The truth of all atoms of a branch in a sentence or clause, as bits, and which are open.
  private func truths(
    _ branch: BranchPlan,
    _ found: inout [Int: [Interval]],
    inClause: [Int: Bool]?,
    _ scope: SentenceScope,
    _ segment: Page
  ) -> (UInt64, UInt64) {
    var truth: UInt64 = 0
    var open: UInt64 = 0
    for (index, atom) in branch.atoms.enumerated() {
      let bit = UInt64(1) << UInt64(index)
      switch atom {
      case .phrase, .cites(nil, _):
        if let inClause {
          if inClause[index] == true { truth |= bit }
        } else {
          let matches = found[index] ?? intervals(of: atom, scope, segment)
          found[index] = matches
          if !matches.isEmpty { truth |= bit }
        }
      case .documentPhrase(let wanted):
        if documentFlags[wanted] { truth |= bit } else { open |= bit }
      default:
        if holds(atom, block: scope.sentence.block, segment) { truth |= bit }
      }
    }
    return (truth, open)
  }

  /// Matches of a phrase with the words inside title marks included.
  private func citations(
    _ phrase: Int,
    _ scope: SentenceScope,
    _ segment: Page
  ) -> [Interval] {
    sideTable.begin()
    sideTable.add(
      text.scanned.hits[scope.sentence.hits],
      shift: 0,
      isOutsideTitles: { _ in true },
      lexicon
    )
    sideTable.finish()
    let node = plan.phrases[phrase].node
    guard matcher.isPossible(plan.phrases[phrase], sideTable) else { return [] }
    return matcher.matches(
      node,
      PhraseMatcher.Text(
        table: sideTable,
        scanned: text.scanned,
        bytes: segment.text,
        lower: scope.lower,
        upper: scope.upper
      )
    )
  }
}
