import SourceText

/// Reads `OFD.xml`: where the documents of the package begin.
struct OFDRootReader: PartHandler {
  private(set) var roots: [String] = []
  private var isInRoot = false

  mutating func start(_ tag: PartTag, _ source: Span<UInt8>) {
    isInRoot = tag.element == .ofdRoot
  }

  mutating func end(_ element: PartElement, at place: Int) { isInRoot = false }

  mutating func text(_ range: Range<Int>, isLiteral: Bool, _ source: Span<UInt8>) {
    let trimmed = source.trimmed(range)
    if isInRoot, !trimmed.isEmpty {
      roots.append(PartName.resolve(source.string(trimmed), in: []))
    }
  }
}

/// Reads `Document.xml`: the pages in their order, and the templates they may use.
struct OFDDocumentReader: PartHandler {
  private(set) var pages: [String] = []
  private(set) var templates: [String: String] = [:]
  /// Width and height of a page in millimetres, unless it says otherwise.
  private(set) var box: [Double] = []
  /// The part that lists attached files.
  private(set) var attachments: String?
  private var reading: PartElement = .other
  private let folder: [Substring]

  init(name: String) { folder = PartName.folder(of: name) }

  mutating func start(_ tag: PartTag, _ source: Span<UInt8>) {
    reading = tag.element
    guard let location = tag.value("BaseLoc", source) else { return }
    let part = PartName.resolve(location, in: folder)
    switch tag.element {
    case .ofdPage: pages.append(part)
    case .ofdTemplatePage: templates[tag.value("ID", source) ?? ""] = part
    default: break
    }
  }

  mutating func end(_ element: PartElement, at place: Int) { reading = .other }

  mutating func text(_ range: Range<Int>, isLiteral: Bool, _ source: Span<UInt8>) {
    switch reading {
    case .ofdPhysicalBox where box.isEmpty: box = source.string(range).ofdNumbers
    case .ofdAttachments:
      let text = source.string(source.trimmed(range))
      if !text.isEmpty { attachments = PartName.resolve(text, in: folder) }
    default: break
    }
  }
}

/// Reads the list of attached files.
struct OFDAttachmentsReader: PartHandler {
  private(set) var files: [String] = []
  private var isInFile = false
  private let folder: [Substring]

  init(name: String) { folder = PartName.folder(of: name) }

  mutating func start(_ tag: PartTag, _ source: Span<UInt8>) {
    isInFile = tag.element == .ofdAttachmentFile
  }

  mutating func end(_ element: PartElement, at place: Int) { isInFile = false }

  mutating func text(_ range: Range<Int>, isLiteral: Bool, _ source: Span<UInt8>) {
    let trimmed = source.trimmed(range)
    if isInFile, !trimmed.isEmpty {
      files.append(PartName.resolve(source.string(trimmed), in: folder))
    }
  }
}

extension String {
  /// Numbers with blanks between them.
  fileprivate var ofdNumbers: [Double] {
    split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
  }
}
