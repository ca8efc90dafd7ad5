import DocumentModel
import SourceText

/// Reads one package into a draft: finds what it is, and unpacks and parses the parts it needs.
struct PackageReader {
  private(set) var archive: PackageArchive
  private(set) var parts = PackageParts()
  private(set) var problems: [ReadingProblem] = []

  /// What a package gave.
  struct Result {
    let draft: Draft
    let locator: DocumentLocator
    let problems: [ReadingProblem]
    let format: DocumentFormat
  }

  /// Reads a package.
  ///
  /// - Throws: Why nothing of it can be read.
  static func read(
    _ contents: FileContents,
    _ limits: ReadingLimits
  ) throws(ReadingProblem) -> Result {
    var reader = PackageReader(archive: try PackageArchive(contents, limits))
    let (draft, format) = try reader.read()
    return Result(
      draft: draft,
      locator: reader.parts.locator,
      problems: reader.archive.problems + reader.problems,
      format: format
    )
  }

  private init(archive: PackageArchive) { self.archive = archive }

  private mutating func read() throws(ReadingProblem) -> (Draft, DocumentFormat) {
    switch kind() {
    case .word(let main): return (try readWord(main), .docx)
    case .openText: return (try readOpenText(), .odt)
    case .ofd: return (try readOFD(), .ofd)
    case .sheets(let main): return (try readSheets(main), .xlsx)
    case .unsupported(let name, let remedy):
      // What is cut short may have lost the very part that says what it is.
      if let damage = archive.problems.first { throw damage }
      throw .unsupported(name, remedy: remedy)
    }
  }

  // MARK: Parts

  /// Whether the package lists a part.
  func holds(_ name: String) -> Bool { archive.holds(name) }

  /// Unpacks a part and gives it its place; nil where the package lacks it.
  mutating func part(_ name: String) throws(ReadingProblem) -> PackageParts.Part? {
    try archive.load([name])
    guard let bytes = archive.loaded(name) else { return nil }
    archive.drop(name)
    let part = parts.add(name, bytes)
    if let problem = part.problem { problems.append(problem) }
    return part
  }

  /// Unpacks several parts in one walk over the archive, to be asked for one by one.
  mutating func load(_ names: [String]) throws(ReadingProblem) {
    try archive.load(Set(names))
  }

  /// Parses a part.
  mutating func parse(_ part: PackageParts.Part, into handler: inout some PartHandler) {
    if let problem = PartParser.read(part, archive.budget, into: &handler) {
      problems.append(problem)
    }
  }

  /// Parses a part that is parsed once more, and so tells what is wrong with it then.
  mutating func parseQuietly(_ part: PackageParts.Part, into handler: inout some PartHandler) {
    _ = PartParser.read(part, archive.budget, into: &handler)
  }

  /// Unpacks and parses a part that may be missing.
  mutating func parse(
    _ name: String,
    into handler: inout some PartHandler
  ) throws(ReadingProblem) {
    if let part = try part(name) { parse(part, into: &handler) }
  }

  /// Notes something that was not read.
  mutating func report(_ problem: ReadingProblem) { problems.append(problem) }

  /// The relationships of a part by their ids, the package's own for an empty name.
  mutating func relationships(
    of name: String
  ) throws(ReadingProblem) -> Relationships {
    var reader = RelationshipsReader(source: name)
    let slash = name.lastIndex(of: "/")
    let folder = slash.map { String(name[...$0]) } ?? ""
    let file = slash.map { String(name[name.index(after: $0)...]) } ?? name
    try parse("\(folder)_rels/\(file).rels", into: &reader)
    return reader.found
  }
}
