package import Findings
package import Messages

/// Renders the assessment sheets of all documents as one file of Office Open XML (ISO/IEC 29500),
/// which Word, WPS and LibreOffice open.
package struct WordRenderer: ReportRenderer {
  /// Sheets of one file; nobody signs more.
  private static let limit = 500

  private let words: Words
  private var header = ReportHeader(tool: ToolIdentity(rules: "", profile: ""))
  private var word = WordWriter()
  private var count = 0
  private var leftOut = 0

  /// Creates a renderer.
  package init(_ words: Words) {
    self.words = words
  }

  /// Nothing is written before the end.
  package mutating func begin(_ header: ReportHeader) -> [UInt8] {
    self.header = header
    return []
  }

  /// Keeps the sheet of one document; one that was not read has nothing to sign.
  package mutating func document(_ report: DocumentReport) -> [UInt8] {
    guard report.status == .ok || report.status == .partial else { return [] }
    guard count < Self.limit else {
      leftOut += 1
      return []
    }
    if count > 0 { word.pageBreak() }
    count += 1
    AssessmentSheet(report, header: header, words: words).write(to: &word, words: words)
    return []
  }

  /// Writes the file.
  package mutating func end(_ summary: RunSummary) -> [UInt8] {
    if count == 0 { word.paragraph(words("nothing to check")) }
    if leftOut > 0 {
      word.paragraph(words("\(leftOut) more documents have no sheet in this file"))
    }
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", Self.contentTypes)
    zip.add("_rels/.rels", Self.relations)
    zip.add("word/_rels/document.xml.rels", Self.documentRelations)
    zip.add("word/styles.xml", styles)
    zip.add("word/footer1.xml", Self.footer)
    zip.add("word/document.xml", document)
    zip.add("docProps/core.xml", properties)
    return zip.finish()
  }

  private var document: String {
    Self.declaration + "<w:document \(Self.names)><w:body>\(word.body)"
      + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/>"
      + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1275\" "
      + "w:bottom=\"1134\" w:left=\"1275\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
      + "</w:sectPr></w:body></w:document>"
  }

  private var styles: String {
    Self.declaration + "<w:styles \(Self.names)><w:docDefaults><w:rPrDefault><w:rPr>"
      + "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"宋体\"/>"
      + "<w:sz w:val=\"21\"/><w:lang w:val=\"en-US\" w:eastAsia=\"\(words.language.tag)\"/>"
      + "</w:rPr></w:rPrDefault></w:docDefaults>"
      + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
      + "<w:name w:val=\"Normal\"/></w:style></w:styles>"
  }

  private var properties: String {
    Self.declaration
      + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
      + "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
      + XMLText.escape(words("Burden Reduction Consistency Assessment Sheet"))
      + "</dc:title><dc:creator>\(header.tool.name) \(header.tool.version)</dc:creator>"
      + "<dc:language>\(words.language.tag)</dc:language></cp:coreProperties>"
  }

  private static let declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let names =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"\(office)\""
  private static let media = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  private static let contentTypes =
    declaration + "<Types xmlns=\"\(package)/content-types\">"
    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
    + "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    + "<Override PartName=\"/word/document.xml\" ContentType=\"\(media).document.main+xml\"/>"
    + "<Override PartName=\"/word/styles.xml\" ContentType=\"\(media).styles+xml\"/>"
    + "<Override PartName=\"/word/footer1.xml\" ContentType=\"\(media).footer+xml\"/>"
    + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-"
    + "package.core-properties+xml\"/></Types>"

  private static let relations =
    declaration + "<Relationships xmlns=\"\(package)/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/>"
    + "<Relationship Id=\"rId2\" Type=\"\(package)/relationships/metadata/core-properties\" "
    + "Target=\"docProps/core.xml\"/></Relationships>"

  private static let documentRelations =
    declaration + "<Relationships xmlns=\"\(package)/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
    + "<Relationship Id=\"rId2\" Type=\"\(office)/footer\" Target=\"footer1.xml\"/></Relationships>"

  private static let footer =
    declaration + "<w:ftr \(names)><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
    + field("PAGE") + "<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>" + field("NUMPAGES")
    + "</w:p></w:ftr>"

  private static func field(_ name: String) -> String {
    "<w:fldSimple w:instr=\"\(name)\"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
  }
}
