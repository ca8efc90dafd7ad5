import DocumentModel
import Ingestion
import Messages
import RuleLanguage
import SourceText

/// Reads the tables that catalogs import, from files beside the rule files.
enum TableFiles {
  /// Looks up tables on disk.
  static let lookup = RuleTables { (name, importer) throws(RuleTableFailure) in
    try table(name, besideFile: importer)
  }

  private static func table(
    _ name: String,
    besideFile importer: String
  ) throws(RuleTableFailure) -> RuleTable {
    let path = name.hasPrefix("/") ? name : folder(of: importer) + name
    let contents: FileContents
    do throws(FileAccessError) {
      contents = try FileContents(path: path, limit: RuleTables.largestFile)
    } catch {
      throw RuleTableFailure(
        "the table \(path) cannot be read: \(told: FileSystemError(code: error.code).message)",
        remedy: "a table is named relative to the folder of the rule file"
      )
    }
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    if ending == "csv" || ending == "tsv" || ending == "txt" {
      return try delimited(contents, path)
    }
    return try document(contents, path)
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func delimited(
    _ contents: FileContents,
    _ path: String
  ) throws(RuleTableFailure) -> RuleTable {
    let text = DelimitedText(contents)
    if let line = text.openQuote {
      throw RuleTableFailure(
        "a quote opened on line \(line) of \(path) is never closed",
        remedy: "close it, or write two quotes for one"
      )
    }
    guard let head = text.rows.first, text.rows.count > 1 else { throw .empty(path) }
    return RuleTable(
      headers: head.cells,
      rows: text.rows.dropFirst().map { RuleTable.Row(number: $0.line, cells: $0.cells) }
    )
  }

  /// The first data table of a document of any format that documents are read from.
  private static func document(
    _ contents: FileContents,
    _ path: String
  ) throws(RuleTableFailure) -> RuleTable {
    var reader = DocumentReader()
    var found: RuleTable?
    let report = reader.read(contents, name: path) { segment, _ in
      if found == nil { found = firstTable(of: segment) }
    }
    if report.outcome.status == .failed, let problem = report.outcome.problems.first {
      throw RuleTableFailure(
        "the table \(path) cannot be read: \(told: problem.message)",
        remedy: problem.remedy.map { "\(told: $0)" }
      )
    }
    guard let found else { throw .empty(path) }
    return found
  }

  private static func firstTable(of segment: DocumentSegment) -> RuleTable? {
    guard let number = segment.tables.firstIndex(where: { $0.rows > $0.headerRows }) else {
      return nil
    }
    let table = segment.tables[number]
    let text = { (row: Int, column: Int) in
      let cell = table.cell(row: row, column: column)
      return cell < 0 ? "" : segment.string(segment.blocks[Int(cell)].text)
    }
    let head = max(table.headerRows - 1, 0)
    return RuleTable(
      headers: (0..<table.columns).map { text(head, $0) },
      rows: ((head + 1)..<table.rows).map { row in
        RuleTable.Row(number: row + 1, cells: (0..<table.columns).map { text(row, $0) })
      }
    )
  }
}

extension RuleTables {
  /// A larger table is no list that people keep.
  static let largestFile = 16 << 20
}

extension RuleTableFailure {
  static func empty(_ path: String) -> Self {
    RuleTableFailure(
      "\(path) holds no table with a header and a row below it",
      remedy: "the first row names the columns"
    )
  }
}
