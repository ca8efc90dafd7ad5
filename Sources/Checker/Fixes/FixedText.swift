package import Findings
package import SourceText

/// A file with the replacements of some findings put in, and every other byte as it was.
package struct FixedText: Sendable {
  /// Why a replacement was left out.
  package enum Refusal: Sendable, Hashable {
    /// The words are split by markup, or hold character references.
    case markup
    /// The file's encoding lacks a character of the replacement.
    case encoding
    /// It overlaps one that was put in.
    case overlap
    /// The words lie in a part of a package, which is compressed.
    case package
    /// The document came from standard input.
    case noFile
    /// The file cannot be written.
    case unwritable
  }

  /// The bytes of the file.
  package let bytes: [UInt8]
  /// The replacements that were put in, in the order of the file.
  package let applied: [Fix]
  /// Those that were left out, and why.
  package let refused: [(fix: Fix, reason: Refusal)]

  /// Puts replacements in.
  ///
  /// - Parameters:
  ///   - contents: The file as it lies on disk.
  ///   - isMarkup: Whether `<`, `>` and `&` of a replacement are to be escaped.
  package init(
    _ contents: [UInt8],
    _ fixes: [Fix],
    encoding: TextEncoding,
    isMarkup: Bool
  ) {
    let encoder = TextEncoder(encoding)
    var bytes: [UInt8] = []
    var applied: [Fix] = []
    var refused: [(Fix, Refusal)] = []
    var done = 0
    for fix in fixes.sorted(by: { $0.region.byteOffset < $1.region.byteOffset }) {
      let start = fix.region.byteOffset
      let end = start + fix.region.byteLength
      if fix.region.part != nil {
        refused.append((fix, .package))
      } else if start < done || end > contents.count {
        refused.append((fix, .overlap))
      } else if isMarkup, Self.holdsMarkup(contents[start..<end], encoding) {
        refused.append((fix, .markup))
      } else if let put = encoder.encode(isMarkup ? Self.escaped(fix.replacement) : fix.replacement)
      {
        bytes += contents[done..<start]
        bytes += put
        applied.append(fix)
        done = end
      } else {
        refused.append((fix, .encoding))
      }
    }
    self.bytes = bytes + contents[done...]
    self.applied = applied
    self.refused = refused
  }

  private static func holdsMarkup(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) -> Bool {
    var decoder = TextDecoder(encoding, at: 0)
    var text: [UInt8] = []
    let part = Array(bytes)
    decoder.decodeAll(part.span, into: &text)
    return text.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
    return result
  }
}
