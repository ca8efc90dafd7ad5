package import Foundation

/// What a program that was run to its end has left.
package struct RunningProgram: Sendable {
  /// The exit status, or 128 plus the signal that ended it, as a shell says it.
  package let status: Int32
  /// What it wrote to standard output.
  package let output: Data
  /// What it wrote to standard error.
  package let errors: Data

  /// Standard output as text.
  package var text: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  package var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// Runs a program, waits for its end, and collects what it wrote.
  ///
  /// Output goes through files, so a program that writes much to both streams cannot block.
  ///
  /// - Parameter environment: All of its environment; nothing of the test's own is passed on.
  /// - Parameter interruptAfter: Seconds after which it is sent SIGINT.
  package static func run(
    _ executable: URL,
    _ arguments: [String],
    input: Data = Data(),
    environment: [String: String] = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"],
    folder: URL? = nil,
    interruptAfter: TimeInterval? = nil
  ) throws -> Self {
    let scratch = try TemporaryFolder()
    let inputPath = try scratch.write(input, to: "input")
    let outputPath = try scratch.write("", to: "output")
    let errorPath = try scratch.write("", to: "errors")
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder ?? scratch.url
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: inputPath))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outputPath))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errorPath))
    try process.run()
    if let interruptAfter {
      Thread.sleep(forTimeInterval: interruptAfter)
      if process.isRunning { process.interrupt() }
    }
    process.waitUntilExit()
    let signalled = process.terminationReason == .uncaughtSignal
    return Self(
      status: signalled ? 128 + process.terminationStatus : process.terminationStatus,
      output: try Data(contentsOf: URL(fileURLWithPath: outputPath)),
      errors: try Data(contentsOf: URL(fileURLWithPath: errorPath))
    )
  }

  /// A product of this package, found beside the test bundle that is running.
  ///
  /// Foundation takes for the bundle now the test bundle itself, now the folder that holds it.
  package static func built(_ name: String) -> URL {
    let bundle = Bundle(for: BundleAnchor.self).bundleURL
    let beside = bundle.deletingLastPathComponent().appendingPathComponent(name)
    let inside = bundle.appendingPathComponent(name)
    return FileManager.default.isExecutableFile(atPath: inside.path) ? inside : beside
  }
}

/// Only there to find the bundle that this code was linked into.
private final class BundleAnchor {}
