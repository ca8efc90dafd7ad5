import SourceText

/// The numbering definitions of a Word document, and how far each list has counted.
struct WordNumbering {
  /// One level of a list.
  struct Level {
    var start = 1
    var format = NumberFormat.decimal
    /// With `%1` for the number of the first level.
    var text = ""
    var isLegal = false
    /// The paragraph style that it belongs to.
    var style: String?
    /// Whether it starts anew behind a number of a higher level.
    var restarts = true
  }

  /// What a number stands for: a definition, and where it differs from it.
  struct Instance {
    var definition: Int
    var levels: [Int: Level] = [:]
    var starts: [Int: Int] = [:]
  }

  struct Definition {
    var levels: [Int: Level] = [:]
    /// The style whose numbering it takes.
    var styleLink: String?
  }

  var definitions: [Int: Definition] = [:]
  var instances: [Int: Instance] = [:]
  /// The numbers that each definition has come to, by level.
  private var counters: [Int: [Int?]] = [:]
  private var started: Set<Started> = []

  private struct Started: Hashable {
    let instance: Int
    let level: Int
  }

  private static let levels = 9

  /// Counts on, and gives the number as a reader sees it; nil where the paragraph bears none.
  mutating func next(_ id: Int, level: Int, styles: WordStyles) -> String? {
    guard id > 0, (0..<Self.levels).contains(level), let instance = instances[id] else {
      return nil
    }
    let definition = linked(instance.definition, styles)
    guard let shape = shape(instance, definition, level) else { return nil }
    var numbers = counters[definition] ?? Array(repeating: nil, count: Self.levels)
    if let start = instance.starts[level],
      started.insert(Started(instance: id, level: level)).inserted
    {
      numbers[level] = start
    } else {
      numbers[level] = numbers[level].map { $0 + 1 } ?? instance.starts[level] ?? shape.start
    }
    for deeper in level + 1..<Self.levels
    where self.shape(instance, definition, deeper)?.restarts ?? true {
      numbers[deeper] = nil
    }
    for higher in 0..<level where numbers[higher] == nil {
      numbers[higher] = self.shape(instance, definition, higher)?.start ?? 1
    }
    counters[definition] = numbers
    return label(shape, numbers, instance, definition)
  }

  /// The level of a definition that a paragraph style belongs to.
  func level(ofStyle style: String, _ id: Int) -> Int? {
    guard let definition = instances[id].flatMap({ definitions[$0.definition] }) else { return nil }
    return definition.levels.first { $0.value.style == style }?.key
  }

  /// The definition behind one that only names a style.
  private func linked(_ definition: Int, _ styles: WordStyles) -> Int {
    guard let style = definitions[definition]?.styleLink, let id = styles.numID(ofStyle: style),
      let instance = instances[id]
    else { return definition }
    return instance.definition
  }

  private func shape(_ instance: Instance, _ definition: Int, _ level: Int) -> Level? {
    instance.levels[level] ?? definitions[definition]?.levels[level]
  }

  private func label(
    _ shape: Level,
    _ numbers: [Int?],
    _ instance: Instance,
    _ definition: Int
  ) -> String? {
    switch shape.format {
    case .none where !shape.text.contains("%"): return shape.text.isEmpty ? nil : shape.text
    case .bullet: return shape.text.isEmpty ? nil : Self.bullet(shape.text)
    default: break
    }
    var text = ""
    var isPlace = false
    for character in shape.text {
      if isPlace, let place = character.wholeNumberValue, (1...Self.levels).contains(place) {
        let level = place - 1
        let own = self.shape(instance, definition, level)?.format ?? .decimal
        text += (shape.isLegal ? .decimal : own).text(numbers[level] ?? 1)
        isPlace = false
      } else if character == "%" {
        isPlace = true
      } else {
        text.append(character)
      }
    }
    return text.isEmpty ? nil : text
  }

  /// A bullet; those of symbol fonts, which mean nothing elsewhere, become a common one.
  private static func bullet(_ text: String) -> String {
    let isPrivate = text.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) }
    return isPrivate ? "\u{2022}" : text
  }
}

/// Reads `numbering.xml`.
struct WordNumberingReader: PartHandler {
  private(set) var numbering = WordNumbering()
  private var definition: (id: Int, value: WordNumbering.Definition)?
  private var instance: (id: Int, value: WordNumbering.Instance)?
  private var level: (index: Int, value: WordNumbering.Level)?
  private var overridden: Int?

  mutating func start(_ tag: PartTag, _ source: Span<UInt8>) {
    switch tag.element {
    case .abstractNumbering:
      definition = (tag.number("abstractNumId", source) ?? -1, .init())
    case .numberingStyleLink: definition?.value.styleLink = tag.value("val", source)
    case .num: instance = (tag.number("numId", source) ?? -1, .init(definition: -1))
    case .abstractNumberingID: instance?.value.definition = tag.number("val", source) ?? -1
    case .levelOverride: overridden = tag.number("ilvl", source)
    case .startOverride:
      if let overridden { instance?.value.starts[overridden] = tag.number("val", source) }
    case .levelDefinition: level = (tag.number("ilvl", source) ?? -1, .init())
    default: takeLevel(tag, source)
    }
  }

  private mutating func takeLevel(_ tag: PartTag, _ source: Span<UInt8>) {
    switch tag.element {
    case .startValue: level?.value.start = tag.number("val", source) ?? 1
    case .numberFormat: level?.value.format = NumberFormat(word: tag.value("val", source) ?? "")
    case .paragraphStyle: level?.value.style = tag.value("val", source)
    case .levelText: level?.value.text = tag.value("val", source) ?? ""
    case .legalNumbering: level?.value.isLegal = tag.isOn("val", source)
    case .levelRestart: level?.value.restarts = tag.number("val", source) != 0
    default: break
    }
  }

  mutating func end(_ element: PartElement, at place: Int) {
    switch element {
    case .levelDefinition:
      guard let level else { return }
      if instance != nil {
        instance?.value.levels[level.index] = level.value
      } else {
        definition?.value.levels[level.index] = level.value
      }
      self.level = nil
    case .levelOverride: overridden = nil
    case .abstractNumbering:
      if let definition { numbering.definitions[definition.id] = definition.value }
      definition = nil
    case .num:
      if let instance { numbering.instances[instance.id] = instance.value }
      instance = nil
    default: break
    }
  }

  mutating func text(_ range: Range<Int>, isLiteral: Bool, _ source: Span<UInt8>) {}
}
