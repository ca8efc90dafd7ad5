package import SourceText

/// `catalog NAME from SOURCE "article" { 1 "…" also "…" { key "value" } }`: a legal list.
package struct CatalogDeclaration: Sendable {
  /// One entry of the list.
  package struct Entry: Sendable {
    package let number: Int?
    /// The official wording.
    package let title: StringLiteral
    /// Variants of the wording.
    package let variants: [StringLiteral]
    /// Longer words that contain a variant and mean something else.
    package let excluded: [StringLiteral]
    /// What the entry carries, by key.
    package let attributes: [(key: Name, value: StringLiteral)]
    package let range: TextRange

    /// Creates an entry.
    package init(
      number: Int?,
      title: StringLiteral,
      variants: [StringLiteral],
      excluded: [StringLiteral],
      attributes: [(key: Name, value: StringLiteral)],
      range: TextRange
    ) {
      self.number = number
      self.title = title
      self.variants = variants
      self.excluded = excluded
      self.attributes = attributes
      self.range = range
    }
  }

  /// `import "FILE" { entry "COLUMN" … }`: entries that stand in a table of their own file.
  package struct Import: Sendable {
    /// What a column of the table holds.
    package enum Role: Sendable {
      case entry, variants, excluded
      case attribute(Name)
    }

    /// The file, beside the rule file that imports it.
    package let file: StringLiteral
    /// What is read, and the header of its column.
    package let columns: [(role: Role, header: StringLiteral)]
    package let range: TextRange

    /// Creates an import.
    package init(
      file: StringLiteral,
      columns: [(role: Role, header: StringLiteral)],
      range: TextRange
    ) {
      self.file = file
      self.columns = columns
      self.range = range
    }

    /// Whether some column holds the wording of the entries.
    var namesEntries: Bool {
      columns.contains { column in
        if case .entry = column.role { true } else { false }
      }
    }
  }

  package let name: Name
  /// The catalog of another package whose place it takes.
  package let replaced: Name?
  package let source: Name?
  package let article: StringLiteral?
  package let entries: [Entry]
  package let imports: [Import]
  package let range: TextRange

  /// Creates a declaration.
  package init(
    name: Name,
    replaced: Name? = nil,
    source: Name?,
    article: StringLiteral?,
    entries: [Entry],
    imports: [Import] = [],
    range: TextRange
  ) {
    self.name = name
    self.replaced = replaced
    self.source = source
    self.article = article
    self.entries = entries
    self.imports = imports
    self.range = range
  }

  /// The same under another catalog's name.
  package func takingPlace(of other: Name) -> CatalogDeclaration {
    CatalogDeclaration(
      name: other,
      source: source,
      article: article,
      entries: entries,
      range: range
    )
  }
}

extension CatalogDeclaration {
  /// Whether its entries name rules: an index for readers, which no rule looks for.
  package var isIndex: Bool {
    !entries.isEmpty && entries.contains { $0.attributes.contains { $0.key.text == "rules" } }
  }
}
