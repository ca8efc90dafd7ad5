import Messages
import SourceText

extension Analysis {
  /// The days on which a source is in force; nil: without an end of that side.
  private struct Span {
    let name: Name
    let from, until: CalendarDate?
  }

  /// Days on which a rule holds and has no basis, or has none to judge by.
  mutating func analyseTime(of rule: RuleDeclaration) {
    let spans = rule.bases.compactMap { basis -> Span? in
      guard case .source(let source)? = find(basis.source, .source)?.declaration else {
        return nil
      }
      return Span(
        name: basis.source,
        from: source.effective ?? source.issued,
        until: source.repealed
      )
    }
    let starts = spans.compactMap(\.from)
    if rule.from == nil, starts.isEmpty {
      report(
        .undatedRule,
        rule.id.range,
        "neither rule \(rule.id.text) nor a source of it bears a day, so it judges all documents",
        help: "add: from 2024-08-06"
      )
    }
    if let from = rule.from, starts.count == spans.count, let first = starts.min(), from < first {
      report(
        .ruleBeforeSource,
        rule.id.range,
        """
        rule \(rule.id.text) holds from \(from.description), but no source of it is in force \
        before \(first.description)
        """
      )
    }
    reportRepeals(rule, spans)
    reportGap(rule, spans)
    reportOverlap(rule, spans)
    let ends = spans.compactMap(\.until)
    reportLimits(
      rule,
      from: rule.from ?? starts.min(),
      until: rule.until ?? (ends.count == spans.count ? ends.max() : nil)
    )
  }

  private mutating func reportRepeals(_ rule: RuleDeclaration, _ spans: [Span]) {
    let ends = spans.compactMap(\.until)
    for span in spans {
      guard let end = span.until else { continue }
      if let until = rule.until, until <= end { continue }
      let isLast = ends.count == spans.count && end == ends.max()
      let consequence: Message =
        isLast
        ? rule.until == nil
          ? "rule \(rule.id.text) ends that day"
          : "rule \(rule.id.text) is to hold beyond that day, without a basis"
        : "the other sources carry rule \(rule.id.text) on"
      report(
        .repealedBasis,
        span.name.range,
        "'\(span.name.text)' is repealed on \(end.description); \(consequence)"
      )
    }
  }

  /// A time between two sources in which none is in force.
  private mutating func reportGap(_ rule: RuleDeclaration, _ spans: [Span]) {
    let dated = spans.compactMap { span in span.from.map { (from: $0, until: span.until) } }
      .sorted { $0.from < $1.from }
    guard dated.count == spans.count, var end = dated.first?.until else { return }
    for next in dated.dropFirst() {
      if end < next.from {
        report(
          .validityGap,
          rule.id.range,
          """
          no source of rule \(rule.id.text) is in force from \(end.description) \
          until \(next.from.description)
          """
        )
      }
      guard let until = next.until else { return }
      end = max(end, until)
    }
  }

  /// A source that is still in force when the one that follows it already is.
  private mutating func reportOverlap(_ rule: RuleDeclaration, _ spans: [Span]) {
    for old in spans {
      guard let end = old.until, let began = old.from else { continue }
      for new in spans {
        guard let start = new.from, began < start, start < end else { continue }
        report(
          .validityOverlap,
          new.name.range,
          """
          '\(new.name.text)' is in force from \(start.description), while \
          '\(old.name.text)' is until \(end.description)
          """,
          help: "rule \(rule.id.text) names both on those days; is the repeal right?"
        )
      }
    }
  }

  /// Limits that have no value on the rule's first days, or values for days on which it does not
  /// hold.
  private mutating func reportLimits(
    _ rule: RuleDeclaration,
    from start: CalendarDate?,
    until end: CalendarDate?
  ) {
    for limit in rule.conditions.flatMap(\.limits) {
      if let start, let first = limit.steps.first?.from, start < first {
        report(
          .limitGap,
          limit.range,
          """
          rule \(rule.id.text) holds from \(start.description), but the limit has no value \
          before \(first.description)
          """,
          help: "the condition fails on those days"
        )
      }
      for (index, step) in limit.steps.enumerated() {
        let next = index + 1 < limit.steps.count ? limit.steps[index + 1].from : nil
        if let start, let next, next <= start {
          reportIdle(
            limit,
            "a value of the limit ends on \(next.description), before rule \(rule.id.text) holds"
          )
        } else if let end, let from = step.from, end <= from {
          reportIdle(
            limit,
            """
            a value of the limit begins on \(from.description), \
            when rule \(rule.id.text) holds no more
            """
          )
        }
      }
    }
  }

  private mutating func reportIdle(_ limit: Limit, _ message: Message) {
    report(
      .idleLimit,
      limit.range,
      message,
      help: "take the value out, or give the rule other days"
    )
  }
}
