import Messages
import SourceText

/// Turns the tables that catalogs import into entries.
struct TableImporter {
  let tables: RuleTables
  private(set) var diagnostics: [RuleDiagnostic] = []
  /// The tables that were read, by importing file and name.
  private(set) var found: [String: [String: RuleTable]] = [:]

  init(tables: RuleTables) {
    self.tables = tables
  }

  /// A file whose catalogs hold the rows of their tables as entries.
  mutating func filled(_ file: RuleFile) -> RuleFile {
    let imports = file.declarations.contains { declaration in
      if case .catalog(let catalog) = declaration { !catalog.imports.isEmpty } else { false }
    }
    guard imports else { return file }
    var declarations: [Declaration] = []
    for declaration in file.declarations {
      if case .catalog(let catalog) = declaration, !catalog.imports.isEmpty {
        declarations.append(.catalog(filled(catalog, file.path)))
      } else {
        declarations.append(declaration)
      }
    }
    return RuleFile(
      path: file.path,
      package: file.package,
      uses: file.uses,
      declarations: declarations
    )
  }

  private mutating func filled(_ catalog: CatalogDeclaration, _ path: String) -> CatalogDeclaration
  {
    CatalogDeclaration(
      name: catalog.name,
      replaced: catalog.replaced,
      source: catalog.source,
      article: catalog.article,
      entries: catalog.entries + catalog.imports.flatMap { entries($0, path) },
      imports: catalog.imports,
      range: catalog.range
    )
  }

  private mutating func entries(
    _ wanted: CatalogDeclaration.Import,
    _ path: String
  ) -> [CatalogDeclaration.Entry] {
    let table: RuleTable
    do throws(RuleTableFailure) {
      table = try tables.find(wanted.file.value, path)
    } catch {
      report(.unreadableTable, wanted.file.range, error.message, help: error.remedy, path)
      return []
    }
    found[path, default: [:]][wanted.file.value] = table
    var places: [(role: CatalogDeclaration.Import.Role, column: Int)] = []
    for (role, header) in wanted.columns {
      if let column = table.headers.firstIndex(of: header.value) {
        places.append((role, column))
      } else {
        let nearest = Spelling.nearest(to: header.value, among: table.headers)
        report(
          .unknownHeader,
          header.range,
          "the table has no column '\(header.value)'",
          help: nearest.map { "did you mean '\($0)'?" } ?? "it has: \(list: table.headers)",
          path
        )
      }
    }
    guard places.count == wanted.columns.count, wanted.namesEntries else { return [] }
    return table.rows.compactMap { entry($0, places, wanted, path) }
  }

  private mutating func entry(
    _ row: RuleTable.Row,
    _ places: [(role: CatalogDeclaration.Import.Role, column: Int)],
    _ wanted: CatalogDeclaration.Import,
    _ path: String
  ) -> CatalogDeclaration.Entry? {
    let range = wanted.file.range
    func literal(_ text: String) -> StringLiteral { StringLiteral(value: text, range: range) }
    var title = ""
    var variants: [StringLiteral] = []
    var excluded: [StringLiteral] = []
    var attributes: [(key: Name, value: StringLiteral)] = []
    for (role, column) in places {
      let cell = column < row.cells.count ? row.cells[column] : ""
      switch role {
      case .entry: title = cell
      case .variants: variants += Self.words(cell).map(literal)
      case .excluded: excluded += Self.words(cell).map(literal)
      case .attribute(let name): if !cell.isEmpty { attributes.append((name, literal(cell))) }
      }
    }
    guard !title.isEmpty else {
      report(.emptyRow, range, "row \(row.number) of the table names no entry", help: nil, path)
      return nil
    }
    return CatalogDeclaration.Entry(
      number: nil,
      title: literal(title),
      variants: variants,
      excluded: excluded,
      attributes: attributes,
      range: range
    )
  }

  /// Several words in one cell are parted as people part them.
  private static func words(_ cell: String) -> [String] {
    cell.split { "、；;|\n".contains($0) }
      .map {
        String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      }
      .filter { !$0.isEmpty }
  }

  private mutating func report(
    _ code: RuleDiagnostic.Code,
    _ range: TextRange,
    _ message: Message,
    help: Message?,
    _ path: String
  ) {
    diagnostics.append(
      RuleDiagnostic(code: code, path: path, range: range, message: message, help: help)
    )
  }
}
