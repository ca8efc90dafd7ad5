import SourceText

/// Writes the lines of laid-out pages into a draft as paragraphs.
struct PageWriter {
  private(set) var writer = DraftWriter()
  /// Pieces of the draft with the pages they begin on.
  private var page: Int32 = 0
  /// The line before, where a paragraph may go on.
  private var previous: Line?

  /// One line as it lies in its column.
  private struct Line {
    let size: Double
    let y: Double
    let isCentred: Bool
    /// Whether the text reaches the right margin.
    let isFull: Bool
    let isSingle: Bool
  }

  /// Writes a page.
  ///
  /// - Parameter width: That of the page, to tell what is centred.
  mutating func write(
    _ columns: [PageLayout.Column],
    parts: [PackageParts.Part],
    page: Int,
    width: Double
  ) {
    self.page = Int32(page)
    for column in columns {
      let pitch = Self.pitch(column)
      var isFirst = true
      for pieces in column.lines {
        write(pieces, column, parts, pitch: pitch, width: width, isFirst: isFirst)
        isFirst = false
      }
    }
  }

  /// Ends the last paragraph and gives what was written.
  mutating func finish() -> Draft {
    writer.endPiece()
    return writer.draft
  }

  /// The usual distance of lines.
  private static func pitch(_ column: PageLayout.Column) -> Double {
    let steps = zip(column.lines, column.lines.dropFirst()).compactMap { upper, lower in
      upper.first.flatMap { first in lower.first.map { $0.y - first.y } }
    }
    return steps.sorted().dropFirst(steps.count / 2).first ?? 0
  }

  private mutating func write(
    _ pieces: [TextLine2D],
    _ column: PageLayout.Column,
    _ parts: [PackageParts.Part],
    pitch: Double,
    width: Double,
    isFirst: Bool
  ) {
    guard let first = pieces.first, let last = pieces.last else { return }
    let size = first.size
    let isIndented = first.x > column.left + 0.9 * size
    let middle = (first.x + last.end) / 2
    let isCentred =
      pieces.count == 1 && isIndented && abs(middle - width / 2) < size
      && column.right - last.end > 0.9 * size
    let line = Line(
      size: size,
      y: first.y,
      isCentred: isCentred,
      isFull: column.right - last.end < 1.6 * size,
      isSingle: pieces.count == 1
    )
    if !goesOn(line, isIndented: isIndented, pitch: pitch, isFirst: isFirst) { writer.endPiece() }
    var style = DraftWriter.Style()
    style.size = UInt16(clamping: Int((size * 100).rounded()))
    if isCentred { style.traits.insert(.centred) }
    if !isCentred, line.isFull, first.x > column.left + (column.right - column.left) * 0.45 {
      style.traits.insert(.rightAligned)
    }
    show(pieces, parts, style)
    previous = line
  }

  /// Whether a line goes on with the paragraph of the line before.
  private func goesOn(_ line: Line, isIndented: Bool, pitch: Double, isFirst: Bool) -> Bool {
    guard let previous, previous.isSingle, line.isSingle, writer.hasOpenPiece,
      abs(previous.size - line.size) < 0.1 * line.size
    else { return false }
    if !isFirst, pitch > 0, line.y - previous.y > 1.7 * pitch { return false }
    if previous.isCentred, line.isCentred { return !isFirst }
    guard previous.isFull, !isIndented else { return false }
    // Behind the break of a page or column only a sentence goes on.
    guard isFirst, let piece = writer.draft.pieces.last else { return true }
    let text = Int(piece.text.lower)..<writer.draft.text.count
    let last = Characters.last(writer.draft.text.span, text)
    return !Characters.endsSentence(last) && !Characters.isColon(last)
  }

  private mutating func show(
    _ pieces: [TextLine2D],
    _ parts: [PackageParts.Part],
    _ style: DraftWriter.Style
  ) {
    var end: Double?
    for run in pieces.flatMap(\.runs) {
      let part = parts[run.part]
      writer.base = part.base
      let start = run.texts.first?.range.lowerBound ?? 0
      if let end, run.x - end > 0.6 * run.size { writer.showSpace(start..<start) }
      end = run.end
      let before = writer.pieceCount
      for (range, isLiteral) in run.texts {
        let range = TextRange(range.lowerBound, range.upperBound)
        writer.show(part.text.span, range, style: style, isLiteral: isLiteral)
      }
      if writer.pieceCount > before { writer.draft.pieces[before].page = page }
    }
  }
}
