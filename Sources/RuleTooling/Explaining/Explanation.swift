package import Findings
package import Messages

/// Why a rule reports a place, or does not: a tree of what it asks and what the text answers.
package struct Explanation: Sendable {
  /// The answer to one question.
  package enum Outcome: String, Sendable {
    case yes, no
    /// Nothing there that the question could be asked of.
    case open
    /// No question, but a fact.
    case fact
  }

  /// The question or fact, in words.
  package let text: String
  package let outcome: Outcome
  /// The words of the document it is about.
  package let quote: String?
  package let region: Region?
  package let children: [Explanation]
  /// How much of it a reader wants to see.
  let weight: Weight

  /// What is left out where a reader can do without.
  enum Weight: Sendable {
    case plain
    /// An exception: shown where it applies.
    case exception
    /// An element of a phrase: shown where the phrase is not found.
    case element
    /// A branch over records: shown where there is such a record.
    case branch
  }

  init(
    _ text: String,
    _ outcome: Outcome,
    quote: String? = nil,
    region: Region? = nil,
    weight: Weight = .plain,
    _ children: [Explanation] = []
  ) {
    self.weight = weight
    self.text = text
    self.outcome = outcome
    self.quote = quote
    self.region = region
    self.children = children
  }

  /// The tree as indented lines, a sign before each answer.
  ///
  /// Shortened to what decides: exceptions that do not apply become one line, and so do branches
  /// over records of which there is none; the JSON has them in full.
  package func lines(_ words: Words = Words(.chinese)) -> [String] {
    shortened(words).lines(words, prefix: "", childPrefix: "")
  }

  private func shortened(_ words: Words) -> Explanation {
    var kept: [Explanation] = []
    var idle: [String] = []
    for child in children {
      switch child.weight {
      case .exception where child.outcome != .no: idle.append(child.text)
      case .element where outcome == .yes && child.outcome == .no: break
      case .branch where child.isUnanswered:
        kept.append(Explanation(words("\(child.text): no such record here"), .open))
      default: kept.append(child.shortened(words))
      }
    }
    if !idle.isEmpty {
      let list = idle.joined(separator: words("; "))
      kept.append(Explanation(words("exceptions that do not hold (\(idle.count)): \(list)"), .fact))
    }
    return Explanation(text, outcome, quote: quote, region: region, weight: weight, kept)
  }

  /// Whether nothing in it could be asked.
  private var isUnanswered: Bool {
    outcome == .open || outcome == .fact && !children.isEmpty && children.allSatisfy(\.isUnanswered)
  }

  private func lines(_ words: Words, prefix: String, childPrefix: String) -> [String] {
    let sign =
      switch outcome {
      case .yes: "✓ "
      case .no: "✗ "
      case .open: "? "
      case .fact: ""
      }
    var own = prefix + sign + text
    if let quote, !quote.isEmpty { own = words("\(own): “\(quote)”") }
    if let region {
      own += words(" (line \(region.startLine), column \(region.startColumn))")
    }
    var lines = [own]
    for (index, child) in children.enumerated() {
      let isLast = index == children.count - 1
      lines += child.lines(
        words,
        prefix: childPrefix + (isLast ? "└ " : "├ "),
        childPrefix: childPrefix + (isLast ? "  " : "│ ")
      )
    }
    return lines
  }

  /// The tree as JSON.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("text", text)
      json.member("outcome", outcome.rawValue)
      json.member("quote", quote)
      if let region {
        json.key("region")
        json.object { json in
          json.member("startLine", region.startLine)
          json.member("startColumn", region.startColumn)
          json.member("endLine", region.endLine)
          json.member("endColumn", region.endColumn)
          json.member("byteOffset", region.byteOffset)
          json.member("byteLength", region.byteLength)
        }
      }
      guard !children.isEmpty else { return }
      json.key("children")
      json.array { json in for child in children { child.write(to: &json) } }
    }
  }
}
