import ArgumentParser
import FoundationEssentials

/// What the parser of the command line knows of a command, as it tells it for tools.
struct CommandInformation: Decodable {
  /// An argument, option or flag.
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      /// The name as it is typed.
      var typed: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
    let discussion: String?

    /// As it stands in a synopsis: `--output <file>`, `<paths> ...`.
    var signature: String {
      let typed = (names ?? []).sorted { $0.kind != "long" && $1.kind == "long" }.map(\.typed)
      let value = valueName.map { "<\($0)>" } ?? ""
      switch kind {
      case "positional": return value + (isRepeating ? " ..." : "")
      case "flag": return typed.joined(separator: ", ")
      default: return typed.joined(separator: ", ") + " " + value
      }
    }
  }

  private struct Dump: Decodable {
    let command: CommandInformation
  }

  let commandName: String
  let shouldDisplay: Bool?
  let superCommands: [String]?
  let abstract: String?
  let discussion: String?
  let arguments: [Argument]?
  let subcommands: [CommandInformation]?

  /// Names of the command and of those above it, as they are typed.
  var path: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  /// What is shown of its arguments.
  var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }

  /// The commands below it, without the one that shows help.
  var shownSubcommands: [CommandInformation] {
    (subcommands ?? []).filter { $0.commandName != "help" && $0.shouldDisplay != false }
  }

  /// The whole tool; nil where the parser speaks another format than the one known here.
  static func tool() -> CommandInformation? {
    let dumped = Data(Jianfu._dumpHelp().utf8)
    return try? JSONDecoder().decode(Dump.self, from: dumped).command
  }

  /// The command below this one that some words of a command line name.
  func command(named words: [String]) -> CommandInformation {
    var command = self
    for word in words {
      guard let next = command.subcommands?.first(where: { $0.commandName == word }) else { break }
      command = next
    }
    return command
  }
}
