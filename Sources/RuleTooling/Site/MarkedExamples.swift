import Checker
import Findings
import RuleEngine
import RuleLanguage
import SourceText

/// Renders examples with the words marked that their rule finds.
final class MarkedExamples {
  private let rules: CompiledRules
  private let today: CalendarDate
  private var linters: [CalendarDate?: DocumentLinter] = [:]

  init(_ rules: CompiledRules, today: CalendarDate) {
    self.rules = rules
    self.today = today
  }

  /// The example as a page shows it; whole documents as their source.
  func markup(
    _ example: RuleDeclaration.Example,
    of rule: String,
    why: String? = nil
  ) -> Markup {
    let bytes = Array(example.text.value.utf8)
    let findings = linter(asOf: example.date)
      .lint(FileContents(Array(example.document.utf8)), path: "example").findings
      .filter { $0.rule == rule && example.violates }
    var pieces: [Markup] = []
    var done = 0
    for finding in findings.sorted(by: { $0.region.byteOffset < $1.region.byteOffset }) {
      let lower = max(done, finding.region.byteOffset)
      let upper = finding.region.byteOffset + finding.region.byteLength
      guard lower < upper, upper <= bytes.count else { continue }
      pieces.append(Markup(text: String(decoding: bytes[done..<lower], as: UTF8.self)))
      pieces.append("<mark>\(String(decoding: bytes[lower..<upper], as: UTF8.self))</mark>")
      done = upper
    }
    pieces.append(Markup(text: String(decoding: bytes[done...], as: UTF8.self)))
    let isCode = example.text.value.contains("<")
    let date = example.date.map { "（\($0.description) 的文件）" } ?? ""
    let times = example.times > 1 ? "（最后一行写 \(example.times) 遍）" : ""
    return """
      <div class="example \(example.violates ? "violates" : "complies")\(isCode ? " code" : "")">\
      \(Markup(stringLiteral: pieces.map(\.html).joined()))\(date)\(times)\
      \(Markup.with(why) { "<div class=\"why\">不报的原因：\($0)</div>" })</div>
      """
  }

  private func linter(asOf day: CalendarDate?) -> DocumentLinter {
    if let known = linters[day] { return known }
    var options = LintOptions(today: today)
    options.asOf = day
    let made = DocumentLinter(rules: rules, options: options)
    linters[day] = made
    return made
  }
}
