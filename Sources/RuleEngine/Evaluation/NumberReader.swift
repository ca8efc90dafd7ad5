import SourceText

/// Reads numbers written in Arabic digits, Chinese numerals, financial numerals, and mixtures.
///
/// A class, so that handing it on costs one reference and not one for each array of the lexicon.
final class NumberReader: Sendable {
  let lexicon: Lexicon

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// A number and the characters it is written in.
  struct Reading {
    let value: Double
    let start: UInt32
    let end: UInt32
  }

  /// The number that ends right before a character.
  func number(
    endingAt end: UInt32,
    from lower: UInt32,
    _ scanned: borrowing ScannedText,
    _ text: [UInt8]
  ) -> Reading? {
    var start = end
    while start > lower, isPart(scalar(start - 1, scanned, text), end - start) { start -= 1 }
    return value(start, end, scanned, text)
  }

  /// The number that starts at a character.
  func number(
    startingAt start: UInt32,
    to upper: UInt32,
    _ scanned: borrowing ScannedText,
    _ text: [UInt8]
  ) -> Reading? {
    var end = start
    while end < upper, isPart(scalar(end, scanned, text), end - start) { end += 1 }
    return value(start, end, scanned, text)
  }

  /// A number has at most this many characters; longer runs are identity or telephone numbers.
  private static let longest: UInt32 = 16

  private func isPart(_ scalar: UInt32, _ count: UInt32) -> Bool {
    guard count < Self.longest else { return false }
    return lexicon.numeral(scalar) != nil || scalar == 0x2E || scalar == 0x2C
      || scalar == 0xFF0E
  }

  func scalar(_ character: UInt32, _ scanned: borrowing ScannedText, _ text: [UInt8])
    -> UInt32
  {
    let place = Int(scanned.characters[Int(character)])
    let lead = text[place]
    let length = ScannedText.length(of: lead)
    if length == 1 { return UInt32(lead) }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(text[place + offset] & 0x3F) }
    return value
  }

  private func value(
    _ start: UInt32,
    _ end: UInt32,
    _ scanned: borrowing ScannedText,
    _ text: [UInt8]
  ) -> Reading? {
    var total = 0.0
    var section = 0.0
    var current: Double?
    var decimals = 0.0
    var hasDigits = false
    for character in start..<max(start, end) {
      let scalar = scalar(character, scanned, text)
      if scalar == 0x2C { continue }
      guard let numeral = lexicon.numeral(scalar) else {
        decimals = hasDigits ? 1 : 0
        continue
      }
      hasDigits = true
      if numeral.isMultiplier {
        decimals = 0
        if numeral.value >= 10_000 {
          total = (total + section + (current ?? 0)) * numeral.value
          if total == 0 { total = numeral.value }
          section = 0
        } else {
          section += (current ?? 1) * numeral.value
        }
        current = nil
      } else if decimals > 0 {
        decimals /= 10
        current = (current ?? 0) + numeral.value * decimals
      } else {
        current = (current ?? 0) * 10 + numeral.value
      }
    }
    guard hasDigits else { return nil }
    return Reading(value: total + section + (current ?? 0), start: start, end: end)
  }
}
