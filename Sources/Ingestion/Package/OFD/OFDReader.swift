import DocumentModel
import SourceText

/// OFD documents: the national format of pages with text at fixed places.
extension PackageReader {
  /// One page as it was read.
  private struct Sheet {
    var parts: [PackageParts.Part] = []
    var layout = PageLayout([])
    var tables: [RuledTable] = []
    var width = 210.0
    var height = 297.0
  }

  /// Reads all pages of all documents of an OFD package.
  mutating func readOFD() throws(ReadingProblem) -> Draft {
    var root = OFDRootReader()
    try parse("OFD.xml", into: &root)
    guard !root.roots.isEmpty else { throw .missingPart("Doc_0/Document.xml") }
    var pages = PageWriter()
    var number = 0
    for name in root.roots {
      var sheets = try readPages(name)
      let margins = OFDMargins(sheets.map { ($0.layout.rows, $0.height, $0.parts) })
      for index in sheets.indices {
        sheets[index].layout.leaveOut { margins.holds($0, on: index) }
        number += 1
        pages.write(
          sheets[index].layout,
          sheets[index].tables,
          parts: sheets[index].parts,
          page: number,
          width: sheets[index].width
        )
      }
    }
    var draft = pages.finish()
    draft.markLargePieces()
    return draft
  }

  private mutating func readPages(_ name: String) throws(ReadingProblem) -> [Sheet] {
    guard holds(name) else { throw .missingPart(name) }
    var document = OFDDocumentReader(name: name)
    try parse(name, into: &document)
    try load(document.pages + document.templates.values)
    if let list = document.attachments { try reportAttachments(list) }
    var shown: Set<String> = []
    var sheets: [Sheet] = []
    for page in document.pages {
      guard let content = try part(page) else {
        report(.missingPart(page))
        sheets.append(Sheet())
        continue
      }
      var reader = OFDPageReader(part: 0)
      parse(content, into: &reader)
      var sheet = Sheet(parts: [content])
      var runs = reader.runs
      var rules = reader.rules
      // What a template shows on every page is read where it is shown first.
      for id in reader.templates where shown.insert(id).inserted {
        guard let name = document.templates[id], let part = try part(name) else { continue }
        var template = OFDPageReader(part: sheet.parts.count)
        parse(part, into: &template)
        sheet.parts.append(part)
        runs += template.runs
        rules += template.rules
      }
      let box = reader.box.count == 4 ? reader.box : document.box
      if box.count == 4, box[2] > 0, box[3] > 0 { (sheet.width, sheet.height) = (box[2], box[3]) }
      sheet.tables = RuledTable.find(rules, in: &runs)
      sheet.layout = PageLayout(runs)
      sheets.append(sheet)
    }
    return sheets
  }

  private mutating func reportAttachments(_ list: String) throws(ReadingProblem) {
    var reader = OFDAttachmentsReader(name: list)
    try parse(list, into: &reader)
    for file in reader.files { report(.unreadPart(file, "an attached file")) }
  }
}
