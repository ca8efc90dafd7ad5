package import SourceText

extension TextEncoding {
  /// Decodes some bytes to the end.
  package func decode(_ bytes: [UInt8]) -> String {
    var decoder = TextDecoder(self, at: 0)
    var text: [UInt8] = []
    decoder.decodeAll(bytes.span, into: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
