/// A type whose values are written as they lie in memory.
///
/// Conform only types of which every pattern of bits is a value: numbers, and structures of numbers.
/// No truth values, no enumerations, no ranges.
@usableFromInline
package protocol PlainStorable: Storable, BitwiseCopyable {}

extension PlainStorable {
  /// Reads it.
  @inlinable
  package init(from source: inout BinaryReader) throws(BinaryFailure) { self = try source.plain() }

  /// Writes it.
  @inlinable
  package func write(to target: inout BinaryWriter) { target.add(raw: [self].span) }

  /// Reads so many.
  @inlinable
  package static func array(
    of count: Int,
    from source: inout BinaryReader
  ) throws(BinaryFailure) -> [Self] {
    try source.plain(count)
  }

  /// Writes them.
  @inlinable
  package static func write(_ values: [Self], to target: inout BinaryWriter) {
    target.add(raw: values.span)
  }
}

extension Int: PlainStorable {}
extension Int8: PlainStorable {}
extension Int32: PlainStorable {}
extension UInt8: PlainStorable {}
extension UInt16: PlainStorable {}
extension UInt32: PlainStorable {}
extension UInt64: PlainStorable {}
extension Double: PlainStorable {}
