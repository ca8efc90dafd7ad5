/// One automaton over all words of all rules (Aho and Corasick, 1975), on character classes.
///
/// The root's edges are a table by class, every other state's a short sorted run; a text whose
/// characters start no word costs one table look-up a character.
struct TermAutomaton: Sendable {
  /// What a scan must know of a state, side by side.
  struct State: Sendable {
    /// One bit for each remainder of an edge's class by 64; most characters that do not go on are
    /// told by it.
    var filter: UInt64 = 0
    /// The same of the state and of those on its failure path.
    var chainFilter: UInt64 = 0
    var edges: Range<Int32> = 0..<0
    /// The state of the longest proper suffix.
    var failure: Int32 = 0
    /// The state itself where a word ends in it, else that of the longest suffix where one does; 0
    /// where none.
    var ending: Int32 = 0
  }

  /// The state after the first character, by class; 0 where no word starts with it.
  let root: [Int32]
  let states: [State]
  let edgeClass: [UInt16]
  let edgeTarget: [Int32]
  /// The word that ends in a state, -1 where none.
  let output: [Int32]
  /// The nearest state on the failure path in which a word ends, 0 where none.
  let nextOutput: [Int32]
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
    edgeClass = builder.edgeClass
    edgeTarget = builder.edgeTarget
    output = builder.output
    var root = [Int32](repeating: 0, count: classCount)
    for edge in Int(builder.edgeStart[0])..<Int(builder.edgeStart[1]) {
      root[Int(edgeClass[edge])] = edgeTarget[edge]
    }
    self.root = root
    let (failure, nextOutput) = builder.links(root: root)
    self.nextOutput = nextOutput
    states = builder.states(failure: failure, nextOutput: nextOutput)
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

    func states(failure: [Int32], nextOutput: [Int32]) -> [State] {
      var states: [State] = []
      states.reserveCapacity(output.count)
      // A state's suffixes are shorter, and so come before it.
      for state in output.indices {
        var made = State(
          edges: edgeStart[state]..<edgeStart[state + 1],
          failure: failure[state],
          ending: output[state] >= 0 ? Int32(state) : nextOutput[state]
        )
        for edge in made.edges.places { made.filter |= 1 << UInt64(edgeClass[edge] & 63) }
        made.chainFilter = made.filter
        if state > 0, made.failure > 0 {
          made.chainFilter |= states[Int(made.failure)].chainFilter
        }
        states.append(made)
      }
      return states
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
