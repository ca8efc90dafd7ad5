import SourceText

/// What automatic numbers and headings have in common in all packages.
extension String {
  /// A label that ends in a letter or figure needs a space behind it; brackets and stops do not.
  var spacedAsLabel: String {
    guard let last = unicodeScalars.last, last.value < 0x80 || last.value == 0x2022, last != ".",
      last != ")", last != " "
    else { return self }
    return self + " "
  }
}

extension DraftWriter {
  /// Makes headings from a piece on paragraphs where they only look like headings by their style:
  /// where they end as a sentence, or stand in a cell.
  mutating func settleHeadings(from first: Int) {
    for index in first..<max(first, pieceCount) where draft.pieces[index].role == .heading {
      let piece = draft.pieces[index]
      let last = Characters.last(draft.text.span, piece.text.indices)
      if Characters.endsSentence(last) || piece.cell >= 0 { draft.pieces[index].role = .paragraph }
    }
  }
}
