import SourceText

/// What a package holds, by its contents and not by its name.
enum PackageKind {
  /// A Word document whose main part has this name.
  case word(String)
  /// An OpenDocument text.
  case openText
  case ofd
  /// A spreadsheet whose main part has this name.
  case sheets(String)
  case unsupported(name: String, remedy: String)
}

extension PackageReader {
  /// Finds out what the package is.
  mutating func kind() -> PackageKind {
    if let bytes = archive.loaded("mimetype"), let kind = openKind(bytes) { return kind }
    if holds("OFD.xml") { return .ofd }
    if let main = officeDocument() { return officeKind(main) }
    return .unsupported(
      name: "a ZIP archive without a document that the tool reads",
      remedy: "unpack it and check what is inside"
    )
  }

  /// What the first part of an OpenDocument package states.
  private func openKind(_ type: [UInt8]) -> PackageKind? {
    let type = String(decoding: type.prefix(100), as: UTF8.self)
    let family = "application/vnd.oasis.opendocument."
    guard type.hasPrefix(family) else { return nil }
    if type.hasPrefix(family + "text") { return .openText }
    return .unsupported(
      name: "an OpenDocument \(type.dropFirst(family.count).prefix(20))",
      remedy: "save it as XLSX, or export its text as DOCX or HTML, and check that"
    )
  }

  /// The main part of an Office package: as its relationships say, else where it usually lies.
  private mutating func officeDocument() -> String? {
    if let bytes = archive.loaded("_rels/.rels") {
      var reader = RelationshipsReader(source: "")
      parse(
        PackageParts.Part(name: "_rels/.rels", base: 0, text: bytes, problem: nil),
        into: &reader
      )
      if let main = reader.found.part(ofType: "officeDocument"), holds(main) { return main }
    }
    return ["word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"].first(where: holds)
  }

  private mutating func officeKind(_ main: String) -> PackageKind {
    switch contentType(of: main) {
    case "presentation": return presentation
    case "word": return .word(main)
    case "sheet": return sheets(main)
    default: break
    }
    if main.hasPrefix("xl/") { return sheets(main) }
    if main.hasPrefix("ppt/") { return presentation }
    return .word(main)
  }

  /// The binary form of workbooks bears the same names.
  private func sheets(_ main: String) -> PackageKind {
    guard main.hasSuffix(".bin") else { return .sheets(main) }
    return .unsupported(name: "a binary workbook (.xlsb)", remedy: "save it as XLSX and check that")
  }

  private var presentation: PackageKind {
    .unsupported(name: "a presentation", remedy: "export its text as DOCX or HTML and check that")
  }

  /// The family of the content type that the package states for a part.
  private mutating func contentType(of part: String) -> String? {
    guard let bytes = archive.loaded("[Content_Types].xml") else { return nil }
    var reader = ContentTypesReader(part: "/\(part)")
    parse(
      PackageParts.Part(name: "[Content_Types].xml", base: 0, text: bytes, problem: nil),
      into: &reader
    )
    guard let type = reader.type else { return nil }
    if type.contains("wordprocessingml") || type.contains("ms-word") { return "word" }
    if type.contains("spreadsheetml") || type.contains("ms-excel") { return "sheet" }
    return type.contains("presentationml") ? "presentation" : nil
  }
}

/// Reads the content type of one part.
private struct ContentTypesReader: PartHandler {
  let part: String
  private(set) var type: String?

  init(part: String) { self.part = part }

  mutating func start(_ tag: PartTag, _ source: Span<UInt8>) {
    guard tag.element == .override, tag.value("PartName", source) == part else { return }
    type = type ?? tag.value("ContentType", source)
  }

  mutating func end(_ element: PartElement, at place: Int) {}
  mutating func text(_ range: Range<Int>, isLiteral: Bool, _ source: Span<UInt8>) {}
}
