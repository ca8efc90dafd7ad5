import SourceText

/// What the length, the last character and the style of a piece say about it.
struct PieceShape {
  /// Longest heading, in characters.
  static let longestHeading = 40

  let characters: Int
  let last: UInt32
  /// Whether a comma parts the text.
  let holdsComma: Bool
  private let piece: DraftPiece

  init(_ draft: borrowing Draft, _ piece: DraftPiece) {
    let text = draft.text.span
    self.piece = piece
    characters =
      piece.text.count > Self.longestHeading * 4
      ? Self.longestHeading + 1 : Characters.count(text, piece.text.indices)
    last = Characters.last(text, piece.text.indices)
    holdsComma = characters <= Self.longestHeading && Self.findsComma(text, piece.text.indices)
  }

  /// Whether the text can be a heading: short, and not ended as a sentence or a part of one.
  var isHeadingText: Bool {
    characters > 0 && characters <= Self.longestHeading && !Characters.endsSentence(last)
      && last != 0xFF0C && last != 0x3001 && last != 0x2C
  }

  /// Whether style alone sets the piece off as a heading.
  var isStyleHeading: Bool {
    guard isHeadingText || characters <= Self.longestHeading && last == 0xFF1F else { return false }
    guard characters >= 2, !piece.isAllLinks, piece.role == .paragraph else { return false }
    return piece.isAllBold || piece.isLarge
  }

  private static func findsComma(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.contains { index in
      text[index] == 0x2C || text[index] == 0xEF && Characters.scalar(text, at: index) == 0xFF0C
    }
  }
}
