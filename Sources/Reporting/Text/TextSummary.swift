package import Findings
package import Messages

/// The summary of a run for a terminal.
package struct TextSummary: Sendable {
  private let words: Words
  private let paint: Paint

  /// Creates a summary.
  package init(_ words: Words, isColoured: Bool) {
    self.words = words
    paint = Paint(isOn: isColoured)
  }

  /// Writes the summary.
  package func bytes(_ summary: RunSummary) -> [UInt8] {
    let text = RunText(words)
    var incomplete = text.incomplete(summary)
    if let first = incomplete.first { incomplete[0] = paint.bold(first) }
    let lines =
      [paint.bold(text.result(summary))] + text.marked(summary) + incomplete
      + text.leftOut(summary) + text.interrupted(summary).map(paint.bold)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
