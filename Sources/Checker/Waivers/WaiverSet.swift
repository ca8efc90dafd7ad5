package import Findings
package import Messages
package import RuleLanguage
import SourceText
import Synchronization

/// The waivers of a run: marks the findings they cover, and tells which of them are no use.
package final class WaiverSet: Sendable {
  /// The rule ids of findings about waivers themselves.
  package enum Rule: String, CaseIterable, Sendable {
    /// A waiver whose last day is over.
    case expired = "WAIVER-01"
    /// A waiver that covers nothing in the files it is about.
    case unused = "WAIVER-02"
    /// A comment that looks like a waiver and is none.
    case mistaken = "WAIVER-03"
    /// A waiver in a document, where the configuration allows none.
    case ignored = "WAIVER-04"
  }

  private struct Usage {
    var isUsed = false
    /// Whether a file that it is about was read.
    var isAsked = false
  }

  private let files: [WaiverFile]
  private let today: CalendarDate
  private let words: Words
  private let rules: Set<String>
  /// By file, then by waiver.
  private let usage: Mutex<[[Usage]]>

  /// Reads files of waivers.
  ///
  /// - Parameters:
  ///   - rules: The ids of the rules there are.
  ///   - today: The day that decides which waivers are over, whatever day a document bears.
  ///   - words: The language of what is found wrong with them.
  /// - Throws: `ConfigurationFailure` with the mistakes of all files.
  package init(
    reading paths: [String],
    rules: Set<String>,
    today: CalendarDate,
    words: Words = Words(.chinese)
  ) throws(ConfigurationFailure) {
    var files: [WaiverFile] = []
    var mistakes: [ConfigurationMistake] = []
    for path in paths {
      do throws(ConfigurationFailure) {
        files.append(try WaiverFile(reading: path, rules: rules))
      } catch {
        mistakes += error.mistakes
      }
    }
    guard mistakes.isEmpty else { throw ConfigurationFailure(mistakes) }
    self.files = files
    self.today = today
    self.words = words
    self.rules = rules
    usage = Mutex(files.map { $0.waivers.map { _ in Usage() } })
  }

  /// Marks the findings of a document that waivers cover.
  ///
  /// - Parameters:
  ///   - contents: The file, for the comments in it; nil where there is none.
  ///   - allowsInline: Whether comments in the document may waive. Where they may not, one that
  ///     tries is told of, since whoever sends a document in must not judge it.
  func apply(
    to report: inout DocumentReport,
    contents: FileContents?,
    allowsInline: Bool
  ) {
    for (index, file) in files.enumerated() {
      let path = PathName.relative(report.path, to: file.folder) ?? report.path
      for (number, waiver) in file.waivers.enumerated() where waiver.isAbout(path) {
        let covered = mark(&report, by: waiver)
        let isRead = report.status == .ok
        usage.withLock { usage in
          usage[index][number].isUsed = usage[index][number].isUsed || covered
          usage[index][number].isAsked = usage[index][number].isAsked || isRead
        }
      }
    }
    guard let contents, let encoding = report.encoding.flatMap(TextEncoding.init(rawValue:)),
      allowsInline || !report.findings.isEmpty
    else { return }
    applyInline(to: &report, contents, encoding, isAllowed: allowsInline)
  }

  private func applyInline(
    to report: inout DocumentReport,
    _ contents: FileContents,
    _ encoding: TextEncoding,
    isAllowed: Bool
  ) {
    let inline = InlineWaivers(in: contents, path: report.path, encoding: encoding, rules: rules)
    var notes: [Finding] = []
    for waiver in inline.waivers {
      guard isAllowed else {
        notes.append(
          finding(
            .ignored,
            waiver.region,
            waiver.quote,
            "the document's own waiver was not used (\(waiver.rule))"
          )
        )
        continue
      }
      let covered = mark(&report, by: waiver)
      if !waiver.holds(on: today) {
        notes.append(expired(waiver))
      } else if !covered {
        notes.append(unused(waiver))
      }
    }
    if isAllowed {
      for mistake in inline.mistakes {
        notes.append(
          finding(
            .mistaken,
            mistake.region,
            mistake.quote,
            "the waiver is written wrongly and was not used: \(words.told(mistake.message))"
          )
        )
      }
    }
    // Behind the others: the document's text names findings by their numbers.
    report.findings += notes.sorted { $0.region.byteOffset < $1.region.byteOffset }
  }

  /// Marks what a waiver covers and returns whether it covers anything; one that is over marks
  /// nothing.
  private func mark(_ report: inout DocumentReport, by waiver: Waiver) -> Bool {
    var covered = false
    for index in report.findings.indices where waiver.covers(report.findings[index]) {
      covered = true
      if waiver.holds(on: today) { report.findings[index].suppression = waiver.suppression }
    }
    return covered
  }

  /// What is wrong with the waivers themselves, a report for each file of them that has something.
  ///
  /// Whether a waiver is used can be told only when all documents were judged; it is told of files
  /// that were read in this run.
  package func closingReports() -> [DocumentReport] {
    let usage = usage.withLock { $0 }
    var reports: [DocumentReport] = []
    for (file, usage) in zip(files, usage) {
      var report = DocumentReport(path: file.path, status: .ok)
      report.encoding = TextEncoding.utf8.rawValue
      for (waiver, usage) in zip(file.waivers, usage) {
        if !waiver.holds(on: today) {
          report.findings.append(expired(waiver))
        } else if usage.isAsked, !usage.isUsed {
          report.findings.append(unused(waiver))
        }
      }
      if !report.findings.isEmpty { reports.append(report) }
    }
    return reports
  }

  private func expired(_ waiver: Waiver) -> Finding {
    let (rule, day) = (waiver.rule, waiver.expires.description)
    return finding(
      .expired,
      waiver.region,
      waiver.quote,
      "the waiver of \(rule) ended on \(day) (approved by \(waiver.approver), \(waiver.permit))"
    )
  }

  private func unused(_ waiver: Waiver) -> Finding {
    finding(
      .unused,
      waiver.region,
      waiver.quote,
      "the waiver of \(waiver.rule) covers nothing: the text was changed, or its place is wrong"
    )
  }

  private func finding(
    _ rule: Rule,
    _ region: Region,
    _ quote: String,
    _ message: Message
  ) -> Finding {
    let severity: Severity
    let advice: Message
    switch rule {
    case .expired:
      (severity, advice) = (
        .error, "mend the document, or have it approved anew and write the new day"
      )
    case .unused: (severity, advice) = (.warning, "take the waiver out, or mend its quote or place")
    case .mistaken: (severity, advice) = (.error, "write it as Docs/configuration.md shows")
    case .ignored:
      (severity, advice) = (.notice, "to use it, write inline-waivers: true into jianfu.yml")
    }
    return Finding(
      rule: rule.rawValue,
      topic: "WAIVER",
      severity: severity,
      confidence: .certain,
      message: words(message),
      advice: words(advice),
      basis: [],
      quote: quote,
      region: region,
      place: "",
      fingerprint: Fingerprint(rule: rule.rawValue, seed: quote).text(occurrence: 0)
    )
  }
}
