/// How much a reader takes from one document before it refuses or stops.
///
/// Whatever limit is reached, the document's outcome says so and names it; what was read before it
/// is checked, and other documents are not concerned. Archives inside archives need no limit: they
/// are never opened.
package struct ReadingLimits: Sendable, Hashable {
  /// Bytes of a file; a larger one is refused (default 1 GiB).
  package var inputBytes: Int
  /// Elements inside each other; a deeper one ends the reading of XML, and is no element in HTML
  /// (default 100,000).
  package var depth: Int
  /// Parts of one page that are held at a time: paragraphs, cells, tables, and the stretches of
  /// text that references and tags part (default 10,000,000, which takes 1 GiB at most).
  package var nodes: Int
  /// Bytes of one attribute's value that is read; in XML also of a comment or a CDATA section
  /// (default 10,000,000).
  package var attributeBytes: Int
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
  /// Seconds that one document may take (default 300).
  package var seconds: Int
  /// Problems that are told one by one; further ones of a document are counted (default 20).
  package var problems: Int

  /// Creates limits; what is not given has its default.
  package init(
    inputBytes: Int = 1 << 30,
    depth: Int = 100_000,
    nodes: Int = 10_000_000,
    attributeBytes: Int = 10_000_000,
    entityBytes: Int = 1 << 20,
    entityDepth: Int = 16,
    packageEntries: Int = 20_000,
    unpackedBytes: Int = 256 << 20,
    unpackedRatio: Int = 200,
    seconds: Int = 300,
    problems: Int = 20
  ) {
    self.inputBytes = min(inputBytes, 1 << 30)
    self.depth = depth
    self.nodes = nodes
    // The parser of XML has this limit of its own.
    self.attributeBytes = min(attributeBytes, 10_000_000)
    self.entityBytes = entityBytes
    self.entityDepth = entityDepth
    self.packageEntries = packageEntries
    self.unpackedBytes = min(unpackedBytes, 1 << 30)
    self.unpackedRatio = unpackedRatio
    self.seconds = seconds
    self.problems = problems
  }

  /// When the reading of a document that begins now is to end.
  var deadline: ContinuousClock.Instant { .now + .seconds(seconds) }
}
