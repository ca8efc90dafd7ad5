import Glibc
import Synchronization
import Messages

/// A line on the terminal that counts the documents of a long run.
final class Progress: Sendable {
  private let total: Int
  private let step: Int
  private let isShown: Bool
  private let done = Atomic<Int>(0)

  /// Shows nothing unless `isWanted`, standard error is a terminal, and the run is long.
  init(total: Int, isWanted: Bool) {
    self.total = total
    step = max(1, total / 200)
    isShown = isWanted && total >= 20 && Environment.isTerminal(STDERR_FILENO)
  }

  /// Counts one document.
  func advance() {
    guard isShown else { return }
    let count = done.wrappingAdd(1, ordering: .relaxed).newValue
    if count % step == 0 { StandardError.write("\r" + say("checked \(count)/\(total)")) }
  }

  /// Clears the line.
  func end() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }
}
