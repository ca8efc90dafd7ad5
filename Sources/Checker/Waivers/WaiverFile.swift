import Messages
import Findings
import RuleLanguage

/// The keys of one waiver; adding a case is the only way to add one.
package enum WaiverKey: String, CaseIterable, Sendable {
  case rule, file, quote, fingerprint, reason, approver, permit, expires
}

/// A file of waivers.
struct WaiverFile {
  /// The file as the run names it.
  let path: String
  /// Its folder; the files of waivers are named relative to it.
  let folder: String
  /// What it holds, in its order.
  private(set) var waivers: [Waiver] = []

  /// Reads a file of waivers.
  ///
  /// - Parameter rules: The ids of the rules there are.
  /// - Throws: `ConfigurationFailure` with every mistake of the file.
  init(reading path: String, rules: Set<String>) throws(ConfigurationFailure) {
    try self.init(try YAMLFile(path: path), rules: rules)
  }

  /// Reads waivers from a text.
  init(_ text: String, path: String, rules: Set<String>) throws(ConfigurationFailure) {
    try self.init(YAMLFile(path: path, text: text), rules: rules)
  }

  private init(_ file: YAMLFile, rules: Set<String>) throws(ConfigurationFailure) {
    var file = file
    path = file.path
    folder = Settings(path: file.path).folder
    let lines = LineTable(file.text)
    if let content = file.content {
      for entry in file.mapping(content, known: ["version", "waivers"]) {
        if entry.key == "version" {
          if let version = file.string(entry.value), version != "1" {
            file.note("this release reads version 1 of waivers only", at: entry.value)
          }
          continue
        }
        for element in file.list(entry.value) {
          if let waiver = Self.waiver(element, &file, lines, rules) { waivers.append(waiver) }
        }
      }
    }
    guard file.mistakes.isEmpty else { throw ConfigurationFailure(file.mistakes) }
  }

  /// Reads one waiver; nil where something of it is missing or wrong.
  private static func waiver(
    _ element: YAMLFile.Value,
    _ file: inout YAMLFile,
    _ lines: LineTable,
    _ rules: Set<String>
  ) -> Waiver? {
    let before = file.mistakes.count
    var texts: [WaiverKey: String] = [:]
    var files: [GlobPattern] = []
    var expires: CalendarDate?
    for entry in file.mapping(element, known: WaiverKey.allCases.map(\.rawValue)) {
      guard let key = WaiverKey(rawValue: entry.key) else { continue }
      switch key {
      case .expires: expires = file.date(entry.value)
      case .file:
        for value in file.list(entry.value) {
          if let pattern = pattern(value, &file) { files.append(pattern) }
        }
      default: texts[key] = file.string(entry.value)
      }
      if key == .rule, let rule = texts[.rule], !rules.contains(rule) {
        let near =
          Spelling.nearest(to: rule, among: rules.sorted())
          ?? Spelling.nearest(to: rule.uppercased(), among: rules.sorted())
        file.note(
          "there is no rule '\(rule)'",
          at: entry.value,
          help: YAMLFile.help(near) ?? "jianfu rules list shows all there are"
        )
      }
      if key == .quote, let quote = texts[.quote],
        QuoteShape(quote).scalars.count < Waiver.shortestQuote
      {
        file.note(
          "a quote of fewer than \(Waiver.shortestQuote) letters would let too much pass",
          at: entry.value,
          help: "quote more of the sentence"
        )
      }
    }
    guard file.mistakes.count == before else { return nil }
    var missing = [WaiverKey.rule, .reason, .approver, .permit].filter { texts[$0] == nil }
    if files.isEmpty { missing.append(.file) }
    if expires == nil { missing.append(.expires) }
    let target = (texts[.fingerprint], texts[.quote])
    guard missing.isEmpty, let expires, let rule = texts[.rule], let reason = texts[.reason],
      let approver = texts[.approver], let permit = texts[.permit]
    else {
      let names = missing.map(\.rawValue)
      file.note(
        "the waiver lacks \(list: names)",
        at: element,
        help: "nothing is waived without them"
      )
      return nil
    }
    let chosen: Waiver.Target
    switch target {
    case (let fingerprint?, nil): chosen = .fingerprint(fingerprint)
    case (nil, let quote?): chosen = .quote(quote)
    default:
      file.note(
        "a waiver names its finding by 'quote' or by 'fingerprint', one of them",
        at: element
      )
      return nil
    }
    let place = lines.line(element.line, from: element.column)
    return Waiver(
      rule: rule,
      files: files,
      target: chosen,
      reason: reason,
      approver: approver,
      permit: permit,
      expires: expires,
      region: place.region,
      quote: place.text,
      source: "\(file.path):\(element.line)"
    )
  }

  private static func pattern(_ value: YAMLFile.Value, _ file: inout YAMLFile) -> GlobPattern? {
    guard let text = file.string(value) else { return nil }
    do throws(GlobPattern.Mistake) {
      return try GlobPattern(text)
    } catch {
      file.note("'\(text)' is no pattern of paths", at: value, help: error.message)
      return nil
    }
  }
}

/// Where the lines of a UTF-8 text begin.
struct LineTable {
  private let lines: [(offset: Int, text: Substring)]

  init(_ text: String) {
    var lines: [(Int, Substring)] = []
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append((offset, line))
      offset += line.utf8.count + 1
    }
    self.lines = lines
  }

  /// The rest of a line from a column on, with its place; both count from 1.
  func line(_ number: Int, from column: Int) -> (region: Region, text: String) {
    let (offset, line) = lines.indices.contains(number - 1) ? lines[number - 1] : (0, "")
    let before = line.unicodeScalars.prefix(column - 1)
    var rest = line.unicodeScalars.dropFirst(column - 1)
    while let last = rest.last, last == "\r" || last == " " { rest.removeLast() }
    let text = String(rest)
    let region = Region(
      startLine: number,
      startColumn: column,
      endLine: number,
      endColumn: column + rest.count,
      byteOffset: offset + String(before).utf8.count,
      byteLength: text.utf8.count
    )
    return (region, text)
  }
}
