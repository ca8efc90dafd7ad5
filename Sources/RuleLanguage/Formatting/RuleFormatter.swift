import SourceText

/// Which spelling of the keywords the formatter writes.
package enum KeywordSpelling: String, Sendable, CaseIterable {
  /// Each as it stands.
  case asWritten
  case zh
  case en
}

/// A rule file in its canonical layout.
///
/// Nothing but white space changes, and the keywords where another spelling is asked for. Comments
/// stay where they stand; one empty line between two items is kept, more become one.
///
/// - Throws: `CompilationFailed` with the mistakes of a file that cannot be read.
package func formatRules(
  _ source: RuleSource,
  keywords: KeywordSpelling = .asWritten
) throws(CompilationFailed) -> String {
  var parser = Parser(source)
  let parsed = parser.file()
  guard !parsed.diagnostics.contains(where: { $0.severity == .error }) else {
    throw CompilationFailed(diagnostics: parsed.diagnostics)
  }
  var formatter = RuleFormatter(parser, keywords)
  return formatter.format()
}

/// Writes the tokens and comments of a file, line by line.
struct RuleFormatter {
  /// Columns of a terminal that a line should not go beyond.
  static let lineWidth = 100
  static let step = 4

  private let parser: Parser
  private let keywords: KeywordSpelling
  private var output = ""
  private var nextComment = 0
  /// Bodies that are open.
  private var depth = 0
  /// Whether the last line written was the end of a body.
  private var isBehindBody = false

  init(_ parser: Parser, _ keywords: KeywordSpelling) {
    self.parser = parser
    self.keywords = keywords
  }

  mutating func format() -> String {
    let tokens = parser.lexed.tokens
    var index = 0
    while tokens[index].kind != .end {
      var end = index + 1
      while tokens[end].kind != .end, !beginsLine(end) { end += 1 }
      writeLine(index..<end)
      index = end
    }
    writeComments(before: index, indent: 0, isInside: false)
    return output
  }

  private func beginsLine(_ index: Int) -> Bool {
    switch parser.breaks[index] {
    case .none, .fitting: false
    case .line, .deeper, .words, .paragraph: true
    }
  }

  // MARK: Lines

  private mutating func writeLine(_ range: Range<Int>) {
    let tokens = parser.lexed.tokens
    let first = tokens[range.lowerBound]
    let style = parser.breaks[range.lowerBound]
    let closes = first.kind == .rightBrace
    let inside = depth * Self.step
    if closes { depth -= 1 }
    let indent = depth * Self.step + (style == .deeper ? Self.step : 0)
    writeComments(before: range.lowerBound, indent: closes ? inside : indent, isInside: false)
    if hasBlank(before: range.lowerBound, style, closes) { output += "\n" }
    let overflow = style == .words ? indent : indent + Self.step
    var start = range.lowerBound
    for index in range.dropFirst() where hasComment(before: index) {
      write(start..<index, start == range.lowerBound ? indent : overflow, overflow)
      writeComments(before: index, indent: overflow, isInside: true)
      start = index
    }
    write(start..<range.upperBound, start == range.lowerBound ? indent : overflow, overflow)
    for index in range where tokens[index].kind == .leftBrace && parser.breaks[index] == .none {
      depth += 1
    }
    isBehindBody = closes
  }

  private mutating func write(_ range: Range<Int>, _ indent: Int, _ overflow: Int) {
    var layout = LineLayout(indent: indent, overflow: overflow, width: Self.lineWidth)
    output += layout.layOut(range.map { piece($0) })
    output += "\n"
  }

  private func piece(_ index: Int) -> LineLayout.Piece {
    let token = parser.lexed.tokens[index]
    let role = parser.roles[index]
    var text: String
    switch keywords {
    case .zh where role != .none: text = role.chinese
    case .en where role != .none: text = role.english
    default: text = parser.text(token)
    }
    var block: [String] = []
    if token.kind == .block {
      (text, block) = ("\"\"\"", blockLines(token))
    }
    return LineLayout.Piece(
      text: text,
      block: block,
      kind: token.kind,
      role: role,
      isFitting: parser.breaks[index] == .fitting
    )
  }

  /// The lines of a block without the indentation of its closing line.
  private func blockLines(_ token: Token) -> [String] {
    let bytes = parser.source.text.span
    var lines = BlockLayout.lines(bytes, from: Int(token.lower) + 3, to: Int(token.upper) - 3)
    let indentation = lines.removeLast().count
    return lines.dropFirst().map { line in
      var start = line.lowerBound
      let limit = min(line.upperBound, line.lowerBound + indentation)
      while start < limit, BlockLayout.isBlank(bytes[start]) { start += 1 }
      return String(decoding: bytes, from: start, to: line.upperBound)
    }
  }

  // MARK: Empty lines

  /// Whether an empty line stands before a token: where the author left one, and around bodies.
  private func hasBlank(before index: Int, _ style: LineBreak, _ closes: Bool) -> Bool {
    guard index > 0, !closes, !output.hasSuffix("{\n") else { return false }
    let lower = parser.lexed.tokens[index].lower
    if let last = lastComment(before: index) {
      return isBlank(from: last.range.upper, to: lower)
    }
    if depth == 0, style == .paragraph, isBehindBody { return true }
    return isBlank(from: parser.lexed.tokens[index - 1].upper, to: lower)
  }

  private func lastComment(before index: Int) -> Comment? {
    guard nextComment > 0 else { return nil }
    let last = parser.lexed.comments[nextComment - 1]
    let previous = index > 0 ? parser.lexed.tokens[index - 1].upper : 0
    return last.range.lower >= previous && last.startsLine ? last : nil
  }

  private func isBlank(from lower: UInt32, to upper: UInt32) -> Bool {
    var ends = 0
    for byte in parser.source.text[Int(lower)..<Int(upper)] where byte == UInt8(ascii: "\n") {
      ends += 1
    }
    return ends > 1
  }

  // MARK: Comments

  private func hasComment(before index: Int) -> Bool {
    nextComment < parser.lexed.comments.count
      && parser.lexed.comments[nextComment].range.lower < parser.lexed.tokens[index].lower
  }

  private mutating func writeComments(before index: Int, indent: Int, isInside: Bool) {
    var end = index > 0 ? parser.lexed.tokens[index - 1].upper : 0
    while hasComment(before: index) {
      let comment = parser.lexed.comments[nextComment]
      let text = String(
        decoding: parser.source.text.span,
        from: Int(comment.range.lower),
        to: Int(comment.range.upper)
      )
      if !comment.startsLine, output.hasSuffix("\n") {
        output.removeLast()
        output += "  \(text)\n"
      } else {
        let isFirst = output.isEmpty || output.hasSuffix("{\n")
        if !isInside, !isFirst, isBlank(from: end, to: comment.range.lower) { output += "\n" }
        output += String(repeating: " ", count: indent) + text + "\n"
      }
      end = comment.range.upper
      nextComment += 1
    }
  }
}
