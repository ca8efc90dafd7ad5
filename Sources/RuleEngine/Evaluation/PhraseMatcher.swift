import BinaryForm
import RuleLanguage
import SourceText

/// Finds phrases among the mentions of one stretch of text.
///
/// Every element of a sequence is paired with the nearest fitting one before it, so that the time is
/// linear in the number of mentions for each phrase; and a phrase that several rules share is looked
/// for once. Matches lie side by side in `found`, and are handed on as ranges of it.
struct PhraseMatcher {
  /// What is known of a node in the text at hand.
  private struct Memo {
    /// The epoch in which it was matched.
    var matched: UInt32 = 0
    var matches: Range<Int32> = 0..<0
  }

  /// The mentions of the text.
  var table: MentionTable
  /// The matches found so far in the text.
  private(set) var found: [Interval] = []
  /// Words, matches and pairs looked at so far; the measure of what matching costs.
  private(set) var steps = 0
  /// The day that limits are read for.
  var day: CalendarDate?
  /// The document's own date, which days are counted from.
  var issued: CalendarDate?

  private let numberReader: NumberReader
  private let graph: PhraseGraph
  private let links: PhraseLinks
  private let needs: PlainArray<Needs>
  private let sets: PlainArray<WordSet>
  private let alternatives: PhraseAlternatives
  private let windows: SequenceWindows
  private let periods: [CompiledRules.Period]
  private let dayUnits: [CompiledRules.DayUnit]
  private var memos: [Memo]
  private var scratch: [Interval] = []
  private var lastStarts: [Int32] = []
  /// By group of a unit or period: its words in the text, and the epoch they are of.
  private var measureWords: [Int32: (epoch: UInt32, words: [Interval])] = [:]
  /// First and one past the last character of the text itself; contexts lie before.
  private var lower: Int32 = 0
  private var upper: Int32 = 0
  /// Where what is asked for begins: the text, or the context that is taken up by itself.
  private var ownStart: Int32 = 0
  /// The bits that the words of the text and its contexts bring.
  private(set) var bits = NeedTable()

  init(_ rules: CompiledRules) {
    numberReader = NumberReader(rules.lexicon)
    graph = rules.plan.phrases
    links = rules.plan.links
    needs = rules.plan.needs.ofNode
    sets = rules.plan.needs.setOfNode
    periods = rules.plan.periods
    dayUnits = rules.plan.dayUnits
    alternatives = rules.plan.alternatives
    windows = rules.plan.windows
    table = MentionTable(rules)
    memos = [Memo](repeating: Memo(), count: rules.plan.phrases.nodes.count)
  }

  /// Forgets the text, not its contexts, and takes up the next, whose words are added to the table.
  ///
  /// - Parameters:
  ///   - bits: What these words bring.
  ///   - titles: The stretches whose words do not count.
  mutating func begin(
    _ lower: UInt32,
    _ upper: UInt32,
    _ bits: NeedBits,
    without titles: [Interval] = []
  ) {
    self.lower = Int32(lower)
    self.upper = Int32(upper)
    ownStart = self.lower
    var all = table.lent
    all.formUnion(bits)
    self.bits.set(all)
    table.begin(at: self.lower, without: titles)
    found.removeAll(keepingCapacity: true)
  }

  /// Takes up a single context, without a text.
  mutating func begin(_ context: ContextIndex.Context) {
    table.beginContexts()
    table.govern(by: context, lending: nil)
    begin(0, 0, NeedBits())
    ownStart = .min
  }

  // MARK: Matching

  /// Whether the words that a phrase needs are there.
  @inline(__always)
  func covers(_ node: Int32) -> Bool { bits.covers(needs[Int(node)]) }

  /// The matches of a phrase, by end.
  mutating func matches(
    of node: Int32,
    _ scanned: borrowing ScannedText,
    _ bytes: [UInt8]
  ) -> Range<Int32> {
    if memos[Int(node)].matched == table.epoch { return memos[Int(node)].matches }
    // Most fail here.
    guard covers(node) else { return 0..<0 }
    let matches = find(node, scanned, bytes)
    steps += matches.count
    memos[Int(node)].matched = table.epoch
    memos[Int(node)].matches = matches
    return matches
  }

  /// Whether a match of a phrase ends in the text itself and not in a context.
  mutating func endsHere(
    _ node: Int32,
    _ scanned: borrowing ScannedText,
    _ bytes: [UInt8]
  ) -> Bool {
    for place in matches(of: node, scanned, bytes).places.reversed() where found[place].end > lower
    {
      return true
    }
    return false
  }

  /// Puts a match behind those found so far; used to keep some of a range.
  mutating func keep(_ match: Interval) { found.append(match) }

