import Foundation

/// A public test suite that lies outside of this repository, named by an environment variable.
struct SuiteFolder {
  let folder: URL

  /// The folder that `variable` names, nil where it is not set.
  init?(_ variable: String) {
    guard let path = ProcessInfo.processInfo.environment[variable], !path.isEmpty else {
      return nil
    }
    folder = URL(fileURLWithPath: path)
  }

  /// The files below `sub` whose names end in `ending`, by name.
  func files(in sub: String, ending: String) -> [URL] {
    let names = try? FileManager.default.contentsOfDirectory(
      at: folder.appendingPathComponent(sub),
      includingPropertiesForKeys: nil
    )
    return (names ?? [])
      .filter { $0.lastPathComponent.hasSuffix(ending) }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }
}

/// How many tests of a suite's files passed, and why others do not count.
struct SuiteTally {
  private var lines: [String] = []
  private var passed = 0
  private var failed = 0
  private var classes: [String: Int] = [:]
  private(set) var failures: [String] = []

  private var filePassed = 0
  private var fileTotal = 0

  mutating func pass() {
    passed += 1
    filePassed += 1
    fileTotal += 1
  }

  mutating func fail(_ description: String) {
    failed += 1
    fileTotal += 1
    failures.append(description)
  }

  /// Counts a test that cannot be run here, or differs for a known reason.
  mutating func set(aside reason: String) {
    classes[reason, default: 0] += 1
  }

  mutating func endFile(_ name: String) {
    lines.append("\(name): \(filePassed) of \(fileTotal)")
    filePassed = 0
    fileTotal = 0
  }

  /// The report that the runner prints.
  func report(_ suite: String) -> String {
    let reasons = classes.sorted { $0.key < $1.key }.map { "  set aside, \($0.value): \($0.key)" }
    return (["\(suite): \(passed) passed, \(failed) failed"] + lines.map { "  " + $0 } + reasons)
      .joined(separator: "\n")
  }
}
