import Glibc

/// Why a file could not be opened or read.
package struct FileAccessError: Error, Sendable, Hashable {
  /// The path as it was given.
  package let path: String
  /// The operating system's error number.
  package let code: Int32

  /// Creates an error from the operating system's error number.
  package init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  /// What went wrong, in one phrase.
  package var message: String {
    switch code {
    case ENOENT: "no such file or folder"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "is a folder"
    case EFBIG: "is larger than the limit on input bytes"
    case ELOOP: "too many symbolic links"
    case ENAMETOOLONG: "the path is too long"
    default: "cannot be read (system error \(code))"
    }
  }
}
