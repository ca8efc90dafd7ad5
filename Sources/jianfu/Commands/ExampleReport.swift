import Checker
import Findings
import RuleEngine
import RuleLanguage
import RuleTooling
import SourceText
import Messages

/// Tells why an example of a rule failed.
struct ExampleReport {
  let text: String

  /// Looks into the rule for what kept it from finding the example, or made it find it.
  init(_ failure: ExampleRun.Failure, in program: CheckedProgram, profile: String) {
    let rule = failure.rule
    let path = failure.example.file ?? rule.path
    let source = program.source(at: path)
    let line = source.map { lineNumber(of: failure.example.text.range.lower, in: $0) }
    let place = line.map { "\(path):\($0)" } ?? path
    let wanted: Message =
      failure.example.violates
      ? "violates, but the rule finds nothing" : "complies, but the rule finds something"
    let reason = failure.mended == nil ? wanted : Self.unmended
    var lines = [say("FAILED \(rule.id) \(place): \(reason)")]
    lines += failure.example.text.value.split(separator: "\n").map { "    \($0)" }
    if let mended = failure.mended {
      lines +=
        ["  " + say("with its words replaced:")] + mended.split(separator: "\n").map { "    \($0)" }
    }
    for problem in failure.problems {
      lines.append("  " + say("not read: \(told: problem.message)"))
    }
    for finding in failure.found where finding.rule == rule.id || failure.example.violates {
      lines.append("  " + say("\(finding.rule) finds: \(finding.quote)"))
      // What this rule saw is told below.
      if finding.rule != rule.id { lines += (finding.because ?? []).map { "    \($0.text)" } }
    }
    if failure.example.violates, failure.found.isEmpty {
      lines.append("  " + say("no rule finds anything"))
    }
    lines += Self.reasons(failure, in: program, profile: profile).map { "  " + $0 }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static let unmended: Message = "violates, and still does when its words are replaced"

  private static func reasons(
    _ failure: ExampleRun.Failure,
    in program: CheckedProgram,
    profile: String
  ) -> [String] {
    guard let inquiry = try? RuleInquiry(failure.rule.id, in: program, profile: profile, words: say)
    else {
      return []
    }
    var options = LintOptions(today: Environment.today())
    options.words = say
    options.asOf = failure.example.date
    return inquiry.explain(
      FileContents(Array(failure.example.document.utf8)),
      path: "example",
      line: nil,
      options: options
    ).lines(say)
  }
}

/// The line of an offset, counted from 1.
func lineNumber(of offset: UInt32, in source: RuleSource) -> Int {
  source.text.prefix(Int(offset)).reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
}
