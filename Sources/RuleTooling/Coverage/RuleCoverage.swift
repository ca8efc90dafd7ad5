package import Messages
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
    package let text: Message
    package let package: String
    package let path: String
    package let range: TextRange
    /// Why no text may be able to show it.
    package let excuse: Excuse?
  }

  /// Why an element is not tried.
  package enum Excuse: Sendable, Hashable {
    /// It holds a shorter word of its own list, which is found without it.
    case subsumed(String)
    /// Columns, titles or other places are asked for it, no sentence.
    case placesOnly
  }

  /// All elements in the order of the packages, files and lines.
  package private(set) var elements: [Element] = []
  /// Those that some example tries.
  package private(set) var tried: Set<Element> = []

  /// Runs the examples of those rules of a suite that are wanted.
  ///
  /// - Parameter only: The ids of the rules, whose elements are counted; nil: all.
  /// - Throws: `EngineFailure`, where a part does not compile.
  package init(
    _ suite: RuleSuite,
    of only: Set<String>? = nil,
    today: CalendarDate
  ) throws(EngineFailure) {
    var seen: Set<Element> = []
    for part in suite.parts {
      var run = CoverageRun(part, of: only, today: today)
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
    /// The rules whose examples count, by id.
    let rules: Set<String>
    let probe: Probe
  }

  private enum Probe {
    case mentioning(PhrasePattern)
    case exception(RuleDeclaration.Branch, Condition)
  }

  private struct Spot: Hashable {
    let path: String
    let range: TextRange
  }

  private(set) var elements: [RuleCoverage.Element] = []
  private(set) var tried: Set<RuleCoverage.Element> = []
  private let part: RuleSuite.Part
  private let only: Set<String>?
  private let today: CalendarDate
  private let folding: Folding
  /// By rule.
  private var questions: [String: [Question]] = [:]
  private let examples: [RuleExample]
  /// The rules of the examples that vary nothing, and their texts.
  private let plainRules: [String]
  private let plainTexts: TextIndex
  /// By what they vary: the others.
  private let varying: [Spot: [Int]]
  /// The lexicons and phrases that sentences are asked for.
  private let ofSentences: Set<String>

  init(_ part: RuleSuite.Part, of only: Set<String>?, today: CalendarDate) {
    self.part = part
    self.only = only
    self.today = today
    let folding = part.folding
    self.folding = folding
    examples = part.graph.examples(of: part.rules.sorted())
    let plain = examples.filter(\.isPlain)
    plainRules = plain.map(\.rule)
    plainTexts = TextIndex(plain.map { folding.folded($0.example.text.value) })
    var varying: [Spot: [Int]] = [:]
    for (index, example) in examples.enumerated() {
      guard let varied = example.varied, !varied.isListed else { continue }
      varying[Spot(path: varied.path, range: varied.range), default: []].append(index)
    }
    self.varying = varying
    ofSentences = part.graph.namesOfSentences
  }

  mutating func run() throws(EngineFailure) {
    let stances = part.graph.files.flatMap(\.declarations).flatMap(\.stanceWords)
      .map { folding.folded($0.literal.value) }
    for (file, content) in part.graph.files.enumerated() {
      for (index, declaration) in content.declarations.enumerated() {
        let place = RuleGraph.Place(file: file, index: index)
        let rules = ids(of: part.rules(restingOn: place))
        if let only, rules.isDisjoint(with: only) { continue }
        let words = declaration.words
        let excuses = words.map { excuse(for: $0.literal, in: declaration) }
        look(for: words, .words, longer: declaration.hidingWords, rules, content, excuses)
        look(for: declaration.stanceWords, .triggers, longer: stances, rules, content)
        ask(declaration, rules, content)
      }
    }
    for place in part.rules.sorted() { try answer(for: place) }
  }

  private func ids(of places: [RuleGraph.Place]) -> Set<String> {
    Set(places.compactMap { part.graph.id(at: $0) }).filter { only?.contains($0) ?? true }
  }

  // MARK: Words

  private mutating func look(
    for words: [(text: Message, literal: StringLiteral)],
    _ kind: RuleCoverage.Kind,
    longer: [StringLiteral],
    _ rules: Set<String>,
    _ file: RuleFile,
    _ excuses: [RuleCoverage.Excuse?]
  ) {
    let folded = longer.map { folding.folded($0.value) }
    look(for: words, kind, longer: folded, rules, file, excuses)
  }

  private mutating func look(
    for words: [(text: Message, literal: StringLiteral)],
    _ kind: RuleCoverage.Kind,
    longer: [[Unicode.Scalar]],
    _ rules: Set<String>,
    _ file: RuleFile,
    _ excuses: [RuleCoverage.Excuse?] = []
  ) {
    for (index, (text, literal)) in words.enumerated() {
      let excuse = index < excuses.count ? excuses[index] : nil
      let element = note(kind, text, literal.range, file, excuse)
      let word = folding.folded(literal.value)
      let covers = longer.filter { $0.count > word.count && $0.holds(word) }
      let aimed = varying[Spot(path: file.path, range: literal.range)] ?? []
      let isTried =
        aimed.contains { index in
          rules.contains(examples[index].rule)
            && folding.folded(examples[index].example.text.value)
              .mentions(word, notInside: covers)
        }
        || plainTexts.candidates(for: word).contains { index in
          rules.contains(plainRules[index])
            && plainTexts.texts[index].mentions(word, notInside: covers)
        }
      if isTried { tried.insert(element) }
    }
  }

  private mutating func note(
    _ kind: RuleCoverage.Kind,
    _ text: Message,
    _ range: TextRange,
    _ file: RuleFile,
    _ excuse: RuleCoverage.Excuse? = nil
  ) -> RuleCoverage.Element {
    let element = RuleCoverage.Element(
      kind: kind,
      text: text,
      package: file.package.name.text,
      path: file.path,
      range: range,
      excuse: excuse
    )
    elements.append(element)
    return element
  }

  private func excuse(
    for literal: StringLiteral,
    in declaration: Declaration
  ) -> RuleCoverage.Excuse? {
    let word = folding.folded(literal.value)
    let inner = declaration.lexicon.first { other in
      let shorter = folding.folded(other.value)
      return !shorter.isEmpty && shorter.count < word.count && word.holds(shorter)
    }
    if let inner { return .subsumed(inner.value) }
    let name = declaration.wordsName
    return name.map(ofSentences.contains) ?? true ? nil : .placesOnly
  }

  // MARK: Probes

  private mutating func ask(_ declaration: Declaration, _ rules: Set<String>, _ file: RuleFile) {
    for branch in declaration.branches {
      let isElsewhere = declaration.wordsName.map { !ofSentences.contains($0) } ?? false
      let element = note(
        .branches,
        "\(branch.part.brief)",
        branch.part.range,
        file,
        isElsewhere ? .placesOnly : nil
      )
      put(Question(element: element, rules: rules, probe: .mentioning(branch.whole)))
    }
    guard case .rule(let rule) = declaration else { return }
    for branch in rule.branches { ask(branch.unless, of: [branch], of: rule, rules, file) }
    ask(rule.unless, of: rule.branches, of: rule, rules, file)
  }

  /// Asks whether exceptions lift a finding of one of some branches.
  private mutating func ask(
    _ exceptions: [Condition],
    of branches: [RuleDeclaration.Branch],
    of rule: RuleDeclaration,
    _ rules: Set<String>,
    _ file: RuleFile
  ) {
    for exception in exceptions.flatMap(\.alternatives) {
      let element = note(
        .exceptions,
        "the exception \(exception.brief) of \(rule.id.text)",
        exception.range,
        file
      )
      for branch in branches {
        put(Question(element: element, rules: rules, probe: .exception(branch, exception)))
      }
    }
  }

  private mutating func put(_ question: Question) {
    for rule in question.rules { questions[rule, default: []].append(question) }
  }

  /// How many elements are asked for at once: each example is tried on all of them.
  private static let batch = 48

  /// Asks the examples of one rule: of each element those that try it, then all for what is left.
  private mutating func answer(for place: RuleGraph.Place) throws(EngineFailure) {
    guard let id = part.graph.id(at: place) else { return }
    let open = (questions[id] ?? []).filter { !tried.contains($0.element) }
    guard !open.isEmpty else { return }
    let own = examples.filter { $0.rule == id }
    var start = 0
    while start < open.count {
      let few = Array(open[start..<min(start + Self.batch, open.count)])
      let aimed = own.filter { example in
        guard let varied = example.varied, !varied.isListed else { return true }
        return few.contains { $0.element.path == varied.path && $0.element.holds(varied.range) }
      }
      try ask(few, of: aimed, at: place)
      start += Self.batch
    }
    try ask(open.filter { !tried.contains($0.element) }, of: own, at: place)
  }

  /// Asks some examples of a rule; only what the rule rests on is compiled for that.
  private mutating func ask(
    _ questions: [Question],
    of examples: [RuleExample],
    at place: RuleGraph.Place
  ) throws(EngineFailure) {
    guard !questions.isEmpty else { return }
    var probes = ProbeSet()
    for question in questions {
      switch question.probe {
      case .mentioning(let pattern): _ = probes.add(mentioning: pattern)
      case .exception(let branch, let exception):
        _ = probes.add(
          each: branch.unit,
          when: .all((branch.when.map { [$0] } ?? []) + [exception]),
          lacks: branch.lacks
        )
      }
    }
    let files = part.graph.slice(for: [place])
    var trial = ExampleTrial(try probes.compiled(with: files), today: today)
    var left = questions.count
    for example in examples where left > 0 {
      for number in trial.rules(finding: example.example).compactMap(ProbeSet.number)
      where tried.insert(questions[number].element).inserted {
        left -= 1
      }
    }
  }
}

