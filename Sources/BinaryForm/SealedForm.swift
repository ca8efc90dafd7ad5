/// A value in bytes whose head tells whether they are whole, and whether they are what was meant.
///
/// Eight bytes that name the form and its version, a checksum of all that follows, a key, the value.
package enum SealedForm {
  private static let mark = Array("jianfu\0".utf8) + [1]
  private static let headLength = 16

  /// The bytes of a value that stands under a key.
  package static func seal(_ value: some Storable, key: String) -> [UInt8] {
    var body = BinaryWriter()
    body.add(key, value)
    var whole = BinaryWriter()
    whole.add(raw: mark.span)
    whole.add(Checksum.of(body.bytes.span))
    whole.add(raw: body.bytes.span)
    return whole.bytes
  }

  /// The value in some bytes; nil where they are not whole, or stand under another key.
  ///
  /// Its plain arrays stay where the bytes are, and keep them.
  package static func open<Value: Storable>(
    _ kept: some KeptBytes,
    as type: Value.Type,
    key: String
  ) -> Value? {
    kept.withBytes { open($0, in: kept, as: type, key: key) }
  }

  /// The value in bytes that are only lent.
  package static func open<Value: Storable>(
    _ bytes: Span<UInt8>,
    as type: Value.Type,
    key: String
  ) -> Value? {
    open(bytes, in: nil, as: type, key: key)
  }

  private static func open<Value: Storable>(
    _ bytes: Span<UInt8>,
    in keeper: (any KeptBytes)?,
    as _: Value.Type,
    key: String
  ) -> Value? {
    guard bytes.count > headLength, mark.indices.allSatisfy({ bytes[$0] == mark[$0] }) else {
      return nil
    }
    let body = bytes.extracting(headLength...)
    do throws(BinaryFailure) {
      let checksum: UInt64 = try BinaryReader.read(bytes.extracting(mark.count..<headLength)) {
        source throws(BinaryFailure) in try source.next()
      }
      guard checksum == Checksum.of(body) else { return nil }
      return try BinaryReader.read(body, in: keeper) { source throws(BinaryFailure) in
        guard try source.next() as String == key else { throw .malformed }
        return try source.next() as Value
      }
    } catch {
      return nil
    }
  }
}
