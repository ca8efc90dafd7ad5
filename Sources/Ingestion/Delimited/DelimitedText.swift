package import SourceText

/// Rows of cells parted by commas or tabs, as spreadsheets save them (RFC 4180).
///
/// Quotes hold commas and line ends, a doubled quote stands for one. The encoding is found as that
/// of documents is, since spreadsheets still save GBK.
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
    var scanner = Scanner(text)
    scanner.run()
    rows = scanner.rows
    openQuote = scanner.openQuote
  }

  private struct Scanner {
    let text: [UInt8]
    let separator: UInt8
    var rows: [Row] = []
    var openQuote: Int?
    private var cells: [String] = []
    private var cell: [UInt8] = []
    private var line = 1
    private var rowLine = 1

    init(_ text: [UInt8]) {
      self.text = text
      separator = Self.separator(of: text)
    }

    /// The first comma or tab outside quotes.
    private static func separator(of text: [UInt8]) -> UInt8 {
      var isQuoted = false
      for byte in text {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if isQuoted { continue }
        if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\t") { return byte }
        if byte == Ascii.lineFeed { break }
      }
      return UInt8(ascii: ",")
    }

    mutating func run() {
      var index = 0
      while index < text.count {
        let byte = text[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\"") where cell.allSatisfy({ $0 == 0x20 }):
          cell.removeAll()
          quoted(&index)
        case separator: endCell()
        case Ascii.lineFeed:
          endRow()
          line += 1
          rowLine = line
        default: cell.append(byte)
        }
      }
      if !cell.isEmpty || !cells.isEmpty { endRow() }
    }

    private mutating func quoted(_ index: inout Int) {
      let start = line
      while index < text.count {
        let byte = text[index]
        index += 1
        if byte == Ascii.lineFeed { line += 1 }
        guard byte == UInt8(ascii: "\"") else {
          cell.append(byte)
          continue
        }
        guard index < text.count, text[index] == byte else { return }
        cell.append(byte)
        index += 1
      }
      if openQuote == nil { openQuote = start }
    }

    private mutating func endCell() {
      let whole = String(decoding: cell, as: UTF8.self)
      let back = whole.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
      cells.append(String(back.reversed()))
      cell.removeAll(keepingCapacity: true)
    }

    private mutating func endRow() {
      endCell()
      if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(line: rowLine, cells: cells)) }
      cells.removeAll(keepingCapacity: true)
    }
  }
}
