/// What the tool says, in Chinese; the key is the template of the English.
package enum Catalog {
  /// All messages.
  package static let chinese: [String: String] = [pages, commands, configuration].reduce(reports) {
    $0.merging($1) { first, _ in first }
  }
}
