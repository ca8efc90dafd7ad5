import SourceText

/// Drafts of text boxes, notes, headers and pages become parts of another.
extension Draft {
  /// Adds all of another draft behind this one's pieces.
  ///
  /// - Parameters:
  ///   - cell: The cell that the pieces stand in; a table inside is then read as paragraphs.
  ///   - traits: What is known of each of the pieces besides.
  mutating func append(_ other: Draft, cell: Int32 = -1, traits: PieceTraits = []) {
    let shift = Shift(
      text: UInt32(text.count),
      runs: runs.count,
      pieces: pieces.count,
      tables: Int32(tables.count),
      cells: Int32(cells.count),
      cell: cell
    )
    text.append(contentsOf: other.text)
    if concealed.count == 0 { concealed.first = other.concealed.first }
    concealed.count += other.concealed.count
    for run in other.runs {
      var run = run
      run.text += shift.text
      runs.append(run)
    }
    for piece in other.pieces {
      var piece = piece
      piece.traits.formUnion(traits)
      shift.move(&piece)
      pieces.append(piece)
    }
    guard cell < 0 else { return }
    for table in other.tables { tables.append(shift.moved(table)) }
    for cell in other.cells { cells.append(shift.moved(cell)) }
  }

  /// Marks pieces as large whose type is larger than that of most of the text.
  mutating func markLargePieces() {
    var bytes: [UInt16: Int] = [:]
    // The type of tables is often smaller, and there may be more of it than of running text.
    let running = pieces.filter { $0.size > 0 && $0.cell < 0 }
    for piece in running { bytes[piece.size, default: 0] += piece.text.count }
    guard let body = bytes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return }
    for index in pieces.indices where Int(pieces[index].size) * 10 >= Int(body) * 12 {
      pieces[index].largeBytes = UInt32(pieces[index].text.count)
    }
  }

  /// How far the parts of one draft move when they are put behind those of another.
  private struct Shift {
    let text: UInt32
    let runs: Int
    let pieces: Int
    let tables: Int32
    let cells: Int32
    let cell: Int32

    func move(_ piece: inout DraftPiece) {
      piece.text = TextRange(piece.text.lower + text, piece.text.upper + text)
      piece.runs = piece.runs.lowerBound + runs..<piece.runs.upperBound + runs
      piece.cell = cell >= 0 ? cell : piece.cell >= 0 ? piece.cell + cells : -1
    }

    func moved(_ table: DraftTable) -> DraftTable {
      var table = table
      table.parentCell = moved(table.parentCell)
      table.firstCell = moved(table.firstCell)
      table.lastCell = moved(table.lastCell)
      table.pieces = moved(table.pieces)
      table.caption = moved(table.caption)
      return table
    }

    func moved(_ cell: DraftCell) -> DraftCell {
      var cell = cell
      cell.table += tables
      cell.next = moved(cell.next)
      cell.pieces = moved(cell.pieces)
      return cell
    }

    private func moved(_ cell: Int32) -> Int32 { cell >= 0 ? cell + cells : -1 }
    private func moved(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + pieces..<range.upperBound + pieces
    }
  }
}
