import Findings
import RuleLanguage

/// A question to a document, with the probes that answer it.
struct Question {
  /// Where the answer comes from.
  enum Source {
    /// Whether a probe found something.
    case probe(Int)
    /// Whether a probe found something, where a second one shows that it could be asked.
    case within(Int, lead: Int)
    /// All of the parts, one of them, or none.
    case all, any, none
    /// Whether a probe found something; else only the first reason that fits.
    case shape(Int)
    /// Only tells: what a probe found.
    case told(Int)
    /// Only tells: the stance that the finding of a probe stands in.
    case stance(Int)
  }

  let text: String
  let source: Source
  var weight = Explanation.Weight.plain
  /// The parts of the question.
  var parts: [Question] = []
  /// What helps to understand a no.
  var details: [Question] = []
}

/// What the probes found at the place that is asked about.
struct Answers {
  private var found: [Int: Finding] = [:]

  /// Takes the findings on a line; nil: of the whole document.
  ///
  /// - Parameter anywhere: Probes over whole documents, which stand on no line.
  init(_ findings: [Finding], line: Int?, anywhere: Set<Int>) {
    for finding in findings {
      guard let probe = ProbeSet.number(finding.rule), found[probe] == nil else { continue }
      let isThere =
        line.map { (finding.region.startLine...finding.region.endLine).contains($0) } ?? true
      if isThere || anywhere.contains(probe) { found[probe] = finding }
    }
  }

  /// What a probe found first.
  func finding(of probe: Int) -> Finding? { found[probe] }

  /// Answers a question and all that belongs to it.
  func explain(_ question: Question) -> Explanation? {
    let parts = question.parts.compactMap(explain)
    switch question.source {
    case .told(let probe):
      guard let finding = found[probe] else { return nil }
      let note = finding.because?.first { $0.step == "term" && $0.region != nil }
      return Explanation(
        question.text,
        .fact,
        quote: note.map { Self.word(of: $0.text) } ?? finding.message,
        region: note?.region ?? finding.region,
        weight: question.weight,
        parts
      )
    case .stance(let probe):
      let note = found[probe]?.because?.first { $0.step == "stance" || $0.step == "context" }
      guard let note else { return nil }
      return Explanation("\(question.text)\(note.text)", .fact, region: note.region, parts)
    case .probe(let probe):
      return explained(question, found[probe] == nil ? .no : .yes, found[probe], parts)
    case .shape(let probe):
      if let finding = found[probe] { return explained(question, .yes, finding, [], details: []) }
      let reason = question.details.lazy.compactMap(explain).first
      return explained(question, .no, nil, [], details: reason.map { [$0] } ?? [])
    case .within(let probe, let lead):
      let outcome: Explanation.Outcome =
        found[probe] != nil ? .yes : found[lead] == nil ? .open : .no
      // What the probe shows is what led to it, not what was asked.
      return explained(question, outcome, nil, parts)
    case .all:
      let outcomes = parts.map(\.outcome)
      let outcome: Explanation.Outcome =
        outcomes.contains(.no) ? .no : outcomes.contains(.open) ? .open : .yes
      return explained(question, outcome, nil, parts)
    case .any:
      let outcomes = parts.map(\.outcome)
      let outcome: Explanation.Outcome =
        outcomes.contains(.yes) ? .yes : outcomes.contains(.open) ? .open : .no
      return explained(question, outcome, nil, parts)
    case .none:
      let outcome: Explanation.Outcome =
        switch parts.first?.outcome {
        case .yes: .no
        case .no: .yes
        default: .open
        }
      return explained(question, outcome, nil, parts)
    }
  }

  private func explained(
    _ question: Question,
    _ outcome: Explanation.Outcome,
    _ finding: Finding?,
    _ parts: [Explanation],
    details: [Explanation]? = nil
  ) -> Explanation {
    let term = finding?.because?.first { $0.step == "term" && $0.region != nil }
    return Explanation(
      question.text,
      outcome,
      quote: term.map { Self.word(of: $0.text) } ?? finding?.quote,
      region: term?.region ?? finding?.region,
      weight: question.weight,
      parts + (details ?? question.details.compactMap(explain))
    )
  }

  /// The word of a term step such as `村级组织：村委会`, or `村级组织: 村委会` in English.
  private static func word(of text: String) -> String {
    guard let mark = text.firstRange(of: "：") ?? text.firstRange(of: ": ") else { return text }
    return String(text[mark.upperBound...])
  }
}
