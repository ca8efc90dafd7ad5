import SourceText

/// A format that the tool reads.
package enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
  case html, xml, text, markdown
  /// Rows of cells parted by commas, tabs or semicolons.
  case csv
  /// Word documents of Microsoft Office, WPS and LibreOffice.
  case docx
  /// OpenDocument texts.
  case odt
  /// The national format of pages with text at fixed places.
  case ofd
  /// Spreadsheets of Microsoft Office, WPS and LibreOffice.
  case xlsx

  /// The format that a file's name ends in, nil where the ending says nothing.
  package init?(name: String) {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch String(name[name.index(after: dot)...]).lowercased() {
    case "html", "htm", "xhtml", "xht", "shtml": self = .html
    case "xml": self = .xml
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    case "csv", "tsv": self = .csv
    case "docx", "docm", "dotx", "dotm": self = .docx
    case "odt", "ott": self = .odt
    case "ofd": self = .ofd
    case "xlsx", "xlsm", "xltx", "xltm": self = .xlsx
    default: return nil
    }
  }
}

extension DocumentFormat {
  /// Endings of documents, and of archives of them, that the tool does not read; one found in a
  /// folder is told as skipped, so that nobody takes silence for a pass.
  private static let unread: Set<String> = [
    "pdf", "doc", "dot", "xls", "xlsb", "ppt", "pptx", "wps", "wpt", "et", "dps", "rtf", "ods",
    "odp", "ceb", "gd", "mht", "mhtml", "zip", "rar", "7z",
  ]

  /// Whether a file found in a folder is to be looked at, by its name.
  package static func isDocument(name: String) -> Bool {
    if DocumentFormat(name: name) != nil { return true }
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return unread.contains(name[name.index(after: dot)...].lowercased())
  }

  /// Whether files of the format are packages of parts.
  package var isPackage: Bool {
    switch self {
    case .docx, .odt, .ofd, .xlsx: true
    case .html, .xml, .text, .markdown, .csv: false
    }
  }
}

/// What the first bytes of a file say about its format.
enum FormatSniff: Equatable {
  case format(DocumentFormat)
  /// A format that the tool does not read: what it is, and what to do.
  case unsupported(name: String, remedy: String)
  case unknown
}

/// A format known by the bytes that its files start with.
private struct Signature {
  let bytes: [UInt8]
  let name: String
  let remedy: String
}

private let exportRemedy = "save it as DOCX, OFD or HTML and check that"

private let signatures: [Signature] = [
  Signature(
    bytes: Array("%PDF-".utf8),
    name: "a PDF",
    remedy: "save the document it was made from as DOCX, OFD or HTML and check that"
  ),
  Signature(bytes: [0x50, 0x4B, 0x05, 0x06], name: "an empty ZIP package", remedy: exportRemedy),
  Signature(
    bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
    name: "an old or password-protected Office file (.doc, .xls, .ppt, .wps, .et)",
    remedy: exportRemedy
  ),
  Signature(bytes: Array("{\\rtf".utf8), name: "a Rich Text file", remedy: exportRemedy),
  Signature(bytes: [0x89, 0x50, 0x4E, 0x47], name: "a PNG image", remedy: imageRemedy),
  Signature(bytes: [0xFF, 0xD8, 0xFF], name: "a JPEG image", remedy: imageRemedy),
  Signature(bytes: Array("GIF8".utf8), name: "a GIF image", remedy: imageRemedy),
  Signature(bytes: [0x49, 0x49, 0x2A, 0x00], name: "a TIFF image", remedy: imageRemedy),
  Signature(bytes: [0x4D, 0x4D, 0x00, 0x2A], name: "a TIFF image", remedy: imageRemedy),
  Signature(
    bytes: [0x1F, 0x8B],
    name: "a gzip file",
    remedy: "unpack it and check what is inside"
  ),
  Signature(
    bytes: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
    name: "a 7-Zip archive",
    remedy: "unpack it and check what is inside"
  ),
  Signature(
    bytes: Array("Rar!".utf8),
    name: "a RAR archive",
    remedy: "unpack it and check what is inside"
  ),
  Signature(bytes: [0x7F, 0x45, 0x4C, 0x46], name: "a program", remedy: "name a document instead"),
]

private let imageRemedy = "recognise its text (OCR) and check that"

