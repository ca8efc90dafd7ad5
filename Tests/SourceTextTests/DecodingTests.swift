import SourceText
import TestKit
import Testing

@Suite("Every encoding decodes as the WHATWG standard says")
struct DecodingTests {
  /// FNV-1a over the scalars, four bytes each, low byte first.
  private struct Digest {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ scalar: UInt32) {
      for shift in [0, 8, 16, 24] {
        value = (value ^ UInt64(scalar >> UInt32(shift) & 0xFF)) &* 0x100_0000_01B3
      }
    }
  }

  @Test func `all two-byte characters of GB 18030 are those of the standard's index`() {
    var digest = Digest()
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE where trail != 0x7F {
        let pair = [lead, trail]
        digest.add(TextEncoding.gb18030.unit(in: pair.span, at: 0).scalar)
      }
    }
    #expect(digest.value == 0x1D93_F964_6669_3822)
  }

  @Test func `all characters of Big5 are those of the standard's index`() {
    var digest = Digest()
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE where trail <= 0x7E || trail >= 0xA1 {
        let pair = [lead, trail]
        let unit = TextEncoding.big5.unit(in: pair.span, at: 0)
        digest.add(unit.scalar)
        if unit.mark != 0 { digest.add(unit.mark) }
      }
    }
    #expect(digest.value == 0x6DAC_2F23_7402_4087)
  }

  @Test func `four-byte characters of GB 18030 are those of the standard's ranges`() {
    var digest = Digest()
    let numbers = Array(0..<39420) + Array(stride(from: 189_000, to: 1_237_576, by: 97))
    for number in numbers {
      let bytes = [
        UInt8(0x81 + number / 12600), UInt8(0x30 + number / 1260 % 10),
        UInt8(0x81 + number / 10 % 126), UInt8(0x30 + number % 10),
      ]
      let unit = TextEncoding.gb18030.unit(in: bytes.span, at: 0)
      #expect(unit.byteCount == 4)
      digest.add(unit.scalar)
    }
    #expect(digest.value == 0x1426_B371_7A46_B3ED)
  }

  @Test(
    "ill-formed bytes become as many U+FFFD as the standard says",
    arguments: [
      (TextEncoding.utf8, [0x61, 0xE4, 0xB8], "a\u{FFFD}"),
      (.utf8, [0xF0, 0x9F, 0x41], "\u{FFFD}A"),
      (.utf8, [0xC0, 0xAF, 0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      (.gb18030, [0x81, 0x30], "\u{FFFD}"),
      (.gb18030, [0xB4, 0x3C, 0x62], "\u{FFFD}<b"),
      (.gb18030, [0xB4, 0xFF, 0x62], "\u{FFFD}b"),
      (.gb18030, [0x81, 0x30, 0x81, 0x41], "\u{FFFD}0丄"),
      (.gbk, [0x80, 0xFF], "€\u{FFFD}"),
      (.big5, [0xA4], "\u{FFFD}"),
      (.big5, [0xA4, 0x3C], "\u{FFFD}<"),
      (.big5, [0x88, 0x62, 0x88, 0xA5], "Ê\u{304}ê\u{30C}"),
      (.utf16LE, [0x42, 0xD8, 0x41, 0x00], "\u{FFFD}A"),
      (.utf16LE, [0x42, 0xD8, 0x41], "\u{FFFD}"),
      (.utf16BE, [0xD8, 0x42, 0xDF, 0xB7], "𠮷"),
      (.windows1252, [0x93, 0xE9, 0x94], "“é”"),
    ] as [(TextEncoding, [UInt8], String)]
  )
  func illFormed(encoding: TextEncoding, bytes: [UInt8], expected: String) {
    let decoded = encoding.decode(bytes)
    #expect(Array(decoded.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("a text cut at any byte loses at most its last character", arguments: TextEncoding.allCases)
  func truncated(encoding: TextEncoding) throws {
    let text =
      encoding == .windows1252 ? "plain text" : encoding == .big5 ? "證明abc蓋章" : "村𠮷a证明。\r\n"
    let bytes = try #require(TextEncoder(encoding).encode(text))
    #expect(encoding.decode(bytes) == text)
    for end in 0..<bytes.count {
      let decoded = Array(encoding.decode(Array(bytes[..<end])).unicodeScalars)
      let whole = decoded.last == "\u{FFFD}" ? decoded.dropLast() : decoded[...]
      #expect(Array(text.unicodeScalars).starts(with: whole), "cut at \(end)")
    }
  }

  @Test("decoding in small pieces gives the same text", arguments: TextEncoding.allCases)
  func pieces(encoding: TextEncoding) {
    var random = SplitMix64(seed: 7)
    for _ in 0..<50 {
      let bytes = (0..<random.below(200)).map { _ in UInt8(random.below(256)) }
      var decoder = TextDecoder(encoding, at: 0)
      var room = [UInt8](repeating: 0, count: 8 + random.below(9))
      var text: [UInt8] = []
      while decoder.position < bytes.count {
        var free = room.mutableSpan
        let count = decoder.decode(bytes.span, into: &free)
        text.append(contentsOf: room[..<count])
      }
      #expect(String(decoding: text, as: UTF8.self) == encoding.decode(bytes))
      #expect(decoder.written == text.count)
    }
  }

  @Test func `the check for UTF-8 agrees with the standard library`() {
    var random = SplitMix64(seed: 11)
    let parts: [[UInt8]] = ["a", "é", "村", "，", "𠮷", "\u{800}", "\u{D7FF}"].map { Array($0.utf8) }
    for _ in 0..<3000 {
      var bytes = (0..<random.below(12)).flatMap { _ in random.pick(parts) }
      if random.below(2) == 0, !bytes.isEmpty {
        bytes[random.below(bytes.count)] = UInt8(random.below(256))
      }
      let isValid = bytes.span.validUTF8(from: 0, to: bytes.count) == bytes.count
      #expect(isValid == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }

  @Test func `labels are those of the standard`() {
    #expect(TextEncoding(label: " GB2312\n") == .gbk)
    #expect(TextEncoding(label: "latin1") == .windows1252)
    #expect(TextEncoding(label: "UTF-16") == .utf16LE)
    #expect(TextEncoding(label: "Big5-HKSCS") == .big5)
    #expect(TextEncoding(label: "shift_jis") == nil)
  }
}
