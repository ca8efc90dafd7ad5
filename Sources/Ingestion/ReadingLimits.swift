/// How much a reader takes from one document before it refuses or stops.
///
/// Whatever limit is reached, the document's outcome says so and names it. Archives inside archives
/// need none: they are never opened.
package struct ReadingLimits: Sendable, Hashable {
  /// Bytes of a file; a larger one is refused (default 1 GiB).
  package var inputBytes: Int
  /// Elements inside each other in XML; a deeper one ends the reading (default 100,000).
  package var xmlDepth: Int
  /// Bytes of text that an XML document's own entities may expand to in all (default 1 MiB).
  package var entityBytes: Int
  /// Entities inside each other's text (default 16).
  package var entityDepth: Int
  /// Entries of a package; one with more is refused (default 20,000).
  package var packageEntries: Int
  /// Bytes that the parts of a package unpack to in all (default 256 MiB).
  package var unpackedBytes: Int
  /// How many times larger than the package its parts may be, once they exceed 8 MiB
  /// (default 200).
  package var unpackedRatio: Int
  /// Seconds that one package may take (default 60).
  package var seconds: Int
  /// Problems that are told one by one; further ones of a document are counted (default 20).
  package var problems: Int

  /// Creates limits; what is not given has its default.
  package init(
    inputBytes: Int = 1 << 30,
    xmlDepth: Int = 100_000,
    entityBytes: Int = 1 << 20,
    entityDepth: Int = 16,
    packageEntries: Int = 20_000,
    unpackedBytes: Int = 256 << 20,
    unpackedRatio: Int = 200,
    seconds: Int = 60,
    problems: Int = 20
  ) {
    self.inputBytes = min(inputBytes, 1 << 30)
    self.xmlDepth = xmlDepth
    self.entityBytes = entityBytes
    self.entityDepth = entityDepth
    self.packageEntries = packageEntries
    self.unpackedBytes = min(unpackedBytes, 1 << 30)
    self.unpackedRatio = unpackedRatio
    self.seconds = seconds
    self.problems = problems
  }
}
