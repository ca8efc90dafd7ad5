import DocumentModel

/// What is known of the lists of a segment: rows of one table, or elements of one name.
struct ListMemory {
  /// What the records of a list share.
  struct Key: Hashable {
    let name, table: Int32
  }

  /// A field of a list, and what its values may mention.
  struct Question: Hashable {
    let list: Key
    let name, phrase: Int32
  }

  /// The first records of each list.
  var records: [Key: [Int32]] = [:]
  /// Whether most values of a field mention a phrase.
  var told: [Question: Bool] = [:]

  /// Forgets the segment.
  mutating func begin() {
    records.removeAll(keepingCapacity: true)
    told.removeAll(keepingCapacity: true)
  }
}

/// Columns of lists whose names no rule knows, told by what stands in them.
extension Evaluation {
  /// Of a list so many records are looked at, among so many that follow the first.
  private static let (recordsLookedAt, recordsPassed) = (24, 512)
  /// Fewer records alike are no list.
  private static let leastOfList = 3
  /// A longer value, in characters, is prose.
  private static let longestValue: UInt32 = 40

  /// The record types of which values may tell a column of a record.
  mutating func typesToldByValues(_ record: Int32, _ segment: Page) -> UInt64 {
    typesToldByValues == 0 || list(of: record, segment) == nil ? 0 : typesToldByValues
  }

  /// Adds the columns that only values tell; false where there are none.
  ///
  /// A column takes the first field that no column goes by and of whose values in the list two
  /// thirds, and no less than two, mention what is said of the column's.
  mutating func addColumnsToldByValues(
    _ index: Int32,
    to candidate: inout RecordShapes.Candidate,
    _ segment: Page
  ) -> Bool {
    guard let list = list(of: index, segment) else { return false }
    let fields = segment.records[Int(index)].fields
    let named = Set(candidate.own.joined())
    var free = fields.places.filter { !named.contains(Int32($0) - fields.lowerBound) }
    for (column, declared) in plan.records[candidate.type].columns.enumerated()
    where declared.values >= 0 && candidate.own[column].isEmpty {
      let told = free.firstIndex { field in
        tells(declared.values, segment.fields[field].name, of: list, segment)
      }
      guard let told else { continue }
      candidate.own[column].append(Int32(free.remove(at: told)) - fields.lowerBound)
      candidate.isToldByValues = true
    }
    return candidate.isToldByValues
  }

  /// The list that a record stands in; nil where there are too few like it.
  private mutating func list(of index: Int32, _ segment: Page) -> ListMemory.Key? {
    let own = segment.records[Int(index)]
    if own.kind == .form || own.isCarried { return nil }
    let key = ListMemory.Key(name: own.name, table: own.table)
    if lists.records[key] == nil {
      let behind = Int(index)..<min(Int(index) + Self.recordsPassed, segment.records.count)
      lists.records[key] = behind.lazy.filter { place in
        let other = segment.records[place]
        return other.kind == own.kind && other.name == own.name && other.table == own.table
      }.prefix(Self.recordsLookedAt).map { Int32($0) }
    }
    return (lists.records[key]?.count ?? 0) < Self.leastOfList ? nil : key
  }

  /// Whether most values of a field of a list mention a phrase.
  private mutating func tells(
    _ phrase: Int32,
    _ name: Int32,
    of list: ListMemory.Key,
    _ segment: Page
  ) -> Bool {
    let question = ListMemory.Question(list: list, name: name, phrase: phrase)
    if let known = lists.told[question] { return known }
    var (filled, told) = (0, 0)
    for record in lists.records[list] ?? [] {
      let places = segment.records[Int(record)].fields.places
      guard let field = places.first(where: { segment.fields[$0].name == name }) else { continue }
      let value = segment.fields[field].value
      if isEmpty(value) { continue }
      filled += 1
      if !isProse(value), !matches(phrase, inField: value, segment).isEmpty { told += 1 }
    }
    let isTold = told >= 2 && told * 3 >= filled * 2
    lists.told[question] = isTold
    return isTold
  }

  /// Whether a value is a whole sentence or a long one, which may mention anything.
  private mutating func isProse(_ value: Int32) -> Bool {
    let length = text.blockStart[Int(value) + 1] - text.blockStart[Int(value)]
    if length > Self.longestValue { return true }
    return text.blockSentences[Int(value)].contains { sentence in
      text.scanned.marks[text.sentences[sentence].marks].contains {
        $0.meaning.contains(.sentenceEnd)
      }
    }
  }
}
