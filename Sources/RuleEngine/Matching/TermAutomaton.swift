/// One automaton over all words of all rules (Aho and Corasick, 1975), on character classes.
///
/// The root's edges are a table by class, every other state's a short sorted run; a text whose
/// characters start no word costs one table look-up a character.
struct TermAutomaton: Sendable {
  /// The state after the first character, by class; 0 where no word starts with it.
  let root: [Int32]
  /// First edge of each state; one more than there are states.
  let edgeStart: [Int32]
  let edgeClass: [UInt16]
  let edgeTarget: [Int32]
  /// The state of the longest proper suffix.
  let failure: [Int32]
  /// The word that ends in a state, -1 where none.
  let output: [Int32]
  /// The nearest state on the failure path in which a word ends, 0 where none.
  let nextOutput: [Int32]
  /// The state itself where a word ends in it, else `nextOutput`.
  let ending: [Int32]
  /// Number of characters of each word.
  let lengths: [UInt32]

  /// Builds the automaton over words given as classes; empty words match nothing.
  ///
  /// - Complexity: O(*n* log *n*) in the number of characters of all words.
  init(words: [[UInt16]], classCount: Int) {
    lengths = words.map { UInt32($0.count) }
    let order = words.indices.filter { !words[$0].isEmpty }.sorted { left, right in
      words[left].lexicographicallyPrecedes(words[right])
    }
    var builder = Builder(words: words, order: order)
    builder.build()
    edgeStart = builder.edgeStart
    edgeClass = builder.edgeClass
    edgeTarget = builder.edgeTarget
    output = builder.output
    var root = [Int32](repeating: 0, count: classCount)
    for edge in Int(edgeStart[0])..<Int(edgeStart[1]) {
      root[Int(edgeClass[edge])] = edgeTarget[edge]
    }
    self.root = root
    let (failure, nextOutput) = builder.links(root: root)
    self.failure = failure
    self.nextOutput = nextOutput
    ending = output.indices.map { [output] in output[$0] >= 0 ? Int32($0) : nextOutput[$0] }
  }

  /// The state behind a character of some word, from a state other than the root.
  @inline(__always)
  func step(from start: Int32, _ label: UInt16) -> Int32 {
    var state = start
    while state != 0 {
      var low = Int(edgeStart[Int(state)])
      var high = Int(edgeStart[Int(state) + 1])
      while high - low > 4 {
        let middle = (low + high) / 2
        if edgeClass[middle] <= label { low = middle } else { high = middle }
      }
      while low < high {
        if edgeClass[low] == label { return edgeTarget[low] }
        low += 1
      }
      state = failure[Int(state)]
    }
    return root[Int(label)]
  }

  /// Lays out the trie breadth first, so that a state's edges lie side by side.
  private struct Builder {
    let words: [[UInt16]]
    let order: [Int]
    var edgeStart: [Int32] = []
    var edgeClass: [UInt16] = []
    var edgeTarget: [Int32] = []
    var output: [Int32] = [-1]

    init(words: [[UInt16]], order: [Int]) {
      self.words = words
      self.order = order
    }

    mutating func build() {
      var queue: [(depth: Int, words: Range<Int>)] = [(0, 0..<order.count)]
      var state = 0
      while state < queue.count {
        let (depth, range) = queue[state]
        edgeStart.append(Int32(edgeClass.count))
        var index = range.lowerBound
        while index < range.upperBound, words[order[index]].count == depth {
          output[state] = Int32(order[index])
          index += 1
        }
        while index < range.upperBound {
          let label = words[order[index]][depth]
          let first = index
          while index < range.upperBound, words[order[index]][depth] == label { index += 1 }
          edgeClass.append(label)
          edgeTarget.append(Int32(queue.count))
          queue.append((depth + 1, first..<index))
          output.append(-1)
        }
        state += 1
      }
      edgeStart.append(Int32(edgeClass.count))
    }

    func links(root: [Int32]) -> ([Int32], [Int32]) {
      var failure = [Int32](repeating: 0, count: output.count)
      var nextOutput = failure
      for state in output.indices {
        for edge in Int(edgeStart[state])..<Int(edgeStart[state + 1]) {
          let target = Int(edgeTarget[edge])
          let back =
            state == 0 ? 0 : step(from: Int(failure[state]), edgeClass[edge], root, failure)
          failure[target] = Int32(back)
          nextOutput[target] = output[back] >= 0 ? Int32(back) : nextOutput[back]
        }
      }
      return (failure, nextOutput)
    }

    private func step(
      from start: Int,
      _ label: UInt16,
      _ root: [Int32],
      _ failure: [Int32]
    ) -> Int {
      var state = start
      while state != 0 {
        for edge in Int(edgeStart[state])..<Int(edgeStart[state + 1])
        where edgeClass[edge] == label {
          return Int(edgeTarget[edge])
        }
        state = Int(failure[state])
      }
      return Int(root[Int(label)])
    }
  }
}
