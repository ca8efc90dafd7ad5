extension [UInt8] {
  /// Appends a part of a span, all at once.
  package mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let part = bytes.extracting(range)
    unsafe part.withUnsafeBufferPointer { buffer in unsafe append(contentsOf: buffer) }
  }
}
