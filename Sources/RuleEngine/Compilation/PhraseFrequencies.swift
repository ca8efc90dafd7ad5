import BinaryForm
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
    var shares = [Double](repeating: 0, count: lexicon.groupNames.count)
    let expected = Self.expected(upToLength: lexicon.automaton.lengths.max() ?? 0)
    for term in lexicon.words.indices {
      let share = expected[Int(lexicon.automaton.lengths[term])]
      for member in lexicon.members(of: Int32(term)) {
        let membership = lexicon.sealedMemberships[member]
        if !membership.isExcluded { shares[Int(membership.group)] += share }
      }
    }
    let each = 1 / Double(max(samples.count, leastSamples))
    var last = [Int](repeating: -1, count: shares.count)
    var scanned = ScannedText()
    for (index, sample) in samples.enumerated() {
      let bytes = sample.utf8.span
      let whole = TextRange(0, bytes.count)
      scanned.removeAll()
      scanned.scan(bytes, lexicon, stretches: 1) { _ in whole }
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

  /// By number of characters: the share of sentences expected to hold a word of so many.
  private static func expected(upToLength longest: UInt32) -> [Double] {
    var shares = [1.0 / 100, 1.0 / 100, 1.0 / 6000]
    while shares.count <= longest { shares.append(shares[shares.count - 1] / 3) }
    return shares
  }
}
