/// Some glyph runs on one line with no wide gap between them.
struct TextLine2D {
  var runs: [GlyphRun]
  let y: Double

  var x: Double { runs.first?.x ?? 0 }
  var end: Double { runs.map(\.end).max() ?? 0 }
  var size: Double { runs.map(\.size).max() ?? 1 }
}

/// Puts the glyph runs of one page into reading order.
struct PageLayout {
  /// The lines from top to bottom, each cut at its wide gaps.
  var rows: [[TextLine2D]]

  /// Gaps that part what stands on one line, in sizes of the type.
  private static let wideGap = 2.0

  init(_ runs: [GlyphRun]) {
    rows = []
    let sorted = runs.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
    var line: [GlyphRun] = []
    for run in sorted {
      if let first = line.first, run.y - first.y > 0.5 * min(first.size, run.size) {
        rows.append(Self.cut(line))
        line = []
      }
      line.append(run)
    }
    if !line.isEmpty { rows.append(Self.cut(line)) }
  }

  private static func cut(_ runs: [GlyphRun]) -> [TextLine2D] {
    var pieces: [TextLine2D] = []
    for run in runs.sorted(by: { $0.x < $1.x }) {
      if let last = pieces.last, run.x - last.end <= wideGap * run.size {
        pieces[pieces.count - 1].runs.append(run)
      } else {
        pieces.append(TextLine2D(runs: [run], y: run.y))
      }
    }
    return pieces
  }

  // MARK: Columns

  /// Lines that are read one below the other, with the margins they are set in.
  struct Column {
    var lines: [[TextLine2D]]
    let left: Double
    let right: Double
    /// Whether it is one of two columns side by side.
    let isBand: Bool
  }

  /// The columns of some rows in reading order; what crosses them stands in the margins of the page.
  func columns(of part: Range<Int>) -> [Column] {
    let margins = Self.column(rows).first
    var found: [Column] = []
    var plain: [[TextLine2D]] = []
    var index = part.lowerBound
    func flush() {
      guard !plain.isEmpty, let margins else { return }
      found.append(
        Column(lines: plain, left: margins.left, right: margins.right, isBand: false)
      )
      plain = []
    }
    while index < part.upperBound {
      if let (end, gutter) = band(from: index, to: part.upperBound) {
        flush()
        let band = rows[index..<end]
        let left = band.map { row in row.filter { $0.end <= gutter } }
        let right = band.map { row in row.filter { $0.end > gutter } }
        found += Self.column(left) + Self.column(right)
        index = end
      } else {
        plain.append(rows[index])
        index += 1
      }
    }
    flush()
    return found
  }

  /// Lines one below the other; the margins are those of the type that most of them are set in.
  private static func column(_ lines: [[TextLine2D]]) -> [Column] {
    let lines = lines.filter { !$0.isEmpty }
    guard !lines.isEmpty else { return [] }
    var widths: [Int: Double] = [:]
    for line in lines.joined() { widths[step(line), default: 0] += line.end - line.x }
    let body = widths.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let usual = lines.filter { $0.contains { step($0) == body } }
    let left = usual.compactMap { $0.first?.x }.min() ?? 0
    let right = usual.compactMap { $0.last?.end }.max() ?? 0
    return [Column(lines: lines, left: left, right: right, isBand: true)]
  }

  /// The size of a line's type in tenths of a millimetre.
  private static func step(_ line: TextLine2D) -> Int { Int((line.size * 10).rounded()) }

  /// Fewest lines that make two columns.
  private static let fewestLines = 4

  /// Whether the pieces of rows are as wide as lines of running text, which cells seldom are.
  private func isRunning(_ rows: ArraySlice<[TextLine2D]>) -> Bool {
    let pairs = rows.filter { $0.count == 2 }
    return [0, 1].allSatisfy { side in
      let wide = pairs.count { $0[side].end - $0[side].x >= Self.narrowest * $0[side].size }
      return wide * 3 >= pairs.count * 2
    }
  }

  /// Characters that a line of a column holds at least.
  private static let narrowest = 10.0

  /// The rows from `start` on that are set in two columns, and where these part.
  ///
  /// A table has rows of several pieces, too; but its cells seldom reach up to the gap.
  private func band(from start: Int, to limit: Int) -> (end: Int, gutter: Double)? {
    var low = -Double.infinity
    var high = Double.infinity
    var end = start
    var pairs = 0
    var full = 0
    while end < limit {
      let row = rows[end]
      guard row.count <= 2, let first = row.first else { break }
      if row.count == 2 {
        let (lower, upper) = (max(low, first.end), min(high, row[1].x))
        guard lower < upper else { break }
        (low, high) = (lower, upper)
        pairs += 1
      } else if pairs == 0 || first.x < low && first.end > high {
        break
      }
      end += 1
    }
    guard pairs >= Self.fewestLines, low < high else { return nil }
    for row in rows[start..<end] where row.count == 2 && low - row[0].end < 2 * row[0].size {
      full += 1
    }
    guard full * 2 >= pairs, isRunning(rows[start..<end]) else { return nil }
    return (end, (low + high) / 2)
  }
}
