package import Findings

/// A finding as it was written down before.
package struct KnownFinding: Sendable, Hashable {
  /// The rule's id.
  package let rule: String
  /// Its fingerprint then.
  package let fingerprint: String
  /// The words as a reader saw them.
  package let quote: String
  /// Where a reader found them on paper.
  package let place: String

  /// Creates a record.
  package init(rule: String, fingerprint: String, quote: String, place: String) {
    self.rule = rule
    self.fingerprint = fingerprint
    self.quote = quote
    self.place = place
  }

  /// The record of a finding.
  package init(_ finding: Finding) {
    self.init(
      rule: finding.rule,
      fingerprint: finding.fingerprint,
      quote: finding.quote,
      place: finding.place
    )
  }
}

/// Pairs the findings of two versions of one document.
///
/// The surest pairs are made first: the same fingerprint, then the same words at the same place,
/// the same words anywhere, and last words that are nearly the same. So a pair survives edits
/// elsewhere, new numbers of articles, reformatting, and another file format.
package struct FindingMatcher: Sendable {
  /// Quotes of one rule that share this part of their neighbouring characters are the same demand.
  static let likeness = 0.75

  private struct Item {
    let finding: KnownFinding
    let quote: QuoteShape
    let place: QuoteShape

    init(_ finding: KnownFinding) {
      self.finding = finding
      quote = QuoteShape(finding.quote)
      // What numbers an article changes when one is put in before it.
      place = QuoteShape(String(finding.place.filter { !$0.isNumber }))
    }
  }

  /// For each new finding the number of the old one it is, nil where it is new.
  package let pairs: [Int?]
  /// The old findings that are gone, in their order.
  package let gone: [Int]

  /// Pairs findings.
  package init(old: [KnownFinding], new: [KnownFinding]) {
    let (old, new) = (old.map(Item.init), new.map(Item.init))
    var pairs: [Int?] = Array(repeating: nil, count: new.count)
    var isFree = Array(repeating: true, count: old.count)
    func pair(_ fits: (Item, Item) -> Bool) {
      for index in new.indices where pairs[index] == nil {
        let found = old.indices.first { place in
          isFree[place] && old[place].finding.rule == new[index].finding.rule
            && fits(old[place], new[index])
        }
        if let found {
          pairs[index] = found
          isFree[found] = false
        }
      }
    }
    pair { $0.finding.fingerprint == $1.finding.fingerprint }
    pair { $0.quote == $1.quote && $0.place == $1.place }
    pair { $0.quote == $1.quote }
    pair { $0.quote.likeness(to: $1.quote) >= Self.likeness }
    self.pairs = pairs
    gone = old.indices.filter { isFree[$0] }
  }
}
