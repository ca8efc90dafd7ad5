import SourceText

/// Elements whose content holds no tags.
extension PageReader {
  /// Takes such an element whole, up to its end tag; false for any other.
  mutating func takesRawText(_ name: ElementName, in source: Span<UInt8>) -> Bool {
    if tokenizer.isSelfClosing && tokenizer.isXML { return false }
    switch name {
    case .script: _ = tokenizer.scriptData(in: source)
    case .style: _ = tokenizer.rawText(of: "style", in: source)
    case .noscript: _ = tokenizer.rawText(of: "noscript", in: source)
    case .iframe: _ = tokenizer.rawText(of: "iframe", in: source)
    case .noembed: _ = tokenizer.rawText(of: "noembed", in: source)
    case .noframes: _ = tokenizer.rawText(of: "noframes", in: source)
    case .title: takeTitle(in: source)
    case .textarea: takeTextArea(in: source)
    case .xmp: takeVerbatim(tokenizer.rawText(of: "xmp", in: source), in: source)
    case .plaintext:
      let rest = TextRange(tokenizer.position, source.count)
      tokenizer.position = source.count
      takeVerbatim(rest, in: source)
    default: return false
    }
    return true
  }

  private mutating func takeTitle(in source: Span<UInt8>) {
    let range = tokenizer.rawText(of: "title", in: source)
    // Inside a drawing, a title is a tool tip.
    guard !hasTitle, open.context.visibility == .shown else { return }
    hasTitle = true
    declare("title", range, in: source, inAttribute: false)
  }

  private mutating func takeTextArea(in source: Span<UInt8>) {
    let range = tokenizer.rawText(of: "textarea", in: source)
    guard open.context.visibility == .shown else { return }
    takeFieldValue(source, range)
  }

  private mutating func takeVerbatim(_ range: TextRange, in source: Span<UInt8>) {
    endImplied(by: .xmp)
    guard open.context.visibility == .shown else { return }
    writer.endPiece()
    writer.keepsLines = true
    writer.show(source, range, style: open.context.style, isLiteral: true)
    writer.endPiece()
  }
}
