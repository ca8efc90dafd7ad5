/// Tells which groups are mentioned at all.
protocol GroupPresence {
  /// Whether a group is mentioned.
  func has(_ group: Int32) -> Bool
}

extension MentionTable: GroupPresence {}

/// The groups whose words stand in a sentence or its contexts, look-alikes not yet hidden.
///
/// A sentence in which no phrase is possible is left at this, before anything is sorted.
final class RoughPresence: GroupPresence {
  private var stamps: [UInt32]
  private var contextStamps: [UInt32]
  private var epoch: UInt32 = 0
  private var contextEpoch: UInt32 = 0

  init(groupCount: Int) {
    stamps = [UInt32](repeating: 0, count: groupCount)
    contextStamps = stamps
  }

  /// Forgets the sentence, not its contexts.
  func begin() {
    epoch &+= 1
  }

  /// Forgets the contexts.
  func beginContext() {
    contextEpoch &+= 1
  }

  func markContext(_ group: Int32) {
    contextStamps[Int(group)] = contextEpoch
  }

  func mark(_ group: Int32) {
    stamps[Int(group)] = epoch
  }

  func has(_ group: Int32) -> Bool {
    stamps[Int(group)] == epoch || contextStamps[Int(group)] == contextEpoch
  }
}
