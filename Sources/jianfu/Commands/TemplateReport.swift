import Messages
import RuleLanguage
import RuleTooling
import SourceText

/// Tells which examples of a template failed.
struct TemplateReport {
  let text: String

  /// How many failed examples are shown in full.
  private static let shown = 3

  init(_ outcome: TemplateRun.Outcome, in program: CheckedProgram) {
    let source = program.source(at: outcome.path)
    let line = source.map { lineNumber(of: outcome.range.lower, in: $0) }
    let place = line.map { "\(outcome.path):\($0)" } ?? outcome.path
    let wanted: Message =
      outcome.template.violates
      ? "violates, but the rule finds nothing" : "complies, but the rule finds something"
    var lines = [
      say(
        """
        FAILED \(outcome.rule) \(place): \(wanted) \
        (\(outcome.wrong.count) of \(outcome.count))
        """
      )
    ]
    for example in outcome.wrong.prefix(Self.shown) {
      lines.append("    \(example.example.text.value)")
    }
    let words = outcome.wrong.compactMap(\.varied?.text)
    if !words.isEmpty {
      let list = words.map { "\"\($0)\"" }.joined(separator: " ")
      lines.append("  " + say("not with: \(list)"))
    }
    text = lines.joined(separator: "\n") + "\n"
  }
}
