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
/// Adding words only notes which groups there are at all. What a group's mentions are is worked out
/// when it is asked for; nothing is sorted, no look-alike hidden and no title left out before.
struct MentionTable {
  /// The mentions of a context, and the place of its end.
  private struct Governing {
    let mentions: ArraySlice<Mention>
    let end: Int32
    /// Whether it lends its words to a text, so that a single character of it does not count.
    let lends: Bool
  }

  private struct GroupState {
    /// The epoch in which words of the group were last added.
    var added: UInt32 = 0
    /// The epoch of the contexts that mention it.
    var governed: UInt32 = 0
  }

  /// A word of a group, before look-alikes are hidden.
  private struct Entry {
    let mention: Mention
    let isExcluded: Bool

    /// Whether it comes first of two of one group: by start, the longer one, the look-alike.
    func precedes(_ other: Entry) -> Bool {
      let (own, others) = (mention.interval, other.mention.interval)
      if own.start != others.start { return own.start < others.start }
      if own.end != others.end { return own.end > others.end }
      return isExcluded && !other.isExcluded
    }
  }

  private let lexicon: Lexicon
  private var states: [GroupState]
  /// The words of the text.
  private var words: [Hit] = []
  /// The groups of these words that are listed, in the order they were first met.
  private(set) var groups: [Int32] = []
  /// By group: whether it is listed.
  private let isListed: [Bool]
  private var governing: [Governing] = []
  /// Where the next context ends; 0 is the start of the text.
  private var contextEnd: Int32 = 0
  /// The first character of the text.
  private var origin: Int32 = 0
  /// The stretches whose words do not count.
  private var titles: [Interval] = []
  /// The words that name bodies or look like it, by start and without those inside others.
  private var actorWords: [Interval] = []
  private var actorWordEpoch: UInt32 = 0
  private var allActors: [Interval] = []
  private var actorEpoch: UInt32 = 0
  private var picked: [Entry] = []
  private(set) var epoch: UInt32 = 1
  private var contextEpoch: UInt32 = 1

  /// - Parameter isListed: By group: whether `groups` is to name it.
  init(_ lexicon: Lexicon, listing isListed: [Bool]) {
    self.lexicon = lexicon
    self.isListed = isListed
    states = [GroupState](repeating: GroupState(), count: lexicon.groups.count)
  }

  // MARK: Filling

  /// Forgets the text, not the contexts, and takes up the next.
  ///
  /// - Parameter titles: The stretches of it whose words do not count, ascending.
  mutating func begin(at origin: Int32, without titles: [Interval] = []) {
    epoch &+= 1
    self.origin = origin
    self.titles = titles
    words.removeAll(keepingCapacity: true)
    groups.removeAll(keepingCapacity: true)
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
    for mention in mentions { states[Int(mention.group)].governed = contextEpoch }
    governing.append(Governing(mentions: mentions, end: contextEnd, lends: limit != nil))
    contextEnd -= context.length
  }

  /// Adds words, before any group is asked for.
  ///
  /// - Parameter wanted: By group: whether it will be asked for; nil: any may be.
  mutating func add(_ hits: [Hit], _ range: Range<Int>, only wanted: [Bool]? = nil) {
    words.append(contentsOf: hits[range])
    // A span of a stored array must come from a copy of the reference; what is written to is taken
    // out.
    let (memberships, starts) = (lexicon.sealedMemberships, lexicon.membershipStart)
    var states: [GroupState] = []
    swap(&states, &self.states)
    var table = states.mutableSpan
    for index in range {
      let term = Int(hits[index].term)
      for member in Int(starts[term])..<Int(starts[term + 1]) {
        let group = memberships[member].group
        if table[Int(group)].added == epoch { continue }
        if let wanted, !wanted[Int(group)] { continue }
        table[Int(group)].added = epoch
        if isListed[Int(group)] { groups.append(group) }
      }
    }
    swap(&states, &self.states)
  }

  // MARK: Asking

  /// Whether a group is mentioned, look-alikes not yet hidden.
  func has(_ group: Int32) -> Bool {
    let state = states[Int(group)]
    return state.added == epoch || state.governed == contextEpoch
  }

  /// Hands on the mentions of a group by start, of overlapping ones only the longest.
  mutating func forEach(of group: Int32, _ body: (Mention) -> Void) {
    let state = states[Int(group)]
    var covered = Int32.min
    if state.governed == contextEpoch {
      for context in governing.reversed() {
        forEach(of: group, in: context, &covered, body)
      }
    }
    guard state.added == epoch else { return }
    pick(group)
    for entry in picked where entry.mention.interval.end > covered {
      covered = entry.mention.interval.end
      if !entry.isExcluded { body(entry.mention) }
    }
  }

