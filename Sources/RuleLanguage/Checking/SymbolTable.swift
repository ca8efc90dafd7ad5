import Messages
import SourceText

/// What a name stands for.
enum SymbolKind: String, CaseIterable {
  case source, terms, actor, catalog, phrase, kind, record, rule, unit, period

  /// Names that phrases use share one space; the others have one each, so that a kind of document
  /// may be called like a lexicon.
  var space: SymbolKind {
    switch self {
    case .terms, .actor, .catalog, .phrase: .phrase
    default: self
    }
  }

  /// What it is called in messages.
  var noun: Message {
    switch self {
    case .source: "source"
    case .terms: "lexicon"
    case .actor: "actor"
    case .catalog: "catalog"
    case .phrase: "phrase"
    case .kind: "kind of document"
    case .record: "record"
    case .rule: "rule"
    case .unit: "unit"
    case .period: "period"
    }
  }

  /// The same with its article.
  var nounWithArticle: Message {
    switch self {
    case .source: "a source"
    case .terms: "a lexicon"
    case .actor: "an actor"
    case .catalog: "a catalog"
    case .phrase: "a phrase"
    case .kind: "a kind of document"
    case .record: "a record"
    case .rule: "a rule"
    case .unit: "a unit"
    case .period: "a period"
    }
  }
}

/// A declared name.
struct Symbol {
  let kind: SymbolKind
  let name: Name
  let path: String
  let package: String
  let declaration: Declaration
}

/// The declared names of all packages.
///
/// Packages that no third one sees together may use the same name, as the rules of two counties do.
struct SymbolTable {
  private var spaces: [SymbolKind: [String: [Symbol]]] = [:]

  /// Adds a name, unless its package has it, and returns those that were there under it.
  mutating func insert(_ symbol: Symbol) -> [Symbol] {
    let known = spaces[symbol.kind.space]?[symbol.name.text] ?? []
    if known.contains(where: { $0.package == symbol.package }) { return known }
    spaces[symbol.kind.space, default: [:]][symbol.name.text, default: []].append(symbol)
    return known
  }

  /// What a name stands for where some packages are visible.
  func find(_ name: String, in space: SymbolKind, visible: Set<String>) -> Symbol? {
    spaces[space]?[name]?.first { visible.contains($0.package) }
  }

  /// All names of a kind that are visible, ascending.
  func names(in space: SymbolKind, of kinds: [SymbolKind], visible: Set<String>) -> [String] {
    (spaces[space] ?? [:]).values.compactMap { symbols in
      symbols.first { visible.contains($0.package) && kinds.contains($0.kind) }?.name.text
    }.sorted()
  }

  /// A symbol of the name that is not visible, or of another space.
  func elsewhere(_ name: String, beside space: SymbolKind, visible: Set<String>) -> Symbol? {
    if let hidden = spaces[space]?[name]?.first { return hidden }
    return SymbolTable.order.lazy.compactMap { other in
      spaces[other]?[name]?.first { visible.contains($0.package) }
    }.first
  }

  /// All symbols of the space of phrases, ascending by name.
  var phrases: [Symbol] {
    (spaces[.phrase] ?? [:]).sorted { $0.key < $1.key }.flatMap(\.value)
  }

  private static let order: [SymbolKind] = [
    .phrase, .source, .kind, .record, .rule, .unit, .period,
  ]
}

extension Declaration {
  /// The name it declares, and what the name stands for.
  var symbol: (SymbolKind, Name)? {
    switch self {
    case .source(let made): (.source, made.name)
    case .terms(let made): (.terms, made.name)
    case .actor(let made): (.actor, made.name)
    case .catalog(let made): (.catalog, made.name)
    case .phrase(let made): (.phrase, made.name)
    case .kind(let made): (.kind, made.name)
    case .record(let made): (.record, made.name)
    case .rule(let made): (.rule, made.id)
    case .notation(.unit(let name, _, _, _, _)): (.unit, name)
    case .notation(.dayUnit(let name, _, _)): (.unit, name)
    case .notation(.period(let name, _, _, _)): (.period, name)
    case .notation, .stance, .context, .adjust, .examples: nil
    }
  }
}
