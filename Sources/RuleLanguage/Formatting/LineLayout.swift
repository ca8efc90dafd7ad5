import SourceText

/// Lays out the tokens of one line, over several lines where they do not fit.
struct LineLayout {
  /// A token as it is written.
  struct Piece {
    let text: String
    /// The inner lines of a block of text.
    let block: [String]
    let kind: Token.Kind
    let role: Keyword
    let isFitting: Bool
  }

  let indent: Int
  /// The indentation of lines that go on with it.
  let overflow: Int
  let width: Int
  private var result = ""
  private var column = 0

  init(indent: Int, overflow: Int, width: Int) {
    self.indent = indent
    self.overflow = overflow
    self.width = width
  }

  /// The text of the pieces, without a line end behind it.
  mutating func layOut(_ pieces: [Piece]) -> String {
    var parts: [Range<Int>] = [pieces.indices]
    if !fits(pieces, pieces.indices, at: indent) {
      let breaks = preferredBreaks(pieces)
      let starts = [0] + breaks
      parts = zip(starts, breaks + [pieces.count]).map { $0..<$1 }
    }
    for (number, part) in parts.enumerated() where !part.isEmpty {
      startLine(number == 0 ? indent : overflow)
      fill(pieces, part)
    }
    return result
  }

  private mutating func startLine(_ indent: Int) {
    if !result.isEmpty { result += "\n" }
    result += String(repeating: " ", count: indent)
    column = indent
  }

  private func fits(_ pieces: [Piece], _ range: Range<Int>, at start: Int) -> Bool {
    var column = start
    for index in range {
      column += space(pieces, index, range) + DisplayWidth.columns(of: pieces[index].text)
      if column > width { return false }
    }
    return true
  }

  /// Where all of a long line is broken: at the loosest of its joints, all of them alike.
  private func preferredBreaks(_ pieces: [Piece]) -> [Int] {
    var brackets = 0
    var joints: [(index: Int, rank: Int)] = []
    for (index, piece) in pieces.enumerated() {
      if piece.kind == .leftParen { brackets += 1 }
      if piece.kind == .rightParen { brackets -= 1 }
      if piece.isFitting, brackets == 0, index > 0 { joints.append((index, Self.rank(piece))) }
    }
    guard let loosest = joints.map(\.rank).min() else { return [] }
    let chosen = joints.filter { $0.rank == loosest }
    if chosen.count == 1, pieces[chosen[0].index].kind == .equal { return [] }
    return chosen.map(\.index)
  }

  private static func rank(_ piece: Piece) -> Int {
    switch (piece.kind, piece.role) {
    case (.leftBrace, _), (_, .not): 0
    case (_, .or): 1
    case (_, .and): 2
    default: 3
    }
  }

  /// Writes pieces one behind the other, on a new line where the next group does not fit.
  private mutating func fill(_ pieces: [Piece], _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      var end = index + 1
      while end < range.upperBound, !canBreak(pieces, end) { end += 1 }
      var wanted = 0
      for part in index..<end {
        wanted += space(pieces, part, range) + DisplayWidth.columns(of: pieces[part].text)
      }
      if index > range.lowerBound, column + wanted > width { startLine(overflow) }
      let isAtStart = column == indent || column == overflow
      for part in index..<end {
        let gap =
          part == index && (index == range.lowerBound || isAtStart && endsInIndent)
          ? 0 : space(pieces, part, range)
        write(pieces[part], gap)
      }
      index = end
    }
  }

  private var endsInIndent: Bool { result.isEmpty || result.hasSuffix(" ") }

  private mutating func write(_ piece: Piece, _ gap: Int) {
    result += String(repeating: " ", count: gap) + piece.text
    column += gap + DisplayWidth.columns(of: piece.text)
    guard piece.kind == .block else { return }
    let margin = String(repeating: " ", count: overflow)
    for line in piece.block { result += "\n" + (line.isEmpty ? "" : margin + line) }
    result += "\n" + margin + "\"\"\""
    column = overflow + 3
  }

  /// Whether a long line may go on below before a piece.
  private func canBreak(_ pieces: [Piece], _ index: Int) -> Bool {
    let piece = pieces[index]
    let before = pieces[index - 1]
    switch piece.kind {
    case .string, .block:
      return before.kind == .string || before.kind == .block
        || before.kind == .name && before.role == .none && index > 2
          && pieces[index - 2].kind == .plus
    case .plus, .gap, .near, .bar: return before.kind != .leftParen && before.kind != .equal
    case .name: return [.also, .header, .element, .and, .or].contains(piece.role)
    default: return false
    }
  }

  private func space(_ pieces: [Piece], _ index: Int, _ range: Range<Int>) -> Int {
    guard index > range.lowerBound else { return 0 }
    switch pieces[index].kind {
    case .rightParen, .comma, .question: return 0
    default: return pieces[index - 1].kind == .leftParen ? 0 : 1
    }
  }
}
