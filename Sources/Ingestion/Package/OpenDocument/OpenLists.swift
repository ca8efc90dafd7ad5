/// How far the lists of an OpenDocument text have counted.
struct OpenLists {
  private let styles: OpenStyles
  /// The lists that are open, the innermost last.
  private var open: [OpenList] = []
  private var counters: [Counter] = []
  private var byStyle: [String: Int] = [:]
  private var byID: [String: Int] = [:]
  private var headings = Counter()

  /// The numbers that a list has come to, by level.
  private struct Counter {
    var numbers = [Int?](repeating: nil, count: 10)

    /// Counts on at a level, counted from 1, and gives the numbers of all levels down to it.
    mutating func next(_ level: Int, _ levels: [Int: OpenStyles.Level], start: Int?) -> [Int] {
      let index = level - 1
      let first = levels[level]?.start ?? 1
      numbers[index] = start ?? numbers[index].map { $0 + 1 } ?? first
      for deeper in level..<numbers.count { numbers[deeper] = nil }
      for higher in 0..<index where numbers[higher] == nil {
        numbers[higher] = levels[higher + 1]?.start ?? 1
      }
      return numbers.prefix(level).compactMap(\.self)
    }
  }

  private struct OpenList {
    let style: String
    let counter: Int
    /// Whether the item that is read still lacks its number.
    var isDue = false
    var start: Int?
  }

  init(_ styles: OpenStyles) { self.styles = styles }

  private static let deepest = 10

  mutating func openList(style: String?, id: String?, continues: String?, goesOn: Bool) {
    let style = style ?? open.last?.style ?? ""
    var counter = open.last?.counter
    if counter == nil, let continues { counter = byID[continues] }
    if counter == nil, goesOn { counter = byStyle[style] }
    let index = counter ?? counters.count
    if index == counters.count { counters.append(Counter()) }
    if open.isEmpty { byStyle[style] = index }
    if let id { byID[id] = index }
    open.append(OpenList(style: style, counter: index))
  }

  mutating func closeList() { _ = open.popLast() }

  mutating func openItem(start: Int?) {
    guard let last = open.indices.last else { return }
    open[last].isDue = true
    open[last].start = start
  }

  mutating func closeItem() {
    if let last = open.indices.last { open[last].isDue = false }
  }

  /// The number of the item whose first paragraph begins now, empty where it has none.
  mutating func label() -> String {
    guard let last = open.indices.last, open[last].isDue else { return "" }
    open[last].isDue = false
    let level = min(open.count, Self.deepest)
    let levels = styles.lists[open[last].style] ?? [:]
    let numbers = counters[open[last].counter].next(level, levels, start: open[last].start)
    return levels[level]?.label(numbers, levels: levels) ?? ""
  }

  /// The number of a heading outside of lists.
  mutating func headingLabel(level: Int) -> String {
    guard (1...Self.deepest).contains(level), let shape = styles.outline[level] else { return "" }
    let numbers = headings.next(level, styles.outline, start: nil)
    return shape.label(numbers, levels: styles.outline)
  }
}
