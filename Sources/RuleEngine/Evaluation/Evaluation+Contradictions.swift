import DocumentModel
import Messages
import RuleLanguage
import SourceText

extension Evaluation {
  /// What a phrase ends in: a lexicon, or one entry of a catalog.
  struct Object: Equatable {
    let group: Int32
    let entry: Int32
  }

  /// A place where a document forbids what a rule looks for.
  struct Ban {
    let objects: [Object]
    let quote: String
    let anchor: Int
  }

  /// A ban is shown in at most so many characters.
  private static let shownBan = 40
  /// Of one rule so many bans are kept.
  private static let mostBans = 8

  /// What a match of a claim is about; nothing, where it is a citation.
  mutating func objects(of claim: Int, _ match: Interval) -> [Object] {
    guard plan.claims[claim].modality != nil else { return [] }
    let groups = Array(plan.lastGroupsOfClaim.list(Int32(claim)))
    return words.table.mentions(endingAt: match.end, of: groups)
      .map { Object(group: $0.group, entry: $0.entry) }
  }

  /// What a finding is about, where it rests on a phrase.
  mutating func subjectMatter(of atom: AtomNode, _ match: Interval) -> [Object] {
    if case .claim(let claim) = atom { objects(of: claim, match) } else { [] }
  }

  /// Notes a sentence of the document that forbids what a rule looks for.
  ///
  /// Only a ban in so many words counts, whose word stands before what it forbids; what is merely
  /// dropped or was stopped in one case contradicts nothing.
  mutating func noteBan(of claim: Int, _ rule: Int, _ scope: SentenceScope, _ segment: Page) {
    guard let match = claims.ban(of: claim), !scope.isNarrative,
      bans[rule, default: []].count < Self.mostBans
    else { return }
    readStances(scope.sentence, scopeStance)
    let span = stances.span(at: match.end - 1)
    guard let trigger = span.trigger, trigger.start >= scope.lower, trigger.start < match.end,
      !span.isWeak, case .sentence = span.reach, !stances.tellsOfThePast
    else { return }
    let own = Interval(start: max(match.start, scope.lower), end: match.end)
    let shown = wholeClauses(own.union(trigger), scope)
    let range = text.scanned.bytes(UInt32(shown.start), UInt32(shown.end), in: segment.text)
    bans[rule, default: []].append(
      Ban(
        objects: objects(of: claim, match),
        quote: segment.string(range),
        anchor: anchor(range, segment)
      )
    )
  }

  /// What a finding says of the place where the same document forbids what it asks for.
  mutating func contradiction(
    of candidate: Candidate
  ) -> (message: String, because: [DerivationStep])? {
    let own = anchors[candidate.anchor]
    let found = bans[candidate.rule]?.first { ban in
      let other = anchors[ban.anchor]
      return ban.objects.contains { candidate.objects.contains($0) }
        && (own.upper <= other.lower || other.upper <= own.lower)
    }
    guard let ban = found else { return nil }
    let isLong = ban.quote.count > Self.shownBan
    let quote = isLong ? ban.quote.prefix(Self.shownBan - 1) + "…" : ban.quote[...]
    return (
      options.words("; elsewhere the document says “\(quote)”, which contradicts it"),
      options.explain ? [DerivationStep(kind: .contradiction, text: ban.quote)] : []
    )
  }
}
