import Glibc

/// Finds the configuration that holds for a file: the nearest `jianfu.yml` in its folder or above.
package struct ConfigurationSearch {
  /// The name of configuration files.
  package static let fileName = "jianfu.yml"

  private let fixed: String?
  private let isOff: Bool
  private let formats: [String]
  private var files: [String: Settings] = [:]
  private var found: [String: String?] = [:]

  /// Looks in folders.
  ///
  /// - Parameters:
  ///   - fixed: The one configuration to use for all files, nil to look for the nearest one.
  ///   - isOff: Whether configuration files are left alone.
  ///   - formats: The names of the report formats there are.
  package init(fixed: String? = nil, isOff: Bool = false, formats: [String]) {
    self.fixed = fixed
    self.isOff = isOff
    self.formats = formats
  }

  /// The settings for a file, nil where no configuration holds for it.
  ///
  /// - Parameter path: A path of the run; `-` is taken for a file of the current folder.
  /// - Throws: `ConfigurationFailure` for a configuration with mistakes.
  package mutating func settings(for path: String) throws(ConfigurationFailure) -> Settings? {
    if isOff { return nil }
    if let fixed { return try read(fixed) }
    let folder =
      path == "-"
      ? "."
      : path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    guard let file = nearest(from: folder) else { return nil }
    return try read(file)
  }

  private mutating func read(_ file: String) throws(ConfigurationFailure) -> Settings {
    if let known = files[file] { return known }
    let settings = try Settings(reading: file, formats: formats)
    files[file] = settings
    return settings
  }

  private mutating func nearest(from folder: String) -> String? {
    var passed: [String] = []
    var folder = folder
    var result: String?
    while true {
      if let known = found[folder] {
        result = known
        break
      }
      passed.append(folder)
      let candidate =
        folder == "."
        ? Self.fileName
        : folder.hasSuffix("/") ? folder + Self.fileName : "\(folder)/\(Self.fileName)"
      if let entry = try? FileSystem.entry(at: candidate), entry.kind != .folder {
        result = candidate
        break
      }
      guard let above = Self.above(folder) else { break }
      folder = above
    }
    for folder in passed { found[folder] = .some(result) }
    return result
  }

  /// The folder above one, nil for the root.
  ///
  /// A relative path ends at the current folder and goes on with `..`, so that files are named as
  /// the user names them.
  private static func above(_ folder: String) -> String? {
    if folder == "/" { return nil }
    let last = folder.split(separator: "/").last
    if folder == "." { return isRoot("..", below: ".") ? nil : ".." }
    if last == ".." {
      return isRoot(folder + "/..", below: folder) ? nil : folder + "/.."
    }
    guard let slash = folder.lastIndex(of: "/") else { return "." }
    return slash == folder.startIndex ? "/" : String(folder[..<slash])
  }

  /// Whether a folder is the one below it, as above the root.
  private static func isRoot(_ folder: String, below: String) -> Bool {
    let pair = (try? FileSystem.entry(at: folder), try? FileSystem.entry(at: below))
    guard let outer = pair.0, let inner = pair.1 else { return true }
    return outer.identity == inner.identity
  }
}
