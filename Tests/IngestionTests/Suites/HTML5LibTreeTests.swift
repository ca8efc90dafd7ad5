import Foundation
import Testing

@testable import Ingestion

/// Runs the tree-construction tests of the html5lib suite from the folder that `HTML5LIB_TESTS`
/// names: text order and tables must agree with the trees given there.
@Suite struct `The html5lib tree-construction tests` {
  private static let folder = SuiteFolder("HTML5LIB_TESTS")

  @Test(.enabled(if: folder != nil, "HTML5LIB_TESTS names no folder of html5lib-tests"))
  func `agree on text and tables`() throws {
    let folder = try #require(Self.folder)
    var tally = SuiteTally()
    let files = folder.files(in: "tree-construction", ending: ".dat")
    try #require(!files.isEmpty)
    for file in files {
      let text = try String(decoding: Data(contentsOf: file), as: UTF8.self)
      for test in TreeTest.all(in: text) { run(test, file.lastPathComponent, &tally) }
      tally.endFile(file.lastPathComponent)
    }
    print(tally.report("html5lib tree-construction tests"))
    #expect(tally.failures.isEmpty, "\(tally.failures.prefix(60).joined(separator: "\n"))")
  }

  private func run(_ test: TreeTest, _ file: String, _ tally: inout SuiteTally) {
    if test.isFragment {
      tally.set(aside: "parses a fragment inside a given element; the reader reads whole pages")
    } else if test.isScriptOff {
      tally.set(aside: "a browser without scripts; the reader sees a page as one with them")
    } else if test.data.contains("<selectedcontent>") {
      tally.set(aside: "shows an option once more where <selectedcontent> stands; read once")
    } else if let difference = PageText(test.data).difference(
      from: test.expected,
      dropsNull: test.data.contains("\0")
    ) {
      tally.fail("\(file): \(test.data.debugDescription)\n  \(difference)")
    } else {
      tally.pass()
    }
  }
}

/// One test of a file of the suite.
private struct TreeTest {
  var data = ""
  var isFragment = false
  var isScriptOff = false
  private var tree: [Substring] = []

  static func all(in text: String) -> [TreeTest] {
    var tests: [TreeTest] = []
    var section = ""
    var lines: [Substring] = []
    func close() {
      guard !tests.isEmpty else { return }
      switch section {
      case "#data": tests[tests.count - 1].data = lines.joined(separator: "\n")
      case "#document-fragment": tests[tests.count - 1].isFragment = true
      case "#script-off": tests[tests.count - 1].isScriptOff = true
      case "#document": tests[tests.count - 1].tree = lines
      default: break
      }
    }
    let sections = [
      "#errors", "#new-errors", "#document-fragment", "#document", "#script-off", "#script-on",
    ]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "#data", section != "#data" {
        close()
        tests.append(TreeTest())
        (section, lines) = ("#data", [])
      } else if sections.contains(String(line)) {
        close()
        (section, lines) = (String(line), [])
      } else {
        lines.append(line)
      }
    }
    close()
    return tests
  }

  var expected: TreeText {
    var result = TreeText()
    root.show(&result)
    return result
  }

  private var root: TreeNode {
    let root = TreeNode("#document")
    var path = [root]
    var text: TreeNode?
    for line in tree {
      if let open = text, !line.hasPrefix("| ") || !closesText(open) {
        open.text += "\n" + line
        if open.text.hasSuffix("\"") { text = nil }
        continue
      }
      guard line.hasPrefix("| ") else { continue }
      let content = line.dropFirst(2).drop { $0 == " " }
      let depth = (line.count - 2 - content.count) / 2
      path.removeLast(max(0, path.count - depth - 1))
      guard let parent = path.last else { continue }
      if content.hasPrefix("\"") {
        let node = TreeNode("")
        node.text = String(content)
        parent.children.append(node)
        text = content.count > 1 && content.hasSuffix("\"") ? nil : node
      } else if content.hasPrefix("<!") || content.hasPrefix("<?") {
        continue
      } else if content.hasPrefix("<"), content.hasSuffix(">") {
        let node = TreeNode(String(content.dropFirst().dropLast()))
        parent.children.append(node)
        path.append(node)
      } else if content == "content" {
        path.append(TreeNode("template"))
      } else if let equals = content.range(of: "=\"") {
        parent.attributes[String(content[..<equals.lowerBound])] = String(
          content[equals.upperBound...].dropLast()
        )
      }
    }
    strip(root)
    return root
  }

  private func closesText(_ node: TreeNode) -> Bool {
    node.text.count > 1 && node.text.hasSuffix("\"")
  }

  private func strip(_ node: TreeNode) {
    for child in node.children {
      if child.name.isEmpty { child.text = String(child.text.dropFirst().dropLast()) }
      strip(child)
    }
  }
}
