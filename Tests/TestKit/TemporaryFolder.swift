package import Foundation

/// A folder for one test, removed with all it holds when the value goes out of scope.
package final class TemporaryFolder: Sendable {
  /// Where it is.
  package let url: URL

  /// Its absolute path, without a slash at the end.
  package var path: String { url.path }

  /// Creates an empty folder under the system's folder for temporary files.
  package init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("jianfu-test-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file, and the folders above it, and returns its absolute path.
  @discardableResult
  package func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let file = url.appendingPathComponent(name, isDirectory: false)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Writes a text as UTF-8 and returns the file's absolute path.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(text.utf8, to: name)
  }

  /// Removes a file.
  package func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: url.appendingPathComponent(name))
  }
}
