import Findings
import RuleLanguage

/// Somebody's approval that some findings of one rule may stand until a day.
struct Waiver: Sendable {
  /// Which findings of the rule it is about.
  enum Target: Sendable, Hashable {
    /// The one with this fingerprint.
    case fingerprint(String)
    /// Those whose quote holds these words, white space and punctuation aside.
    case quote(String)
    /// Those that begin on some lines: where the comment stands and the next line with text.
    case lines(ClosedRange<Int>)
  }

  /// The rule's id.
  let rule: String
  /// The files it is about; nil for the document that it stands in.
  let files: [GlobPattern]?
  /// Which findings.
  let target: Target
  /// Why they may stand.
  let reason: String
  /// Who approved it.
  let approver: String
  /// The number of the document that permits it.
  let permit: String
  /// The last day on which it holds.
  let expires: CalendarDate
  /// Where it is written.
  let region: Region
  /// The words it begins with, as they stand there.
  let quote: String
  /// The file and line it is written at.
  let source: String
  private let shape: QuoteShape?

  init(
    rule: String,
    files: [GlobPattern]?,
    target: Target,
    reason: String,
    approver: String,
    permit: String,
    expires: CalendarDate,
    region: Region,
    quote: String,
    source: String
  ) {
    self.rule = rule
    self.files = files
    self.target = target
    self.reason = reason
    self.approver = approver
    self.permit = permit
    self.expires = expires
    self.region = region
    self.quote = quote
    self.source = source
    if case .quote(let text) = target { shape = QuoteShape(text) } else { shape = nil }
  }

  /// Fewer letters in a quote would let pass what nobody had in mind.
  static let shortestQuote = 6

  /// Whether it is about a file, named relative to the file of waivers.
  func isAbout(_ path: String) -> Bool { files?.contains { $0.matches(path) } ?? true }

  /// Whether it is about a finding in a file that it is about.
  func covers(_ finding: Finding) -> Bool {
    guard finding.rule == rule else { return false }
    switch target {
    case .fingerprint(let text): return finding.fingerprint == text
    case .quote: return shape.map { QuoteShape(finding.quote).contains($0) } ?? false
    case .lines(let lines):
      return finding.region.part == nil && lines.contains(finding.region.startLine)
    }
  }

  /// Whether it holds on a day.
  func holds(on day: CalendarDate) -> Bool { day <= expires }

  /// The mark for a finding that it covers.
  var suppression: Suppression {
    Suppression(
      by: .waiver,
      source: source,
      reason: reason,
      approver: approver,
      permit: permit,
      expires: expires.description
    )
  }
}
