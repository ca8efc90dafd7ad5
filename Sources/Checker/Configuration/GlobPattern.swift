package import Messages

/// A pattern of paths, as `.gitignore` and editors write them.
///
/// `*` stands for any characters of one name, `?` for one, `[abc]` and `[a-z]` for one of some,
/// `**` for any number of folders. A pattern without a slash matches a name at any depth; one that
/// ends in a slash matches all below a folder. Matching takes time in the product of both lengths.
package struct GlobPattern: Sendable, Hashable {
  /// Why a text is no pattern.
  package struct Mistake: Error, Sendable, Hashable {
    /// What is wrong, in one sentence.
    package let message: Message
  }

  private enum Part: Sendable, Hashable {
    case anyFolders
    case name([Piece])
  }

  private enum Piece: Sendable, Hashable {
    case any
    case one
    case scalar(Unicode.Scalar)
    case oneOf([ClosedRange<Unicode.Scalar>], isNegated: Bool)
  }

  /// The pattern as it was written.
  package let text: String
  private let parts: [Part]

  /// Reads a pattern.
  package init(_ text: String) throws(Mistake) {
    self.text = text
    guard !text.isEmpty else { throw Mistake(message: "the pattern is empty") }
    guard !text.hasPrefix("/") else {
      throw Mistake(
        message: "a pattern is relative to the configuration file, so no / at the start"
      )
    }
    guard !text.contains("\\") else {
      throw Mistake(message: "folders are separated by /, not by \\")
    }
    var names = text.split(separator: "/", omittingEmptySubsequences: false)
    let isFolder = names.last?.isEmpty == true
    if isFolder { names.removeLast() }
    var parts: [Part] = names.count == 1 ? [.anyFolders] : []
    for name in names {
      switch name {
      case "": throw Mistake(message: "there are two / side by side")
      case ".", "..": throw Mistake(message: "'\(name)' cannot stand in a pattern")
      case "**": if parts.last != .anyFolders { parts.append(.anyFolders) }
      default:
        guard !name.contains("**") else {
          throw Mistake(message: "** must stand alone between two /")
        }
        parts.append(.name(try Self.pieces(of: name)))
      }
    }
    if isFolder { parts.append(.anyFolders) }
    self.parts = parts
  }

  private static func pieces(of name: Substring) throws(Mistake) -> [Piece] {
    var pieces: [Piece] = []
    var rest = name.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*": pieces.append(.any)
      case "?": pieces.append(.one)
      case "[":
        guard let end = rest.dropFirst().firstIndex(of: "]") else {
          throw Mistake(message: "the [ is not closed")
        }
        pieces.append(try set(of: rest[..<end]))
        rest = rest[rest.index(after: end)...]
      default: pieces.append(.scalar(scalar))
      }
    }
    return pieces
  }

  private static func set(of text: Substring.UnicodeScalarView) throws(Mistake) -> Piece {
    var scalars = Array(text)
    let isNegated = scalars.first == "!" || scalars.first == "^"
    if isNegated { scalars.removeFirst() }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    var index = 0
    while index < scalars.count {
      let first = scalars[index]
      if index + 2 < scalars.count, scalars[index + 1] == "-" {
        guard first <= scalars[index + 2] else {
          throw Mistake(message: "'\(first)-\(scalars[index + 2])' runs backwards")
        }
        ranges.append(first...scalars[index + 2])
        index += 3
      } else {
        ranges.append(first...first)
        index += 1
      }
    }
    return .oneOf(ranges, isNegated: isNegated)
  }

  /// Whether a path matches.
  ///
  /// - Parameter path: A path relative to the folder of the pattern, without `.` and `..`.
  package func matches(_ path: String) -> Bool {
    let names = path.split(separator: "/").map { Array($0.unicodeScalars) }
    // Whether the parts so far match the first so many names.
    var reached = Array(repeating: false, count: names.count + 1)
    reached[0] = true
    for (index, part) in parts.enumerated() {
      var next = Array(repeating: false, count: names.count + 1)
      switch part {
      case .anyFolders:
        // At the end it stands for what is below a folder, and so for one name at least.
        let least = index == parts.count - 1 && index > 0 ? 1 : 0
        var from: Int?
        for place in reached.indices {
          if let from, place >= from + least { next[place] = true }
          if reached[place], from == nil {
            from = place
            if least == 0 { next[place] = true }
          }
        }
      case .name(let pieces):
        for place in names.indices where reached[place] {
          next[place + 1] = Self.matches(pieces, names[place])
        }
      }
      reached = next
    }
    return reached[names.count]
  }

  private static func matches(_ pieces: [Piece], _ name: [Unicode.Scalar]) -> Bool {
    var (piece, place) = (0, 0)
    var star: (piece: Int, place: Int)?
    while place < name.count {
      if piece < pieces.count, pieces[piece] == .any {
        star = (piece, place)
        piece += 1
      } else if piece < pieces.count, holds(pieces[piece], name[place]) {
        piece += 1
        place += 1
      } else if let last = star {
        star = (last.piece, last.place + 1)
        piece = last.piece + 1
        place = last.place + 1
      } else {
        return false
      }
    }
    return pieces[piece...].allSatisfy { $0 == .any }
  }

  private static func holds(_ piece: Piece, _ scalar: Unicode.Scalar) -> Bool {
    switch piece {
    case .any: false
    case .one: true
    case .scalar(let wanted): scalar == wanted
    case .oneOf(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
    }
  }
}
