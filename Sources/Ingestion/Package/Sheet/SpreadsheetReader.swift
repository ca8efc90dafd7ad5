import DocumentModel
import SourceText

/// Spreadsheets: each sheet is a table, and the lines above and below it are running text.
extension PackageReader {
  /// Most cells of all sheets together.
  private static let cells = 1_000_000

  /// What the sheets of a workbook have in common.
  struct Workbook {
    let part: PackageParts.Part
    var startsIn1904 = false
    var formats: [SheetNumberFormat] = []
    var shared: (part: PackageParts.Part, texts: SharedTextsReader)?
  }

  /// Reads all sheets of a workbook.
  mutating func readSheets(_ main: String) throws(ReadingProblem) -> Draft {
    let related = try relationships(of: main)
    try load([main] + related.all.filter { !$0.isExternal }.map(\.part).filter(isSheetPart))
    guard let part = try part(main) else { throw .missingPart(main) }
    var reader = WorkbookReader()
    parse(part, into: &reader)
    var workbook = Workbook(part: part, startsIn1904: reader.startsIn1904)
    if let name = related.part(ofType: "styles") {
      var styles = SheetStylesReader()
      try parse(name, into: &styles)
      workbook.formats = styles.formats
    }
    if let name = related.part(ofType: "sharedStrings"), let part = try self.part(name) {
      var texts = SharedTextsReader()
      parse(part, into: &texts)
      workbook.shared = (part, texts)
    }
    var writer = SheetWriter(workbook)
    var left = Self.cells
    for sheet in reader.sheets {
      guard let name = related.part(id: sheet.relationship), isSheetPart(name) else { continue }
      guard let part = try self.part(name) else {
        report(.missingPart(name))
        continue
      }
      var cells = SheetReader(limit: left)
      parse(part, into: &cells)
      left -= cells.cells.count
      if cells.left > 0 {
        report(.overLimit("the sheets hold more than \(Self.cells) cells; the rest was not read"))
      }
      writer.write(sheet, cells, part)
    }
    return writer.finish()
  }

  /// Whether a part holds cells or what they refer to, and no chart, macro or picture.
  private func isSheetPart(_ name: String) -> Bool {
    name.hasSuffix(".xml") && !name.contains("/chartsheets/") && !name.contains("/dialogsheets/")
  }
}
