import RuleLanguage

/// What the head of a rule file says: its package, and the packages it builds on.
///
/// It is read without checking the file, to know which files a run needs at all.
struct RuleHeader {
  let package: String
  let uses: [String]

  /// Reads the head of a file; nil where it does not begin with a package.
  init?(_ text: [UInt8]) {
    var words = Words(text)
    guard let keyword = words.next(), Keyword.package.isSpelled(keyword), let name = words.next()
    else { return nil }
    package = name
    var uses: [String] = []
    while let word = words.next(), Keyword.use.isSpelled(word), let used = words.next() {
      uses.append(used)
    }
    self.uses = uses
  }

  /// Whether a file declares examples, and nothing else.
  ///
  /// What judges documents does not need it then. A file of anything else is told by its first
  /// declaration, so that only files of examples are read to their end.
  static func holdsOnlyExamples(_ text: [UInt8]) -> Bool {
    var words = Words(text)
    var hasExamples = false
    while let word = words.next() {
      let isExamples = Keyword.examples.isSpelled(word)
      guard isExamples || Keyword.package.isSpelled(word) || Keyword.use.isSpelled(word),
        words.next() != nil
      else { return false }
      hasExamples = hasExamples || isExamples
    }
    return hasExamples && words.isBalanced
  }

  /// The words of a file outside braces, without comments and strings.
  private struct Words {
    private let text: [UInt8]
    private var index = 0
    private var depth = 0

    init(_ text: [UInt8]) {
      self.text = text
      if text.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    /// Whether each brace so far has its other one.
    var isBalanced: Bool { depth == 0 }

    mutating func next() -> String? {
      while index < text.count {
        switch text[index] {
        case 0...0x20: index += 1
        case UInt8(ascii: "/"): skip { $0 == 0x0A }
        case UInt8(ascii: "\""): skipString()
        case UInt8(ascii: "{"):
          depth += 1
          index += 1
        case UInt8(ascii: "}"):
          depth -= 1
          index += 1
        default:
          let start = index
          skip { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || Self.isBrace($0) }
          if depth == 0 { return String(decoding: text[start..<index], as: UTF8.self) }
        }
      }
      return nil
    }

    /// Skips a string, which ends on its line, or a block between three quotation marks.
    private mutating func skipString() {
      let isBlock = isBlockMark(at: index)
      index += isBlock ? 3 : 1
      while index < text.count {
        let byte = text[index]
        if byte == UInt8(ascii: "\"")
          ? !isBlock || isBlockMark(at: index) : byte == 0x0A && !isBlock
        {
          break
        }
        index += byte == UInt8(ascii: "\\") ? 2 : 1
      }
      index += isBlock ? 3 : 1
    }

    private func isBlockMark(at place: Int) -> Bool {
      place + 2 < text.count && text[place] == UInt8(ascii: "\"")
        && text[place + 1] == text[place] && text[place + 2] == text[place]
    }

    private mutating func skip(until isEnd: (UInt8) -> Bool) {
      while index < text.count, !isEnd(text[index]) { index += 1 }
    }

    private static func isBrace(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
    }
  }
}

extension Keyword {
  /// Whether a word is the keyword, in either spelling.
  fileprivate func isSpelled(_ word: String) -> Bool { word == english || word == chinese }
}
