/// An OFD document for tests: lines of text at their places on pages.
package struct OFDFile: Sendable {
  /// Characters at a place, in millimetres; `y` is the line they stand on.
  package struct Line: Sendable {
    let x: Double
    let y: Double
    let size: Double
    let text: String

    /// Creates a line.
    package init(_ text: String, x: Double, y: Double, size: Double = OFDFile.size) {
      self.text = text
      self.x = x
      self.y = y
      self.size = size
    }
  }

  /// The type of running text.
  package static let size = 5.6
  private static let left = 28.0
  private static let perLine = 28

  /// The lines of each page.
  package private(set) var pages: [[Line]] = [[]]
  /// Lines drawn on each page, from one point to another.
  package var lines: [[(x1: Double, y1: Double, x2: Double, y2: Double)]] = []
  /// The lines of a template that every page shows.
  package var template: [Line] = []
  private var y = 50.0

  /// Creates a document of given pages.
  package init(pages: [[Line]]) {
    self.pages = pages
  }

  /// Sets a sketch in type, as an office program does.
  package init(_ sketch: DocumentSketch) {
    for start in stride(from: 0, to: sketch.title.count, by: 20) {
      let part = String(sketch.title.dropFirst(start).prefix(20))
      add(Line(part, x: (210 - Double(part.count) * 7.5) / 2, y: y, size: 7.5))
    }
    y += 10
    for element in sketch.elements {
      switch element {
      case .heading(let text), .paragraph(let text): addParagraph(text)
      case .table(let rows): for row in rows { addParagraph(row.joined(separator: "  ")) }
      }
    }
  }

  private mutating func addParagraph(_ text: String) {
    var rest = Substring(text)
    var indent = text.last == "：" && text.count < 20 ? 0 : 2
    while !rest.isEmpty {
      let line = rest.prefix(Self.perLine - indent)
      rest = rest.dropFirst(line.count)
      add(Line(String(line), x: Self.left + Double(indent) * Self.size, y: y))
      indent = 0
    }
  }

  private mutating func add(_ line: Line) {
    pages[pages.count - 1].append(Line(line.text, x: line.x, y: y, size: line.size))
    y += 10
    if y > 250 {
      y = 50
      pages.append([])
    }
  }

  private static let space = "xmlns:ofd=\"http://www.ofdspec.org/2016\""

  /// The parts of the package by their names.
  package var parts: [(name: String, text: String)] {
    var parts = [
      (
        "OFD.xml",
        "<ofd:OFD \(Self.space)><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
          + "</ofd:DocBody></ofd:OFD>"
      ),
      ("Doc_0/Document.xml", document),
    ]
    for (index, page) in pages.enumerated() {
      parts.append(
        (
          "Doc_0/Pages/Page_\(index)/Content.xml",
          Self.content(page, !template.isEmpty, lines.indices.contains(index) ? lines[index] : [])
        )
      )
    }
    if !template.isEmpty {
      parts.append(("Doc_0/Tpls/Tpl_0/Content.xml", Self.content(template, false)))
    }
    return parts
  }

  private var document: String {
    let list = pages.indices.map {
      "<ofd:Page ID=\"\($0 + 1)\" BaseLoc=\"Pages/Page_\($0)/Content.xml\"/>"
    }
    let template =
      template.isEmpty ? "" : "<ofd:TemplatePage ID=\"900\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/>"
    return "<ofd:Document \(Self.space)><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297"
      + "</ofd:PhysicalBox></ofd:PageArea>\(template)</ofd:CommonData>"
      + "<ofd:Pages>\(list.joined())</ofd:Pages></ofd:Document>"
  }

  private static func content(
    _ lines: [Line],
    _ hasTemplate: Bool,
    _ drawn: [(x1: Double, y1: Double, x2: Double, y2: Double)] = []
  ) -> String {
    let paths = drawn.map { line in
      "<ofd:PathObject ID=\"5\" Boundary=\"\(line.x1) \(line.y1) \(line.x2 - line.x1) "
        + "\(line.y2 - line.y1)\"><ofd:AbbreviatedData>M 0 0 L \(line.x2 - line.x1) "
        + "\(line.y2 - line.y1)</ofd:AbbreviatedData></ofd:PathObject>"
    }
    let objects = lines.enumerated().map { index, line in
      let width = Double(line.text.count) * line.size
      return "<ofd:TextObject ID=\"\(index + 10)\" Boundary=\"\(line.x) \(line.y - line.size) "
        + "\(width) \(line.size * 1.3)\" Font=\"1\" Size=\"\(line.size)\"><ofd:TextCode X=\"0\" "
        + "Y=\"\(line.size)\" DeltaX=\"g \(max(0, line.text.count - 1)) \(line.size)\">\(line.text)"
        + "</ofd:TextCode></ofd:TextObject>"
    }
    let template = hasTemplate ? "<ofd:Template TemplateID=\"900\"/>" : ""
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ofd:Page \(space)>\(template)<ofd:Content>"
      + "<ofd:Layer ID=\"2\">\(paths.joined())\(objects.joined(separator: "\n"))</ofd:Layer></ofd:Content></ofd:Page>"
  }

  /// The package.
  package var bytes: [UInt8] {
    var archive = ZipWriter()
    for (name, text) in parts { archive.add(name, text) }
    return archive.finished
  }
}
