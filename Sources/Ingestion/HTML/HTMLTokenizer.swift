import SourceText

/// Cuts HTML source into tags and text as the tokenization stage of the HTML standard does.
///
/// It holds positions only; the source is handed to each call. Text is given as ranges in which
/// character references are not yet decoded.
struct HTMLTokenizer {
  /// What the next piece of source is.
  enum Token {
    /// Text with character references.
    case text(TextRange)
    /// Text that stands for itself.
    case literal(TextRange)
    /// What stands between the brackets of a comment, or of markup that counts as one.
    case comment(TextRange)
    /// A document type declaration.
    case doctype
    /// A start tag; `name`, `attributes` and `isSelfClosing` describe it.
    case startTag
    /// An end tag; `name` says which.
    case endTag
    /// The end of the source.
    case end
  }

  /// One attribute, of those that the reader knows unless all are asked for.
  struct Attribute {
    let name: AttributeName
    /// Its name in the source.
    let spelling: TextRange
    /// Its value in the source, quotes and all references as written.
    let value: TextRange
  }

  /// What the source ended inside of.
  enum Loss {
    case tag
    case comment
    case rawText
  }

  /// Offset of the next byte to look at.
  var position = 0
  /// The name of the last tag.
  private(set) var name = ElementName.other
  /// The packed spelling of the name of the last tag.
  private(set) var key: UInt64 = 0
  /// Where the last tag stands, from `<` to `>`.
  private(set) var tag = TextRange(0, 0)
  /// The known attributes of the last start tag, each once.
  private(set) var attributes: [Attribute] = []
  /// Whether the last start tag ended in `/>`.
  private(set) var isSelfClosing = false
  /// What the source ended inside of, and where that began.
  private(set) var loss: (kind: Loss, start: Int)?
  /// Whether the page is XHTML.
  var isXML = false
  /// Whether CDATA sections are text, as in XHTML and inside of drawings and formulas.
  var takesCharacterData = false
  /// Whether attributes are kept that the reader does not know.
  var keepsUnknownAttributes = false

  private let elements = HTMLTokenizer.elementTable
  private let attributeNames = HTMLTokenizer.attributeTable

  private static let elementTable = NameTable<ElementName> {
    switch $0 {
    case .other: "-"
    case .foster: "- "
    case .annotationXML: "annotation-xml"
    default: "\($0)"
    }
  }
  private static let attributeTable = NameTable<AttributeName> {
    switch $0 {
    case .other: "-"
    case .ariaHidden: "aria-hidden"
    default: "\($0)"
    }
  }

  /// Starts again at the beginning of another source and keeps the memory.
  mutating func restart() {
    position = 0
    isXML = false
    takesCharacterData = false
    loss = nil
    attributes.removeAll(keepingCapacity: true)
  }

  /// Takes the next token.
  mutating func next(in source: Span<UInt8>) -> Token {
    while position < source.count {
      let start = position
      if let token = markup(in: source) { return token }
      // Not markup, or markup that shows nothing: what follows up to the next `<` is text.
      guard position == start else { continue }
      var index = start
      repeat {
        index = source.firstIndex(of: Ascii.less, from: index + (index == start ? 1 : 0))
        position = index
        if index == source.count || opensMarkup(source, at: index) { break }
        index += 1
      } while true
      return .text(TextRange(start, position))
    }
    return .end
  }

  /// Whether the `<` at `index` begins markup of any kind.
  @inline(__always)
  private func opensMarkup(_ source: Span<UInt8>, at index: Int) -> Bool {
    guard index + 1 < source.count else { return false }
    let byte = source[index + 1]
    return Ascii.isLetter(byte) || byte == Ascii.slash || byte == Ascii.exclamation
      || byte == Ascii.question
  }

  /// Takes markup at the position; nil where there is none, or where it shows nothing and is behind.
  private mutating func markup(in source: Span<UInt8>) -> Token? {
    guard source[position] == Ascii.less, position + 1 < source.count else { return nil }
    let byte = source[position + 1]
    if Ascii.isLetter(byte) { return startTag(in: source) ? .startTag : nil }
    switch byte {
    case Ascii.slash: return endTag(in: source)
    case Ascii.exclamation: return declaration(in: source)
    case Ascii.question: return bogusComment(in: source, from: position + 1)
    default: return nil
    }
  }

  // MARK: Tags

