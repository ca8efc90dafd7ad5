package import RuleEngine
package import RuleLanguage

/// Runs the examples of rules on the days around every date that changes what they say.
///
/// On a day on which a rule holds, its examples get the verdict they promise; on any other day, it
/// finds nothing.
package struct DayMatrix: Sendable {
  /// An example that got another verdict.
  package struct Failure: Sendable {
    package let rule: String
    package let day: CalendarDate
    package let example: RuleDeclaration.Example
    /// Whether the rule holds on that day.
    package let holds: Bool
    package let path: String
  }

  /// Number of rules whose examples were run.
  package private(set) var rules = 0
  /// Number of different days they were run on.
  package private(set) var days = 0
  /// Number of verdicts.
  package private(set) var verdicts = 0
  /// The verdicts that were wrong.
  package private(set) var failures: [Failure] = []

  /// Runs all rules of a suite.
  ///
  /// - Throws: `EngineFailure`, where a part does not compile.
  package init(_ suite: RuleSuite, today: CalendarDate) throws(EngineFailure) {
    var all: Set<CalendarDate> = []
    for part in suite.parts {
      let compiled = try CompiledRules(files: part.graph.files, profile: part.profile)
      let summaries = Dictionary(
        compiled.rules.map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      var trial = ExampleTrial(compiled, today: today)
      for place in part.rules.sorted() {
        guard case .rule(let rule) = part.graph.declaration(at: place),
          let summary = summaries[rule.id.text], !summary.isDisabled
        else { continue }
        rules += 1
        let days = Self.days(of: rule, summary, in: part.graph)
        all.formUnion(days)
        for example in summary.examples where example.date == nil {
          for day in days { judge(example, of: summary, on: day, &trial) }
        }
      }
    }
    days = all.count
  }

  private mutating func judge(
    _ example: RuleDeclaration.Example,
    of rule: RuleSummary,
    on day: CalendarDate,
    _ trial: inout ExampleTrial
  ) {
    verdicts += 1
    let dated = RuleDeclaration.Example(
      violates: example.violates,
      text: example.text,
      times: example.times,
      date: day
    )
    let holds = rule.holds(on: day)
    let isFound = trial.rules(finding: dated).contains(rule.id)
    guard isFound != (holds && example.violates) else { return }
    failures.append(
      Failure(
        rule: rule.id,
        day: day,
        example: example,
        holds: holds,
        path: example.file ?? rule.path
      )
    )
  }

  /// The days before, on and after each date that a rule knows.
  private static func days(
    of rule: RuleDeclaration,
    _ summary: RuleSummary,
    in graph: RuleGraph
  ) -> [CalendarDate] {
    let cited = Set(summary.bases.map(\.source))
    var dates: Set<CalendarDate> = []
    for declaration in graph.files.flatMap(\.declarations) {
      if case .source(let source) = declaration, cited.contains(source.name.text) {
        dates.formUnion([source.issued, source.effective, source.repealed].compactMap(\.self))
      }
    }
    dates.formUnion([summary.from, summary.until].compactMap(\.self))
    for limit in rule.limits { dates.formUnion(limit.steps.compactMap(\.from)) }
    let around = dates.flatMap { [$0.before, $0, $0.after].compactMap(\.self) }
    return Set(around).sorted()
  }
}

extension RuleDeclaration {
  /// The limits of all its conditions.
  fileprivate var limits: [Limit] { conditions.flatMap(\.limits) }
}

extension CalendarDate {
  /// The day before; nil for the first one there is.
  var before: CalendarDate? {
    if let same = CalendarDate(year: year, month: month, day: day - 1) { return same }
    let (year, month) = month > 1 ? (self.year, self.month - 1) : (self.year - 1, 12)
    return (28...31).reversed().lazy.compactMap {
      CalendarDate(year: year, month: month, day: $0)
    }.first
  }

  /// The day after; nil for the last one there is.
  var after: CalendarDate? {
    CalendarDate(year: year, month: month, day: day + 1)
      ?? CalendarDate(year: year, month: month + 1, day: 1)
      ?? CalendarDate(year: year + 1, month: 1, day: 1)
  }
}
