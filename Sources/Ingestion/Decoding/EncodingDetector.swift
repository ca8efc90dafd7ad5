import SourceText

/// Finds the encoding of a file: byte-order mark, then declaration, then the bytes themselves.
///
/// A declaration is a claim that the bytes are held against, and loses where they contradict it.
enum EncodingDetector {
  /// Bytes that are looked at for the format and for text at all.
  static let headSize = 4096
  /// Bytes that are looked at once a file is known not to be UTF-8.
  private static let sampleSize = 65_536
  private static let pieceSize = 1 << 20

  /// Judges a whole file; `release` is told up to where its bytes are no longer needed.
  static func judge(_ bytes: Span<UInt8>, release: (Int) -> Void) -> EncodingVerdict {
    let declared = EncodingDeclaration.find(in: bytes)
    var verdict = byMark(bytes, declared) ?? byZeros(bytes)
    if verdict == nil {
      let broken = firstInvalidUTF8(bytes, from: 0, release)
      verdict =
        broken.map { notUTF8(bytes, declared, firstInvalid: $0) } ?? validUTF8(bytes, declared)
    } else if verdict?.encoding == .utf8 {
      verdict?.isCleanUTF8 = firstInvalidUTF8(bytes, from: 3, release) == nil
    }
    var found = verdict ?? EncodingVerdict(encoding: .utf8)
    found.looksBinary = !found.encoding.isUTF16 && looksBinary(bytes)
    return found
  }

  /// The first characters of a file, decoded.
  static func head(of bytes: Span<UInt8>, _ verdict: EncodingVerdict) -> [UInt8] {
    var decoder = TextDecoder(verdict.encoding, at: verdict.start)
    var head: [UInt8] = []
    let end = min(bytes.count, verdict.start + headSize)
    decoder.decodeAll(bytes.extracting(0..<end), into: &head)
    return head
  }

