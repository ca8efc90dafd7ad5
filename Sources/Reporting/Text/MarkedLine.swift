import Findings
import SourceText

/// An excerpt cut to the width of a report, and the marks under its words.
struct MarkedLine {
  /// The line to show.
  let line: String
  /// Spaces and carets that stand under the words.
  let marks: String

  /// Cuts an excerpt so that the words stand in it with as much around them as there is room for.
  init(_ excerpt: Excerpt, columns: Int) {
    let words = head(plain(excerpt.words), columns: columns)
    var before = plain(excerpt.before)
    if excerpt.isSourceLine {
      before = String(before.drop { $0 == " " || $0 == "\u{3000}" })
    }
    let after = plain(excerpt.after)
    let room = max(0, columns - DisplayWidth.columns(of: words))
    let wanted = (DisplayWidth.columns(of: before), DisplayWidth.columns(of: after))
    // Each side gets half of the room, and what the other side does not need.
    let left = max(room / 2, room - wanted.1)
    let shownBefore = tail(before, columns: max(2, left))
    let used = DisplayWidth.columns(of: shownBefore)
    let shownAfter = head(after, columns: max(2, room - used))
    line = (shownBefore + words + shownAfter).trimmedEnd()
    let width = max(1, DisplayWidth.columns(of: words))
    marks = String(repeating: " ", count: used) + String(repeating: "^", count: width)
  }
}

extension String {
  fileprivate func trimmedEnd() -> String {
    var view = unicodeScalars
    while view.last == " " || view.last == "\u{3000}" { view.removeLast() }
    return String(view)
  }
}
