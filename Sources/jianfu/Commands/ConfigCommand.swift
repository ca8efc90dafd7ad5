import ArgumentParser
import Checker
import Findings
import Messages

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show the configuration that is in effect.",
    subcommands: [ConfigShowCommand.self]
  )
}

struct ConfigShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show each setting, its value, and where that comes from.",
    discussion: """
      EXAMPLES
        jianfu config show
        jianfu config show 公文/通知.html
        jianfu config show --format json
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "The file whose configuration is shown; else that of the current folder.")
  var path = "-"

  @OptionGroup var configuration: ConfigurationOptions

  @Option(help: "The form: text or json.")
  var format = Format.text

  @OptionGroup var language: LanguageOption

  func run() throws {
    let effective: EffectiveSettings
    do throws(ConfigurationFailure) {
      var search = ConfigurationSearch(
        fixed: configuration.file,
        isOff: configuration.ignores,
        formats: ConfigurationOptions.formats
      )
      effective = EffectiveSettings(try search.settings(for: path), path: path)
    } catch {
      throw CommandFailure(error)
    }
    switch format {
    case .text: try printOut(effective.lines.map(text).joined(separator: "\n"))
    case .json: try printOut(json(effective))
    }
  }

  private func text(_ line: EffectiveSettings.Line) -> String {
    let value = line.values.isEmpty ? say("none") : line.values.joined(separator: ", ")
    let origin = line.origin ?? say("default")
    return "\(line.key): \(value)  (\(origin))"
  }

  private func json(_ effective: EffectiveSettings) -> String {
    var json = JSONWriter()
    json.array { json in
      for line in effective.lines {
        json.object { json in
          json.member("key", line.key)
          json.key("values")
          json.array { json in for value in line.values { json.string(value) } }
          json.member("origin", line.origin)
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
