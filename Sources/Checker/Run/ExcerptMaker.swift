import DocumentModel
import Findings
import SourceText

/// Finds the words around a place, for reports to people.
enum ExcerptMaker {
  /// Bytes of a line of the file, and of visible text before and behind the words.
  private static let limit = 600
  /// Columns of a line of the file.
  private static let widest = 160

  /// The words with what a reader sees around them in the same block.
  ///
  /// - Parameter words: A range of the segment's visible text.
  static func visible(_ words: TextRange, in segment: borrowing DocumentSegment) -> Excerpt? {
    guard !words.isEmpty else { return nil }
    let blocks = segment.blocks
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].text.lower <= words.lower { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let block = blocks[low - 1].text
    guard words.lower < block.upper else { return nil }
    let upper = min(words.upper, block.upper)
    let start = max(Int(block.lower), Int(words.lower) - limit)
    let end = min(Int(block.upper), Int(upper) + limit)
    let bytes = segment.text
    func string(_ lower: Int, _ upper: Int) -> String {
      var (lower, upper) = (lower, upper)
      while lower < upper, bytes[lower] & 0xC0 == 0x80 { lower += 1 }
      while upper > lower, upper < bytes.count, bytes[upper] & 0xC0 == 0x80 { upper -= 1 }
      return String(decoding: bytes[lower..<upper], as: UTF8.self)
    }
    return Excerpt(
      before: string(start, Int(words.lower)),
      words: string(Int(words.lower), Int(upper)),
      after: string(Int(upper), end),
      isSourceLine: false
    )
  }

  /// The line of the file with the words in it; nil where the place is longer than a line, or the
  /// line is too long or too full of markup to be read.
  static func sourceLine(
    _ region: FileRegion,
    of contents: FileContents,
    _ encoding: TextEncoding
  ) -> Excerpt? {
    guard region.part == nil, region.startLine == region.endLine, region.byteLength > 0,
      region.byteLength <= limit
    else { return nil }
    return contents.withBytes { bytes in
      let (lower, upper) = (region.byteOffset, region.byteOffset + region.byteLength)
      guard let start = lineStart(bytes, before: lower, encoding),
        let end = lineEnd(bytes, after: upper, encoding)
      else { return nil }
      let excerpt = Excerpt(
        before: decode(bytes, start..<lower, encoding),
        words: decode(bytes, lower..<upper, encoding),
        after: decode(bytes, upper..<end, encoding),
        isSourceLine: true
      )
      let line = excerpt.before + excerpt.words + excerpt.after
      let isReadable =
        DisplayWidth.columns(of: line) <= widest && !excerpt.words.utf8.contains(0x3C)
        && isMostlyText(line)
      return isReadable ? excerpt : nil
    }
  }

  /// Whether at most a quarter of a line are tags and character references.
  private static func isMostlyText(_ line: String) -> Bool {
    var end: Unicode.Scalar?
    var (markup, all) = (0, 0)
    for scalar in line.unicodeScalars {
      if end == nil, scalar == "<" || scalar == "&" { end = scalar == "<" ? ">" : ";" }
      all += 1
      if end != nil { markup += 1 }
      if scalar == end { end = nil }
    }
    return markup * 4 <= all
  }

  private static func lineStart(
    _ bytes: Span<UInt8>,
    before offset: Int,
    _ encoding: TextEncoding
  ) -> Int? {
    let step = encoding.isUTF16 ? 2 : 1
    var index = offset
    while index >= step, offset - index <= limit {
      if isLineEnd(bytes, index - step, encoding) { return index }
      index -= step
    }
    return index < step ? firstByte(bytes, encoding) : nil
  }

  /// Behind a byte-order mark.
  static func firstByte(_ bytes: Span<UInt8>, _ encoding: TextEncoding) -> Int {
    if encoding.isUTF16 {
      let mark = bytes.count > 1 ? UInt16(bytes[0]) << 8 | UInt16(bytes[1]) : 0
      return mark == 0xFEFF || mark == 0xFFFE ? 2 : 0
    }
    let isMarked = bytes.count > 2 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    return isMarked ? 3 : 0
  }

  private static func lineEnd(
    _ bytes: Span<UInt8>,
    after offset: Int,
    _ encoding: TextEncoding
  ) -> Int? {
    let step = encoding.isUTF16 ? 2 : 1
    var index = offset
    while index + step <= bytes.count {
      if isLineEnd(bytes, index, encoding) { return index }
      index += step
      if index - offset > limit { return nil }
    }
    return bytes.count
  }

  /// Whether a line ends at a byte.
  ///
  /// In all encodings but UTF-16 the bytes of line ends stand for nothing else.
  private static func isLineEnd(
    _ bytes: Span<UInt8>,
    _ index: Int,
    _ encoding: TextEncoding
  ) -> Bool {
    guard encoding.isUTF16 else { return bytes[index] == 0x0A || bytes[index] == 0x0D }
    let (low, high) = encoding == .utf16LE ? (index, index + 1) : (index + 1, index)
    return bytes[high] == 0 && (bytes[low] == 0x0A || bytes[low] == 0x0D)
  }

  private static func decode(
    _ bytes: Span<UInt8>,
    _ range: Range<Int>,
    _ encoding: TextEncoding
  ) -> String {
    guard !range.isEmpty else { return "" }
    let part = bytes.extracting(range)
    var decoder = TextDecoder(encoding, at: 0)
    var text: [UInt8] = []
    decoder.decodeAll(part, into: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
