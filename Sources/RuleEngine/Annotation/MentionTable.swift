import BinaryForm

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
/// What the mentions are is worked out when they are asked for; nothing is sorted, no look-alike
/// hidden and no title left out before.
struct MentionTable {
  /// The mentions of a context, and the place of its end.
  private struct Governing {
    let mentions: ArraySlice<Mention>
    let end: Int32
    /// Whether it lends its words to a text, so that a single character of it does not count.
    let lends: Bool
    /// The bits that its words bring.
    let needs: NeedBits
  }

  /// A word of a group, before look-alikes are hidden.
  private struct Entry {
    let mention: Mention
    let isExcluded: Bool

    /// Whether it comes first of two: by group, by start, the longer one, the look-alike.
    func precedes(_ other: Entry) -> Bool {
      if mention.group != other.mention.group { return mention.group < other.mention.group }
      let (own, others) = (mention.interval, other.mention.interval)
      if own.start != others.start { return own.start < others.start }
      if own.end != others.end { return own.end > others.end }
      return isExcluded && !other.isExcluded
    }
  }

  private let lexicon: Lexicon
  private let alternatives: PhraseAlternatives
  /// The words of the text, ascending by end.
  private(set) var words: [Hit] = []
  /// Where they end.
  private var positions: WordPositions
  private var arePlaced = false
  private var governing: [Governing] = []
  /// The bits that the words of the contexts bring.
  private(set) var lent = NeedBits()
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

  init(_ rules: CompiledRules) {
    lexicon = rules.lexicon
    alternatives = rules.plan.alternatives
    positions = WordPositions(rules.plan.needs.ofTerm)
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
    arePlaced = false
  }

  /// Forgets the contexts.
  mutating func beginContexts() {
    epoch &+= 1
    contextEnd = 0
    governing.removeAll(keepingCapacity: true)
    lent = NeedBits()
  }

  /// Places a context before the text and the contexts that are there.
  ///
  /// - Parameter limit: At most so many mentions of it are lent to the text; nil: the context is
  ///   itself what is asked.
  mutating func govern(by context: ContextIndex.Context, lending limit: Int?) {
    governing.append(
      Governing(
        mentions: context.mentions.prefix(limit ?? .max),
        end: contextEnd,
        lends: limit != nil,
        needs: context.needs
      )
    )
    if limit != 0 { lent.formUnion(context.needs) }
    contextEnd -= context.length
  }

  /// Adds words, which are ascending by end.
  mutating func add(_ hits: [Hit], _ range: Range<Int>) {
    words.append(contentsOf: hits[range])
    arePlaced = false
  }

  // MARK: Asking

  /// Whether two words can stand in a window; says yes to more than can.
  mutating func mayHold(_ window: PairWindow) -> Bool {
    placeWords()
    return positions.mayHold(window) { lent.has($0) }
  }

  private mutating func placeWords() {
    if arePlaced { return }
    arePlaced = true
    positions.begin(at: origin, words)
  }

  /// Appends the places of all words that match a phrase by themselves, by end.
  ///
  /// - Parameter set: That of the words.
  mutating func appendWords(of node: Int32, _ set: WordSet, to found: inout [Interval]) {
    let first = found.count
    let filter = alternatives.filters[Int(node)]
    for index in governing.indices where governing[index].needs.has(set.bit) {
      for mention in governing[index].mentions where alternatives.has(mention.group, node, filter) {
        if let interval = lent(mention, by: governing[index]) { found.append(interval) }
      }
    }
    pick(node, set)
    forEachThatCounts { found.append($0.interval) }
    if found.count - first > 1 { found.sortByEnd(from: first) }
  }

  /// Hands on the mentions of a group by start, of overlapping ones only the longest.
  mutating func forEach(of group: Int32, _ body: (Mention) -> Void) {
    var covered = Int32.min
    for context in governing.reversed() { forEach(of: group, in: context, &covered, body) }
    pick(group: group)
    for entry in picked where entry.mention.interval.end > covered {
      covered = entry.mention.interval.end
      if !entry.isExcluded { body(entry.mention) }
    }
  }

