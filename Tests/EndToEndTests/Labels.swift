import Foundation
import TestKit

/// One line of `Samples/expected.jsonl`: what a careful reader found.
struct Label: Decodable {
  enum Kind: String, Decodable {
    case violation
    case document
    case optional
  }

  let file: String
  let topic: String
  let rule: String
  let quote: String
  let kind: Kind

  static func all() throws -> [Label] {
    let text = try String(
      contentsOfFile: Repository.path("Samples/expected.jsonl"),
      encoding: .utf8
    )
    return try text.split(separator: "\n").map {
      try JSONDecoder().decode(Label.self, from: Data($0.utf8))
    }
  }

  /// Whether a finding's words and this label's share a run of most of the shorter one.
  func overlaps(_ words: String) -> Bool {
    let ours = Array(squeeze(quote))
    let theirs = Array(squeeze(words))
    let (short, long) = ours.count <= theirs.count ? (ours, theirs) : (theirs, ours)
    guard !short.isEmpty else { return false }
    let need = min(short.count, max(4, short.count / 2))
    let inLong = Set((0...(long.count - need)).map { String(long[$0..<$0 + need]) })
    return (0...(short.count - need)).contains { inLong.contains(String(short[$0..<$0 + need])) }
  }
}

/// The characters of a text without white space and characters of no width, width folded.
func squeeze(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.precomposedStringWithCompatibilityMapping.unicodeScalars.filter {
        !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
      }
    )
  )
}

/// How well findings and labels agree on the topics that ship.
struct Agreement {
  static let topics: Set = ["CERT", "SIGN", "NEG", "ADMIT"]

  private(set) var hits = 0
  private(set) var missed: [String] = []
  private(set) var wrong: [String] = []

  var f1: Double {
    let all = Double(2 * hits + missed.count + wrong.count)
    return all == 0 ? 1 : Double(2 * hits) / all
  }

  mutating func add(_ file: String, labels: [Label], findings: [Report.Finding]) {
    var met = Set<Int>()
    for finding in findings where finding.counts && Self.topics.contains(finding.topic) {
      let same = labels.indices.filter {
        labels[$0].topic == finding.topic
          && (labels[$0].kind == .document || labels[$0].overlaps(finding.quote))
      }
      met.formUnion(same)
      let isOptional = labels.contains { $0.kind == .optional && $0.overlaps(finding.quote) }
      if same.isEmpty, !isOptional { wrong.append("\(file) \(finding.rule) \(finding.quote)") }
    }
    for (index, label) in labels.enumerated()
    where label.kind != .optional && Self.topics.contains(label.topic) {
      if met.contains(index) {
        hits += 1
      } else {
        missed.append("\(file) \(label.rule) \(label.quote)")
      }
    }
  }
}