  private mutating func find(
    _ node: Int32,
    _ scanned: borrowing ScannedText,
    _ bytes: [UInt8]
  ) -> Range<Int32> {
    switch graph.nodes[Int(node)] {
    case .group, .either:
      let all = alternatives(of: node, scanned, bytes)
      return graph.isOwn[Int(node)] ? standingHere(all) : all
    case .number(let index): return numbers(graph.numbers[Int(index)], scanned, bytes)
    case .sequence(let head, let range):
      for place in windows.ofNode.places(node) where !table.mayHold(windows.ofNode[place]) {
        return 0..<0
      }
      // The rarest part is asked for first.
      if matches(of: links.leadingPart[Int(node)], scanned, bytes).isEmpty { return 0..<0 }
      for place in links.others.places(node)
      where matches(of: links.others[place], scanned, bytes).isEmpty {
        return 0..<0
      }
      var before = matches(of: head, scanned, bytes)
      for index in range.places {
        let step = graph.steps[index]
        if before.isEmpty, !step.isNear { return 0..<0 }
        let next = matches(of: step.node, scanned, bytes)
        let without = step.without < 0 ? 0..<0 : matches(of: step.without, scanned, bytes)
        before = join(before, next, step, without)
      }
      return before
    }
  }

  private var end: Int32 { Int32(found.count) }

  /// The matches of all that a node can be; those of the only one that matches are not copied.
  private mutating func alternatives(
    of node: Int32,
    _ scanned: borrowing ScannedText,
    _ bytes: [UInt8]
  ) -> Range<Int32> {
    let start = end
    table.appendWords(of: node, sets[Int(node)], to: &found)
    let words = start..<end
    let others = alternatives.others.places(node)
    if others.isEmpty { return words }
    var only = words
    var count = words.isEmpty ? 0 : 1
    for place in others {
      let own = matches(of: alternatives.others[place], scanned, bytes)
      if own.isEmpty { continue }
      only = own
      count += 1
    }
    if count < 2 { return only }
    let first = end
    for place in words.places { found.append(found[place]) }
    for place in others {
      for match in matches(of: alternatives.others[place], scanned, bytes).places {
        found.append(found[match])
      }
    }
    found.sortByEnd(from: Int(first))
    return first..<end
  }

  /// Those matches of which no part is lent by a context.
  private mutating func standingHere(_ matches: Range<Int32>) -> Range<Int32> {
    let first = end
    for place in matches.places where found[place].start >= ownStart { found.append(found[place]) }
    return first..<end
  }

  private mutating func join(
    _ before: Range<Int32>,
    _ next: Range<Int32>,
    _ step: PhraseGraph.Step,
    _ without: Range<Int32>
  ) -> Range<Int32> {
    let first = end
    pair(before, next, within: step.distance, without)
    if step.isNear { pair(next, before, within: step.distance, without) }
    if step.isOptional { for place in before.places { found.append(found[place]) } }
    if step.isNear || step.isOptional { found.sortByEnd(from: Int(first)) }
    return first..<end
  }

  /// Pairs each of `second` with the nearest of `first` that ends before it starts.
  private mutating func pair(
    _ first: Range<Int32>,
    _ second: Range<Int32>,
    within limit: Int32,
    _ without: Range<Int32>
  ) {
    guard !first.isEmpty, !second.isEmpty else { return }
    scratch.removeAll(keepingCapacity: true)
    for place in second.places { scratch.append(found[place]) }
    scratch.sortNearlySorted { $0.start < $1.start }
    steps += first.count + second.count + without.count
    readHindrances(without)
    var next = Int(first.lowerBound)
    var nearest: Interval?
    for index in scratch.indices {
      let later = scratch[index]
      while next < Int(first.upperBound), found[next].end <= later.start {
        nearest = found[next]
        next += 1
      }
      guard let before = nearest, later.start - before.end <= limit,
        without.isEmpty || !hinders(without, between: before.end, later.start)
      else { continue }
      found.append(before.union(later))
    }
  }

  /// Notes of what must not stand between two elements the last start up to each.
  private mutating func readHindrances(_ range: Range<Int32>) {
    lastStarts.removeAll(keepingCapacity: true)
    var last = Int32.min
    for place in range.places {
      last = max(last, found[place].start)
      lastStarts.append(last)
    }
  }

  private func hinders(_ range: Range<Int32>, between lower: Int32, _ upper: Int32) -> Bool {
    let first = Int(range.lowerBound)
    var (low, high) = (0, range.count)
    while low < high {
      let middle = (low + high) / 2
      if found[first + middle].end <= upper { low = middle + 1 } else { high = middle }
    }
    return low > 0 && lastStarts[low - 1] >= lower
  }

  // MARK: Numbers

  private mutating func numbers(
    _ number: PhraseGraph.Number,
    _ scanned: borrowing ScannedText,
    _ bytes: [UInt8]
  ) -> Range<Int32> {
    let first = end
    for reading in readings(of: number, scanned, bytes) { found.append(reading.place) }
    found.sortByEnd(from: Int(first))
    return first..<end
  }

