import Messages
import SourceText

extension RuleDiagnostic {
  static func fileTooLarge(path: String) -> Self {
    Self(
      code: .fileTooLarge,
      path: path,
      range: TextRange(0, 0),
      message: "the file is larger than 16 MiB",
      help: "split it by topic"
    )
  }

  static func invalidUTF8(path: String, range: TextRange) -> Self {
    Self(
      code: .invalidUTF8,
      path: path,
      range: range,
      message: "these bytes are not UTF-8",
      help: "save the file in the encoding UTF-8"
    )
  }

  static func unknownCharacter(_ text: String, path: String, range: TextRange) -> Self {
    Self(
      code: .unknownCharacter,
      path: path,
      range: range,
      message: "'\(text)' is no sign of the language",
      help: text.hasPrefix("：") || text.hasPrefix(":")
        ? "no colon stands between a keyword and its value" : nil
    )
  }

  static func fullWidthSign(_ text: String, ascii: String, path: String, range: TextRange) -> Self {
    Self(
      code: .fullWidthSign,
      path: path,
      range: range,
      message: "full-width '\(text)' where the language wants '\(ascii)'",
      help: "write \(ascii)"
    )
  }

  static func doubleEquals(path: String, range: TextRange) -> Self {
    Self(
      code: .unknownCharacter,
      path: path,
      range: range,
      message: "'==' is no sign of the language",
      help: "write ="
    )
  }

  static func unclosedString(path: String, range: TextRange, closedBy typo: String?) -> Self {
    Self(
      code: .unclosedString,
      path: path,
      range: range,
      message: typo.map { "this string is closed by '\($0)' instead of '\"'" }
        ?? "this string is never closed",
      help: typo == nil
        ? "a string ends on the line it starts on; \"\"\" spans lines" : "end it with \""
    )
  }

  static func unknownEscape(_ text: String, path: String, range: TextRange) -> Self {
    Self(
      code: .unknownEscape,
      path: path,
      range: range,
      message: "'\(text)' is no escape",
      help: "escapes are \\\" \\\\ \\n \\t \\u{200B}"
    )
  }

  static func looseBlockString(path: String, range: TextRange) -> Self {
    Self(
      code: .looseBlockString,
      path: path,
      range: range,
      message: "the text of a block stands on lines of its own",
      help: """
        begin it on the line after \"\"\", close it with \"\"\" on a line of its own, \
        and indent no line less than the closing one
        """
    )
  }

  static func invalidDate(_ text: String, path: String, range: TextRange) -> Self {
    Self(
      code: .invalidDate,
      path: path,
      range: range,
      message: "'\(text)' is no day of the calendar",
      help: "write year, month and day as 2024-08-06"
    )
  }

  static func numberTooLong(path: String, range: TextRange) -> Self {
    Self(
      code: .invalidNumber,
      path: path,
      range: range,
      message: "the number has more than 15 digits"
    )
  }
}