  /// Gathers the words of a group by start, longer ones first.
  private mutating func pick(_ group: Int32) {
    picked.removeAll(keepingCapacity: true)
    let isActor = lexicon.isActorGroup[Int(group)]
    for word in words where lexicon.mayHold(word.term, group) {
      for member in lexicon.members(of: word.term, in: group) {
        if isActor, isHidden(word) { continue }
        if !titles.isEmpty, isInTitle(word.interval) { continue }
        pick(word, lexicon.sealedMemberships[member])
      }
    }
    if picked.count < 2 { return }
    picked.sortNearlySorted { $0.precedes($1) }
  }

  private mutating func pick(_ word: Hit, _ membership: Lexicon.Membership) {
    let mention = Mention(
      group: membership.group,
      entry: membership.entry,
      term: word.term,
      interval: word.interval
    )
    picked.append(Entry(mention: mention, isExcluded: membership.isExcluded))
  }

  private func isInTitle(_ interval: Interval) -> Bool {
    var (low, high) = (0, titles.count)
    while low < high {
      let middle = (low + high) / 2
      if titles[middle].end <= interval.end { low = middle + 1 } else { high = middle }
    }
    return low < titles.count && titles[low].start < interval.start
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

  /// The groups that contexts mention, some more than once.
  var governingGroups: [Int32] { governing.flatMap { $0.mentions.map(\.group) } }

  /// All mentions, by group and start.
  mutating func all() -> [Mention] {
    if !governing.isEmpty {
      var present = Set(governingGroups)
      for word in words {
        for member in lexicon.members(of: word.term) {
          present.insert(lexicon.sealedMemberships[member].group)
        }
      }
      var all: [Mention] = []
      for group in present.sorted() { forEach(of: group) { all.append($0) } }
      return all
    }
    picked.removeAll(keepingCapacity: true)
    for word in words where titles.isEmpty || !isInTitle(word.interval) {
      let isHidden = isHidden(word)
      for member in lexicon.members(of: word.term) {
        let membership = lexicon.sealedMemberships[member]
        if isHidden, lexicon.isActorGroup[Int(membership.group)] { continue }
        pick(word, membership)
      }
    }
    picked.sort { left, right in
      let (a, b) = (left.mention, right.mention)
      return a.group != b.group ? a.group < b.group : left.precedes(right)
    }
    var all: [Mention] = []
    var (group, covered) = (Int32(-1), Int32.min)
    for entry in picked {
      if entry.mention.group != group { (group, covered) = (entry.mention.group, .min) }
      if entry.mention.interval.end <= covered { continue }
      covered = entry.mention.interval.end
      if !entry.isExcluded { all.append(entry.mention) }
    }
    return all
  }

  /// What this table passes on, with `end` as the end of the context's text.
  mutating func context(end: Int32, length: Int32) -> ContextIndex.Context {
    var context = ContextIndex.Context()
    context.length = length
    context.mentions = all().map { $0.moved(by: -end) }
    context.namesActors = namesActors
    return context
  }

  // MARK: Actors

  /// The bodies mentioned, those of contexts too, by start.
  var actors: [Interval] {
    mutating get {
      if actorEpoch == epoch { return allActors }
      actorEpoch = epoch
      allActors.removeAll(keepingCapacity: true)
      for word in words where isActor(word) && allActors.last != word.interval {
        allActors.append(word.interval)
      }
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

  /// Whether the text itself names a body.
  private var namesActors: Bool {
    mutating get {
      for word in words where isActor(word) { return true }
      return false
    }
  }

  private mutating func isActor(_ word: Hit) -> Bool {
    lexicon.members(of: word.term).contains { member in
      let membership = lexicon.sealedMemberships[member]
      return !membership.isExcluded && lexicon.isActorGroup[Int(membership.group)]
    } && !isHidden(word) && !isInTitle(word.interval)
  }

  /// Whether a longer word that names a body, or looks like it, holds an actor's word.
  private mutating func isHidden(_ word: Hit) -> Bool {
    guard lexicon.isActorWord[Int(word.term)] else { return false }
    sortActorWords()
    var low = 0
    var high = actorWords.count
    while low < high {
      let middle = (low + high) / 2
      if actorWords[middle].start < word.interval.start { low = middle + 1 } else { high = middle }
    }
    return low == actorWords.count || actorWords[low] != word.interval
  }

  private mutating func sortActorWords() {
    if actorWordEpoch == epoch { return }
    actorWordEpoch = epoch
    actorWords.removeAll(keepingCapacity: true)
    for word in words where lexicon.isActorWord[Int(word.term)] { actorWords.append(word.interval) }
    guard actorWords.count > 1 else { return }
    actorWords.sortNearlySorted { $0.start != $1.start ? $0.start < $1.start : $0.end > $1.end }
    var reach = Int32.min
    var kept = 0
    for index in actorWords.indices where kept == 0 || actorWords[index].end > reach {
      reach = actorWords[index].end
      actorWords[kept] = actorWords[index]
      kept += 1
    }
    actorWords.removeSubrange(kept...)
  }
}

extension Hit {
  /// Where it stands.
  fileprivate var interval: Interval {
    Interval(start: Int32(bitPattern: start), end: Int32(bitPattern: end))
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
