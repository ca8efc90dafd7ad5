import Findings
import Testing

@Suite("The exit status")
struct RunStatusTests {
  private func summary(
    _ severities: [Severity] = [],
    failed: Bool = false,
    skippedNamed: Bool = false,
    interrupted: Bool = false
  ) -> RunSummary {
    var summary = RunSummary()
    summary.add(.sample("a", severities.map { .sample(severity: $0) }))
    if failed { summary.add(DocumentReport(path: "b", status: .failed)) }
    var skipped = DocumentReport(path: "c", status: .skipped)
    skipped.isNamed = skippedNamed
    summary.add(skipped)
    if interrupted { summary.interruptedOf = 9 }
    return summary
  }

  @Test func `follows the most serious finding and the level that fails`() {
    let levels: [Severity?] = [nil, .notice, .warning, .error]
    let expected: [Severity: [RunStatus]] = [
      .notice: [.clean, .findings, .clean, .clean],
      .warning: [.clean, .findings, .findings, .clean],
      .error: [.clean, .findings, .findings, .findings],
    ]
    for (severity, wanted) in expected {
      let found = levels.map {
        RunStatus(of: summary([severity]), failOn: $0, allowsIncomplete: false)
      }
      #expect(found == wanted, "\(severity)")
    }
    #expect(RunStatus(of: summary(), failOn: .notice, allowsIncomplete: false) == .clean)
  }

  @Test func `says that the run is incomplete before it says that something was found`() {
    let both = summary([.error], failed: true)
    #expect(RunStatus(of: both, failOn: .error, allowsIncomplete: false) == .incomplete)
    #expect(RunStatus(of: both, failOn: .error, allowsIncomplete: true) == .findings)
    #expect(RunStatus(of: both, failOn: nil, allowsIncomplete: true) == .clean)
  }

  @Test func `minds a skipped input only where it was named`() {
    let named = summary(skippedNamed: true)
    #expect(RunStatus(of: named, failOn: .error, allowsIncomplete: false) == .incomplete)
    #expect(RunStatus(of: summary(), failOn: .error, allowsIncomplete: false) == .clean)
  }

  @Test func `is that of an interruption or a defect before all else`() {
    let stopped = summary([.error], failed: true, interrupted: true)
    #expect(RunStatus(of: stopped, failOn: .error, allowsIncomplete: true) == .interrupted)
    #expect(
      RunStatus(
        of: stopped,
        failOn: nil,
        allowsIncomplete: true,
        hadInternalError: true
      )
        == .internalError
    )
  }
}
