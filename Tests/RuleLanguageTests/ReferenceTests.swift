import Foundation
import RuleLanguage
import SourceText
import TestKit
import Testing

@Suite struct `The reference of the language` {
  private func reference() throws -> String {
    try String(contentsOfFile: Repository.path("Docs/language.md"), encoding: .utf8)
  }

  @Test func `every block of rules checks`() throws {
    let blocks = try reference().components(separatedBy: "```rules\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
    #expect(blocks.count >= 2)
    for block in blocks {
      let source = RuleSource(path: "language.md", text: Array(block.utf8))
      let core = block.contains("use core") ? try ShippedRules.sources() : []
      let sources = core.filter { $0.path.hasPrefix("core/") } + [source]
      let found = diagnostics(of: sources).filter { $0.path == source.path }
      #expect(found.isEmpty, "\(shown(found, sources))")
    }
  }

  @Test func `every keyword stands in its table with its Chinese spelling`() throws {
    let text = try reference()
    let table = text.components(separatedBy: "## Keywords").last ?? ""
    let missing = Keyword.allCases.filter { keyword in
      keyword != .none && keyword != .quantity
        && !table.contains("\(keyword.english) \(keyword.chinese)")
    }
    #expect(missing.isEmpty)
  }
}
