package import Findings
package import Messages

/// Renders SARIF 2.1.0 within the limits of GitHub's code scanning.
///
/// A run is closed, and another opened in the same file, before GitHub would leave results out; a
/// file is full before GitHub would refuse it. Each run has an id of its own, as GitHub asks.
package struct SARIFRenderer: ReportRenderer {
  /// What one consumer takes.
  package struct Limits: Sendable {
    /// Results of one run that GitHub keeps; of more it keeps the most serious.
    package var resultsInRun = 5000
    /// Runs of one file.
    package var runsInFile = 20
    /// Results of the last run, of which no more are accepted.
    package var resultsInLastRun = 25000
    /// Bytes of a file; GitHub takes 10 MB of gzip, which our text stays under at a third.
    package var bytesInFile = 25_000_000

    /// The limits of GitHub.
    package init() {}
  }

  private let words: Words
  private let limits: Limits
  private let part: Int
  private var head: [UInt8] = []
  private var ruleIndex: [String: Int] = [:]
  private var written = 0
  private var runs = 0
  private var results = 0
  private var leftOut = 0
  private var notes: [(path: String, problem: InputProblem, status: DocumentReport.Status)] = []

  /// Creates a renderer.
  package init(_ words: Words, limits: Limits = Limits()) {
    self.init(words, limits: limits, part: 1)
  }

  private init(_ words: Words, limits: Limits, part: Int) {
    self.words = words
    self.limits = limits
    self.part = part
  }

  /// Whether another document might be too much.
  package var isFull: Bool {
    written >= limits.bytesInFile
      || runs == limits.runsInFile && results >= limits.resultsInRun
  }

  /// A renderer that numbers its runs on.
  package func successor() -> any ReportRenderer {
    Self(words, limits: limits, part: part + 1)
  }

  /// Opens the file and its first run.
  package mutating func begin(_ header: ReportHeader) -> [UInt8] {
    for (index, rule) in header.rules.enumerated() { ruleIndex[rule.id] = index }
    var json = JSONWriter()
    json.key("tool")
    json.object { json in json.driver(header, words) }
    json.member("columnKind", "unicodeCodePoints")
    json.member("language", words.language.tag)
    head = json.take()
    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return count(
      Array(#"{"$schema":"\#(schema)","version":"2.1.0","runs":["#.utf8) + openRun()
    )
  }

  /// Writes the findings of one document, and keeps its problems for the end.
  package mutating func document(_ report: DocumentReport) -> [UInt8] {
    for problem in report.problems where notes.count < RunSummary.incompleteLimit {
      notes.append((report.path, problem, report.status))
    }
    var bytes: [UInt8] = []
    for finding in report.findings {
      if results >= limits.resultsInRun, runs < limits.runsInFile {
        bytes += closeRun(isComplete: true) + Array(",".utf8) + openRun()
      }
      guard results < limits.resultsInLastRun else {
        leftOut += 1
        continue
      }
      var json = JSONWriter()
      json.result(finding, report.path, ruleIndex[finding.rule], words)
      bytes += Array((results == 0 ? "\n" : ",\n").utf8) + json.take()
      results += 1
    }
    return count(bytes)
  }

  /// Closes the last run and the file.
  package mutating func end(_ summary: RunSummary) -> [UInt8] {
    count(closeRun(isComplete: summary.interruptedOf == nil) + Array("]}\n".utf8))
  }

  private mutating func count(_ bytes: [UInt8]) -> [UInt8] {
    written += bytes.count
    return bytes
  }

  private mutating func openRun() -> [UInt8] {
    runs += 1
    results = 0
    let number = (part - 1) * limits.runsInFile + runs
    var json = JSONWriter()
    json.key("automationDetails")
    json.object { $0.member("id", number == 1 ? "jianfu/" : "jianfu-\(number)/") }
    return Array("\n{".utf8) + head + Array(",".utf8) + json.take() + Array(#","results":["#.utf8)
  }

  private mutating func closeRun(isComplete: Bool) -> [UInt8] {
    var json = JSONWriter()
    json.key("invocations")
    json.array { json in
      json.object { json in
        json.key("executionSuccessful")
        json.boolean(isComplete)
        guard !notes.isEmpty || leftOut > 0 else { return }
        json.key("toolExecutionNotifications")
        json.array { json in
          for note in notes { json.notification(note.path, note.problem, note.status, words) }
          if leftOut > 0 {
            json.leftOut(words("\(leftOut) more findings do not fit into one file of SARIF"))
          }
        }
      }
    }
    notes = []
    return Array("\n],".utf8) + json.take() + Array("}".utf8)
  }
}
