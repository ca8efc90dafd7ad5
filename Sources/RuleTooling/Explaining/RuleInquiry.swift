package import Checker
import Findings
package import Messages
package import RuleEngine
package import RuleLanguage
package import SourceText

/// Asks why one rule reports something in a document, or does not.
package struct RuleInquiry {
  private struct Part {
    let branch: RuleDeclaration.Branch
    let questions: [Question]
  }

  private let summary: RuleSummary
  private let rules: CompiledRules
  /// The rule with those that it yields to; nil: it yields to none.
  private let withOwners: CompiledRules?
  private let probes: CompiledRules
  private let parts: [Part]
  private let anywhere: Set<Int>
  private let words: Words

  /// Prepares the questions of a rule; nil where the package has no such rule.
  ///
  /// - Parameter words: The language of what it asks and answers.
  /// - Throws: `EngineFailure`, where the rule does not compile.
  package init?(
    _ rule: String,
    in program: CheckedProgram,
    profile: String,
    words: Words = Words(.chinese)
  ) throws(EngineFailure) {
    guard let graph = RuleGraph(program, package: profile),
      let place = graph.rules.first(where: {
        if case .rule(let made) = graph.declaration(at: $0) { made.id.text == rule } else { false }
      }),
      case .rule(let declaration) = graph.declaration(at: place)
    else { return nil }
    rules = try CompiledRules(files: graph.slice(for: [place]), profile: profile)
    guard let summary = rules.rules.first else { return nil }
    let owners = graph.rules.filter { graph.id(at: $0).map(summary.yields.contains) ?? false }
    withOwners =
      owners.isEmpty
      ? nil : try CompiledRules(files: graph.slice(for: [place] + owners), profile: profile)
    self.summary = summary
    self.words = words
    var builder = QuestionBuilder(graph, words)
    let added = graph.adjustments(of: rule).flatMap(\.unless)
    parts = declaration.branches.map { branch in
      Part(
        branch: branch,
        questions: builder.questions(
          of: branch,
          exceptions: declaration.exceptions(of: branch) + added
        )
      )
    }
    probes = try builder.probes.compiled(with: graph.slice(for: [place]))
    anywhere = builder.anywhere
  }

  /// Explains what the rule makes of a document.
  ///
  /// - Parameters:
  ///   - line: The line that is asked about, counted from 1; nil: the whole document.
  ///   - options: The days, and how documents are read.
  package func explain(
    _ contents: FileContents,
    path: String,
    line: Int?,
    options: LintOptions
  ) -> Explanation {
    var options = options
    options.explains = true
    options.words = words
    options.minimumConfidence = .likely
    let report = DocumentLinter(rules: rules, options: options).lint(contents, path: path)
    let asked = DocumentLinter(rules: probes, options: options).lint(contents, path: path)
    let found = report.findings.filter { finding in
      line.map { (finding.region.startLine...finding.region.endLine).contains($0) } ?? true
    }
    let all = withOwners.map {
      DocumentLinter(rules: $0, options: options).lint(contents, path: path).findings
    }
    let here = found.filter { finding in all.map { isKept(finding, among: $0) } ?? true }
    let left = found.filter { finding in all.map { !isKept(finding, among: $0) } ?? false }
    let answers = Answers(asked.findings, line: line, anywhere: anywhere)
    let isInForce = report.asOf.flatMap(CalendarDate.init(parsing:)).map(summary.holds(on:)) ?? true
    var children = facts(of: report, isInForce: isInForce)
    children += here.prefix(3).map(derivation)
    children += left.prefix(3).map { leaving($0, to: all ?? []) }
    for part in parts {
      children.append(
        Explanation(
          words(part.branch.inWords),
          .fact,
          weight: .branch,
          part.questions.compactMap(answers.explain)
        )
      )
    }
    return Explanation(
      words(
        "\(summary.id) \(summary.title): \(verdict(here, line, isInForce: isInForce))"
      ),
      here.isEmpty ? .no : .yes,
      children
    )
  }

  /// Whether the rule still reports what it finds once the rules that it yields to have their say.
  private func isKept(_ finding: Finding, among all: [Finding]) -> Bool {
    all.contains { $0.rule == summary.id && $0.region == finding.region }
  }

  /// That a rule which owns the matter reports the same words.
  private func leaving(_ finding: Finding, to all: [Finding]) -> Explanation {
    let owner = all.first { other in
      other.rule != summary.id && other.region.part == finding.region.part
        && other.region.bytes.overlaps(finding.region.bytes)
    }
    return Explanation(
      words("left to \(owner?.rule ?? ""), which reports “\(owner?.quote ?? "")”"),
      .no,
      quote: finding.quote,
      region: finding.region
    )
  }

  private func verdict(_ here: [Finding], _ line: Int?, isInForce: Bool) -> String {
    if summary.isDisabled { return words("switched off") }
    if !isInForce { return words("not in force on that day") }
    let place = words(line.map { "line \($0)" } ?? "the whole document")
    return here.isEmpty
      ? words("nothing is reported (\(place))") : words("\(here.count) reported (\(place))")
  }

  private func facts(of report: DocumentReport, isInForce: Bool) -> [Explanation] {
    let from = summary.from?.description ?? "…"
    let until = summary.until?.description ?? "…"
    var facts = [
      Explanation(
        words("judged on \(report.asOf ?? ""); the rule is in force [\(from), \(until))"),
        isInForce ? .yes : .no
      )
    ]
    if summary.isDisabled { facts.append(Explanation(words("the rule is switched off here"), .no)) }
    if let kind = report.kind { facts.append(Explanation(words("kind: \(kind)"), .fact)) }
    if let title = report.title { facts.append(Explanation(words("title: \(title)"), .fact)) }
    for problem in report.problems {
      let told = words.told(problem.message)
      facts.append(Explanation(words("reading: \(told)"), .fact, region: problem.region))
    }
    return facts
  }

  /// A finding with all that led to it.
  private func derivation(_ finding: Finding) -> Explanation {
    let notes = finding.because ?? []
    let isMarked = notes.contains { $0.step == DerivationStep.Kind.confidence.rawValue }
    return Explanation(
      words(
        finding.confidence == .certain
          ? "reported (the text says so)"
          : isMarked
            ? "reported (by a branch that is only likely; not with --min-confidence certain)"
            : "reported (inferred from what stands above; not with --min-confidence certain)"
      ),
      .yes,
      quote: finding.quote,
      region: finding.region,
      notes.map { note in
        Explanation(note.text, .fact, region: note.region)
      }
    )
  }
}

extension RuleDeclaration.Branch {
  /// What it looks at, in the words of a reader.
  fileprivate var inWords: Message { isLikely ? "\(unit.inWords), likely" : unit.inWords }
}

extension RuleDeclaration.Unit {
  /// The unit in the words of a reader.
  fileprivate var inWords: Message {
    switch self {
    case .sentence: "each sentence"
    case .clause: "each clause"
    case .document: "each document"
    case .record(let name): "each record “\(name.text)”"
    case .group(let name, let keys):
      "each group of records “\(name.text)”, by \(keys.map(\.text).joined(separator: "、"))"
    }
  }
}

extension Region {
  /// Its bytes in the file, or in the part of a package.
  fileprivate var bytes: Range<Int> { byteOffset..<(byteOffset + byteLength) }
}