extension RuleCoverage.Element {
  /// Whether a place lies in it.
  fileprivate func holds(_ place: TextRange) -> Bool {
    range.lower <= place.lower && place.upper <= range.upper
  }
}

extension Declaration {
  /// The name of a lexicon or a phrase.
  var wordsName: String? {
    switch self {
    case .terms(let made): made.name.text
    case .actor(let made): made.name.text
    case .catalog(let made): made.name.text
    case .phrase(let made): made.name.text
    default: nil
    }
  }

  /// The words that it counts, and what each is.
  fileprivate var words: [(text: Message, literal: StringLiteral)] {
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
  var hidingWords: [StringLiteral] {
    switch self {
    case .terms(let made): made.list.words + made.list.excluded
    case .actor(let made): made.list.words + made.list.excluded
    case .catalog(let made): lexicon + made.entries.flatMap(\.excluded)
    default: []
    }
  }

  /// The words of a stance, and what each is.
  fileprivate var stanceWords: [(text: Message, literal: StringLiteral)] {
    guard case .stance(let stance) = self else { return [] }
    func named(_ literals: [StringLiteral], _ role: Keyword) -> [(Message, StringLiteral)] {
      literals.map { ("\(role) “\($0.value)” of \(spelled: stance.stance.rawValue)", $0) }
    }
    return stance.triggers.flatMap {
      named($0.list.words, $0.direction == .before ? .before : .after)
    }
      + named(stance.pseudo, .not) + named(stance.until, .until) + named(stance.flips, .flip)
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
