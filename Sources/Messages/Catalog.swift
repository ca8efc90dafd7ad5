/// What the tool says, in Chinese; the key is the template of the English.
package enum Catalog {
  /// All messages.
  package static let chinese: [String: String] = [pages, commands].reduce(reports) { all, more in
    all.merging(more) { first, _ in first }
  }
}
