package import RuleEngine
package import RuleLanguage
package import SourceText

/// Which elements of the rules their examples try.
package struct RuleCoverage: Sendable {
  /// What is counted.
  package enum Kind: String, Sendable, CaseIterable {
    /// Words of terms, actors and catalogs.
    case words
    /// Alternatives of patterns.
    case branches
    /// Words of stances.
    case triggers
    /// Exceptions of rules, each of their alternatives.
    case exceptions
  }

  /// One element.
  package struct Element: Sendable, Hashable {
    package let kind: Kind
    /// What it is, in words.
    package let text: String
    package let package: String
    package let path: String
    package let range: TextRange
  }

  /// All elements in the order of the packages, files and lines.
  package private(set) var elements: [Element] = []
  /// Those that some example tries.
  package private(set) var tried: Set<Element> = []

  /// Runs the examples of a suite.
  ///
  /// - Throws: `EngineFailure`, where a part does not compile.
  package init(_ suite: RuleSuite, today: CalendarDate) throws(EngineFailure) {
    var seen: Set<Element> = []
    for part in suite.parts {
      var run = CoverageRun(part, today: today)
      try run.run()
      for element in run.elements where seen.insert(element).inserted { elements.append(element) }
      tried.formUnion(run.tried)
    }
    let ranks = Dictionary(
      suite.parts.flatMap { $0.graph.files }.enumerated().map { ($1.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    elements.sort {
      (ranks[$0.path] ?? 0, $0.range.lower) < (ranks[$1.path] ?? 0, $1.range.lower)
    }
  }

  /// The elements that no example tries.
  package var gaps: [Element] { elements.filter { !tried.contains($0) } }

  /// How many elements there are of a kind in a package, and how many of them are tried.
  package func count(_ kind: Kind, in package: String) -> (tried: Int, all: Int) {
    let all = elements.filter { $0.kind == kind && $0.package == package }
    return (all.count { tried.contains($0) }, all.count)
  }
}

/// Finds out what the examples of one part try.
private struct CoverageRun {
  private struct Question {
    let element: RuleCoverage.Element
    let rules: Set<String>
  }

  private(set) var elements: [RuleCoverage.Element] = []
  private(set) var tried: Set<RuleCoverage.Element> = []
  private let part: RuleSuite.Part
  private let today: CalendarDate
  private let folding: Folding
  private var probes = ProbeSet()
  private var questions: [Question] = []
  private let examples: [RuleExample]
  private let texts: [[Unicode.Scalar]]

  init(_ part: RuleSuite.Part, today: CalendarDate) {
    self.part = part
    self.today = today
    let folding = part.folding
    self.folding = folding
    examples = part.graph.examples(of: part.rules.sorted())
    texts = examples.map { folding.folded($0.example.text.value) }
  }

  mutating func run() throws(EngineFailure) {
    let stances = part.graph.files.flatMap(\.declarations).flatMap(\.stanceWords)
      .map { folding.folded($0.literal.value) }
    for (file, content) in part.graph.files.enumerated() {
      for (index, declaration) in content.declarations.enumerated() {
        let place = RuleGraph.Place(file: file, index: index)
        let rules = ids(of: part.rules(restingOn: place))
        look(for: declaration.words, .words, longer: declaration.hidingWords, rules, content)
        look(for: declaration.stanceWords, .triggers, longer: stances, rules, content)
        ask(declaration, rules, content)
      }
    }
    try answer()
  }

  private func ids(of places: [RuleGraph.Place]) -> Set<String> {
    Set(
      places.compactMap {
        if case .rule(let rule) = part.graph.declaration(at: $0) { rule.id.text } else { nil }
      }
    )
  }

  // MARK: Words

  private mutating func look(
    for words: [(text: String, literal: StringLiteral)],
    _ kind: RuleCoverage.Kind,
    longer: [StringLiteral],
    _ rules: Set<String>,
    _ file: RuleFile
  ) {
    look(for: words, kind, longer: longer.map { folding.folded($0.value) }, rules, file)
  }

  private mutating func look(
    for words: [(text: String, literal: StringLiteral)],
    _ kind: RuleCoverage.Kind,
    longer: [[Unicode.Scalar]],
    _ rules: Set<String>,
    _ file: RuleFile
  ) {
    for (text, literal) in words {
      let element = note(kind, text, literal.range, file)
      let word = folding.folded(literal.value)
      let covers = longer.filter { $0.count > word.count && $0.holds(word) }
      let isTried = examples.indices.contains { index in
        rules.contains(examples[index].rule) && texts[index].mentions(word, notInside: covers)
      }
      if isTried { tried.insert(element) }
    }
  }

  private mutating func note(
    _ kind: RuleCoverage.Kind,
    _ text: String,
    _ range: TextRange,
    _ file: RuleFile
  ) -> RuleCoverage.Element {
    let element = RuleCoverage.Element(
      kind: kind,
      text: text,
      package: file.package.name.text,
      path: file.path,
      range: range
    )
    elements.append(element)
    return element
  }

  // MARK: Probes

  private mutating func ask(_ declaration: Declaration, _ rules: Set<String>, _ file: RuleFile) {
    for branch in declaration.branches {
      let element = note(.branches, branch.part.brief, branch.part.range, file)
      _ = probes.add(mentioning: branch.whole)
      questions.append(Question(element: element, rules: rules))
    }
    guard case .rule(let rule) = declaration else { return }
    for branch in rule.branches {
      for exception in branch.unless.flatMap(\.alternatives) {
        let element = note(
          .exceptions,
          "unless \(exception.brief) in \(rule.id.text)",
          exception.range,
          file
        )
        _ = probes.add(
          each: branch.unit,
          when: .all((branch.when.map { [$0] } ?? []) + [exception]),
          lacks: branch.lacks
        )
        questions.append(Question(element: element, rules: rules))
      }
    }
  }

  private mutating func answer() throws(EngineFailure) {
    var trial = ExampleTrial(try probes.compiled(with: part.graph.files), today: today)
    for example in examples {
      for number in trial.rules(finding: example.example).compactMap(ProbeSet.number)
      where questions[number].rules.contains(example.rule) {
        tried.insert(questions[number].element)
      }
    }
  }
}

extension Declaration {
  /// The words that it counts, and what each is.
  fileprivate var words: [(text: String, literal: StringLiteral)] {
    let name: String
    switch self {
    case .terms(let made): name = made.name.text
    case .actor(let made): name = made.name.text
    case .catalog(let made): name = made.name.text
    default: return []
    }
    return lexicon.map { ("“\($0.value)” of \(name)", $0) }
  }

  /// Words in which a shorter one of the same list does not count.
  fileprivate var hidingWords: [StringLiteral] {
    switch self {
    case .terms(let made): made.list.words + made.list.excluded
    case .actor(let made): made.list.words + made.list.excluded
    case .catalog(let made): lexicon + made.entries.flatMap(\.excluded)
    default: []
    }
  }

  /// The words of a stance, and what each is.
  fileprivate var stanceWords: [(text: String, literal: StringLiteral)] {
    guard case .stance(let stance) = self else { return [] }
    func named(_ literals: [StringLiteral], _ role: String) -> [(String, StringLiteral)] {
      literals.map { ("\(role) “\($0.value)” of \(stance.stance.rawValue)", $0) }
    }
    return stance.triggers.flatMap { named($0.list.words, $0.direction.rawValue) }
      + named(stance.pseudo, "not") + named(stance.until, "until") + named(stance.flips, "flip")
  }
}

extension [Unicode.Scalar] {
  /// Whether a word stands in it elsewhere than inside one of some longer words.
  func mentions(_ word: [Unicode.Scalar], notInside longer: [[Unicode.Scalar]]) -> Bool {
    guard let first = word.first, count >= word.count else { return false }
    return (0...(count - word.count)).contains { start in
      guard self[start] == first, self[start..<(start + word.count)].elementsEqual(word) else {
        return false
      }
      return !longer.contains { covers($0, start..<(start + word.count)) }
    }
  }

  private func covers(_ longer: [Unicode.Scalar], _ place: Range<Int>) -> Bool {
    let earliest = Swift.max(0, place.upperBound - longer.count)
    let latest = Swift.min(place.lowerBound, count - longer.count)
    guard earliest <= latest else { return false }
    return (earliest...latest).contains { self[$0..<($0 + longer.count)].elementsEqual(longer) }
  }
}
