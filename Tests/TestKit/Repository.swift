package import Foundation

/// The project's own folder, for tests that read its samples and rules.
package enum Repository {
  /// The folder that holds `Package.swift`.
  package static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder
  }()

  /// A file or folder below it.
  package static func path(_ relative: String) -> String {
    root.appendingPathComponent(relative).path
  }

  /// The regular files below a folder, ascending by path, as paths relative to that folder.
  package static func files(under folder: String) throws -> [String] {
    let top = root.appendingPathComponent(folder)
    return try FileManager.default.subpathsOfDirectory(atPath: top.path)
      .filter { relative in
        let attributes = try FileManager.default.attributesOfItem(
          atPath: top.appendingPathComponent(relative).path
        )
        return attributes[.type] as? FileAttributeType == .typeRegular
      }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
