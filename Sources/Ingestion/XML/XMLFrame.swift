/// An element that is open while a document is read.
struct XMLFrame {
  /// Number of its local name.
  let name: XMLNames.ID
  /// The frame whose text it adds to: itself, or for inline markup the element around it.
  let owner: Int32
  /// Its record, -1 as long as it has neither attributes nor child elements.
  var record: Int32 = -1
  /// Where its fields start among the pending ones.
  private(set) var firstPending: Int32
  /// The block that governs its blocks, -1 where none.
  private(set) var leadIn: Int32
  /// The last of its own children's texts that ends in a colon, else `leadIn`.
  var childLeadIn: Int32
  /// Whether child elements were seen.
  var hasChildren = false
  /// Tells apart frames that stood in the same place one after the other.
  let serial: Int32
  /// The name of the last child that became a record.
  var lastChild: XMLNames.ID = -1
  /// How many children of that name became records.
  var lastChildCount: Int32 = 0

  init(
    name: XMLNames.ID,
    owner: Int32,
    firstPending: Int32,
    leadIn: Int32,
    serial: Int32
  ) {
    self.name = name
    self.owner = owner
    self.firstPending = firstPending
    self.leadIn = leadIn
    childLeadIn = leadIn
    self.serial = serial
  }

  /// Follows its fields and blocks into the next segment.
  mutating func move(firstPending: Int32, block: (Int32) -> Int32) {
    self.firstPending = firstPending
    leadIn = leadIn < 0 ? -1 : block(leadIn)
    childLeadIn = childLeadIn < 0 ? -1 : block(childLeadIn)
  }
}

/// A start tag inside running text whose attributes wait until the text ends.
struct DeferredTag {
  let name: XMLNames.ID
  let lower: Int
  let upper: Int
}
