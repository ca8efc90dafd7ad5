/// Which columns the words of a header tell, for all record types at once.
struct HeaderIndex: Sendable {
  struct Entry {
    /// In canonical characters.
    let word: [UInt32]
    let type: Int
    let column: Int8
  }

  /// By the first character of the word.
  private(set) var entries: [UInt32: [Entry]] = [:]
  private(set) var types = 0
}

extension HeaderIndex {
  init(_ records: [RecordPlan]) {
    types = records.count
    for (type, record) in records.enumerated() {
      for (index, column) in record.columns.enumerated() {
        for word in column.headers where !word.isEmpty {
          entries[word[0], default: []].append(
            Entry(word: word, type: type, column: Int8(index))
          )
        }
      }
    }
  }

  /// By record type: the first column that has a word in the name, -1 where none has.
  ///
  /// - Parameters:
  ///   - name: In canonical characters.
  ///   - isHeader: Whether it is written for people. In names of XML only words beyond ASCII count,
  ///     since short Latin words stand inside many others.
  func columns(in name: [UInt32], isHeader: Bool) -> [Int8] {
    var columns = [Int8](repeating: -1, count: types)
    for start in name.indices {
      for entry in entries[name[start]] ?? []
      where columns[entry.type] < 0 || entry.column < columns[entry.type] {
        guard name[start...].starts(with: entry.word),
          isHeader || entry.word.contains(where: { $0 > 0x7F })
        else { continue }
        columns[entry.type] = entry.column
      }
    }
    return columns
  }
}
