import SourceText

@testable import Ingestion

/// What the page reader saw, in the form in which other parsers' trees are compared.
struct PageText {
  let text: String
  let tables: [String]

  init(_ html: String) {
    var reader = PageReader()
    reader.read(Array(html.utf8).span)
    let draft = reader.writer.draft
    func words(_ pieces: Range<Int>) -> String {
      SimpleText.withoutSpace(
        pieces.map { String(decoding: draft.text[draft.pieces[$0].text.indices], as: UTF8.self) }
          .joined()
      )
    }
    text = words(draft.pieces.indices)
    tables = draft.tables.map { table in
      var rows = [[String]](repeating: [], count: Int(table.rows))
      var cell = table.firstCell
      while cell >= 0 {
        let here = draft.cells[Int(cell)]
        rows[Int(here.row)].append(words(here.pieces))
        cell = here.next
      }
      return words(table.caption) + "|"
        + rows.map { $0.joined(separator: ",") }.joined(separator: ";")
    }
  }

  /// How this differs from a tree, nil where it does not.
  ///
  /// - Parameter dropsNull: Whether U+FFFD in the tree stands for a zero byte: the reader leaves
  ///   those out everywhere, so that words are found through them.
  func difference(from tree: TreeText, dropsNull: Bool = false) -> String? {
    let expected = dropsNull ? tree.text.replacing("\u{FFFD}", with: "") : tree.text
    if text != expected {
      return "text \(tree.text.debugDescription), ours \(text.debugDescription)"
    }
    if tables.sorted() != tree.tables.sorted() {
      return "tables \(tree.tables.sorted()), ours \(tables.sorted())"
    }
    return nil
  }
}
