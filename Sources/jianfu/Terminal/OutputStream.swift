import Findings
import Glibc
import Messages
import Synchronization

/// An open file that a report is written to.
final class OutputStream: Sendable {
  private struct State {
    var pending: [UInt8] = []
    var failure: Int32?
  }

  /// Bytes that are gathered before they are written.
  private static let gathered = 1 << 16

  private let descriptor: Int32
  private let state = Mutex(State())

  /// Writes to an open file.
  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Creates or empties a file.
  ///
  /// - Throws: `CommandFailure` if it cannot be written.
  convenience init(path: String) throws(CommandFailure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw CommandFailure("cannot write to \(path): \(told: Self.text(of: errno))")
    }
    self.init(descriptor: descriptor)
  }

  /// The error number of the first write that failed, nil while all went well.
  var failure: Int32? { state.withLock(\.failure) }

  /// Writes all bytes at once; after a failure, nothing more.
  func write(_ bytes: [UInt8]) {
    state.withLock { state in
      state.pending += bytes
      Self.flush(&state, to: descriptor)
    }
  }

  /// Gathers bytes and writes them when there are enough.
  func gather(_ bytes: [UInt8]) {
    state.withLock { state in
      state.pending += bytes
      if state.pending.count >= Self.gathered { Self.flush(&state, to: descriptor) }
    }
  }

  /// What an error number means.
  static func text(of code: Int32) -> String {
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? "the system reports error \(code)"
  }

  private static func flush(_ state: inout State, to descriptor: Int32) {
    var done = 0
    while done < state.pending.count, state.failure == nil {
      let written = unsafe state.pending.withUnsafeBytes { bytes in
        unsafe Glibc.write(
          descriptor,
          bytes.baseAddress.map { unsafe $0 + done },
          bytes.count - done
        )
      }
      if written >= 0 {
        done += written
      } else if errno != EINTR {
        state.failure = errno
      }
    }
    state.pending.removeAll(keepingCapacity: true)
  }
}

/// Standard error, for what is not the report.
enum StandardError {
  /// Writes a text; what cannot be written is lost.
  static func write(_ text: String) {
    OutputStream(descriptor: STDERR_FILENO).write(Array(text.utf8))
  }
}

/// Prints a text to standard output.
///
/// - Throws: `CommandFailure` if it cannot be written.
func printOut(_ text: String) throws(CommandFailure) {
  let output = OutputStream(descriptor: STDOUT_FILENO)
  output.write(Array((text + "\n").utf8))
  try output.check()
}

extension OutputStream {
  /// Throws where something could not be written.
  func check() throws(CommandFailure) {
    guard let failure else { return }
    throw CommandFailure(
      "the report could not be written: \(told: Self.text(of: failure))",
      status: .internalError
    )
  }
}
