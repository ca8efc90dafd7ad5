/// How much a reader takes from one document before it refuses or stops.
///
/// Whatever limit is reached, the document's outcome says so and names it.
package struct ReadingLimits: Sendable, Hashable {
  /// Bytes of a file; a larger one is refused (default 1 GiB).
  package var inputBytes: Int
  /// Elements inside each other in XML; a deeper one ends the reading (default 100,000).
  package var xmlDepth: Int
  /// Bytes of text that an XML document's own entities may expand to in all (default 1 MiB).
  package var entityBytes: Int
  /// Entities inside each other's text (default 16).
  package var entityDepth: Int
  /// Problems that are told one by one; further ones of a document are counted (default 20).
  package var problems: Int

  /// Creates limits; what is not given has its default.
  package init(
    inputBytes: Int = 1 << 30,
    xmlDepth: Int = 100_000,
    entityBytes: Int = 1 << 20,
    entityDepth: Int = 16,
    problems: Int = 20
  ) {
    self.inputBytes = min(inputBytes, 1 << 30)
    self.xmlDepth = xmlDepth
    self.entityBytes = entityBytes
    self.entityDepth = entityDepth
    self.problems = problems
  }
}
