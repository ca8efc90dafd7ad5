/// Writes values as bytes, in the byte order of the machine.
@usableFromInline
package struct BinaryWriter {
  /// Where a `PlainArray` lies, counted from the first byte: at a multiple of this.
  static let alignment = 16

  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// Starts with no bytes.
  package init() {}

  /// Writes values one behind the other.
  @inlinable
  package mutating func add<each Value: Storable>(_ values: repeat each Value) {
    repeat (each values).write(to: &self)
  }

  /// Fills up to where a `PlainArray` may lie.
  mutating func align() {
    bytes.append(contentsOf: repeatElement(0, count: -bytes.count & (Self.alignment - 1)))
  }

  /// Writes the bytes of plain values as they lie in memory.
  @usableFromInline
  package mutating func add(raw values: Span<some PlainStorable>) {
    unsafe values.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
  }
}
