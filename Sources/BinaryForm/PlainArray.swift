/// Plain values one behind the other, which nobody changes: in memory of their own, or in place in
/// bytes that something else keeps.
///
/// Memory is touched by address in here and behind a check of the index; what is pointed at lives as
/// long as the value does.
@safe
@usableFromInline
package struct PlainArray<Element: PlainStorable>: RandomAccessCollection {
  /// Where the first value lies, as a number, since a pointer is not `Sendable`; what is pointed at is
  /// never written.
  @usableFromInline let address: UInt
  /// Number of values.
  @usableFromInline package let count: Int
  /// Keeps what `first` points at: nothing else tells the compiler to hold it until a read is done.
  @usableFromInline let keeper: any AnyObject & Sendable

  /// Copies values.
  package init(_ values: [Element] = []) {
    let owned = OwnedMemory(values)
    (address, keeper) = (owned.address, owned)
    count = values.count
  }

  /// Looks at values where they lie.
  ///
  /// - Parameter keeper: What keeps them where they are.
  init(_ start: UnsafePointer<Element>, _ count: Int, in keeper: any KeptBytes) {
    address = UInt(bitPattern: start)
    (self.count, self.keeper) = (count, keeper)
  }

  /// Where the values lie; there is room for one even where there is none.
  @inlinable
  var first: UnsafePointer<Element> {
    unsafe UnsafePointer(bitPattern: address).unsafelyUnwrapped
  }

  /// 0.
  @inlinable
  package var startIndex: Int { 0 }

  /// The number of values.
  @inlinable
  package var endIndex: Int { count }

  /// A value.
  @inlinable
  package subscript(place: Int) -> Element {
    precondition(UInt(bitPattern: place) < UInt(bitPattern: count), "no such place")
    return withExtendedLifetime(keeper) { unsafe first[place] }
  }

  /// Gives access to all values at once.
  @inlinable
  package func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result? {
    try withExtendedLifetime(keeper) {
      try unsafe body(UnsafeBufferPointer(start: first, count: count))
    }
  }
}

extension PlainArray: Sendable where Element: Sendable {}

extension PlainArray: CustomReflectable {
  /// Its values; where they lie is nobody's concern.
  @usableFromInline
  package var customMirror: Mirror {
    Mirror(self, unlabeledChildren: self, displayStyle: .collection)
  }
}

/// Bytes that stay where they are, and as they are, for as long as the object lives.
package protocol KeptBytes: AnyObject, Sendable {
  /// Gives access to all of them.
  func withBytes<Result: ~Copyable, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result
}

/// Memory that holds some values, given back with the object.
private final class OwnedMemory: Sendable {
  let address: UInt

  init(_ values: [some BitwiseCopyable]) {
    unsafe address = values.withUnsafeBytes { bytes in
      let memory = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(bytes.count, 1),
        alignment: BinaryWriter.alignment
      )
      unsafe memory.copyMemory(from: bytes)
      return UInt(bitPattern: memory.baseAddress)
    }
  }

  deinit { unsafe UnsafeMutableRawPointer(bitPattern: address)?.deallocate() }
}

extension PlainArray: Storable {
  /// Reads it, in place where the bytes are kept.
  @usableFromInline
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    self = try source.plainArray()
  }

  /// Writes it.
  @usableFromInline
  package func write(to target: inout BinaryWriter) {
    target.add(UInt32(count))
    target.align()
    withExtendedLifetime(keeper) {
      unsafe target.add(raw: UnsafeBufferPointer(start: first, count: count).span)
    }
  }
}