extension FormatSniff {
  /// Whether the bytes start as those of a ZIP package.
  static func isPackage(_ bytes: Span<UInt8>) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }

  /// Known formats of other tools, by the first bytes of the file as it lies on disk.
  static func signature(of bytes: Span<UInt8>) -> FormatSniff {
    for signature in signatures where bytes.starts(with: signature.bytes) {
      return .unsupported(name: signature.name, remedy: signature.remedy)
    }
    if isSavedPage(bytes) {
      return .unsupported(
        name: "a page saved with its pictures in one file (MHTML)",
        remedy: "open it in a browser, save it as 'HTML only', and check that"
      )
    }
    return .unknown
  }

  /// Whether a file starts with the header of a message of several parts.
  private static func isSavedPage(_ bytes: Span<UInt8>) -> Bool {
    let starts: [StaticString] = ["mime-version:", "from:", "subject:", "content-type:"]
    guard starts.contains(where: { bytes.hasPrefix($0, at: 0) }) else { return false }
    return (0..<min(2048, bytes.count)).contains { bytes.hasPrefix("multipart/related", at: $0) }
  }

  /// The format that the first decoded characters show.
  ///
  /// A file that starts with an XML declaration or an element is XML unless its doctype or its
  /// first element is `html`; other text says nothing.
  static func markup(of text: Span<UInt8>) -> FormatSniff {
    var cursor = MarkupCursor(text)
    cursor.skipBlanks(text)
    let isDeclared = text.hasPrefix("<?xml", at: cursor.index)
    cursor.skipProlog(text)
    if text.hasPrefix("<!doctype", at: cursor.index) {
      cursor.index += 9
      cursor.skipBlanks(text)
      return .format(text.hasPrefix("html", at: cursor.index) ? .html : .xml)
    }
    guard let name = cursor.elementName(text) else {
      return isDeclared ? .format(.xml) : .unknown
    }
    let local = name.split(separator: ":").last.map { $0.lowercased() } ?? ""
    if isDeclared { return .format(local == "html" ? .html : .xml) }
    return .format(htmlNames.contains(local) ? .html : .xml)
  }

  /// First elements of files that are HTML, written without a doctype.
  private static let htmlNames: Set<String> = [
    "html", "head", "body", "title", "meta", "link", "script", "style", "div", "p", "table", "h1",
    "h2", "h3", "center", "font", "span", "br", "ul", "ol", "section", "article", "main", "base",
  ]
}

/// A cursor over the start of a marked-up text.
private struct MarkupCursor {
  var index = 0

  init(_ text: borrowing Span<UInt8>) {}

  mutating func skipBlanks(_ text: Span<UInt8>) {
    while index < text.count, text[index] <= 0x20 { index += 1 }
  }

  /// Skips blanks, comments and processing instructions.
  mutating func skipProlog(_ text: Span<UInt8>) {
    while true {
      skipBlanks(text)
      if text.hasPrefix("<!--", at: index) {
        skip(past: "-->", text)
      } else if text.hasPrefix("<?", at: index) {
        skip(past: "?>", text)
      } else {
        return
      }
    }
  }

  private mutating func skip(past end: StaticString, _ text: Span<UInt8>) {
    while index < text.count, !text.hasPrefix(end, at: index) { index += 1 }
    index = min(text.count, index + end.utf8CodeUnitCount)
  }

  /// The name of the element that starts here, nil where none does.
  func elementName(_ text: Span<UInt8>) -> String? {
    guard index + 1 < text.count, text[index] == UInt8(ascii: "<") else { return nil }
    var end = index + 1
    while end < text.count, isNameByte(text[end]) { end += 1 }
    guard end > index + 1, end < text.count else { return nil }
    guard text[end] <= 0x20 || text[end] == UInt8(ascii: ">") || text[end] == UInt8(ascii: "/")
    else { return nil }
    var name: [UInt8] = []
    name.append(text, (index + 1)..<end)
    return String(decoding: name, as: UTF8.self)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    case UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }
}

extension Span<UInt8> {
  /// Whether the bytes start with `prefix`.
  func starts(with prefix: [UInt8]) -> Bool {
    guard count >= prefix.count else { return false }
    for index in prefix.indices where self[index] != prefix[index] { return false }
    return true
  }

  /// Whether lower-case ASCII `text` stands at `index`, letter case ignored.
  @inline(__always)
  func hasPrefix(_ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { prefix in
      for offset in prefix.indices {
        let byte = self[index + offset]
        let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        if unsafe folded != prefix[offset] { return false }
      }
      return true
    }
  }
}
