/// What the tool says, in Chinese; the key is the template of the English.
package enum Catalog {
  /// All messages.
  package static let chinese: [String: String] = reports.merging(commands) { first, _ in first }
}
