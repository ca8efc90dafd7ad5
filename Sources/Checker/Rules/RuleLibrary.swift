import BundledRules
package import Findings
package import RuleLanguage
import SourceText

/// The rule files of a run: those that ship with the tool, and those of the user.
package struct RuleLibrary: Sendable {
  private struct File: Sendable {
    let source: RuleSource
    let header: RuleHeader?
  }

  private let bundled: [File]
  private let own: [File]

  /// Takes the bundled rules, and reads rule files and folders of them.
  ///
  /// A package of the user takes the place of the bundled one of the same name.
  ///
  /// - Throws: `RuleLibraryFailure` with every path that cannot be read or holds no rules.
  package init(paths: [String] = []) throws(RuleLibraryFailure) {
    var own: [File] = []
    var problems: [(path: String, problem: InputProblem)] = []
    for input in Discovery(of: paths, isDocument: { $0.hasSuffix(".rules") }).inputs {
      if let verdict = input.verdict {
        // A folder that two paths lead to is no mistake.
        guard verdict.status == .failed || input.isNamed else { continue }
        problems.append((input.path, verdict.problems.first ?? .noRules))
        continue
      }
      do throws(FileAccessError) {
        let source = RuleSource(
          path: input.path,
          text: try FileContents.bytes(ofFileAt: input.path)
        )
        own.append(File(source: source, header: RuleHeader(source.text)))
      } catch {
        problems.append((input.path, .unreadable(FileSystemError(code: error.code))))
      }
    }
    guard problems.isEmpty else { throw RuleLibraryFailure(problems: problems) }
    let replaced = Set(own.compactMap(\.header?.package))
    bundled = Self.shipped.filter { file in
      file.header.map { !replaced.contains($0.package) } ?? true
    }
    self.own = own
  }

  /// Whether all files are those that ship with the tool, which its own tests prove to be right.
  var isShipped: Bool { own.isEmpty }

  /// The packages of the user, in the order of the files.
  package var ownPackages: [String] {
    var seen: Set<String> = []
    return own.compactMap(\.header?.package).filter { seen.insert($0).inserted }
  }

  /// The files to check for a profile: those of its packages, and all of the user's.
  ///
  /// Those that they build on are among them. For no profile, the user's alone, or all where the
  /// user has none.
  ///
  /// - Parameter examples: Whether files that hold nothing but examples are wanted.
  package func sources(profile: String?, examples: Bool = true) -> [RuleSource] {
    let sources = sources(of: profile)
    return examples ? sources : sources.filter { !RuleHeader.holdsOnlyExamples($0.text) }
  }

  private func sources(of profile: String?) -> [RuleSource] {
    let all = bundled + own
    var wanted = Set(ownPackages)
    if let profile { wanted.insert(profile) }
    if wanted.isEmpty { return all.map(\.source) }
    // A misspelt name is told with the nearest of all packages, and read as if it were that one.
    let known = Set(packages)
    if own.compactMap(\.header).contains(where: { !known.isSuperset(of: $0.uses) }) {
      return all.map(\.source)
    }
    var pending = Array(wanted)
    while let next = pending.popLast() {
      for header in all.compactMap(\.header) where header.package == next {
        for used in header.uses where wanted.insert(used).inserted { pending.append(used) }
      }
    }
    // A file without a head is the user's, and its mistake is to be told.
    let chosen = all.filter { file in file.header.map { wanted.contains($0.package) } ?? true }
    return chosen.map(\.source)
  }

  /// Where the tables that catalogs import are read from.
  package static let tables = TableFiles.lookup

  /// All packages there are, ascending.
  package var packages: [String] {
    Set((bundled + own).compactMap(\.header?.package)).sorted()
  }

  private static let shipped: [File] = BundledRules.files.map { file in
    let text = Array(file.text.utf8)
    return File(
      source: RuleSource(path: "Rules/" + file.path, text: text),
      header: RuleHeader(text)
    )
  }
}

/// Why rule files could not be read.
package struct RuleLibraryFailure: Error, Sendable {
  /// Each path and what is wrong with it, in the order of the paths.
  package let problems: [(path: String, problem: InputProblem)]
}
