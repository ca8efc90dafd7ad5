import SourceText

/// Marks the pieces of a page that belong to the web site and not to the article.
///
/// It goes by names in the markup, by links and by shape. When in doubt it keeps.
struct BoilerplateFilter {
  /// Marks what is left out as dropped.
  static func apply(to draft: inout Draft) {
    guard !draft.pieces.isEmpty else { return }
    var filter = BoilerplateFilter(draft)
    filter.findRegions(draft)
    filter.findCells(draft)
    filter.findLinkRuns(draft)
    filter.mark(&draft)
  }

  /// What stands in a stretch of pieces, or before a piece.
  private struct Measure {
    var bytes = 0
    var linked = 0
    /// Long pieces that end as a sentence and are no links.
    var sentences = 0
    /// Pieces that may be a title, a date, a heading, or anything else than a bare label.
    var notable = 0
    /// First-level headings.
    var titles = 0

    var plain: Int { bytes - linked }

    static func - (left: Measure, right: Measure) -> Measure {
      Measure(
        bytes: left.bytes - right.bytes,
        linked: left.linked - right.linked,
        sentences: left.sentences - right.sentences,
        notable: left.notable - right.notable,
        titles: left.titles - right.titles
      )
    }
  }

  /// What stands before each piece.
  private var sums: [Measure] = [Measure()]
  /// How many more stretches to leave out begin than end at each piece.
  private var changes: [Int]

  private init(_ draft: borrowing Draft) {
    changes = [Int](repeating: 0, count: draft.pieces.count + 1)
    sums.reserveCapacity(draft.pieces.count + 1)
    var sum = Measure()
    for piece in draft.pieces {
      Self.add(piece, draft.text.span, to: &sum)
      sums.append(sum)
    }
  }

  private static func add(_ piece: DraftPiece, _ text: Span<UInt8>, to sum: inout Measure) {
    let count = piece.text.count
    sum.bytes += count
    sum.linked += min(Int(piece.linkBytes), count)
    let last = Characters.last(text, piece.text.indices)
    let endsSentence = Characters.endsSentence(last)
    if count > 90, endsSentence, !piece.isAllLinks { sum.sentences += 1 }
    if piece.role == .heading, !piece.isAllLinks {
      sum.notable += 1
      if piece.level == 1 { sum.titles += 1 }
    } else if !piece.isAllLinks, isNotable(piece, text, endsSentence || Characters.isColon(last)) {
      sum.notable += 1
    }
  }

  private static func isNotable(
    _ piece: DraftPiece,
    _ text: Span<UInt8>,
    _ isStopped: Bool
  ) -> Bool {
    if isStopped || piece.text.count > 60 || piece.traits.contains(.linksFile) { return true }
    if !piece.traits.isDisjoint(with: [.centred, .rightAligned, .namedTitle]) { return true }
    if piece.isAllBold || piece.isLarge || piece.role == .label || piece.role == .value {
      return true
    }
    var digits = 0
    for index in piece.text.indices where Ascii.isDigit(text[index]) { digits += 1 }
    return digits > 3
  }

  private func measure(_ pieces: Range<Int>) -> Measure {
    sums[pieces.upperBound] - sums[pieces.lowerBound]
  }

  private var whole: Measure { sums[sums.count - 1] }

  // MARK: Finding

  /// Leaves out the parts that the markup names as furniture.
  private mutating func findRegions(_ draft: borrowing Draft) {
    for region in draft.regions where !region.pieces.isEmpty {
      let here = measure(region.pieces)
      guard here.titles == 0, here.plain * 2 <= whole.plain || whole.plain == 0 else { continue }
      let drops =
        region.isStrong
        ? here.sentences < 2 || here.plain * 10 < whole.plain
        : here.linked * 2 >= here.bytes && here.sentences == 0
      if drops { leaveOut(region.pieces) }
    }
  }

  /// Leaves out cells that hold links and labels only, beside cells that hold the article.
  private mutating func findCells(_ draft: borrowing Draft) {
    for cell in draft.cells where !cell.pieces.isEmpty {
      let table = draft.tables[Int(cell.table)]
      let here = measure(cell.pieces)
      guard here.sentences == 0, here.notable == 0, !table.hasBorder,
        measure(table.pieces).sentences > 0, table.nestedTables > 0 || isPage(table, draft)
      else { continue }
      leaveOut(cell.pieces)
    }
  }

  /// Whether a table without tables inside lays out a page: it has few cells for its text.
  private func isPage(_ table: DraftTable, _ draft: borrowing Draft) -> Bool {
    table.headRows == 0 && table.caption.isEmpty && measure(table.pieces).sentences >= 3
      && table.rows <= 4
  }

  /// Leaves out runs of links before the first and behind the last sentence.
  private mutating func findLinkRuns(_ draft: borrowing Draft) {
    guard let body = body() else { return }
    var index = 0
    while index < draft.pieces.count {
      if body.contains(index) {
        index = body.upperBound
        continue
      }
      var end = index
      var links = 0
      while end < draft.pieces.count, !body.contains(end), isLinkPiece(draft.pieces[end]) {
        links += max(1, Int(draft.pieces[end].links))
        end += 1
      }
      let isListed = index > 0 && leadsIn(draft, index - 1)
      if links >= 3, !isListed { leaveOut(index..<end) }
      index = max(end, index + 1)
    }
  }

  private func isLinkPiece(_ piece: DraftPiece) -> Bool {
    piece.text.count <= 240 && Int(piece.linkBytes) * 10 >= piece.text.count * 6
      && piece.role != .heading && !piece.traits.contains(.linksFile)
  }

  private func leadsIn(_ draft: borrowing Draft, _ index: Int) -> Bool {
    Characters.isColon(Characters.last(draft.text.span, draft.pieces[index].text.indices))
  }

  /// From the first sentence to the last one.
  private func body() -> Range<Int>? {
    guard whole.sentences > 0,
      let first = sums.firstIndex(where: { $0.sentences > 0 }),
      let last = sums.firstIndex(where: { $0.sentences == whole.sentences })
    else { return nil }
    return first - 1..<last
  }

  // MARK: Marking

  private mutating func leaveOut(_ pieces: Range<Int>) {
    changes[pieces.lowerBound] += 1
    changes[pieces.upperBound] -= 1
  }

  private func mark(_ draft: inout Draft) {
    var depth = 0
    for index in draft.pieces.indices {
      depth += changes[index]
      if depth > 0 { draft.pieces[index].traits.insert(.dropped) }
    }
  }
}
