extension Bool: Storable {
  /// Reads it.
  @inlinable
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    self = try source.plain() as UInt8 != 0
  }

  /// Writes it.
  @inlinable
  package func write(to target: inout BinaryWriter) { target.add(UInt8(self ? 1 : 0)) }

  /// Reads so many.
  @inlinable
  package static func array(
    of count: Int,
    from source: inout BinaryReader
  ) throws(BinaryFailure) -> [Bool] {
    try source.truths(count)
  }
}

extension String: Storable {
  /// Reads it.
  @usableFromInline
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    self = try source.text(try source.length())
  }

  /// Writes it.
  @usableFromInline
  package func write(to target: inout BinaryWriter) { target.add(Array(utf8)) }
}

extension Optional: Storable where Wrapped: Storable {
  /// Reads it.
  @inlinable
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    self = try source.next() as Bool ? try source.next() as Wrapped : nil
  }

  /// Writes it.
  @inlinable
  package func write(to target: inout BinaryWriter) {
    target.add(self != nil)
    if let self { target.add(self) }
  }
}

extension Array: Storable where Element: Storable {
  /// Reads it.
  @inlinable
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    self = try Element.array(of: try source.length(), from: &source)
  }

  /// Writes it.
  @inlinable
  package func write(to target: inout BinaryWriter) {
    target.add(UInt32(count))
    Element.write(self, to: &target)
  }
}

/// Written in the order of the elements, so that equal sets are equal bytes.
extension Set: Storable where Element: Storable & Comparable {
  /// Reads it.
  @inlinable
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    self.init(try source.next() as [Element])
  }

  /// Writes it.
  @inlinable
  package func write(to target: inout BinaryWriter) { target.add(sorted()) }
}

/// Written in the order of the keys, so that equal dictionaries are equal bytes.
extension Dictionary: Storable where Key: Storable & Comparable, Value: Storable {
  /// Reads it.
  @inlinable
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    let (keys, values) = (try source.next() as [Key], try source.next() as [Value])
    guard keys.count == values.count else { throw .malformed }
    self.init(zip(keys, values)) { _, last in last }
  }

  /// Writes it.
  @inlinable
  package func write(to target: inout BinaryWriter) {
    let sorted = sorted { $0.key < $1.key }
    target.add(sorted.map(\.key), sorted.map(\.value))
  }
}

extension Range: Storable where Bound == Int32 {
  /// Reads it.
  @inlinable
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    let (lower, upper) = (try source.plain() as Int32, try source.plain() as Int32)
    guard lower <= upper else { throw .malformed }
    self = lower..<upper
  }

  /// Writes it.
  @inlinable
  package func write(to target: inout BinaryWriter) { target.add(lowerBound, upperBound) }
}

/// An enumeration without payloads is written as the place of the case among all.
extension Storable where Self: CaseIterable & Equatable, AllCases == [Self] {
  /// Reads it.
  @inlinable
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    let place = Int(try source.plain() as UInt8)
    guard place < Self.allCases.count else { throw .malformed }
    self = Self.allCases[place]
  }

  /// Writes it.
  @inlinable
  package func write(to target: inout BinaryWriter) {
    target.add(UInt8(Self.allCases.firstIndex(of: self) ?? 0))
  }
}

/// A set of options is written as its number.
extension Storable where Self: OptionSet, RawValue: Storable {
  /// Reads it.
  @inlinable
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    self.init(rawValue: try source.next())
  }

  /// Writes it.
  @inlinable
  package func write(to target: inout BinaryWriter) { target.add(rawValue) }
}
