/// A value that can be written as bytes and read back.
///
/// A structure writes its fields one behind the other and reads them in the same order:
///
///     init(from source: inout BinaryReader) throws(BinaryFailure) {
///       try self.init(width: source.next(), height: source.next())
///     }
///     func write(to target: inout BinaryWriter) { target.add(width, height) }
@usableFromInline
package protocol Storable {
  /// Reads a value.
  init(from source: inout BinaryReader) throws(BinaryFailure)
  /// Writes the value.
  func write(to target: inout BinaryWriter)
  /// Reads so many values, one behind the other.
  static func array(of count: Int, from source: inout BinaryReader) throws(BinaryFailure) -> [Self]
  /// Writes values, one behind the other.
  static func write(_ values: [Self], to target: inout BinaryWriter)
}

extension Storable {
  /// Reads so many.
  @inlinable
  package static func array(
    of count: Int,
    from source: inout BinaryReader
  ) throws(BinaryFailure) -> [Self] {
    var values: [Self] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try Self(from: &source)) }
    return values
  }

  /// Writes them.
  @inlinable
  package static func write(_ values: [Self], to target: inout BinaryWriter) {
    for value in values { value.write(to: &target) }
  }
}

/// Why bytes could not be read: they are not what was written.
@usableFromInline
package enum BinaryFailure: Error, Sendable {
  /// They end too early.
  case short
  /// They hold something that no value is written as.
  case malformed
}
