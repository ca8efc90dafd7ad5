package import Findings
package import Messages

/// The help page of a rule, for places that show one beside a finding.
struct RuleHelp {
  private let sections: [(title: String, lines: [String])]
  private let rule: RuleFacts

  init(_ rule: RuleFacts, _ words: Words) {
    self.rule = rule
    let all: [(String, [String])] = [
      (words("Basis"), rule.basis.map(words.basis)),
      (words("What to do"), rule.advice.isEmpty ? [] : [rule.advice]),
      (words("Flagged"), rule.violates),
      (words("Not flagged"), rule.complies),
      (words("Known limits"), rule.note.map { [$0] } ?? []),
    ]
    sections = all.filter { !$0.1.isEmpty }.map { (title: $0.0, lines: $0.1) }
  }

  /// One paragraph.
  var summary: String { rule.advice.isEmpty ? rule.title : "\(rule.title)。\(rule.advice)" }

  /// The page as plain text.
  var plain: String {
    let parts = sections.map { section in
      "\(section.title)\n" + section.lines.map { "- \($0)" }.joined(separator: "\n")
    }
    return (["\(rule.id) \(rule.title)"] + parts).joined(separator: "\n\n")
  }

  /// The page in Markdown.
  var markdown: String {
    let parts = sections.map { section in
      "**\(section.title)**\n\n"
        + section.lines.map { "- \(MarkdownText.escape($0))" }.joined(separator: "\n")
    }
    return (["# \(rule.id) \(MarkdownText.escape(rule.title))"] + parts).joined(separator: "\n\n")
  }
}

extension Words {
  /// A problem of an input with what can be done about it.
  package func text(of problem: InputProblem) -> String {
    told(problem.message) + (problem.remedy.map { self(" (try: \(told($0)))") } ?? "")
  }
}
