import CLibXML2

/// The parser's errors in words.
enum XMLError {
  /// Whether the document is well formed all the same, and nothing of it is lost.
  ///
  /// Entities of parameters are never looked up, so the parser finds none of them; and an address
  /// that is none is not used.
  static func isHarmless(_ error: xmlError) -> Bool {
    if UInt32(bitPattern: unsafe error.code) == XML_ERR_INVALID_URI.rawValue { return true }
    guard let message = unsafe error.message else { return false }
    return unsafe String(cString: message).hasPrefix("PEReference: %")
      && String(cString: message).hasSuffix("not found\n")
  }

  /// Whether the parser gave up on a value, comment or section because of its length.
  static func isLimit(_ error: xmlError) -> Bool {
    guard let message = unsafe error.message else { return false }
    let text = unsafe String(cString: message)
    return ["too long", "too big", "Huge input", "size limit"].contains { text.contains($0) }
  }

  /// What is wrong, in one phrase.
  static func reason(_ error: xmlError) -> String {
    switch UInt32(bitPattern: unsafe error.code) {
    case XML_ERR_TAG_NAME_MISMATCH.rawValue: return "an end tag does not match its start tag"
    case XML_ERR_TAG_NOT_FINISHED.rawValue: return "an element is not closed"
    case XML_ERR_GT_REQUIRED.rawValue: return "a tag is not closed by '>'"
    case XML_ERR_NAME_REQUIRED.rawValue: return "a name is missing, as behind a bare '&' or '<'"
    case XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue: return "a reference does not end in ';'"
    case XML_ERR_INVALID_CHAR.rawValue: return "a character that XML does not allow"
    case XML_ERR_DOCUMENT_END.rawValue: return "content behind the end of the root element"
    case XML_ERR_DOCUMENT_EMPTY.rawValue: return "there is no root element"
    case XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue: return "an attribute value without quotes"
    case XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue:
      return "an attribute value that is not closed or too long"
    case XML_ERR_ATTRIBUTE_REDEFINED.rawValue: return "an attribute stands twice in one tag"
    case XML_ERR_LT_IN_ATTRIBUTE.rawValue: return "a '<' inside an attribute value"
    default:
      guard let message = unsafe error.message else { return "error \(unsafe error.code)" }
      let text = unsafe String(cString: message)
      return String(text.prefix { $0 != "\n" }.prefix(120))
    }
  }
}
