import SourceText

/// The styles of a Word document, with what they inherit resolved.
struct WordStyles {
  /// What a style says; nil where it says nothing.
  struct Style {
    var name = ""
    var basedOn: String?
    var outline: Int?
    var numID: Int?
    var level: Int?
    var alignment: String?
    var isBold: Bool?
    var isHidden: Bool?
    /// In half points.
    var size: Int?
  }

  private var styles: [String: Style] = [:]
  private var defaults = Style()

  /// Styles that are based on each other, at most.
  private static let longestChain = 20

  /// The style of an id, with what it inherits; the defaults where there is none.
  func resolved(_ id: String?) -> Style {
    var found = Style()
    var next = id
    var steps = 0
    while let id = next, let style = styles[id], steps < Self.longestChain {
      if found.name.isEmpty { found.name = style.name.lowercased() }
      found.inherit(style)
      next = style.basedOn
      steps += 1
    }
    found.inherit(defaults)
    return found
  }

  /// The number definition that a style of an id is linked to.
  func numID(ofStyle id: String) -> Int? { styles[id]?.numID }

  mutating func setDefaults(_ style: Style) { defaults = style }
  mutating func add(_ id: String, _ style: Style) { if styles[id] == nil { styles[id] = style } }
}

extension WordStyles.Style {
  fileprivate mutating func inherit(_ other: Self) {
    outline = outline ?? other.outline
    numID = numID ?? other.numID
    level = level ?? other.level
    alignment = alignment ?? other.alignment
    isBold = isBold ?? other.isBold
    isHidden = isHidden ?? other.isHidden
    size = size ?? other.size
  }

  /// Takes in one property, of a style or straight in a paragraph or run.
  mutating func take(_ tag: PartTag, _ source: Span<UInt8>) {
    switch tag.element {
    case .outlineLevel: outline = tag.number("val", source)
    case .numberingID: numID = tag.number("val", source)
    case .numberingLevel: level = tag.number("val", source)
    case .alignment: alignment = tag.value("val", source)
    case .bold: isBold = tag.isOn("val", source)
    case .hidden: isHidden = tag.isOn("val", source)
    case .fontSize: size = tag.number("val", source)
    default: break
    }
  }
}

/// Reads `styles.xml`.
struct WordStylesReader: PartHandler {
  private(set) var styles = WordStyles()
  private var id: String?
  private var style = WordStyles.Style()
  private var isDefault = false
  /// Depth inside of what a style says about parts of tables or formerly said.
  private var skipped = 0

  mutating func start(_ tag: PartTag, _ source: Span<UInt8>) {
    if skipped > 0 {
      skipped += 1
      return
    }
    switch tag.element {
    case .style:
      id = tag.value("styleId", source)
      style = WordStyles.Style()
    case .runDefaults:
      isDefault = true
      style = WordStyles.Style()
    case .styleName: style.name = tag.value("val", source) ?? ""
    case .basedOn: style.basedOn = tag.value("val", source)
    case .paragraphChange, .runChange: skipped = 1
    default: if id != nil || isDefault { style.take(tag, source) }
    }
  }

  mutating func end(_ element: PartElement, at place: Int) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch element {
    case .style:
      if let id { styles.add(id, style) }
      id = nil
    case .runDefaults:
      styles.setDefaults(style)
      isDefault = false
    default: break
    }
  }

  mutating func text(_ range: Range<Int>, isLiteral: Bool, _ source: Span<UInt8>) {}
}
