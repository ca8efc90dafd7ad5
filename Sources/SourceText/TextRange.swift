/// A half-open range of UTF-8 byte offsets in one text.
///
/// Which text is said where the range is stored: the visible text of a segment, the decoded source
/// of a file, or the source of a rule file. `lower <= upper` always holds.
package struct TextRange: Sendable, Hashable {
  /// Offset of the first byte, counted from 0.
  package var lower: UInt32
  /// Offset one past the last byte.
  package var upper: UInt32

  /// Creates a range from its two offsets.
  package init(_ lower: UInt32, _ upper: UInt32) {
    precondition(lower <= upper, "a text range must not end before it starts")
    self.lower = lower
    self.upper = upper
  }

  /// Creates a range from two non-negative offsets.
  package init(_ lower: Int, _ upper: Int) {
    self.init(UInt32(lower), UInt32(upper))
  }

  /// Number of bytes.
  package var count: Int { Int(upper - lower) }

  /// Whether the range holds no byte.
  package var isEmpty: Bool { lower == upper }

  /// The same range for indexing an array or a span.
  package var indices: Range<Int> { Int(lower)..<Int(upper) }

  /// Whether `other` lies inside this range.
  package func contains(_ other: TextRange) -> Bool {
    lower <= other.lower && other.upper <= upper
  }

  /// Whether the two ranges share a byte.
  package func overlaps(_ other: TextRange) -> Bool {
    lower < other.upper && other.lower < upper
  }

  /// The smallest range that holds both.
  package func union(_ other: TextRange) -> TextRange {
    TextRange(min(lower, other.lower), max(upper, other.upper))
  }
}
