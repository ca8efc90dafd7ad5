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
    guard let keyword = words.next(), keyword == "package" || keyword == "包",
      let name = words.next()
    else { return nil }
    package = name
    var uses: [String] = []
    while let word = words.next(), word == "use" || word == "引用", let used = words.next() {
      uses.append(used)
    }
    self.uses = uses
  }

  /// Whether a file declares nothing but examples, going by what stands at the start of its lines.
  ///
  /// What judges documents does not need it then.
  static func holdsOnlyExamples(_ source: RuleSource) -> Bool {
    guard source.path.hasSuffix("-examples.rules") else { return false }
    let starts = ["package ", "use ", "examples ", "//", "}"].map { Array($0.utf8) }
    return source.text.split(separator: 0x0A).allSatisfy { line in
      guard let first = line.first, first > 0x20 else { return true }
      return starts.contains { line.starts(with: $0) }
    }
  }

  /// The words of a file, without comments and strings.
  private struct Words {
    private let text: [UInt8]
    private var index = 0

    init(_ text: [UInt8]) {
      self.text = text
      if text.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    mutating func next() -> String? {
      while index < text.count {
        switch text[index] {
        case 0...0x20: index += 1
        case UInt8(ascii: "/"): skip { $0 == 0x0A }
        case UInt8(ascii: "\""):
          index += 1
          skip { $0 == UInt8(ascii: "\"") || $0 == 0x0A }
          index += 1
        default:
          let start = index
          skip { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }
          return String(decoding: text[start..<index], as: UTF8.self)
        }
      }
      return nil
    }

    private mutating func skip(until isEnd: (UInt8) -> Bool) {
      while index < text.count, !isEnd(text[index]) { index += 1 }
    }
  }
}
