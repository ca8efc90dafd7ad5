/// Text made fit for GitHub's Markdown.
enum MarkdownText {
  /// Escapes a text for one line: nothing in it is markup, a link, a mention or a cell's end.
  static func escape(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in plain(text).unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      // A mention or a reference to an issue would notify somebody.
      case "@": result.append(contentsOf: "&#64;".unicodeScalars)
      case "#": result.append(contentsOf: "&#35;".unicodeScalars)
      case "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "!", "|", "~", "$", "+", "-", ".":
        if isMarkup(scalar) { result.append("\\") }
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A text as code, whatever backquotes it holds.
  static func code(_ text: String) -> String {
    let flat = plain(text).split(separator: "|", omittingEmptySubsequences: false)
      .joined(separator: "\\|")
    var longest = 0
    var run = 0
    for scalar in flat.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let space = longest > 0 ? " " : ""
    return fence + space + flat + space + fence
  }

  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "+", "-", ".", "(", ")", "!", "{", "}": false
    default: true
    }
  }
}
