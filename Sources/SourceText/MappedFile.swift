import Glibc

/// A read-only mapping of a whole file, undone when the value goes away.
///
/// This is one of the few places that handle raw memory.
final class MappedFile: Sendable {
  /// Smallest file that is mapped; reading is cheaper below.
  static let smallestMapped = 1 << 20

  /// The address as a number, since a pointer is not `Sendable`; the memory is never written.
  private let address: UInt
  private let count: Int

  /// Maps the first `count` bytes of an open file, or gives nil where the system refuses.
  init?(descriptor: Int32, count: Int) {
    let start = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let start = unsafe start, unsafe start != MAP_FAILED else { return nil }
    unsafe madvise(start, count, MADV_SEQUENTIAL)
    address = UInt(bitPattern: start)
    self.count = count
  }

  deinit {
    unsafe munmap(UnsafeMutableRawPointer(bitPattern: address), count)
  }

  /// Gives access to the mapped bytes.
  func withBytes<Result: ~Copyable, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let bytes = unsafe UnsafeBufferPointer(
      start: UnsafePointer<UInt8>(bitPattern: address),
      count: count
    )
    let span = unsafe Span(_unsafeElements: bytes)
    defer { withExtendedLifetime(self) {} }
    return try body(span)
  }

  /// Lets the system take back the pages that lie wholly before `offset`.
  func release(upTo offset: Int) {
    let whole = min(offset, count) & ~4095
    guard whole > 0 else { return }
    unsafe madvise(UnsafeMutableRawPointer(bitPattern: address), whole, MADV_DONTNEED)
  }
}
