import SourceText

/// The entities that one document declares, and what is left of the budget for them.
///
/// Only text that stands in the document itself is ever used; nothing outside is opened.
struct XMLEntities {
  /// What became of a reference.
  enum Expansion: Equatable {
    case text([UInt8])
    case notDeclared
    case external
    case overLimit
  }

  private enum Entity {
    case text([UInt8])
    case external
  }

  private var entities: [String: Entity] = [:]
  private var budget = 0
  private var depth = 0

  /// Forgets all entities and starts a new budget.
  mutating func reset(_ limits: ReadingLimits) {
    entities.removeAll(keepingCapacity: true)
    budget = limits.entityBytes
    depth = limits.entityDepth
  }

  /// Takes in a declaration: the first one of a name holds, and no text means an external entity.
  mutating func declare(_ name: String, text: [UInt8]?) {
    guard entities[name] == nil else { return }
    entities[name] = text.map(Entity.text) ?? .external
  }

  /// The visible text of an entity: markup inside it is dropped, white space folded.
  mutating func expand(_ name: String) -> Expansion {
    guard let entity = entities[name] else { return .notDeclared }
    guard case .text(let bytes) = entity else { return .external }
    var open = [(bytes: bytes, index: 0)]
    var result: [UInt8] = []
    while let (bytes, start) = open.last {
      guard start < bytes.count else {
        open.removeLast()
        continue
      }
      var index = start
      switch bytes[index] {
      case UInt8(ascii: "<"): index = XMLEntities.skipMarkup(bytes, from: index, into: &result)
      case UInt8(ascii: "&"):
        switch XMLReference(bytes.span, at: index, end: bytes.count) {
        case .scalar(let scalar, let end):
          result.append(contentsOf: String(scalar).utf8)
          index = end
        case .named(let inner, let end):
          guard open.count < depth else { return .overLimit }
          index = end
          switch entities[inner] {
          case .text(let text)?:
            open[open.count - 1].index = index
            open.append((text, 0))
            continue
          case .external?: return .external
          case nil: return .notDeclared
          }
        case .none:
          result.append(bytes[index])
          index += 1
        }
      case 0...0x20:
        if result.last != 0x20 { result.append(0x20) }
        index += 1
      default:
        result.append(bytes[index])
        index += 1
      }
      budget -= index - start
      if budget < 0 { return .overLimit }
      open[open.count - 1].index = index
    }
    return .text(result)
  }

  /// Skips a tag, comment or section, and takes over what a CDATA section holds.
  private static func skipMarkup(
    _ bytes: [UInt8],
    from start: Int,
    into result: inout [UInt8]
  ) -> Int {
    let (isSection, isComment) = (
      bytes.span.hasPrefix("<![cdata[", at: start), bytes.span.hasPrefix("<!--", at: start)
    )
    guard isSection || isComment else {
      return (bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
    }
    var end = start + (isSection ? 9 : 4)
    let inside = end
    while end < bytes.count, !bytes.span.hasPrefix(isSection ? "]]>" : "-->", at: end) { end += 1 }
    if isSection { result.append(contentsOf: bytes[inside..<end]) }
    return min(end + 3, bytes.count)
  }

  /// Whether no entity of the name is declared.
  func lacks(_ name: String) -> Bool { entities[name] == nil }
}

/// A reference that starts with an ampersand.
enum XMLReference: Equatable {
  /// A character reference, or one of the five entities that every document has.
  case scalar(Unicode.Scalar, end: Int)
  /// A reference to an entity that the document has to declare.
  case named(String, end: Int)
  /// No reference: a bare ampersand.
  case none

  private static let longestName = 256

  /// Reads the reference that starts at `start`.
  init(_ bytes: Span<UInt8>, at start: Int, end limit: Int) {
    var end = start + 1
    let last = min(limit, start + XMLReference.longestName)
    while end < last, bytes[end] != UInt8(ascii: ";"), bytes[end] > 0x20,
      bytes[end] != UInt8(ascii: "&"), bytes[end] != UInt8(ascii: "<")
    {
      end += 1
    }
    guard end < last, bytes[end] == UInt8(ascii: ";"), end > start + 1 else {
      self = .none
      return
    }
    let next = end + 1
    if bytes[start + 1] == UInt8(ascii: "#") {
      self = .scalar(XMLReference.number(bytes, (start + 2)..<end), end: next)
    } else if let scalar = XMLReference.predefined(bytes, (start + 1)..<end) {
      self = .scalar(scalar, end: next)
    } else {
      var name: [UInt8] = []
      name.append(bytes, (start + 1)..<end)
      self = .named(String(decoding: name, as: UTF8.self), end: next)
    }
  }

  private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Unicode.Scalar {
    let isHex = !range.isEmpty && bytes[range.lowerBound] == UInt8(ascii: "x")
    var value: UInt32 = 0
    for index in (isHex ? range.lowerBound + 1 : range.lowerBound)..<range.upperBound {
      let byte = bytes[index]
      var digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte) - 0x30
      case 0x41...0x46, 0x61...0x66: digit = UInt32(byte | 0x20) - 0x61 + 10
      default: return "\u{FFFD}"
      }
      if !isHex, digit > 9 { return "\u{FFFD}" }
      value = value * (isHex ? 16 : 10) + digit
      if value > 0x10FFFF { return "\u{FFFD}" }
    }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func predefined(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Unicode.Scalar? {
    let name = bytes.extracting(range)
    switch name.count {
    case 2 where name.hasPrefix("lt", at: 0) && name[0] == UInt8(ascii: "l"): return "<"
    case 2 where name.hasPrefix("gt", at: 0) && name[0] == UInt8(ascii: "g"): return ">"
    case 3 where name.hasPrefix("amp", at: 0): return "&"
    case 4 where name.hasPrefix("quot", at: 0): return "\""
    case 4 where name.hasPrefix("apos", at: 0): return "'"
    default: return nil
    }
  }
}
