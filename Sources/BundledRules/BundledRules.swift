/// The rule packages that ship inside the binary.
///
/// The texts stand in `Generated/`, written from `Rules/` by `Scripts/embed-rules.sh`; CI proves
/// that both are equal.
package enum BundledRules {
  /// All rule files, ascending by path.
  package static let files: [BundledRuleFile] =
    folders.flatMap { $0 }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
}
