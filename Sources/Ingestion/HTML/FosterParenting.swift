/// A part of a table that stands in none of its cells, and so is shown before the table.
struct DraftFoster {
  let table: Int32
  /// Where its pieces stand, among those of the table.
  var pieces: Range<Int>
}

extension Draft {
  /// Moves fostered pieces to where a browser shows them: right before their table.
  ///
  /// Tables inside of fostered parts may have such parts too; all is done in one walk.
  mutating func settleFosters() {
    guard fosters.contains(where: { !$0.pieces.isEmpty }) else { return }
    var walk = FosterWalk(self)
    walk.run()
    let old = pieces
    pieces = walk.order.map { old[$0] }
    for index in tables.indices {
      let count = tables[index].pieces.count - walk.fosterCounts[index]
      let start = walk.tableStarts[index]
      let caption = tables[index].caption
      tables[index].caption = walk.moved(caption, in: tables[index].pieces, start: start)
      tables[index].pieces = start..<start + count
    }
    for index in cells.indices {
      let table = Int(cells[index].table)
      let outer = walk.oldTables[table]
      cells[index].pieces = walk.moved(
        cells[index].pieces,
        in: outer,
        start: walk.tableStarts[table]
      )
    }
    for index in regions.indices {
      regions[index].pieces = walk.moved(regions[index].pieces, in: nil, start: 0)
    }
  }
}

/// The walk that finds the new order of pieces.
private struct FosterWalk {
  /// The old places of the pieces, in their new order.
  private(set) var order: [Int] = []
  /// Where each table starts in the new order.
  private(set) var tableStarts: [Int]
  /// How many pieces of each table are shown before it.
  private(set) var fosterCounts: [Int]
  let oldTables: [Range<Int>]
  /// Where what began at an old place begins now.
  private var starts: [Int]
  private let fosters: [DraftFoster]
  /// By fostered part, the last for the page itself: its tables, and the parts of those.
  private var tablesInside: [[Int32]]
  private var fostersInside: [[Int32]]
  private var fostersOfTable: [[Int32]]
  private var frames: [Frame] = []

  private struct Frame {
    let part: Int
    var index: Int
    let end: Int
    var nextTable = 0
    var nextFoster = 0
    /// The table whose fostered parts are being shown, and the next of them.
    var table = -1
    var nextOfTable = 0
  }

  init(_ draft: borrowing Draft) {
    fosters = draft.fosters
    oldTables = draft.tables.map(\.pieces)
    tableStarts = oldTables.map(\.lowerBound)
    fosterCounts = [Int](repeating: 0, count: oldTables.count)
    starts = [Int](repeating: -1, count: draft.pieces.count + 1)
    tablesInside = [[Int32]](repeating: [], count: draft.fosters.count + 1)
    fostersInside = [[Int32]](repeating: [], count: draft.fosters.count + 1)
    fostersOfTable = [[Int32]](repeating: [], count: oldTables.count)
    let page = draft.fosters.count
    func part(_ table: Int) -> Int {
      let owner = Int(draft.tables[table].fosterOwner)
      return owner >= 0 ? owner : page
    }
    for table in oldTables.indices { tablesInside[part(table)].append(Int32(table)) }
    for (index, foster) in draft.fosters.enumerated() where !foster.pieces.isEmpty {
      fostersOfTable[Int(foster.table)].append(Int32(index))
      fostersInside[part(Int(foster.table))].append(Int32(index))
      fosterCounts[Int(foster.table)] += foster.pieces.count
    }
    for index in fostersInside.indices {
      fostersInside[index].sort {
        draft.fosters[Int($0)].pieces.lowerBound < draft.fosters[Int($1)].pieces.lowerBound
      }
    }
    order.reserveCapacity(draft.pieces.count)
    frames.append(Frame(part: page, index: 0, end: draft.pieces.count))
  }

  mutating func run() {
    while !frames.isEmpty {
      let last = frames.count - 1
      if showFoster(last) { continue }
      let frame = frames[last]
      let isInside = frame.index < frame.end || last == 0
      if isInside, starts[frame.index] < 0 { starts[frame.index] = order.count }
      if openTable(last) || skipFoster(last) { continue }
      guard frame.index < frame.end else {
        frames.removeLast()
        continue
      }
      order.append(frame.index)
      frames[last].index += 1
    }
  }

  /// Goes on with the fostered parts of the table that begins here.
  private mutating func showFoster(_ frame: Int) -> Bool {
    let table = frames[frame].table
    guard table >= 0 else { return false }
    let parts = fostersOfTable[table]
    guard frames[frame].nextOfTable < parts.count else {
      tableStarts[table] = order.count
      frames[frame].table = -1
      return false
    }
    let part = Int(parts[frames[frame].nextOfTable])
    frames[frame].nextOfTable += 1
    let pieces = fosters[part].pieces
    frames.append(Frame(part: part, index: pieces.lowerBound, end: pieces.upperBound))
    return true
  }

  private mutating func openTable(_ frame: Int) -> Bool {
    let tables = tablesInside[frames[frame].part]
    guard frames[frame].nextTable < tables.count else { return false }
    let table = Int(tables[frames[frame].nextTable])
    guard oldTables[table].lowerBound <= frames[frame].index else { return false }
    frames[frame].nextTable += 1
    frames[frame].table = table
    frames[frame].nextOfTable = 0
    return true
  }

  /// Passes over a fostered part that was shown before its table.
  private mutating func skipFoster(_ frame: Int) -> Bool {
    let parts = fostersInside[frames[frame].part]
    guard frames[frame].nextFoster < parts.count else { return false }
    let pieces = fosters[Int(parts[frames[frame].nextFoster])].pieces
    guard pieces.lowerBound == frames[frame].index else { return false }
    frames[frame].nextFoster += 1
    frames[frame].index = pieces.upperBound
    return true
  }

  /// The new place of something that holds whole pieces: what begins with its table begins behind
  /// what is shown before that.
  func moved(_ pieces: Range<Int>, in table: Range<Int>?, start: Int) -> Range<Int> {
    let begins = table.map { $0.lowerBound == pieces.lowerBound } ?? false
    let known = starts[pieces.lowerBound]
    let lower = begins ? start : known >= 0 ? known : order.count
    return lower..<min(lower + pieces.count, order.count)
  }
}
