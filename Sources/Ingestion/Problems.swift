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
  static func more(
    _ count: Int,
    code: Code = .notWellFormed,
    losesText: Bool
  ) -> ReadingProblem {
    ReadingProblem(
      code: code,
      message: "\(count) more problems of this document are not listed",
      losesText: losesText
    )
  }

  static func tooDeep(_ limit: Int, at place: TextRange) -> ReadingProblem {
    ReadingProblem(
      code: .limitReached,
      message: "elements lie deeper than the limit on depth (\(limit)); nothing was read from here",
      remedy: "raise the limit, or flatten the document",
      source: place,
      losesText: true
    )
  }

  /// A page whose text was read, but not where its deepest elements end.
  static func flattened(_ limit: Int, at place: TextRange) -> ReadingProblem {
    ReadingProblem(
      code: .limitReached,
      message: "elements lie deeper than the limit on depth (\(limit)); "
        + "from here on, deeper ones are read as if their tags were not there",
      remedy: "raise the limit, or flatten the document",
      source: place,
      losesText: false
    )
  }

  static func tooManyNodes(_ limit: Int, at place: TextRange?) -> ReadingProblem {
    ReadingProblem(
      code: .limitReached,
      message: "the document has more paragraphs, cells and other parts than the limit on nodes "
        + "(\(limit)); nothing was read from here",
      remedy: "split the document, or raise the limit",
      source: place,
      losesText: true
    )
  }

  static func tooSlow(_ limit: Int, at place: TextRange) -> ReadingProblem {
    ReadingProblem(
      code: .limitReached,
      message:
        "reading took longer than the limit on seconds (\(limit)); nothing was read from here",
      remedy: "split the document, or raise the limit",
      source: place,
      losesText: true
    )
  }

  static func attributeTooLong(_ limit: Int, at place: TextRange) -> ReadingProblem {
    ReadingProblem(
      code: .limitReached,
      message: "a value, comment or section is longer than the limit on attribute bytes "
        + "(\(limit)); it was not read",
      remedy: "write long text as paragraphs",
      source: place,
      losesText: true
    )
  }

  /// Characters without width, or that turn the direction of text, inside of words.
  static func concealed(in draft: borrowing Draft) -> ReadingProblem? {
    let count = draft.concealed.count
    guard count > 0 else { return nil }
    let stand = count == 1 ? "1 invisible character stands" : "\(count) invisible characters stand"
    return ReadingProblem(
      code: .concealedText,
      message: "\(stand) inside words (zero-width or direction controls); "
        + "the words are found all the same",
      remedy: "look at the source if this was not you",
      source: TextRange(draft.concealed.first, draft.concealed.first + 1),
      losesText: false
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

extension DraftWriter {
  /// Tells of a limit that was met at an offset of the source, and of invisible characters.
  func tell(_ place: Int, _ limits: ReadingLimits, into problems: inout [ReadingProblem]) {
    if isFull { problems.append(.tooManyNodes(limits.nodes, at: TextRange(place, place))) }
    if let problem = ReadingProblem.concealed(in: draft) { problems.append(problem) }
  }
}
