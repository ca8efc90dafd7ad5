/// Finds places in a document that lies in one file, or in several parts of a package.
///
/// The decoded texts of the parts count as one behind the other; each part knows where it begins.
package struct DocumentLocator: Sendable {
  private struct Part: Sendable {
    let name: String?
    let lower: Int
    let upper: Int
    var locator: SourceLocator
  }

  private var parts: [Part] = []

  /// Creates a locator for a package, which has no parts yet.
  package init() {}

  /// Creates a locator for a plain file.
  package init(_ locator: SourceLocator) {
    parts = [Part(name: nil, lower: 0, upper: Int.max, locator: locator)]
  }

  /// Adds the part whose decoded text takes up `range`, behind those of the other parts.
  package mutating func addPart(_ name: String, _ range: Range<Int>, _ locator: SourceLocator) {
    parts.append(
      Part(name: name, lower: range.lowerBound, upper: range.upperBound, locator: locator)
    )
  }

  /// The place of a range of the decoded text; one that spans parts ends with the first of them.
  package mutating func region(of range: TextRange) -> FileRegion {
    let index = part(at: Int(range.lower))
    guard parts.indices.contains(index) else { return .start }
    let lower = parts[index].lower
    let start = Int(range.lower) - lower
    let end = max(start, min(Int(range.upper), parts[index].upper) - lower)
    var region = parts[index].locator.region(of: TextRange(start, end))
    region.part = parts[index].name
    return region
  }

  /// The places of many ranges, in the order of the ranges; in a plain file, all in one sweep.
  package mutating func regions(of ranges: ArraySlice<TextRange>) -> [FileRegion] {
    if parts.count == 1, parts[0].name == nil { return parts[0].locator.regions(of: ranges) }
    var regions: [FileRegion] = []
    for range in ranges { regions.append(region(of: range)) }
    return regions
  }

  private func part(at offset: Int) -> Int {
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].lower <= offset { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}

extension FileRegion {
  /// The very start of a file.
  package static let start = FileRegion(
    startLine: 1,
    startColumn: 1,
    endLine: 1,
    endColumn: 1,
    byteOffset: 0,
    byteLength: 0
  )
}
