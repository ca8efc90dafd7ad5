import Glibc
import Synchronization

/// Whether the user pressed Ctrl-C: the first time ends a run in good order, the second at once.
enum Interruption {
  private static let requested = Atomic<Bool>(false)

  /// Whether the run is to end.
  static var isRequested: Bool { requested.load(ordering: .relaxed) }

  /// Listens for Ctrl-C from now on.
  static func listen() {
    // The handler must find the flag made: making it takes a lock.
    requested.store(false, ordering: .relaxed)
    _ = signal(SIGINT) { _ in
      Interruption.requested.store(true, ordering: .relaxed)
      _ = signal(SIGINT, SIG_DFL)
    }
    // Whoever started the program may have it blocked, and this thread does the work.
    var blocked = sigset_t()
    _ = unsafe sigemptyset(&blocked)
    _ = unsafe sigaddset(&blocked, SIGINT)
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &blocked, nil)
  }
}
