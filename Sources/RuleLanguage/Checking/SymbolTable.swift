import SourceText

/// What a name stands for.
enum SymbolKind: String {
  case source, terms, actor, catalog, phrase, kind, record, rule, unit, period

  /// Whether a phrase may name it.
  var isPhrase: Bool { [.terms, .actor, .catalog, .phrase].contains(self) }
}

/// A declared name.
struct Symbol {
  let kind: SymbolKind
  let name: Name
  let path: String
  let package: String
  let declaration: Declaration
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
    case .notation(.period(let name, _, _, _)): (.period, name)
    case .notation, .stance, .context, .adjust: nil
    }
  }

  /// Names that phrases use share one space; the others have one each, so that a kind of document
  /// may be called like a lexicon.
  static func space(of kind: SymbolKind) -> String {
    kind.isPhrase ? "phrase" : kind.rawValue
  }
}
