import SourceText

/// Writes visible text into a draft: folds white space, decodes references, opens pieces.
struct DraftWriter {
  /// What a new piece inherits from where it stands.
  struct Style {
    var role = DraftPiece.Role.paragraph
    var level: UInt8 = 0
    var traits: PieceTraits = []
    var cell: Int32 = -1
    var list: Int32 = 0
    var item: Int32 = 0
    var isBold = false
    var isLink = false
    var isLarge = false
    /// Size of the type in a unit of the reader's own, 0 where it is not known.
    var size: UInt16 = 0
  }

  /// White space that was read and not yet shown.
  private struct Gap {
    var lower = 0
    var upper = 0
    /// Whether it came from a line break and ordinary spaces only.
    var isSoft = false
  }

  var draft = Draft()
  /// Most pieces and runs that are taken.
  var nodeLimit = ReadingLimits().nodes
  /// Whether that limit was met; nothing is shown any more.
  var isFull = false
  /// Whether a line feed ends a piece.
  var keepsLines = false
  /// Where the part that is read begins in the source of the whole document.
  var base = 0
  private var isOpen = false
  private var join = DraftPiece.Join.block
  private var gap: Gap?
  /// Links that started where no piece was open, and whether one leads to a file.
  private var pendingLinks: UInt16 = 0
  private var linksFile = false

  private let classes: [UInt8] = DraftWriter.byteClasses

  /// 0: shown as it is; 1: may be white space; 2: a reference; 3: not shown.
  private static let byteClasses: [UInt8] = {
    var classes = [UInt8](repeating: 0, count: 256)
    for byte in 0x09...0x0D { classes[byte] = 1 }
    for byte in [0x20, 0xC2, 0xE1, 0xE2, 0xE3] { classes[byte] = 1 }
    classes[Int(Ascii.ampersand)] = 2
    classes[0] = 3
    return classes
  }()

  mutating func removeAll() {
    draft.removeAll()
    isFull = false
    keepsLines = false
    base = 0
    isOpen = false
    join = .block
    gap = nil
    pendingLinks = 0
    linksFile = false
  }

  /// The number of pieces, an open one included.
  var pieceCount: Int { draft.pieces.count }

  /// Whether text shown now goes on with a piece.
  var hasOpenPiece: Bool { isOpen }

  /// Ends the open piece; the next text starts another.
  mutating func endPiece(_ join: DraftPiece.Join = .block) {
    gap = nil
    if isOpen {
      close()
      self.join = join
    } else if join == .block {
      self.join = .block
    }
  }

  private mutating func close() {
    isOpen = false
    let last = draft.pieces.count - 1
    let piece = draft.pieces[last]
    draft.pieces[last].text.upper = UInt32(draft.text.count)
    draft.pieces[last].runs = piece.runs.lowerBound..<draft.runs.count
    if let run = draft.runs.last { draft.pieces[last].source.upper = run.source + run.sourceCount }
  }

  /// Adds a piece without text, such as the value of a field left blank, seen at `source`.
  mutating func addEmptyPiece(_ style: Style, source: Int) {
    endPiece()
    open(style, source: source)
    close()
    join = .block
  }

  private mutating func open(_ style: Style, source: Int) {
    let start = UInt32(draft.text.count)
    var piece = DraftPiece(
      role: style.role,
      level: style.level,
      join: join,
      traits: style.traits,
      text: TextRange(start, start),
      runs: draft.runs.count..<draft.runs.count,
      source: TextRange(base + source, base + source)
    )
    piece.cell = style.cell
    piece.list = style.list
    piece.item = style.item
    draft.pieces.append(piece)
    isOpen = true
    attachLinks()
    join = .block
  }

  /// Shows the text of `range`, whose references are decoded unless it is literal.
  mutating func show(
    _ source: Span<UInt8>,
    _ range: TextRange,
    style: Style,
    isLiteral: Bool = false
  ) {
    var index = Int(range.lower)
    let end = Int(range.upper)
    while index < end {
      if draft.runs.count + draft.pieces.count >= nodeLimit { isFull = true }
      guard !isFull else { return }
      let start = index
      index = endOfRun(source, from: index, end: end)
      if index > start { showRun(source, start..<index, style: style) }
      guard index < end else { break }
      let byte = source[index]
      switch classes[Int(byte)] {
      case 2 where !isLiteral:
        index = showReference(source, at: index, end: end, style: style)
      case 2:
        showRun(source, index..<index + 1, style: style)
        index += 1
      case 3:
        index += 1
      default:
        index = takeSpace(source, at: index, end: end)
      }
    }
  }

