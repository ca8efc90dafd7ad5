import RuleEngine
import RuleLanguage
import SourceText

/// A mutant that takes a word from a list, or from a stance, so that nothing need be compiled anew.
struct WordRemoval {
  private let word: String
  private let role: CompiledRules.WordRole

  /// nil where the mutant is of another kind, or only a new compilation tells what it does.
  init?(_ mutant: Mutant, in graph: RuleGraph, _ folding: Folding) {
    guard let word = mutant.word, let replacement = mutant.replacement else { return nil }
    self.word = word
    switch (mutant.kind, replacement) {
    case (.word, .terms), (.word, .actor), (.exclusion, .terms), (.exclusion, .actor):
      guard let name = replacement.wordsName else { return nil }
      let isExcluded = mutant.kind == .exclusion
      let lists = graph.takers(of: name).filter { taker in
        !graph.lexicons(in: taker).contains { inner in
          guard let place = graph.place(ofWords: inner) else { return false }
          let own = inner == name ? replacement : graph.declaration(at: place)
          let words = isExcluded ? own.excludedWords : own.lexicon
          return words.contains { folding.spelled($0.value) == folding.spelled(word) }
        }
      }
      role = .member(of: lists, isExcluded: isExcluded)
    case (.trigger, .stance):
      guard case .stance(let made) = graph.declaration(at: mutant.place),
        let own = graph.role(of: mutant.range, in: made, at: mutant.place)
      else { return nil }
      role = own
    default: return nil
    }
  }

  /// Compiled rules without the word.
  func applied(to rules: CompiledRules) -> CompiledRules? { rules.dropping(role, of: word) }
}

extension RuleGraph {
  /// The lexicons that take in another one, directly or not, and that one itself.
  fileprivate func takers(of name: String) -> [String] {
    let lists = files.flatMap(\.declarations).filter(\.isLexicon).compactMap(\.wordsName)
    return lists.filter { lexicons(in: $0).contains(name) }
  }

  /// What a word of a stance does.
  fileprivate func role(
    of range: TextRange,
    in stance: StanceDeclaration,
    at place: Place
  ) -> CompiledRules.WordRole? {
    func has(_ words: [StringLiteral]) -> Bool { words.contains { $0.range == range } }
    if has(stance.pseudo) { return .pseudo(stance.stance) }
    if has(stance.until) { return .until(stance.stance) }
    if has(stance.flips) { return .flip(stance.stance) }
    guard let own = stance.triggers.firstIndex(where: { has($0.list.words) }) else { return nil }
    var before = 0
    for (file, content) in files.enumerated() {
      for (index, declaration) in content.declarations.enumerated()
      where Place(file: file, index: index) < place {
        if case .stance(let earlier) = declaration { before += earlier.triggers.count }
      }
    }
    return .trigger(before + own)
  }
}

extension RuleGraph {
  /// The words of triggers that count only where they are no part of a longer word.
  var singleTriggers: [StringLiteral] {
    files.flatMap(\.declarations).flatMap { declaration -> [StringLiteral] in
      guard case .stance(let stance) = declaration else { return [] }
      return stance.triggers.filter(\.isSingle).flatMap(\.list.words)
    }
  }
}
