import DocumentModel
import SourceText

/// Finds the piece that is the title of the document: the most prominent one before the body.
struct TitleFinder {
  /// Number of pieces looked at.
  private static let reach = 40

  /// The index of the title's piece, -1 where there is none.
  static func title(of draft: borrowing Draft, declarations: [Declaration]) -> Int {
    let declared = declarations.first { $0.name == "title" }.map { Array($0.value.utf8) } ?? []
    let finder = TitleFinder(declared: declared)
    let found = finder.prominent(draft)
    return found == nil ? finder.longestLine(draft) : found ?? -1
  }

  private let declared: [UInt8]

  /// The most prominent piece; -1 where a table's caption is the title, nil where nothing stands
  /// out.
  private func prominent(_ draft: borrowing Draft) -> Int? {
    var best: (index: Int, score: Int)?
    var isSetOff = false
    var seen = 0
    for index in draft.pieces.indices {
      let piece = draft.pieces[index]
      guard !piece.traits.contains(.dropped) else { continue }
      seen += 1
      if seen > Self.reach { break }
      if piece.role == .caption, agrees(draft, piece), (best?.score ?? 0) < 60 { return -1 }
      if isSetOff, beginsSection(draft, piece) { continue }
      let score = score(draft, piece)
      if score > (best?.score ?? 0) {
        best = (index, score)
        isSetOff = piece.role != .heading && piece.traits.contains(.centred) && piece.isLarge
      }
      if isBody(draft, piece), best != nil { break }
    }
    return best?.index
  }

  /// The longest line of plain text before the body that can be a title.
  private func longestLine(_ draft: borrowing Draft) -> Int {
    let text = draft.text.span
    var best = -1
    var longest = 0
    var seen = 0
    for index in draft.pieces.indices {
      let piece = draft.pieces[index]
      guard !piece.traits.contains(.dropped) else { continue }
      seen += 1
      let shape = PieceShape(draft, piece)
      let isLine = piece.role == .paragraph && piece.cell < 0 && shape.isHeadingText
      if !isLine || Characters.isColon(shape.last) || seen > 8 { break }
      guard isPlainLine(text, piece.text.indices), !isLabelled(text, piece.text.indices),
        !piece.isAllLinks
      else { continue }
      if shape.characters > longest, shape.characters >= 5 {
        best = index
        longest = shape.characters
      }
    }
    // A lone line with nothing behind it is a text, not a title.
    return best >= 0 && draft.pieces.count > 1 ? best : -1
  }

  /// Whether a line is neither numbered, nor in brackets, nor a document number or a day.
  private func isPlainLine(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard OfficialNumbering(text, range) == nil else { return false }
    let first = Characters.first(text, range)
    guard first != 0xFF08, first != 0x28, !OfficialNumbering.isDigit(first) else { return false }
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = Characters.scalar(text, at: index)
      if scalar == 0x3014 || scalar == 0xFF3B || scalar == 0x5B { return false }
      index += Characters.length(text[index])
    }
    return true
  }

  /// The longest label of a line such as `参加单位：……`.
  private static let longestLabel = 6

  /// Whether a line says one fact under its name.
  private func isLabelled(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    for place in 0...Self.longestLabel {
      guard index < range.upperBound else { return false }
      let scalar = Characters.scalar(text, at: index)
      if Characters.isColon(scalar) { return place > 0 }
      index += Characters.length(text[index])
    }
    return false
  }

  /// Whether a heading has a number, and so is no title behind a line that is set off as one.
  private func beginsSection(_ draft: borrowing Draft, _ piece: DraftPiece) -> Bool {
    guard piece.role == .heading, !piece.traits.contains(.centred) else { return false }
    let isNumbered = OfficialNumbering(draft.text.span, piece.text.indices) != nil
    return (piece.list > 0 || isNumbered) && !agrees(draft, piece)
  }

  private func isBody(_ draft: borrowing Draft, _ piece: DraftPiece) -> Bool {
    guard piece.role != .heading, piece.text.count > 60 else { return false }
    return Characters.endsSentence(Characters.last(draft.text.span, piece.text.indices))
  }

  private func score(_ draft: borrowing Draft, _ piece: DraftPiece) -> Int {
    let isTag = piece.role == .heading
    guard isTag || piece.role == .paragraph, piece.text.count >= 6, piece.text.count <= 300,
      !piece.isAllLinks
    else { return 0 }
    let numbered = OfficialNumbering(draft.text.span, piece.text.indices) != nil
    if !isTag && (numbered || !canBeTitle(draft, piece)) { return 0 }
    let isCentred = piece.traits.contains(.centred)
    var score = 0
    if isTag {
      score = piece.level == 1 ? 200 : piece.level == 2 || isCentred ? 150 : 50
      score -= Int(piece.level) * 2
      if numbered && piece.level > 1 { score = 10 }
    }
    if isCentred { score += 20 }
    if piece.isLarge { score += 35 }
    if piece.isAllBold { score += 12 }
    if piece.traits.contains(.namedTitle) { score += 25 }
    if score > 0 || piece.cell < 0, agrees(draft, piece) { score += 40 }
    return score
  }

  private func canBeTitle(_ draft: borrowing Draft, _ piece: DraftPiece) -> Bool {
    let text = draft.text.span
    let last = Characters.last(text, piece.text.indices)
    let first = Characters.first(text, piece.text.indices)
    return !Characters.endsSentence(last) && !Characters.isColon(last) && first != 0xFF08
      && first != 0x28
  }

  /// Whether the declared title holds the piece's text.
  private func agrees(_ draft: borrowing Draft, _ piece: DraftPiece) -> Bool {
    let range = piece.text
    let count = range.count
    guard count >= 12, count <= declared.count, declared.count <= 600 else { return false }
    let first = draft.text[Int(range.lower)]
    for start in 0...(declared.count - count) where declared[start] == first {
      if draft.text[range.indices].elementsEqual(declared[start..<start + count]) { return true }
    }
    return false
  }
}
