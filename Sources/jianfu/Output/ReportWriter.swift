import Findings
import Reporting
import Synchronization

/// Writes one report of a run, into as many files as its format needs.
final class ReportWriter: Sendable {
  private struct State {
    var renderer: any ReportRenderer
    var stream: OutputStream
    var parts = 1
    var refused: CommandFailure?
  }

  private let target: OutputTarget
  private let header: ReportHeader
  private let state: Mutex<State>

  /// Opens the file, so that one that cannot be written is told before anything is read.
  init(
    _ target: OutputTarget,
    header: ReportHeader,
    options: ReportOptions
  ) throws(CommandFailure) {
    self.target = target
    self.header = header
    let stream =
      if let path = target.path { try OutputStream(path: path) } else {
        OutputStream(descriptor: 1)
      }
    state = Mutex(State(renderer: target.format.renderer(options), stream: stream))
  }

  /// Whether something could not be written, so that going on is of no use.
  var hasFailed: Bool { state.withLock { $0.refused != nil || $0.stream.failure != nil } }

  /// Writes what stands before the documents.
  func begin() {
    state.withLock { $0.stream.gather($0.renderer.begin(header)) }
  }

  /// Writes one document.
  func add(_ report: DocumentReport) {
    state.withLock { state in
      if state.renderer.isFull, target.path != nil { turn(&state) }
      state.stream.gather(state.renderer.document(report))
    }
  }

  /// Writes what stands behind the documents.
  func end(_ summary: RunSummary) throws(CommandFailure) {
    let (stream, refused) = state.withLock { state in
      state.stream.write(state.renderer.end(summary))
      return (state.stream, state.refused)
    }
    if let refused { throw refused }
    try stream.check()
  }

  /// Closes a full file and goes on in the next one: `report.sarif`, `report-2.sarif`.
  private func turn(_ state: inout State) {
    state.stream.write(state.renderer.end(RunSummary()))
    do {
      let next = try OutputStream(path: path(ofPart: state.parts + 1))
      try state.stream.check()
      state.parts += 1
      state.stream = next
      state.renderer = state.renderer.successor()
      state.stream.gather(state.renderer.begin(header))
    } catch {
      state.refused = error
    }
  }

  private func path(ofPart part: Int) -> String {
    let path = target.path ?? ""
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[name...].lastIndex(of: "."), dot != name else { return "\(path)-\(part)" }
    return "\(path[..<dot])-\(part)\(path[dot...])"
  }
}
