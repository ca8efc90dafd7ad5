/// A straight line that is drawn on a page along one of its edges.
struct PageRule {
  let isHorizontal: Bool
  /// Where it lies across its direction.
  let at: Double
  let from: Double
  let to: Double

  /// The lines along the page's edges of a path such as `M 0 0 L 120 0 L 120 8 C`.
  ///
  /// - Parameter place: Turns a point of the path into one of the page.
  static func rules(of path: String, place: (Double, Double) -> (Double, Double)) -> [PageRule] {
    var rules: [PageRule] = []
    var start = (0.0, 0.0)
    var here = (0.0, 0.0)
    var rest = path.split(whereSeparator: \.isWhitespace)[...]
    func point() -> (Double, Double)? {
      guard let x = rest.popFirst().flatMap({ Double($0) }),
        let y = rest.popFirst().flatMap({ Double($0) }), x.isFinite, y.isFinite
      else { return nil }
      return place(x, y)
    }
    func draw(to next: (Double, Double)) {
      if let rule = PageRule(from: here, to: next) { rules.append(rule) }
      here = next
    }
    while let step = rest.popFirst(), rules.count < Self.limit {
      switch step {
      case "M", "S":
        guard let next = point() else { return rules }
        (start, here) = (next, next)
      case "L":
        guard let next = point() else { return rules }
        draw(to: next)
      case "C": draw(to: start)
      default: return rules
      }
    }
    return rules
  }

  /// Most lines of one page that are looked at.
  static let limit = 5_000
  private static let straight = 0.2
  private static let shortest = 1.5

  private init?(from start: (Double, Double), to end: (Double, Double)) {
    let (width, height) = (abs(start.0 - end.0), abs(start.1 - end.1))
    if height < Self.straight, width > Self.shortest {
      self.init(true, (start.1 + end.1) / 2, start.0, end.0)
    } else if width < Self.straight, height > Self.shortest {
      self.init(false, (start.0 + end.0) / 2, start.1, end.1)
    } else {
      return nil
    }
  }

  private init(_ isHorizontal: Bool, _ at: Double, _ one: Double, _ other: Double) {
    self.isHorizontal = isHorizontal
    self.at = at
    from = min(one, other)
    to = max(one, other)
  }
}

/// A table whose lines are drawn on a page.
struct RuledTable {
  /// One cell with the places of the grid that it covers.
  struct Cell {
    let row: Int
    let column: Int
    let rows: Int
    let columns: Int
    var runs: [GlyphRun] = []
  }

  /// Where the columns part, from the left edge to the right one.
  let edges: [Double]
  let top: Double
  let rowCount: Int
  /// The cells in the order of their rows.
  private(set) var cells: [Cell]

  private static let tolerance = 1.0
  private static let places = 20_000

  /// Finds the tables of a page and takes the runs that stand in them away from `runs`.
  static func find(_ rules: [PageRule], in runs: inout [GlyphRun]) -> [RuledTable] {
    guard rules.count <= PageRule.limit else { return [] }
    var tables: [RuledTable] = []
    for region in regions(rules) {
      guard var table = RuledTable(rules, region) else { continue }
      runs = runs.filter { !table.take($0) }
      tables.append(table)
    }
    return tables
  }

  /// The stretches of the page that upright lines take up.
  private static func regions(_ rules: [PageRule]) -> [ClosedRange<Double>] {
    let upright = rules.filter { !$0.isHorizontal }.sorted { $0.from < $1.from }
    var found: [ClosedRange<Double>] = []
    for rule in upright {
      if let last = found.last, rule.from <= last.upperBound + tolerance {
        found[found.count - 1] = last.lowerBound...max(last.upperBound, rule.to)
      } else {
        found.append(rule.from...rule.to)
      }
    }
    return found
  }

  /// Makes a table of the lines in a stretch of the page; nil where they part nothing.
  private init?(_ rules: [PageRule], _ region: ClosedRange<Double>) {
    let inside = (region.lowerBound - Self.tolerance)...(region.upperBound + Self.tolerance)
    let flat = rules.filter { $0.isHorizontal && inside.contains($0.at) }
    let upright = rules.filter {
      !$0.isHorizontal && inside.contains($0.from) && inside.contains($0.to)
    }
    let columns = Self.clusters(upright.map(\.at))
    let rows = Self.clusters(flat.map(\.at))
    guard columns.count > 2, rows.count > 2, columns.count * rows.count <= Self.places else {
      return nil
    }
    edges = columns
    top = rows[0]
    rowCount = rows.count - 1
    cells = []
    self.rows = rows
    owners = Array(repeating: -1, count: (rows.count - 1) * (columns.count - 1))
    formCells(flat, upright)
  }

  private let rows: [Double]
  /// The cell of each place of the grid.
  private var owners: [Int]

  private static func clusters(_ values: [Double]) -> [Double] {
    var found: [Double] = []
    for value in values.sorted() where found.last.map({ value - $0 > tolerance }) ?? true {
      found.append(value)
    }
    return found
  }

  private mutating func formCells(_ flat: [PageRule], _ upright: [PageRule]) {
    let width = edges.count - 1
    let walls = Self.walls(upright, across: edges, along: rows)
    let floors = Self.walls(flat, across: rows, along: edges)
    for row in 0..<rowCount {
      for column in 0..<width where owners[row * width + column] < 0 {
        var right = column + 1
        while right < width, owners[row * width + right] < 0, !walls[right][row] { right += 1 }
        var below = row + 1
        while below < rowCount,
          (column..<right).allSatisfy({ !floors[below][$0] && owners[below * width + $0] < 0 })
        {
          below += 1
        }
        for line in row..<below {
          for place in column..<right { owners[line * width + place] = cells.count }
        }
        cells.append(Cell(row: row, column: column, rows: below - row, columns: right - column))
      }
    }
  }

  /// For each edge, whether a line runs along it past the middle of each place.
  private static func walls(
    _ rules: [PageRule],
    across edges: [Double],
    along steps: [Double]
  ) -> [[Bool]] {
    var walls = edges.map { _ in [Bool](repeating: false, count: steps.count - 1) }
    for rule in rules {
      guard let edge = edges.lastIndex(where: { $0 <= rule.at + 0.001 }) else { continue }
      for index in 0..<steps.count - 1 {
        let middle = (steps[index] + steps[index + 1]) / 2
        if rule.from <= middle, middle <= rule.to { walls[edge][index] = true }
      }
    }
    return walls
  }

  /// Takes a run that stands in the table.
  private mutating func take(_ run: GlyphRun) -> Bool {
    let (x, y) = (run.x + min(run.width, run.size) / 2, run.y - run.size * 0.35)
    guard let column = edges.lastIndex(where: { $0 <= x }), column < edges.count - 1,
      let row = rows.lastIndex(where: { $0 <= y }), row < rowCount
    else { return false }
    cells[owners[row * (edges.count - 1) + column]].runs.append(run)
    return true
  }

  /// Whether a table on the next page goes on with this one.
  func hasSameColumns(as other: [Double]) -> Bool {
    edges.count == other.count
      && zip(edges, other).allSatisfy { abs($0 - $1) < 2 * Self.tolerance }
  }
}
