package import SourceText

/// Rows of cells parted by commas, tabs or semicolons, as spreadsheets save them (RFC 4180).
///
/// The encoding is found as that of documents is, since spreadsheets still save GBK.
package struct DelimitedText: Sendable {
  /// A row and the line it starts on, counted from 1.
  package struct Row: Sendable {
    package let line: Int
    package let cells: [String]
  }

  /// All rows, without those whose cells are all empty.
  package let rows: [Row]
  /// The line of a quote that is never closed.
  package let openQuote: Int?

  /// Reads a file.
  package init(_ contents: FileContents) {
    let verdict = contents.withBytes { EncodingDetector.judge($0, release: contents.release) }
    var decoder = TextDecoder(verdict.encoding, at: verdict.start)
    var text: [UInt8] = []
    contents.withBytes { decoder.decodeAll($0, into: &text) }
    var scanner = DelimitedScanner(text.span)
    var rows: [Row] = []
    var cells: [String] = []
    while scanner.next(in: text.span) {
      cells.append(Self.trimmed(scanner.pieces.flatMap { text[$0] }))
      guard scanner.endsRow else { continue }
      if cells.contains(where: { !$0.isEmpty }) {
        rows.append(Row(line: scanner.line, cells: cells))
      }
      cells.removeAll(keepingCapacity: true)
    }
    self.rows = rows
    openQuote = scanner.openQuote?.line
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    let back = String(decoding: bytes, as: UTF8.self).drop(while: \.isWhitespace).reversed()
    return String(back.drop(while: \.isWhitespace).reversed())
  }
}