  /// The end of the bytes from `start` that are shown as they are: single spaces between two other
  /// bytes stay inside.
  private mutating func endOfRun(_ source: Span<UInt8>, from start: Int, end: Int) -> Int {
    var index = start
    while index < end {
      let byte = source[index]
      if classes[Int(byte)] == 0 {
        index += 1
        continue
      }
      switch byte {
      case Ascii.space where index > start && index + 1 < end:
        let next = source[index + 1]
        guard classes[Int(next)] == 0 || next >= 0xE1 && !isSpace(source, at: index + 1, end: end)
        else { return index }
        index += 1
      case 0xC2, 0xE1, 0xE2, 0xE3:
        guard !isSpace(source, at: index, end: end) else { return index }
        if byte == 0xE2, index + 1 < end, source[index + 1] <= 0x81 {
          noteConcealed(source, at: index, end: end)
        }
        index += Characters.length(byte)
      default:
        return index
      }
    }
    return min(index, end)
  }

  /// Counts an invisible character that stands between two characters of Chinese text.
  private mutating func noteConcealed(_ source: Span<UInt8>, at index: Int, end: Int) {
    guard index + 3 < end, index > 0, source[index - 1] >= 0x80,
      Characters.isInvisible(Characters.scalar(source, at: index)),
      Characters.isLetter(Characters.scalar(source, at: index + 3)),
      Characters.isLetter(Characters.last(source, 0..<index))
    else { return }
    conceal(at: index)
  }

  private mutating func conceal(at index: Int) {
    if draft.concealed.count == 0 { draft.concealed.first = base + index }
    draft.concealed.count += 1
  }

  @inline(__always)
  private func isSpace(_ source: Span<UInt8>, at index: Int, end: Int) -> Bool {
    let lead = source[index]
    // By far the most frequent lead byte here: only one of its characters is a space.
    if lead == 0xE3 {
      return index + 2 < end && source[index + 1] == 0x80 && source[index + 2] == 0x80
    }
    if lead == 0xE2, index + 1 < end, source[index + 1] > 0x81 { return false }
    guard index + Characters.length(lead) <= end else { return false }
    return Characters.isSpace(Characters.scalar(source, at: index))
  }

  /// Takes one white-space character into the gap.
  private mutating func takeSpace(_ source: Span<UInt8>, at index: Int, end: Int) -> Int {
    let byte = source[index]
    let length = byte < 0x80 ? 1 : Characters.length(byte)
    if keepsLines, byte == Ascii.lineFeed {
      endPiece(.lineBreak)
      return index + 1
    }
    addGap(index..<index + length, isBreak: byte == 0x0A || byte == 0x0D, isHard: byte >= 0x80)
    return index + length
  }

  private mutating func addGap(_ range: Range<Int>, isBreak: Bool, isHard: Bool) {
    guard isOpen else { return }
    guard var known = gap else {
      gap = Gap(lower: range.lowerBound, upper: range.upperBound, isSoft: isBreak && !isHard)
      hardGap = isHard
      return
    }
    known.upper = range.upperBound
    hardGap = hardGap || isHard
    known.isSoft = (known.isSoft || isBreak) && !hardGap
    gap = known
  }

  /// Whether the gap holds a space that is not ordinary white space.
  private var hardGap = false

  private mutating func showReference(
    _ source: Span<UInt8>,
    at start: Int,
    end: Int,
    style: Style
  ) -> Int {
    guard let reference = CharacterReference.decode(source, at: start, end: end) else {
      showRun(source, start..<start + 1, style: style)
      return start + 1
    }
    if reference.second == 0, Characters.isSpace(reference.first) {
      addGap(
        start..<reference.end,
        isBreak: reference.first == 0x0A,
        isHard: reference.first >= 0x80
      )
      return reference.end
    }
    if Characters.isInvisible(reference.first), start > 0, source[start - 1] >= 0x80 {
      conceal(at: start)
    }
    prepare(source: start, next: reference.first, style: style)
    let first = draft.text.count
    draft.text.append(scalar: reference.first)
    if reference.second != 0 { draft.text.append(scalar: reference.second) }
    let count = draft.text.count - first
    draft.runs.append(
      DraftRun(
        text: UInt32(first),
        textCount: UInt32(count),
        source: UInt32(base + start),
        sourceCount: UInt32(reference.end - start),
        isLinear: false
      )
    )
    account(count, style)
    return reference.end
  }

