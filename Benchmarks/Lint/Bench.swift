import Checker
import Glibc
import RuleEngine
import RuleLanguage
import SourceText
import Synchronization

/// Takes preloaded files through the tool's own stages several times, for `Benchmarks/run.py`.
@main
enum Bench {
  /// A file in memory.
  struct Item {
    let path: String
    let contents: FileContents
  }

  static func main() async {
    guard let arguments = Arguments(Array(CommandLine.arguments.dropFirst())),
      // Undated documents are judged on a fixed day, so that the counts repeat next year.
      let today = CalendarDate(year: 2026, month: 1, day: 1)
    else { fail(Arguments.usage) }
    do {
      let items = try load(arguments.list)
      let rules = try LintWorker.rules(at: arguments.rules, profile: arguments.profile)
      // All passes are one run, so that the workers keep their buffers as in a long run of the tool.
      let work = Array(repeatElement(items, count: arguments.passes).joined())
      let found = Mutex(0)
      let clock = Stopwatch()
      let run = OrderedRun(of: work) {
        let worker = LintWorker(rules: rules, today: today)
        switch arguments.stage {
        case .read: return worker.blocks(in:)
        case .lint: return worker.findings(in:)
        }
      } deliver: { count in
        found.withLock { $0 += count }
      }
      let done = await run.run(jobs: arguments.threads)
      guard done == work.count else { fail("only \(done) of \(work.count) documents were done") }
      print(
        """
        {"documents": \(items.count), "bytes": \(items.reduce(0) { $0 + $1.contents.count }), \
        "rules": \(rules.rules.count), "findings": \(found.withLock { $0 } / arguments.passes), \
        "passes": \(arguments.passes), "cpu": \(clock.cpuSeconds), "wall": \(clock.wallSeconds)}
        """
      )
    } catch {
      fail("\(error)")
    }
  }

  /// The bytes of a file.
  static func bytes(at path: String) throws -> [UInt8] {
    try FileContents(path: path).withBytes { bytes in
      var copy: [UInt8] = []
      copy.reserveCapacity(bytes.count)
      for index in bytes.indices { copy.append(bytes[index]) }
      return copy
    }
  }

  private static func load(_ list: String) throws -> [Item] {
    try String(decoding: bytes(at: list), as: UTF8.self).split(separator: "\n").map {
      Item(path: String($0), contents: try FileContents(path: String($0)))
    }
  }

  private static func fail(_ message: String) -> Never {
    let line = Array("jianfu-bench: \(message)\n".utf8)
    _ = unsafe line.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(2)
  }
}
