import SourceText

/// The styles of an OpenDocument text, with what they inherit resolved.
struct OpenStyles {
  /// What a style says; nil where it says nothing.
  struct Style {
    var parent: String?
    var alignment: String?
    var isBold: Bool?
    var isHidden: Bool?
    /// In tenths of a point.
    var size: Int?
    /// The level of a heading.
    var outline: Int?
  }

  /// One level of a list.
  struct Level {
    var start = 1
    var format = NumberFormat.none
    var prefix = ""
    var suffix = ""
    /// How many levels the number shows.
    var shown = 1
    var bullet: String?
    /// The whole number with `%1%` for that of the first level, where the program wrote it.
    var pattern: String?
  }

  private var styles: [String: Style] = [:]
  private(set) var lists: [String: [Int: Level]] = [:]
  private(set) var outline: [Int: Level] = [:]

  private static let longestChain = 20

  /// A style by its family and name, with what it inherits.
  func resolved(_ family: String, _ name: String?) -> Style {
    var found = Style()
    var next = name
    var steps = 0
    while let name = next, let style = styles["\(family)/\(name)"], steps < Self.longestChain {
      found.inherit(style)
      next = style.parent
      steps += 1
    }
    if let basis = styles["\(family)/"] { found.inherit(basis) }
    return found
  }

  mutating func add(_ family: String, _ name: String, _ style: Style) {
    styles["\(family)/\(name)"] = style
  }

  mutating func add(list name: String, _ index: Int, _ level: Level) {
    lists[name, default: [:]][index] = level
  }

  mutating func add(outline index: Int, _ level: Level) { outline[index] = level }
}

extension OpenStyles.Style {
  fileprivate mutating func inherit(_ other: Self) {
    alignment = alignment ?? other.alignment
    isBold = isBold ?? other.isBold
    isHidden = isHidden ?? other.isHidden
    size = size ?? other.size
    outline = outline ?? other.outline
  }
}

extension OpenStyles.Level {
  /// The number as a reader sees it, from the numbers of all levels.
  func label(_ numbers: [Int], levels: [Int: OpenStyles.Level]) -> String {
    if let bullet { return bullet }
    if let pattern { return filled(pattern, numbers, levels) }
    let own = numbers.count
    guard case .none = format else {
      let first = max(1, own - max(1, shown) + 1)
      let texts = (first...max(first, own)).map { level in
        (levels[level]?.format ?? .decimal).text(numbers[level - 1])
      }
      return prefix + texts.joined(separator: ".") + suffix
    }
    return ""
  }

  private func filled(
    _ pattern: String,
    _ numbers: [Int],
    _ levels: [Int: OpenStyles.Level]
  ) -> String {
    var text = ""
    for (index, piece) in pattern.split(separator: "%", omittingEmptySubsequences: false)
      .enumerated()
    {
      if index % 2 == 1, let level = Int(piece), numbers.indices.contains(level - 1) {
        text += (levels[level]?.format ?? format).text(numbers[level - 1])
      } else {
        text += piece
      }
    }
    return text
  }
}

extension NumberFormat {
  /// The format that OpenDocument names by its first signs, such as `一, 二, 三, ...`.
  init(open name: String) {
    switch name.first {
    case "1": self = name.hasPrefix("1st") ? .decimal : .decimal
    case "I": self = .upperRoman
    case "i": self = .lowerRoman
    case "A": self = .upperLetter
    case "a": self = .lowerLetter
    case "一": self = .chinese
    case "壹": self = .chineseLegal
    case "〇": self = .chineseDigits
    case "甲": self = .stems
    case "子": self = .branches
    case "①": self = .circled
    case "⑴": self = .parenthesised
    case "⒈": self = .stopped
    case "㈠": self = .chineseParenthesised
    case "㊀": self = .chineseCircled
    case "１": self = .fullWidth
    case nil: self = .none
    default: self = .decimal
    }
  }
}
