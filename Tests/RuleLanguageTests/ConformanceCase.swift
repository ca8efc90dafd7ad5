import Foundation
import Messages
import RuleLanguage
import SourceText
import TestKit
import Testing

/// One case of the conformance suite: rule files, and what is to be said about them.
///
/// A case file begins with one line for each expected diagnostic, `R0301 a`: its code and the label
/// of its place, and goes on behind a line `---`. `--- path` begins a further file; places are
/// marked `{a>…<a}` in it. `--- path.csv` begins a table for `import`, its cells parted by commas.
struct ConformanceCase: Sendable, CustomTestStringConvertible {
  struct Expectation: Hashable, Comparable, CustomStringConvertible {
    let code: String
    let path: String
    let lower, upper: UInt32

    static func < (left: Self, right: Self) -> Bool {
      (left.path, left.lower, left.upper, left.code)
        < (right.path, right.lower, right.upper, right.code)
    }

    var description: String { "\(code) \(path) \(lower)..<\(upper)" }
  }

  let name: String
  let sources: [RuleSource]
  let tables: RuleTables
  let expected: [Expectation]

  var testDescription: String { name }

  init(name: String) throws {
    self.name = name
    let path = Repository.path("Tests/Conformance/" + name)
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    var wanted: [(code: String, label: String)] = []
    var parts: [(path: String, lines: [Substring])] = []
    for line in whole.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("---") {
        let path = line.dropFirst(3).trimmingCharacters(in: .whitespaces)
        parts.append((path.isEmpty ? "case.rules" : path, []))
      } else if parts.isEmpty {
        let words = line.split(separator: " ")
        if words.count >= 2 { wanted.append((String(words[0]), String(words[1]))) }
      } else {
        parts[parts.count - 1].lines.append(line)
      }
    }
    var places: [String: (path: String, range: TextRange)] = [:]
    let imported = parts.filter { $0.path.hasSuffix(".csv") }
    parts.removeAll { $0.path.hasSuffix(".csv") }
    tables = RuleTables { (name, _) throws(RuleTableFailure) in
      guard let part = imported.first(where: { $0.path == name }) else {
        throw RuleTableFailure(
          "the table \(name) cannot be read: \(told: "no such file or folder")"
        )
      }
      let rows = part.lines.filter { !$0.isEmpty }.enumerated().map { index, line in
        RuleTable.Row(
          number: index + 1,
          cells: line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        )
      }
      return RuleTable(headers: rows.first?.cells ?? [], rows: Array(rows.dropFirst()))
    }
    sources = parts.map { part in
      let marked = Marked(part.lines.joined(separator: "\n"))
      for (label, range) in marked.ranges { places[label] = (part.path, range) }
      return RuleSource(path: part.path, text: Array(marked.text.utf8))
    }
    expected = wanted.map { code, label in
      let place = places[label]
      return Expectation(
        code: code,
        path: place?.path ?? "no place \(label)",
        lower: place?.range.lower ?? 0,
        upper: place?.range.upper ?? 0
      )
    }.sorted()
  }

  /// What is said about the files; in `analysis` and `time` with the analyses of rules that check.
  var diagnostics: [RuleDiagnostic] {
    do throws(CompilationFailed) {
      let program = try checkRules(sources, tables: tables)
      guard name.hasPrefix("analysis/") || name.hasPrefix("time/") else { return program.warnings }
      return program.warnings + analyse(program)
    } catch {
      return error.diagnostics
    }
  }

  /// All cases of the suite, good and bad, by path.
  static func all(_ kind: String) throws -> [Self] {
    try Repository.files(under: "Tests/Conformance")
      .filter { $0.hasSuffix(".case") && $0.contains("/\(kind)/") }
      .map { try Self(name: $0) }
  }
}
