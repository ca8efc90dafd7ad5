import Messages
import SourceText

extension Parser {
  mutating func catalog(_ start: Token) throws(Recovery) -> CatalogDeclaration {
    let name = try name("the catalog's name")
    let replaced = take(.replaces) ? try self.name("a catalog's name") : nil
    var source: Name?
    var article: StringLiteral?
    if take(.from) {
      source = try self.name("a source's name")
      article = optionalString()
    }
    var entries: [CatalogDeclaration.Entry] = []
    var imports: [CatalogDeclaration.Import] = []
    try self.entries(of: "a catalog", from: start.range) {
      $0.kind == .string || $0.kind == .number || $0.keyword == .import
    } _: { parser throws(Recovery) in
      let own = parser.token
      if parser.take(.import) {
        imports.append(try parser.tableImport(own))
      } else {
        entries.append(try parser.entry())
      }
    }
    return CatalogDeclaration(
      name: name,
      replaced: replaced,
      source: source,
      article: article,
      entries: entries,
      imports: imports,
      range: span(start)
    )
  }

  private mutating func entry() throws(Recovery) -> CatalogDeclaration.Entry {
    let start = token
    let position: Int? = token.kind == .number ? try wholeNumber() : nil
    let title = try string("an entry in quotes or '}'")
    // INVARIANT: the layout sets what belongs to an entry further in than its beginning, so a string
    // that stands no further in begins the next entry.
    let column = start.startsLine ? Parser.column(of: start, in: source) : -1
    let source = source
    let beginsNext = { (token: Token) in
      token.startsLine && Parser.column(of: token, in: source) <= column
    }
    let variants =
      take(.also) ? try words(atLeastOne: "a variant in quotes", endingAt: beginsNext) : []
    if at(.not) { breaks[index] = .fitting }
    let excluded =
      take(.not) ? try words(atLeastOne: "a word in quotes", endingAt: beginsNext) : []
    var attributes: [(key: Name, value: StringLiteral)] = []
    if token.kind == .leftBrace {
      breaks[index] = .fitting
      advance()
      while !take(.rightBrace) {
        let key = try name("an attribute's name or '}'")
        attributes.append((key, try string()))
      }
    }
    return CatalogDeclaration.Entry(
      number: position,
      title: title,
      variants: variants,
      excluded: excluded,
      attributes: attributes,
      range: span(start)
    )
  }

  private mutating func tableImport(
    _ start: Token
  ) throws(Recovery) -> CatalogDeclaration.Import {
    let file = try string("a file's name in quotes")
    var columns: [(role: CatalogDeclaration.Import.Role, header: StringLiteral)] = []
    breaks[index] = .fitting
    try need(.leftBrace, "'{'")
    while !take(.rightBrace) {
      let role: CatalogDeclaration.Import.Role
      if take(.entry) {
        role = .entry
      } else if take(.also) {
        role = .variants
      } else if take(.not) {
        role = .excluded
      } else {
        role = .attribute(try name("'entry', 'also', 'not', an attribute's name or '}'"))
      }
      columns.append((role, try string("the header of a column in quotes")))
    }
    return CatalogDeclaration.Import(file: file, columns: columns, range: span(start))
  }
}
