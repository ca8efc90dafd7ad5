import Glibc
import Messages

/// Writes a file anew so that it is whole at every moment, whatever happens meanwhile.
enum FileReplacement {
  /// Puts bytes in the place of a file; links are followed and permissions kept.
  ///
  /// - Throws: `CommandFailure`, the file being as it was.
  static func replace(_ path: String, with bytes: [UInt8]) throws(CommandFailure) {
    let target = resolved(path)
    let draft = target + ".new"
    var status = stat()
    let isThere = unsafe stat(target, &status) == 0
    let output = try OutputStream(path: draft)
    output.write(bytes)
    do throws(CommandFailure) {
      try output.check()
      if isThere { unsafe chmod(draft, status.st_mode & 0o7777) }
      guard unsafe rename(draft, target) == 0 else {
        throw CommandFailure("cannot write \(path): \(told: OutputStream.text(of: errno))")
      }
    } catch {
      unsafe unlink(draft)
      throw error
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let found = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }
}
