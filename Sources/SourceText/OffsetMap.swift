/// A piecewise map from the visible text of a segment to the decoded source it was read from.
///
/// A *linear* run maps byte for byte; an *atomic* run (an entity, folded white space, a
/// replacement) maps as a whole. Runs ascend in the visible text; what lies between two runs of a
/// block in the source (tags, comments) shows nothing.
package struct OffsetMap: Sendable {
  /// One run of visible bytes and the source bytes behind it.
  package struct Run: Sendable {
    /// First byte in the visible text.
    package let text: UInt32
    /// Number of visible bytes.
    package let textCount: UInt32
    /// First byte in the decoded source.
    package let source: UInt32
    /// Number of source bytes.
    package let sourceCount: UInt32
    /// Whether every visible byte stands for the source byte at the same distance.
    package let isLinear: Bool
  }

  /// The runs, ascending in the visible text.
  package private(set) var runs: [Run] = []

  /// Creates an empty map.
  package init() {}

  /// Forgets all runs and keeps the memory.
  package mutating func removeAll() {
    runs.removeAll(keepingCapacity: true)
  }

  /// Adds a run that maps byte for byte, joining it to the last one where both continue it.
  package mutating func appendLinear(text: Int, source: Int, count: Int) {
    if let last = runs.last, last.isLinear,
      Int(last.text + last.textCount) == text, Int(last.source + last.sourceCount) == source
    {
      let grown = last.textCount + UInt32(count)
      runs[runs.count - 1] = Run(
        text: last.text,
        textCount: grown,
        source: last.source,
        sourceCount: grown,
        isLinear: true
      )
      return
    }
    runs.append(
      Run(
        text: UInt32(text),
        textCount: UInt32(count),
        source: UInt32(source),
        sourceCount: UInt32(count),
        isLinear: true
      )
    )
  }

  /// Adds a run that maps as a whole.
  package mutating func appendAtomic(text: Int, textCount: Int, source: Int, sourceCount: Int) {
    runs.append(
      Run(
        text: UInt32(text),
        textCount: UInt32(textCount),
        source: UInt32(source),
        sourceCount: UInt32(sourceCount),
        isLinear: false
      )
    )
  }

  /// Adds a copy of what `other` says of a range of its text, which stands at `text` here.
  ///
  /// - Complexity: O(log *n*) in the runs of `other`, and linear in those copied.
  package mutating func append(_ other: OffsetMap, _ range: TextRange, at text: Int) {
    var index = other.firstRun(endingBehind: range.lower)
    while index < other.runs.count, other.runs[index].text < range.upper {
      let run = other.runs[index]
      index += 1
      let lower = max(run.text, range.lower)
      let upper = min(run.text + run.textCount, range.upper)
      let place = text + Int(lower - range.lower)
      if run.isLinear {
        appendLinear(
          text: place,
          source: Int(run.source + (lower - run.text)),
          count: Int(upper - lower)
        )
      } else {
        appendAtomic(
          text: place,
          textCount: Int(upper - lower),
          source: Int(run.source),
          sourceCount: Int(run.sourceCount)
        )
      }
    }
  }

  /// Index of the first run that ends behind `offset`.
  private func firstRun(endingBehind offset: UInt32) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text + runs[middle].textCount <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// The source range behind a range of visible text, or nil where no run covers its ends.
  ///
  /// The result runs from the first source byte of the first visible byte to the last source byte
  /// of the last one; tags in between are inside it. Where the text was put in another order than
  /// the source has, it covers all of its parts.
  ///
  /// - Complexity: O(log *n*) in the number of runs.
  package func source(of range: TextRange) -> TextRange? {
    guard !range.isEmpty, let first = run(at: range.lower), let last = run(at: range.upper - 1)
    else { return nil }
    let start = first.isLinear ? first.source + (range.lower - first.text) : first.source
    let end =
      last.isLinear
      ? last.source + (range.upper - last.text)
      : last.source + last.sourceCount
    guard start <= end else { return hull(of: range) }
    return TextRange(start, end)
  }

  /// The smallest stretch of the source around runs that do not ascend there.
  private func hull(of range: TextRange) -> TextRange {
    var lower = UInt32.max
    var upper: UInt32 = 0
    for run in runs[firstRun(endingBehind: range.lower)...] {
      guard run.text < range.upper else { break }
      lower = min(lower, run.source)
      upper = max(upper, run.source + run.sourceCount)
    }
    return TextRange(min(lower, upper), upper)
  }

  private func run(at offset: UInt32) -> Run? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let run = runs[low - 1]
    return offset < run.text + run.textCount ? run : nil
  }
}
