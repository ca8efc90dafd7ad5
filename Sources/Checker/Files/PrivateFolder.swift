import Glibc
import SourceText

/// A folder whose files only the user can have written.
///
/// Whatever goes wrong is silent: there is no file, or nothing is written.
struct PrivateFolder: Sendable {
  let path: String

  /// A file of the folder, where it and the folder are the user's and no one else may write them.
  func file(_ name: String, limit: Int) -> FileContents? {
    let place = path + "/" + name
    var status = stat()
    guard isPrivate, unsafe lstat(place, &status) == 0, Self.isPrivate(status, S_IFREG) else {
      return nil
    }
    return try? FileContents(path: place, limit: limit)
  }

  /// Puts a file in the place of the one of that name, whole at every moment.
  func replace(_ name: String, with bytes: [UInt8]) {
    makeFolders()
    guard isPrivate else { return }
    // INVARIANT: the pattern ends in six X and a zero byte, as `mkstemp` wants it.
    var draft = (path + "/" + name + ".XXXXXX").utf8CString
    let descriptor = unsafe draft.withUnsafeMutableBufferPointer { pattern in
      unsafe pattern.baseAddress.map { unsafe mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else { return }
    let made = String(decoding: draft.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let isWritten = Self.write(bytes, to: descriptor)
    close(descriptor)
    guard isWritten, unsafe rename(made, path + "/" + name) == 0 else {
      unsafe unlink(made)
      return
    }
  }

  private var isPrivate: Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && Self.isPrivate(status, S_IFDIR)
  }

  private static func isPrivate(_ status: stat, _ kind: mode_t) -> Bool {
    status.st_mode & S_IFMT == kind && status.st_uid == geteuid() && status.st_mode & 0o022 == 0
  }

  /// Makes the folder and those above it that are missing.
  private func makeFolders() {
    for (index, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
      unsafe mkdir(String(decoding: path.utf8.prefix(index), as: UTF8.self), 0o700)
    }
    unsafe mkdir(path, 0o700)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor,
          buffer.baseAddress.map { unsafe $0 + done },
          buffer.count - done
        )
      }
      if written < 0, errno != EINTR { return false }
      done += max(written, 0)
    }
    return true
  }
}
