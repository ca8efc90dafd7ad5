/// A message cut at its placeholders, so that nothing is searched when it is filled in.
struct MessageTemplate: Sendable {
  /// A stretch of a message.
  enum Piece: Sendable {
    case text(String)
    /// What stands between braces, the part of it before the dot, that behind it, and the group
    /// that the former names.
    case placeholder(String, name: String, attribute: String?, group: Int32?)
  }

  let pieces: [Piece]
  /// The groups that the placeholders name.
  let groups: [Int32]
  /// Whether it tells the number that was found.
  let tellsNumber: Bool

  init(_ message: String, _ groupsByName: NameTable<Int32>) {
    var pieces: [Piece] = []
    var groups: [Int32] = []
    var rest = message[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(.text(String(rest[..<open])))
      let placeholder = String(rest[rest.index(after: open)..<close])
      let parts = placeholder.split(separator: ".", maxSplits: 1).map(String.init)
      let name = parts.first ?? ""
      let group = groupsByName[name]
      if let group { groups.append(group) }
      let attribute = parts.count == 2 ? parts[1] : nil
      pieces.append(.placeholder(placeholder, name: name, attribute: attribute, group: group))
      rest = rest[rest.index(after: close)...]
    }
    self.pieces = pieces + [.text(String(rest))]
    self.groups = groups
    tellsNumber = message.contains("{number}")
  }
}
