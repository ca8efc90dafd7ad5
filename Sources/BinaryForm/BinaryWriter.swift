/// Writes values as bytes, in the byte order of the machine.
@usableFromInline
package struct BinaryWriter {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// Starts with no bytes.
  package init() {}

  /// Writes values one behind the other.
  @inlinable
  package mutating func add<each Value: Storable>(_ values: repeat each Value) {
    repeat (each values).write(to: &self)
  }

  /// Writes the bytes of plain values as they lie in memory.
  @usableFromInline
  package mutating func add(raw values: Span<some PlainStorable>) {
    unsafe values.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
  }
}
