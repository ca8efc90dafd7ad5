package import Findings
import Foundation
import Ingestion
import SourceText
import Synchronization

/// Mends files by the replacements that rules declare, and judges them again.
package final class Fixer: Sendable {
  /// What was done to one file.
  package struct Change: Sendable {
    /// The file.
    package let path: String
    /// The replacements that were put in.
    package let applied: [Fix]
    /// Those that were left out, and why.
    package let refused: [(fix: Fix, reason: FixedText.Refusal)]
    /// The lines that change, as a unified diff without context.
    package let diff: String
  }

  private let isDryRun: Bool
  private let state = Mutex<[Change]>([])

  /// Creates a fixer.
  ///
  /// - Parameter isDryRun: Whether files are left as they are, and only the diff is made.
  package init(isDryRun: Bool) {
    self.isDryRun = isDryRun
  }

  /// What was done, by path.
  package var changes: [Change] { state.withLock { $0.sorted { $0.path < $1.path } } }

  /// Mends a file, where something in it can be mended.
  ///
  /// - Returns: The report of the mended file; nil where it stays as it was.
  func fix(_ report: DocumentReport, _ linter: DocumentLinter) -> DocumentReport? {
    let fixes = report.findings.filter(\.counts).compactMap(\.fix)
    guard !fixes.isEmpty else { return nil }
    guard report.path != "-" else { return refuse(fixes, report.path, .noFile) }
    guard let encoding = report.encoding.flatMap(TextEncoding.init(rawValue:)),
      let bytes = try? FileContents.bytes(ofFileAt: report.path)
    else { return refuse(fixes, report.path, .package) }
    let isMarkup = DocumentFormat(name: report.path).map { $0 != .text } ?? true
    let text = FixedText(bytes, fixes, encoding: encoding, isMarkup: isMarkup)
    let change = Change(
      path: report.path,
      applied: text.applied,
      refused: text.refused,
      diff: Self.diff(report.path, bytes, text, encoding)
    )
    guard !text.applied.isEmpty, !isDryRun else {
      state.withLock { $0.append(change) }
      return nil
    }
    // Written beside it and moved, so that a full disk or Ctrl-C leaves one of the two whole.
    let url = URL(fileURLWithPath: report.path)
    let attributes = try? FileManager.default.attributesOfItem(atPath: report.path)
    do {
      try Data(text.bytes).write(to: url, options: .atomic)
    } catch {
      return refuse(fixes, report.path, .unwritable)
    }
    if let mode = attributes?[.posixPermissions] {
      try? FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: report.path)
    }
    state.withLock { $0.append(change) }
    return linter.lint(FileContents(text.bytes), path: report.path)
  }

  /// Notes that nothing could be put in.
  private func refuse(
    _ fixes: [Fix],
    _ path: String,
    _ reason: FixedText.Refusal
  ) -> DocumentReport? {
    let refused = fixes.map { (fix: $0, reason: reason) }
    state.withLock { $0.append(Change(path: path, applied: [], refused: refused, diff: "")) }
    return nil
  }

  /// The lines that change; a replacement holds no line end, so they stay what they are by number.
  private static func diff(
    _ path: String,
    _ old: [UInt8],
    _ text: FixedText,
    _ encoding: TextEncoding
  ) -> String {
    let (before, after) = (lines(old, encoding), lines(text.bytes, encoding))
    var result = "--- \(path)\n+++ \(path)\n"
    for (number, (old, new)) in zip(before, after).enumerated() where old != new {
      result += "@@ -\(number + 1) +\(number + 1) @@\n-\(old)\n+\(new)\n"
    }
    return result
  }

  private static func lines(_ bytes: [UInt8], _ encoding: TextEncoding) -> [Substring] {
    var decoder = TextDecoder(encoding, at: 0)
    var text: [UInt8] = []
    decoder.decodeAll(bytes.span, into: &text)
    return String(decoding: text, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }
}
