import SourceText

/// A start tag of a part, as it stands in the part's decoded text.
struct PartTag {
  let element: PartElement
  /// From its bracket to the end of its last attribute.
  let range: Range<Int>

  /// The value of the attribute of this local name, references decoded; nil where there is none.
  func value(_ name: StaticString, _ source: Span<UInt8>) -> String? {
    guard let range = place(of: name, source) else { return nil }
    var bytes: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if source[index] == Ascii.ampersand,
        let reference = CharacterReference.decode(
          source,
          at: index,
          end: range.upperBound,
          inAttribute: true
        )
      {
        bytes.append(scalar: reference.first)
        index = reference.end
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value of an attribute as numbers with blanks between them.
  func numbers(_ name: StaticString, _ source: Span<UInt8>) -> [Double] {
    value(name, source)?.split(whereSeparator: \.isWhitespace).compactMap { Double($0) } ?? []
  }

  /// The value of an attribute as a whole number.
  func number(_ name: StaticString, _ source: Span<UInt8>) -> Int? {
    value(name, source).flatMap { Int($0) }
  }

  /// Whether the element switches something on: it does so by being there, unless its value says
  /// otherwise.
  func isOn(_ name: StaticString, _ source: Span<UInt8>) -> Bool {
    switch value(name, source) {
    case "0", "false", "off", "none": false
    default: true
    }
  }

  /// Where the value of an attribute stands; the parser has vouched for the tag's form.
  func place(of name: StaticString, _ source: Span<UInt8>) -> Range<Int>? {
    var index = range.lowerBound + 1
    while index < range.upperBound, source[index] > 0x20 { index += 1 }
    while index < range.upperBound {
      while index < range.upperBound, source[index] <= 0x20 { index += 1 }
      var local = index
      while index < range.upperBound, source[index] > 0x20, source[index] != Ascii.equals {
        if source[index] == UInt8(ascii: ":") { local = index + 1 }
        index += 1
      }
      let isWanted =
        index - local == name.utf8CodeUnitCount && source.hasBytes(name, at: local)
      while index < range.upperBound, source[index] <= 0x20 || source[index] == Ascii.equals {
        index += 1
      }
      guard index < range.upperBound else { return nil }
      let quote = source[index]
      let start = index + 1
      index = start
      while index < range.upperBound, source[index] != quote { index += 1 }
      if isWanted { return start..<index }
      index += 1
    }
    return nil
  }
}

/// Takes in the elements and texts of one part, in their order.
protocol PartHandler {
  /// Takes a start tag.
  mutating func start(_ tag: PartTag, _ source: Span<UInt8>)
  /// Takes the end of an element; `place` is the offset behind its end tag.
  mutating func end(_ element: PartElement, at place: Int)
  /// Takes text between two tags; references are decoded unless it is literal.
  mutating func text(_ range: Range<Int>, isLiteral: Bool, _ source: Span<UInt8>)
}
