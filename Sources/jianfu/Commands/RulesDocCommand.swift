import ArgumentParser
import Checker
import Findings
import Glibc
import Messages
import RuleEngine
import RuleLanguage
import RuleTooling

struct RulesDocCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doc",
    abstract: "Write a web site about the rules, a page for each.",
    discussion: """
      A page shows what the rule flags, its basis with article, validity and
      evidence, its examples with the words marked that are flagged, exceptions,
      history and related rules; there are indexes by topic and by source, and a
      table of the systems that rules check. The site needs no network, and prints
      on A4.

      EXAMPLES
        jianfu rules doc --out 规则说明/
        jianfu rules doc --profile national --rules 本县/ --out /tmp/site
      """
  )

  @OptionGroup var rules: RuleOptions

  @Option(
    help: ArgumentHelp("The folder to write to; made where it is not there.", valueName: "folder")
  )
  var out: String

  @OptionGroup var language: LanguageOption

  func run() throws {
    let library = try RuleOptions.library(rules.paths)
    let sources = library.sources(profile: nil)
    let program: CheckedProgram
    do {
      program = try checkRules(sources, tables: RuleLibrary.tables)
    } catch {
      throw RuleOptions.failure(.mistakes(error.diagnostics, sources: sources))
    }
    let files: [RuleSite.File]
    do throws(EngineFailure) {
      let site = try RuleSite(program, profile: rules.profile, today: Environment.today())
      guard let site else { throw .unknownProfile(rules.profile, known: program.packages) }
      files = try site.files()
    } catch {
      if case .unknownProfile(let name, let known) = error {
        throw RuleOptions.failure(.unknownProfile(name, known: known))
      }
      throw CommandFailure(RuleOptions.engineText(error))
    }
    for folder in [out, out + "/rules"] { try Self.makeFolder(folder) }
    for file in files {
      let output = try OutputStream(path: "\(out)/\(file.path)")
      output.write(Array(file.text.utf8))
      try output.check()
    }
    try printOut(say("wrote \(count: files.count) files to \(out)"))
  }

  private static func makeFolder(_ path: String) throws(CommandFailure) {
    guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw CommandFailure(
        "cannot make the folder \(path): \(told: OutputStream.text(of: errno))"
      )
    }
  }
}
