import DocumentModel
import SourceText

/// The parts of a package that were read, as one decoded text with a place for each of them.
struct PackageParts {
  /// Finds places in the parts.
  private(set) var locator = DocumentLocator()
  private var end = 0

  /// One part, decoded.
  struct Part {
    let name: String
    /// Where its text begins in the text of all parts.
    let base: Int
    let text: [UInt8]
    /// What could not be decoded.
    let problem: ReadingProblem?
  }

  /// Decodes a part and gives it its place behind the others.
  mutating func add(_ name: String, _ bytes: [UInt8]) -> Part {
    let verdict = EncodingDetector.judge(bytes.span) { _ in }
    let base = end
    var text: [UInt8]
    var problem: ReadingProblem?
    if verdict.isCleanUTF8 {
      text = verdict.start == 0 ? bytes : Array(bytes[verdict.start...])
    } else {
      text = []
      var decoder = TextDecoder(verdict.encoding, at: verdict.start)
      decoder.decodeAll(bytes.span, into: &text)
      problem = ReadingProblem.undecodable(decoder, part: name, base: base)
    }
    end += text.count
    locator.addPart(
      name,
      base..<end,
      SourceLocator(
        contents: FileContents(bytes),
        encoding: verdict.encoding,
        start: verdict.start,
        isVerbatim: verdict.isCleanUTF8
      )
    )
    return Part(name: name, base: base, text: text, problem: problem)
  }
}

extension ReadingProblem {
  /// The problem of a part's places that could not be decoded.
  fileprivate static func undecodable(
    _ decoder: TextDecoder,
    part: String,
    base: Int
  ) -> ReadingProblem? {
    guard let problem = undecodable(decoder) else { return nil }
    return ReadingProblem(
      code: problem.code,
      message: "in '\(part)': \(problem.message)",
      remedy: problem.remedy,
      source: problem.source.map { TextRange(Int($0.lower) + base, Int($0.upper) + base) },
      losesText: true
    )
  }
}
