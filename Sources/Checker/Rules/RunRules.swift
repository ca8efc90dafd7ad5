package import RuleEngine

/// Rules that judge documents, with what reports say about them.
package struct RunRules: Sendable {
  /// The rules of the profile.
  package let compiled: CompiledRules
  /// Packages of the user that the profile does not build on, and that therefore judge nothing.
  package let idlePackages: [String]
  private let digestOfFiles: @Sendable () -> String

  /// Takes rules that were compiled for this run.
  package init(_ rules: LoadedRules) {
    compiled = rules.compiled
    idlePackages = rules.idlePackages
    digestOfFiles = { rules.digest() }
  }

  /// Takes rules that ship with the tool and were compiled before.
  init(kept rules: CompiledRules, digest: String) {
    compiled = rules
    idlePackages = []
    digestOfFiles = { digest }
  }

  /// Digest of the files that the profile is made of, see `LoadedRules.digest`.
  package func digest() -> String { digestOfFiles() }
}
