/// What the driver asks of one run.
struct Arguments {
  /// How far each document is taken.
  enum Stage: String {
    /// Decoded and read into segments.
    case read
    /// Read, annotated, evaluated, and its findings located.
    case lint
  }

  private(set) var passes = 1
  private(set) var threads = 1
  private(set) var rules: String?
  private(set) var profile = "nanchong"
  private(set) var stage = Stage.lint
  private(set) var list = ""

  /// Reads a command line without the program's name; nil where it makes no sense.
  init?(_ words: [String]) {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--passes":
        guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else { return nil }
        passes = number
      case "--threads":
        guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else { return nil }
        threads = number
      case "--rules":
        guard let path = rest.popFirst() else { return nil }
        rules = path
      case "--profile":
        guard let name = rest.popFirst() else { return nil }
        profile = name
      case "--stage":
        guard let stage = rest.popFirst().flatMap(Stage.init) else { return nil }
        self.stage = stage
      default:
        guard list.isEmpty, !word.hasPrefix("-") else { return nil }
        list = word
      }
    }
    if list.isEmpty { return nil }
  }

  static let usage = """
    usage: jianfu-bench [--passes N] [--threads N] [--rules FOLDER] [--profile NAME]
                        [--stage read|lint] LIST

    LIST holds one path a line. The files are read before the clock starts. Prints one JSON object.
    """
}
