/// What produced a report.
package struct ToolIdentity: Sendable, Hashable {
  /// The version of this release.
  package static let version = "0.1.0"
  /// The schema of the wire format; fields may be added to it, none is removed or changed.
  package static let schema = "jianfu.findings/1"

  /// Name of the program.
  package let name: String
  /// Its version.
  package let version: String
  /// A digest of the rules it judged by, as `sha256:` and 64 hexadecimal digits.
  package let rules: String
  /// The profile it judged by.
  package let profile: String

  /// Creates an identity of this release.
  package init(
    rules: String,
    profile: String,
    name: String = "jianfu",
    version: String = Self.version
  ) {
    self.name = name
    self.version = version
    self.rules = rules
    self.profile = profile
  }
}
