import SourceText

/// Comments, declarations, CDATA sections, and elements whose content holds no tags.
extension HTMLTokenizer {
  /// Takes what begins with `<!`; gives text for a CDATA section of XHTML, nil otherwise.
  mutating func declaration(in source: Span<UInt8>) -> Token? {
    let start = position
    if source.hasBytes("<!--", at: start) {
      comment(in: source, from: start + 4)
      return nil
    }
    if isXML, source.hasBytes("<![CDATA[", at: start) {
      let first = start + 9
      var end = source.firstIndex(of: UInt8(ascii: "]"), from: first)
      while end < source.count, !source.hasBytes("]]>", at: end) {
        end = source.firstIndex(of: UInt8(ascii: "]"), from: end + 1)
      }
      position = min(end + 3, source.count)
      return first < end ? .literal(TextRange(first, end)) : nil
    }
    bogusComment(in: source, from: start + 2)
    return nil
  }

  /// Leaves out everything up to the next `>`.
  mutating func bogusComment(in source: Span<UInt8>, from start: Int) {
    position = min(source.firstIndex(of: Ascii.greater, from: start) + 1, source.count)
  }

  private mutating func comment(in source: Span<UInt8>, from start: Int) {
    if source.hasBytes(">", at: start) {
      position = start + 1
      return
    }
    if source.hasBytes("->", at: start) {
      position = start + 2
      return
    }
    var index = source.firstIndex(of: Ascii.hyphen, from: start)
    while index < source.count {
      if source.hasBytes("-->", at: index) {
        position = index + 3
        return
      }
      if source.hasBytes("--!>", at: index) {
        position = index + 4
        return
      }
      index = source.firstIndex(of: Ascii.hyphen, from: index + 1)
    }
    noteLoss(.comment, from: position)
    position = source.count
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

  /// Leaves out a script: an end tag inside `<!-- <script> -->` does not end it.
  mutating func skipScript(in source: Span<UInt8>) {
    let start = position
    var state = ScriptState.plain
    var index = start
    while index < source.count {
      let byte = source[index]
      if byte == Ascii.less {
        if state != .doublyEscaped, isEndTag(of: "script", in: source, at: index) {
          position = index
          return
        }
        state = state.afterLess(in: source, at: index)
      } else if byte == Ascii.hyphen, state != .plain, source.hasBytes("-->", at: index) {
        state = .plain
      }
      index += 1
    }
    noteLoss(.rawText, from: start)
    position = source.count
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
