import Findings
import RuleLanguage
import SourceText

/// The waivers that stand in the comments of a document, and the mistakes in them.
///
///     <!-- jianfu:waive CERT-01 reason="…" approver="…" permit="…" expires=2026-12-31 -->
///
/// One covers the findings of its rule that begin on its own lines or on the next line with text.
struct InlineWaivers {
  /// Something wrong with a comment that looks like a waiver.
  struct Mistake {
    let message: String
    let region: Region
    let quote: String
  }

  private(set) var waivers: [Waiver] = []
  private(set) var mistakes: [Mistake] = []

  /// Looks for comments that begin with `jianfu:`.
  init(
    in contents: FileContents,
    path: String,
    encoding: TextEncoding,
    rules: Set<String>
  ) {
    for comment in Self.comments(in: contents, encoding) {
      do throws(GrammarMistake) {
        let fields = try Fields(comment.text, rules: rules)
        waivers.append(
          Waiver(
            rule: fields.rule,
            files: nil,
            target: .lines(comment.region.startLine...comment.nextLine),
            reason: fields.reason,
            approver: fields.approver,
            permit: fields.permit,
            expires: fields.expires,
            region: comment.region,
            quote: comment.whole,
            source: "\(path):\(comment.region.startLine)"
          )
        )
      } catch {
        mistakes.append(
          Mistake(message: error.message, region: comment.region, quote: comment.whole)
        )
      }
    }
  }

  // MARK: Grammar

  private struct GrammarMistake: Error {
    let message: String
  }

  private struct Fields {
    let rule: String
    let reason: String
    let approver: String
    let permit: String
    let expires: CalendarDate

    /// Reads what stands between `jianfu:` and the end of the comment.
    init(_ text: String, rules: Set<String>) throws(GrammarMistake) {
      var rest = text[...]
      let verb = Self.word(&rest)
      guard verb == "waive" else {
        throw GrammarMistake(message: "'jianfu:\(verb)' means nothing; write 'jianfu:waive'")
      }
      let rule = Self.word(&rest)
      guard rules.contains(rule) else {
        let near = Spelling.nearest(to: rule, among: rules.sorted())
        let help = near.map { "; did you mean '\($0)'?" } ?? ""
        throw GrammarMistake(message: "there is no rule '\(rule)'\(help)")
      }
      var values: [String: String] = [:]
      while !rest.isEmpty {
        let (key, value) = try Self.field(&rest)
        guard ["reason", "approver", "permit", "expires"].contains(key) else {
          throw GrammarMistake(message: "there is no '\(key)' in a waiver")
        }
        guard values.updateValue(value, forKey: key) == nil else {
          throw GrammarMistake(message: "'\(key)' is given twice")
        }
      }
      let missing = ["reason", "approver", "permit", "expires"].filter { values[$0] == nil }
      guard missing.isEmpty, let reason = values["reason"], let approver = values["approver"],
        let permit = values["permit"], let day = values["expires"]
      else {
        throw GrammarMistake(message: "the waiver lacks \(missing.joined(separator: ", "))")
      }
      guard let expires = CalendarDate(parsing: day) else {
        throw GrammarMistake(message: "'\(day)' is no day; write it like 2026-12-31")
      }
      self.rule = rule
      self.reason = reason
      self.approver = approver
      self.permit = permit
      self.expires = expires
    }

    private static func word(_ rest: inout Substring) -> String {
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest[word.endIndex...].drop(while: \.isWhitespace)
      return String(word)
    }

