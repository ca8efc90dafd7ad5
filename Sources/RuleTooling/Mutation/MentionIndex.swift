import RuleLanguage
import SourceText

/// The words of which a condition only asks whether one of them is found.
///
/// `mentions A | "甲"` holds wherever a text holds a word of A or 甲, whatever stands around it. So a
/// word that holds a shorter one of the same question adds nothing. Wherever distances count, or
/// what governs the words, nothing is said.
struct MentionIndex {
  /// A word and where it stands in the rules.
  private struct Spot: Hashable {
    let path: String
    let range: TextRange
  }

  private struct Word {
    let spot: Spot
    let text: String
    let folded: [Unicode.Scalar]
  }

  /// One question, or an exception with all that lift the rule in the same way.
  private struct Question {
    var words: [Word]
    var excluded: [[Unicode.Scalar]]
  }

  private let graph: RuleGraph
  private let folding: Folding
  private let paths: [String: String]
  private var questions: [Question] = []
  private var asking: [Spot: [Int]] = [:]
  /// Lexicons and phrases that are also looked for in another way.
  private var entangled: Set<String> = []

  init(_ graph: RuleGraph, _ folding: Folding) {
    self.graph = graph
    self.folding = folding
    var paths: [String: String] = [:]
    for file in graph.files {
      for declaration in file.declarations {
        if let name = declaration.wordsName { paths[name] = file.path }
      }
    }
    self.paths = paths
    for file in graph.files {
      for declaration in file.declarations { read(declaration, in: file.path) }
    }
    spreadEntanglement()
  }

  /// A word inside the one at a place that answers every question it answers; nil where some
  /// question has none.
  func shorterWord(for word: [Unicode.Scalar], path: String, _ range: TextRange) -> String? {
    let spot = Spot(path: path, range: range)
    guard let asked = asking[spot], !asked.isEmpty, word.allSatisfy(\.isPlain) else { return nil }
    var found: String?
    for index in asked {
      let question = questions[index]
      let shorter = question.words.first { other in
        other.spot != spot && word.holds(other.folded)
          && !question.excluded.contains { $0.holds(other.folded) }
      }
      guard let shorter else { return nil }
      found = found ?? shorter.text
    }
    return found
  }

  // MARK: Reading

  private mutating func read(_ declaration: Declaration, in path: String) {
    switch declaration {
    case .terms, .catalog: break
    case .actor(let actor): entangled.insert(actor.name.text)
    case .phrase(let phrase): entangled.formUnion(phrase.pattern.inner.map(\.text))
    case .stance(let stance):
      entangled.formUnion(stance.triggers.flatMap(\.list.included).map(\.text))
    case .context(let context): read(context.condition, in: path)
    case .kind(let kind): read(kind.condition, in: path)
    case .record(let record):
      if let recognition = record.recognition { read(recognition, in: path) }
      for values in record.columns.compactMap(\.values) { ask(values, in: path) }
    case .adjust(let adjust): for exception in adjust.unless { read(exception, in: path) }
    case .rule(let rule):
      for exception in rule.unless { read(exception, in: path) }
      for branch in rule.branches {
        if let when = branch.when { read(when, in: path) }
        entangled.formUnion(branch.lacks.flatMap(\.references).map(\.text))
        for exception in branch.unless { read(exception, in: path) }
      }
    case .source, .notation, .examples: break
    }
  }

  private mutating func read(_ condition: Condition, in path: String) {
    switch condition {
    case .all(let parts), .any(let parts): for part in parts { read(part, in: path) }
    case .not(let part): read(part, in: path)
    case .atom(.phrase(.mentions, let pattern, nil), _),
      .atom(.place(_, .mentions, let pattern), _):
      ask(pattern, in: path)
    case .atom: entangled.formUnion(condition.references.map(\.text))
    }
  }

  private mutating func ask(_ pattern: PhrasePattern, in path: String) {
    var question = Question(words: [], excluded: [])
    gather(pattern, in: path, into: &question)
    for word in question.words { asking[word.spot, default: []].append(questions.count) }
    questions.append(question)
    entangled.formUnion(pattern.inner.map(\.text))
  }

  /// The words that answer a question alone, each where it stands.
  private func gather(_ pattern: PhrasePattern, in path: String, into question: inout Question) {
    var pending = pattern.outer.map { (path, $0) }
    var seen: Set<String> = []
    while let (path, part) = pending.popLast() {
      switch part {
      case .word(let literal): question.words.append(word(literal, in: path))
      case .reference(let name):
        guard seen.insert(name.text).inserted, let place = graph.place(ofWords: name.text) else {
          continue
        }
        let declaration = graph.declaration(at: place)
        let own = paths[name.text] ?? path
        if case .phrase(let phrase) = declaration {
          pending += phrase.pattern.outer.map { (own, $0) }
        } else {
          question.words += declaration.lexicon.map { word($0, in: own) }
          question.excluded += declaration.excludedWords.map { folding.folded($0.value) }
          pending += declaration.references.map { (own, PhrasePattern.reference($0)) }
        }
      case .number, .either, .sequence, .here: break
      }
    }
  }

  private func word(_ literal: StringLiteral, in path: String) -> Word {
    Word(
      spot: Spot(path: path, range: literal.range),
      text: literal.value,
      folded: folding.folded(literal.value)
    )
  }

  /// What an entangled lexicon or phrase takes in is entangled, too; its words answer nothing here.
  private mutating func spreadEntanglement() {
    var pending = Array(entangled)
    while let name = pending.popLast() {
      guard let place = graph.place(ofWords: name) else { continue }
      let declaration = graph.declaration(at: place)
      let path = paths[name] ?? ""
      for literal in declaration.lexicon {
        asking[Spot(path: path, range: literal.range)] = nil
      }
      if case .phrase(let phrase) = declaration {
        for case .word(let literal) in phrase.pattern.outer {
          asking[Spot(path: path, range: literal.range)] = nil
        }
      }
      for inner in declaration.references where entangled.insert(inner.text).inserted {
        pending.append(inner.text)
      }
    }
  }
}

extension PhrasePattern {
  /// What is enough by itself: the alternatives that are words or names.
  fileprivate var outer: [PhrasePattern] {
    switch self {
    case .word, .reference: [self]
    case .either(let parts): parts.flatMap(\.outer)
    case .number, .sequence, .here: []
    }
  }

  /// The names that stand beside others in it.
  fileprivate var inner: [Name] {
    switch self {
    case .word, .reference, .number: []
    case .either(let parts): parts.flatMap(\.inner)
    case .sequence, .here: references
    }
  }
}

extension Unicode.Scalar {
  /// Whether no mark, quote or space that could part a text.
  fileprivate var isPlain: Bool {
    properties.isAlphabetic || properties.isIdeographic || properties.numericType != nil
  }
}
