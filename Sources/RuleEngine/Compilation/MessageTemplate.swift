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

  init(_ message: String, _ groupsByName: NamedValues<Int32>) {
    var pieces: [Piece] = []
    var groups: [Int32] = []
    var tellsNumber = false
    var rest = message[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      pieces.append(.text(String(rest[..<open])))
      let inside = rest[rest.utf8.index(after: open)..<close]
      let dot = inside.utf8.firstIndex(of: UInt8(ascii: "."))
      let name = String(inside[..<(dot ?? inside.endIndex)])
      let group = groupsByName[name]
      if let group { groups.append(group) }
      let attribute = dot.map { String(inside[inside.utf8.index(after: $0)...]) }
      pieces.append(.placeholder(String(inside), name: name, attribute: attribute, group: group))
      if name == "number", attribute == nil { tellsNumber = true }
      rest = rest[rest.utf8.index(after: close)...]
    }
    self.pieces = pieces + [.text(String(rest))]
    self.groups = groups
    self.tellsNumber = tellsNumber
  }
}
