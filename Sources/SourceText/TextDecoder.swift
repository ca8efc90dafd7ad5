/// Decodes the bytes of a file to UTF-8, in pieces of any size.
package struct TextDecoder: Sendable {
  /// The encoding of the bytes.
  package let encoding: TextEncoding
  /// Offset of the next byte to decode.
  package private(set) var position: Int
  /// Number of UTF-8 bytes written so far.
  package private(set) var written = 0
  /// Number of places that the encoding does not allow; each became U+FFFD.
  package private(set) var errorCount = 0
  /// The first such place in the decoded text.
  package private(set) var firstError: TextRange?

  /// Starts at a byte offset, behind a byte-order mark where there is one.
  package init(_ encoding: TextEncoding, at position: Int) {
    self.encoding = encoding
    self.position = position
  }

  /// Decodes until `bytes` or the room in `output` behind `start` ends, and returns how many
  /// bytes were written.
  ///
  /// `bytes` is the whole file each time. A piece always ends between two characters; `output`
  /// needs room for 8 bytes to get on.
  package mutating func decode(
    _ bytes: Span<UInt8>,
    into output: inout MutableSpan<UInt8>,
    from start: Int = 0
  ) -> Int {
    var count = start
    let shift = written - start
    while position < bytes.count, count + 8 <= output.count {
      if encoding.isGB {
        count = decodeCommonGB(bytes, into: &output, at: count)
        guard position < bytes.count, count + 8 <= output.count else { break }
      } else if !encoding.isUTF16, bytes[position] < 0x80 {
        output[count] = bytes[position]
        count += 1
        position += 1
        continue
      }
      count += step(bytes, into: &output, at: count, shift: shift)
    }
    written += count - start
    return count - start
  }

  /// Decodes as far as all is ASCII or Chinese in two bytes, which is nearly everything, and returns
  /// the place in the output behind it.
  private mutating func decodeCommonGB(
    _ bytes: Span<UInt8>,
    into output: inout MutableSpan<UInt8>,
    at start: Int
  ) -> Int {
    let scalars = DecodingTables.gb18030
    let table = scalars.span
    var place = position
    var count = start
    let last = bytes.count - 1
    let room = output.count - 8
    while place < last, count <= room {
      let byte = bytes[place]
      if byte < 0x80 {
        output[count] = byte
        count += 1
        place += 1
        continue
      }
      guard let pointer = DecodingTables.gb18030Pointer(byte, bytes[place + 1]) else { break }
      let scalar = table[pointer]
      guard scalar >= 0x800 else { break }
      output[count] = UInt8(truncatingIfNeeded: scalar >> 12 | 0xE0)
      output[count + 1] = UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F | 0x80)
      output[count + 2] = UInt8(truncatingIfNeeded: scalar & 0x3F | 0x80)
      count += 3
      place += 2
    }
    position = place
    return count
  }

  private mutating func step(
    _ bytes: Span<UInt8>,
    into output: inout MutableSpan<UInt8>,
    at count: Int,
    shift: Int
  ) -> Int {
    let unit = encoding.unit(in: bytes, at: position)
    position += unit.byteCount
    if unit.isError {
      errorCount += 1
      if firstError == nil { firstError = TextRange(shift + count, shift + count + 3) }
    }
    var size = write(unit.scalar, to: &output, at: count)
    if unit.mark != 0 { size += write(unit.mark, to: &output, at: count + size) }
    return size
  }

  @inline(__always)
  private func write(_ scalar: UInt32, to output: inout MutableSpan<UInt8>, at index: Int) -> Int {
    if scalar < 0x80 {
      output[index] = UInt8(truncatingIfNeeded: scalar)
      return 1
    }
    let last = UInt8(truncatingIfNeeded: scalar & 0x3F | 0x80)
    if scalar < 0x800 {
      output[index] = UInt8(truncatingIfNeeded: scalar >> 6 | 0xC0)
      output[index + 1] = last
      return 2
    }
    let middle = UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F | 0x80)
    if scalar < 0x10000 {
      output[index] = UInt8(truncatingIfNeeded: scalar >> 12 | 0xE0)
      output[index + 1] = middle
      output[index + 2] = last
      return 3
    }
    output[index] = UInt8(truncatingIfNeeded: scalar >> 18 | 0xF0)
    output[index + 1] = UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F | 0x80)
    output[index + 2] = middle
    output[index + 3] = last
    return 4
  }

  /// Decodes all the rest of `bytes` behind what `output` already holds.
  package mutating func decodeAll(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
    var filled = output.count
    while position < bytes.count {
      let room = max(64, (bytes.count - position) * 3 / 2 + 8)
      let missing = max(0, filled + room - output.count)
      output.append(contentsOf: repeatElement(0, count: missing))
      var all = output.mutableSpan
      filled += decode(bytes, into: &all, from: filled)
    }
    output.removeLast(output.count - filled)
  }
}