  /// The numbers that a phrase asks for, as its units and periods count them.
  ///
  /// - Parameter match: The stretch in which the words of the units must stand; nil: anywhere.
  mutating func readings(
    of node: Int32,
    within match: Interval? = nil,
    _ scanned: borrowing ScannedText,
    _ bytes: [UInt8]
  ) -> [(place: Interval, value: Double)] {
    var all: [(place: Interval, value: Double)] = []
    for number in graph.numbers(of: node) {
      all += readings(of: number, within: match, scanned, bytes)
    }
    return all
  }

  private mutating func readings(
    of number: PhraseGraph.Number,
    within match: Interval? = nil,
    _ scanned: borrowing ScannedText,
    _ bytes: [UInt8]
  ) -> [(place: Interval, value: Double)] {
    var all: [(place: Interval, value: Double)] = []
    for mention in mentions(of: number.suffix, within: match)
    where (lower..<upper).contains(mention.start) {
      guard let reading = reading(before: mention, of: number, scanned, bytes) else { continue }
      let whole = Interval(start: Int32(reading.start), end: mention.end)
      if let value = taken(reading.value, number, whole) { all.append((whole, value)) }
    }
    for mention in mentions(of: number.prefix, within: match)
    where (lower..<upper).contains(mention.start) {
      guard
        let reading = numberReader.number(
          startingAt: UInt32(mention.end),
          to: UInt32(upper),
          scanned,
          bytes
        )
      else { continue }
      let whole = Interval(start: mention.start, end: Int32(reading.end))
      if let value = taken(reading.value, number, whole) { all.append((whole, value)) }
    }
    return all
  }

  /// The number that a unit's word ends: what is written before it, or the days up to the day that
  /// it is part of.
  private func reading(
    before word: Interval,
    of number: PhraseGraph.Number,
    _ scanned: borrowing ScannedText,
    _ bytes: [UInt8]
  ) -> NumberReader.Reading? {
    guard let unit = dayUnits.first(where: { $0.group == number.suffix }) else {
      return numberReader.number(
        endingAt: UInt32(word.start),
        from: UInt32(lower),
        scanned,
        bytes
      )
    }
    return issued.flatMap { issued in
      numberReader.days(
        endingAt: UInt32(word.end),
        from: UInt32(lower),
        unit.templates,
        since: issued,
        scanned,
        bytes
      )
    }
  }

  /// The words of a unit or period, gathered once for each text.
  private mutating func mentions(of group: Int32) -> [Interval] {
    if group < 0 { return [] }
    if let known = measureWords[group], known.epoch == table.epoch { return known.words }
    var intervals: [Interval] = []
    table.forEach(of: group) { intervals.append($0.interval) }
    measureWords[group] = (table.epoch, intervals)
    return intervals
  }

  /// The words of a unit in a stretch; nil: all of them.
  private mutating func mentions(of group: Int32, within stretch: Interval?) -> ArraySlice<Interval>
  {
    let all = mentions(of: group)
    guard let stretch else { return all[...] }
    let first = all.firstIndex(startingFrom: stretch.start)
    return all[first...].prefix { $0.end <= stretch.end }
  }

  /// The number as the test counts it; nil where the test does not take it.
  private mutating func taken(
    _ value: Double,
    _ number: PhraseGraph.Number,
    _ place: Interval
  ) -> Double? {
    var value = value * number.factor
    if let asked = number.perYear {
      guard let given = period(near: place) else { return nil }
      value *= given / asked
    }
    guard let comparison = number.comparison else { return value }
    // Before a limit has a value, no number meets it.
    guard let day, let limit = number.limit?.value(on: day) else { return nil }
    return comparison.holds(value, limit) ? value : nil
  }

  /// How often a year the nearest word of frequency says, within 12 characters.
  private mutating func period(near place: Interval) -> Double? {
    var best: (distance: Int32, perYear: Double)?
    for period in periods {
      let words = mentions(of: period.group)
      let next = words.firstIndex(startingFrom: place.start)
      for word in words[max(next - 1, 0)..<min(next + 1, words.count)] {
        let distance = max(place.start - word.end, word.start - place.end, 0)
        if distance <= 12, distance < best?.distance ?? .max {
          best = (distance, period.perYear)
        }
      }
    }
    return best?.perYear
  }
}

extension Array<Interval> {
  /// The index of the first interval that starts at or behind a character; all are ascending.
  fileprivate func firstIndex(startingFrom character: Int32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].start < character { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Comparison {
  /// Whether the comparison holds between two values.
  func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .equal: left == right
    case .notEqual: left != right
    case .greaterOrEqual: left >= right
    case .greater: left > right
    }
  }
}
