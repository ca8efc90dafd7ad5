import DocumentModel

/// What records of one form are: the columns of each type that they may be of.
///
/// The records of a list are alike: same names in the same order, same element around them. What
/// their names mean is worked out once for all of them.
struct RecordShapes {
  /// A type that records of a shape may be of.
  struct Candidate {
    let type: Int
    /// By column: its fields, as offsets into the record's own.
    var own: [[Int32]]
    /// By column: the value of an element around the record, -1 where there is none.
    let outer: [Int32]
    /// Whether values tell one of its columns.
    var isToldByValues = false
  }

  private struct Shape {
    let parent: Int32
    let fields: [Int32]
    let candidates: [Candidate]
  }

  /// Shapes of one name that are kept.
  private static let limit = 8
  /// By name of the record, those without one first.
  private var byName: [[Shape]] = []

  /// Forgets all shapes.
  mutating func begin(names: Int) { byName.refill([], count: names + 1) }

  /// The types that a record may be of; what is not known yet is found by `find`.
  mutating func candidates(
    of record: Record,
    _ fields: [Field],
    _ find: () -> [Candidate]
  ) -> [Candidate] {
    let name = Int(record.name) + 1
    for shape in byName[name]
    where shape.parent == record.parent && shape.fields.count == record.fields.count {
      let isSame = zip(shape.fields, record.fields.places).allSatisfy { fields[$1].name == $0 }
      if isSame { return shape.candidates }
    }
    let shape = Shape(
      parent: record.parent,
      fields: record.fields.places.map { fields[$0].name },
      candidates: find()
    )
    if byName[name].count == Self.limit { byName[name].removeFirst() }
    byName[name].append(shape)
    return shape.candidates
  }
}
