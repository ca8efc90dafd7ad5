import BinaryForm

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
    /// Where its edges begin, and end.
    private(set) var firstEdge: Int32 = 0
    private(set) var endOfEdges: Int32 = 0
    /// The state of the longest proper suffix.
    var failure: Int32 = 0
    /// The state itself where a word ends in it, else that of the longest suffix where one does; 0
    /// where none.
    var ending: Int32 = 0

    var edges: Range<Int32> {
      get { firstEdge..<endOfEdges }
      set { (firstEdge, endOfEdges) = (newValue.lowerBound, newValue.upperBound) }
    }
  }

  /// The state after the first character, by class; 0 where no word starts with it.
  let root: PlainArray<Int32>
  let states: PlainArray<State>
  let edgeClass: PlainArray<UInt16>
  let edgeTarget: PlainArray<Int32>
  /// The word that ends in a state, -1 where none.
  let output: PlainArray<Int32>
  /// The nearest state on the failure path in which a word ends, 0 where none.
  let nextOutput: PlainArray<Int32>
  /// Number of characters of each word.
  let lengths: PlainArray<UInt32>
  /// That of the longest.
  let longest: UInt32
}
