import DocumentModel
import Findings
import SourceText

/// Gathers the visible text of a document with the places of its findings.
///
/// Of a very long document, only the blocks with findings are kept beyond the limit.
struct TextCollector {
  /// Blocks that are kept whatever they hold.
  private static let limit = 5000

  private struct Pending {
    var block: DocumentText.Block
    var anchors: [(range: Range<Int>, anchor: Int)]
  }

  private var kept: [Pending] = []
  private var isAfterGap = false

  /// Adds the blocks of a segment.
  ///
  /// - Parameters:
  ///   - texts: The visible text at the places that findings in this segment are about.
  ///   - first: The number of the first of them in the document.
  mutating func add(
    _ segment: borrowing DocumentSegment,
    texts: ArraySlice<TextRange>,
    first: Int
  ) {
    let marks = Self.marks(of: texts, first: first, in: segment)
    let labels = Self.labels(of: segment)
    for (index, block) in segment.blocks.enumerated() where !block.isCarried {
      guard !block.text.isEmpty || block.table >= 0 else { continue }
      let own = marks[index] ?? []
      if kept.count >= Self.limit, own.isEmpty {
        isAfterGap = true
        continue
      }
      let shown = DocumentText.Block(
        kind: DocumentText.Kind(block.kind),
        level: Int(block.level),
        text: segment.string(block.text),
        label: labels[index],
        cell: Self.cell(index, block, in: segment),
        followsGap: isAfterGap
      )
      isAfterGap = false
      kept.append(Pending(block: shown, anchors: own))
    }
  }

  /// The text, once it is known which findings lie at which place.
  ///
  /// - Parameter findings: The findings of each place, as indices into the report's.
  func text(findings: [Int: [Int]]) -> DocumentText {
    DocumentText(
      blocks: kept.map { pending in
        var block = pending.block
        for (range, anchor) in pending.anchors {
          for finding in findings[anchor] ?? [] {
            block.marks.append(DocumentText.Mark(range: range, finding: finding))
          }
        }
        block.marks.sort { ($0.range.lowerBound, $0.finding) < ($1.range.lowerBound, $1.finding) }
        return block
      }
    )
  }

  /// The parts of blocks that places cover, by block.
  private static func marks(
    of texts: ArraySlice<TextRange>,
    first: Int,
    in segment: borrowing DocumentSegment
  ) -> [Int: [(range: Range<Int>, anchor: Int)]] {
    var marks: [Int: [(range: Range<Int>, anchor: Int)]] = [:]
    for (offset, words) in texts.enumerated() where !words.isEmpty {
      var index = block(before: words.lower, in: segment)
      while index < segment.blocks.count, segment.blocks[index].text.lower < words.upper {
        let block = segment.blocks[index].text
        let lower = max(block.lower, words.lower)
        let upper = min(block.upper, words.upper)
        if lower < upper {
          let range = Int(lower - block.lower)..<Int(upper - block.lower)
          marks[index, default: []].append((range, first + offset))
        }
        index += 1
      }
    }
    return marks
  }

  /// The last block that begins at or before an offset of the text.
  private static func block(before offset: UInt32, in segment: borrowing DocumentSegment) -> Int {
    var low = 0
    var high = segment.blocks.count
    while low < high {
      let middle = (low + high) / 2
      if segment.blocks[middle].text.lower <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private static func labels(of segment: borrowing DocumentSegment) -> [Int: String] {
    var labels: [Int: String] = [:]
    for field in segment.fields where field.value >= 0 && field.name >= 0 {
      let name = segment.names[Int(field.name)]
      if name.kind != .header { labels[Int(field.value)] = name.text }
    }
    return labels
  }

  private static func cell(
    _ index: Int,
    _ block: Block,
    in segment: borrowing DocumentSegment
  ) -> DocumentText.Cell? {
    guard block.table >= 0, block.row >= 0, block.column >= 0,
      block.kind == .cell || block.kind == .headerCell
    else { return nil }
    let table = segment.tables[Int(block.table)]
    let (row, column) = (Int(block.row), Int(block.column))
    var (right, below) = (column + 1, row + 1)
    while right < table.columns, table.cell(row: row, column: right) == Int32(index) { right += 1 }
    while below < table.rows, table.cell(row: below, column: column) == Int32(index) { below += 1 }
    return DocumentText.Cell(
      table: table.number,
      row: row,
      column: column,
      rowSpan: below - row,
      columnSpan: right - column,
      isHeader: block.kind == .headerCell
    )
  }
}

extension DocumentText.Kind {
  init(_ kind: Block.Kind) {
    switch kind {
    case .title: self = .title
    case .heading: self = .heading
    case .paragraph: self = .paragraph
    case .listItem: self = .listItem
    case .caption: self = .caption
    case .headerCell, .cell: self = .cell
    case .field: self = .field
    }
  }
}
