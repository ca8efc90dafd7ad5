/// Writes ZIP archives byte by byte, those that no honest program would write included.
package struct ZipWriter: Sendable {
  /// What is odd about an entry.
  package enum Oddity: Sendable, Hashable {
    case encrypted, symbolicLink, wrongChecksum
  }

  private struct Entry {
    let name: [UInt8]
    let offset: Int
    let packed: Int
    let count: Int
    let checksum: UInt32
    let method: UInt16
    let flags: UInt16
    let mode: UInt32
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  /// Creates an empty archive.
  package init() {}

  /// Creates an archive of texts, stored as they are.
  package init(_ parts: KeyValuePairs<String, String>) {
    for (name, text) in parts { add(name, Array(text.utf8)) }
  }

  /// Adds a file, stored as it is.
  package mutating func add(_ name: String, _ content: [UInt8], _ oddities: Set<Oddity> = []) {
    add(
      name,
      packed: content,
      count: content.count,
      checksum: Self.checksum(content) ^ (oddities.contains(.wrongChecksum) ? 1 : 0),
      method: 0,
      flags: oddities.contains(.encrypted) ? 1 : 0,
      mode: oddities.contains(.symbolicLink) ? 0o120777 : 0o100644
    )
  }

  /// Adds a file, stored as it is.
  package mutating func add(_ name: String, _ content: String, _ oddities: Set<Oddity> = []) {
    add(name, Array(content.utf8), oddities)
  }

  /// Adds a file that unpacks to `prefix` and `count` spaces, packed as small as the format allows.
  ///
  /// - Parameter isChecked: Whether its checksum is right; to find it takes time for each byte.
  package mutating func addBlown(
    _ name: String,
    prefix: String,
    spaces count: Int,
    isChecked: Bool = true
  ) {
    var stream = BitStream()
    stream.write(0b011, 3)
    for byte in prefix.utf8 { stream.writeLiteral(byte) }
    stream.writeLiteral(UInt8(ascii: " "))
    stream.repeat(codes: (count - 1) / 258) { stream in
      stream.writeCode(0b1100_0101, 8)
      stream.writeCode(0, 5)
    }
    stream.writeCode(0, 7)
    let total = prefix.utf8.count + 1 + (count - 1) / 258 * 258
    let spaces = isChecked ? total - prefix.utf8.count : 0
    let content = Array(prefix.utf8) + [UInt8](repeating: 0x20, count: spaces)
    add(
      name,
      packed: stream.finished,
      count: total,
      checksum: Self.checksum(content),
      method: 8,
      flags: 0,
      mode: 0o100644
    )
  }

  /// Lists the last entry's bytes under another name as well: the entries overlap.
  package mutating func addAlias(_ name: String) {
    guard let last = entries.last else { return }
    entries.append(
      Entry(
        name: Array(name.utf8),
        offset: last.offset,
        packed: last.packed,
        count: last.count,
        checksum: last.checksum,
        method: last.method,
        flags: last.flags,
        mode: last.mode
      )
    )
  }

  private mutating func add(
    _ name: String,
    packed: [UInt8],
    count: Int,
    checksum: UInt32,
    method: UInt16,
    flags: UInt16,
    mode: UInt32
  ) {
    let entry = Entry(
      name: Array(name.utf8),
      offset: bytes.count,
      packed: packed.count,
      count: count,
      checksum: checksum,
      method: method,
      flags: flags | 0x800,
      mode: mode
    )
    entries.append(entry)
    append(0x0403_4B50, 4)
    appendHeader(entry)
    bytes += entry.name + packed
  }

  /// The fields that local headers and the list have in common.
  private mutating func appendHeader(_ entry: Entry) {
    append(20, 2)
    append(UInt32(entry.flags), 2)
    append(UInt32(entry.method), 2)
    append(0x5A21_0000, 4)
    append(entry.checksum, 4)
    append(UInt32(entry.packed), 4)
    append(UInt32(entry.count), 4)
    append(UInt32(entry.name.count), 2)
    append(0, 2)
  }

  /// The archive with its list.
  package var finished: [UInt8] {
    var copy = self
    copy.appendList()
    return copy.bytes
  }

  private mutating func appendList() {
    let start = bytes.count
    for entry in entries {
      append(0x0201_4B50, 4)
      append(0x0314, 2)
      appendHeader(entry)
      append(0, 2)
      append(0, 2)
      append(0, 2)
      append(entry.mode << 16, 4)
      append(UInt32(entry.offset), 4)
      bytes += entry.name
    }
    let size = bytes.count - start
    append(0x0605_4B50, 4)
    append(0, 4)
    append(UInt32(entries.count), 2)
    append(UInt32(entries.count), 2)
    append(UInt32(size), 4)
    append(UInt32(start), 4)
    append(0, 2)
  }

  private mutating func append(_ value: UInt32, _ count: Int) {
    for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * UInt32(place)))) }
  }

  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
    }
  }

  private static func checksum(_ content: [UInt8]) -> UInt32 {
    ~content.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
  }

  /// Bits in the order of DEFLATE: the lowest of each byte first.
  private struct BitStream {
    private var bytes: [UInt8] = []
    private var used = 8

    var finished: [UInt8] { bytes }

    mutating func write(_ bits: UInt32, _ count: Int) {
      for place in 0..<count {
        if used == 8 {
          bytes.append(0)
          used = 0
        }
        bytes[bytes.count - 1] |= UInt8(bits >> UInt32(place) & 1) << UInt8(used)
        used += 1
      }
    }

    /// Writes a pattern of bits many times over: eight times, then byte by byte.
    mutating func `repeat`(codes count: Int, _ write: (inout BitStream) -> Void) {
      for _ in 0..<count % 8 { write(&self) }
      guard count >= 8 else { return }
      for _ in 0..<8 { write(&self) }
      let before = bytes.count
      guard count >= 16 else { return }
      for _ in 0..<8 { write(&self) }
      // The last byte is not full; the bytes before it come again and again.
      let period = Array(bytes[before - 1..<bytes.count - 1])
      let last = bytes.removeLast()
      for _ in 0..<count / 8 - 2 { bytes += period }
      bytes.append(last)
    }

    /// Codes are written from their highest bit on.
    mutating func writeCode(_ code: UInt32, _ count: Int) {
      for place in (0..<count).reversed() { write(code >> UInt32(place) & 1, 1) }
    }

    mutating func writeLiteral(_ byte: UInt8) {
      if byte < 144 {
        writeCode(0x30 + UInt32(byte), 8)
      } else {
        writeCode(0x190 + UInt32(byte) - 144, 9)
      }
    }
  }
}
