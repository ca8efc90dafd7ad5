import Glibc

/// Seconds of CPU and of the wall clock since it was made.
struct Stopwatch {
  private let cpu = Self.read(CLOCK_PROCESS_CPUTIME_ID)
  private let wall = Self.read(CLOCK_MONOTONIC)

  /// CPU seconds of all threads of the process so far.
  var cpuSeconds: Double { Self.read(CLOCK_PROCESS_CPUTIME_ID) - cpu }

  /// Seconds that have passed so far.
  var wallSeconds: Double { Self.read(CLOCK_MONOTONIC) - wall }

  private static func read(_ clock: clockid_t) -> Double {
    var now = timespec()
    guard unsafe clock_gettime(clock, &now) == 0 else { return 0 }
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
