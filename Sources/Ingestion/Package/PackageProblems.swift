import DocumentModel

extension ReadingProblem {
  static let onlyPictures = ReadingProblem(
    code: .empty,
    message: "the package holds no text; it may consist of pictures of pages",
    remedy: "recognise its text (OCR) and check that",
    losesText: true
  )

  static func overLimit(_ message: String) -> ReadingProblem {
    ReadingProblem(
      code: .limitReached,
      message: message,
      remedy: "do not open a file from an unknown sender; if it is genuine, raise the limit",
      losesText: true
    )
  }

  static func encrypted(_ part: String) -> ReadingProblem {
    ReadingProblem(
      code: .encrypted,
      message: "the package is encrypted ('\(part)'), so nothing of it can be read",
      remedy: "remove its password in the program that wrote it, and save it again",
      losesText: true
    )
  }

  static func unsafeEntry(_ name: String, _ what: String) -> ReadingProblem {
    ReadingProblem(
      code: .packageDamaged,
      message: "the package's entry '\(name.prefix(120))' is \(what); it was not read",
      remedy: "do not unpack this file; ask its sender for a document saved by an office program",
      losesText: true
    )
  }

  static func repeatedPart(_ name: String) -> ReadingProblem {
    ReadingProblem(
      code: .packageDamaged,
      message: "the package holds the part '\(name)' more than once; the first was read",
      remedy: "save the document again from the program that wrote it",
      losesText: true
    )
  }

  static func damagedPart(_ name: String, _ reason: String) -> ReadingProblem {
    ReadingProblem(
      code: .packageDamaged,
      message: "the part '\(name)' is damaged (\(reason)); what could be unpacked was read",
      remedy: "ask for the file once more; it was damaged on the way or on the disk",
      losesText: true
    )
  }

  static func damagedArchive(_ reason: String) -> ReadingProblem {
    ReadingProblem(
      code: .packageDamaged,
      message: "the package is cut short or damaged (\(reason)); what came before was read",
      remedy: "ask for the file once more; it was damaged on the way or on the disk",
      losesText: true
    )
  }

  static func missingPart(_ name: String) -> ReadingProblem {
    ReadingProblem(
      code: .packageDamaged,
      message: "the package lacks its part '\(name)'",
      remedy: "save the document again from the program that wrote it",
      losesText: true
    )
  }

  static func unreadPart(_ name: String, _ what: String) -> ReadingProblem {
    ReadingProblem(
      code: .partNotRead,
      message: "'\(name)' is \(what), which was not read",
      remedy: "save it as a document of its own and check that",
      losesText: true
    )
  }
}
