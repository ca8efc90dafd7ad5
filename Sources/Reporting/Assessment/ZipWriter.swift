/// Writes a ZIP file of stored entries (APPNOTE.TXT 6.3), as office packages are.
///
/// Entries are not compressed: a sheet is small, and its text stays readable for any unpacker.
struct ZipWriter {
  private struct Entry {
    let name: [UInt8]
    let checksum: UInt32
    let count: UInt32
    let offset: UInt32
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  /// Adds a file.
  mutating func add(_ name: String, _ text: String) {
    let content = Array(text.utf8)
    let entry = Entry(
      name: Array(name.utf8),
      checksum: Self.checksum(content),
      count: UInt32(truncatingIfNeeded: content.count),
      offset: UInt32(truncatingIfNeeded: bytes.count)
    )
    long(0x0403_4B50)
    header(entry)
    bytes += entry.name + content
    entries.append(entry)
  }

  /// The file, its directory at the end.
  consuming func finish() -> [UInt8] {
    let start = bytes.count
    for entry in entries {
      long(0x0201_4B50)
      short(20)
      header(entry)
      // No comment, disk, attributes.
      for _ in 0..<3 { short(0) }
      long(0)
      long(entry.offset)
      bytes += entry.name
    }
    let size = bytes.count - start
    long(0x0605_4B50)
    short(0)
    short(0)
    short(UInt16(truncatingIfNeeded: entries.count))
    short(UInt16(truncatingIfNeeded: entries.count))
    long(UInt32(truncatingIfNeeded: size))
    long(UInt32(truncatingIfNeeded: start))
    short(0)
    return bytes
  }

  /// What local headers and the directory say alike: version, UTF-8 names, stored, a fixed date so
  /// that the same report is the same file.
  private mutating func header(_ entry: Entry) {
    short(20)
    short(0x0800)
    short(0)
    short(0)
    short(0x0021)
    long(entry.checksum)
    long(entry.count)
    long(entry.count)
    short(UInt16(truncatingIfNeeded: entry.name.count))
    short(0)
  }

  private mutating func short(_ value: UInt16) {
    bytes.append(UInt8(truncatingIfNeeded: value))
    bytes.append(UInt8(truncatingIfNeeded: value >> 8))
  }

  private mutating func long(_ value: UInt32) {
    short(UInt16(truncatingIfNeeded: value))
    short(UInt16(truncatingIfNeeded: value >> 16))
  }

  private static func checksum(_ content: [UInt8]) -> UInt32 {
    ~content.reduce(0xFFFF_FFFF) { sum, byte in
      table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8)
    }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }
}
