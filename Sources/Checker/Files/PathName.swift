import Glibc

/// Questions about paths that their letters alone answer.
enum PathName {
  /// The current folder, `/` where it cannot be told.
  static let current: String = {
    guard let text = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }()

  /// The absolute path, without `.`, `..` and double slashes; links are not followed.
  static func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : "\(current)/\(path)"
    var names: [Substring] = []
    for name in whole.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return "/" + names.joined(separator: "/")
  }

  /// The path as seen from a folder, nil where it lies outside.
  static func relative(_ path: String, to folder: String) -> String? {
    let (path, folder) = (absolute(path), absolute(folder))
    if folder == "/" { return String(path.dropFirst()) }
    guard path.hasPrefix(folder + "/") else { return nil }
    return String(path.dropFirst(folder.count + 1))
  }

  /// The path without the ending of the file's name.
  static func stem(_ path: String) -> Substring {
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return path[...] }
    return path[..<dot]
  }
}
