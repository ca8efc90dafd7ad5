import Foundation
import Messages
import RuleLanguage
import SourceText
import TestKit
import Testing

/// The rule files that ship, read from the project's folder.
enum ShippedRules {
  static func sources() throws -> [RuleSource] {
    try Repository.files(under: "Rules").filter { $0.hasSuffix(".rules") }.map { path in
      let data = try Data(contentsOf: URL(fileURLWithPath: Repository.path("Rules/" + path)))
      return RuleSource(path: path, text: Array(data))
    }
  }
}

/// All diagnostics of some sources, warnings included.
func diagnostics(of sources: [RuleSource]) -> [RuleDiagnostic] {
  do throws(CompilationFailed) {
    return try checkRules(sources).warnings
  } catch {
    return error.diagnostics
  }
}

/// Diagnostics as a person sees them.
func shown(_ diagnostics: [RuleDiagnostic], _ sources: [RuleSource]) -> String {
  diagnostics.map { found in
    DiagnosticRenderer(colour: false, words: Words(.english)).render(
      found,
      source: sources.first { $0.path == found.path }
    ) { path in sources.first { $0.path == path } }
  }.joined(separator: "\n")
}

@Suite struct `Shipped rules` {
  @Test func `check without an error`() throws {
    let sources = try ShippedRules.sources()
    let errors = diagnostics(of: sources).filter { $0.severity == .error }
    #expect(sources.count >= 5)
    #expect(errors.isEmpty, "\(shown(errors, sources))")
  }
}