  private static func byMark(
    _ bytes: Span<UInt8>,
    _ declared: EncodingDeclaration?
  ) -> EncodingVerdict? {
    let verdict: EncodingVerdict
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      verdict = EncodingVerdict(encoding: .utf8, start: 3)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      return EncodingVerdict(encoding: .utf16LE, start: 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      return EncodingVerdict(encoding: .utf16BE, start: 2)
    } else if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) {
      verdict = EncodingVerdict(encoding: .gb18030, start: 4)
    } else {
      return nil
    }
    var judged = verdict
    if let declared, declared.encoding?.isDecodedLike(verdict.encoding) != true {
      judged.overrule(declared.label, because: "it starts with another one's byte-order mark")
    }
    return judged
  }

  /// UTF-16 without a mark: zero bytes at odd offsets only, or at even offsets only.
  private static func byZeros(_ bytes: Span<UInt8>) -> EncodingVerdict? {
    var zeros = (even: 0, odd: 0)
    let end = min(bytes.count, headSize)
    for index in 0..<end where bytes[index] == 0 {
      if index & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    guard max(zeros.even, zeros.odd) >= max(2, end / 100), min(zeros.even, zeros.odd) == 0
    else { return nil }
    let encoding: TextEncoding = zeros.odd > 0 ? .utf16LE : .utf16BE
    var decoder = TextDecoder(encoding, at: 0)
    var text: [UInt8] = []
    decoder.decodeAll(bytes.extracting(0..<(end & ~1)), into: &text)
    guard decoder.errorCount <= 1, !looksBinary(text.span) else { return nil }
    return EncodingVerdict(encoding: encoding)
  }

  private static func looksBinary(_ bytes: Span<UInt8>) -> Bool {
    let end = min(bytes.count, headSize)
    var controls = 0
    for index in 0..<end {
      let byte = bytes[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0C, byte != 0x0D, byte != 0x1B {
        controls += 1
      }
    }
    return controls >= 8 && controls * 50 > end
  }

  /// Offset of the first byte that breaks UTF-8, nil where there is none.
  private static func firstInvalidUTF8(
    _ bytes: Span<UInt8>,
    from start: Int,
    _ release: (Int) -> Void
  ) -> Int? {
    var lower = start
    while lower < bytes.count {
      let upper = min(bytes.count, lower + pieceSize)
      let valid = bytes.validUTF8(from: lower, to: upper)
      if valid < upper { return valid }
      lower = valid
      if bytes.count > pieceSize { release(lower) }
    }
    return nil
  }

  private static func validUTF8(
    _ bytes: Span<UInt8>,
    _ declared: EncodingDeclaration?
  ) -> EncodingVerdict {
    var verdict = EncodingVerdict(encoding: .utf8, isCleanUTF8: true)
    guard let declared, declared.encoding != .utf8 else { return verdict }
    var longest: UInt8 = 0
    for index in bytes.indices where bytes[index] > longest { longest = bytes[index] }
    if longest < 0x80 { return verdict }
    if longest < 0xE0, let encoding = declared.encoding, encoding.isGB || encoding == .big5,
      EncodingScore(encoding, bytes).isClean
    {
      // Pairs that are valid both ways, and nothing that only UTF-8 explains.
      return EncodingVerdict(encoding: encoding)
    }
    verdict.overrule(declared.label, because: "its bytes are valid UTF-8")
    return verdict
  }

  private static func notUTF8(
    _ bytes: Span<UInt8>,
    _ declared: EncodingDeclaration?,
    firstInvalid: Int
  ) -> EncodingVerdict {
    var lower = max(0, firstInvalid - sampleSize / 4)
    // Bytes below '0' are never the second half of a character.
    if lower > 0 {
      while lower < firstInvalid, bytes[lower] >= 0x30 { lower += 1 }
    }
    let upper = min(bytes.count, lower + sampleSize)
    let sample = bytes.extracting(lower..<upper)
    let best = bestGuess(sample, declared?.encoding, isWhole: upper == bytes.count)
    var verdict = EncodingVerdict(encoding: best)
    guard let declared else { return verdict }
    if declared.encoding?.isDecodedLike(best) == true {
      verdict.encoding = declared.encoding ?? best
    } else if declared.encoding == nil {
      verdict.overrule(declared.label, because: "the tool does not know that one")
    } else {
      verdict.overrule(declared.label, because: "its bytes contradict that")
    }
    return verdict
  }

  /// The share by which another encoding must read better than the declared one.
  private static let lead = 0.2

  private static func bestGuess(
    _ sample: Span<UInt8>,
    _ declared: TextEncoding?,
    isWhole: Bool
  ) -> TextEncoding {
    let gb = EncodingScore(.gb18030, sample)
    // Each score costs a pass over the sample, so only what can change the verdict is scored.
    let isDoubtful = declared == nil || declared == .utf8 || !gb.isPlausible
    let utf8 = isDoubtful ? EncodingScore(.utf8, sample) : EncodingScore()
    if utf8.characters > 0, utf8.errors * 20 <= utf8.characters { return .utf8 }
    if declared?.isGB == true, gb.isPlausible, gb.share + lead >= 1 { return .gb18030 }
    let big5 = EncodingScore(.big5, sample)
    switch declared {
    case .gbk?, .gb18030?:
      return big5.isPlausible && big5.share > gb.share + lead ? .big5 : .gb18030
    case .big5?:
      return gb.isPlausible && gb.share > big5.share + lead ? .gb18030 : .big5
    case .windows1252?:
      if gb.isPlausible, gb.share >= big5.share { return .gb18030 }
      return big5.isPlausible ? .big5 : .windows1252
    default:
      if gb.isPlausible, gb.share >= big5.share { return .gb18030 }
      if big5.isPlausible { return .big5 }
      if gb.isPlausible { return .gb18030 }
      if declared == .utf8 || utf8.characters > utf8.errors { return .utf8 }
      return gb.errors == 0 ? .gb18030 : .windows1252
    }
  }
}
