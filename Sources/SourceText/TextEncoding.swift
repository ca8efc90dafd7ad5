/// An encoding that the tool reads, named as the WHATWG Encoding Standard spells it.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case gbk = "GBK"
  case gb18030 = "gb18030"
  case big5 = "Big5"
  case utf16LE = "UTF-16LE"
  case utf16BE = "UTF-16BE"
  case windows1252 = "windows-1252"

  /// The encoding that a declaration's label stands for, nil for one that the tool does not read.
  package init?(label: String) {
    let trimmed = label.utf8.drop { $0 <= 0x20 }
    var name = String(decoding: trimmed, as: UTF8.self).lowercased()
    while let last = name.utf8.last, last <= 0x20 { name.removeLast() }
    guard let found = TextEncoding.labels[name] else { return nil }
    self = found
  }

  /// Whether the encoding shares its decoder with `other`.
  package func isDecodedLike(_ other: TextEncoding) -> Bool {
    self == other || (isGB && other.isGB)
  }

  /// Whether it is one of the two names of the GB 18030 decoder.
  package var isGB: Bool { self == .gbk || self == .gb18030 }

  /// Whether it is one of the two forms of UTF-16.
  package var isUTF16: Bool { self == .utf16LE || self == .utf16BE }

  /// The labels of the WHATWG Encoding Standard for the encodings above.
  private static let labels: [String: TextEncoding] = {
    let table: [(TextEncoding, String)] = [
      (
        .utf8,
        "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"
      ),
      (
        .gbk,
        "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk"
      ),
      (.gb18030, "gb18030"),
      (.big5, "big5 big5-hkscs cn-big5 csbig5 x-x-big5"),
      (.utf16BE, "unicodefffe utf-16be"),
      (
        .utf16LE,
        "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"
      ),
      (
        .windows1252,
        """
        ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 \
        iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252
        """
      ),
    ]
    var labels: [String: TextEncoding] = [:]
    for (encoding, names) in table {
      for name in names.split(separator: " ") { labels[String(name)] = encoding }
    }
    return labels
  }()
}
