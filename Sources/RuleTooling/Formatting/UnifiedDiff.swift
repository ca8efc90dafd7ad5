/// The lines by which a text differs from another one, as `diff -u` writes them.
package struct UnifiedDiff {
  /// Lines that are shown around a change.
  private static let margin = 3

  private enum Line {
    case same(Substring)
    case removed(Substring)
    case added(Substring)

    var isChange: Bool { if case .same = self { false } else { true } }

    var text: String {
      switch self {
      case .same(let line): " \(line)"
      case .removed(let line): "-\(line)"
      case .added(let line): "+\(line)"
      }
    }
  }

  private let lines: [Line]

  /// Compares two texts line by line.
  package init(from old: String, to new: String) {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [Line] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if left < before.count, removed.contains(left) {
        lines.append(.removed(before[left]))
        left += 1
      } else if right < after.count, added.contains(right) {
        lines.append(.added(after[right]))
        right += 1
      } else {
        lines.append(.same(before[left]))
        left += 1
        right += 1
      }
    }
    self.lines = lines
  }

  /// The changes under a head with the name of the file; empty where nothing differs.
  package func text(path: String) -> String {
    let changes = lines.indices.filter { lines[$0].isChange }
    guard let first = changes.first else { return "" }
    var hunks = [hunk(around: first)]
    for change in changes.dropFirst() {
      let next = hunk(around: change)
      if next.lowerBound <= hunks[hunks.count - 1].upperBound {
        hunks[hunks.count - 1] = hunks[hunks.count - 1].lowerBound..<next.upperBound
      } else {
        hunks.append(next)
      }
    }
    var text = "--- \(path)\n+++ \(path)\n"
    for hunk in hunks {
      text += head(of: hunk)
      for line in lines[hunk] { text += line.text + "\n" }
    }
    return text
  }

  private func hunk(around index: Int) -> Range<Int> {
    max(0, index - Self.margin)..<min(lines.count, index + Self.margin + 1)
  }

  private func head(of hunk: Range<Int>) -> String {
    func count(_ range: Range<Int>) -> (old: Int, new: Int) {
      lines[range].reduce((0, 0)) { sum, line in
        switch line {
        case .same: (sum.0 + 1, sum.1 + 1)
        case .removed: (sum.0 + 1, sum.1)
        case .added: (sum.0, sum.1 + 1)
        }
      }
    }
    let before = count(0..<hunk.lowerBound)
    let inside = count(hunk)
    return "@@ -\(before.old + 1),\(inside.old) +\(before.new + 1),\(inside.new) @@\n"
  }
}
