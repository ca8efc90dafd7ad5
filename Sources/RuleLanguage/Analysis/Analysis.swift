import Messages
import SourceText

/// Doubts about rules that check: what is never used, never reached, or says something twice, and
/// days on which a rule has no basis.
///
/// Each is a warning; where a sentence or word shows it, the help quotes it. In the order of the
/// program's files, and in each in the order of the source.
package func analyse(_ program: CheckedProgram) -> [RuleDiagnostic] {
  var analysis = Analysis(program)
  analysis.run()
  return analysis.sorted
}

/// The names of a program, and what was found.
struct Analysis {
  let program: CheckedProgram
  var diagnostics: [RuleDiagnostic] = []
  var symbols = SymbolTable()
  var folding = Folding()
  /// By package: what it sees.
  private var closures: [String: Set<String>] = [:]
  /// The file that is looked at.
  var path = ""
  var visible: Set<String> = []

  init(_ program: CheckedProgram) {
    self.program = program
    for package in program.packages {
      let files = program.closure(of: package) ?? []
      closures[package] = Set(files.map(\.package.name.text))
    }
    for file in program.files {
      for declaration in file.declarations {
        if case .notation(let notation) = declaration { folding.add(notation) }
        guard let (kind, name) = declaration.symbol else { continue }
        let symbol = Symbol(
          kind: kind,
          name: name,
          path: file.path,
          package: file.package.name.text,
          declaration: declaration
        )
        _ = symbols.insert(symbol)
      }
    }
  }

  mutating func run() {
    findUnusedNames()
    let vocabulary = Vocabulary(program, folding)
    for file in program.files {
      enter(file)
      for declaration in file.declarations {
        analyseWords(of: declaration, vocabulary)
        switch declaration {
        case .phrase(let phrase):
          findRepeatedAlternatives(phrase.pattern)
          findUnreachableAlternatives(phrase.pattern)
        case .rule(let rule):
          analyseConditions(of: rule)
          findIdleExceptions(of: rule)
          findMissingAttributes(of: rule)
          for pattern in rule.conditions.flatMap(\.patterns) {
            findUnreachableAlternatives(pattern)
          }
          analyseTime(of: rule)
        case .adjust(let adjust): findRepeatedExceptions(in: adjust)
        default: break
        }
      }
    }
    findContainedRules()
    findCoveredWords()
  }

  mutating func enter(_ file: RuleFile) {
    path = file.path
    visible = closures[file.package.name.text] ?? []
  }

  func find(_ name: Name, _ space: SymbolKind) -> Symbol? {
    symbols.find(name.text, in: space, visible: visible)
  }

  var sorted: [RuleDiagnostic] {
    let ranks = Dictionary(
      program.files.enumerated().map { ($1.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return diagnostics.enumerated().sorted {
      (ranks[$0.element.path] ?? 0, $0.element.range.lower, $0.offset)
        < (ranks[$1.element.path] ?? 0, $1.element.range.lower, $1.offset)
    }.map(\.element)
  }

  mutating func report(
    _ code: RuleDiagnostic.Code,
    _ range: TextRange,
    _ message: Message,
    help: Message? = nil,
    first: TextRange? = nil,
    labels: [RuleDiagnostic.Label] = []
  ) {
    diagnostics.append(
      RuleDiagnostic(
        code: code,
        path: path,
        range: range,
        message: message,
        help: help,
        labels: first.map { [.init(path: path, range: $0, text: "first here")] } ?? labels
      )
    )
  }
}

/// How words are compared: as matching does, with what `fold` and `skip` say.
package struct Folding: Sendable {
  private var replacements: [Unicode.Scalar: Unicode.Scalar] = [:]
  private var skipped: Set<Unicode.Scalar> = []

  /// Folds nothing yet.
  package init() {}

  /// Takes in a notation, if it is one of these.
  package mutating func add(_ notation: NotationDeclaration) {
    switch notation {
    case .fold(let from, let to, _):
      guard let target = to.value.unicodeScalars.first else { return }
      for scalar in from.flatMap(\.value.unicodeScalars) { replacements[scalar] = target }
    case .skip(let literals, _): skipped.formUnion(literals.flatMap(\.value.unicodeScalars))
    default: break
    }
  }

  /// The word as matching sees it, in scalars.
  package func folded(_ word: String) -> [Unicode.Scalar] {
    word.unicodeScalars.compactMap { scalar in
      if skipped.contains(scalar) { return nil }
      if let other = replacements[scalar] { return other }
      guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
      return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
  }
}

/// All words of a program, to find one in which a shorter one stands by accident.
struct Vocabulary {
  /// The shortest words in which a character stands.
  private var words: [Unicode.Scalar: [String]] = [:]
  /// The words of two characters.
  private var pairs: Set<[Unicode.Scalar]> = []

  init(_ program: CheckedProgram, _ folding: Folding) {
    for file in program.files {
      for declaration in file.declarations {
        for word in declaration.lexicon {
          let scalars = folding.folded(word.value)
          guard (2...6).contains(scalars.count) else { continue }
          if scalars.count == 2 { pairs.insert(scalars) }
          for scalar in Set(scalars) where (words[scalar]?.count ?? 0) < 64 {
            words[scalar, default: []].append(word.value)
          }
        }
      }
    }
  }

  /// Whether two characters are a word.
  func isWord(_ pair: ArraySlice<Unicode.Scalar>) -> Bool { pairs.contains(Array(pair)) }

  /// A longer word that holds a character.
  func word(holding scalar: Unicode.Scalar, where isMeant: (String) -> Bool) -> String? {
    words[scalar]?.first(where: isMeant)
  }
}

extension Declaration {
  /// The words that it lists.
  package var lexicon: [StringLiteral] {
    switch self {
    case .terms(let terms): terms.list.words
    case .actor(let actor): actor.list.words
    case .catalog(let catalog): catalog.entries.flatMap { [$0.title] + $0.variants }
    default: []
    }
  }
}
