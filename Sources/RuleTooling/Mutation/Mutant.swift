package import Messages
import RuleLanguage
package import SourceText

/// A program with one element dropped or swapped.
///
/// If no example tells it from the program as it is, either an example is missing or the element
/// does nothing.
package struct Mutant: Sendable {
  /// What kind of element was changed.
  package enum Kind: String, Sendable, CaseIterable {
    /// A word of a lexicon.
    case word
    /// A look-alike that is not meant.
    case exclusion
    /// A lexicon that another one takes in.
    case inclusion
    /// One of several alternatives of a pattern.
    case alternative
    /// An element of a sequence.
    case element
    /// How far apart elements may stand.
    case gap
    /// What must not stand between.
    case without
    /// A comparison, a limit or a period.
    case comparison
    /// A part of a condition.
    case condition
    /// An exception.
    case exception
    /// How a phrase must stand.
    case modality
    /// What is obliged.
    case subject
    /// A word of a stance.
    case trigger
    /// What passes a stance down.
    case context
    /// A kind of document.
    case kind
    /// A name that a column goes by.
    case column
    /// What a record is recognised by, or a branch of a rule.
    case branch
  }

  package let kind: Kind
  /// What was done, in words.
  package let change: Message
  /// The rule file and the place in it.
  package let path: String
  package let range: TextRange
  /// The package that it belongs to.
  package let package: String
  let place: RuleGraph.Place
  let replacement: Declaration?
  /// A word without which no text can tell the difference.
  let word: String?
  /// Patterns without one of which no text can, either.
  let clues: [PhrasePattern]
}

/// Something with one element changed.
struct Variant<Whole> {
  let kind: Mutant.Kind
  let change: Message
  let range: TextRange
  let word: String?
  /// Patterns that a text must hold, each of them, to tell the difference.
  private(set) var clues: [PhrasePattern]
  /// What must hold besides, where a condition that does not hold leaves no trace.
  private var company: [PhrasePattern] = []
  let whole: Whole

  init(
    _ kind: Mutant.Kind,
    _ change: Message,
    _ range: TextRange,
    word: String? = nil,
    clues: [PhrasePattern] = [],
    _ whole: Whole
  ) {
    self.kind = kind
    self.change = change
    self.range = range
    self.word = word
    self.clues = clues
    self.whole = whole
  }

  func map<Other>(_ transform: (Whole) -> Other) -> Variant<Other> {
    var mapped = Variant<Other>(
      kind,
      change,
      range,
      word: word,
      clues: clues,
      transform(whole)
    )
    mapped.company = company
    return mapped
  }

  /// The same as a part of something that takes these patterns, too.
  func beside(_ patterns: [PhrasePattern]) -> Self {
    var wider = self
    wider.clues += patterns
    return wider
  }

  /// The same as a part of a condition of which these patterns are another part.
  func inCompany(of patterns: [PhrasePattern]) -> Self {
    var wider = self
    wider.company += patterns
    return wider
  }

  /// The same as a part of a condition that does nothing unless it holds.
  var judgedWhole: Self {
    var whole = beside(company)
    whole.company = []
    return whole
  }
}

extension Array {
  /// The array without one element.
  func dropping(_ index: Int) -> [Element] {
    var rest = self
    rest.remove(at: index)
    return rest
  }

  /// The array with one element changed.
  func replacing(_ index: Int, with element: Element) -> [Element] {
    var changed = self
    changed[index] = element
    return changed
  }
}

extension RuleGraph {
  /// All mutants of the declarations of some packages, in the order of the source.
  package func mutants(of packages: Set<String>) -> [Mutant] {
    var found: [Mutant] = []
    for (file, content) in files.enumerated() where packages.contains(content.package.name.text) {
      for (index, declaration) in content.declarations.enumerated() {
        found += declaration.variants.map { variant in
          Mutant(
            kind: variant.kind,
            change: variant.change,
            path: content.path,
            range: variant.range,
            package: content.package.name.text,
            place: Place(file: file, index: index),
            replacement: variant.whole,
            word: variant.word,
            clues: variant.clues
          )
        }
      }
    }
    return found
  }
}
