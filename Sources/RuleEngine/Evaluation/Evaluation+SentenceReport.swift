import DocumentModel
import RuleLanguage
import SourceText

extension Evaluation {
  /// A trigger further away than this is not shown as part of the words.
  private static let triggerDistance: Int32 = 30

  mutating func report(
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
    var needsStance = false
    if case .claim(let claim) = branch.atoms[atom] {
      needsStance = plan.claims[claim].modality == .demands
    }
    let isOwn = match.start >= scope.lower && (!needsStance || span.trigger != nil)
    shown = wholeClauses(shown, scope)
    let range = text.scanned.bytes(UInt32(shown.start), UInt32(shown.end), in: segment.text)
    // Of several reports of the same words the first counts, of those that are certain if any is.
    let isCertain = isOwn && !branch.isLikely
    if let last = lastReports[branch.rule], last.range == range, last.isCertain || !isCertain {
      return
    }
    if !isOpen { lastReports[branch.rule] = ReportedWords(range: range, isCertain: isCertain) }
    let named = mentions(for: branch.rule, around: match, scope)
    let tellsNumber =
      messages[branch.rule].message.tellsNumber || messages[branch.rule].advice.tellsNumber
    let words = MessageWords(
      quote: segment.string(range),
      columns: [:],
      count: nil,
      missing: [],
      number: tellsNumber ? number(of: branch.atoms[atom], in: match, segment) : nil,
      mention: { group in named.first { $0.group == group } }
    )
    add(
      index,
      range,
      words,
      truth,
      isOpen,
      isCertain: isOwn,
      block: scope.sentence.block,
      because: options.explain ? derivation(branch, atom, match, span, scope, segment) : [],
      objects: subjectMatter(of: branch.atoms[atom], match),
      fix: fix(for: branch.rule, in: match, scope, segment),
      segment
    )
  }

  /// The words of a match, in the sentence itself, that the rule's replacement takes the place of.
  private mutating func fix(
    for rule: Int,
    in match: Interval,
    _ scope: SentenceScope,
    _ segment: Page
  ) -> EngineFix? {
    guard let replacement = rules.rules[rule].replacement,
      let group = plan.groupsByName[replacement.words],
      let words = mentions(of: group).first(from: max(match.start, scope.lower))?.interval,
      words.end <= match.end
    else { return nil }
    let range = text.scanned.bytes(UInt32(words.start), UInt32(words.end), in: segment.text)
    return EngineFix(anchor: anchor(range, segment), replacement: replacement.text)
  }

  /// Whether a trigger stands in one of the clauses of a match.
  private mutating func touches(_ trigger: Interval, _ match: Interval, _ scope: SentenceScope)
    -> Bool
  {
    let clause = scope.clause(of: trigger.start)
    return scope.clause(of: match.start) <= clause && clause <= scope.clause(of: match.end - 1)
  }

  /// A quotation is drawn out to its clause on both sides by at most this many characters.
  private static let quoteMargin: Int32 = 24

  /// A stretch drawn out to the clauses it begins and ends in, so that a reader sees whole words.
  mutating func wholeClauses(_ shown: Interval, _ scope: SentenceScope) -> Interval {
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

  /// The words that the message of a rule names: one of the match, else one of the sentence.
  private mutating func mentions(
    for rule: Int,
    around match: Interval,
    _ scope: SentenceScope
  ) -> [Mention] {
    var named: [Mention] = []
    for group in messages[rule].message.groups + messages[rule].advice.groups {
      let all = mentions(of: group)
      let inside = all.first(from: match.start).flatMap { $0.interval.end <= match.end ? $0 : nil }
      if let mention = inside ?? all.first(from: scope.lower) { named.append(mention) }
    }
    return named
  }

  /// The mentions of a group in the sentence, gathered once for all its findings.
  mutating func mentions(of group: Int32) -> [Mention] {
    if let known = namedMentions[group] { return known }
    var all: [Mention] = []
    words.table.forEach(of: group) { all.append($0) }
    namedMentions[group] = all
    return all
  }
}

extension Array<Mention> {
  /// The first mention that starts at or behind a character; all are ascending.
  fileprivate func first(from character: Int32) -> Mention? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].interval.start < character { low = middle + 1 } else { high = middle }
    }
    return low < count ? self[low] : nil
  }
}
