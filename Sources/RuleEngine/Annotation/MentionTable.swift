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

/// The mentions of one sentence, value or context by group, and before them those of its contexts.
///
/// It is filled in two steps, since most texts are left after the first: `mark` notes which groups
/// there are at all, `add` takes the words. Nothing is sorted and no look-alike hidden before a
/// group is asked for.
struct MentionTable {
  /// A word of a group, before look-alikes are hidden.
  private struct Entry {
    let mention: Mention
    let isExcluded: Bool
    /// The next entry of the group, -1 at the end.
    var next: Int32
  }

  /// The mentions of a context, and the place of its end.
  private struct Governing {
    let mentions: ArraySlice<Mention>
    let end: Int32
    /// Whether it lends its words to a text, so that a single character of it does not count.
    let lends: Bool
  }

  private struct GroupState {
    /// The epoch in which the group was last marked, and added to.
    var marked: UInt32 = 0
    var added: UInt32 = 0
    /// The epoch of the contexts that mention it.
    var governed: UInt32 = 0
    /// Its entries.
    var first: Int32 = -1
    var last: Int32 = -1
  }

  private let lexicon: Lexicon
  private var groups: [GroupState]
  private var entries: [Entry] = []
  private var governing: [Governing] = []
  /// Where the next context ends; 0 is the start of the text.
  private var contextEnd: Int32 = 0
  /// The first character of the text.
  private var origin: Int32 = 0
  /// Bodies mentioned in the text itself, longest at each place.
  private var ownActors: [Interval] = []
  private var actorWords: [Hit] = []
  private var allActors: [Interval] = []
  private var actorEpoch: UInt32 = 0
  private var picked: [Entry] = []
  /// The groups of the text's own words, in the order they were first met.
  private var ownGroups: [Int32] = []
  private(set) var epoch: UInt32 = 1
  private var contextEpoch: UInt32 = 1

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    groups = [GroupState](repeating: GroupState(), count: lexicon.groups.count)
  }

  // MARK: Filling

  /// Forgets the text that starts before `origin`, not the contexts.
  mutating func begin(at origin: Int32) {
    epoch &+= 1
    self.origin = origin
    entries.removeAll(keepingCapacity: true)
    ownGroups.removeAll(keepingCapacity: true)
    ownActors.removeAll(keepingCapacity: true)
  }

  /// Forgets the contexts.
  mutating func beginContexts() {
    epoch &+= 1
    contextEpoch &+= 1
    contextEnd = 0
    governing.removeAll(keepingCapacity: true)
  }

  /// Places a context before the text and the contexts that are there.
  ///
  /// - Parameter limit: At most so many mentions of it are lent to the text; nil: the context is
  ///   itself what is asked.
  mutating func govern(by context: ContextIndex.Context, lending limit: Int?) {
    let mentions = context.mentions.prefix(limit ?? .max)
    for mention in mentions { groups[Int(mention.group)].governed = contextEpoch }
    governing.append(Governing(mentions: mentions, end: contextEnd, lends: limit != nil))
    contextEnd -= context.length
  }

  /// Notes which groups words are members of.
  mutating func mark(_ hits: [Hit], _ range: Range<Int>) {
    for index in range {
      for member in lexicon.members(of: hits[index].term) {
        groups[Int(lexicon.sealedMemberships[member].group)].marked = epoch
      }
    }
  }

  /// Adds words, but for those inside the given stretches.
  ///
  /// - Parameter wanted: By group: whether it will be asked for; nil: any may be.
  mutating func add(
    _ hits: [Hit],
    _ range: Range<Int>,
    outside titles: [Interval] = [],
    only wanted: [Bool]? = nil
  ) {
    coverActors(hits, range)
    var title = 0
    for index in range {
      let hit = hits[index]
      let members = lexicon.members(of: hit.term)
      if members.isEmpty { continue }
      let interval = Interval(
        start: Int32(bitPattern: hit.start),
        end: Int32(bitPattern: hit.end)
      )
      while title < titles.count, titles[title].end <= interval.end { title += 1 }
      if title < titles.count, titles[title].start < interval.start { continue }
      let isHidden = lexicon.isActorWord[Int(hit.term)] && !isLongestActor(hit)
      for member in members {
        let membership = lexicon.sealedMemberships[member]
        if let wanted, !wanted[Int(membership.group)] { continue }
        if lexicon.isActorGroup[Int(membership.group)] {
          if isHidden { continue }
          if !membership.isExcluded, ownActors.last != interval { ownActors.append(interval) }
        }
        append(membership, hit.term, interval)
      }
    }
  }

  private mutating func append(
    _ membership: Lexicon.Membership,
    _ term: Int32,
    _ interval: Interval
  ) {
    let place = Int32(entries.count)
    var state = groups[Int(membership.group)]
    if state.added == epoch {
      entries[Int(state.last)].next = place
    } else {
      state.added = epoch
      state.marked = epoch
      state.first = place
      ownGroups.append(membership.group)
    }
    state.last = place
    groups[Int(membership.group)] = state
    let mention = Mention(
      group: membership.group,
      entry: membership.entry,
      term: term,
      interval: interval
    )
    entries.append(Entry(mention: mention, isExcluded: membership.isExcluded, next: -1))
  }

  // MARK: Asking

  /// Whether a group is mentioned, look-alikes not yet hidden.
  func has(_ group: Int32) -> Bool {
    groups[Int(group)].marked == epoch || groups[Int(group)].governed == contextEpoch
  }

  /// Hands on the mentions of a group by start, of overlapping ones only the longest.
  mutating func forEach(of group: Int32, _ body: (Mention) -> Void) {
    var covered = Int32.min
    if groups[Int(group)].governed == contextEpoch {
      for context in governing.reversed() {
        forEach(of: group, in: context, &covered, body)
      }
    }
    guard groups[Int(group)].added == epoch else { return }
    pick(group)
    for entry in picked where entry.mention.interval.end > covered {
      covered = entry.mention.interval.end
      if !entry.isExcluded { body(entry.mention) }
    }
  }

  /// Gathers the entries of a group by start, longer ones first.
  private mutating func pick(_ group: Int32) {
    picked.removeAll(keepingCapacity: true)
    var next = groups[Int(group)].first
    if entries[Int(next)].next < 0 {
      picked.append(entries[Int(next)])
      return
    }
    while next >= 0 {
      picked.append(entries[Int(next)])
      next = entries[Int(next)].next
    }
    picked.sortNearlySorted { left, right in
      let (a, b) = (left.mention.interval, right.mention.interval)
      if a.start != b.start { return a.start < b.start }
      if a.end != b.end { return a.end > b.end }
      return left.isExcluded && !right.isExcluded
    }
  }

  private func forEach(
    of group: Int32,
    in context: Governing,
    _ covered: inout Int32,
    _ body: (Mention) -> Void
  ) {
    let mentions = context.mentions
    let shift = origin + context.end
    // A single character of a heading is most often a part of another word.
    let isPicky = context.lends && !lexicon.isActorGroup[Int(group)]
    var low = mentions.startIndex
    var high = mentions.endIndex
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].group < group { low = middle + 1 } else { high = middle }
    }
    while low < mentions.endIndex, mentions[low].group == group {
      let moved = mentions[low].moved(by: shift)
      low += 1
      if moved.interval.end <= covered { continue }
      if isPicky, moved.interval.end - moved.interval.start == 1 { continue }
      covered = moved.interval.end
      body(moved)
    }
  }

  /// All mentions, by group and start.
  mutating func all() -> [Mention] {
    var present = ownGroups
    for context in governing { present += context.mentions.map(\.group) }
    present.sort()
    var all: [Mention] = []
    all.reserveCapacity(entries.count)
    var last: Int32 = -1
    for group in present where group != last {
      last = group
      forEach(of: group) { all.append($0) }
    }
    return all
  }

  /// The bodies mentioned, those of contexts too, by start.
  var actors: [Interval] {
    mutating get {
      if actorEpoch == epoch { return allActors }
      actorEpoch = epoch
      allActors.removeAll(keepingCapacity: true)
      allActors += ownActors
      for context in governing {
        for mention in context.mentions where lexicon.isActorGroup[Int(mention.group)] {
          allActors.append(mention.moved(by: origin + context.end).interval)
        }
      }
      allActors.sortNearlySorted { $0.start < $1.start }
      return allActors
    }
  }

  /// The body that starts last before a character.
  mutating func actor(before character: Int32) -> Interval? {
    let actors = actors
    var (low, high) = (0, actors.count)
    while low < high {
      let middle = (low + high) / 2
      if actors[middle].start < character { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? actors[low - 1] : nil
  }

  /// What this table passes on, with `end` as the end of the context's text.
  mutating func context(end: Int32, length: Int32) -> ContextIndex.Context {
    var context = ContextIndex.Context()
    context.length = length
    context.mentions = all().map { $0.moved(by: -end) }
    context.namesActors = !ownActors.isEmpty
    return context
  }

  // MARK: Actors

  /// Notes the actor words that no longer actor word holds, by start.
  private mutating func coverActors(_ hits: [Hit], _ range: Range<Int>) {
    actorWords.removeAll(keepingCapacity: true)
    for index in range where lexicon.isActorWord[Int(hits[index].term)] {
      actorWords.append(hits[index])
    }
    guard actorWords.count > 1 else { return }
    actorWords.sortNearlySorted { $0.start != $1.start ? $0.start < $1.start : $0.end > $1.end }
    var reach: UInt32 = 0
    var kept = 0
    for index in actorWords.indices where kept == 0 || actorWords[index].end > reach {
      reach = actorWords[index].end
      actorWords[kept] = actorWords[index]
      kept += 1
    }
    actorWords.removeSubrange(kept...)
  }

  private func isLongestActor(_ hit: Hit) -> Bool {
    var low = 0
    var high = actorWords.count
    while low < high {
      let middle = (low + high) / 2
      if actorWords[middle].start < hit.start { low = middle + 1 } else { high = middle }
    }
    return low < actorWords.count && actorWords[low].start == hit.start
      && actorWords[low].end == hit.end
  }
}

extension Mention {
  fileprivate func moved(by shift: Int32) -> Mention {
    Mention(
      group: group,
      entry: entry,
      term: term,
      interval: Interval(start: interval.start + shift, end: interval.end + shift)
    )
  }
}

extension Array {
  /// Sorts, at little cost where few elements are out of place; equal ones keep their order.
  mutating func sortNearlySorted(_ precedes: (Element, Element) -> Bool) {
    sortNearlySorted(from: 0, precedes)
  }

  /// Sorts what stands from an index on.
  mutating func sortNearlySorted(from first: Int, _ precedes: (Element, Element) -> Bool) {
    var moves = 0
    var index = first + 1
    while index < count {
      var place = index
      while place > first, precedes(self[place], self[place - 1]) {
        swapAt(place, place - 1)
        place -= 1
        moves += 1
      }
      if moves > 8 * (count - first) {
        let rest = self[first...].sorted(by: precedes)
        replaceSubrange(first..., with: rest)
        return
      }
      index += 1
    }
  }
}
