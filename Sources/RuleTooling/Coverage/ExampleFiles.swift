import Checker
package import Findings
package import RuleEngine
package import RuleLanguage
import SourceText

/// Documents that are examples of rules: `CERT-01/violates/a.html`, `CERT-01/complies/b.xml`.
///
/// What does not fit in a line of a rule, such as a whole notice, stands in a file of its own.
package struct ExampleFiles: Sendable {
  /// One document.
  package struct File: Sendable {
    package let rule: String
    package let violates: Bool
    package let path: String
  }

  /// One that did not get the verdict its folder promises.
  package struct Failure: Sendable {
    package let file: File
    package let findings: [Finding]
    package let problems: [InputProblem]
  }

  /// The documents, in the order of their paths.
  package private(set) var files: [File] = []
  /// Documents that stand in no folder of a rule, and what could not be read.
  package private(set) var misplaced: [String] = []

  /// Looks for documents below some folders.
  package init(of paths: [String]) {
    let inputs = Discovery(of: paths, isDocument: { !$0.hasPrefix(".") }).inputs
    for input in inputs {
      let parts = input.path.split(separator: "/")
      guard input.verdict == nil, parts.count >= 3,
        ["violates", "complies"].contains(parts[parts.count - 2])
      else {
        misplaced.append(input.path)
        continue
      }
      files.append(
        File(
          rule: String(parts[parts.count - 3]),
          violates: parts[parts.count - 2] == "violates",
          path: input.path
        )
      )
    }
  }

  /// Judges the documents of the rules of a profile.
  ///
  /// - Returns: Those that failed, and the ids that no rule of the profile has.
  package func judge(
    _ rules: CompiledRules,
    today: CalendarDate
  ) -> (failures: [Failure], unknown: Set<String>) {
    var failures: [Failure] = []
    var unknown: Set<String> = []
    let known = Set(rules.rules.map(\.id))
    let linter = DocumentLinter(rules: rules, options: LintOptions(today: today))
    for file in files {
      guard known.contains(file.rule) else {
        unknown.insert(file.rule)
        continue
      }
      do throws(FileAccessError) {
        let report = linter.lint(try FileContents(path: file.path), path: file.path)
        let isFound = report.findings.contains { $0.rule == file.rule }
        guard report.status != .ok || isFound != file.violates else { continue }
        failures.append(Failure(file: file, findings: report.findings, problems: report.problems))
      } catch {
        let problem = InputProblem.unreadable(code: error.code)
        failures.append(Failure(file: file, findings: [], problems: [problem]))
      }
    }
    return (failures, unknown)
  }
}
