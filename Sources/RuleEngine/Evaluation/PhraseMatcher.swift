import RuleLanguage
import SourceText

/// Finds phrases among the mentions of one stretch of text.
///
/// Every element of a sequence is paired with the nearest fitting one before it, so that the time is
/// linear in the number of mentions for each phrase.
final class PhraseMatcher {
  let lexicon: Lexicon
  let periods: [(group: Int32, perYear: Double)]
  /// Words, matches and pairs looked at so far; the measure of what matching costs.
  private(set) var steps = 0
  /// The day that limits are read for.
  var day: CalendarDate?

  init(lexicon: Lexicon, periods: [(group: Int32, perYear: Double)]) {
    self.lexicon = lexicon
    self.periods = periods
  }

  /// What a phrase is looked for in.
  struct Text {
    let table: MentionTable
    let scanned: ScannedText
    let bytes: [UInt8]
    /// First and one past the last own character; contexts lie before.
    let lower, upper: Int32
  }

  /// The matches of a phrase, by end.
  func matches(_ node: PhraseNode, _ text: borrowing Text) -> [Interval] {
    switch node {
    case .group(let group):
      let found = text.table.intervals(of: group)
      steps += found.count
      return found
    case .either(let nodes):
      var all: [Interval] = []
      for node in nodes { all += matches(node, text) }
      if nodes.count > 1 { sort(&all) }
      steps += all.count
      return all
    case .number(let number): return numbers(number, text)
    case .sequence(let head, let steps):
      var found = matches(head, text)
      for step in steps {
        if found.isEmpty, !isNear(step.distance) { return [] }
        let next = matches(step.node, text)
        let without = step.without.map { matches($0, text) } ?? []
        var joined = join(found, next, step.distance, without)
        if step.isOptional {
          joined += found
          sort(&joined)
        }
        found = joined
      }
      return found
    }
  }

  /// Whether the groups a phrase needs are there at all; a cheap test before matching.
  func isPossible(_ phrase: PhrasePlan, _ table: some GroupPresence) -> Bool {
    var isMet = false
    var isFailed = false
    for group in phrase.needs {
      if group == -2 {
        if !isFailed { return true }
        isFailed = false
      } else if isFailed {
        continue
      } else if group == -1 {
        isFailed = !isMet
        isMet = false
      } else if !isMet {
        isMet = table.has(group)
      }
    }
    return false
  }

  private func isNear(_ distance: PhraseStep.Distance) -> Bool {
    if case .near = distance { true } else { false }
  }

  private func sort(_ intervals: inout [Interval]) {
    intervals.sort { $0.end != $1.end ? $0.end < $1.end : $0.start < $1.start }
  }

  private func join(
    _ first: [Interval],
    _ second: [Interval],
    _ distance: PhraseStep.Distance,
    _ without: [Interval]
  ) -> [Interval] {
    switch distance {
    case .adjacent: return following(first, second, within: 0, without)
    case .within(let limit): return following(first, second, within: limit ?? .max, without)
    case .near(let limit):
      var all = following(first, second, within: limit, without)
      all += following(second, first, within: limit, without)
      sort(&all)
      return all
    }
  }

  /// Pairs each of `second` with the nearest of `first` that ends before it starts.
  private func following(
    _ first: [Interval],
    _ second: [Interval],
    within limit: Int,
    _ without: [Interval]
  ) -> [Interval] {
    guard !first.isEmpty else { return [] }
    let hindrances = Hindrances(without)
    steps += first.count + second.count + without.count
    var pairs: [Interval] = []
    var next = 0
    var nearest: Interval?
    for later in second.sorted(by: { $0.start < $1.start }) {
      while next < first.count, first[next].end <= later.start {
        nearest = first[next]
        next += 1
      }
      guard let before = nearest, Int(later.start) - Int(before.end) <= limit,
        !hindrances.stand(between: before.end, later.start)
      else { continue }
      pairs.append(before.union(later))
    }
    return pairs
  }

  /// What must not stand between two elements, ready to be asked about any two.
  private struct Hindrances {
    /// By end.
    private let intervals: [Interval]
    /// By interval: the last start of it and all before it.
    private let lastStarts: [Int32]

    init(_ intervals: [Interval]) {
      self.intervals = intervals
      var last = Int32.min
      lastStarts = intervals.map { interval in
        last = max(last, interval.start)
        return last
      }
    }

    func stand(between lower: Int32, _ upper: Int32) -> Bool {
      guard !intervals.isEmpty else { return false }
      var low = 0
      var high = intervals.count
      while low < high {
        let middle = (low + high) / 2
        if intervals[middle].end <= upper { low = middle + 1 } else { high = middle }
      }
      return low > 0 && lastStarts[low - 1] >= lower
    }
  }

  // MARK: Numbers

  private func numbers(_ node: PhraseNode.NumberNode, _ text: borrowing Text) -> [Interval] {
    var found = readings(node, text).map(\.place)
    sort(&found)
    return found
  }

  /// The numbers that a test takes, as its unit and period count them.
  ///
  /// - Parameter match: The stretch in which the words of the unit must stand; nil: anywhere.
  func readings(
    _ node: PhraseNode.NumberNode,
    _ text: borrowing Text,
    within match: Interval? = nil
  ) -> [(place: Interval, value: Double)] {
    let reader = NumberReader(lexicon: lexicon)
    var found: [(place: Interval, value: Double)] = []
    let own = text.lower..<text.upper
    if node.suffix >= 0 {
      for mention in text.table.intervals(of: node.suffix, within: match)
      where own.contains(mention.start) {
        guard
          let reading = reader.number(
            endingAt: UInt32(mention.start),
            from: UInt32(text.lower),
            text.scanned,
            text.bytes
          )
        else { continue }
        let whole = Interval(start: Int32(reading.start), end: mention.end)
        if let value = taken(reading.value, node, whole, text) { found.append((whole, value)) }
      }
    }
    if node.prefix >= 0 {
      for mention in text.table.intervals(of: node.prefix, within: match)
      where own.contains(mention.start) {
        guard
          let reading = reader.number(
            startingAt: UInt32(mention.end),
            to: UInt32(text.upper),
            text.scanned,
            text.bytes
          )
        else { continue }
        let whole = Interval(start: mention.start, end: Int32(reading.end))
        if let value = taken(reading.value, node, whole, text) { found.append((whole, value)) }
      }
    }
    return found
  }

  /// The number as the test counts it; nil where the test does not take it.
  private func taken(
    _ value: Double,
    _ node: PhraseNode.NumberNode,
    _ place: Interval,
    _ text: borrowing Text
  ) -> Double? {
    var value = value * node.factor
    if let asked = node.perYear {
      guard let given = period(near: place, text) else { return nil }
      value *= given / asked
    }
    guard let comparison = node.comparison else { return value }
    // Before a limit has a value, no number meets it.
    guard let day, let limit = node.limit?.value(on: day) else { return nil }
    return comparison.holds(value, limit) ? value : nil
  }

  /// How often a year the nearest word of frequency says, within 12 characters.
  private func period(near place: Interval, _ text: borrowing Text) -> Double? {
    var best: (distance: Int32, perYear: Double)?
    for (group, perYear) in periods {
      for mention in text.table.neighbours(of: place.start, in: group) {
        let distance = max(place.start - mention.end, mention.start - place.end, 0)
        if distance <= 12, distance < best?.distance ?? .max { best = (distance, perYear) }
      }
    }
    return best?.perYear
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
