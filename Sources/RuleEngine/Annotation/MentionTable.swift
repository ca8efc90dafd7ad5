/// A half-open stretch of characters; what stands in a context lies before the sentence's start.
struct Interval: Sendable, Equatable {
  let start: Int32
  let end: Int32

  func union(_ other: Interval) -> Interval {
    Interval(start: min(start, other.start), end: max(end, other.end))
  }
}

/// A word of a group, found in a text.
struct Mention: Sendable {
  let group: Int32
  let entry: Int32
  let term: Int32
  let interval: Interval
}

/// The mentions of one sentence, field or context by group, look-alikes hidden.
final class MentionTable {
  /// All mentions, by group and start.
  private(set) var mentions: [Mention] = []
  /// Bodies mentioned, longest at each place, by start.
  private(set) var actors: [Interval] = []
  private var pending: [(mention: Mention, isExcluded: Bool)] = []
  private var ranges: [Range<Int32>]
  private var stamps: [UInt32]
  private var epoch: UInt32 = 0

  init(groupCount: Int) {
    ranges = [Range<Int32>](repeating: 0..<0, count: groupCount)
    stamps = [UInt32](repeating: 0, count: groupCount)
  }

  /// Forgets all mentions.
  func begin() {
    epoch &+= 1
    pending.removeAll(keepingCapacity: true)
    mentions.removeAll(keepingCapacity: true)
    actors.removeAll(keepingCapacity: true)
  }

  /// Adds the hits of a stretch of text; `shift` is added to their characters.
  func add(
    _ hits: ArraySlice<Hit>,
    shift: Int32,
    isOutsideTitles: (Hit) -> Bool,
    _ lexicon: Lexicon
  ) {
    let cover = actorCover(hits, lexicon)
    let sealed = lexicon.sealedMemberships
    let starts = lexicon.membershipStart
    for hit in hits {
      let range = Int(starts[Int(hit.term)])..<Int(starts[Int(hit.term) + 1])
      guard !range.isEmpty, isOutsideTitles(hit) else { continue }
      let interval = Interval(
        start: Int32(bitPattern: hit.start) + shift,
        end: Int32(bitPattern: hit.end) + shift
      )
      let isHidden = lexicon.isActorWord[Int(hit.term)] && !cover.contains(hit)
      for index in range {
        let membership = sealed[index]
        let isActor = lexicon.groups[Int(membership.group)].actor != nil
        if isActor, isHidden { continue }
        if isActor, !membership.isExcluded, actors.last != interval { actors.append(interval) }
        pending.append(
          (
            Mention(
              group: membership.group,
              entry: membership.entry,
              term: hit.term,
              interval: interval
            ),
            membership.isExcluded
          )
        )
      }
    }
  }

  /// Adds a mention that stands in a context.
  func add(_ mention: Mention, isActor: Bool) {
    pending.append((mention, false))
    if isActor { actors.append(mention.interval) }
  }

  /// Sorts by group, and keeps of overlapping mentions of a group the longest.
  func finish() {
    pending.sort { left, right in
      let (a, b) = (left.mention, right.mention)
      if a.group != b.group { return a.group < b.group }
      if a.interval.start != b.interval.start { return a.interval.start < b.interval.start }
      if a.interval.end != b.interval.end { return a.interval.end > b.interval.end }
      return left.isExcluded && !right.isExcluded
    }
    actors.sort { $0.start < $1.start }
    var group: Int32 = -1
    var first = 0
    var covered = Int32.min
    for (mention, isExcluded) in pending {
      if mention.group != group {
        close(group, first)
        group = mention.group
        first = mentions.count
        covered = Int32.min
      }
      if mention.interval.end <= covered { continue }
      covered = mention.interval.end
      if !isExcluded { mentions.append(mention) }
    }
    close(group, first)
  }

  /// Where the mentions of a group stand in `mentions`.
  func range(of group: Int32) -> Range<Int> {
    guard stamps[Int(group)] == epoch else { return 0..<0 }
    let range = ranges[Int(group)]
    return Int(range.lowerBound)..<Int(range.upperBound)
  }

  /// Whether a group is mentioned.
  func has(_ group: Int32) -> Bool {
    stamps[Int(group)] == epoch && !ranges[Int(group)].isEmpty
  }

  /// The intervals of a group, by start.
  func intervals(of group: Int32) -> [Interval] {
    mentions[range(of: group)].map(\.interval)
  }

  /// The first of a group's mentions that starts at a character or behind it, an index into
  /// `mentions`; the end of the group where there is none.
  func first(of group: Int32, from character: Int32) -> Int {
    let range = range(of: group)
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].interval.start < character { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The intervals of a group in a stretch, by start; nil: all of them.
  func intervals(of group: Int32, within stretch: Interval?) -> [Interval] {
    guard let stretch else { return intervals(of: group) }
    var found: [Interval] = []
    var index = first(of: group, from: stretch.start)
    let end = range(of: group).upperBound
    while index < end, mentions[index].interval.end <= stretch.end {
      found.append(mentions[index].interval)
      index += 1
    }
    return found
  }

  /// The mention of a group before a character and the one behind it.
  func neighbours(of character: Int32, in group: Int32) -> [Interval] {
    let range = range(of: group)
    let next = first(of: group, from: character)
    return (max(next - 1, range.lowerBound)..<min(next + 1, range.upperBound)).map {
      mentions[$0].interval
    }
  }

  /// The body that starts last before a character.
  func actor(before character: Int32) -> Interval? {
    var (low, high) = (0, actors.count)
    while low < high {
      let middle = (low + high) / 2
      if actors[middle].start < character { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? actors[low - 1] : nil
  }

  private func close(_ group: Int32, _ first: Int) {
    guard group >= 0 else { return }
    ranges[Int(group)] = Int32(first)..<Int32(mentions.count)
    stamps[Int(group)] = epoch
  }

  /// The actor words that no longer actor word holds.
  private func actorCover(_ hits: ArraySlice<Hit>, _ lexicon: Lexicon) -> ActorCover {
    var words = hits.filter { lexicon.isActorWord[Int($0.term)] }
    guard words.count > 1 else { return ActorCover(words: words) }
    words.sort { $0.start != $1.start ? $0.start < $1.start : $0.end > $1.end }
    var kept: [Hit] = []
    var reach: UInt32 = 0
    for word in words where kept.isEmpty || word.end > reach {
      kept.append(word)
      reach = word.end
    }
    return ActorCover(words: kept)
  }

  private struct ActorCover {
    /// By start.
    let words: [Hit]

    func contains(_ hit: Hit) -> Bool {
      var low = 0
      var high = words.count
      while low < high {
        let middle = (low + high) / 2
        if words[middle].start < hit.start { low = middle + 1 } else { high = middle }
      }
      return low < words.count && words[low].start == hit.start && words[low].end == hit.end
    }
  }
}
