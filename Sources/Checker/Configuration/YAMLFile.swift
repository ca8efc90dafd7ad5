import Findings
import Messages
import RuleLanguage
import SourceText
import Yams

/// A YAML file that is read key by key, every mistake gathered with its place.
///
/// Unknown keys, keys given twice and values of another kind are mistakes: a configuration that is
/// half understood is worse than none.
struct YAMLFile {
  /// A value of the file with the place it begins at.
  struct Value {
    fileprivate let node: Node
    let line: Int
    let column: Int

    fileprivate init(_ node: Node, above: Value? = nil) {
      self.node = node
      line = node.mark?.line ?? above?.line ?? 1
      column = node.mark?.column ?? above?.column ?? 1
    }
  }

  /// A key of a mapping and what it holds.
  struct Entry {
    let key: String
    let place: Value
    let value: Value
  }

  /// The file as the run names it.
  let path: String
  /// Its text.
  let text: String
  /// What is wrong with it so far.
  private(set) var mistakes: [ConfigurationMistake] = []
  private var root: Node?

  /// Reads a file; one that is no YAML has a mistake and no content.
  init(path: String, text: String) {
    self.path = path
    self.text = text
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      note(error)
    }
  }

  /// Opens and reads a file.
  ///
  /// - Throws: `ConfigurationFailure` if it cannot be read or is not UTF-8.
  init(path: String) throws(ConfigurationFailure) {
    let bytes: [UInt8]
    do throws(FileAccessError) {
      bytes = try FileContents.bytes(ofFileAt: path, limit: 1 << 24)
    } catch {
      let problem = InputProblem.unreadable(FileSystemError(code: error.code))
      throw Self.failure(
        path,
        "cannot read the file: \(told: problem.message)",
        help: problem.remedy.map { "\(told: $0)" }
      )
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Self.failure(path, "the file is not UTF-8", help: "save it as UTF-8")
    }
    self.init(path: path, text: text)
  }

  private static func failure(
    _ path: String,
    _ message: Message,
    help: Message?
  ) -> ConfigurationFailure {
    ConfigurationFailure([
      ConfigurationMistake(path: path, line: 1, column: 1, message: message, help: help)
    ])
  }

  /// What the file holds, nil where it is empty or no YAML.
  var content: Value? {
    guard let root else { return nil }
    if case .scalar(let scalar) = root, isNull(scalar) { return nil }
    return Value(root)
  }

  /// Notes a mistake.
  mutating func note(_ message: Message, at value: Value, help: Message? = nil) {
    mistakes.append(
      ConfigurationMistake(
        path: path,
        line: value.line,
        column: value.column,
        message: message,
        help: help
      )
    )
  }

  /// The entries of a mapping in the order of the file.
  ///
  /// - Parameter known: The keys it may have; nil for any.
  mutating func mapping(_ value: Value, known: [String]?) -> [Entry] {
    guard case .mapping(let pairs) = value.node else {
      note("expected keys with values here", at: value)
      return []
    }
    var entries: [Entry] = []
    var seen: Set<String> = []
    for (keyNode, node) in pairs {
      let place = Value(keyNode, above: value)
      guard case .scalar(let scalar) = keyNode else {
        note("a key must be a word", at: place)
        continue
      }
      let key = scalar.string
      if let known, !known.contains(key) {
        let near = Spelling.nearest(to: key, among: known)
        note(
          "there is no key '\(key)' here",
          at: place,
          help: near.map { "did you mean '\($0)'?" }
            ?? "there are: \(list: known)"
        )
        continue
      }
      guard seen.insert(key).inserted else {
        note("the key '\(key)' is given twice", at: place)
        continue
      }
      entries.append(Entry(key: key, place: place, value: Value(node, above: place)))
    }
    return entries
  }

  /// The elements of a list; a single value counts as a list of one.
  mutating func list(_ value: Value) -> [Value] {
    switch value.node {
    case .sequence(let nodes): return nodes.map { Value($0, above: value) }
    case .scalar(let scalar) where isNull(scalar): return []
    case .scalar, .mapping, .alias: return [value]
    }
  }

  /// A text; numbers and dates are texts, too.
  mutating func string(_ value: Value) -> String? {
    guard case .scalar(let scalar) = value.node, !isNull(scalar) else {
      note("expected a text here", at: value)
      return nil
    }
    guard !scalar.string.isEmpty else {
      note("this text is empty", at: value)
      return nil
    }
    return scalar.string
  }

  /// `true` or `false`.
  mutating func boolean(_ value: Value) -> Bool? {
    if case .scalar(let scalar) = value.node, scalar.style == .plain {
      if scalar.string == "true" { return true }
      if scalar.string == "false" { return false }
    }
    note("expected true or false here", at: value)
    return nil
  }

  /// One of some words.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ value: Value,
    of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let word = string(value) else { return nil }
    if let choice = Choice(rawValue: word) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    let near = Spelling.nearest(to: word, among: known)
    note(
      "'\(word)' is none of \(list: known)",
      at: value,
      help: Self.help(near)
    )
    return nil
  }

  /// What was probably meant, else what there is.
  static func help(_ near: String?, _ known: [String] = []) -> Message? {
    if let near { return "did you mean '\(near)'?" }
    return known.isEmpty ? nil : "there are: \(list: known)"
  }

  /// A day, as `2024-03-05`.
  mutating func date(_ value: Value) -> CalendarDate? {
    guard let text = string(value) else { return nil }
    if let date = CalendarDate(parsing: text) { return date }
    note("'\(text)' is no day", at: value, help: "write it like 2024-03-05")
    return nil
  }

  private func isNull(_ scalar: Node.Scalar) -> Bool {
    scalar.style == .plain
      && (scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null")
  }

  private mutating func note(_ error: any Error) {
    var line = 1
    var column = 1
    var message: Message = "the file is no YAML"
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (line, column) = (mark.line, mark.column)
      message = "the file is no YAML: \(told: problem)"
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      (line, column) = secondLine(of: key, from: context.mark)
      message = "the key '\(key)' is given twice"
    case .reader(let problem, _, _, _): message = "the file is no YAML: \(told: problem)"
    default: break
    }
    mistakes.append(
      ConfigurationMistake(path: path, line: line, column: column, message: message)
    )
  }

  /// Where a key of a mapping stands for the second time; where the mapping begins if that cannot
  /// be told.
  private func secondLine(of key: String, from mark: Mark) -> (line: Int, column: Int) {
    var isFirst = true
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated().dropFirst(mark.line - 1) {
      let word = line.drop { $0 == " " || $0 == "-" }
      guard word.hasPrefix(key + ":") else { continue }
      if !isFirst { return (index + 1, line.count - word.count + 1) }
      isFirst = false
    }
    return (mark.line, mark.column)
  }
}
