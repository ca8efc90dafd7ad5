import Findings
package import RuleEngine
package import RuleLanguage

/// Checked and compiled rules, with what reports say about them.
package struct LoadedRules: Sendable {
  /// The checked files.
  package let program: CheckedProgram
  /// The rules of the profile.
  package let compiled: CompiledRules
  /// Packages of the user that the profile does not build on, and that therefore judge nothing.
  package let idlePackages: [String]

  /// Checks and compiles the rules of a profile.
  ///
  /// - Throws: `RuleLoadingFailure` for mistakes in rule files, for a profile that is not there,
  ///   and for packages of the user none of which the profile uses.
  package init(_ library: RuleLibrary, profile: String) throws(RuleLoadingFailure) {
    guard library.packages.contains(profile) else {
      throw .unknownProfile(profile, known: library.packages)
    }
    let sources = library.sources(profile: profile, examples: false)
    do {
      program = try checkRules(
        sources,
        tables: RuleLibrary.tables,
        isProven: library.isShipped
      )
    } catch {
      throw .mistakes(error.diagnostics, sources: sources)
    }
    do {
      compiled = try CompiledRules(program, profile: profile)
    } catch {
      throw .engine(error)
    }
    let closure = program.closure(of: profile) ?? []
    let used = Set(closure.map(\.package.name.text))
    idlePackages = library.ownPackages.filter { !used.contains($0) }
    if !idlePackages.isEmpty, idlePackages.count == library.ownPackages.count {
      throw .idle(idlePackages, profile: profile)
    }
  }

  /// Digest of the files that the profile is made of, as `sha256:` and 64 hexadecimal digits.
  ///
  /// It does not depend on the folder that the files were read from. It is worked out anew each
  /// time: few reports show it.
  package func digest() -> String {
    let files = program.closure(of: compiled.profile) ?? []
    let texts = files.compactMap { program.source(at: $0.path)?.text }
    var digest = SHA256()
    for text in texts.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      digest.update(Array("\(text.count)\n".utf8))
      digest.update(text)
    }
    let tables = files.flatMap { file in
      (program.tables[file.path] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
    }
    for row in tables.flatMap({ [$0.headers] + $0.rows.map(\.cells) }) {
      digest.update(Array((row.joined(separator: "\t") + "\n").utf8))
    }
    return "sha256:" + digest.hexadecimal()
  }
}

/// Why rules could not be loaded.
package enum RuleLoadingFailure: Error, Sendable {
  /// Mistakes in rule files, in source order.
  case mistakes([RuleDiagnostic], sources: [RuleSource])
  /// No package has that name; the names there are.
  case unknownProfile(String, known: [String])
  /// The profile uses none of the user's packages.
  case idle([String], profile: String)
  /// The engine refused what the checker accepted.
  case engine(EngineFailure)
}
