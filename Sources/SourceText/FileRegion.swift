/// A place in a file as it lies on disk: what an editor, a report or a person can go to.
package struct FileRegion: Sendable, Hashable {
  /// Line of the first character, counted from 1.
  package let startLine: Int
  /// Column of the first character, counted from 1 in Unicode scalars; a byte-order mark is none.
  package let startColumn: Int
  /// Line of the place just behind the last character, counted from 1.
  package let endLine: Int
  /// Column of the place just behind the last character, counted from 1 in Unicode scalars.
  package let endColumn: Int
  /// Offset of the first byte in the file, in its own encoding, a byte-order mark counted.
  package let byteOffset: Int
  /// Number of bytes in the file.
  package let byteLength: Int
  /// Column of the first character, counted from 1 in UTF-8 bytes of the decoded line.
  package let startByteColumn: Int
  /// Column of the place just behind the last character, counted likewise.
  package let endByteColumn: Int
  /// The part of a package that the place lies in, nil in a plain file; lines and offsets are the
  /// part's own.
  package var part: String?

  /// Creates a region.
  package init(
    startLine: Int,
    startColumn: Int,
    endLine: Int,
    endColumn: Int,
    byteOffset: Int,
    byteLength: Int,
    startByteColumn: Int = 1,
    endByteColumn: Int = 1,
    part: String? = nil
  ) {
    self.startLine = startLine
    self.startColumn = startColumn
    self.endLine = endLine
    self.endColumn = endColumn
    self.byteOffset = byteOffset
    self.byteLength = byteLength
    self.startByteColumn = startByteColumn
    self.endByteColumn = endByteColumn
    self.part = part
  }
}