  private mutating func showRun(_ source: Span<UInt8>, _ range: Range<Int>, style: Style) {
    prepare(
      source: range.lowerBound,
      next: gap == nil ? 0 : Characters.scalar(source, at: range.lowerBound),
      style: style
    )
    let first = draft.text.count
    draft.text.append(source, range)
    addLinear(text: first, source: base + range.lowerBound, count: range.count)
    account(range.count, style)
  }

  private mutating func addLinear(text: Int, source: Int, count: Int) {
    let last = draft.runs.count - 1
    if last >= 0, draft.runs[last].isLinear,
      last >= draft.pieces[draft.pieces.count - 1].runs.lowerBound,
      draft.runs[last].source + draft.runs[last].sourceCount == UInt32(source)
    {
      draft.runs[last].textCount += UInt32(count)
      draft.runs[last].sourceCount += UInt32(count)
      return
    }
    draft.runs.append(
      DraftRun(
        text: UInt32(text),
        textCount: UInt32(count),
        source: UInt32(source),
        sourceCount: UInt32(count),
        isLinear: true
      )
    )
  }

  /// Shows text that the source does not hold as such, such as an automatic number, before what
  /// stands at `source`.
  mutating func showGenerated(_ text: String, at source: Int, sourceCount: Int = 0, style: Style) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { return }
    prepare(source: source, next: Characters.scalar(bytes.span, at: 0), style: style)
    draft.runs.append(
      DraftRun(
        text: UInt32(draft.text.count),
        textCount: UInt32(bytes.count),
        source: UInt32(base + source),
        sourceCount: UInt32(sourceCount),
        isLinear: false
      )
    )
    draft.text.append(contentsOf: bytes)
    account(bytes.count, style)
  }

  /// Shows white space at `range` of the source, such as a tabulator that is an element.
  mutating func showSpace(_ range: Range<Int>) {
    addGap(range, isBreak: false, isHard: true)
  }

  /// Opens a piece or shows the gap before the text that starts at `source` with scalar `next`.
  @inline(__always)
  private mutating func prepare(source: Int, next: UInt32, style: Style) {
    if !isOpen {
      open(style, source: source)
      gap = nil
    } else if let gap {
      self.gap = nil
      showGap(gap, next: next, style: style)
    }
  }

  private mutating func showGap(_ gap: Gap, next: UInt32, style: Style) {
    let range = draft.pieces[draft.pieces.count - 1].text.lower
    let previous = Characters.last(draft.text.span, Int(range)..<draft.text.count)
    if gap.isSoft, Characters.isIdeographic(previous), Characters.isIdeographic(next) { return }
    draft.runs.append(
      DraftRun(
        text: UInt32(draft.text.count),
        textCount: 1,
        source: UInt32(base + gap.lower),
        sourceCount: UInt32(gap.upper - gap.lower),
        isLinear: false
      )
    )
    draft.text.append(Ascii.space)
    account(1, style)
  }

  /// Counts shown bytes by how they are shown.
  @inline(__always)
  private mutating func account(_ count: Int, _ style: Style) {
    guard style.isBold || style.isLink || style.isLarge || style.size > 0 else { return }
    let last = draft.pieces.count - 1
    if style.size > 0 {
      let known = draft.pieces[last].size
      draft.pieces[last].size = known == 0 ? style.size : min(known, style.size)
    }
    if style.isBold { draft.pieces[last].boldBytes += UInt32(count) }
    if style.isLink { draft.pieces[last].linkBytes += UInt32(count) }
    if style.isLarge { draft.pieces[last].largeBytes += UInt32(count) }
  }

  /// Counts a link that starts here.
  mutating func noteLink(toFile: Bool) {
    pendingLinks &+= 1
    linksFile = linksFile || toFile
    if isOpen { attachLinks() }
  }

  private mutating func attachLinks() {
    let last = draft.pieces.count - 1
    draft.pieces[last].links &+= pendingLinks
    if linksFile { draft.pieces[last].traits.insert(.linksFile) }
    pendingLinks = 0
    linksFile = false
  }
}
