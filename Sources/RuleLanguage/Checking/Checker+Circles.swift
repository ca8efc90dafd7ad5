import Messages
import SourceText

extension Checker {
  /// Reports phrases and lexicons that lead back to themselves.
  mutating func checkCircles() {
    var states: [Key: Int] = [:]
    for symbol in symbols.phrases { visit(symbol, &states) }
  }

  private struct Key: Hashable {
    let name: String
    let package: String
  }

  /// Depth first without recursion: 1 is on the way, 2 is done.
  private mutating func visit(_ root: Symbol, _ states: inout [Key: Int]) {
    var stack: [(symbol: Symbol, references: [Name], next: Int)] = []
    func key(_ symbol: Symbol) -> Key { Key(name: symbol.name.text, package: symbol.package) }
    guard states[key(root)] == nil else { return }
    states[key(root)] = 1
    stack.append((root, root.declaration.references, 0))
    while let top = stack.last {
      guard top.next < top.references.count else {
        states[key(top.symbol)] = 2
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      let name = top.references[top.next]
      enter(top.symbol.path, top.symbol.package)
      guard let next = symbols.find(name.text, in: .phrase, visible: visible) else { continue }
      switch states[key(next)] {
      case 1:
        let path = stack.map(\.symbol.name.text).drop { $0 != name.text } + [name.text]
        report(
          .circularReference,
          name.range,
          "'\(name.text)' leads back to itself: \(path.joined(separator: " → "))",
          help: "a phrase or lexicon cannot hold itself"
        )
      case 2: continue
      default:
        states[key(next)] = 1
        stack.append((next, next.declaration.references, 0))
      }
    }
  }
}
