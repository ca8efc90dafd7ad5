/// Runs of numbers, each run known by the order in which it came: words as character classes, sets
/// of groups.
///
/// A run is looked up where it stands, so that none is copied to find it.
struct RunTable<Element: FixedWidthInteger & Sendable>: Sendable {
  /// All runs, one behind the other.
  private(set) var elements: [Element] = []
  /// By run: where it begins; the last is the end of all.
  private(set) var starts: [Int32] = [0]
  private var slots = HashSlots()

  /// Number of runs.
  var count: Int { starts.count - 1 }

  /// Where the elements of a run stand.
  func places(_ run: Int) -> Range<Int> { Int(starts[run])..<Int(starts[run + 1]) }

  /// Adds an element to the run that is being made.
  mutating func add(_ element: Element) { elements.append(element) }

  /// Ends the run that is being made, and tells its number.
  mutating func intern() -> (run: Int, isNew: Bool) {
    let start = Int(starts[count])
    let length = elements.count - start
    var hash = HashSlots.seed
    for index in start..<elements.count {
      HashSlots.mix(&hash, UInt64(truncatingIfNeeded: elements[index]))
    }
    let known = slots.find(hash) { run in
      let other = Int(starts[run])
      guard Int(starts[run + 1]) - other == length else { return false }
      for offset in 0..<length where elements[other + offset] != elements[start + offset] {
        return false
      }
      return true
    }
    if let known {
      elements.removeLast(length)
      return (known, false)
    }
    slots.add(count, hash)
    starts.append(Int32(elements.count))
    return (count - 1, true)
  }
}

/// A hash table of numbers, for what is compared elsewhere.
///
/// Rules are no one's attack on the tool that reads them, so a quick hash does.
struct HashSlots: Sendable {
  private struct Slot {
    var number: Int32 = -1
    var hash: UInt32 = 0
  }

  private var slots: [Slot]
  private var count = 0

  /// - Parameter count: About how many numbers will come.
  init(expecting count: Int = 100) {
    var size = 256
    while size < 2 * count { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
  }

  /// The hash of nothing.
  static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Takes a value into a hash.
  @inline(__always)
  static func mix(_ hash: inout UInt64, _ value: UInt64) {
    let mixed = (hash ^ value) &* 0xFF51_AFD7_ED55_8CCD
    hash = mixed ^ mixed >> 32
  }

  /// The number with a hash that is the one looked for.
  @inline(__always)
  func find(_ hash: UInt64, _ isWanted: (Int) -> Bool) -> Int? {
    let own = UInt32(truncatingIfNeeded: hash)
    var place = Int(own) & (slots.count - 1)
    while slots[place].number >= 0 {
      if slots[place].hash == own, isWanted(Int(slots[place].number)) {
        return Int(slots[place].number)
      }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a number that is not there yet.
  mutating func add(_ number: Int, _ hash: UInt64) {
    count += 1
    if count * 2 > slots.count {
      let old = slots
      slots = [Slot](repeating: Slot(), count: old.count * 4)
      for slot in old where slot.number >= 0 { put(slot) }
    }
    put(Slot(number: Int32(number), hash: UInt32(truncatingIfNeeded: hash)))
  }

  private mutating func put(_ slot: Slot) {
    var place = Int(slot.hash) & (slots.count - 1)
    while slots[place].number >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }
}

/// Values by name.
///
/// Most names are Chinese, and a dictionary brings each into Unicode's normal form to hash it; here
/// the bytes decide.
struct NamedValues<Value: Sendable>: Sendable {
  private(set) var names: [String] = []
  private(set) var values: [Value] = []
  private var slots = HashSlots()

  init() {}

  /// The value of a name; a name that has one keeps its place.
  subscript(name: String) -> Value? {
    get { place(of: name, Self.hash(name)).map { values[$0] } }
    set {
      guard let newValue else { return }
      let hash = Self.hash(name)
      if let place = place(of: name, hash) {
        values[place] = newValue
      } else {
        slots.add(names.count, hash)
        names.append(name)
        values.append(newValue)
      }
    }
  }

  private func place(of name: String, _ hash: UInt64) -> Int? {
    slots.find(hash) { names[$0] == name }
  }

  private static func hash(_ name: String) -> UInt64 {
    var hash = HashSlots.seed
    for byte in name.utf8 { HashSlots.mix(&hash, UInt64(byte)) }
    return hash
  }
}
