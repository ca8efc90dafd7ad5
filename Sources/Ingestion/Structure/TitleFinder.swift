import DocumentModel
import SourceText

/// Finds the piece that is the title of the document: the most prominent one before the body.
enum TitleFinder {
  /// Number of pieces looked at.
  private static let reach = 40

  /// The index of the title's piece, -1 where there is none.
  static func title(of draft: borrowing Draft, declarations: [Declaration]) -> Int {
    let declared = declarations.first { $0.name == "title" }.map { Array($0.value.utf8) } ?? []
    var best = -1
    var bestScore = 0
    var seen = 0
    for index in draft.pieces.indices {
      let piece = draft.pieces[index]
      guard !piece.traits.contains(.dropped) else { continue }
      seen += 1
      if seen > reach { break }
      let score = score(draft, piece, declared)
      if score > bestScore {
        best = index
        bestScore = score
      }
      // The body begins with the first long paragraph; only a first-level tag counts behind it.
      if isBody(draft, piece), bestScore > 0 { break }
    }
    return best
  }

  private static func isBody(_ draft: borrowing Draft, _ piece: DraftPiece) -> Bool {
    guard piece.role != .heading, piece.text.count > 60 else { return false }
    return Characters.endsSentence(Characters.last(draft.text.span, piece.text.indices))
  }

  private static func score(
    _ draft: borrowing Draft,
    _ piece: DraftPiece,
    _ declared: [UInt8]
  ) -> Int {
    let isTag = piece.role == .heading
    guard isTag || piece.role == .paragraph, piece.text.count >= 6, piece.text.count <= 300,
      !piece.isAllLinks
    else { return 0 }
    if !isTag {
      let text = draft.text.span
      let first = Characters.first(text, piece.text.indices)
      let last = Characters.last(text, piece.text.indices)
      guard !Characters.endsSentence(last), !Characters.isColon(last), first != 0xFF08,
        first != 0x28
      else { return 0 }
      guard OfficialNumbering(text, piece.text.indices) == nil else { return 0 }
    }
    var score = isTag ? [0, 100, 60, 45, 20, 10, 10][Int(piece.level)] : 0
    if piece.traits.contains(.centred) { score += 20 }
    if piece.isLarge { score += 35 }
    if piece.isAllBold, piece.cell < 0 || piece.traits.contains(.centred) { score += 12 }
    if piece.traits.contains(.namedTitle) { score += 25 }
    if agrees(draft.text, piece.text, declared) { score += 60 }
    return score
  }

  /// Whether the declared title holds the piece's text.
  private static func agrees(_ text: [UInt8], _ range: TextRange, _ declared: [UInt8]) -> Bool {
    let count = range.count
    guard count >= 12, count <= declared.count else { return false }
    let first = text[Int(range.lower)]
    for start in 0...(declared.count - count) where declared[start] == first {
      if text[range.indices].elementsEqual(declared[start..<start + count]) { return true }
    }
    return false
  }
}
