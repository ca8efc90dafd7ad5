import SourceText

/// Drawings and formulas: other rules hold for their tags until HTML begins again.
extension PageReader {
  /// Takes a start tag inside of a drawing or formula; false where it counts as one of HTML.
  mutating func takesForeignTag(in source: Span<UInt8>) -> Bool {
    let name = tokenizer.name
    if isAtIntegration, holdsHTML(name) { return false }
    if breaksOut(name) {
      leaveForeign()
      return false
    }
    if tokenizer.isSelfClosing { return true }
    switch name {
    case .svg, .math, .annotation:
      open.pushForeign(name, isIntegration: false)
    case .foreignObject, .desc, .title, .mi, .mo, .mn, .ms, .mtext:
      open.pushForeign(name, isIntegration: true)
    case .annotationXML:
      let isHTML = tokenizer.value(of: .encoding).map { isHTMLType(source, $0.indices) } ?? false
      open.pushForeign(name, isIntegration: isHTML)
    case .script, .style, .metadata, .defs:
      open.pushForeign(name, isIntegration: false)
    default:
      return true
    }
    hideUnseenPart(name)
    return true
  }

  /// Takes an end tag inside of a drawing or formula; false where HTML's rules decide on it.
  mutating func takesForeignEndTag() -> Bool {
    let name = tokenizer.name
    if name == .p || name == .br {
      leaveForeign()
      return false
    }
    let entry = open.entry(of: name, above: open.context.foreignRoot - 1)
    guard name != .other, entry >= 0 else { return false }
    close(to: entry)
    return true
  }

  /// Whether the innermost element is one inside of which HTML's rules hold.
  private var isAtIntegration: Bool {
    open.context.integration >= 0 && Int(open.context.integration) == open.count - 1
  }

  private func holdsHTML(_ name: ElementName) -> Bool {
    switch open.name(of: open.context.integration) {
    case .mi, .mo, .mn, .ms, .mtext: name != .mglyph && name != .malignmark
    default: true
    }
  }

  private func isHTMLType(_ source: Span<UInt8>, _ value: Range<Int>) -> Bool {
    [("text/html" as StaticString), "application/xhtml+xml"].contains {
      value.count == $0.utf8CodeUnitCount && source.hasBytesIgnoringCase($0, at: value.lowerBound)
    }
  }

  /// Tips, descriptions and definitions are not drawn.
  private mutating func hideUnseenPart(_ name: ElementName) {
    switch name {
    case .title, .desc, .script, .style, .metadata, .defs, .annotation, .annotationXML:
      open.context.visibility = .silent
    default: break
    }
  }

  /// Closes everything up to the HTML around the drawing, or inside it.
  private mutating func leaveForeign() {
    let last = max(open.context.integration, open.context.foreignRoot - 1)
    close(to: last + 1)
  }

  /// Whether a tag ends the drawing, since it can only be HTML.
  private func breaksOut(_ name: ElementName) -> Bool {
    switch name {
    case .b, .big, .blockquote, .body, .br, .center, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2,
      .h3, .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre,
      .ruby, .span, .strong, .table, .ul, .code, .s, .small, .strike, .sub, .sup, .tt, .u,
      .var:
      true
    case .font:
      tokenizer.value(of: .color) != nil || tokenizer.value(of: .face) != nil
        || tokenizer.value(of: .size) != nil
    default: false
    }
  }
}
