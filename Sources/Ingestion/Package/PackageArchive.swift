import DocumentModel
import SourceText

/// A package: the list of its parts, and the way to their bytes.
struct PackageArchive {
  private let contents: FileContents
  private(set) var budget: ReadingBudget
  /// The names of all files in the order of the archive.
  private(set) var names: [String] = []
  /// What was wrong, in the order in which it was met.
  private(set) var problems: [ReadingProblem] = []
  private var known: Set<String> = []
  private var told: Set<String> = []

  /// Small parts that say what the package is; they are read along with the list.
  private static let signposts: Set<String> = [
    "mimetype", "[Content_Types].xml", "_rels/.rels", "META-INF/manifest.xml", "OFD.xml",
  ]
  private var parts: [String: [UInt8]] = [:]

  /// Reads the list of a package.
  ///
  /// - Throws: The limit that was reached, or that it is encrypted.
  init(_ contents: FileContents, _ limits: ReadingLimits) throws(ReadingProblem) {
    self.contents = contents
    budget = ReadingBudget(limits, packedBytes: contents.count)
    var entries: [ArchiveEntry] = []
    try walk { entry in
      entries.append(entry)
      return Self.signposts.contains(entry.partName)
    }
    try list(entries)
    // Without its list an archive is read as far as it goes, and what is lost leaves no trace.
    if !contents.withBytes(Self.endsInList) { tell(.damagedArchive("its list is missing")) }
  }

  /// Whether the archive ends in the mark of its list, but for a comment.
  private static func endsInList(_ bytes: Span<UInt8>) -> Bool {
    var index = bytes.count - 22
    let last = max(0, index - 65_535)
    while index >= last {
      if bytes[index] == 0x50, bytes[index + 1] == 0x4B, bytes[index + 2] == 5,
        bytes[index + 3] == 6
      {
        return true
      }
      index -= 1
    }
    return false
  }

  private mutating func list(_ entries: [ArchiveEntry]) throws(ReadingProblem) {
    for entry in entries where !entry.isFolder {
      let name = entry.partName
      if entry.isEncrypted { throw .encrypted(name) }
      if entry.hasUnsafeName {
        problems.append(.unsafeEntry(entry.name, "a name that leads out of the package"))
      } else if !entry.isFile {
        problems.append(.unsafeEntry(entry.name, "a link or device, not a file"))
      } else if known.insert(name).inserted {
        names.append(name)
      } else {
        problems.append(.repeatedPart(name))
      }
    }
  }

  /// Whether the package lists a part of this name.
  func holds(_ name: String) -> Bool { known.contains(name) }

  /// The bytes of a part that has been loaded, nil for any other.
  func loaded(_ name: String) -> [UInt8]? { parts[name] }

  /// Unpacks the parts of these names that are not loaded yet.
  ///
  /// - Throws: The limit that was reached.
  mutating func load(_ wanted: Set<String>) throws(ReadingProblem) {
    let missing = wanted.filter { parts[$0] == nil && known.contains($0) }
    guard !missing.isEmpty else { return }
    try walk { $0.isFile && !$0.hasUnsafeName && missing.contains($0.partName) }
  }

  /// Forgets the bytes of a part.
  mutating func drop(_ name: String) { parts[name] = nil }

  private mutating func walk(wants: (ArchiveEntry) -> Bool) throws(ReadingProblem) {
    var found: [(name: String, bytes: [UInt8], damage: String?)] = []
    let stop = try ArchiveReader.walk(contents, &budget, wants: wants) { entry, bytes, damage in
      found.append((entry.partName, bytes, damage))
    }
    for (name, bytes, damage) in found {
      if parts[name] == nil { parts[name] = bytes }
      if let damage { tell(.damagedPart(name, damage)) }
    }
    if let stop { tell(.damagedArchive(stop)) }
  }

  /// Notes a problem once, although several walks meet it.
  private mutating func tell(_ problem: ReadingProblem) {
    if told.insert(problem.message).inserted { problems.append(problem) }
  }
}
