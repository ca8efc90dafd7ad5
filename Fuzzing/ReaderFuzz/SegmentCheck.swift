import DocumentModel
import SourceText

/// What holds for every segment of every document, however broken.
enum SegmentCheck {
  static func check(_ segment: DocumentSegment) {
    precondition(String(validating: segment.text, as: UTF8.self) != nil, "text is UTF-8")
    checkBlocks(segment)
    checkTables(segment)
    checkRecords(segment)
  }

  private static func checkBlocks(_ segment: DocumentSegment) {
    var end: UInt32 = 0
    for (index, block) in segment.blocks.enumerated() {
      precondition(block.text.lower >= end && block.text.lower <= block.text.upper)
      precondition(Int(block.text.upper) < segment.text.count, "a line feed follows each block")
      precondition(block.marker.lower >= block.text.lower && block.marker.upper <= block.text.upper)
      precondition(block.parent < Int32(index), "a block's parent stands before it")
      precondition(block.table < Int32(segment.tables.count))
      precondition(
        block.text.isEmpty || segment.map.source(of: block.text) != nil,
        "every text has a place"
      )
      end = block.text.upper
    }
  }

  private static func checkTables(_ segment: DocumentSegment) {
    for table in segment.tables {
      precondition(table.cells.count == table.rows * table.columns)
      precondition(table.headerRows <= table.rows)
      precondition(table.cells.allSatisfy { $0 >= -1 && $0 < Int32(segment.blocks.count) })
    }
  }

  private static func checkRecords(_ segment: DocumentSegment) {
    for (index, record) in segment.records.enumerated() {
      precondition(record.parent < Int32(index), "a record's parent stands before it")
      precondition(record.fields.lowerBound >= 0)
      precondition(Int(record.fields.upperBound) <= segment.fields.count)
      precondition(record.name < Int32(segment.names.count))
      precondition(record.caption < Int32(segment.blocks.count))
    }
    for field in segment.fields {
      precondition(field.name >= 0 && field.name < Int32(segment.names.count))
      precondition(field.value >= -1 && field.value < Int32(segment.blocks.count))
    }
  }
}
