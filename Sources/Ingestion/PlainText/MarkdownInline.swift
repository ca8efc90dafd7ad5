import SourceText

/// Cuts one stretch of Markdown into the text it shows, without the marks of emphasis and links.
struct MarkdownInline {
  enum Part {
    case text(TextRange)
    /// What follows is bold, or no longer.
    case bold(Bool)
    case lineBreak
  }

  private let range: Range<Int>
  private var position: Int
  /// Where the marks that show nothing begin, and where they end; ascending.
  private var hidden: [Mark] = []
  private var nextMark = 0
  private var pending: Part?

  private struct Mark {
    let range: Range<Int>
    var part: Part?
  }

  init(_ source: Span<UInt8>, _ range: Range<Int>) {
    self.range = range
    position = range.lowerBound
    findMarks(source)
    hidden.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The next part, nil at the end.
  mutating func next(_ source: Span<UInt8>) -> Part? {
    if let part = pending {
      pending = nil
      return part
    }
    while nextMark < hidden.count, hidden[nextMark].range.lowerBound < position { nextMark += 1 }
    guard nextMark < hidden.count else {
      guard position < range.upperBound else { return nil }
      defer { position = range.upperBound }
      return .text(TextRange(position, range.upperBound))
    }
    let mark = hidden[nextMark]
    nextMark += 1
    let start = position
    position = mark.range.upperBound
    if start < mark.range.lowerBound {
      pending = mark.part
      return .text(TextRange(start, mark.range.lowerBound))
    }
    return mark.part ?? next(afterMark: source)
  }

  private mutating func next(afterMark source: Span<UInt8>) -> Part? {
    // Marks that say nothing may follow one another; each call takes one of them.
    while nextMark < hidden.count, hidden[nextMark].range.lowerBound == position,
      hidden[nextMark].part == nil
    {
      position = hidden[nextMark].range.upperBound
      nextMark += 1
    }
    guard nextMark < hidden.count || position < range.upperBound else { return nil }
    let end = nextMark < hidden.count ? hidden[nextMark].range.lowerBound : range.upperBound
    if position < end {
      defer { position = end }
      return .text(TextRange(position, end))
    }
    let mark = hidden[nextMark]
    nextMark += 1
    position = mark.range.upperBound
    return mark.part
  }

  // MARK: Finding the marks

  private mutating func findMarks(_ source: Span<UInt8>) {
    var open: Int?
    var stars: [Range<Int>] = []
    var linksEnd = true
    var index = range.lowerBound
    while index < range.upperBound {
      var next = index + 1
      switch source[index] {
      case UInt8(ascii: "\\"):
        if next < range.upperBound, isPunctuation(source[next]) {
          hidden.append(Mark(range: index..<next))
          next += 1
        } else if next == range.upperBound {
          hidden.append(Mark(range: index..<next))
        }
      case UInt8(ascii: "*"):
        while next < range.upperBound, source[next] == source[index], next < index + 3 { next += 1 }
        stars.append(index..<next)
      case UInt8(ascii: "`"):
        hidden.append(Mark(range: index..<next))
      case UInt8(ascii: "["):
        open = index
      case UInt8(ascii: "]"):
        if let start = open, linksEnd, next < range.upperBound, source[next] == UInt8(ascii: "(") {
          let close = source.firstIndex(of: UInt8(ascii: ")"), from: next)
          linksEnd = close < range.upperBound
          if linksEnd {
            hideLink(source, opening: start, closing: index..<close + 1)
            next = close + 1
          }
        }
        open = nil
      case Ascii.less:
        next = hideTag(source, at: index)
      default: break
      }
      index = next
    }
    pairStars(stars)
  }

  private mutating func hideLink(_ source: Span<UInt8>, opening: Int, closing: Range<Int>) {
    let isImage = opening > range.lowerBound && source[opening - 1] == Ascii.exclamation
    hidden.append(Mark(range: (isImage ? opening - 1 : opening)..<opening + 1))
    hidden.append(Mark(range: closing))
  }

  /// Hides a tag or comment and gives the place behind it.
  private mutating func hideTag(_ source: Span<UInt8>, at index: Int) -> Int {
    let next = index + 1
    guard !tagsNeverEnd, next < range.upperBound,
      Ascii.isLetter(source[next]) || source[next] == Ascii.slash
        || source[next] == Ascii.exclamation
    else { return next }
    let close = source.firstIndex(of: Ascii.greater, from: next)
    guard close < range.upperBound else {
      tagsNeverEnd = true
      return next
    }
    let isBreak = source.hasBytesIgnoringCase("br", at: next)
    hidden.append(Mark(range: index..<close + 1, part: isBreak ? .lineBreak : nil))
    return close + 1
  }

  /// Whether no `>` follows.
  private var tagsNeverEnd = false

  /// Hides runs of asterisks that stand in pairs of one length.
  private mutating func pairStars(_ stars: [Range<Int>]) {
    var open: [Int?] = [nil, nil, nil, nil]
    for (index, run) in stars.enumerated() {
      guard let start = open[run.count] else {
        open[run.count] = index
        continue
      }
      let isBold = run.count > 1
      hidden.append(Mark(range: stars[start], part: isBold ? .bold(true) : nil))
      hidden.append(Mark(range: run, part: isBold ? .bold(false) : nil))
      open[run.count] = nil
    }
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !Ascii.isAlphanumeric(byte)
  }
}
