/// Finds the place in a file of an offset in its decoded text.
///
/// Nothing is recorded while a file is decoded: the locator walks over the file's bytes from the
/// nearest place it already knows. Ascending questions cost one sweep in all; a question further
/// back costs a short walk from a mark.
package struct SourceLocator: Sendable {
  /// The start of one unit of the decoded text.
  fileprivate struct Place {
    var decoded: Int
    var byte: Int
    var line: Int
    var column: Int
    /// The decoded offset at which the line starts.
    var lineStart: Int

    /// Column in UTF-8 bytes, counted from 1.
    var byteColumn: Int { decoded - lineStart + 1 }
  }

  /// Decoded bytes between two marks.
  private static let spacing = 16384

  private let contents: FileContents
  private let encoding: TextEncoding
  private let isVerbatim: Bool
  private var walker: Walker

  /// Creates a locator for a file.
  ///
  /// - Parameters:
  ///   - start: Offset of the first byte behind a byte-order mark.
  ///   - isVerbatim: Whether the decoded text is the very bytes of the file from `start` on, that
  ///     is, valid UTF-8.
  package init(
    contents: FileContents,
    encoding: TextEncoding,
    start: Int,
    isVerbatim: Bool
  ) {
    self.contents = contents
    self.encoding = encoding
    self.isVerbatim = isVerbatim && encoding == .utf8
    walker = Walker(from: Place(decoded: 0, byte: start, line: 1, column: 1, lineStart: 0))
  }

  /// The place in the file of a range of the decoded text.
  ///
  /// A range that ends inside a character covers the whole of it; one beyond the end of the text
  /// ends there.
  package mutating func region(of range: TextRange) -> FileRegion {
    let start = place(of: Int(range.lower), roundingUp: false)
    let end = range.isEmpty ? start : place(of: Int(range.upper), roundingUp: true)
    return FileRegion(start, end)
  }

  /// The places in the file of many ranges, in the order of the ranges.
  ///
  /// - Complexity: One sweep over the file, whatever the order.
  package mutating func regions(of ranges: ArraySlice<TextRange>) -> [FileRegion] {
    var wanted: [(offset: UInt32, index: Int, isEnd: Bool)] = []
    wanted.reserveCapacity(ranges.count * 2)
    for (index, range) in ranges.enumerated() {
      wanted.append((range.lower, index, false))
      if !range.isEmpty { wanted.append((range.upper, index, true)) }
    }
    wanted.sort { $0.offset < $1.offset }
    let none = Place(decoded: 0, byte: 0, line: 1, column: 1, lineStart: 0)
    var starts = [Place](repeating: none, count: ranges.count)
    var ends = starts
    for (offset, index, isEnd) in wanted {
      let found = place(of: Int(offset), roundingUp: isEnd)
      ends[index] = found
      if !isEnd { starts[index] = found }
    }
    return zip(starts, ends).map { FileRegion($0, $1) }
  }

  private mutating func place(of offset: Int, roundingUp: Bool) -> Place {
    if offset < walker.place.decoded { walker.goBack(before: offset) }
    let (contents, encoding, isVerbatim) = (contents, encoding, isVerbatim)
    contents.withBytes { bytes in
      if isVerbatim {
        walker.walkUTF8(bytes, to: offset, roundingUp: roundingUp)
      } else {
        walker.walk(bytes, encoding, to: offset, roundingUp: roundingUp)
      }
    }
    return walker.place
  }

  /// A walk forward, and the marks it leaves.
  private struct Walker {
    private(set) var place: Place
    private var marks: [Place]
    private var nextMark = SourceLocator.spacing

    init(from place: Place) {
      self.place = place
      marks = [place]
    }

    /// Goes back to the last mark at or before an offset.
    mutating func goBack(before offset: Int) {
      var low = 0
      var high = marks.count
      while low < high {
        let middle = (low + high) / 2
        if marks[middle].decoded <= offset { low = middle + 1 } else { high = middle }
      }
      place = marks[max(0, low - 1)]
    }

    mutating func walkUTF8(_ bytes: Span<UInt8>, to offset: Int, roundingUp: Bool) {
      let shift = place.byte - place.decoded
      let target = min(offset + shift, bytes.count)
      var line = place.line
      var column = place.column
      var lineStart = place.lineStart
      var index = place.byte
      while index < target {
        let stop = min(target, max(index + 1, nextMark + shift))
        while index < stop {
          if index + 32 <= stop, let starts = bytes.charactersStarting(inFourWordsAt: index) {
            column += starts
            index += 32
            continue
          }
          if index + 8 <= stop, let starts = bytes.charactersStarting(inWordAt: index) {
            column += starts
            index += 8
            continue
          }
          let byte = bytes[index]
          index += 1
          if byte & 0xC0 != 0x80 { column += 1 }
          if byte <= 0x0D, byte == 0x0A || (byte == 0x0D && !isLineFeed(bytes, index)) {
            line += 1
            column = 1
            lineStart = index - shift
          }
        }
        while index < bytes.count, index > stop - 4, bytes[index] & 0xC0 == 0x80, index < target {
          index += 1
        }
        place = Place(
          decoded: index - shift,
          byte: index,
          line: line,
          column: column,
          lineStart: lineStart
        )
        leaveMark(isBoundary: index >= bytes.count || bytes[index] & 0xC0 != 0x80)
      }
      finishUTF8(bytes, roundingUp: roundingUp)
    }

    /// Moves off the middle of a character, to its end or back to its start.
    private mutating func finishUTF8(_ bytes: Span<UInt8>, roundingUp: Bool) {
      guard place.byte < bytes.count, bytes[place.byte] & 0xC0 == 0x80 else { return }
      let step = roundingUp ? 1 : -1
      while place.byte > 0, place.byte < bytes.count, bytes[place.byte] & 0xC0 == 0x80 {
        place.byte += step
        place.decoded += step
      }
      if !roundingUp { place.column -= 1 }
    }

    mutating func walk(
      _ bytes: Span<UInt8>,
      _ encoding: TextEncoding,
      to offset: Int,
      roundingUp: Bool
    ) {
      while place.decoded < offset, place.byte < bytes.count {
        if encoding.isGB {
          walkCommonGB(bytes, to: offset)
          guard place.decoded < offset, place.byte < bytes.count else { return }
        }
        if !encoding.isUTF16, bytes[place.byte] < 0x80, bytes[place.byte] > 0x0D {
          place.decoded += 1
          place.byte += 1
          place.column += 1
          leaveMark(isBoundary: true)
          continue
        }
        let unit = encoding.unit(in: bytes, at: place.byte)
        if place.decoded + unit.utf8Count > offset, !roundingUp { return }
        place.decoded += unit.utf8Count
        place.byte += unit.byteCount
        place.column += unit.scalarCount
        if unit.scalar == 0x0A || (unit.scalar == 0x0D && !isLineFeed(bytes, encoding)) {
          place.line += 1
          place.column = 1
          place.lineStart = place.decoded
        }
        leaveMark(isBoundary: true)
      }
    }

    /// Walks as far as all is ASCII of one line or Chinese in two bytes, short of the next mark.
    private mutating func walkCommonGB(_ bytes: Span<UInt8>, to offset: Int) {
      let scalars = DecodingTables.gb18030
      let table = scalars.span
      let limit = min(offset, nextMark - 1)
      var (decoded, index) = (place.decoded, place.byte)
      var characters = 0
      while index + 1 < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          guard byte > 0x0D, decoded < limit else { break }
          decoded += 1
          index += 1
        } else {
          guard decoded + 3 <= limit,
            let pointer = DecodingTables.gb18030Pointer(byte, bytes[index + 1]),
            table[pointer] >= 0x800
          else { break }
          decoded += 3
          index += 2
        }
        characters += 1
      }
      place.decoded = decoded
      place.byte = index
      place.column += characters
    }

    private func isLineFeed(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
      index < bytes.count && bytes[index] == 0x0A
    }

    private func isLineFeed(_ bytes: Span<UInt8>, _ encoding: TextEncoding) -> Bool {
      place.byte < bytes.count && encoding.unit(in: bytes, at: place.byte).scalar == 0x0A
    }

    private mutating func leaveMark(isBoundary: Bool) {
      guard isBoundary, place.decoded >= nextMark else { return }
      marks.append(place)
      nextMark = place.decoded + SourceLocator.spacing
    }
  }
}

extension FileRegion {
  fileprivate init(_ start: SourceLocator.Place, _ end: SourceLocator.Place) {
    self.init(
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      byteOffset: start.byte,
      byteLength: end.byte - start.byte,
      startByteColumn: start.byteColumn,
      endByteColumn: end.byteColumn
    )
  }
}