    private static func field(
      _ rest: inout Substring
    ) throws(GrammarMistake) -> (key: String, value: String) {
      guard let sign = rest.firstIndex(of: "=") else {
        throw GrammarMistake(message: "expected key=\"…\", found '\(rest.prefix(20))'")
      }
      let key = String(rest[..<sign])
      rest = rest[rest.index(after: sign)...]
      guard rest.first == "\"" else {
        let value = word(&rest)
        guard !value.isEmpty else { throw GrammarMistake(message: "'\(key)' has no value") }
        return (key, value)
      }
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: "\"") else {
        throw GrammarMistake(message: "the value of '\(key)' does not end with a \"")
      }
      let value = String(rest[..<end])
      guard !value.allSatisfy(\.isWhitespace) else {
        throw GrammarMistake(message: "'\(key)' has no value")
      }
      rest = rest[rest.index(after: end)...].drop(while: \.isWhitespace)
      return (key, value)
    }
  }

  // MARK: Comments

  private struct Comment {
    /// What stands behind `jianfu:`, without white space at either end.
    let text: String
    let whole: String
    let region: Region
    /// The next line that holds more than white space, the comment's last one where there is none.
    let nextLine: Int
  }

  /// The comments that begin with `jianfu:`.
  private static func comments(in contents: FileContents, _ encoding: TextEncoding) -> [Comment] {
    let hasMark = contents.withBytes { holds("jianfu:", $0, encoding) }
    guard hasMark else { return [] }
    let (bytes, scalars) = contents.withBytes { bytes in decoded(bytes, encoding) }
    var found: [Comment] = []
    var index = 0
    while let start = first("<!--", in: scalars, from: index) {
      guard let end = first("-->", in: scalars, from: start + 4) else { break }
      index = end + 3
      let inside = scalars[(start + 4)..<end].drop { $0.properties.isWhitespace }
      guard inside.starts(with: "jianfu:".unicodeScalars) else { continue }
      var text = inside.dropFirst(7).drop { $0.properties.isWhitespace }
      while text.last?.properties.isWhitespace == true { text.removeLast() }
      found.append(comment(text, start..<index, scalars, bytes))
    }
    return found
  }

  private static func comment(
    _ text: ArraySlice<Unicode.Scalar>,
    _ range: Range<Int>,
    _ scalars: [Unicode.Scalar],
    _ offsets: [Int]
  ) -> Comment {
    func place(_ index: Int) -> (line: Int, column: Int) {
      var (line, start) = (1, 0)
      for position in 0..<index where isLineEnd(position, scalars) {
        line += 1
        start = position + 1
      }
      return (line, index - start + 1)
    }
    let (first, last) = (place(range.lowerBound), place(range.upperBound))
    var nextLine = last.line
    var line = last.line
    for position in range.upperBound..<scalars.count {
      if isLineEnd(position, scalars) {
        line += 1
      } else if line > last.line, !scalars[position].properties.isWhitespace {
        nextLine = line
        break
      }
    }
    func string(_ slice: ArraySlice<Unicode.Scalar>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: slice)
      return String(view)
    }
    return Comment(
      text: string(text),
      whole: string(scalars[range]),
      region: Region(
        startLine: first.line,
        startColumn: first.column,
        endLine: last.line,
        endColumn: last.column,
        byteOffset: offsets[range.lowerBound],
        byteLength: offsets[range.upperBound] - offsets[range.lowerBound]
      ),
      nextLine: nextLine
    )
  }

  /// A line feed, or a carriage return without one.
  private static func isLineEnd(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    scalars[index] == "\n"
      || scalars[index] == "\r" && !(index + 1 < scalars.count && scalars[index + 1] == "\n")
  }

  private static func first(
    _ mark: StaticString,
    in scalars: [Unicode.Scalar],
    from start: Int
  ) -> Int? {
    let wanted = Array(mark.description.unicodeScalars)
    guard scalars.count >= wanted.count, start <= scalars.count - wanted.count else { return nil }
    return (start...(scalars.count - wanted.count)).first { index in
      scalars[index] == wanted[0] && scalars[index..<(index + wanted.count)].elementsEqual(wanted)
    }
  }

  /// Whether ASCII text stands in the bytes of a file.
  private static func holds(
    _ mark: StaticString,
    _ bytes: Span<UInt8>,
    _ encoding: TextEncoding
  ) -> Bool {
    let letters = Array(mark.description.utf8)
    let step = encoding.isUTF16 ? 2 : 1
    let span = (letters.count - 1) * step
    guard bytes.count > span else { return false }
    var index = 0
    while index + span < bytes.count {
      if bytes[index] == letters[0],
        letters.indices.allSatisfy({ bytes[index + $0 * step] == letters[$0] })
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// The characters of a file, and the offset of each, with the end behind the last one.
  private static func decoded(
    _ bytes: Span<UInt8>,
    _ encoding: TextEncoding
  ) -> (offsets: [Int], scalars: [Unicode.Scalar]) {
    var offsets: [Int] = []
    var scalars: [Unicode.Scalar] = []
    var offset = ExcerptMaker.firstByte(bytes, encoding)
    while offset < bytes.count {
      let unit = encoding.unit(in: bytes, at: offset)
      for value in unit.mark == 0 ? [unit.scalar] : [unit.scalar, unit.mark] {
        offsets.append(offset)
        scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
      offset += unit.byteCount
    }
    offsets.append(bytes.count)
    return (offsets, scalars)
  }
}
