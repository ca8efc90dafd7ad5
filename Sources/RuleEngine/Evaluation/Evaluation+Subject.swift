import DocumentModel
import RuleLanguage
import SourceText

extension Evaluation {
  /// The bodies that a subject names.
  struct Obliged {
    /// By start.
    let starts: [Int32]
    /// By body: the last end of it and all before it.
    let lastEnds: [Int32]
    /// Whether those that the document is addressed to are among them.
    let isAddressee: Bool

    /// Whether the nearest body before the end of a match, where there is one, is one of them.
    func isNearest(to match: Interval, _ nearest: Interval?) -> Bool {
      guard let nearest else { return isAddressee }
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] <= nearest.start { low = middle + 1 } else { high = middle }
      }
      return low > 0 && lastEnds[low - 1] >= nearest.end
    }
  }

  /// The bodies that a subject names in a sentence, looked up once for all matches.
  mutating func obliged(_ subject: Int32, _ scope: SentenceScope, _ segment: Page) -> Obliged {
    let wanted = words.matches(of: subject, text.scanned, segment.text).places
      .map { words.found[$0] }.sorted { $0.start < $1.start }
    var last = Int32.min
    let first = words.table.actors.first
    let isAddressee =
      first.map { $0.start >= scope.lower } ?? true
      ? metadataContexts[.addressee].map { matches(subject, in: $0) } ?? false : false
    return Obliged(
      starts: wanted.map(\.start),
      lastEnds: wanted.map { body in
        last = max(last, body.end)
        return last
      },
      isAddressee: isAddressee
    )
  }
}
