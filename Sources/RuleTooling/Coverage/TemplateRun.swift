import RuleEngine
package import RuleLanguage
package import SourceText

/// Judges the examples that templates make, each by its own rule.
package struct TemplateRun: Sendable {
  /// What became of a template.
  package struct Outcome: Sendable {
    package let rule: String
    package let template: ExampleTemplate
    /// Its place in its file.
    package var range: TextRange { template.texts.first?.range ?? TextRange(0, 0) }
    /// The file it stands in.
    package let path: String
    /// How many elements it tries.
    package let count: Int
    /// How many of them were judged.
    package let judged: Int
    /// Those that no text shows: the example of each by the first text.
    package let wrong: [RuleExample]
  }

  /// Number of templates.
  package private(set) var templates = 0
  /// Number of elements they try.
  package private(set) var count = 0
  /// Number of those that were judged.
  package private(set) var judgedCount = 0
  /// Templates with examples that got another verdict, in the order of the rules.
  package private(set) var failures: [Outcome] = []

  /// Creates a run that has judged nothing.
  package init() {}

  /// Runs the templates of those rules of a suite that `isWanted` picks by path and id, on several
  /// threads.
  ///
  /// - Parameter lot: What part of the elements is judged, drawn by lot; nil: all.
  /// - Throws: `EngineFailure`, where a part does not compile.
  package mutating func run(
    _ suite: RuleSuite,
    today: CalendarDate,
    jobs: Int,
    lot: Lot? = nil,
    isWanted: (RuleFile, String) -> Bool
  ) async throws {
    var tasks: [(part: RuleSuite.Part, place: RuleGraph.Place)] = []
    for part in suite.parts {
      tasks += part.rules.sorted().filter { place in
        !part.graph.templates(of: place).isEmpty
          && isWanted(part.graph.files[place.file], part.graph.id(at: place) ?? "")
      }.map { (part, $0) }
    }
    var results: [[Outcome]] = Array(repeating: [], count: tasks.count)
    try await withThrowingTaskGroup(of: (Int, [Outcome]).self) { group in
      var waiting = Array(tasks.enumerated())[...]
      func start() {
        guard let (index, task) = waiting.popFirst() else { return }
        group.addTask {
          (index, try Self.judged(task.part, task.place, today: today, lot: lot))
        }
      }
      for _ in 0..<max(1, jobs) { start() }
      while let (index, judged) = try await group.next() {
        results[index] = judged
        start()
      }
    }
    for judged in results.flatMap(\.self) {
      templates += 1
      count += judged.count
      judgedCount += judged.judged
      if !judged.wrong.isEmpty { failures.append(judged) }
    }
  }

  private static func judged(
    _ part: RuleSuite.Part,
    _ place: RuleGraph.Place,
    today: CalendarDate,
    lot: Lot?
  ) throws(EngineFailure) -> [Outcome] {
    let files = part.graph.slice(for: [place])
    let profile = files.last?.package.name.text ?? ""
    var trial = ExampleTrial(try CompiledRules(files: files, profile: profile), today: today)
    let id = part.graph.id(at: place) ?? ""
    return part.graph.templates(of: place).map { template in
      let all = part.graph.expanded(template, of: id)
      let examples = lot.map { all.drawn($0, by: id) } ?? all
      var shown: Set<Variation?> = []
      var wrong: [RuleExample] = []
      for example in examples
      where !shown.contains(example.varied) && trial.keeps(example) {
        shown.insert(example.varied)
      }
      var told: Set<Variation?> = []
      for example in examples
      where !shown.contains(example.varied) && told.insert(example.varied).inserted {
        wrong.append(example)
      }
      return Outcome(
        rule: id,
        template: template,
        path: template.file ?? part.graph.files[place.file].path,
        count: lot == nil ? shown.count + wrong.count : Set(all.map(\.varied)).count,
        judged: shown.count + wrong.count,
        wrong: wrong
      )
    }
  }
}

/// A part of many, drawn by lot.
package struct Lot: Sendable {
  /// One of how many is drawn.
  let divisor: UInt64
  let seed: UInt64

  /// Creates a lot that draws one of so many; all for 1.
  package init(oneOf divisor: Int, seed: UInt64) {
    self.divisor = UInt64(max(1, divisor))
    self.seed = seed
  }
}

extension [RuleExample] {
  /// The examples of some of the elements; what varies nothing is always there.
  fileprivate func drawn(_ lot: Lot, by rule: String) -> [RuleExample] {
    var known: [Variation: Bool] = [:]
    var generator = SeededGenerator(seed: rule.utf8.reduce(lot.seed) { ($0 &* 31) &+ UInt64($1) })
    return filter { example in
      guard let varied = example.varied else { return true }
      if let isDrawn = known[varied] { return isDrawn }
      let isDrawn = generator.next() % lot.divisor == 0
      known[varied] = isDrawn
      return isDrawn
    }
  }
}
