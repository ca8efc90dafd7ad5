/// One file of a rule package.
package struct BundledRuleFile: Sendable {
  /// Where it stands under `Rules/`, with `/` between the folders: `core/actors.rules`.
  package let path: String
  /// Its whole text.
  package let text: String
}
