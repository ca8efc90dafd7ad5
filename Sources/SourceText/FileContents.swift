import Glibc

/// The bytes of one file as it lies on disk.
///
/// A large regular file is mapped, so that only the pages in use take memory; everything else is
/// held in an array.
package final class FileContents: Sendable {
  private let owned: [UInt8]
  private let mapping: MappedFile?

  /// Number of bytes.
  package let count: Int

  /// Holds bytes that are already in memory.
  package init(_ bytes: [UInt8]) {
    owned = bytes
    mapping = nil
    count = bytes.count
  }

  /// Opens a file; one that is no regular file (a pipe, a device) is read to its end.
  ///
  /// - Throws: `FileAccessError` if it cannot be opened or read, is a folder, or is larger than
  ///   `limit` bytes.
  package init(path: String, limit: Int = 1 << 30) throws(FileAccessError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileAccessError(path: path, code: errno) }
    defer { close(descriptor) }
    let size = try FileContents.size(of: descriptor, path: path)
    if let size, size > limit { throw FileAccessError(path: path, code: EFBIG) }
    if let size, size >= MappedFile.smallestMapped,
      let mapped = MappedFile(descriptor: descriptor, count: size)
    {
      owned = []
      mapping = mapped
      count = size
      return
    }
    owned = try FileContents.read(descriptor, expecting: size ?? 0, limit: limit, path: path)
    mapping = nil
    count = owned.count
  }

  /// Reads an open file descriptor to its end; it stays open.
  ///
  /// - Throws: `FileAccessError`, with `name` as its path.
  package init(descriptor: Int32, name: String, limit: Int = 1 << 30) throws(FileAccessError) {
    owned = try FileContents.read(descriptor, expecting: 0, limit: limit, path: name)
    mapping = nil
    count = owned.count
  }

  /// Gives access to all bytes.
  package func withBytes<Result: ~Copyable, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if let mapping { return try mapping.withBytes(body) }
    let bytes = owned
    return try body(bytes.span)
  }

  /// Says that the bytes before `offset` are not needed soon, so that their memory can be reused.
  ///
  /// They can still be read; that brings them back.
  package func release(upTo offset: Int) {
    mapping?.release(upTo: offset)
  }

  /// The size of a regular file, nil for anything else that can be read.
  private static func size(
    of descriptor: Int32,
    path: String
  ) throws(FileAccessError) -> Int? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw FileAccessError(path: path, code: errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return Int(status.st_size)
    case S_IFDIR: throw FileAccessError(path: path, code: EISDIR)
    default: return nil
    }
  }

  private static func read(
    _ descriptor: Int32,
    expecting size: Int,
    limit: Int,
    path: String
  ) throws(FileAccessError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var filled = 0
    while true {
      if filled == bytes.count {
        guard filled <= limit else { throw FileAccessError(path: path, code: EFBIG) }
        bytes.append(contentsOf: repeatElement(0, count: max(65536, filled)))
      }
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(
          descriptor,
          buffer.baseAddress.map { unsafe $0 + filled },
          buffer.count - filled
        )
      }
      if got == 0 { break }
      if got > 0 {
        filled += got
      } else if errno != EINTR {
        throw FileAccessError(path: path, code: errno)
      }
    }
    guard filled <= limit else { throw FileAccessError(path: path, code: EFBIG) }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}
