/// One entry of an archive's list.
struct ArchiveEntry {
  /// Its name as it stands in the archive.
  let name: String
  /// Whether it is a regular file, and no folder, link or device.
  let isFile: Bool
  let isFolder: Bool
  /// Whether its bytes are encrypted.
  let isEncrypted: Bool

  /// Whether the name leads outside of a folder that one might unpack it to, or into nothing.
  ///
  /// Nothing is unpacked to disk, but a package with such a name was not written by an office
  /// program.
  var hasUnsafeName: Bool {
    if name.isEmpty || name.hasPrefix("/") || name.contains("\0") { return true }
    let steps = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    return steps.contains("..") || steps.first?.hasSuffix(":") == true
  }

  /// The name as relationships write it: forward slashes, no `./` at the start.
  var partName: String {
    var text = name.replacing("\\", with: "/")
    while text.hasPrefix("./") { text.removeFirst(2) }
    return text
  }
}
