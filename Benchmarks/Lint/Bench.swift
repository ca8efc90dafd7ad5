import Checker
import DocumentModel
import Glibc
import Ingestion
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
    guard let arguments = Arguments(Array(CommandLine.arguments.dropFirst())) else {
      fail(Arguments.usage)
    }
    do {
      let items = try load(arguments.list)
      let makeWorker = try workerMaker(arguments)
      // All passes are one run, so that the workers keep their buffers as in a long run of the tool.
      let work = Array(repeatElement(items, count: arguments.passes).joined())
      let findings = Mutex(0)
      let clock = Stopwatch()
      let run = OrderedRun(of: work, makeWorker: makeWorker) { count in
        findings.withLock { $0 += count }
      }
      let done = await run.run(jobs: arguments.threads)
      guard done == work.count else { fail("only \(done) of \(work.count) documents were done") }
      print(
        """
        {"documents": \(items.count), "bytes": \(items.reduce(0) { $0 + $1.contents.count }), \
        "findings": \(findings.withLock { $0 } / arguments.passes), \
        "passes": \(arguments.passes), "cpu": \(clock.cpuSeconds), "wall": \(clock.wallSeconds)}
        """
      )
    } catch {
      fail("\(error)")
    }
  }

  private static func load(_ list: String) throws -> [Item] {
    let text = try FileContents(path: list)
    let paths = text.withBytes { bytes in
      var copy: [UInt8] = []
      copy.reserveCapacity(bytes.count)
      for index in bytes.indices { copy.append(bytes[index]) }
      return String(decoding: copy, as: UTF8.self)
    }
    return try paths.split(separator: "\n").map {
      Item(path: String($0), contents: try FileContents(path: String($0)))
    }
  }

  private static func workerMaker(
    _ arguments: Arguments
  ) throws -> @Sendable () -> (Item) -> Int {
    switch arguments.stage {
    case .read: { readingWorker() }
    case .lint: fail("not there yet")
    }
  }

  /// Reads; counts the blocks in place of findings.
  private static func readingWorker() -> (Item) -> Int {
    let reader = ReaderBox()
    return { item in
      var blocks = 0
      _ = reader.reader.read(item.contents, name: item.path) { segment, _ in
        blocks += segment.blocks.count
      }
      return blocks
    }
  }

  /// Lets a closure keep a reader, which cannot be copied.
  private final class ReaderBox {
    var reader = DocumentReader()
  }

  private static func fail(_ message: String) -> Never {
    let line = Array("jianfu-bench: \(message)\n".utf8)
    _ = unsafe line.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(2)
  }
}
