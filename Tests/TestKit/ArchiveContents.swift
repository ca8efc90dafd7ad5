import CArchive

/// The files of an archive, for tests that look into the packages they made or were given.
package struct ArchiveContents {
  /// The bytes of each file by its name.
  package private(set) var files: [String: [UInt8]] = [:]

  /// Unpacks an archive; what cannot be read is left out.
  package init(_ bytes: [UInt8]) {
    let archive = unsafe archive_read_new()
    defer { unsafe archive_read_free(archive) }
    unsafe archive_read_support_format_zip(archive)
    unsafe bytes.withUnsafeBytes { buffer in
      guard unsafe archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK
      else { return }
      var entry: OpaquePointer?
      while unsafe archive_read_next_header(archive, &entry) == ARCHIVE_OK {
        guard let name = unsafe archive_entry_pathname_utf8(entry) else { continue }
        unsafe files[String(cString: name)] = Self.data(archive)
      }
    }
  }

  private static func data(_ archive: OpaquePointer?) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        unsafe archive_read_data(archive, buffer.baseAddress, buffer.count)
      }
      guard count > 0 else { return bytes }
      bytes += piece.prefix(count)
    }
  }
}
