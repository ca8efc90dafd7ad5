import SourceText

/// The running heads and feet of pages: lines at the edge that return from page to page, and the
/// numbers of pages.
struct OFDMargins {
  /// What a line says, figures left out.
  private struct Words: Hashable {
    let text: String
    let isTop: Bool
  }

  private var pages: [Words: [Int]] = [:]
  private var found: [[Int: Words]] = []

  /// The part of the height that belongs to the edge.
  private static let edge = 0.12

  init(_ sheets: [(rows: [[TextLine2D]], height: Double, parts: [PackageParts.Part])]) {
    for (page, sheet) in sheets.enumerated() {
      var here: [Int: Words] = [:]
      for (index, row) in sheet.rows.enumerated() {
        guard let y = row.first?.y else { continue }
        let isTop = y < sheet.height * Self.edge
        guard isTop || y > sheet.height * (1 - Self.edge) else { continue }
        let words = Words(text: Self.text(row, sheet.parts), isTop: isTop)
        here[index] = words
        pages[words, default: []].append(page)
      }
      found.append(here)
    }
  }

  /// Whether a row of a page is left out: a page's number, or words that an earlier page bears at
  /// the same edge.
  func holds(_ row: Int, on page: Int) -> Bool {
    guard let words = found[page][row] else { return false }
    if words.text.isEmpty { return true }
    return pages[words].map { $0.count > 1 && $0.first != page } ?? false
  }

  private static func text(_ row: [TextLine2D], _ parts: [PackageParts.Part]) -> String {
    var bytes: [UInt8] = []
    for run in row.flatMap(\.runs) {
      for (range, _) in run.texts { bytes += parts[run.part].text[range] }
    }
    return String(decoding: bytes, as: UTF8.self).filter {
      $0.isLetter && $0.wholeNumberValue == nil
    }
  }
}

extension PageLayout {
  /// Leaves out rows by their places.
  mutating func leaveOut(_ isLeftOut: (Int) -> Bool) {
    rows = rows.enumerated().filter { !isLeftOut($0.offset) }.map(\.element)
  }
}
