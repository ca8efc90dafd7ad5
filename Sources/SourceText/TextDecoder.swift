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
    let table = encoding.isGB ? DecodingTables.gb18030 : []
    let index = table.span
    while position < bytes.count, count + 8 <= output.count {
      if !encoding.isUTF16 {
        let byte = bytes[position]
        if byte < 0x80 {
          output[count] = byte
          count += 1
          position += 1
          continue
        }
        if !table.isEmpty, byte > 0x80, position + 1 < bytes.count {
          let second = bytes[position + 1]
          if second >= 0x40, second != 0x7F, second != 0xFF, byte != 0xFF {
            let pointer = (Int(byte) - 0x81) * 190 + Int(second) - (second < 0x7F ? 0x40 : 0x41)
            count += write(UInt32(index[pointer]), to: &output, at: count)
            position += 2
            continue
          }
        }
      }
      count += step(bytes, into: &output, at: count, shift: shift)
    }
    written += count - start
    return count - start
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
