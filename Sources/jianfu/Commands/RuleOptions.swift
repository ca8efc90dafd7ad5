import ArgumentParser
import Checker
import Findings
import Glibc
import RuleEngine
import RuleLanguage
import Messages

/// Which rules a command works with.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    parsing: .singleValue,
    help: ArgumentHelp(
      "A rule file, or a folder of them; may be repeated.",
      discussion: "Its packages join the bundled ones and replace those of the same name.",
      valueName: "path"
    )
  )
  var paths: [String] = []

  @Option(
    name: .customLong("profile"),
    help: ArgumentHelp(
      "The package of rules to judge by: that of jianfu.yml, else \(defaultProfile).",
      valueName: "package"
    )
  )
  var chosenProfile: String?

  /// The package of rules to judge by where no configuration is asked.
  var profile: String { chosenProfile ?? defaultProfile }

  /// Loads the rules, and tells what is wrong with them.
  func load() throws(CommandFailure) -> LoadedRules {
    try load(profile: profile)
  }

  /// Loads the rules of a profile.
  func load(profile: String) throws(CommandFailure) -> LoadedRules {
    let library = try Self.library(paths)
    do {
      return try LoadedRules(library, profile: profile)
    } catch {
      throw Self.failure(error)
    }
  }

  /// Reads the rule files.
  static func library(_ paths: [String]) throws(CommandFailure) -> RuleLibrary {
    do {
      return try RuleLibrary(paths: paths)
    } catch {
      throw failure(error)
    }
  }

  /// Words a failure to read rule files for the user.
  static func failure(_ failure: RuleLibraryFailure) -> CommandFailure {
    let lines = failure.problems.map { path, problem in
      say("cannot read rules from \(path): \(told: problem.message)")
    }
    return CommandFailure(text: lines.joined(separator: "\n"))
  }

  /// Words a failure for the user.
  static func failure(_ failure: RuleLoadingFailure) -> CommandFailure {
    switch failure {
    case .mistakes(let diagnostics, let sources):
      let isColoured = ColourChoice.auto.isColoured(STDERR_FILENO)
      let text = diagnosticText(diagnostics, sources: sources, isColoured: isColoured)
      return CommandFailure(text: say("the rules have mistakes") + "\n" + text)
    case .unknownProfile(let name, let known):
      return CommandFailure(
        "there is no profile '\(name)'; there are: \(list: known)"
      )
    case .idle(let packages, let profile):
      return CommandFailure(
        text: say(
          """
          profile '\(profile)' does not use the rules given with --rules \
          (package \(list: packages)), so they would judge nothing
          """
        ) + "\n" + say("help: name one of them with --profile, or let the profile use it")
      )
    case .engine(let reason):
      return CommandFailure(
        "the rules cannot be compiled: \(engineText(reason))",
        status: .internalError
      )
    }
  }

  /// Words a refusal of the engine.
  static func engineText(_ failure: EngineFailure) -> Message {
    switch failure {
    case .unknownProfile(let name, _): "there is no profile '\(name)'"
    case .unresolved(let name, let path): "\(path): '\(name)' is not resolved"
    case .conditionTooLarge(let rule): "rule \(rule) has a condition with more than 64 parts"
    }
  }
}

/// Diagnostics with their lines and marks, an empty line after each.
func diagnosticText(
  _ diagnostics: [RuleDiagnostic],
  sources: [RuleSource],
  isColoured: Bool
) -> String {
  let renderer = DiagnosticRenderer(colour: isColoured, words: say)
  let find = { (path: String) in sources.first { $0.path == path } }
  return diagnostics.map { diagnostic in
    renderer.render(diagnostic, source: find(diagnostic.path), sources: find) + "\n"
  }.joined(separator: "\n")
}

/// A date on the command line.
struct DateArgument: ExpressibleByArgument {
  let date: CalendarDate

  init?(argument: String) {
    guard let date = CalendarDate(parsing: argument) else { return nil }
    self.date = date
  }
}

extension LoadedRules {
  /// The rule of an id.
  func rule(_ id: String) throws(CommandFailure) -> RuleSummary {
    if let rule = compiled.rules.first(where: { $0.id == id }) { return rule }
    throw CommandFailure(UnknownRule(id, of: compiled), profile: compiled.profile)
  }
}

extension CommandFailure {
  /// Words the failure for the user.
  init(_ unknown: UnknownRule, profile: String) {
    self.init(
      """
      profile '\(profile)' has no rule or topic '\(unknown.name)'; \
      there are: \(list: unknown.known)
      """
    )
  }
}
