import SourceText

/// What a part of an Office package refers to.
struct Relationships {
  struct Target {
    let id: String
    /// The last step of the relationship's type, such as `styles`.
    let type: String
    /// The name of the part it leads to.
    let part: String
    /// Whether it leads out of the package.
    let isExternal: Bool
  }

  var all: [Target] = []

  /// The part of the first relationship of a type.
  func part(ofType type: String) -> String? {
    all.first { $0.type == type && !$0.isExternal }?.part
  }

  /// The part that an id leads to.
  func part(id: String) -> String? { all.first { $0.id == id && !$0.isExternal }?.part }
}

/// Reads a `.rels` part.
struct RelationshipsReader: PartHandler {
  private(set) var found = Relationships()
  private let folder: [Substring]

  /// - Parameter source: The name of the part that the relationships start from.
  init(source: String) {
    folder = source.split(separator: "/").dropLast()
  }

  mutating func start(_ tag: PartTag, _ source: Span<UInt8>) {
    guard tag.element == .relationship, let target = tag.value("Target", source) else { return }
    found.all.append(
      Relationships.Target(
        id: tag.value("Id", source) ?? "",
        type: tag.value("Type", source)?.split(separator: "/").last.map(String.init) ?? "",
        part: PartName.resolve(target, in: folder),
        isExternal: tag.value("TargetMode", source) == "External"
      )
    )
  }

  mutating func end(_ element: PartElement, at place: Int) {}
  mutating func text(_ range: Range<Int>, isLiteral: Bool, _ source: Span<UInt8>) {}
}

/// Names of parts as other parts write them.
enum PartName {
  /// The name that a reference from inside a folder leads to.
  static func resolve(_ target: String, in folder: [Substring]) -> String {
    let path = target.replacing("\\", with: "/")
    var steps = path.hasPrefix("/") ? [] : folder
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  /// The folder of a part, as steps.
  static func folder(of name: String) -> [Substring] { name.split(separator: "/").dropLast() }
}
