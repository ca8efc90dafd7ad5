import Ingestion
import RuleEngine
import RuleLanguage
import SourceText

/// Judges small texts by small rules, with the shipped core as their language.
struct Judge {
  let rules: CompiledRules

  /// The core package as it ships.
  static let core: [RuleSource] = BundledCore.sources

  init(_ text: String, extra: [RuleSource] = Judge.core) throws {
    let own = RuleSource(
      path: "test.rules",
      text: Array(("package test\nuse core\n" + text).utf8)
    )
    let program = try checkRules(extra + [own])
    rules = try CompiledRules(program, profile: "test")
  }

  /// A rule around some branches, with what every rule must have.
  static func rule(_ branches: String, id: String = "TEST-01", message: String = "{quote}")
    -> String
  {
    """
    source 测试依据 { title "测试依据" number "测〔2020〕1号" issued 2020-01-01 }
    rule \(id) error "测试" {
      basis 测试依据
      \(branches)
      message "\(message)"
      advise "改"
      violates "甲" complies "乙"
    }
    """
  }

  func judge(_ document: String, name: String = "a.txt", on day: String? = nil) -> [EngineFinding] {
    evaluate(document, name: name, on: day).findings
  }

  func metadata(_ document: String, name: String = "a.txt") -> DocumentMetadata {
    evaluate(document, name: name, on: nil).metadata
  }

  private func evaluate(_ document: String, name: String, on day: String?) -> EvaluatedDocument {
    let evaluator = DocumentEvaluator(
      rules: rules,
      options: EvaluationOptions(
        asOf: day.flatMap(Self.date),
        today: Self.today,
        explain: true
      )
    )
    var reader = DocumentReader()
    _ = reader.read(FileContents(Array(document.utf8)), name: name) { segment, _ in
      evaluator.evaluate(segment)
    }
    return evaluator.finish()
  }

  /// The number of findings in each of some documents, judged by one evaluator.
  func counts(_ documents: [String], name: String) -> [Int] {
    let options = EvaluationOptions(asOf: nil, today: Self.today)
    let evaluator = DocumentEvaluator(rules: rules, options: options)
    var reader = DocumentReader()
    return documents.map { document in
      evaluator.begin()
      _ = reader.read(FileContents(Array(document.utf8)), name: name) { segment, _ in
        evaluator.evaluate(segment)
      }
      return evaluator.finish().findings.count
    }
  }

  func quotes(_ document: String, name: String = "a.txt", on day: String? = nil) -> [String] {
    judge(document, name: name, on: day).map(\.quote)
  }

  private static let today =
    CalendarDate(year: 2026, month: 11, day: 24) ?? { preconditionFailure("a real day") }()

  static func date(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return CalendarDate(year: parts[0], month: parts[1], day: parts[2])
  }
}
