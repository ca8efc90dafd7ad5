import SourceText

/// Finds the cells of a text that commas, tabs or semicolons part (RFC 4180), one after the other.
///
/// Quotes hold separators and line ends, a doubled quote stands for one. A quote that is never
/// closed is a character like any other, so that it swallows nothing.
struct DelimitedScanner {
  /// The parts of the last cell that make up its text; white space around it is not cut off.
  private(set) var pieces: [Range<Int>] = []
  /// Whether the last cell ends its row.
  private(set) var endsRow = true
  /// The line on which the row of the last cell starts, counted from 1.
  private(set) var line = 1
  /// The first quote that is never closed.
  private(set) var openQuote: (line: Int, place: Int)?
  private let separator: UInt8
  private var index: Int
  private var nextLine = 1

  private static let quote = UInt8(ascii: "\"")

  init(_ source: Span<UInt8>) {
    if let named = Self.namedSeparator(of: source) {
      separator = named
      index = min(source.firstIndex(of: Ascii.lineFeed, from: 0) + 1, source.count)
      nextLine = 2
    } else {
      separator = Self.separator(of: source)
      index = 0
    }
  }

  /// The separator that a first line of its own names, as some spreadsheets write it.
  private static func namedSeparator(of source: Span<UInt8>) -> UInt8? {
    guard source.hasPrefix("sep=", at: 0), source.count > 5,
      source[5] == Ascii.lineFeed || source[5] == 0x0D
    else { return nil }
    let known: [UInt8] = Array(",;\t|".utf8)
    return known.contains(source[4]) ? source[4] : nil
  }

  /// The first comma or tab outside of quotes; a semicolon where its line has neither.
  private static func separator(of source: Span<UInt8>) -> UInt8 {
    var isQuoted = false
    var hasSemicolon = false
    for index in 0..<source.count {
      let byte = source[index]
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\t") { return byte }
      if byte == UInt8(ascii: ";") { hasSemicolon = true }
      if byte == Ascii.lineFeed, hasSemicolon { break }
    }
    return UInt8(ascii: hasSemicolon ? ";" : ",")
  }

  /// Goes on to the next cell; false behind the last one.
  mutating func next(in source: Span<UInt8>) -> Bool {
    if endsRow {
      guard index < source.count else { return false }
      line = nextLine
    }
    pieces.removeAll(keepingCapacity: true)
    var start = index
    var first = index
    while first < source.count, source[first] == Ascii.space { first += 1 }
    if first < source.count, source[first] == Self.quote {
      let end = quoted(source, from: first)
      start = end ?? start
      first = end ?? first
    }
    while first < source.count, source[first] != separator, source[first] != Ascii.lineFeed {
      first += 1
    }
    if start < first { pieces.append(start..<first) }
    endsRow = first >= source.count || source[first] == Ascii.lineFeed
    if endsRow, first < source.count { nextLine += 1 }
    index = min(first + 1, source.count)
    return true
  }

  /// Takes what a quote holds and gives the place behind its end; nil where it has none.
  private mutating func quoted(_ source: Span<UInt8>, from open: Int) -> Int? {
    var place = open + 1
    var start = place
    var lines = 0
    while place < source.count {
      let byte = source[place]
      if byte == Ascii.lineFeed { lines += 1 }
      guard byte == Self.quote else {
        place += 1
        continue
      }
      let isDoubled = place + 1 < source.count && source[place + 1] == byte
      pieces.append(start..<(isDoubled ? place + 1 : place))
      place += isDoubled ? 2 : 1
      start = place
      if !isDoubled {
        nextLine += lines
        return place
      }
    }
    pieces.removeAll(keepingCapacity: true)
    if openQuote == nil { openQuote = (nextLine, open) }
    return nil
  }
}
