import BundledRules
import Checker
import DocumentModel
import Ingestion
import RuleEngine
import RuleLanguage
import SourceText

/// Takes documents through all stages, as one thread of the tool does.
final class LintWorker {
  private var reader = DocumentReader()
  private let evaluator: DocumentEvaluator

  init(rules: CompiledRules, today: CalendarDate) {
    evaluator = DocumentEvaluator(rules: rules, options: EvaluationOptions(today: today))
  }

  /// Judges a document and locates what was found; returns the number of findings.
  func findings(in item: Bench.Item) -> Int {
    evaluator.begin()
    let evaluator = evaluator
    var regions: [FileRegion] = []
    _ = reader.read(item.contents, name: item.path) { segment, locator in
      evaluator.evaluate(segment)
      regions += locator.regions(of: evaluator.anchors.dropFirst(regions.count))
    }
    return evaluator.finish().findings.count
  }

  /// Reads only; returns the number of blocks.
  func blocks(in item: Bench.Item) -> Int {
    var blocks = 0
    _ = reader.read(item.contents, name: item.path) { segment, _ in
      blocks += segment.blocks.count
    }
    return blocks
  }

  /// The rules of a folder, or those that ship.
  static func rules(at folder: String?, profile: String) throws -> CompiledRules {
    let sources: [RuleSource]
    if let folder {
      sources = try Discovery(of: [folder]) { $0.hasSuffix(".rules") }.inputs.map { input in
        RuleSource(path: input.path, text: try Bench.bytes(at: input.path))
      }
    } else {
      sources = BundledRules.files.map { RuleSource(path: $0.path, text: Array($0.text.utf8)) }
    }
    let program = try checkRules(sources, isProven: folder == nil)
    return try CompiledRules(program, profile: profile)
  }
}
