import Messages
import SourceText

/// The help of a command in the language of the run.
///
/// The parser of the command line knows English alone; this says the same in Chinese.
struct HelpPage {
  private static let column = 30
  private static let width = 68

  let command: CommandInformation
  let words: Words

  /// The page.
  var text: String {
    var parts: [String] = []
    if let abstract = command.abstract { parts.append(words.told(abstract)) }
    parts.append(section("USAGE", ["  " + synopsis]))
    let positional = command.shownArguments.filter { $0.kind == "positional" }
    let options = command.shownArguments.filter { $0.kind != "positional" }
    parts.append(section("ARGUMENTS", positional.map(entry)))
    parts.append(section("OPTIONS", options.map(entry)))
    parts.append(
      section(
        "SUBCOMMANDS",
        command.shownSubcommands.map { row($0.commandName, words.told($0.abstract ?? "")) }
      )
    )
    if let discussion = command.discussion { parts.append(words.told(discussion)) }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var synopsis: String {
    let arguments = command.shownArguments
    let options = arguments.contains { $0.kind != "positional" } ? " [\(words("OPTIONS"))]" : ""
    let positional = arguments.filter { $0.kind == "positional" }.map { argument in
      argument.isOptional ? "[\(argument.signature)]" : argument.signature
    }
    let below = command.shownSubcommands.isEmpty ? "" : " <\(words("SUBCOMMANDS"))>"
    return ([command.path + options + below] + positional).joined(separator: " ")
  }

  private func section(_ title: Message, _ lines: [String]) -> String {
    lines.isEmpty ? "" : ([words(title)] + lines).joined(separator: "\n")
  }

  private func entry(_ argument: CommandInformation.Argument) -> String {
    var text = words.told(argument.abstract ?? "")
    if let discussion = argument.discussion { text += words.told(discussion) }
    var notes: [String] = []
    if let values = argument.allValues, !values.isEmpty {
      notes.append(words("values: \(values.joined(separator: ", "))"))
    }
    if let value = argument.defaultValue { notes.append(words("default: \(value)")) }
    if !notes.isEmpty { text += words(" (\(notes.joined(separator: words("; "))))") }
    return row(argument.signature, text)
  }

  /// A name with its text beside it, the text broken where it is too wide.
  private func row(_ name: String, _ text: String) -> String {
    let indent = String(repeating: " ", count: Self.column)
    var lines = [""]
    for word in Self.words(of: text) {
      if DisplayWidth.columns(of: lines[lines.count - 1] + word) > Self.width { lines.append("") }
      lines[lines.count - 1] += word
    }
    let used = DisplayWidth.columns(of: name) + 2
    let first =
      used < Self.column
      ? "  " + name + String(repeating: " ", count: Self.column - used)
      : "  " + name + "\n" + indent
    return first + lines.joined(separator: "\n" + indent)
  }

  /// The pieces between which a line may break: behind any wide character, and behind spaces.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text {
      word.append(character)
      if character == " " || DisplayWidth.columns(of: String(character)) == 2 {
        words.append(word)
        word = ""
      }
    }
    return words + [word]
  }
}
