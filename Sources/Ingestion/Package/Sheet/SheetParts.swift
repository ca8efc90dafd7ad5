import SourceText

/// Reads `workbook.xml`: the sheets in their order.
struct WorkbookReader: PartHandler {
  struct Sheet {
    let name: String
    /// The name in the part.
    let place: Range<Int>
    let relationship: String
    let isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var startsIn1904 = false

  mutating func start(_ tag: PartTag, _ source: Span<UInt8>) {
    switch tag.element {
    case .workbookProperties:
      startsIn1904 = tag.value("date1904", source).map { $0 == "1" || $0 == "true" } ?? false
    case .sheet:
      guard let name = tag.value("name", source), let place = tag.place(of: "name", source),
        let id = tag.value("id", source)
      else { return }
      let state = tag.value("state", source) ?? "visible"
      sheets.append(
        Sheet(name: name, place: place, relationship: id, isHidden: state != "visible")
      )
    default: break
    }
  }

  mutating func end(_ element: PartElement, at place: Int) {}
  mutating func text(_ range: Range<Int>, isLiteral: Bool, _ source: Span<UInt8>) {}
}

/// Reads the number formats of `styles.xml`.
struct SheetStylesReader: PartHandler {
  private var codes: [Int: String] = [:]
  private var ids: [Int] = []
  private var isInCells = false

  /// The format of each cell style.
  var formats: [SheetNumberFormat] { ids.map { SheetNumberFormat(id: $0, codes: codes) } }

  mutating func start(_ tag: PartTag, _ source: Span<UInt8>) {
    switch tag.element {
    case .sheetNumberFormat:
      if let id = tag.number("numFmtId", source) { codes[id] = tag.value("formatCode", source) }
    case .cellFormats: isInCells = true
    case .cellFormat: if isInCells { ids.append(tag.number("numFmtId", source) ?? 0) }
    default: break
    }
  }

  mutating func end(_ element: PartElement, at place: Int) {
    if element == .cellFormats { isInCells = false }
  }

  mutating func text(_ range: Range<Int>, isLiteral: Bool, _ source: Span<UInt8>) {}
}

/// A stretch of a part's text, and whether it is literal.
struct PartText {
  let range: Range<Int>
  let isLiteral: Bool
}

/// Reads the texts that cells share.
struct SharedTextsReader: PartHandler {
  private(set) var texts: [PartText] = []
  /// Where the texts of each item begin in `texts`.
  private var starts: [Int] = []
  private var isInText = false
  private var phonetic = false

  /// The texts of an item.
  func item(_ index: Int) -> ArraySlice<PartText> {
    guard starts.indices.contains(index) else { return [] }
    let end = index + 1 < starts.count ? starts[index + 1] : texts.count
    return texts[starts[index]..<end]
  }

  mutating func start(_ tag: PartTag, _ source: Span<UInt8>) {
    switch tag.element {
    case .sharedItem: starts.append(texts.count)
    case .sheetPhonetic: phonetic = true
    case .sheetText: isInText = !phonetic
    default: break
    }
  }

  mutating func end(_ element: PartElement, at place: Int) {
    switch element {
    case .sheetPhonetic: phonetic = false
    case .sheetText: isInText = false
    default: break
    }
  }

  mutating func text(_ range: Range<Int>, isLiteral: Bool, _ source: Span<UInt8>) {
    if isInText { texts.append(PartText(range: range, isLiteral: isLiteral)) }
  }
}
