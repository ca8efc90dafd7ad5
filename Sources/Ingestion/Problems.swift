import DocumentModel
import SourceText

extension ReadingProblem {
  static let empty = ReadingProblem(
    code: .empty,
    message: "the file holds no text",
    losesText: true
  )

  static func unsupported(_ name: String, remedy: String) -> ReadingProblem {
    ReadingProblem(
      code: .unsupportedFormat,
      message: "this is \(name), which the tool does not read",
      remedy: remedy,
      losesText: true
    )
  }

  static func inputTooLarge(_ count: Int, limit: Int) -> ReadingProblem {
    ReadingProblem(
      code: .limitReached,
      message: "the file has \(count) bytes; the limit on input bytes is \(limit)",
      remedy: "split the file, or raise the limit",
      losesText: true
    )
  }

  /// The problem of the places that a decoder could not decode, nil where there were none.
  static func undecodable(_ decoder: TextDecoder) -> ReadingProblem? {
    guard decoder.errorCount > 0 else { return nil }
    let places = decoder.errorCount == 1 ? "1 place" : "\(decoder.errorCount) places"
    return ReadingProblem(
      code: .undecodableBytes,
      message:
        "\(places) cannot be decoded as \(decoder.encoding.rawValue); each is read as U+FFFD",
      remedy: "save the file again in UTF-8 from the program that wrote it",
      source: decoder.firstError,
      losesText: true
    )
  }

  /// A reference that was not resolved; it stays in the text as it stands.
  static func unresolved(
    _ name: String,
    _ expansion: XMLEntities.Expansion,
    _ limits: ReadingLimits,
    at place: TextRange
  ) -> ReadingProblem {
    switch expansion {
    case .overLimit:
      ReadingProblem(
        code: .limitReached,
        message: "the entity '\(name)' expands to more than the limits on entity bytes "
          + "(\(limits.entityBytes)) or entity depth (\(limits.entityDepth)) allow; it is not expanded",
        remedy: "write out its text in the document",
        source: place,
        losesText: true
      )
    case .external:
      ReadingProblem(
        code: .unresolvedEntity,
        message: "the entity '\(name)' stands outside the document, where nothing is ever read",
        remedy: "copy its text into the document",
        source: place,
        losesText: true
      )
    case .notDeclared, .text:
      ReadingProblem(
        code: .unresolvedEntity,
        message: "the entity '\(name)' is not declared",
        remedy: "write the character itself",
        source: place,
        losesText: true
      )
    }
  }

  /// What stands for the problems beyond the limit on problems.
  static func more(_ count: Int, losesText: Bool) -> ReadingProblem {
    ReadingProblem(
      code: .notWellFormed,
      message: "\(count) more problems of this document are not listed",
      losesText: losesText
    )
  }

  static func tooDeep(_ limit: Int, at place: TextRange) -> ReadingProblem {
    ReadingProblem(
      code: .limitReached,
      message:
        "elements lie deeper than the limit on XML depth (\(limit)); nothing was read from here",
      remedy: "raise the limit, or flatten the document",
      source: place,
      losesText: true
    )
  }

  static func notWellFormed(_ reason: String, at place: TextRange) -> ReadingProblem {
    ReadingProblem(
      code: .notWellFormed,
      message: "not well-formed XML: \(reason)",
      remedy: "correct it at this place; what could be read was checked",
      source: place,
      losesText: true
    )
  }
}
