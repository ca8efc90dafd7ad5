import SourceText
import TestKit
import Testing

@Suite("A place in decoded text is found again in the file")
struct SourceLocatorTests {
  /// What the slow way says: decode unit by unit from the start.
  private func expected(
    _ bytes: [UInt8],
    _ encoding: TextEncoding,
    from start: Int,
    to offset: Int
  ) -> (line: Int, column: Int, byte: Int, byteColumn: Int) {
    var (line, column, byte, decoded, byteColumn) = (1, 1, start, 0, 1)
    while decoded < offset, byte < bytes.count {
      let unit = encoding.unit(in: bytes.span, at: byte)
      byte += unit.byteCount
      decoded += unit.utf8Count
      column += unit.scalarCount
      byteColumn += unit.utf8Count
      let next = byte < bytes.count ? encoding.unit(in: bytes.span, at: byte).scalar : 0
      if unit.scalar == 0x0A || (unit.scalar == 0x0D && next != 0x0A) {
        line += 1
        column = 1
        byteColumn = 1
      }
    }
    return (line, column, byte, byteColumn)
  }

  @Test("in any order of asking", arguments: TextEncoding.allCases)
  func anyOrder(encoding: TextEncoding) throws {
    let encoder = TextEncoder(encoding)
    var random = SplitMix64(seed: 3)
    let parts =
      encoding == .windows1252
      ? ["a", "bc", "\n", "\r\n", "\r"]
      : encoding == .big5
        ? ["村", "證明", "a", "\n", "\r\n", "\r"] : ["村", "证明，", "𠮷", "a", "\n", "\r\n", "\r"]
    for size in [0, 1, 20, 20000] {
      let text = (0..<size).map { _ in random.pick(parts) }.joined()
      let mark: [UInt8] = encoding == .utf8 ? [0xEF, 0xBB, 0xBF] : []
      let bytes = mark + (try #require(encoder.encode(text)))
      for isVerbatim in [true, false] {
        var locator = SourceLocator(
          contents: FileContents(bytes),
          encoding: encoding,
          start: mark.count,
          isVerbatim: isVerbatim
        )
        var bounds = [0]
        for scalar in text.unicodeScalars {
          bounds.append((bounds.last ?? 0) + String(scalar).utf8.count)
        }
        let wanted = (0..<12).map { _ in
          let lower = random.below(bounds.count)
          return (lower, lower + random.below(min(40, bounds.count - lower)))
        }
        var sweeping = locator
        let ranges = wanted.map { TextRange(bounds[$0.0], bounds[$0.1]) }
        let swept = sweeping.regions(of: ranges[...])
        for (index, (lower, upper)) in wanted.enumerated() {
          let region = locator.region(of: ranges[index])
          #expect(swept[index] == region)
          let start = expected(bytes, encoding, from: mark.count, to: bounds[lower])
          let end = expected(bytes, encoding, from: mark.count, to: bounds[upper])
          #expect(region.startLine == start.line && region.startColumn == start.column)
          #expect(region.endLine == end.line && region.endColumn == end.column)
          #expect(region.startByteColumn == start.byteColumn)
          #expect(region.endByteColumn == end.byteColumn)
          #expect(region.byteOffset == start.byte)
          #expect(region.byteLength == end.byte - start.byte)
        }
      }
    }
  }

  @Test func `a byte-order mark is no column, and counts as bytes`() {
    let contents = FileContents([0xEF, 0xBB, 0xBF] + Array("村委会\r\n证明".utf8))
    var locator = SourceLocator(contents: contents, encoding: .utf8, start: 3, isVerbatim: true)
    let region = locator.region(of: TextRange(11, 17))
    #expect(
      region
        == FileRegion(
          startLine: 2,
          startColumn: 1,
          endLine: 2,
          endColumn: 3,
          byteOffset: 14,
          byteLength: 6,
          startByteColumn: 1,
          endByteColumn: 7
        )
    )
  }

  @Test func `a range that ends inside a character covers it`() {
    for isVerbatim in [true, false] {
      var locator = SourceLocator(
        contents: FileContents(Array("村𠮷a".utf8)),
        encoding: .utf8,
        start: 0,
        isVerbatim: isVerbatim
      )
      let region = locator.region(of: TextRange(4, 5))
      #expect(region.byteOffset == 3 && region.byteLength == 4)
      #expect(region.startColumn == 2 && region.endColumn == 3)
    }
  }

  @Test func `undecodable bytes are one character each time`() {
    let bytes = Array("村".utf8) + [0xFF, 0xE6] + Array("a证".utf8)
    var locator = SourceLocator(
      contents: FileContents(bytes),
      encoding: .utf8,
      start: 0,
      isVerbatim: false
    )
    // Decoded: 村 U+FFFD U+FFFD a 证
    let region = locator.region(of: TextRange(10, 13))
    #expect(region.byteOffset == 6 && region.byteLength == 3 && region.startColumn == 5)
  }
}

@Suite("The bytes of a file")
struct FileContentsTests {
  @Test func `a missing file and a folder are told apart`() {
    let missing = #expect(throws: FileAccessError.self) {
      try FileContents(path: "/no/such/place")
    }
    #expect(missing?.message == "no such file or folder")
    let folder = #expect(throws: FileAccessError.self) { try FileContents(path: "/") }
    #expect(folder?.message == "is a folder")
  }

  @Test func `small and large files, before and after a release, hold the same bytes`() throws {
    let folder = try TemporaryFolder()
    for size in [0, 5, 3 << 20] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let path = try folder.write(String(decoding: bytes.map { $0 & 0x7F }, as: UTF8.self), to: "f")
      let contents = try FileContents(path: path)
      #expect(contents.count == size)
      contents.release(upTo: size / 2)
      let isSame = contents.withBytes { span in
        span.indices.allSatisfy { span[$0] == bytes[$0] & 0x7F }
      }
      #expect(isSame)
    }
  }

  @Test func `a file over the limit is refused`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("0123456789", to: "f")
    #expect(throws: FileAccessError.self) { try FileContents(path: path, limit: 9) }
  }
}
