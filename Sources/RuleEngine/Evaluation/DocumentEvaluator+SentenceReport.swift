import DocumentModel
import RuleLanguage
import SourceText

extension DocumentEvaluator {
  /// A trigger further away than this is not shown as part of the words.
  private static let triggerDistance: Int32 = 30

  func report(
    _ index: Int,
    _ branch: BranchPlan,
    _ atom: Int,
    _ match: Interval,
    _ truth: UInt64,
    _ isOpen: Bool,
    _ scope: SentenceScope,
    _ segment: Page
  ) {
    readStances(scope.sentence, scopeStance)
    let span = stances.span(at: match.end - 1)
    var shown = Interval(start: max(match.start, scope.lower), end: match.end)
    if let trigger = span.trigger, trigger.start >= scope.lower,
      shown.start - trigger.end <= Self.triggerDistance,
      trigger.start - shown.end <= Self.triggerDistance,
      touches(trigger, shown, scope)
    {
      shown = shown.union(trigger)
    }
    let needsStance: Bool
    if case .phrase(let modality, _, _) = branch.atoms[atom] {
      needsStance = modality == .demands
    } else {
      needsStance = false
    }
    let isOwn = match.start >= scope.lower && (!needsStance || span.trigger != nil)
    shown = wholeClauses(shown, scope)
    let range = text.scanned.bytes(UInt32(shown.start), UInt32(shown.end), in: segment.text)
    let words = MessageWords(
      quote: segment.string(range),
      columns: [:],
      count: nil,
      missing: [],
      number: number(of: branch.atoms[atom], in: match, scope, segment),
      mention: { self.mention(of: $0, around: match, scope) }
    )
    add(
      index,
      branch,
      range,
      words,
      truth,
      isOpen,
      isCertain: isOwn,
      block: scope.sentence.block,
      because: options.explain ? derivation(branch, atom, match, span, scope, segment) : [],
      objects: subjectMatter(of: branch.atoms[atom], match),
      segment
    )
  }

  /// Whether a trigger stands in one of the clauses of a match.
  private func touches(_ trigger: Interval, _ match: Interval, _ scope: SentenceScope) -> Bool {
    let clause = scope.clause(of: trigger.start)
    return scope.clause(of: match.start) <= clause && clause <= scope.clause(of: match.end - 1)
  }

  /// A quotation is drawn out to its clause on both sides by at most this many characters.
  private static let quoteMargin: Int32 = 24

  /// A stretch drawn out to the clauses it begins and ends in, so that a reader sees whole words.
  func wholeClauses(_ shown: Interval, _ scope: SentenceScope) -> Interval {
    let first = scope.clause(of: shown.start)
    let last = scope.clause(of: shown.end - 1)
    let start = first > 0 ? scope.clauseEnds[first - 1] : scope.lower
    let isLast = last >= scope.clauseEnds.count
    var end = isLast ? scope.upper : scope.clauseEnds[last] - 1
    if isLast, let mark = text.scanned.marks[scope.sentence.marks].last,
      mark.meaning.contains(.sentenceEnd)
    {
      end = Int32(mark.character)
    }
    return Interval(
      start: shown.start - start <= Self.quoteMargin ? start : shown.start,
      end: max(shown.end, end - shown.end <= Self.quoteMargin ? end : shown.end)
    )
  }

  /// The word of a group that a message may name: that of the match first, then the sentence's.
  private func mention(
    of group: Int32,
    around match: Interval,
    _ scope: SentenceScope
  ) -> Mention? {
    let end = table.range(of: group).upperBound
    let inside = table.first(of: group, from: match.start)
    if inside < end, table.mentions[inside].interval.end <= match.end {
      return table.mentions[inside]
    }
    let own = table.first(of: group, from: scope.lower)
    return own < end ? table.mentions[own] : nil
  }
}
