import ArgumentParser
import Findings
import Glibc
import Messages

/// Where the program starts: parses the command line, runs the command, and turns whatever
/// happened into the exit status of the contract.
@main
enum Main {
  static func main() async {
    exit(await status())
  }

  private static func status() async -> Int32 {
    do {
      var command = try Jianfu.parseAsRoot()
      if var working = command as? any AsyncParsableCommand {
        try await working.run()
      } else {
        try command.run()
      }
      return RunStatus.clean.rawValue
    } catch let failure as CommandFailure {
      StandardError.write("jianfu: \(failure.message)\n")
      return failure.status.rawValue
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      return report(error)
    }
  }

  /// Help and version go to standard output; mistakes go to standard error.
  ///
  /// ArgumentParser ends a mistaken command line with 64; the contract says 2.
  private static func report(_ error: any Error) -> Int32 {
    let message = Jianfu.fullMessage(for: error)
    guard Jianfu.exitCode(for: error) != .success else {
      let output = OutputStream(descriptor: STDOUT_FILENO)
      output.write(Array((help(message) + "\n").utf8))
      return output.failure == nil ? RunStatus.clean.rawValue : RunStatus.internalError.rawValue
    }
    StandardError.write(say.told(message) + "\n")
    return RunStatus.usage.rawValue
  }

  /// A help page in the language of the run; anything else as it is.
  private static func help(_ message: String) -> String {
    guard say.language != .english, message.hasPrefix("OVERVIEW: "),
      let tool = CommandInformation.tool()
    else { return message }
    let arguments = CommandLine.arguments.dropFirst().drop { $0 == "help" }
    return HelpPage(command: tool.command(named: Array(arguments)), words: say).text
  }
}

/// Why a command could not do its job.
struct CommandFailure: Error {
  /// In the language of the run.
  let message: String
  let status: RunStatus

  /// Says a message.
  init(_ message: Message, status: RunStatus = .usage) {
    self.init(text: say(message), status: status)
  }

  /// Says what is worded already.
  init(text: String, status: RunStatus = .usage) {
    message = text
    self.status = status
  }
}

struct Jianfu: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jianfu",
    abstract: "Finds burdens in Chinese official documents that the rules forbid.",
    discussion: """
      EXAMPLES
        jianfu lint 通知.html                          one document
        jianfu lint 清单/ 方案.txt -                   folders, files, standard input
        jianfu lint --format json 清单/ > report.json  for programs
        jianfu explain CERT-01                         one rule: basis, examples
        jianfu rules test                              examples of all rules

      EXIT STATUS
        0    clean
        1    findings at or above --fail-on
        2    a mistake in the command line, the configuration or a rule
        3    some input could not be read in full
        4    internal error
        130  interrupted
      """,
    version: "jianfu \(ToolIdentity.version)",
    subcommands: [
      LintCommand.self, DiffCommand.self, RulesCommand.self, ExplainCommand.self,
      ConfigCommand.self, InitCommand.self, ManualCommand.self,
    ]
  )
}
