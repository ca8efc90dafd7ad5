import DocumentModel
import SourceText

/// Label–value pairs outside of tables: `<dl>` lists and form controls.
extension SegmentBuilder {
  /// The end of the pairs that begin at a piece; nil where none do.
  func pairsEnd(from start: Int) -> Int? {
    guard draft.pieces[start].role == .term || draft.pieces[start].role == .label else {
      return nil
    }
    var index = start
    var values = 0
    while index < draft.pieces.count {
      let piece = draft.pieces[index]
      switch piece.role {
      case .term, .label:
        guard PieceShape(draft, piece).isHeadingText else { return values > 0 ? index : nil }
      case .definition, .value:
        values += 1
      default:
        return values > 0 ? index : nil
      }
      guard !piece.traits.contains(.dropped) else { return nil }
      index += 1
    }
    return values > 0 ? index : nil
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
