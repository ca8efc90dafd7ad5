import Foundation
import TestKit
import Testing

@Suite("The report of the samples", .enabled(if: Tool.isThere))
struct SampleReportTests {
  /// The report without what changes from day to day: today's date and the digest of the rules.
  private func report(_ format: String) throws -> String {
    let run = try RunningProgram.run(
      Tool.executable,
      ["lint", "--profile", "nanchong", "--no-config", "--format", format, "Samples"],
      folder: Repository.root
    )
    #expect(run.status == 1)
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.dateFormat = "yyyy-MM-dd"
    return run.text
      .replacingOccurrences(of: formatter.string(from: Date()), with: "TODAY")
      .replacingOccurrences(
        of: "sha256:[0-9a-f]{64}",
        with: "sha256:…",
        options: .regularExpression
      )
  }

  /// The digest of the rules in the tool, and of those that the reports were recorded with.
  private static let digests: (now: String, recorded: String) = {
    let run = try? Tool.run("lint", "--no-config", "--profile", "nanchong", "--format", "json", "-")
    let now = run?.text.firstMatch(of: /sha256:[0-9a-f]{64}/).map { String($0.output) } ?? "none"
    let path = Repository.path("Tests/EndToEndTests/Golden/rules")
    let recorded = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return (now, recorded.trimmingCharacters(in: .whitespacesAndNewlines))
  }()

  private static let isRecording = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  /// `make golden` records them anew; the diff shows what a change of rules does to the samples.
  ///
  /// A change of rules changes findings by intent, so reports of other rules are not compared.
  @Test(
    .enabled(
      if: isRecording || digests.now == digests.recorded,
      "recorded with other rules: run 'make golden' and look at the diff"
    ),
    arguments: ["text", "json"]
  )
  func `equals the recorded one`(format: String) throws {
    let path = Repository.path("Tests/EndToEndTests/Golden/samples.\(format)")
    let output = try report(format)
    if Self.isRecording {
      try FileManager.default.createDirectory(
        atPath: Repository.path("Tests/EndToEndTests/Golden"),
        withIntermediateDirectories: true
      )
      try Data(output.utf8).write(to: URL(fileURLWithPath: path))
      try Data((Self.digests.now + "\n").utf8)
        .write(to: URL(fileURLWithPath: Repository.path("Tests/EndToEndTests/Golden/rules")))
      Issue.record("recorded samples.\(format); run again without UPDATE_GOLDEN")
      return
    }
    let recorded = try String(contentsOfFile: path, encoding: .utf8)
    let (old, new) = (recorded.split(separator: "\n"), output.split(separator: "\n"))
    let first = zip(old, new).first { $0 != $1 }
    #expect(
      recorded == output,
      "run 'make golden' if the change is meant; first difference: \(first.map { "\n- \($0)\n+ \($1)" } ?? "length")"
    )
  }
}
