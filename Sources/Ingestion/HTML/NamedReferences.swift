/// The named character references of the HTML standard, looked up by name.
///
/// Built once, when a document first uses a name that is not one of the common ones.
struct NamedReferences: Sendable {
  /// The one or two scalars that a name stands for.
  struct Value: Sendable {
    let first: UInt32
    /// The second scalar, 0 where there is one only.
    let second: UInt32
    /// Whether the name counts without a semicolon behind it.
    let standsAlone: Bool
  }

  /// The longest name that counts without a semicolon.
  static let longestAlone = 6
  /// The longest name of all.
  static let longest = 31

  static let shared = NamedReferences()

  private var names: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var values: [Value] = []

  private init() {
    values.reserveCapacity(NamedReferenceList.count)
    starts.reserveCapacity(NamedReferenceList.count + 1)
    var entry = Entry()
    for byte in NamedReferenceList.words.utf8 {
      if byte == Ascii.space {
        close(&entry)
      } else if entry.mark != 0 {
        entry.take(byte)
      } else if byte == Ascii.exclamation || byte == Ascii.equals {
        entry.mark = byte
      } else {
        names.append(byte)
      }
    }
    close(&entry)
  }

  private mutating func close(_ entry: inout Entry) {
    starts.append(UInt32(names.count))
    values.append(entry.value)
    entry = Entry()
  }

  /// What stands behind a name in the list.
  private struct Entry {
    var mark: UInt8 = 0
    private var scalar: UInt32 = 0
    private var earlier: UInt32 = 0

    mutating func take(_ byte: UInt8) {
      if let digit = Ascii.hexadecimalDigit(byte) {
        scalar = scalar << 4 | UInt32(digit)
      } else {
        earlier = scalar
        scalar = 0
      }
    }

    var value: Value {
      let standsAlone = mark == Ascii.exclamation
      return earlier == 0
        ? Value(first: scalar, second: 0, standsAlone: standsAlone)
        : Value(first: earlier, second: scalar, standsAlone: standsAlone)
    }
  }

  /// The value of the name that is exactly `range` of `source`.
  ///
  /// - Complexity: O(log *n*) in the number of names.
  func value(of range: Range<Int>, in source: Span<UInt8>) -> Value? {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      let order = compare(middle, with: range, in: source)
      if order == 0 { return values[middle] }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Negative where the name at `index` sorts before the bytes of `range`, 0 where it is them.
  private func compare(_ index: Int, with range: Range<Int>, in source: Span<UInt8>) -> Int {
    let start = Int(starts[index])
    let count = Int(starts[index + 1]) - start
    for offset in 0..<min(count, range.count) {
      let difference = Int(names[start + offset]) - Int(source[range.lowerBound + offset])
      if difference != 0 { return difference }
    }
    return count - range.count
  }
}
