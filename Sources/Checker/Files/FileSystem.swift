import Glibc

/// What a path leads to.
struct FileEntry: Hashable {
  enum Kind { case file, folder, other }

  /// Device and serial number: two paths with the same identity are the same file.
  struct Identity: Hashable {
    let device: UInt64
    let serial: UInt64
  }

  let kind: Kind
  let identity: Identity
}

/// An error of the operating system.
struct FileSystemError: Error, Hashable {
  let code: Int32

  /// What went wrong, in one phrase.
  var message: String {
    switch code {
    case ENOENT: "no such file or folder"
    case ENOTDIR: "a part of the path is no folder"
    case EACCES, EPERM: "permission denied"
    case ELOOP: "the symbolic links lead round in a circle"
    case ENAMETOOLONG: "the path is too long"
    case EMFILE, ENFILE: "too many open files"
    case ENOSPC: "no space is left on the disk"
    default: "the system reports error \(code)"
    }
  }
}

/// The few questions to the file system that discovery asks.
enum FileSystem {
  /// Tells what a path leads to, symbolic links followed.
  static func entry(at path: String) throws(FileSystemError) -> FileEntry {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw FileSystemError(code: errno) }
    let kind: FileEntry.Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    return FileEntry(
      kind: kind,
      identity: .init(device: UInt64(status.st_dev), serial: UInt64(status.st_ino))
    )
  }

  /// The names in a folder, ascending by their bytes.
  static func names(in folder: String) throws(FileSystemError) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw FileSystemError(code: errno) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw FileSystemError(code: errno) }
        break
      }
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
