import DocumentModel

/// The local names of one document, each with a number of its own.
///
/// The parser hands on the same pointer for the same name, so a name is found by its address; only
/// a new one becomes a string.
struct XMLNames {
  /// A name's number, the same for the whole document.
  typealias ID = Int32

  private(set) var texts: [String] = []
  private var byText: [String: ID] = [:]
  private var addresses = [UInt](repeating: 0, count: 256)
  private var ids = [ID](repeating: -1, count: 256)
  private var addressCount = 0
  private var elementPlaces: [Int32] = []
  private var attributePlaces: [Int32] = []

  /// Forgets everything and keeps the memory.
  mutating func removeAll() {
    texts.removeAll(keepingCapacity: true)
    byText.removeAll(keepingCapacity: true)
    for index in addresses.indices { addresses[index] = 0 }
    addressCount = 0
    elementPlaces.removeAll(keepingCapacity: true)
    attributePlaces.removeAll(keepingCapacity: true)
  }

  /// The number of the name at an address that was seen before.
  func known(address: UInt) -> ID? {
    var slot = XMLNames.hash(address) & (addresses.count - 1)
    while addresses[slot] != 0 {
      if addresses[slot] == address { return ids[slot] }
      slot = (slot + 1) & (addresses.count - 1)
    }
    return nil
  }

  /// Takes in the name at a new address.
  mutating func add(address: UInt, text: String) -> ID {
    let id = add(text)
    if addressCount * 2 >= addresses.count { grow() }
    addressCount += 1
    place(address, id)
    return id
  }

  /// The number of a name, a new one where it was not seen before.
  mutating func add(_ text: String) -> ID {
    if let id = byText[text] { return id }
    let id = ID(texts.count)
    texts.append(text)
    byText[text] = id
    elementPlaces.append(-1)
    attributePlaces.append(-1)
    return id
  }

  /// Where the name of an element stands in a segment's names, added there where it is new.
  mutating func element(_ id: ID, in names: inout [FieldName]) -> Int32 {
    let known = elementPlaces[Int(id)]
    if known >= 0 { return known }
    let place = Int32(names.count)
    names.append(FieldName(kind: .element, text: texts[Int(id)]))
    elementPlaces[Int(id)] = place
    return place
  }

  /// Where the name of an attribute stands in a segment's names, added there where it is new.
  mutating func attribute(_ id: ID, in names: inout [FieldName]) -> Int32 {
    let known = attributePlaces[Int(id)]
    if known >= 0 { return known }
    let place = Int32(names.count)
    names.append(FieldName(kind: .attribute, text: texts[Int(id)]))
    attributePlaces[Int(id)] = place
    return place
  }

  /// Says that a new segment starts, whose names are empty.
  mutating func startSegment() {
    for index in elementPlaces.indices {
      elementPlaces[index] = -1
      attributePlaces[index] = -1
    }
  }

  private mutating func grow() {
    let old = zip(addresses, ids).filter { $0.0 != 0 }
    addresses = [UInt](repeating: 0, count: addresses.count * 2)
    ids = [ID](repeating: -1, count: addresses.count)
    for (address, id) in old { place(address, id) }
  }

  private mutating func place(_ address: UInt, _ id: ID) {
    var slot = XMLNames.hash(address) & (addresses.count - 1)
    while addresses[slot] != 0 { slot = (slot + 1) & (addresses.count - 1) }
    addresses[slot] = address
    ids[slot] = id
  }

  private static func hash(_ address: UInt) -> Int {
    Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}
