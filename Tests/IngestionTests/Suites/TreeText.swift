import Foundation

/// What a reader sees of a tree: its text in order, and its tables.
struct TreeText {
  /// The visible text without white space.
  private(set) var text = ""
  /// Each table as `caption|cell,cell;cell`, in no order.
  private(set) var tables: [String] = []
  private var open: [OpenTable] = []

  /// A table on its way, and what it holds so far.
  private struct OpenTable {
    var caption = ""
    var isCaptioned = false
    var rows: [[String]] = []
    var part: Part = .other
    enum Part { case caption, cell, other }

    var description: String {
      caption + "|" + rows.map { $0.joined(separator: ",") }.joined(separator: ";")
    }
  }

  mutating func show(_ string: String) {
    let words = SimpleText.withoutSpace(string)
    text += words
    for index in open.indices {
      switch open[index].part {
      case .caption: open[index].caption += words
      case .cell:
        let row = open[index].rows.count - 1
        open[index].rows[row][open[index].rows[row].count - 1] += words
      case .other: break
      }
    }
  }

  mutating func beginTable() { open.append(OpenTable()) }

  mutating func endTable() {
    if let table = open.popLast() { tables.append(table.description) }
  }

  mutating func row() {
    if !open.isEmpty { open[open.count - 1].rows.append([]) }
  }

  mutating func cell() {
    guard !open.isEmpty else { return }
    let last = open.count - 1
    if open[last].rows.isEmpty { open[last].rows.append([]) }
    open[last].rows[open[last].rows.count - 1].append("")
    open[last].part = .cell
  }

  mutating func caption() {
    // Of several captions only the first names the table.
    guard !open.isEmpty, !open[open.count - 1].isCaptioned else { return }
    open[open.count - 1].part = .caption
  }

  mutating func endPart() {
    guard !open.isEmpty else { return }
    let last = open.count - 1
    open[last].isCaptioned = !open[last].caption.isEmpty
    open[last].part = .other
  }
}

/// A node of a tree that another parser made.
final class TreeNode {
  /// The name, with its namespace before a space where it is not HTML; empty for text.
  let name: String
  var text = ""
  var attributes: [String: String] = [:]
  var children: [TreeNode] = []

  init(_ name: String) { self.name = name }

  /// Shows the node and what it holds, as the reader is meant to.
  func show(_ result: inout TreeText) {
    if name.isEmpty { return result.show(text) }
    if isUnseen { return }
    switch name {
    case "input":
      let type = (attributes["type"] ?? "text").lowercased()
      let silent = ["hidden", "submit", "button", "checkbox", "radio", "image", "reset"]
      if !silent.contains(type) { result.show(attributes["value"] ?? "") }
    case "table": result.beginTable()
    case "tr": result.row()
    case "td", "th": result.cell()
    case "caption": result.caption()
    default: break
    }
    for child in children { child.show(&result) }
    switch name {
    case "table": result.endTable()
    case "td", "th", "caption": result.endPart()
    default: break
    }
  }

  private static let unseen: Set<String> = [
    "title", "script", "style", "noscript", "iframe", "noembed", "noframes", "template", "audio",
    "video", "canvas", "datalist", "rp", "frameset", "svg title", "svg desc", "svg script",
    "svg style", "svg metadata", "svg defs", "math annotation", "math annotation-xml",
  ]

  private var isUnseen: Bool {
    Self.unseen.contains(name) || attributes["hidden"] != nil
      || name == "dialog" && attributes["open"] == nil
  }
}
