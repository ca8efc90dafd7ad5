import SourceText

/// Rule files that fit together: every name resolves, every value is in range.
package struct CheckedProgram: Sendable {
  /// All files: packages before those that use them, then by path.
  package let files: [RuleFile]
  /// The packages' dotted names, in the same order.
  package let packages: [String]
  /// Doubts that do not keep the rules from being used.
  package let warnings: [RuleDiagnostic]
  private let sources: [String: RuleSource]
  /// The tables that files import, by the path of the file and the name of the table.
  package let tables: [String: [String: RuleTable]]
  let uses: [String: [String]]

  init(
    files: [RuleFile],
    packages: [String],
    uses: [String: [String]],
    sources: [RuleSource],
    tables: [String: [String: RuleTable]],
    warnings: [RuleDiagnostic]
  ) {
    self.tables = tables
    self.files = files
    self.packages = packages
    self.uses = uses
    self.warnings = warnings
    self.sources = Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
  }

  /// The files of a package and of all it uses, transitively, in order; nil for no such package.
  package func closure(of package: String) -> [RuleFile]? {
    guard packages.contains(package) else { return nil }
    var wanted: Set<String> = [package]
    var pending = [package]
    while let next = pending.popLast() {
      for used in uses[next] ?? [] where wanted.insert(used).inserted { pending.append(used) }
    }
    return files.filter { wanted.contains($0.package.name.text) }
  }

  /// The text of a file.
  package func source(at path: String) -> RuleSource? { sources[path] }
}

/// Reads and checks rule files, and the tables that their catalogs import.
///
/// - Parameter isProven: Whether the files are known to fit together, so that reading them is all
///   that is left to do.
/// - Throws: `CompilationFailed` with everything that is wrong in all of them, file by file in the
///   order given, and in each in the order of the source.
package func checkRules(
  _ sources: [RuleSource],
  tables: RuleTables = .none,
  isProven: Bool = false
) throws(CompilationFailed) -> CheckedProgram {
  var diagnostics: [String: [RuleDiagnostic]] = [:]
  var files: [RuleFile] = []
  var lost: Set<String> = []
  var broken: [String: Set<UInt32>] = [:]
  var importer = TableImporter(tables: tables)
  for source in sources {
    let parsed = Parser.parse(source)
    diagnostics[source.path, default: []] += parsed.diagnostics
    lost.formUnion(parsed.lostNames)
    if !parsed.broken.isEmpty { broken[source.path] = parsed.broken }
    if let file = parsed.file { files.append(importer.filled(file)) }
  }
  let order = PackageOrder(files: files)
  var checker = Checker(
    files: order.files,
    order: order,
    lostNames: lost,
    broken: broken,
    sources: Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
  )
  if !isProven { checker.run() }
  for diagnostic in importer.diagnostics + order.diagnostics + checker.diagnostics {
    diagnostics[diagnostic.path, default: []].append(diagnostic)
  }
  let sorted = sources.flatMap { source in
    (diagnostics[source.path] ?? []).enumerated().sorted {
      ($0.element.range.lower, $0.offset) < ($1.element.range.lower, $1.offset)
    }.map(\.element)
  }
  if sorted.contains(where: { $0.severity == .error }) {
    throw CompilationFailed(diagnostics: sorted)
  }
  return CheckedProgram(
    files: gatheringExamples(of: order.files),
    packages: order.packages,
    uses: order.uses,
    sources: sources,
    tables: importer.found,
    warnings: sorted
  )
}
