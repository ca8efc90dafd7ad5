import ArgumentParser
import Checker
import Findings
import Glibc
import RuleEngine
import RuleLanguage

struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Check, test and look at rules.",
    discussion: """
      EXAMPLES
        jianfu rules check Rules/
        jianfu rules test --rule CERT-01
        jianfu rules list --on 2019-12-31
        jianfu rules show SIGN-01
      """,
    subcommands: [
      RulesCheckCommand.self, RulesTestCommand.self, RulesListCommand.self, RulesShowCommand.self,
    ]
  )
}

struct RulesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check rule files and print every mistake with its place.",
    discussion: """
      Packages that the files use and do not hold are the bundled ones.

      EXAMPLES
        jianfu rules check                 the bundled rules
        jianfu rules check Rules/          a folder
        jianfu rules check 本县.rules      one file

      The status is 2 if there is a mistake, 0 otherwise.
      """
  )

  @Argument(help: "Rule files and folders; the bundled rules where none is given.")
  var paths: [String] = []

  @Option(help: "Colours: auto, always or never.")
  var color = ColourChoice.auto

  func run() throws {
    let sources = try RuleOptions.library(paths).sources(profile: nil)
    let isColoured = color.isColoured(STDOUT_FILENO)
    do {
      let program = try checkRules(sources)
      for package in program.packages { _ = try CompiledRules(program, profile: package) }
      if !program.warnings.isEmpty {
        try printOut(
          diagnosticText(program.warnings, sources: sources, isColoured: isColoured)
        )
      }
      try printOut(
        "checked \(program.files.count) files of \(program.packages.count) packages: no mistakes"
          + (program.warnings.isEmpty ? "" : ", \(program.warnings.count) warnings")
      )
    } catch let failed as CompilationFailed {
      try printOut(
        diagnosticText(failed.diagnostics, sources: sources, isColoured: isColoured)
      )
      let errors = failed.diagnostics.count { $0.severity == .error }
      let warnings = failed.diagnostics.count - errors
      try printOut(
        "\(errors) \(errors == 1 ? "mistake" : "mistakes")"
          + (warnings == 0 ? "" : ", \(warnings) warnings")
      )
      throw ExitCode(RunStatus.usage.rawValue)
    } catch let refused as EngineFailure {
      throw CommandFailure(message: RuleOptions.engineText(refused))
    }
  }
}

struct RulesTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the examples that the rules carry.",
    discussion: """
      Every "violates" example must give a finding of its rule, and every
      "complies" example none. Each package is tested by itself with what it
      uses; with --profile, all rules of the profile as they take effect there.

      EXAMPLES
        jianfu rules test
        jianfu rules test Rules/ --rule CERT-01
        jianfu rules test --profile nanchong

      The status is 1 if an example fails, 2 if a rule has a mistake, 0 otherwise.
      """
  )

  @Argument(help: "Rule files and folders; the bundled rules where none is given.")
  var paths: [String] = []

  @Option(
    name: .customLong("rule"),
    parsing: .singleValue,
    help: ArgumentHelp("Only this rule; may be repeated.", valueName: "id")
  )
  var only: [String] = []

  @Option(help: "Test the rules as they take effect in this package.")
  var profile: String?

  func run() throws {
    let library = try RuleOptions.library(paths)
    let sources = library.sources(profile: profile)
    let program: CheckedProgram
    do {
      program = try checkRules(sources)
    } catch {
      throw RuleOptions.failure(.mistakes(error.diagnostics, sources: sources))
    }
    var known: Set<String> = []
    var run = ExampleRun()
    let today = Environment.today()
    let own = paths.isEmpty ? program.packages : library.ownPackages
    for package in profile.map({ [$0] }) ?? own {
      let rules = try compile(program, package)
      known.formUnion(rules.rules.map(\.id))
      run.judge(rules, today: today) { rule in
        let isOwn =
          rule.package == package || rule.adjustments.contains { $0.package == package }
        return (only.isEmpty || only.contains(rule.id)) && (profile != nil || isOwn)
      }
    }
    if let unknown = only.first(where: { !known.contains($0) }) {
      throw CommandFailure(message: "there is no rule '\(unknown)'")
    }
    for failure in run.failures { try printOut(ExampleReport(failure, in: program).text) }
    try printOut(
      "\(run.count) examples of \(run.rules) rules: \(run.count - run.failures.count) passed, "
        + "\(run.failures.count) failed"
    )
    if run.count == 0 { throw CommandFailure(message: "no example was run") }
    if !run.failures.isEmpty { throw ExitCode(RunStatus.findings.rawValue) }
  }

  private func compile(
    _ program: CheckedProgram,
    _ package: String
  ) throws(CommandFailure) -> CompiledRules {
    do {
      return try CompiledRules(program, profile: package)
    } catch {
      if case .unknownProfile(let name, let known) = error {
        throw RuleOptions.failure(.unknownProfile(name, known: known))
      }
      throw CommandFailure(message: RuleOptions.engineText(error))
    }
  }
}
