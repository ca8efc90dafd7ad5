package import Messages
import SourceText

/// Shows diagnostics to people: the place, the line, and marks under the very characters.
package struct DiagnosticRenderer: Sendable {
  /// Whether to use colours.
  package let colour: Bool
  /// The words of the language to show them in.
  package let words: Words

  /// Creates a renderer.
  package init(colour: Bool, words: Words) {
    self.colour = colour
    self.words = words
  }

  /// A diagnostic with its line; `sources` finds the texts of labels in other files.
  package func render(
    _ diagnostic: RuleDiagnostic,
    source: RuleSource?,
    sources: (String) -> RuleSource? = { _ in nil }
  ) -> String {
    let tint =
      switch diagnostic.severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    var lines: [String] = []
    let place = source.map { Place(of: diagnostic.range, in: $0.text) }
    let position = place.map { ":\($0.line):\($0.column)" } ?? ""
    lines.append(
      paint("\(diagnostic.path)\(position)", "1") + ": "
        + paint("\(words(diagnostic.severity.label))[\(diagnostic.code.rawValue)]", tint)
        + words(": ") + words(diagnostic.message)
    )
    if let place { lines += excerpt(place, tint) }
    for label in diagnostic.labels {
      guard let text = label.path == diagnostic.path ? source : sources(label.path) else {
        continue
      }
      let other = Place(of: label.range, in: text.text)
      lines.append("  \(label.path):\(other.line):\(other.column): \(words(label.text))")
      lines += excerpt(other, "36")
    }
    if let help = diagnostic.help {
      lines.append("  " + paint(words("help"), "36") + words(": ") + words(help))
    }
    return lines.joined(separator: "\n")
  }

  private func excerpt(_ place: Place, _ tint: String) -> [String] {
    let number = String(place.line)
    let margin = String(repeating: " ", count: number.count)
    let marks =
      String(repeating: " ", count: place.indent)
      + paint(String(repeating: "^", count: max(place.width, 1)), tint)
    return ["  \(number) | \(place.text)", "  \(margin) | \(marks)"]
  }

  private func paint(_ text: String, _ code: String) -> String {
    colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// A range as line, column (both from 1, columns in characters), and cells of a terminal.
  private struct Place {
    let line: Int
    let column: Int
    let text: String
    let indent: Int
    let width: Int

    init(of range: TextRange, in bytes: [UInt8]) {
      let lower = min(Int(range.lower), bytes.count)
      let before = bytes[..<lower]
      line = before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
      let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let end = bytes[lower...].firstIndex(of: 0x0A) ?? bytes.count
      let head = String(decoding: bytes[start..<lower], as: UTF8.self)
      let marked = String(
        decoding: bytes[lower..<min(max(Int(range.upper), lower), end)],
        as: UTF8.self
      )
      let whole = String(decoding: bytes[start..<max(end, start)], as: UTF8.self)
      column = head.unicodeScalars.count + 1
      text = whole.replacingTabs
      indent = DisplayWidth.columns(of: head.replacingTabs)
      width = DisplayWidth.columns(of: marked.replacingTabs)
    }
  }
}

extension String {
  fileprivate var replacingTabs: String {
    String(filter { $0 != "\r" }.map { $0 == "\t" ? " " : $0 })
  }
}
