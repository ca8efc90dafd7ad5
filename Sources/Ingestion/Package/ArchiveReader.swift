import CArchive
import DocumentModel
import SourceText

/// Walks over the entries of a ZIP archive that lies in memory; nothing is ever written to disk.
///
/// This is one of the few places that handle raw memory.
enum ArchiveReader {
  /// Takes the bytes of an entry, and what was wrong with them.
  typealias Take = (ArchiveEntry, [UInt8], _ damage: String?) -> Void

  /// Walks over all entries and unpacks those that are wanted.
  ///
  /// - Returns: Why the walk could not go on to the end of the archive, nil where it did.
  /// - Throws: The limit that was reached.
  static func walk(
    _ contents: FileContents,
    _ budget: inout ReadingBudget,
    wants: (ArchiveEntry) -> Bool,
    take: Take
  ) throws(ReadingProblem) -> String? {
    try contents.withBytes { (bytes) throws(ReadingProblem) -> String? in
      try unsafe bytes.withUnsafeBufferPointer { (file) throws(ReadingProblem) -> String? in
        try unsafe walk(file, &budget, wants: wants, take: take)
      }
    }
  }

  private static func walk(
    _ file: UnsafeBufferPointer<UInt8>,
    _ budget: inout ReadingBudget,
    wants: (ArchiveEntry) -> Bool,
    take: Take
  ) throws(ReadingProblem) -> String? {
    budget.restartList()
    guard let archive = unsafe archive_read_new() else { return "out of memory" }
    defer { unsafe archive_read_free(archive) }
    unsafe archive_read_support_format_zip(archive)
    guard unsafe archive_read_open_memory(archive, file.baseAddress, file.count) == ARCHIVE_OK
    else { return unsafe reason(archive) }
    var found: OpaquePointer?
    while true {
      try budget.checkTime()
      let status = unsafe archive_read_next_header(archive, &found)
      if status == ARCHIVE_EOF { return nil }
      guard status >= ARCHIVE_WARN, let header = unsafe found else { return unsafe reason(archive) }
      try budget.countEntry()
      let entry = unsafe describe(header)
      guard wants(entry) else { continue }
      let (bytes, damage) = try unsafe unpack(archive, &budget)
      take(entry, bytes, damage)
    }
  }

  private static func describe(_ header: OpaquePointer) -> ArchiveEntry {
    let name = unsafe archive_entry_pathname_utf8(header) ?? archive_entry_pathname(header)
    let type = unsafe archive_entry_filetype(header)
    let isLink =
      unsafe archive_entry_symlink(header) != nil || archive_entry_hardlink(header) != nil
    return ArchiveEntry(
      name: unsafe name.map { unsafe String(cString: $0) } ?? "",
      isFile: type == S_IFREG && !isLink,
      isFolder: type == S_IFDIR,
      isEncrypted: unsafe archive_entry_is_data_encrypted(header) != 0
    )
  }

  private static func unpack(
    _ archive: OpaquePointer,
    _ budget: inout ReadingBudget
  ) throws(ReadingProblem) -> (bytes: [UInt8], damage: String?) {
    var bytes: [UInt8] = []
    var damage: String?
    while true {
      var block: UnsafeRawPointer?
      var count = 0
      var offset: la_int64_t = 0
      let status = unsafe archive_read_data_block(archive, &block, &count, &offset)
      if status == ARCHIVE_EOF { return (bytes, damage) }
      if status != ARCHIVE_OK { damage = unsafe reason(archive) }
      guard status >= ARCHIVE_WARN else { return (bytes, damage) }
      try budget.spend(count)
      try budget.checkTime()
      guard count > 0, let block = unsafe block else { continue }
      unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: block, count: count))
    }
  }

  private static func reason(_ archive: OpaquePointer) -> String {
    guard let text = unsafe archive_error_string(archive) else { return "the archive is damaged" }
    return unsafe String(cString: text)
  }
}

/// The types of files as the archive's headers state them (macros that Swift cannot see).
private let S_IFREG: mode_t = 0o100000
private let S_IFDIR: mode_t = 0o040000
