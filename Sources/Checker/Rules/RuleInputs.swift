import Findings
package import RuleLanguage
import SourceText

/// Rule files by paths, each read by itself, so that one that cannot be read stops no other.
package struct RuleInputs: Sendable {
  /// Why a path gives no rules.
  package struct Refusal: Error, Sendable {
    /// The path as it was given.
    package let path: String
    /// What is the matter with it.
    package let reason: String
  }

  /// The files in the order of the paths, those of a folder ascending; `-` is standard input.
  package let inputs: [Result<RuleSource, Refusal>]

  /// Looks for rule files and reads them.
  package init(of paths: [String]) {
    inputs = Discovery(of: paths, isDocument: { $0.hasSuffix(".rules") }).inputs.compactMap {
      input in
      if let verdict = input.verdict {
        guard verdict.status == .failed || input.isNamed else { return nil }
        let problem = verdict.problems.first ?? .noRules
        return .failure(Refusal(path: input.path, reason: problem.message))
      }
      return Self.read(input.path)
    }
  }

  private static func read(_ path: String) -> Result<RuleSource, Refusal> {
    do throws(FileAccessError) {
      let contents =
        path == "-"
        ? try FileContents(descriptor: 0, name: "standard input") : try FileContents(path: path)
      let text = contents.withBytes { bytes in
        var copy: [UInt8] = []
        copy.append(bytes, 0..<bytes.count)
        return copy
      }
      return .success(RuleSource(path: path, text: text))
    } catch {
      let problem = InputProblem.unreadable(FileSystemError(code: error.code))
      return .failure(Refusal(path: path, reason: problem.message))
    }
  }
}
