import Findings
import Foundation
import Messages
import Reporting
import Testing

@Suite("SARIF within GitHub's limits")
struct SARIFLimitTests {
  private struct Run {
    let id: String
    let results: Int
    let notes: Int
  }

  private func runs(_ bytes: [UInt8]) throws -> [Run] {
    let parsed = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    return try #require(parsed?["runs"] as? [[String: Any]]).map { run in
      let details = try #require(run["automationDetails"] as? [String: Any])
      let invocations = try #require(run["invocations"] as? [[String: Any]])
      return Run(
        id: try #require(details["id"] as? String),
        results: try #require(run["results"] as? [Any]).count,
        notes: (invocations.first?["toolExecutionNotifications"] as? [Any])?.count ?? 0
      )
    }
  }

  /// Renders documents as the command line does: a full file is closed, and the next one begun.
  private func files(_ findings: [Int], _ limits: SARIFRenderer.Limits) throws -> [[Run]] {
    var renderer: any ReportRenderer = SARIFRenderer(Words(.chinese), limits: limits)
    var files: [[Run]] = []
    var bytes = renderer.begin(.sample)
    for count in findings {
      if renderer.isFull {
        bytes += renderer.end(RunSummary())
        files.append(try runs(bytes))
        renderer = renderer.successor()
        bytes = renderer.begin(.sample)
      }
      bytes += renderer.document(.sample("a", Array(repeating: .sample(), count: count)))
    }
    bytes += renderer.end(RunSummary())
    return files + [try runs(bytes)]
  }

  private var small: SARIFRenderer.Limits {
    var limits = SARIFRenderer.Limits()
    limits.resultsInRun = 5
    limits.runsInFile = 3
    limits.resultsInLastRun = 8
    return limits
  }

  @Test func `a run is closed before results of it would be left out`() throws {
    let files = try files([4, 4, 0, 3], small)
    #expect(files.map { $0.map(\.results) } == [[5, 5, 1]])
    #expect(files.map { $0.map(\.id) } == [["jianfu/", "jianfu-2/", "jianfu-3/"]])
  }

  @Test func `a full file is followed by another, whose runs have ids of their own`() throws {
    let files = try files(Array(repeating: 4, count: 9), small)
    #expect(files.map { $0.map(\.results).reduce(0, +) } == [16, 16, 4])
    let ids = files.flatMap { $0.map(\.id) }
    #expect(Set(ids).count == ids.count)
  }

  @Test func `what no file can hold is told`() throws {
    let files = try files([100], small)
    #expect(files.map { $0.map(\.results) } == [[5, 5, 8]])
    #expect(files.map { $0.map(\.notes) } == [[0, 0, 1]])
  }

  @Test func `a file ends before it is too large to be uploaded`() throws {
    var limits = SARIFRenderer.Limits()
    limits.bytesInFile = 20000
    let files = try files(Array(repeating: 5, count: 20), limits)
    #expect(files.count > 2)
    #expect(files.map { $0.map(\.results).reduce(0, +) }.reduce(0, +) == 100)
  }
}
