import SourceText

/// Reads the styles of `styles.xml` and `content.xml`.
struct OpenStylesReader: PartHandler {
  private(set) var styles = OpenStyles()
  private var family = ""
  private var name: String?
  private var style = OpenStyles.Style()
  private var list: String?
  private var isOutline = false

  mutating func start(_ tag: PartTag, _ source: Span<UInt8>) {
    switch tag.element {
    case .odfStyle, .odfDefaultStyle:
      family = tag.value("family", source) ?? ""
      name = tag.element == .odfStyle ? tag.value("name", source) : ""
      style = OpenStyles.Style()
      style.parent = tag.value("parent-style-name", source)
      style.outline = tag.number("default-outline-level", source)
    case .odfParagraphProperties where name != nil:
      style.alignment = tag.value("text-align", source)
    case .odfTextProperties where name != nil: takeText(tag, source)
    case .odfListStyle: list = tag.value("name", source)
    case .odfOutlineStyle: isOutline = true
    case .odfNumberLevel, .odfBulletLevel, .odfOutlineLevel: takeLevel(tag, source)
    default: break
    }
  }

  private mutating func takeText(_ tag: PartTag, _ source: Span<UInt8>) {
    if let weight = tag.value("font-weight", source) {
      style.isBold = weight == "bold" || (Int(weight) ?? 0) >= 600
    }
    if let display = tag.value("display", source) { style.isHidden = display == "none" }
    // The size of Chinese type has a name of its own.
    for size in [tag.value("font-size-asian", source), tag.value("font-size", source)] {
      if style.size == nil, let size, size.hasSuffix("pt"), let points = Double(size.dropLast(2)) {
        style.size = Int(points * 10)
      }
    }
  }

  private mutating func takeLevel(_ tag: PartTag, _ source: Span<UInt8>) {
    guard let index = tag.number("level", source), (1...10).contains(index) else { return }
    var level = OpenStyles.Level()
    level.start = tag.number("start-value", source) ?? 1
    level.format = NumberFormat(open: tag.value("num-format", source) ?? "")
    level.prefix = tag.value("num-prefix", source) ?? ""
    level.suffix = tag.value("num-suffix", source) ?? ""
    level.shown = tag.number("display-levels", source) ?? 1
    level.pattern = tag.value("num-list-format", source)
    if tag.element == .odfBulletLevel {
      level.bullet = Self.bullet(tag.value("bullet-char", source) ?? "")
    }
    if isOutline {
      styles.add(outline: index, level)
    } else if let list {
      styles.add(list: list, index, level)
    }
  }

  /// A bullet; those of symbol fonts, which mean nothing elsewhere, become a common one.
  private static func bullet(_ text: String) -> String {
    let isPrivate = text.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) }
    return isPrivate ? "\u{2022}" : text
  }

  mutating func end(_ element: PartElement, at place: Int) {
    switch element {
    case .odfStyle, .odfDefaultStyle:
      if let name { styles.add(family, name, style) }
      name = nil
    case .odfListStyle: list = nil
    case .odfOutlineStyle: isOutline = false
    default: break
    }
  }

  mutating func text(_ range: Range<Int>, isLiteral: Bool, _ source: Span<UInt8>) {}
}
