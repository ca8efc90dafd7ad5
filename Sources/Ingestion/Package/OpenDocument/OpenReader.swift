import DocumentModel
import SourceText

/// OpenDocument texts.
extension PackageReader {
  /// Reads an OpenDocument text: the head of the first page, the body with its text boxes and
  /// notes, and at the end the running headers and footers.
  mutating func readOpenText() throws(ReadingProblem) -> Draft {
    try refuseEncryption()
    try load(["content.xml", "styles.xml"])
    guard let content = try part("content.xml") else { throw .missingPart("content.xml") }
    let common = try part("styles.xml")
    if common == nil { report(.missingPart("styles.xml")) }
    var styles = OpenStylesReader()
    if let common { parseQuietly(common, into: &styles) }
    parseQuietly(content, into: &styles)
    var body = OpenBody(base: content.base, styles: styles.styles)
    parse(content, into: &body)
    if body.objects > 0 { report(.unreadPart("content.xml", "a document with embedded objects")) }
    let margins = common.map { readOpenMargins($0, styles.styles) } ?? []
    var draft = Draft()
    for margin in margins where margin.isFirst { draft.append(margin.draft) }
    draft.append(body.draft)
    for margin in margins where !margin.isFirst {
      draft.append(margin.draft, traits: .startsPart)
    }
    draft.markLargePieces()
    return draft
  }

  /// The headers and footers, each text once.
  private mutating func readOpenMargins(
    _ part: PackageParts.Part,
    _ styles: OpenStyles
  ) -> [(draft: Draft, isFirst: Bool)] {
    var body = OpenBody(base: part.base, styles: styles, readsMargins: true)
    parse(part, into: &body)
    var seen: Set<[UInt8]> = []
    return body.margins.filter { $0.draft.holdsWords && seen.insert($0.draft.text).inserted }
  }

  /// An encrypted OpenDocument package looks like any other, but for what its manifest says.
  private mutating func refuseEncryption() throws(ReadingProblem) {
    guard let bytes = archive.loaded("META-INF/manifest.xml") else { return }
    var reader = EncryptionReader()
    parse(
      PackageParts.Part(name: "META-INF/manifest.xml", base: 0, text: bytes, problem: nil),
      into: &reader
    )
    if reader.isEncrypted { throw .encrypted("content.xml") }
  }
}

/// Looks for encrypted parts in a manifest.
private struct EncryptionReader: PartHandler {
  private(set) var isEncrypted = false

  mutating func start(_ tag: PartTag, _ source: Span<UInt8>) {
    if tag.element == .odfEncryption { isEncrypted = true }
  }

  mutating func end(_ element: PartElement, at place: Int) {}
  mutating func text(_ range: Range<Int>, isLiteral: Bool, _ source: Span<UInt8>) {}
}
