import SourceText

/// Marks the pieces of a page that belong to the web site and not to the article.
///
/// It goes by names in the markup, by links and by shape. When in doubt it keeps.
struct BoilerplateFilter {
  static func apply(to draft: inout Draft) {
    var filter = BoilerplateFilter(draft)
    filter.dropRegions(&draft)
  }

  private let total: Int

  private init(_ draft: borrowing Draft) {
    total = draft.pieces.reduce(0) { $0 + $1.text.count - min(Int($1.linkBytes), $1.text.count) }
  }

  /// What stands in a stretch of pieces.
  private struct Measure {
    var bytes = 0
    var linked = 0
    var sentences = 0
    var hasTitle = false

    init(_ draft: borrowing Draft, _ pieces: Range<Int>) {
      for index in pieces {
        let piece = draft.pieces[index]
        bytes += piece.text.count
        linked += min(Int(piece.linkBytes), piece.text.count)
        hasTitle = hasTitle || piece.role == .heading && piece.level == 1 && !piece.isAllLinks
        let last = Characters.last(draft.text.span, piece.text.indices)
        if piece.text.count > 90, Characters.endsSentence(last), !piece.isAllLinks {
          sentences += 1
        }
      }
    }

    var plain: Int { bytes - linked }
  }

  private mutating func dropRegions(_ draft: inout Draft) {
    for region in draft.regions where !region.pieces.isEmpty {
      let measure = Measure(draft, region.pieces)
      guard !measure.hasTitle, measure.plain * 2 <= total || total == 0 else { continue }
      let drops =
        region.isStrong
        ? measure.sentences < 2 || measure.plain * 10 < total
        : measure.linked * 2 >= measure.bytes && measure.sentences == 0
      if drops { drop(region.pieces, in: &draft) }
    }
  }

  private func drop(_ pieces: Range<Int>, in draft: inout Draft) {
    for index in pieces { draft.pieces[index].traits.insert(.dropped) }
  }
}
