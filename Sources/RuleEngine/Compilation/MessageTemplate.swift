/// A message cut at its placeholders, so that nothing is searched when it is filled in.
struct MessageTemplate: Sendable {
  /// A stretch of a message.
  enum Piece: Sendable {
    case text(String)
    /// What stands between braces.
    case placeholder(String)
  }

  let pieces: [Piece]

  init(_ message: String) {
    var pieces: [Piece] = []
    var rest = message[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(.text(String(rest[..<open])))
      pieces.append(.placeholder(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    self.pieces = pieces + [.text(String(rest))]
  }
}
