import Foundation
import TestKit

/// String literals of Swift sources, each as the template of a message: `{}` for an interpolation.
struct SourceLiterals {
  private let data: Data
  private let text: [UInt8]

  init(path: String) throws {
    data = try Data(contentsOf: URL(fileURLWithPath: Repository.path(path)))
    text = Array(data)
  }

  /// Whether the file holds a literal without escapes, be it inside another one.
  func holds(_ literal: String) -> Bool {
    data.range(of: Data("\"\(literal)\"".utf8)) != nil
  }

  /// The literals that stand right behind one of some labels; `"a" + "b"` is one.
  func following(_ labels: [String]) -> [String] {
    labels.flatMap { label in
      ends(of: Array(label.utf8)).compactMap { joined(from: $0) }
    }
  }

  /// All literals between a label and the next closing bracket.
  func listed(behind label: String) -> [String] {
    ends(of: Array(label.utf8)).flatMap { start in
      literals(in: start..<(text[start...].firstIndex(of: UInt8(ascii: "]")) ?? text.count))
    }
  }

  /// All literals.
  func all() -> [String] { literals(in: text.indices) }

  /// Where a label ends, each time it stands in the file and is no part of a longer name.
  private func ends(of label: [UInt8]) -> [Int] {
    guard let first = label.first else { return [] }
    return text.indices.compactMap { index in
      guard text[index] == first, text[index...].starts(with: label) else { return nil }
      let isPart = index > 0 && isLetter(first) && isLetter(text[index - 1])
      return isPart ? nil : index + label.count
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private func literals(in range: Range<Int>) -> [String] {
    var found: [String] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if text[index...].starts(with: [0x2F, 0x2F]) {
        index = text[index...].firstIndex(of: 0x0A) ?? text.count
      } else if let (literal, end) = literal(at: index) {
        found.append(literal)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private func joined(from start: Int) -> String? {
    guard let first = literal(at: skipSpace(start)) else { return nil }
    var (result, index) = (first.text, first.end)
    while true {
      let plus = skipSpace(index)
      guard plus < text.count, text[plus] == UInt8(ascii: "+"),
        let next = literal(at: skipSpace(plus + 1))
      else { return result }
      (result, index) = (result + next.text, next.end)
    }
  }

  private func skipSpace(_ start: Int) -> Int {
    text[min(start, text.count)...].firstIndex { $0 != 0x20 && $0 != 0x0A } ?? text.count
  }

  private func literal(at start: Int) -> (text: String, end: Int)? {
    let quote = UInt8(ascii: "\"")
    guard start < text.count, text[start] == quote else { return nil }
    let quotes = text[start...].starts(with: [quote, quote, quote]) ? 3 : 1
    var result: [UInt8] = []
    var index = start + quotes
    while index < text.count {
      if text[index...].starts(with: repeatElement(quote, count: quotes)) {
        let read = String(decoding: result, as: UTF8.self)
        return (quotes == 3 ? unindented(read) : read, index + quotes)
      }
      guard text[index] == UInt8(ascii: "\\"), index + 1 < text.count else {
        result.append(text[index])
        index += 1
        continue
      }
      index += 2
      switch text[index - 1] {
      case UInt8(ascii: "("):
        index = interpolationEnd(index)
        result += Array("{}".utf8)
      case UInt8(ascii: "n"): result.append(0x0A)
      // An escaped line end, until the indentation is known.
      case 0x0A: result.append(1)
      default: result.append(text[index - 1])
      }
    }
    return nil
  }

  private func interpolationEnd(_ start: Int) -> Int {
    var (index, depth) = (start, 1)
    while index < text.count, depth > 0 {
      if let inner = literal(at: index) {
        index = inner.end
        continue
      }
      if text[index] == UInt8(ascii: "(") { depth += 1 }
      if text[index] == UInt8(ascii: ")") { depth -= 1 }
      index += 1
    }
    return index
  }

  /// A multi-line literal without the indentation of its last line, and without escaped line ends.
  private func unindented(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let indent = lines.popLast()?.count ?? 0
    let body = lines.dropFirst().map { line in
      line.prefix(indent).allSatisfy(\.isWhitespace) ? line.dropFirst(indent) : line
    }
    return body.joined(separator: "\n")
      .replacingOccurrences(of: "\u{1} *", with: "", options: .regularExpression)
  }
}
