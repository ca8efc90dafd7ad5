import Foundation
import TestKit
import Testing

/// Compares an output with the recorded one in `Tests/ReportingTests/Golden/`.
///
/// With `UPDATE_GOLDEN=1` in the environment the output is recorded, and the test fails all the
/// same, so that a recording run is never taken for a passing one.
func expectGolden(
  _ output: [UInt8],
  _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let path = Repository.path("Tests/ReportingTests/Golden/\(name)")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(output).write(to: url)
    Issue.record(
      "recorded \(name); run again without UPDATE_GOLDEN",
      sourceLocation: sourceLocation
    )
    return
  }
  let recorded = try String(decoding: Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  #expect(
    String(decoding: output, as: UTF8.self) == recorded,
    "\(name)",
    sourceLocation: sourceLocation
  )
}
