import Findings
import Messages

/// What the consistency assessment sheet of one document holds, whatever page it is put on.
///
/// The tool fills in what it knows and proposes a conclusion. The boxes stay empty: people tick
/// them, and sign.
struct AssessmentSheet {
  /// A label with what stands beside it.
  struct Fact {
    let label: String
    let value: String
    /// Whether it shares its line with the next one.
    let isHalf: Bool
  }

  /// One matter that the document was assessed for.
  struct Item {
    let name: String
    let basis: String
    let result: String
  }

  /// One finding, to be dealt with.
  struct Entry {
    let number: Int
    let rule: String
    let severity: Severity
    let place: String
    let quote: String
    let finding: String
    let basis: String
    let advice: String
    /// Why it needs no decision, nil where it needs one.
    let settled: String?
  }

  /// Who signs.
  struct Signature {
    let office: String
    let roles: [String]
  }

  /// Sources of one matter that are named; the rest are in the rules.
  private static let sources = 3

  let title: String
  let facts: [Fact]
  let items: [Item]
  let entries: [Entry]
  let proposal: String
  let conclusions: [String]
  let decisions: [String]
  let signatures: [Signature]
  let footnotes: [String]

  init(_ report: DocumentReport, header: ReportHeader, words: Words) {
    title = words("Burden Reduction Consistency Assessment Sheet")
    facts = Self.facts(of: report, header, words)
    items = Self.items(of: report, header, words)
    entries = report.findings.enumerated().map { index, finding in
      Entry(
        number: index + 1,
        rule: finding.rule,
        severity: finding.severity,
        place: finding.place,
        quote: finding.quote,
        finding: finding.message,
        basis: words.bases(finding),
        advice: finding.advice,
        settled: words.mark(of: finding)
      )
    }
    proposal = Self.proposal(for: report, words)
    conclusions = [
      words("consistent, may be issued"),
      words("to be revised, then assessed again"),
      words("inconsistent, not to be issued"),
    ]
    decisions = [words("accepted"), words("accepted in part"), words("not accepted, because:")]
    signatures = [
      Signature(
        office: words("Drafting office"),
        roles: [words("Drafted by"), words("Head of the office")]
      ),
      Signature(
        office: words("Policy and legal office"),
        roles: [words("Reviewed by"), words("Head of the office")]
      ),
      Signature(office: words("Approval"), roles: [words("Leader in charge")]),
    ]
    footnotes = Self.footnotes(header, words)
  }

  private static func facts(
    of report: DocumentReport,
    _ header: ReportHeader,
    _ words: Words
  ) -> [Fact] {
    let addressees = report.metadata.filter { $0.name == "addressees" }.map(\.text)
    let reading = ([words(report.status.label)] + report.problems.map { words.told($0.message) })
      .joined(separator: words("; "))
    return [
      Fact(label: words("Title"), value: report.title ?? "", isHalf: false),
      Fact(label: words("Number"), value: report.number ?? "", isHalf: true),
      Fact(label: words("Date of issue"), value: report.issued ?? "", isHalf: true),
      Fact(label: words("Issuer"), value: report.issuer ?? "", isHalf: true),
      Fact(label: words("Kind"), value: report.kind ?? "", isHalf: true),
      Fact(
        label: words("Addressees"),
        value: addressees.joined(separator: words("; ")),
        isHalf: false
      ),
      Fact(label: words("Judged as of"), value: report.asOf ?? "", isHalf: true),
      Fact(label: words("Assessed on"), value: header.date, isHalf: true),
      Fact(label: words("File"), value: ReportPath(report.path).shown, isHalf: true),
      Fact(label: words("Reading"), value: reading, isHalf: true),
    ]
  }

  /// Every topic of the rules, in their order, whether or not something was found.
  private static func items(
    of report: DocumentReport,
    _ header: ReportHeader,
    _ words: Words
  ) -> [Item] {
    var topics: [String] = []
    let known = header.rules.map(\.topic) + report.findings.map(\.topic)
    for topic in known where !topics.contains(topic) { topics.append(topic) }
    return topics.map { topic in
      Item(
        name: topicName(topic).map { words($0) } ?? topic,
        basis: sources(of: topic, header).joined(separator: words("; ")),
        result: result(for: topic, report, words)
      )
    }
  }

  /// The sources that most rules of a topic rest on.
  private static func sources(of topic: String, _ header: ReportHeader) -> [String] {
    var counts: [(source: String, count: Int)] = []
    for basis in header.rules.filter({ $0.topic == topic }).flatMap(\.basis) {
      if let index = counts.firstIndex(where: { $0.source == basis.source }) {
        counts[index].count += 1
      } else {
        counts.append((basis.source, 1))
      }
    }
    let ranked = counts.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }
    return ranked.prefix(sources).map(\.element.source)
  }

  private static func result(
    for topic: String,
    _ report: DocumentReport,
    _ words: Words
  ) -> String {
    var counts = SeverityCounts()
    var settled = 0
    for finding in report.findings where finding.topic == topic {
      if finding.counts { counts.add(finding.severity) } else { settled += 1 }
    }
    var parts = Severity.allCases.reversed().filter { counts.count(of: $0) > 0 }.map {
      "\(words($0.label)) \(counts.count(of: $0))"
    }
    if settled > 0 { parts.append(words("waived or known \(settled)")) }
    if parts.isEmpty { return words("nothing found") }
    return parts.joined(separator: words(", "))
  }

  /// What the tool proposes; where it did not read everything, it proposes nothing.
  private static func proposal(for report: DocumentReport, _ words: Words) -> String {
    var counts = SeverityCounts()
    for finding in report.findings where finding.counts { counts.add(finding.severity) }
    let found = words(
      "\(count: counts.error) errors, \(count: counts.warning) warnings, \(count: counts.notice) notices"
    )
    if report.status != .ok {
      return words("The document was not read in full; assess it by hand. Found so far: \(found)")
    }
    if counts.error > 0 {
      return words("\(found). Words conflict with provisions in force: revise, then assess again.")
    }
    if counts.total > 0 {
      return words("\(found). No clear conflict; check each of them by hand before concluding.")
    }
    return words("The automatic check found nothing.")
  }

  private static func footnotes(_ header: ReportHeader, _ words: Words) -> [String] {
    let tool = header.tool
    let digest = String(tool.rules.prefix(19))
    return [
      words("The result of the automatic check is for reference; people decide and sign."),
      words("A basis marked “to be checked” must be read in its original before it is relied on."),
      words("Made by \(tool.name) \(tool.version) with the rules '\(tool.profile)' (\(digest))."),
    ]
  }
}
