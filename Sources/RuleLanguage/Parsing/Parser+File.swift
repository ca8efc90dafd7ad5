import Messages
import SourceText

extension Parser {
  /// Reads the whole file.
  mutating func file() -> ParsedFile {
    let package = package()
    var uses: [Name] = []
    var declarations: [Declaration] = []
    var broken: Set<UInt32> = []
    while token.kind != .end {
      let start = index
      let mistakes = diagnostics.count
      do throws(Recovery) {
        if isAtUse {
          try use(into: &uses, isLate: !declarations.isEmpty)
          continue
        }
        guard let made = try declaration() else { continue }
        declarations.append(made)
        if diagnostics.count > mistakes || hasLexicalMistake(from: start) {
          broken.insert(tokens[start].lower)
        }
      } catch {
        loseName(at: start)
        if index == start { advance() }
        skipToDeclaration()
      }
    }
    let file = package.map {
      RuleFile(path: path, package: $0, uses: uses, declarations: declarations)
    }
    if file == nil { lostNames.formUnion(declarations.compactMap { $0.symbol?.1.text }) }
    let sorted = diagnostics.enumerated().sorted {
      ($0.element.range.lower, $0.offset) < ($1.element.range.lower, $1.offset)
    }
    return ParsedFile(
      source: source,
      file: file,
      diagnostics: sorted.map(\.element),
      broken: broken,
      lostNames: lostNames
    )
  }

  private func hasLexicalMistake(from start: Int) -> Bool {
    let lower = tokens[start].lower
    let found = lexed.diagnostics.partition { $0.range.lower >= lower }
    return found < lexed.diagnostics.count
      && lexed.diagnostics[found].range.lower < tokens[max(index - 1, start)].upper
  }

  /// Remembers the name that a lost declaration was to give, so that its users are not blamed.
  private mutating func loseName(at start: Int) {
    for token in tokens[start..<min(start + 2, tokens.count)]
    where token.kind == .name && !token.keyword.beginsDeclaration {
      lostNames.insert(text(token))
    }
  }

  private mutating func package() -> PackageClause? {
    do throws(Recovery) {
      breaks[index] = .line
      guard take(.package) else {
        let words = [Keyword.package.english, Keyword.package.chinese]
        let near =
          token.kind == .name && !token.keyword.beginsDeclaration
          ? Spelling.nearest(to: text(token), among: words) : nil
        report(
          .missingPackage,
          visible(token),
          "the file names no package",
          help: near.map { "did you mean '\($0)'?" }
            ?? "begin with: package national.certificates \"…\""
        )
        if near == nil, isAtDeclaration || isAtUse || token.kind == .end { return nil }
        throw Recovery()
      }
      let name = try name("the package's name")
      return PackageClause(name: name, title: optionalString())
    } catch {
      skipToDeclaration()
      return nil
    }
  }

  private var isAtUse: Bool { at(.use) && following.kind == .name }

  private mutating func use(into uses: inout [Name], isLate: Bool) throws(Recovery) {
    breaks[index] = uses.isEmpty ? .paragraph : .line
    let keyword = token
    _ = take(.use)
    uses.append(try name("a package's name"))
    if isLate {
      report(
        .lateUse,
        keyword.range,
        "'use' stands before all declarations",
        help: "move it to the top"
      )
    }
  }
}

extension Array {
  /// The first index whose element fulfils a condition that fails before it and holds behind it.
  func partition(where condition: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
