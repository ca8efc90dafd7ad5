import BinaryForm

/// Lists of plain values side by side, one for each index, to which nothing is added any more.
struct PlainLists<Element: PlainStorable & Sendable>: Sendable {
  let starts: PlainArray<Int32>
  let elements: PlainArray<Element>

  /// Where the list of an index stands.
  @inline(__always)
  func places(_ index: Int32) -> Range<Int> {
    Int(starts[Int(index)])..<Int(starts[Int(index) + 1])
  }

  /// The list of an index.
  func list(_ index: Int32) -> Slice<PlainArray<Element>> { elements[places(index)] }

  @inline(__always)
  subscript(place: Int) -> Element { elements[place] }
}

extension PlainLists {
  /// Seals lists that were made.
  init(_ lists: PhraseLinks.Lists<Element> = PhraseLinks.Lists()) {
    self.init(starts: PlainArray(lists.starts), elements: PlainArray(lists.elements))
  }

  init(_ lists: [[Element]]) { self.init(PhraseLinks.Lists(lists)) }
}
