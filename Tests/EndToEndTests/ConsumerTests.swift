import Foundation
import TestKit
import Testing

@Suite("Programs that we did not write")
struct ConsumerTests {
  private static let python = Repository.path(".build/test-tools/bin/python")
  private static let areThere = FileManager.default.isExecutableFile(atPath: python)
  /// In CI a missing tool is a failure, so that the checks cannot vanish in silence.
  private static let mayBeMissing = ProcessInfo.processInfo.environment["CI"] != "true"

  @Test(
    .enabled(
      if: areThere || !mayBeMissing,
      "Tests/Consumers/requirements.txt is not installed: run Scripts/set-up.sh test"
    ),
    arguments: [("check.py", 20), ("check_ci.py", 4)]
  )
  func `read every report, and what brings the tool into CI`(
    _ script: String,
    _ least: Int
  ) throws {
    var environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
    environment["LANG"] = "C.UTF-8"
    environment["HOME"] = try TemporaryFolder().path
    environment["CI"] = Self.mayBeMissing ? nil : "true"
    let run = try RunningProgram.run(
      URL(fileURLWithPath: Self.python),
      ["-B", Repository.path("Tests/Consumers/\(script)"), Tool.executable.path],
      environment: environment
    )
    let lines = run.text.split(separator: "\n")
    #expect(run.status == 0, "\(run.text)\(run.errorText)")
    #expect(lines.last?.hasSuffix(" passed, 0 failed") == true)
    #expect(lines.count { $0.hasPrefix("ok ") } > least)
  }
}
