import DocumentModel
import SourceText

/// Word documents, those of WPS and LibreOffice included.
extension PackageReader {
  /// Reads a Word document: what stands on the first page's head, the body with its text boxes and
  /// notes, and at the end the running headers and footers.
  mutating func readWord(_ main: String) throws(ReadingProblem) -> Draft {
    let related = try relationships(of: main)
    let names = ["styles", "numbering", "footnotes", "endnotes"].map { related.part(ofType: $0) }
    let margins = related.all.filter { ["header", "footer"].contains($0.type) && !$0.isExternal }
    try load([main] + names.compactMap(\.self) + margins.map(\.part))
    guard let document = try part(main) else { throw .missingPart(main) }
    var styles = WordStylesReader()
    if let name = names[0] { try parse(name, into: &styles) }
    var numbering = WordNumberingReader()
    if let name = names[1] { try parse(name, into: &numbering) }
    for name in names.compactMap(\.self) where !holds(name) { report(.missingPart(name)) }
    var body = WordBody(
      base: document.base,
      styles: styles.styles,
      numbering: numbering.numbering,
      notes: try readNotes(names.dropFirst(2).compactMap(\.self), styles.styles)
    )
    parse(document, into: &body)
    reportUnread(body, related)
    var draft = try readMargins(body, related, first: true)
    draft.append(body.draft)
    draft.append(try readMargins(body, related, first: false), traits: .startsPart)
    draft.markLargePieces()
    return draft
  }

  private mutating func readNotes(
    _ names: [String],
    _ styles: WordStyles
  ) throws(ReadingProblem) -> WordNotes {
    var notes = WordNotes()
    for name in names {
      guard let part = try part(name) else { continue }
      var body = WordBody(base: part.base, styles: styles, numbering: WordNumbering())
      parse(part, into: &body)
      notes.footnotes.merge(body.foundNotes.footnotes) { first, _ in first }
      notes.endnotes.merge(body.foundNotes.endnotes) { first, _ in first }
    }
    return notes
  }

  /// Reads the headers and footers in use, each text once.
  private mutating func readMargins(
    _ body: WordBody,
    _ related: Relationships,
    first: Bool
  ) throws(ReadingProblem) -> Draft {
    var draft = Draft()
    var seen: Set<[UInt8]> = []
    for reference in body.references {
      let isFirst = reference.isHeader && reference.isFirstPage && body.hasTitlePage
      guard isFirst == first, body.hasTitlePage || !reference.isFirstPage,
        let name = related.part(id: reference.relationship), let part = try part(name)
      else { continue }
      var margin = WordBody(base: part.base, styles: body.styles, numbering: body.numbering)
      parse(part, into: &margin)
      guard margin.draft.holdsWords, seen.insert(margin.draft.text).inserted else { continue }
      draft.append(margin.draft)
    }
    return draft
  }

  private mutating func reportUnread(_ body: WordBody, _ related: Relationships) {
    for target in related.all where !target.isExternal {
      switch target.type {
      case "package": report(.unreadPart(target.part, "an embedded document"))
      case "oleObject": report(.unreadPart(target.part, "an embedded object"))
      case "aFChunk": report(.unreadPart(target.part, "text in another format"))
      default: break
      }
    }
  }
}

extension Draft {
  /// Whether there is more than numbers and dashes, as in the number of a page.
  var holdsWords: Bool {
    String(decoding: text, as: UTF8.self).unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}
