import Findings
import Messages

/// Blocks that stand together on the page: one paragraph, or all cells of a table, or fields in a
/// row.
struct BlockGroup {
  let blocks: ArraySlice<DocumentText.Block>
  let document: Int
  let report: DocumentReport
  /// The block of each finding that its number stands in.
  let owners: [Int: Int]
  let words: Words

  /// Fields that are shown as one list at most, so that notes stay near their words.
  private static let fields = 8

  /// Where the group ends that begins at a block.
  static func end(of blocks: [DocumentText.Block], from start: Int) -> Int {
    let first = blocks[start]
    var end = start + 1
    if let table = first.cell?.table {
      while end < blocks.count, blocks[end].cell?.table == table { end += 1 }
    } else if first.kind == .field {
      while end < blocks.count, end - start < fields, blocks[end].kind == .field,
        !blocks[end].followsGap
      { end += 1 }
    }
    return end
  }

  func write(to page: inout HTMLBuilder) {
    guard let first = blocks.first else { return }
    if first.cell != nil {
      table(to: &page)
    } else if first.kind == .field {
      page.element("dl") { page in
        for index in blocks.indices {
          page.element("dt", text: blocks[index].label ?? "")
          page.element("dd") { marked(index, to: &$0) }
        }
      }
    } else {
      page.element(element(of: first), ["class": style(of: first)]) {
        marked(blocks.startIndex, to: &$0)
      }
    }
  }

  private func element(of block: DocumentText.Block) -> String {
    switch block.kind {
    case .title: "h3"
    case .heading: block.level <= 1 ? "h4" : block.level == 2 ? "h5" : "h6"
    case .paragraph, .listItem, .caption, .cell, .field: "p"
    }
  }

  private func style(of block: DocumentText.Block) -> String? {
    switch block.kind {
    case .listItem: "item level\(min(max(block.level, 1), 4))"
    case .caption: "caption"
    case .title, .heading, .paragraph, .cell, .field: nil
    }
  }

  private func table(to page: inout HTMLBuilder) {
    page.element(
      "div",
      ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": words("table")]
    ) { page in
      page.element("table") { page in
        var rest = blocks
        while let row = rest.first?.cell?.row {
          let cells = rest.prefix { $0.cell?.row == row }
          rest = rest.dropFirst(cells.count)
          page.element("tr") { page in
            for index in cells.indices { cell(index, to: &page) }
          }
          page.lineBreak()
        }
      }
    }
  }

  private func cell(_ index: Int, to page: inout HTMLBuilder) {
    guard let cell = blocks[index].cell else { return }
    page.element(
      cell.isHeader ? "th" : "td",
      [
        "rowspan": cell.rowSpan > 1 ? String(cell.rowSpan) : nil,
        "colspan": cell.columnSpan > 1 ? String(cell.columnSpan) : nil,
      ]
    ) { marked(index, to: &$0) }
  }

  /// The words of a block, those of findings in marks that lead to their notes.
  private func marked(_ index: Int, to page: inout HTMLBuilder) {
    let block = blocks[index]
    let bytes = Array(block.text.utf8)
    var bounds: Set<Int> = [0, bytes.count]
    for mark in block.marks { bounds.formUnion([mark.range.lowerBound, mark.range.upperBound]) }
    let cuts = bounds.filter { (0...bytes.count).contains($0) }.sorted()
    for (lower, upper) in zip(cuts, cuts.dropFirst()) {
      let text = String(decoding: bytes[lower..<upper], as: UTF8.self)
      let covering = block.marks.filter {
        $0.range.lowerBound <= lower && upper <= $0.range.upperBound
      }
      guard let worst = covering.max(by: { severity(of: $0) < severity(of: $1) }) else {
        page.text(text)
        continue
      }
      page.element("mark", ["class": style(of: worst)]) { $0.text(text) }
      for mark in covering
      where mark.range.upperBound == upper && owners[mark.finding] == index {
        let number = mark.finding + 1
        page.element(
          "a",
          [
            "class": "ref", "id": "m\(document)-\(number)", "href": "#n\(document)-\(number)",
            "aria-label": words("note \(number)"),
          ],
          text: String(number)
        )
      }
    }
  }

  private func severity(of mark: DocumentText.Mark) -> Severity {
    report.findings.indices.contains(mark.finding)
      ? report.findings[mark.finding].severity : .notice
  }

  private func style(of mark: DocumentText.Mark) -> String {
    guard report.findings.indices.contains(mark.finding) else { return "notice" }
    let finding = report.findings[mark.finding]
    return finding.counts ? finding.severity.rawValue : "waived"
  }
}
