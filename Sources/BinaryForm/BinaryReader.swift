/// Reads back what a `BinaryWriter` has written.
///
/// Whatever the bytes are, nothing is read beyond them, and what comes out are values of the types
/// that were asked for. In this module memory is touched by address here, in `PlainArray`, in
/// `Checksum` and in `BinaryWriter` alone.
@safe
@usableFromInline
package struct BinaryReader {
  /// Valid as long as `read` runs; a reader is only ever lent.
  @usableFromInline let bytes: UnsafeRawBufferPointer
  @usableFromInline var place = 0
  /// What keeps the bytes where they are; nil: they are only lent.
  private let keeper: (any KeptBytes)?

  private init(_ bytes: UnsafeRawBufferPointer, _ keeper: (any KeptBytes)?) {
    unsafe self.bytes = bytes
    self.keeper = keeper
  }

  /// Reads bytes from their first to their last.
  ///
  /// - Throws: `BinaryFailure`, also where bytes are left.
  package static func read<Value>(
    _ bytes: Span<UInt8>,
    _ body: (inout BinaryReader) throws(BinaryFailure) -> Value
  ) throws(BinaryFailure) -> Value {
    try read(bytes, in: nil, body)
  }

  /// Reads bytes from their first to their last.
  ///
  /// - Parameter keeper: What keeps them, if anything does; arrays of plain values then stay in place.
  static func read<Value>(
    _ bytes: Span<UInt8>,
    in keeper: (any KeptBytes)?,
    _ body: (inout BinaryReader) throws(BinaryFailure) -> Value
  ) throws(BinaryFailure) -> Value {
    let result: Result<Value, BinaryFailure> = unsafe bytes.withUnsafeBytes { buffer in
      var reader = unsafe BinaryReader(buffer, keeper)
      do throws(BinaryFailure) {
        let value = try body(&reader)
        return reader.remaining == 0 ? .success(value) : .failure(.malformed)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Number of bytes that were not read yet.
  @inlinable
  package var remaining: Int { unsafe bytes.count - place }

  /// Reads a value.
  @inlinable
  package mutating func next<Value: Storable>() throws(BinaryFailure) -> Value {
    try Value(from: &self)
  }

  /// Reads one plain value.
  @inlinable
  package mutating func plain<Value: PlainStorable>() throws(BinaryFailure) -> Value {
    let size = MemoryLayout<Value>.size
    guard remaining >= size else { throw .short }
    defer { place += size }
    return unsafe bytes.loadUnaligned(fromByteOffset: place, as: Value.self)
  }

  /// Reads plain values that lie one behind the other.
  @inlinable
  package mutating func plain<Value: PlainStorable>(
    _ count: Int
  ) throws(BinaryFailure) -> [Value] {
    let stride = MemoryLayout<Value>.stride
    guard count >= 0, count <= remaining / stride else { throw .short }
    defer { place += count * stride }
    let source = unsafe UnsafeRawBufferPointer(rebasing: bytes[place..<place + count * stride])
    return unsafe [Value](unsafeUninitializedCapacity: count) { room, filled in
      unsafe UnsafeMutableRawBufferPointer(room).copyMemory(from: source)
      filled = count
    }
  }

  /// Reads plain values that a `PlainArray` has written, without moving them where that can be.
  @usableFromInline
  mutating func plainArray<Value: PlainStorable>() throws(BinaryFailure) -> PlainArray<Value> {
    let count = try length()
    guard remaining >= -place & (BinaryWriter.alignment - 1) else { throw .short }
    place += -place & (BinaryWriter.alignment - 1)
    let stride = MemoryLayout<Value>.stride
    guard count <= remaining / stride else { throw .short }
    let own = unsafe UnsafeRawBufferPointer(rebasing: bytes[place..<place + count * stride])
    guard let keeper, let start = unsafe own.bindMemory(to: Value.self).baseAddress,
      UInt(bitPattern: start) % UInt(MemoryLayout<Value>.alignment) == 0
    else { return PlainArray(try plain(count)) }
    place += count * stride
    return unsafe PlainArray(start, count, in: keeper)
  }

  /// Reads truth values that lie one behind the other, a byte each.
  @usableFromInline
  mutating func truths(_ count: Int) throws(BinaryFailure) -> [Bool] {
    guard count >= 0, count <= remaining else { throw .short }
    defer { place += count }
    return unsafe [Bool](unsafeUninitializedCapacity: count) { room, filled in
      for offset in 0..<count {
        unsafe room.initializeElement(at: offset, to: bytes[place + offset] != 0)
      }
      filled = count
    }
  }

  /// Reads so many bytes of a text; what is no UTF-8 becomes `U+FFFD`.
  package mutating func text(_ count: Int) throws(BinaryFailure) -> String {
    guard count >= 0, count <= remaining else { throw .short }
    defer { place += count }
    let text = unsafe UnsafeRawBufferPointer(rebasing: bytes[place..<place + count])
    return unsafe String(decoding: text, as: UTF8.self)
  }

  /// Reads the length of something whose parts take a byte or more each.
  @inlinable
  package mutating func length() throws(BinaryFailure) -> Int {
    let count = Int(try plain() as UInt32)
    guard count <= remaining else { throw .short }
    return count
  }
}
