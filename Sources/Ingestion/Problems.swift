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
}
