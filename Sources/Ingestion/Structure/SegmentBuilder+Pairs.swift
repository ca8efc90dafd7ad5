import DocumentModel
import SourceText

/// Label–value pairs outside of tables: `<dl>` lists and form controls.
extension SegmentBuilder {
  /// The end of the pairs that begin at a piece; nil where none do.
  ///
  /// What was looked through in vain is not looked through again from its middle, so that a long
  /// run of labels without values takes linear time.
  mutating func pairsEnd(from start: Int) -> Int? {
    guard draft.pieces[start].role == .term || draft.pieces[start].role == .label,
      start >= noPairsBefore
    else { return nil }
    var index = start
    var values = 0
    scan: while index < draft.pieces.count {
      let piece = draft.pieces[index]
      switch piece.role {
      case .term, .label:
        guard PieceShape(draft, piece).isHeadingText else { break scan }
      case .definition, .value:
        values += 1
      default:
        break scan
      }
      if piece.traits.contains(.dropped) {
        values = 0
        break scan
      }
      index += 1
    }
    if values > 0 { return index }
    noPairsBefore = index
    return nil
  }

  /// Emits pairs as one form: a label with several values gives a field for each.
  mutating func emitPairs(_ pieces: Range<Int>) {
    let start = Int32(segment.fields.count)
    let governor = outline.governor
    var label: Int32 = -1
    var name: Int32 = -1
    for index in pieces {
      let piece = draft.pieces[index]
      let isLabel = piece.role == .term || piece.role == .label
      let block = Int32(segment.blocks.count)
      let text = append(piece)
      let leadsIn =
        text.count > 0 && Characters.isColon(Characters.last(segment.text.span, text.indices))
      segment.blocks.append(
        Block(
          kind: isLabel ? .headerCell : .cell,
          text: text,
          parent: isLabel || label < 0 ? governor : label,
          isLeadIn: leadsIn
        )
      )
      if isLabel {
        label = block
        name = addName(of: [block])
      } else if name >= 0 {
        segment.fields.append(Field(name: name, value: block))
      }
    }
    addForm(fields: start, caption: outline.heading, table: -1)
    outline.placeTable()
    tablesEnd = segment.blocks.count
  }
}
