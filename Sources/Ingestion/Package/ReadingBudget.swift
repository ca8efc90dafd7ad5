import DocumentModel

/// What one package has used of its limits.
struct ReadingBudget {
  let limits: ReadingLimits
  /// Bytes of the package as it lies on disk.
  private let packedBytes: Int
  private let deadline: ContinuousClock.Instant
  private var unpacked = 0
  private var entries = 0

  /// Parts smaller than this in all are never out of proportion.
  private static let freeBytes = 8 << 20

  init(_ limits: ReadingLimits, packedBytes: Int) {
    self.limits = limits
    self.packedBytes = packedBytes
    deadline = .now + .seconds(limits.seconds)
  }

  /// Counts one entry of the package's list.
  mutating func countEntry() throws(ReadingProblem) {
    entries += 1
    guard entries <= limits.packageEntries else {
      throw .overLimit(
        "the package has more entries than the limit on package entries (\(limits.packageEntries))"
      )
    }
  }

  /// Starts another walk over the same list.
  mutating func restartList() { entries = 0 }

  /// Counts bytes that were unpacked.
  mutating func spend(_ count: Int) throws(ReadingProblem) {
    unpacked += count
    guard unpacked <= limits.unpackedBytes else {
      throw .overLimit(
        "the parts of the package unpack to more than the limit on unpacked bytes (\(limits.unpackedBytes))"
      )
    }
    guard unpacked <= Self.freeBytes || unpacked / limits.unpackedRatio <= packedBytes else {
      throw .overLimit(
        "the parts of the package unpack to more than \(limits.unpackedRatio) times its size, the limit on the unpacked ratio"
      )
    }
  }

  /// Ends the reading when its time is up.
  func checkTime() throws(ReadingProblem) {
    guard isOutOfTime else { return }
    throw .overLimit("the package took longer than the limit on seconds (\(limits.seconds))")
  }

  /// Whether the time for the package is up.
  var isOutOfTime: Bool { ContinuousClock.now >= deadline }
}
