import SourceText

/// A document by its content only, to be written in any format that the tool reads.
package struct DocumentSketch: Sendable {
  /// What a document consists of.
  package enum Element: Sendable {
    /// A heading with its number written out.
    case heading(String)
    case paragraph(String)
    /// Rows of cells, the first row the header.
    case table([[String]])
  }

  /// The formats that a sketch can be written in.
  package enum Format: String, Sendable, CaseIterable {
    case html, xhtml, gbk, docx, ofd, odt, text, markdown

    /// Whether the format has tables.
    package var hasTables: Bool { self != .ofd && self != .text }

    /// A name that files of the format have.
    package var fileName: String {
      switch self {
      case .html, .gbk: "notice.html"
      case .xhtml: "notice.xhtml"
      case .text: "notice.txt"
      case .markdown: "notice.md"
      default: "notice.\(rawValue)"
      }
    }
  }

  /// The title.
  package let title: String
  /// What follows it.
  package let elements: [Element]

  /// Creates a sketch.
  package init(title: String, _ elements: [Element]) {
    self.title = title
    self.elements = elements
  }

  /// Whether it holds a table.
  package var hasTable: Bool {
    elements.contains { element in
      if case .table = element { true } else { false }
    }
  }

  /// The document in a format.
  package func bytes(_ format: Format) -> [UInt8] {
    switch format {
    case .html: Array(page(head: "<!DOCTYPE html><meta charset=\"utf-8\">", isXML: false).utf8)
    case .xhtml: Array(xhtml.utf8)
    case .gbk:
      TextEncoder(.gbk).encode(page(head: "<meta charset=\"gb2312\">", isXML: false)) ?? []
    case .docx: docx
    case .odt: odt
    case .ofd: OFDFile(self).bytes
    case .text: Array(text.utf8)
    case .markdown: Array(markdown.utf8)
    }
  }

  // MARK: Text

  private var text: String {
    ([title]
      + elements.map { element in
        switch element {
        case .heading(let text), .paragraph(let text): text
        case .table(let rows): rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
        }
      }).joined(separator: "\n\n") + "\n"
  }

  private var markdown: String {
    "# \(title)\n\n"
      + elements.map { element in
        switch element {
        case .heading(let text): "## \(text)\n\n"
        case .paragraph(let text): "\(text)\n\n"
        case .table(let rows): Self.markdown(rows)
        }
      }.joined()
  }

  private static func markdown(_ rows: [[String]]) -> String {
    var lines = rows.map { "| \($0.joined(separator: " | ")) |" }
    lines.insert("|\(String(repeating: "---|", count: rows.first?.count ?? 0))", at: 1)
    return lines.joined(separator: "\n") + "\n\n"
  }

  // MARK: Pages

  private var xhtml: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head>"
      + "<title>\(title)</title></head><body>\(body(isXML: true))</body></html>\n"
  }

  private func page(head: String, isXML: Bool) -> String {
    "\(head)<title>\(title)</title><body>\(body(isXML: isXML))"
  }

  private func body(isXML: Bool) -> String {
    let end = isXML ? "</p>" : ""
    return "<h1>\(title)</h1>\n"
      + elements.map { element in
        switch element {
        case .heading(let text): "<h2>\(text)</h2>\n"
        case .paragraph(let text): "<p>\(text)\(end)\n"
        case .table(let rows): Self.table(rows)
        }
      }.joined()
  }

  private static func table(_ rows: [[String]]) -> String {
    let lines = rows.enumerated().map { index, row in
      let name = index == 0 ? "th" : "td"
      return "<tr>\(row.map { "<\(name)>\($0)</\(name)>" }.joined())</tr>\n"
    }
    return "<table border=\"1\">\(lines.joined())</table>\n"
  }

  // MARK: Packages

  private var docx: [UInt8] {
    var body = WordFile.paragraph(
      title,
      "<w:jc w:val=\"center\"/>",
      run: "<w:sz w:val=\"44\"/>"
    )
    for element in elements {
      switch element {
      case .heading(let text):
        body += WordFile.paragraph(text, "<w:outlineLvl w:val=\"1\"/>")
      case .paragraph(let text): body += WordFile.paragraph(text)
      case .table(let rows): body += WordFile.table(rows, header: true)
      }
    }
    return WordFile(body: body).bytes
  }

  private var odt: [UInt8] {
    var body = "<text:h text:outline-level=\"1\">\(title)</text:h>"
    for element in elements {
      switch element {
      case .heading(let text): body += "<text:h text:outline-level=\"2\">\(text)</text:h>"
      case .paragraph(let text): body += "<text:p>\(text)</text:p>"
      case .table(let rows):
        let lines = rows.enumerated().map { index, row in
          let cells = row.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }
          let line = "<table:table-row>\(cells.joined())</table:table-row>"
          return index == 0 ? "<table:table-header-rows>\(line)</table:table-header-rows>" : line
        }
        body += "<table:table>\(lines.joined())</table:table>"
      }
    }
    return OpenFile(body: body).bytes
  }
}

/// An OpenDocument text for tests.
package struct OpenFile: Sendable {
  /// What stands in the body.
  package var body: String
  /// What stands in the automatic styles.
  package var styles = ""
  /// What stands in the master page.
  package var master = ""

  /// Creates a document with a body.
  package init(body: String) {
    self.body = body
  }

  private static let spaces =
    ["office", "text", "table", "style", "drawing", "manifest"].map {
      let prefix = $0 == "drawing" ? "draw" : $0
      return "xmlns:\(prefix)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }.joined(separator: " ")
    + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""

  /// The parts of the package by their names.
  package var parts: [(name: String, text: String)] {
    [
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      (
        "content.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content \(Self.spaces)>"
          + "<office:automatic-styles>\(styles)</office:automatic-styles>"
          + "<office:body><office:text>\(body)</office:text></office:body>"
          + "</office:document-content>"
      ),
      (
        "styles.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles \(Self.spaces)>"
          + "<office:master-styles><style:master-page style:name=\"Standard\">\(master)"
          + "</style:master-page></office:master-styles></office:document-styles>"
      ),
    ]
  }

  /// The package.
  package var bytes: [UInt8] {
    var archive = ZipWriter()
    for (name, text) in parts { archive.add(name, text) }
    return archive.finished
  }
}
