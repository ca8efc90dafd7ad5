import ArgumentParser
import Checker
import Findings
import Glibc
import Messages
import RuleEngine
import RuleLanguage
import RuleTooling

struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Check, test and look at rules.",
    discussion: """
      EXAMPLES
        jianfu rules check --strict Rules/
        jianfu rules fmt --check Rules/
        jianfu rules test --rule CERT-01
        jianfu rules list --on 2019-12-31
        jianfu rules show SIGN-01
      """,
    subcommands: [
      RulesCheckCommand.self, RulesFormatCommand.self, RulesTestCommand.self,
      RulesListCommand.self, RulesShowCommand.self,
      RulesProfileCommand.self, RulesDocCommand.self,
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
        jianfu rules check --strict Rules/ doubts, too

      With --strict the rules are analysed: names that nothing uses, alternatives
      and exceptions that can never count, rules that find what another one finds
      or that contradict it, words that are found where they are not meant, days
      without a basis. The status is 1 if there is such a doubt, 2 if there is a
      mistake, 0 otherwise. What could be left out without a change is a note, which
      does not count.
      """
  )

  @Argument(help: "Rule files and folders; the bundled rules where none is given.")
  var paths: [String] = []

  @Flag(help: "Analyse rules that have no mistake, and report every doubt.")
  var strict = false

  @Option(help: "Colours: auto, always or never.")
  var color = ColourChoice.auto

  @OptionGroup var language: LanguageOption

  func run() throws {
    let library = try RuleOptions.library(paths)
    let sources = library.sources(profile: nil)
    let isColoured = color.isColoured(STDOUT_FILENO)
    do {
      let program = try checkRules(sources, tables: RuleLibrary.tables)
      for package in program.packages { _ = try CompiledRules(program, profile: package) }
      let own = Set(paths.isEmpty ? program.packages : library.ownPackages)
      let doubts = strict ? try RuleDoubts(program, of: own, today: Environment.today()).all : []
      let told = program.warnings + doubts
      let notes = doubts.count { $0.severity == .note }
      if !told.isEmpty {
        try printOut(diagnosticText(told, sources: sources, isColoured: isColoured))
      }
      let checked: Message = """
        checked \(count: program.files.count) files of \(count: program.packages.count) packages: \
        no mistakes
        """
      try printOut(
        say(checked)
          + (program.warnings.isEmpty ? "" : say(", \(count: program.warnings.count) warnings"))
          + (strict ? say(", \(count: doubts.count - notes) doubts") : "")
          + (notes == 0 ? "" : say(", \(count: notes) notes"))
      )
      if strict, told.count > notes { throw ExitCode(RunStatus.findings.rawValue) }
    } catch let failed as CompilationFailed {
      try printOut(
        diagnosticText(failed.diagnostics, sources: sources, isColoured: isColoured)
      )
      let errors = failed.diagnostics.count { $0.severity == .error }
      let warnings = failed.diagnostics.count - errors
      try printOut(
        say("\(count: errors) mistakes")
          + (warnings == 0 ? "" : say(", \(count: warnings) warnings"))
      )
      throw ExitCode(RunStatus.usage.rawValue)
    } catch let refused as EngineFailure {
      throw CommandFailure(RuleOptions.engineText(refused))
    }
  }
}
