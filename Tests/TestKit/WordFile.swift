/// A Word document for tests: the parts as text, put together as an office program does.
package struct WordFile: Sendable {
  /// What stands in the body.
  package var body: String
  /// The content of `styles.xml`, without its root.
  package var styles = ""
  /// The content of `numbering.xml`, without its root.
  package var numbering = ""
  /// The content of `footnotes.xml`, without its root.
  package var footnotes = ""
  /// Headers and footers by relationship id, such as `header1`: the content without its root.
  package var margins: KeyValuePairs<String, String> = [:]
  /// Relationships of the main part besides, each a type and a target.
  package var related: KeyValuePairs<String, String> = [:]

  /// Creates a document with a body.
  package init(body: String) {
    self.body = body
  }

  /// A paragraph; `properties` and `run` stand in its and its run's properties.
  package static func paragraph(
    _ text: String,
    _ properties: String = "",
    run: String = ""
  ) -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(Self.run(text, run))</w:p>"
  }

  /// A run of text.
  package static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  /// The reference to a number, for a paragraph's properties.
  package static func number(_ id: Int, level: Int = 0) -> String {
    "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(id)\"/></w:numPr>"
  }

  /// A level of a list.
  package static func level(_ index: Int, _ format: String, _ text: String) -> String {
    "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>"
      + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }

  /// A table of one-paragraph cells; a cell may begin with its properties in `{}`.
  package static func table(_ rows: [[String]], header: Bool = false) -> String {
    let lines = rows.enumerated().map { index, row in
      let cells = row.map { cell in
        let close = cell.hasPrefix("{") ? cell.firstIndex(of: "}") : nil
        let properties = close.map { cell[cell.index(after: cell.startIndex)..<$0] } ?? ""
        let text = close.map { String(cell[cell.index(after: $0)...]) } ?? cell
        return "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
      }
      let properties = header && index == 0 ? "<w:trPr><w:tblHeader/></w:trPr>" : ""
      return "<w:tr>\(properties)\(cells.joined())</w:tr>"
    }
    return "<w:tbl><w:tblPr><w:tblStyle w:val=\"grid\"/></w:tblPr>\(lines.joined())</w:tbl>"
  }

  /// The parts of the package by their names.
  package var parts: [(name: String, text: String)] {
    var parts = [
      ("[Content_Types].xml", Self.contentTypes),
      ("_rels/.rels", Self.relationships([("officeDocument", "word/document.xml")])),
      ("word/document.xml", root("document", "<w:body>\(body)</w:body>")),
    ]
    var targets: [(type: String, target: String)] = []
    for (name, content) in [
      ("styles", styles), ("numbering", numbering), ("footnotes", footnotes),
    ] where !content.isEmpty {
      parts.append(("word/\(name).xml", root(name, content)))
      targets.append((name, "\(name).xml"))
    }
    for (id, content) in margins {
      let kind = id.hasPrefix("header") ? "header" : "footer"
      parts.append(("word/\(id).xml", root(kind == "header" ? "hdr" : "ftr", content)))
      targets.append((kind, "\(id).xml"))
    }
    targets += related.map { ($0.key, $0.value) }
    parts.append(("word/_rels/document.xml.rels", Self.relationships(targets)))
    return parts
  }

  /// The package.
  package var bytes: [UInt8] {
    var archive = ZipWriter()
    for (name, text) in parts { archive.add(name, text) }
    return archive.finished
  }

  private func root(_ name: String, _ content: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<w:\(name) "
      + "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
      + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
      + "\(content)</w:\(name)>"
  }

  private static let contentTypes =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
    + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"

  /// A `.rels` part; each target's id is its file name without the ending.
  package static func relationships(_ targets: [(type: String, target: String)]) -> String {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let lines = targets.map { type, target in
      let id = target.split(separator: "/").last?.split(separator: ".").first ?? ""
      return "<Relationship Id=\"\(id)\" Type=\"\(base)/\(type)\" Target=\"\(target)\"/>"
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + "\(lines.joined())</Relationships>"
  }
}
