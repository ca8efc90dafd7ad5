import SourceText

/// How often phrases are expected in a text.
///
/// Told from the examples of the rules, which are sentences of the kind that is judged, and where
/// these are few from the length of words. Decides only what is asked first, never what is found.
struct PhraseFrequencies: Sendable {
  /// By group: the share of sentences expected to hold a word of it.
  let ofGroup: [Double]
  /// By node of the phrase graph.
  private(set) var ofNode: [Double] = []
  /// By node that is a sequence: its parts that are not optional, the rarest first.
  private(set) var parts: [[Int32]] = []

  /// - Parameter samples: Sentences to count words in.
  init(_ graph: PhraseGraph, _ lexicon: Lexicon, samples: [String]) {
    ofGroup = Self.ofGroups(lexicon, samples)
    parts = [[Int32]](repeating: [], count: graph.nodes.count)
    for (index, node) in graph.nodes.enumerated() {
      switch node {
      case .group(let group): ofNode.append(ofGroup[Int(group)])
      case .number(let number):
        ofNode.append(graph.numbers[Int(number)].groups.reduce(0) { $0 + ofGroup[Int($1)] })
      case .either(let range):
        ofNode.append(graph.parts[range.places].reduce(0) { $0 + ofNode[Int($1)] })
      case .sequence(let head, let range):
        let required = [head] + graph.steps[range.places].filter { !$0.isOptional }.map(\.node)
        parts[index] = required.sorted { (ofNode[Int($0)], $0) < (ofNode[Int($1)], $1) }
        ofNode.append(ofNode[Int(parts[index][0])])
      }
    }
  }

  /// By group: the share of sentences expected to hold a word of it.
  private static func ofGroups(_ lexicon: Lexicon, _ samples: [String]) -> [Double] {
    var shares = [Double](repeating: 0, count: lexicon.groups.count)
    for (term, word) in lexicon.words.enumerated() {
      let share = expected(ofLength: word.unicodeScalars.count)
      for member in lexicon.members(of: Int32(term)) {
        let membership = lexicon.sealedMemberships[member]
        if !membership.isExcluded { shares[Int(membership.group)] += share }
      }
    }
    let each = 1 / Double(max(samples.count, leastSamples))
    var last = [Int](repeating: -1, count: shares.count)
    var scanned = ScannedText()
    for (index, sample) in samples.enumerated() {
      let bytes = Array(sample.utf8)
      scanned.removeAll()
      scanned.scan(bytes.span, lexicon, stretches: 1) { _ in TextRange(0, bytes.count) }
      for hit in scanned.hits {
        for member in lexicon.members(of: hit.term) {
          let membership = lexicon.sealedMemberships[member]
          let group = Int(membership.group)
          if membership.isExcluded || last[group] == index { continue }
          last[group] = index
          shares[group] += each
        }
      }
    }
    return shares
  }

  /// Fewer sentences than these say little.
  private static let leastSamples = 200

  /// The share of sentences expected to hold a word of so many characters.
  private static func expected(ofLength count: Int) -> Double {
    count < 2 ? 1.0 / 100 : (2..<count).reduce(1.0 / 6000) { share, _ in share / 3 }
  }
}
