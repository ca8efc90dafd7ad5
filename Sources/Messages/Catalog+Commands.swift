extension Catalog {
  /// The words of commands.
  static let commands: [String: String] = [:]
}