  private mutating func startTag(in source: Span<UInt8>) -> Bool {
    let start = position
    attributes.removeAll(keepingCapacity: true)
    isSelfClosing = false
    let end = takeName(in: source, from: start + 1)
    return finishTag(in: source, start: start, from: end)
  }

  private mutating func endTag(in source: Span<UInt8>) -> Token? {
    let start = position
    guard start + 2 < source.count else { return nil }
    let byte = source[start + 2]
    guard Ascii.isLetter(byte) else {
      // `</>` is not even a comment.
      guard byte == Ascii.greater else { return bogusComment(in: source, from: start + 2) }
      position = start + 3
      return nil
    }
    attributes.removeAll(keepingCapacity: true)
    isSelfClosing = false
    let end = takeName(in: source, from: start + 2)
    return finishTag(in: source, start: start, from: end) ? .endTag : nil
  }

  private mutating func takeName(in source: Span<UInt8>, from start: Int) -> Int {
    var index = start
    var key: UInt64 = 0
    while index < source.count {
      let byte = source[index]
      if byte == Ascii.greater || byte == Ascii.slash || Ascii.isSpace(byte) { break }
      key = NameTable<ElementName>.grow(key, by: Ascii.lowercased(byte), at: index - start)
      index += 1
    }
    self.key = key
    name = ElementName(rawValue: elements.rawValue(of: key)) ?? .other
    return index
  }

  /// Takes the rest of a tag; false where the source ends in it.
  private mutating func finishTag(in source: Span<UInt8>, start: Int, from: Int) -> Bool {
    var index = from
    while index < source.count {
      let byte = source[index]
      if byte == Ascii.greater {
        position = index + 1
        tag = TextRange(start, position)
        return true
      }
      if byte == Ascii.slash {
        index += 1
        if index < source.count, source[index] == Ascii.greater { isSelfClosing = true }
      } else if Ascii.isSpace(byte) {
        index += 1
      } else {
        index = attribute(in: source, from: index)
      }
    }
    loss = (.tag, start)
    position = source.count
    return false
  }

  /// Takes one attribute and gives the place behind it.
  private mutating func attribute(in source: Span<UInt8>, from start: Int) -> Int {
    var index = start
    var key: UInt64 = 0
    // An equals sign in the first place is part of the name.
    while index < source.count {
      let byte = source[index]
      if byte == Ascii.greater || byte == Ascii.slash || Ascii.isSpace(byte) { break }
      if byte == Ascii.equals && index > start { break }
      key = NameTable<AttributeName>.grow(key, by: Ascii.lowercased(byte), at: index - start)
      index += 1
    }
    let name = AttributeName(rawValue: attributeNames.rawValue(of: key)) ?? .other
    let spelling = TextRange(start, index)
    var after = index
    while after < source.count, Ascii.isSpace(source[after]) { after += 1 }
    guard after < source.count, source[after] == Ascii.equals else {
      add(name, spelling, TextRange(index, index))
      return after
    }
    after += 1
    while after < source.count, Ascii.isSpace(source[after]) { after += 1 }
    return value(of: name, spelling, in: source, from: after)
  }

  private mutating func value(
    of name: AttributeName,
    _ spelling: TextRange,
    in source: Span<UInt8>,
    from start: Int
  ) -> Int {
    guard start < source.count else { return start }
    let quote = source[start]
    if quote == Ascii.quote || quote == Ascii.apostrophe {
      let end = source.firstIndex(of: quote, from: start + 1)
      guard end < source.count else { return end }
      add(name, spelling, TextRange(start + 1, end))
      return end + 1
    }
    var end = start
    while end < source.count, source[end] != Ascii.greater, !Ascii.isSpace(source[end]) { end += 1 }
    add(name, spelling, TextRange(start, end))
    return end
  }

  private mutating func add(
    _ name: AttributeName,
    _ spelling: TextRange,
    _ value: TextRange
  ) {
    if name == .other {
      guard keepsUnknownAttributes else { return }
    } else if attributes.contains(where: { $0.name == name }) {
      return
    }
    attributes.append(Attribute(name: name, spelling: spelling, value: value))
  }

  /// The value of an attribute of the last start tag, as written.
  func value(of name: AttributeName) -> TextRange? {
    for attribute in attributes where attribute.name == name { return attribute.value }
    return nil
  }

  /// Records that the source ended inside of something that began at `start`.
  mutating func noteLoss(_ kind: Loss, from start: Int) {
    loss = (kind, start)
  }
}
