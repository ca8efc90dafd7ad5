import SourceText

/// Comments, declarations, CDATA sections, and elements whose content holds no tags.
extension HTMLTokenizer {
  /// Takes what begins with `<!`.
  mutating func declaration(in source: Span<UInt8>) -> Token? {
    let start = position
    if source.hasBytes("<!--", at: start) { return comment(in: source, from: start + 4) }
    if takesCharacterData, source.hasBytes("<![CDATA[", at: start) {
      position = start + 9
      let section = characterData(in: source)
      return section.isEmpty ? nil : .literal(section)
    }
    let comment = bogusComment(in: source, from: start + 2)
    return source.hasBytesIgnoringCase("doctype", at: start + 2) ? .doctype : comment
  }

  /// Takes the content of a CDATA section, and its end.
  mutating func characterData(in source: Span<UInt8>) -> TextRange {
    let start = position
    var end = source.firstIndex(of: UInt8(ascii: "]"), from: start)
    while end < source.count, !source.hasBytes("]]>", at: end) {
      end = source.firstIndex(of: UInt8(ascii: "]"), from: end + 1)
    }
    position = min(end + 3, source.count)
    return TextRange(start, end)
  }

  /// Takes everything up to the next `>` as a comment.
  mutating func bogusComment(in source: Span<UInt8>, from start: Int) -> Token {
    let end = source.firstIndex(of: Ascii.greater, from: start)
    position = min(end + 1, source.count)
    return .comment(TextRange(start, end))
  }

  private mutating func comment(in source: Span<UInt8>, from start: Int) -> Token {
    if source.hasBytes(">", at: start) { return endComment(start, start, mark: 1) }
    if source.hasBytes("->", at: start) { return endComment(start, start, mark: 2) }
    var index = source.firstIndex(of: Ascii.hyphen, from: start)
    while index < source.count {
      if source.hasBytes("-->", at: index) { return endComment(start, index, mark: 3) }
      if source.hasBytes("--!>", at: index) { return endComment(start, index, mark: 4) }
      index = source.firstIndex(of: Ascii.hyphen, from: index + 1)
    }
    noteLoss(.comment, from: position)
    // The start of an end mark is no part of the comment.
    var end = source.count
    for mark: StaticString in ["--!", "--", "-"]
    where end == source.count && end - mark.utf8CodeUnitCount >= start
      && source.hasBytes(mark, at: end - mark.utf8CodeUnitCount)
    { end -= mark.utf8CodeUnitCount }
    return endComment(start, end, mark: source.count - end)
  }

  private mutating func endComment(_ start: Int, _ end: Int, mark: Int) -> Token {
    position = end + mark
    return .comment(TextRange(start, end))
  }

  /// Takes the content of an element that holds no tags, up to its end tag or the end of source.
  ///
  /// Where the end tag is missing, the whole rest is content, as in a browser.
  mutating func rawText(of element: StaticString, in source: Span<UInt8>) -> TextRange {
    let start = position
    var index = source.firstIndex(of: Ascii.less, from: start)
    while index < source.count {
      if isEndTag(of: element, in: source, at: index) {
        position = index
        return TextRange(start, index)
      }
      index = source.firstIndex(of: Ascii.less, from: index + 1)
    }
    noteLoss(.rawText, from: start)
    position = source.count
    return TextRange(start, source.count)
  }

  /// Takes the content of a script: an end tag inside `<!-- <script> -->` does not end it.
  mutating func scriptData(in source: Span<UInt8>) -> TextRange {
    let start = position
    var state = ScriptState.plain
    var index = start
    while index < source.count {
      let byte = source[index]
      if byte == Ascii.less {
        if state != .doublyEscaped, isEndTag(of: "script", in: source, at: index) {
          position = index
          return TextRange(start, index)
        }
        state = state.afterLess(in: source, at: index)
      } else if byte == Ascii.hyphen, state != .plain, source.hasBytes("-->", at: index) {
        state = .plain
      }
      index += 1
    }
    noteLoss(.rawText, from: start)
    position = source.count
    return TextRange(start, source.count)
  }

  private enum ScriptState {
    case plain
    case escaped
    case doublyEscaped

    /// The state behind the `<` at `index`.
    func afterLess(in source: Span<UInt8>, at index: Int) -> ScriptState {
      switch self {
      case .plain:
        // `<!-->` and `<!--->` open and close at once.
        source.hasBytes("<!--", at: index) && !source.hasBytes(">", at: index + 4)
          && !source.hasBytes("->", at: index + 4) ? .escaped : .plain
      case .escaped:
        Self.isTag("<script", in: source, at: index) ? .doublyEscaped : .escaped
      case .doublyEscaped:
        Self.isTag("</script", in: source, at: index) ? .escaped : .doublyEscaped
      }
    }

    private static func isTag(_ text: StaticString, in source: Span<UInt8>, at index: Int) -> Bool {
      source.hasBytesIgnoringCase(text, at: index)
        && source.endsTagName(at: index + text.utf8CodeUnitCount)
    }
  }

  private func isEndTag(of element: StaticString, in source: Span<UInt8>, at index: Int) -> Bool {
    source.hasBytes("</", at: index) && source.hasBytesIgnoringCase(element, at: index + 2)
      && source.endsTagName(at: index + 2 + element.utf8CodeUnitCount)
  }
}
