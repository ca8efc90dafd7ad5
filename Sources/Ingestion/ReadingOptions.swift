/// What a reader is to do beyond the defaults.
package struct ReadingOptions: Sendable, Hashable {
  /// When to refuse or stop.
  package var limits: ReadingLimits
  /// Whether navigation, footers and the like of a web page belong to its text.
  package var includeBoilerplate: Bool
  /// Bytes of visible text from which on a document is cut into segments (default 1 MiB).
  package var segmentSize: Int

  /// Creates options; what is not given has its default.
  package init(
    limits: ReadingLimits = ReadingLimits(),
    includeBoilerplate: Bool = false,
    segmentSize: Int = 1 << 20
  ) {
    self.limits = limits
    self.includeBoilerplate = includeBoilerplate
    self.segmentSize = segmentSize
  }
}
