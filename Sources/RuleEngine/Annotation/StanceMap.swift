import RuleLanguage

/// Which stance holds where in one sentence.
///
/// The ConText family of algorithms (trigger, direction, scope, terminator; Harkema et al. 2009),
/// extended: a ban keeps hold of the demands in its reach, a flip turns a ban into a demand, a
/// context passes its stance down to where no trigger holds, and long quotations are told, not
/// asked.
struct StanceMap {
  /// What holds from a character on.
  struct Span: Sendable {
    var start: Int32
    var stance: Stance?
    var isWeak: Bool
    /// The trigger's place; nil where the stance comes from a context or there is none.
    var trigger: Interval?
    var reach: StanceDeclaration.Reach
  }

  /// Ascending by start.
  private(set) var spans: [Span] = []

  /// What holds at a character.
  func span(at character: Int32) -> Span {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].start <= character { low = middle + 1 } else { high = middle }
    }
    return spans[max(low - 1, 0)]
  }

  /// Whether some word of the sentence tells what was done, so that its bans are told of, too.
  var tellsOfThePast: Bool { spans.contains { $0.stance == .reported && $0.trigger != nil } }

  /// What holds at the end, for what the sentence leads in.
  var last: Span? { spans.last }

  /// Reads one sentence.
  ///
  /// - Complexity: O(*n* log *n*) in the number of its hits and marks.
  mutating func read(
    _ sentence: Sentence,
    _ scanned: ScannedText,
    _ lexicon: Lexicon,
    inherited: Stance?
  ) {
    let base = Span(
      start: Int32(sentence.start),
      stance: inherited,
      isWeak: true,
      trigger: nil,
      reach: .sentence
    )
    spans.removeAll(keepingCapacity: true)
    spans.append(base)
    if sentence.startsInsideQuotes { enter(Self.told(at: base.start)) }
    let events = Self.events(sentence, scanned, lexicon)
    var clauseStart = base.start
    var stack: [Span] = []
    var titles = 0
    for event in events {
      let here = event.interval.start
      limit(at: here, base)
      switch event.what {
      case .clauseEnd:
        clauseStart = event.interval.end
        if let now = spans.last, now.trigger != nil, now.reach == .clause {
          enter(base, at: event.interval.end)
        }
      case .titleOpen: titles += 1
      case .titleClose: titles -= 1
      case .quoteOpen(let isSpeech):
        if let now = spans.last { stack.append(now) }
        if isSpeech, spans.last?.stance != .banned { enter(Self.told(at: here)) }
      case .quoteClose:
        if let before = stack.popLast() { enter(before, at: event.interval.end) }
      case .role(let role) where titles == 0:
        apply(role, event.interval, base, clauseStart, lexicon)
      case .role: break
      }
    }
    limit(at: Int32(sentence.end), base)
  }

  private static func told(at start: Int32) -> Span {
    Span(start: start, stance: .reported, isWeak: false, trigger: nil, reach: .sentence)
  }

  private mutating func enter(_ span: Span, at start: Int32? = nil) {
    var made = span
    if let start { made.start = start }
    if let last = spans.last, last.start == made.start {
      spans[spans.count - 1] = made
    } else {
      spans.append(made)
    }
  }

  /// Ends a trigger whose reach is counted in characters.
  private mutating func limit(at here: Int32, _ base: Span) {
    guard let now = spans.last, let trigger = now.trigger, case .characters(let count) = now.reach,
      here - trigger.end > Int32(count)
    else { return }
    enter(base, at: trigger.end + Int32(count))
  }

  private mutating func apply(
    _ role: Lexicon.StanceRole,
    _ interval: Interval,
    _ base: Span,
    _ clauseStart: Int32,
    _ lexicon: Lexicon
  ) {
    guard let now = spans.last else { return }
    switch role {
    case .pseudo: break
    case .until(let stance):
      if now.stance == stance, now.trigger != nil { enter(base, at: interval.start) }
    case .flip(let stance):
      guard now.stance == stance, let trigger = now.trigger, trigger.start >= clauseStart,
        trigger.end <= interval.start
      else {
        return
      }
      enter(
        Span(
          start: interval.start,
          stance: stance == .banned ? .demanded : .banned,
          isWeak: false,
          trigger: trigger,
          reach: .clause
        )
      )
    case .trigger(let index):
      let trigger = lexicon.triggers[Int(index)]
      switch trigger.direction {
      case .before: forward(trigger, interval, now, clauseStart)
      case .after: backward(trigger, interval, clauseStart, base)
      }
    }
  }

  private mutating func forward(
    _ trigger: Lexicon.Trigger,
    _ interval: Interval,
    _ now: Span,
    _ clauseStart: Int32
  ) {
    if let held = now.trigger {
      if trigger.isWeak, !now.isWeak, now.stance == .banned || now.stance == .reported { return }
      if trigger.isWeak, !now.isWeak, held.start >= clauseStart { return }
      if now.stance == .banned, trigger.stance == .demanded, held.start >= clauseStart { return }
      if now.stance == .banned, trigger.stance == .permitted { return }
      if now.stance == .reported, !now.isWeak { return }
    } else if now.stance == .reported, !now.isWeak {
      return
    } else if trigger.isWeak, now.stance == .banned || now.stance == .reported {
      return
    }
    enter(
      Span(
        start: interval.start,
        stance: trigger.stance,
        isWeak: trigger.isWeak,
        trigger: interval,
        reach: trigger.reach
      )
    )
  }

  private mutating func backward(
    _ trigger: Lexicon.Trigger,
    _ interval: Interval,
    _ clauseStart: Int32,
    _ base: Span
  ) {
    if trigger.stance == .demanded, spans.last?.stance == .banned { return }
    var from = base.start
    switch trigger.reach {
    case .clause: from = clauseStart
    case .sentence: break
    case .characters(let count): from = max(base.start, interval.start - Int32(count))
    }
    while let last = spans.last, last.start >= from, spans.count > 1 { spans.removeLast() }
    enter(
      Span(
        start: from,
        stance: trigger.stance,
        isWeak: trigger.isWeak,
        trigger: interval,
        reach: .clause
      )
    )
  }

  // MARK: Events

  private struct Event {
    enum What {
      case clauseEnd, titleOpen, titleClose
      case quoteOpen(isSpeech: Bool)
      case quoteClose
      case role(Lexicon.StanceRole)
    }
    let interval: Interval
    let what: What
  }

  /// A quotation at least this long that holds a clause mark is somebody's speech.
  private static let speechLength: UInt32 = 12

  private static func events(
    _ sentence: Sentence,
    _ scanned: ScannedText,
    _ lexicon: Lexicon
  ) -> [Event] {
    var events = triggers(sentence, scanned, lexicon)
    let marks = scanned.marks[sentence.marks]
    for index in marks.indices {
      let mark = marks[index]
      let interval = Interval(start: Int32(mark.character), end: Int32(mark.character) + 1)
      if mark.meaning.contains(.clauseEnd) {
        events.append(Event(interval: interval, what: .clauseEnd))
      } else if mark.meaning.contains(.titleOpen) {
        events.append(Event(interval: interval, what: .titleOpen))
      } else if mark.meaning.contains(.titleClose) {
        events.append(Event(interval: interval, what: .titleClose))
      } else if mark.meaning.contains(.wordsClose) {
        events.append(Event(interval: interval, what: .quoteClose))
      } else if mark.meaning.contains(.wordsOpen) {
        let isSpeech = isSpeech(from: index, marks, sentence)
        events.append(Event(interval: interval, what: .quoteOpen(isSpeech: isSpeech)))
      }
    }
    events.sort { $0.interval.start < $1.interval.start }
    return events
  }

  private static func isSpeech(
    from index: Int,
    _ marks: ArraySlice<Mark>,
    _ sentence: Sentence
  ) -> Bool {
    var hasClause = false
    for later in marks[(index + 1)...] {
      if later.meaning.contains(.clauseEnd) || later.meaning.contains(.sentenceEnd) {
        hasClause = true
      }
      if later.meaning.contains(.wordsOpen) { return false }
      if later.meaning.contains(.wordsClose) {
        return hasClause && later.character - marks[index].character > speechLength
      }
    }
    return sentence.end - marks[index].character > speechLength
  }

  /// The stance words of the sentence, longest at each place, look-alikes hidden.
  private static func triggers(
    _ sentence: Sentence,
    _ scanned: ScannedText,
    _ lexicon: Lexicon
  ) -> [Event] {
    var hits: [Hit] = []
    for hit in scanned.hits[sentence.hits] where lexicon.hasRole[Int(hit.term)] {
      hits.append(hit)
    }
    hits.sort { $0.start != $1.start ? $0.start < $1.start : $0.end > $1.end }
    let marks = scanned.marks[sentence.marks]
    var events: [Event] = []
    var reach: UInt32 = 0
    var hiding: [(stance: Stance, end: UInt32)] = []
    for hit in hits {
      let roles = lexicon.roles.list(hit.term)
      let isCovered = hit.end <= reach && hit.start < reach
      for role in roles {
        if case .pseudo(let stance) = role {
          hiding.append((stance, hit.end))
          continue
        }
        if isCovered
          || hiding.contains(where: { $0.stance == stance(of: role, lexicon) && hit.end <= $0.end })
        {
          continue
        }
        if case .trigger(let index) = role, lexicon.triggers[Int(index)].isSingle,
          isPart(hit, of: scanned.hits[sentence.hits], lexicon)
        {
          continue
        }
        // What follows the mark that an ending begins with speaks for itself.
        let isMark = if case .until = role { has(marks, hit.start) } else { false }
        reach = max(reach, isMark ? hit.start + 1 : hit.end)
        events.append(
          Event(
            interval: Interval(start: Int32(hit.start), end: Int32(hit.end)),
            what: .role(role)
          )
        )
      }
      hiding.removeAll { $0.end <= hit.start }
    }
    return events
  }

  /// Whether one of some marks, ascending, is a character.
  private static func has(_ marks: ArraySlice<Mark>, _ character: UInt32) -> Bool {
    let place = marks.partitioningIndex { $0.character >= character }
    return place < marks.endIndex && marks[place].character == character
  }

  /// Whether one of some words, ascending by end, is longer and holds a word.
  private static func isPart(_ own: Hit, of hits: ArraySlice<Hit>, _ lexicon: Lexicon) -> Bool {
    for hit in hits[hits.partitioningIndex { $0.end >= own.end }...] {
      if hit.end > own.start + lexicon.automaton.longest { return false }
      if hit.start <= own.start, hit.end - hit.start > own.end - own.start { return true }
    }
    return false
  }

  private static func stance(of role: Lexicon.StanceRole, _ lexicon: Lexicon) -> Stance {
    switch role {
    case .trigger(let index): lexicon.triggers[Int(index)].stance
    case .pseudo(let stance), .until(let stance), .flip(let stance): stance
    }
  }
}
