import Messages
import SourceText

/// Checks parsed files against each other.
struct Checker {
  let files: [RuleFile]
  let order: PackageOrder
  /// Names whose declarations could not be read; whoever uses them is not to blame.
  let lostNames: Set<String>
  /// By path: the starts of declarations that could be read in part only.
  let broken: [String: Set<UInt32>]
  let sources: [String: RuleSource]
  var diagnostics: [RuleDiagnostic] = []
  var symbols = SymbolTable()
  /// By package: itself and all it uses.
  private var closures: [String: Set<String>] = [:]
  /// Characters that matching passes over, so that a word of nothing else is empty.
  private var skipped: Set<Unicode.Scalar> = []
  /// Spelling is looked up for this many unknown names; it costs time for each declared one.
  private var suggestionsLeft = 50
  /// The file that is being checked.
  var path = ""
  var package = ""
  /// What the file's package sees.
  var visible: Set<String> = []

  init(
    files: [RuleFile],
    order: PackageOrder,
    lostNames: Set<String>,
    broken: [String: Set<UInt32>],
    sources: [String: RuleSource]
  ) {
    self.files = files
    self.order = order
    self.lostNames = lostNames
    self.broken = broken
    self.sources = sources
  }

  mutating func run() {
    for name in order.packages { closures[name] = closure(of: name) }
    for file in files {
      enter(file)
      for declaration in file.declarations {
        declare(declaration)
        if case .notation(.skip(let literals, _)) = declaration {
          for literal in literals { skipped.formUnion(literal.value.unicodeScalars) }
        }
      }
    }
    for file in files {
      enter(file)
      for declaration in file.declarations { check(declaration) }
    }
    checkCircles()
  }

  private mutating func enter(_ file: RuleFile) { enter(file.path, file.package.name.text) }

  mutating func enter(_ path: String, _ package: String) {
    self.path = path
    self.package = package
    visible = closures[package] ?? [package]
  }

  private func closure(of package: String) -> Set<String> {
    var wanted: Set<String> = [package]
    var pending = [package]
    while let next = pending.popLast() {
      for used in order.uses[next] ?? [] where wanted.insert(used).inserted {
        pending.append(used)
      }
    }
    return wanted
  }

  /// Whether a part of a declaration of this file could not be read, so that what it lacks says
  /// nothing.
  func isBroken(_ range: TextRange) -> Bool {
    broken[path]?.contains(range.lower) ?? false
  }

  /// Whether a match would pass over all of a word.
  func isEmpty(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { scalar in
      // Most words are decided by their first character, an ideograph.
      if (0x3400...0x9FFF).contains(scalar.value) { return false }
      return skipped.contains(scalar) || scalar.properties.isWhitespace
    }
  }

  // MARK: Names

  private mutating func declare(_ declaration: Declaration) {
    guard let (kind, name) = declaration.symbol else { return }
    let symbol = Symbol(
      kind: kind,
      name: name,
      path: path,
      package: package,
      declaration: declaration
    )
    let others = symbols.insert(symbol)
    guard let known = others.first(where: { areSeenTogether($0.package, package) }) else { return }
    report(
      .duplicateName,
      name.range,
      "'\(name.text)' is declared twice",
      help: known.package == package ? nil : "packages that are used together share their names",
      labels: [.init(path: known.path, range: known.name.range, text: "first declared here")]
    )
  }

  private func areSeenTogether(_ left: String, _ right: String) -> Bool {
    left == right || closures.values.contains { $0.contains(left) && $0.contains(right) }
  }

  /// The symbol of a name, if it is visible here and of a kind that fits; else a diagnostic.
  @discardableResult
  mutating func resolve(_ name: Name, _ kinds: [SymbolKind]) -> Symbol? {
    let wanted = kinds[0]
    let space = wanted.space
    if let found = symbols.find(name.text, in: space, visible: visible) {
      if kinds.contains(found.kind) { return found }
      reportWrongKind(name, wanted, found)
      return nil
    }
    if lostNames.contains(name.text) || !order.blind.isDisjoint(with: visible) { return nil }
    if let other = symbols.elsewhere(name.text, beside: space, visible: visible) {
      if visible.contains(other.package) {
        reportWrongKind(name, wanted, other)
      } else {
        report(
          .unknownName,
          name.range,
          "'\(name.text)' is declared in '\(other.package)', which is not used here",
          help: "add: use \(other.package)"
        )
      }
      return nil
    }
    report(
      .unknownName,
      name.range,
      "no \(wanted.noun) is called '\(name.text)'",
      help: suggestion(for: name.text, in: space, kinds).map { "did you mean '\($0)'?" }
    )
    return nil
  }

  private mutating func reportWrongKind(_ name: Name, _ wanted: SymbolKind, _ found: Symbol) {
    report(
      .wrongKind,
      name.range,
      "'\(name.text)' is \(found.kind.nounWithArticle), not \(wanted.nounWithArticle)",
      labels: [.init(path: found.path, range: found.name.range, text: "declared here")]
    )
  }

  mutating func suggestion(
    for name: String,
    in space: SymbolKind,
    _ kinds: [SymbolKind]
  ) -> String? {
    guard suggestionsLeft > 0 else { return nil }
    suggestionsLeft -= 1
    return Spelling.nearest(
      to: name,
      among: symbols.names(in: space, of: kinds, visible: visible)
    )
  }

  mutating func report(
    _ code: RuleDiagnostic.Code,
    _ range: TextRange,
    _ message: Message,
    help: Message? = nil,
    labels: [RuleDiagnostic.Label] = []
  ) {
    diagnostics.append(
      RuleDiagnostic(
        code: code,
        path: path,
        range: range,
        message: message,
        help: help,
        labels: labels
      )
    )
  }
}
