import Messages
import SourceText

extension Analysis {
  mutating func analyseWords(of declaration: Declaration, _ vocabulary: Vocabulary) {
    switch declaration {
    case .terms(let terms): analyse(terms.list, of: declaration, vocabulary)
    case .actor(let actor): analyse(actor.list, of: declaration, vocabulary)
    case .catalog(let catalog): findAmbiguousEntries(catalog)
    default: break
    }
  }

  private mutating func analyse(
    _ list: WordList,
    of declaration: Declaration,
    _ vocabulary: Vocabulary
  ) {
    var seen: [[Unicode.Scalar]: TextRange] = [:]
    for (literal, isExcluded) in list.words.map({ ($0, false) })
      + list.excluded.map({ ($0, true) })
    {
      let word = folding.folded(literal.value)
      guard let first = seen[word] else {
        seen[word] = literal.range
        continue
      }
      let isHidden = isExcluded && list.words.contains { $0.range == first }
      report(
        .repeatedWord,
        literal.range,
        isHidden
          ? "'\(literal.value)' both counts and does not" : "'\(literal.value)' is listed twice",
        first: first
      )
    }
    var others: [StringLiteral] = []
    if case .actor = declaration {
      // An actor's look-alikes hide the words of other actors too.
      for case .actor(let actor) in symbols.phrases.map(\.declaration) {
        others += actor.list.words
      }
    }
    findIdleExclusions(list, others)
    findShortWords(list, vocabulary)
    findInnerWords(list, vocabulary)
  }

  /// A `not` word in which no word of the list stands hides nothing.
  private mutating func findIdleExclusions(_ list: WordList, _ others: [StringLiteral]) {
    guard !list.excluded.isEmpty else { return }
    var words = (list.words + others).map { folding.folded($0.value) }
    var pending = list.included
    var seen: Set<String> = []
    while let name = pending.popLast() {
      guard seen.insert(name.text).inserted, let symbol = find(name, .phrase) else { continue }
      words += symbol.declaration.lexicon.map { folding.folded($0.value) }
      pending += symbol.declaration.references
    }
    let known = Set(words)
    let lengths = Set(words.map(\.count)).sorted()
    for literal in list.excluded {
      let text = folding.folded(literal.value)
      let hides = text.indices.contains { start in
        lengths.contains { length in
          start + length <= text.count && known.contains(Array(text[start..<start + length]))
        }
      }
      if !hides {
        report(
          .idleExclusion,
          literal.range,
          "'\(literal.value)' holds no word of the list, so it hides nothing"
        )
      }
    }
  }

  /// A word of one character stands inside many others.
  private mutating func findShortWords(_ list: WordList, _ vocabulary: Vocabulary) {
    let hidden = Set(list.excluded.map(\.value))
    let own = Set(list.words.map(\.value))
    for literal in list.words {
      let scalars = folding.folded(literal.value)
      guard scalars.count == 1, let scalar = scalars.first, scalar.properties.isIdeographic,
        let example = vocabulary.word(
          holding: scalar,
          where: { !hidden.contains($0) && !own.contains($0) }
        )
      else { continue }
      report(
        .shortWord,
        literal.range,
        "'\(literal.value)' is one character and stands inside longer words",
        help: "for example in “\(example)”; list such words behind not, or use a longer one"
      )
    }
  }

  /// A word of two characters in the middle of another declared one, where one of its characters makes
  /// a word with its neighbour: it is hardly meant there.
  private mutating func findInnerWords(_ list: WordList, _ vocabulary: Vocabulary) {
    let hidden = Set((list.excluded + list.words).map(\.value))
    for literal in list.words {
      let word = folding.folded(literal.value)
      guard word.count == 2, word.allSatisfy(\.properties.isIdeographic), let first = word.first,
        let example = vocabulary.word(
          holding: first,
          where: { longer in
            let text = folding.folded(longer)
            guard text.count > 3, !hidden.contains(longer) else { return false }
            guard !text.starts(with: word), !text.suffix(2).elementsEqual(word) else {
              return false
            }
            return (1..<(text.count - 2)).contains { start in
              text[start..<(start + 2)].elementsEqual(word)
                && (vocabulary.isWord(text[(start - 1)...start])
                  || vocabulary.isWord(text[(start + 1)...(start + 2)]))
            }
          }
        )
      else { continue }
      report(
        .innerWord,
        literal.range,
        "'\(literal.value)' stands in the middle of a longer word and may not be meant there",
        help: "for example in “\(example)”; list such words behind not"
      )
    }
  }

  /// Two entries with one wording: which of them is meant nobody can say.
  private mutating func findAmbiguousEntries(_ catalog: CatalogDeclaration) {
    var seen: [[Unicode.Scalar]: TextRange] = [:]
    for entry in catalog.entries {
      for literal in [entry.title] + entry.variants {
        let word = folding.folded(literal.value)
        if let first = seen[word] {
          report(
            .ambiguousEntry,
            literal.range,
            "the wording '\(literal.value)' stands in the catalog twice",
            help: "the first one counts; take it away where it is not meant",
            first: first
          )
        } else {
          seen[word] = literal.range
        }
      }
    }
  }

  /// An alternative that stands there already is never reached.
  mutating func findRepeatedAlternatives(_ pattern: PhrasePattern) {
    switch pattern {
    case .word, .reference, .number: break
    case .here(let inner): findRepeatedAlternatives(inner)
    case .either(let parts):
      var seen: [String: TextRange] = [:]
      for part in parts {
        findRepeatedAlternatives(part)
        let text = part.canonical
        if let first = seen[text] {
          report(
            .repeatedAlternative,
            part.range,
            "this alternative stands here already: \(text)",
            first: first
          )
        } else {
          seen[text] = part.range
        }
      }
    case .sequence(let head, let steps):
      findRepeatedAlternatives(head)
      for step in steps {
        findRepeatedAlternatives(step.pattern)
        if let without = step.without { findRepeatedAlternatives(without) }
      }
    }
  }
}
