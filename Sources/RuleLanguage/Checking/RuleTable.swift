package import Messages

/// A table that a catalog imports: its headers, and its rows as a reader sees them.
package struct RuleTable: Sendable {
  /// A row and where it stands.
  package struct Row: Sendable {
    /// Its number in the file, counted from 1 as people do.
    package let number: Int
    /// Its cells, without white space at their ends.
    package let cells: [String]

    /// Creates a row.
    package init(number: Int, cells: [String]) {
      self.number = number
      self.cells = cells
    }
  }

  /// The headers of the columns.
  package let headers: [String]
  /// The rows below, empty ones left out.
  package let rows: [Row]

  /// Creates a table.
  package init(headers: [String], rows: [Row]) {
    self.headers = headers
    self.rows = rows
  }
}

/// Why a table could not be read: one sentence, and what can be done.
package struct RuleTableFailure: Error, Sendable {
  package let message: Message
  package let remedy: Message?

  /// Creates a failure.
  package init(_ message: Message, remedy: Message? = nil) {
    self.message = message
    self.remedy = remedy
  }
}

/// Where tables come from, so that checking rules needs no files.
package struct RuleTables: Sendable {
  /// The table of a file that is named in the rule file at `importer`.
  package let find:
    @Sendable (_ name: String, _ importer: String) throws(RuleTableFailure) -> RuleTable

  /// Creates a lookup.
  package init(
    _ find: @escaping @Sendable (String, String) throws(RuleTableFailure) -> RuleTable
  ) {
    self.find = find
  }

  /// For rules that stand in no folder.
  package static let none = RuleTables { (_, _) throws(RuleTableFailure) in
    throw RuleTableFailure("tables are read beside rule files in a folder only")
  }
}
