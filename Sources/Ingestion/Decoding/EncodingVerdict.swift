import DocumentModel
import SourceText

/// What encoding a file is in, and how that was found.
struct EncodingVerdict {
  /// The encoding to decode it from.
  var encoding: TextEncoding
  /// Offset of the first byte behind a byte-order mark.
  var start = 0
  /// Whether the bytes from `start` on are valid UTF-8 and need no decoding.
  var isCleanUTF8 = false
  /// What is to be reported where the file declared another encoding.
  var overruled: ReadingProblem?
  /// Whether the bytes look like no text at all.
  var looksBinary = false

  /// Notes that a declaration was not followed.
  mutating func overrule(_ label: String, because reason: String) {
    overruled = ReadingProblem(
      code: .encodingOverruled,
      message: "the file declares the encoding \(label), but \(reason); it was read as "
        + encoding.rawValue,
      remedy: "correct the declaration, or save the file again in UTF-8",
      losesText: false
    )
  }
}
