/// The path of an input in the spellings that consumers of reports want.
struct ReportPath {
  private let path: String

  init(_ path: String) {
    var path = path[...]
    while path.hasPrefix("./"), path.count > 2 { path = path.dropFirst(2) }
    self.path = String(path)
  }

  /// The path as it is shown; standard input by a name.
  var shown: String { path == "-" ? "stdin" : path }

  /// A URI reference (RFC 3986): relative for a relative path, `file:` for an absolute one.
  var uri: String {
    let escaped = Self.escaped(shown)
    return path.hasPrefix("/") ? "file://" + escaped : escaped
  }

  private static func escaped(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      let scalar = Unicode.Scalar(byte)
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "/", "-", ".", "_", "~":
        result.unicodeScalars.append(scalar)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" + digits : digits)
      }
    }
    return result
  }
}
