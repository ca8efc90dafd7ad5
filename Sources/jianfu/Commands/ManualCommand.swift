import ArgumentParser
import Findings
import Messages
import RuleLanguage

/// Writes the manual page; packagers need it, nobody else.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page, to be installed as jianfu.1.",
    shouldDisplay: false
  )

  @Option(help: "The date that the page bears.")
  var date: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    guard let tool = CommandInformation.tool() else {
      throw CommandFailure(
        "the parser of the command line is of another release",
        status: .internalError
      )
    }
    let page = ManualPage(
      tool: tool,
      words: say,
      date: date ?? Environment.today().description
    )
    try printOut(page.text)
  }
}
