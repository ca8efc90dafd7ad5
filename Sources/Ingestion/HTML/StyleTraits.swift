/// What the attributes of a tag say about how its content is shown.
struct StyleTraits {
  enum Alignment {
    case start
    case centre
    case right
  }

  var isHidden = false
  /// Whether what is hidden takes its room all the same, so that text around it is parted.
  var keepsBox = false
  var alignment: Alignment?
  var isBold: Bool?
  var isLarge: Bool?

  /// Reads the declarations of a `style` attribute.
  mutating func read(style source: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let end = min(source.firstIndex(of: Ascii.semicolon, from: index), range.upperBound)
      let colon = source.firstIndex(of: UInt8(ascii: ":"), from: index)
      if colon < end { read(property: index..<colon, value: colon + 1..<end, source) }
      index = end + 1
    }
  }

  private mutating func read(property: Range<Int>, value: Range<Int>, _ source: Span<UInt8>) {
    let property = source.trimmed(property)
    let value = source.trimmed(value)
    func isProperty(_ name: StaticString) -> Bool {
      property.count == name.utf8CodeUnitCount
        && source.hasBytesIgnoringCase(name, at: property.lowerBound)
    }
    func begins(_ name: StaticString) -> Bool {
      value.count >= name.utf8CodeUnitCount
        && source.hasBytesIgnoringCase(name, at: value.lowerBound)
    }
    if isProperty("display") {
      if begins("none") { isHidden = true }
    } else if isProperty("visibility") {
      if begins("hidden") || begins("collapse") {
        isHidden = true
        keepsBox = true
      }
    } else if isProperty("mso-hide") {
      if begins("all") { isHidden = true }
    } else if isProperty("text-align") {
      alignment = begins("center") ? .centre : begins("right") ? .right : .start
    } else if isProperty("font-weight") {
      isBold = begins("bold") || (source.number(value)?.tenths ?? 0) >= 6000
    } else if isProperty("font-size") {
      isLarge = begins("x-large") || begins("xx-large") || isLargeSize(source, value)
    }
  }

  private func isLargeSize(_ source: Span<UInt8>, _ value: Range<Int>) -> Bool {
    guard let number = source.number(value) else { return false }
    if source.hasBytesIgnoringCase("px", at: number.end) { return number.tenths >= 200 }
    if source.hasBytesIgnoringCase("pt", at: number.end) { return number.tenths >= 160 }
    if source.hasBytesIgnoringCase("em", at: number.end)
      || source.hasBytesIgnoringCase("rem", at: number.end)
    {
      return number.tenths >= 14
    }
    return source.hasBytes("%", at: number.end) && number.tenths >= 1400
  }

  /// Reads `<font size>`: from 5 on, or two steps up, text is large.
  mutating func read(fontSize source: Span<UInt8>, _ range: Range<Int>) {
    let range = source.trimmed(range)
    let isRelative = source.hasBytes("+", at: range.lowerBound)
    guard let number = source.number(range.dropFirst(isRelative ? 1 : 0)) else { return }
    isLarge = number.tenths >= (isRelative ? 20 : 50)
  }

  /// Reads `align`.
  mutating func read(align source: Span<UInt8>, _ range: Range<Int>) {
    let start = source.trimmed(range).lowerBound
    alignment =
      source.hasBytesIgnoringCase("center", at: start)
      ? .centre : source.hasBytesIgnoringCase("right", at: start) ? .right : .start
  }
}

extension Span<UInt8> {
  /// `range` without ASCII white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, Ascii.isSpace(self[lower]) { lower += 1 }
    while lower < upper, Ascii.isSpace(self[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  /// The decimal number at the start of `range` in tenths, and where it ends.
  func number(_ range: Range<Int>) -> (tenths: Int, end: Int)? {
    var index = range.lowerBound
    var value = 0
    while index < range.upperBound, Ascii.isDigit(self[index]) {
      value = Swift.min(value * 10 + Int(self[index] - 0x30), 1_000_000)
      index += 1
    }
    guard index > range.lowerBound else { return nil }
    value *= 10
    if index + 1 < range.upperBound, self[index] == UInt8(ascii: "."),
      Ascii.isDigit(self[index + 1])
    {
      value += Int(self[index + 1] - 0x30)
      index += 1
      while index < range.upperBound, Ascii.isDigit(self[index]) { index += 1 }
    }
    return (value, index)
  }
}

extension Range<Int> {
  /// The range without its first `count` places.
  func dropFirst(_ count: Int) -> Range<Int> {
    Swift.min(lowerBound + count, upperBound)..<upperBound
  }
}
