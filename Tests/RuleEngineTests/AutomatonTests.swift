import BinaryForm
import Testing

@testable import RuleEngine

@Suite("The automaton over all words")
struct AutomatonTests {
  /// Words over few classes, so that they hold and overlap each other; equal ones are one.
  private func table(_ random: inout Lehmer) -> RunTable<UInt16> {
    var table = RunTable<UInt16>()
    for _ in 0..<60 {
      for _ in 0..<(1 + random.next(6)) { table.add(UInt16(2 + random.next(4))) }
      _ = table.intern()
    }
    return table
  }

  @Test func `finds what a search for each word finds`() {
    var random = Lehmer()
    var found = 0
    for _ in 0..<12 {
      let table = table(&random)
      let automaton = TermAutomaton(table, classCount: 7)
      let text = (0..<200).map { _ in UInt16(2 + random.next(5)) }
      let hits = hits(of: automaton, in: text)
      var wanted: Set<[Int]> = []
      for term in 0..<table.count {
        let word = Array(table.elements[table.places(term)])
        for start in 0...(text.count - word.count) where text[start...].starts(with: word) {
          wanted.insert([term, start + word.count])
        }
      }
      #expect(Set(hits) == wanted)
      #expect(hits.count == wanted.count)
      found += hits.count
    }
    #expect(found > 1_500)
  }

  /// Word and end of each hit.
  private func hits(of automaton: TermAutomaton, in text: [UInt16]) -> [[Int]] {
    var hits: [[Int]] = []
    var state = 0
    for (index, own) in text.enumerated() {
      while true {
        let edges = automaton.states[state].edges
        if state == 0 {
          state = Int(automaton.root[Int(own)])
          break
        }
        let places = Int(edges.lowerBound)..<Int(edges.upperBound)
        if let place = places.first(where: { automaton.edgeClass[$0] == own }) {
          state = Int(automaton.edgeTarget[place])
          break
        }
        state = Int(automaton.states[state].failure)
      }
      var ending = Int(automaton.states[state].ending)
      while ending != 0 {
        hits.append([Int(automaton.output[ending]), index + 1])
        ending = Int(automaton.nextOutput[ending])
      }
    }
    return hits
  }

  @Test func `keeps edges and filters as a scan needs them`() {
    var random = Lehmer()
    let automaton = TermAutomaton(table(&random), classCount: 7)
    for state in automaton.states {
      let edges = automaton.edgeClass[Int(state.edges.lowerBound)..<Int(state.edges.upperBound)]
      #expect(Array(edges) == edges.sorted())
      #expect(state.filter == edges.reduce(0) { $0 | 1 << UInt64($1 & 63) })
      let chain = state.failure > 0 ? automaton.states[Int(state.failure)].chainFilter : 0
      #expect(state.chainFilter == state.filter | chain)
    }
  }

  @Test func `numbers equal runs once`() {
    var table = RunTable<Int32>()
    var numbers: [Int] = []
    for run in [[1, 2], [], [1, 2, 3], [1, 2], [], [-1]] as [[Int32]] {
      for element in run { table.add(element) }
      numbers.append(table.intern().run)
    }
    #expect(numbers == [0, 1, 2, 0, 1, 3])
    #expect(Array(table.elements[table.places(2)]) == [1, 2, 3])
  }

  @Test func `tells names apart by their bytes`() {
    var table = NamedValues<Int>()
    let names = (0..<2000).map { "名\($0)" }
    for (number, name) in names.enumerated() { table[name] = number }
    table["名7"] = -7
    #expect(names.indices.allSatisfy { table[names[$0]] == ($0 == 7 ? -7 : $0) })
    #expect(table["名"] == nil)
  }
}

/// The minimal standard generator: the same numbers in every run.
struct Lehmer {
  private var state = 20_260_101

  mutating func next(_ bound: Int) -> Int {
    state = state * 48_271 % 2_147_483_647
    return state % bound
  }
}