  /// The longest mention of each of some groups that ends at a character.
  ///
  /// - Parameter groups: Ascending.
  mutating func mentions(endingAt character: Int32, of groups: [Int32]) -> [Mention] {
    picked.removeAll(keepingCapacity: true)
    let first = words.partitioningIndex { $0.interval.end >= character }
    for word in words[first...] {
      if word.interval.end != character { break }
      for member in lexicon.members(of: word.term) {
        let membership = lexicon.sealedMemberships[member]
        if groups.hasSorted(membership.group) { pick(word, membership) }
      }
    }
    picked.sortNearlySorted { $0.precedes($1) }
    var found: [Mention] = []
    forEachThatCounts { found.append($0) }
    return found
  }

  /// Hands on what was gathered, of overlapping words of a group only the longest, and no look-alike.
  private func forEachThatCounts(_ body: (Mention) -> Void) {
    var (group, covered) = (Int32(-1), Int32.min)
    for entry in picked {
      if entry.mention.group != group { (group, covered) = (entry.mention.group, .min) }
      if entry.mention.interval.end <= covered { continue }
      covered = entry.mention.interval.end
      if !entry.isExcluded { body(entry.mention) }
    }
  }

  /// Gathers the words that match a phrase by themselves, by group and start, longer ones first.
  private mutating func pick(_ node: Int32, _ set: WordSet) {
    picked.removeAll(keepingCapacity: true)
    placeWords()
    let filter = alternatives.filters[Int(node)]
    for place in positions.words(of: set) {
      let word = words[Int(positions.found[place])]
      for member in lexicon.members(of: word.term) {
        let membership = lexicon.sealedMemberships[member]
        if alternatives.has(membership.group, node, filter) { pick(word, membership) }
      }
    }
    if picked.count > 1 { picked.sortNearlySorted { $0.precedes($1) } }
  }

  /// Gathers the words of a group by start, longer ones first.
  private mutating func pick(group: Int32) {
    picked.removeAll(keepingCapacity: true)
    for word in words where lexicon.mayHold(word.term, group) {
      for member in lexicon.members(of: word.term, in: group) {
        pick(word, lexicon.sealedMemberships[member])
      }
    }
    if picked.count > 1 { picked.sortNearlySorted { $0.precedes($1) } }
  }

  /// Takes in a word of a group, unless it does not count.
  private mutating func pick(_ word: Hit, _ membership: Lexicon.Membership) {
    if lexicon.isActorGroup[Int(membership.group)], isHidden(word) { return }
    if !titles.isEmpty, isInTitle(word.interval) { return }
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
    var low = mentions.startIndex
    var high = mentions.endIndex
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].group < group { low = middle + 1 } else { high = middle }
    }
    while low < mentions.endIndex, mentions[low].group == group {
      let mention = mentions[low]
      low += 1
      guard let interval = lent(mention, by: context), interval.end > covered else { continue }
      covered = interval.end
      body(mention.moved(by: origin + context.end))
    }
  }

  /// Where a mention of a context stands, seen from the text; nil where it does not count there.
  private func lent(_ mention: Mention, by context: Governing) -> Interval? {
    let place = mention.interval
    // A single character of a heading is most often a part of another word.
    if context.lends, place.end - place.start == 1, !lexicon.isActorGroup[Int(mention.group)] {
      return nil
    }
    let shift = origin + context.end
    return Interval(start: place.start + shift, end: place.end + shift)
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
    for word in words {
      for member in lexicon.members(of: word.term) { pick(word, lexicon.sealedMemberships[member]) }
    }
    picked.sort { $0.precedes($1) }
    var all: [Mention] = []
    forEachThatCounts { all.append($0) }
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

extension Array where Element: Comparable {
  /// Whether an ascending list holds an element.
  func hasSorted(_ element: Element) -> Bool {
    let place = partitioningIndex { $0 >= element }
    return place < count && self[place] == element
  }
}

extension Array<Interval> {
  /// Sorts what stands from an index on by end, and leaves out what is there twice.
  mutating func sortByEnd(from first: Int) {
    sortNearlySorted(from: first) { $0.end != $1.end ? $0.end < $1.end : $0.start < $1.start }
    var kept = first
    for index in first..<count where index == first || self[index] != self[kept - 1] {
      self[kept] = self[index]
      kept += 1
    }
    removeSubrange(kept...)
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
